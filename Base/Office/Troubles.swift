package import Markup

/// What is wrong with a filled-in form, field by field, in the reader's language; the first that
/// was found of each field.
package struct Troubles: Sendable, Equatable, Encodable {
    package private(set) var fields: [String: String] = [:]

    package init() {}

    package var isEmpty: Bool { fields.isEmpty }

    package subscript(field: String) -> String? { fields[field] }

    package mutating func add(_ field: String, _ words: Phrase) {
        if fields[field] == nil { fields[field] = words.text }
    }
}
