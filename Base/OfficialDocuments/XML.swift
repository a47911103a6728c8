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
        mutating func appendInterpolation(_ value: String) { text.append(escaping: value.utf8) }
        mutating func appendInterpolation(_ value: Substring.UTF8View) {
            text.append(escaping: value)
        }
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
    /// Appends the text `value`, or the inside of a quoted attribute. Characters that XML 1.0 §2.2
    /// does not allow are dropped, and the other control characters with them.
    fileprivate mutating func append(escaping value: some Collection<UInt8>) {
        var kept: [UInt8] = []
        kept.reserveCapacity(value.count + 16)
        for byte in value {
            switch byte {
            case UInt8(ascii: "&"): kept += "&amp;".utf8
            case UInt8(ascii: "<"): kept += "&lt;".utf8
            case UInt8(ascii: ">"): kept += "&gt;".utf8
            case UInt8(ascii: "\""): kept += "&quot;".utf8
            case UInt8(ascii: "\t"), UInt8(ascii: "\n"): kept.append(byte)
            case 0..<0x20, 0x7F: continue
            case 0x80...0x9F where kept.last == 0xC2: kept.removeLast()
            case 0xBE...0xBF where kept.suffix(2) == [0xEF, 0xBF]: kept.removeLast(2)
            default: kept.append(byte)
            }
        }
        self += String(decoding: kept, as: UTF8.self)
    }
}
