import Foundation

/// HTML, RSS or anything like them as it really comes: nothing in it is believed, and what is
/// broken is read as far as it goes. There are no entities but the characters that have names, and
/// nothing is ever loaded, so that neither bombs nor references to files do anything.
struct LooseMarkup {
    enum Kind { case html, xml }

    /// An element with what is in it.
    struct Element {
        /// In small letters, with its prefix: `content:encoded`.
        var name: String
        var attributes: [String: String] = [:]
        var children: [Node] = []
    }

    enum Node {
        case element(Element)
        case text(String)
    }

    /// Deeper elements stand flat in this depth; more are left out.
    static let deepest = 120
    static let mostElements = 60_000

    private let kind: Kind
    private var rest: Substring.UnicodeScalarView
    private var open: [Element] = [Element(name: "")]
    private var count = 0

    /// The whole as one element without a name.
    static func read(_ text: String, as kind: Kind) -> Element {
        var reader = LooseMarkup(kind: kind, rest: text[...].unicodeScalars)
        reader.run()
        while reader.open.count > 1 { reader.close() }
        return reader.open[0]
    }

    private init(kind: Kind, rest: Substring.UnicodeScalarView) {
        self.kind = kind
        self.rest = rest
    }

    private mutating func run() {
        while !rest.isEmpty, count < LooseMarkup.mostElements {
            let words = take { $0 != "<" }
            if !words.isEmpty { add(LooseMarkup.decoded(words)) }
            if rest.isEmpty { return }
            if starts("<![CDATA[") {
                rest = rest.dropFirst(9)
                add(String(take(until: "]]>")))
            } else if starts("<!--") {
                rest = rest.dropFirst(4)
                _ = take(until: "-->")
            } else if starts("<!") || starts("<?") {
                skipDeclaration()
            } else if starts("</") {
                rest = rest.dropFirst(2)
                let name = String(take { $0 != ">" && $0 != "<" }).lowercased()
                    .trimmingCharacters(in: .whitespaces)
                rest = rest.dropFirst(rest.first == ">" ? 1 : 0)
                end(name)
            } else if let next = rest.dropFirst().first, next.properties.isAlphabetic {
                rest = rest.dropFirst()
                begin()
            } else {
                rest = rest.dropFirst()
                add("<")
            }
        }
    }

    /// A DOCTYPE with all that it declares.
    private mutating func skipDeclaration() {
        var depth = 0
        while let sign = rest.first {
            rest = rest.dropFirst()
            if sign == "[" { depth += 1 }
            if sign == "]" { depth -= 1 }
            if sign == ">", depth <= 0 { return }
        }
    }

    private mutating func begin() {
        let name = String(take { !$0.properties.isWhitespace && $0 != ">" && $0 != "/" })
            .lowercased()
        var element = Element(name: name)
        var isClosed = false
        while let sign = rest.first, sign != ">" {
            if sign.properties.isWhitespace {
                rest = rest.dropFirst()
                continue
            }
            if sign == "/" {
                rest = rest.dropFirst()
                isClosed = rest.first == ">"
                continue
            }
            if sign == "<" { break }
            let key = String(
                take {
                    !$0.properties.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/"
                        && $0 != "<"
                }
            ).lowercased()
            if key.isEmpty { rest = rest.dropFirst() }
            _ = take { $0.properties.isWhitespace }
            guard rest.first == "=" else {
                element.attributes[key] = ""
                continue
            }
            rest = rest.dropFirst()
            _ = take { $0.properties.isWhitespace }
            if element.attributes.count < 60 {
                element.attributes[key] = LooseMarkup.decoded(value()[...].unicodeScalars)
            } else {
                _ = value()
            }
        }
        rest = rest.dropFirst(rest.first == ">" ? 1 : 0)
        count += 1
        place(element, isClosed: isClosed && (kind == .xml || name.contains(":")))
    }

    private mutating func value() -> String {
        if let quote = rest.first, quote == "\"" || quote == "'" {
            rest = rest.dropFirst()
            let words = take { $0 != quote }
            rest = rest.dropFirst()
            return String(words)
        }
        return String(take { !$0.properties.isWhitespace && $0 != ">" })
    }

    private mutating func place(_ element: Element, isClosed: Bool) {
        if kind == .html {
            for name in LooseMarkup.endedBy[element.name] ?? [] where open.last?.name == name {
                close()
            }
            if LooseMarkup.empty.contains(element.name) {
                open[open.count - 1].children.append(.element(element))
                return
            }
            if LooseMarkup.raw.contains(element.name) {
                // What programs and styles say is nobody's text.
                _ = take(until: "</\(element.name)")
                _ = take { $0 != ">" }
                rest = rest.dropFirst()
                return
            }
        }
        if isClosed || open.count >= LooseMarkup.deepest {
            open[open.count - 1].children.append(.element(element))
        } else {
            open.append(element)
        }
    }

    private mutating func end(_ name: String) {
        guard let place = open.lastIndex(where: { $0.name == name }), place > 0 else { return }
        while open.count > place { close() }
    }

    private mutating func close() {
        let element = open.removeLast()
        open[open.count - 1].children.append(.element(element))
    }

    private mutating func add(_ words: String) {
        open[open.count - 1].children.append(.text(words))
    }

    // MARK: - Taking

    private func starts(_ words: String) -> Bool { rest.starts(with: words.unicodeScalars) }

    private mutating func take(
        _ isWanted: (Unicode.Scalar) -> Bool
    ) -> Substring.UnicodeScalarView {
        let taken = rest.prefix(while: isWanted)
        rest = rest[taken.endIndex...]
        return taken
    }

    /// All before some words, which are passed over; all when they do not come.
    private mutating func take(until words: String) -> Substring.UnicodeScalarView {
        let signs = Array(words.unicodeScalars)
        var place = rest.startIndex
        while place < rest.endIndex {
            if rest[place] == signs[0],
                rest[place...].prefix(signs.count).elementsEqual(
                    signs, by: { $0.properties.lowercaseMapping == $1.properties.lowercaseMapping })
            {
                let taken = rest[..<place]
                rest = rest[place...].dropFirst(signs.count)
                return taken
            }
            place = rest.index(after: place)
        }
        defer { rest = rest[rest.endIndex...] }
        return rest
    }

    private static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    ]
    private static let raw: Set<String> = ["script", "style", "noscript", "template", "svg"]
    /// Elements that end when another one of these begins.
    private static let endedBy: [String: [String]] = [
        "li": ["p", "li"], "p": ["p"], "td": ["p", "td", "th"], "th": ["p", "td", "th"],
        "tr": ["p", "td", "th", "tr"], "div": ["p"], "ul": ["p"], "ol": ["p"], "table": ["p"],
        "h1": ["p"], "h2": ["p"], "h3": ["p"], "blockquote": ["p"], "option": ["option"],
        "dt": ["dt", "dd"], "dd": ["dt", "dd"],
    ]
}

extension LooseMarkup.Element {
    /// Every element below this one, in its order.
    var all: [LooseMarkup.Element] {
        var found: [LooseMarkup.Element] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [LooseMarkup.Element]) {
        for case .element(let child) in children {
            found.append(child)
            child.collect(into: &found)
        }
    }

    func first(_ name: String) -> LooseMarkup.Element? {
        for case .element(let child) in children {
            if child.name == name { return child }
            if let found = child.first(name) { return found }
        }
        return nil
    }

    /// Elements right below this one.
    func own(_ names: String...) -> [LooseMarkup.Element] {
        children.compactMap {
            if case .element(let child) = $0, names.contains(child.name) { child } else { nil }
        }
    }

    /// The words in it as they stand.
    var text: String {
        children.map { node in
            switch node {
            case .text(let words): words
            case .element(let child): child.text
            }
        }.joined()
    }

    /// The words in it with single blanks.
    var words: String {
        let spaced = children.map { node in
            switch node {
            case .text(let words): words
            case .element(let child): " \(child.words) "
            }
        }.joined()
        return spaced.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
