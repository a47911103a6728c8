/// A piece of XML. Made from literals only: whatever is interpolated is escaped, unless it is
/// itself `XML`, so that a person's words cannot become an element of the paper.
struct XML: Sendable {
    private(set) var text = ""

    init() {}

    static func += (left: inout XML, right: XML) { left.text += right.text }

    static func + (left: XML, right: XML) -> XML {
        var sum = left
        sum += right
        return sum
    }
}

extension XML: ExpressibleByStringInterpolation {
    init(stringLiteral value: StaticString) { text = value.description }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// Collects literal XML and escaped values.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        mutating func appendInterpolation(_ value: String) { text.append(escaping: value) }
        mutating func appendInterpolation(_ value: Int) { text += String(value) }
        mutating func appendInterpolation(_ value: XML) { text += value.text }
        mutating func appendInterpolation(_ value: [XML]) {
            for part in value { text += part.text }
        }
        mutating func appendInterpolation(if condition: Bool, _ literal: StaticString) {
            if condition { appendLiteral(literal) }
        }
    }
}

extension String {
    /// Appends `value` as text or as the inside of a quoted attribute. Characters that XML 1.0
    /// §2.2 does not allow are dropped.
    fileprivate mutating func append(escaping value: String) {
        var kept = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": kept.append(contentsOf: "&amp;".unicodeScalars)
            case "<": kept.append(contentsOf: "&lt;".unicodeScalars)
            case ">": kept.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": kept.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n": kept.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
            default: kept.append(scalar)
            }
        }
        self += String(kept)
    }
}
