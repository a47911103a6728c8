/// A language of the interface. Content may be in any language; the frame speaks these.
package enum Language: String, Sendable, CaseIterable, Codable {
    case vi, en

    /// The reader's language while a page is being made; set once a request.
    @TaskLocal package static var current: Language = .vi

    /// The name by which the language calls itself.
    package var ownName: String {
        switch self {
        case .vi: "Tiếng Việt"
        case .en: "English"
        }
    }
}

/// Words of the interface in its languages. A missing one does not compile.
package struct Phrase: Sendable, Equatable {
    package let vi: String
    package let en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The words in the reader's language.
    package var text: String { self[Language.current] }

    package subscript(language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }

    /// The English form for a count. Vietnamese has no plural.
    package static func count(_ count: Int, vi: String, one: String, many: String) -> Phrase {
        let figure = Reading.number(count)
        return Phrase(vi: "\(figure) \(vi)", en: "\(figure) \(count == 1 ? one : many)")
    }
}
