/// A piece of a page. Made from literals only: whatever is interpolated is escaped, unless it is
/// itself `HTML`. There is no way to turn a run-time `String` into markup, so text that people
/// wrote cannot become a tag. See `docs/adr/0002-html-literals.md`.
///
/// ```swift
/// let row: HTML = "<td title=\"\(note)\">\(story.title)</td>"
/// ```
package struct HTML: Sendable, Equatable {
    /// The markup, ready to be sent.
    package private(set) var text: String

    package init() { text = "" }

    fileprivate init(unchecked text: String) { self.text = text }

    /// Markup that a sanitiser of ours produced; see ``RichText``.
    package init(_ rich: RichText) { text = rich.markup }

    /// Data for other programs inside a page, as schema.org wants it (JSON-LD 1.1 §4.9). It is no
    /// script to a browser, and its writer leaves nothing that could end the element.
    package init(linkedData: JSONValue) {
        text = "<script type=\"application/ld+json\">\(linkedData.written)</script>\n"
    }

    package static func += (left: inout HTML, right: HTML) { left.text += right.text }

    package static func + (left: HTML, right: HTML) -> HTML {
        HTML(unchecked: left.text + right.text)
    }

    /// Whether nothing would be shown.
    package var isEmpty: Bool { text.isEmpty }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        text = value.description
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    /// Collects literal markup and escaped values.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
        }

        package mutating func appendInterpolation(_ value: String) {
            text.appendEscaped(value)
        }

        package mutating func appendInterpolation(_ value: String?) {
            if let value { text.appendEscaped(value) }
        }

        package mutating func appendInterpolation(_ value: Substring) {
            text.appendEscaped(String(value))
        }

        package mutating func appendInterpolation(_ value: Int) {
            text += String(value)
        }

        package mutating func appendInterpolation(_ value: HTML) {
            text += value.text
        }

        package mutating func appendInterpolation(_ value: HTML?) {
            if let value { text += value.text }
        }

        package mutating func appendInterpolation(_ value: [HTML]) {
            for part in value { text += part.text }
        }

        package mutating func appendInterpolation(_ value: Phrase) {
            text.appendEscaped(value.text)
        }

        /// A boolean attribute: `<input\(if: isChosen, " checked")>`.
        package mutating func appendInterpolation(if condition: Bool, _ literal: StaticString) {
            if condition { appendLiteral(literal) }
        }
    }
}

/// Markup that a sanitiser has made safe (Markdown in safe mode). Only `Base/Markdown` and the
/// store that keeps its output may build one; a tidy test holds that wall.
package struct RichText: Sendable, Equatable {
    package let markup: String

    package init(sanitised markup: String) { self.markup = markup }
}

extension String {
    /// Appends `value` so that it is text, or the inside of a quoted attribute, and nothing else.
    fileprivate mutating func appendEscaped(_ value: String) {
        guard value.utf8.contains(where: { $0.isMarkup }) else {
            self += value
            return
        }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(value.utf8.count + 32)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case UInt8(ascii: "'"): escaped += "&#39;".utf8
            default: escaped.append(byte)
            }
        }
        self += String(decoding: escaped, as: UTF8.self)
    }
}

extension UInt8 {
    /// The five bytes that mean something in markup; none occurs inside a multi-byte character.
    fileprivate var isMarkup: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            true
        default: false
        }
    }
}

extension Array where Element == HTML {
    /// The parts one after another, with `separator` between.
    package func joined(separator: HTML = HTML()) -> HTML {
        var whole = HTML()
        for (place, part) in enumerated() {
            if place > 0 { whole += separator }
            whole += part
        }
        return whole
    }
}
