/// A piece of a page. Made from literals only: whatever is interpolated is escaped, unless it is
/// itself `HTML`. There is no way to turn a run-time `String` into markup, so text that people
/// wrote cannot become a tag. See `docs/adr/0002-html-literals.md`.
///
/// ```swift
/// let row: HTML = "<td title=\"\(note)\">\(story.title)</td>"
/// ```
package struct HTML: Sendable, Equatable {
    /// The markup in UTF-8, ready to be sent. Bytes and not a `String`, since a page is put together
    /// from a thousand pieces, and a `String` looks at each of them again.
    package private(set) var bytes: [UInt8]

    package init() { bytes = [] }

    fileprivate init(unchecked bytes: [UInt8]) { self.bytes = bytes }

    /// The markup.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Markup that a sanitiser of ours produced; see ``RichText``.
    package init(_ rich: RichText) { bytes = Array(rich.markup.utf8) }

    /// Data for other programs inside a page, as schema.org wants it (JSON-LD 1.1 §4.9). It is no
    /// script to a browser, and its writer leaves nothing that could end the element.
    package init(linkedData: JSONValue) {
        let script = "<script type=\"application/ld+json\">\(linkedData.written)</script>\n"
        bytes = Array(script.utf8)
    }

    package static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }

    package static func + (left: HTML, right: HTML) -> HTML {
        HTML(unchecked: left.bytes + right.bytes)
    }

    /// Whether nothing would be shown.
    package var isEmpty: Bool { bytes.isEmpty }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Collects literal markup and escaped values.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ value: String) {
            bytes.appendEscaped(value)
        }

        package mutating func appendInterpolation(_ value: String?) {
            if let value { bytes.appendEscaped(value) }
        }

        package mutating func appendInterpolation(_ value: Substring) {
            bytes.appendEscaped(String(value))
        }

        package mutating func appendInterpolation(_ value: Int) {
            bytes += String(value).utf8
        }

        package mutating func appendInterpolation(_ value: HTML) {
            bytes += value.bytes
        }

        package mutating func appendInterpolation(_ value: HTML?) {
            if let value { bytes += value.bytes }
        }

        package mutating func appendInterpolation(_ value: [HTML]) {
            for part in value { bytes += part.bytes }
        }

        package mutating func appendInterpolation(_ value: Phrase) {
            bytes.appendEscaped(value.text)
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

extension [UInt8] {
    /// Appends `value` so that it is text, or the inside of a quoted attribute, and nothing else.
    fileprivate mutating func appendEscaped(_ value: String) {
        var value = value
        value.withUTF8 { source in
            var rest = source[...]
            while let place = rest.firstIndex(where: \.isMarkup) {
                append(contentsOf: rest[..<place])
                switch rest[place] {
                case UInt8(ascii: "&"): self += "&amp;".utf8
                case UInt8(ascii: "<"): self += "&lt;".utf8
                case UInt8(ascii: ">"): self += "&gt;".utf8
                case UInt8(ascii: "\""): self += "&quot;".utf8
                default: self += "&#39;".utf8
                }
                rest = rest[(place + 1)...]
            }
            append(contentsOf: rest)
        }
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
