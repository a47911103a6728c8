/// JSON that we write ourselves (RFC 8259), its members in the order in which they were given.
///
/// Its text is ASCII-safe where that matters: `<`, `>` and `&` and the two line separators that
/// old scripts break at are written as escapes, so that no title can end the element it stands in.
package indirect enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Int)
    case text(String)
    case list([JSONValue])
    case object([(name: String, value: JSONValue)])

    /// The document, in one line.
    package var written: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let value): text += String(value)
        case .text(let value): JSONValue.quote(value, to: &text)
        case .list(let values):
            text += "["
            for (place, value) in values.enumerated() {
                if place > 0 { text += "," }
                value.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (place, member) in members.enumerated() {
                if place > 0 { text += "," }
                JSONValue.quote(member.name, to: &text)
                text += ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        guard value.utf8.contains(where: \.mayNeedEscape) else {
            text += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    package static func == (left: JSONValue, right: JSONValue) -> Bool {
        left.written == right.written
    }

    /// The object with further members; those that are null are left out.
    package func with(_ more: KeyValuePairs<String, JSONValue>) -> JSONValue {
        guard case .object(let members) = self else { return self }
        let added = more.filter { !$0.value.isNull }.map { (name: $0.key, value: $0.value) }
        return .object(members + added)
    }

    package var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// An object without the members that are null.
    package static func present(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        JSONValue.object([]).with(members)
    }

    /// A text, or null where there is none.
    package static func text(orNull value: String?) -> JSONValue {
        value.map { .text($0) } ?? .null
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { (name: $0.0, value: $0.1) })
    }
}

extension UInt8 {
    /// Whether a letter with this byte may have to be written otherwise in JSON within a page; E2
    /// begins the two line separators, and some harmless signs.
    fileprivate var mayNeedEscape: Bool {
        switch self {
        case 0..<0x20, 0x7F, 0xE2, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: "&"):
            true
        default: false
        }
    }
}
