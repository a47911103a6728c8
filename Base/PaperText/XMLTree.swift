/// An element of an XML document. The reader knows no outside entities and expands none of a
/// document's own, so a hostile one can neither reach files nor grow.
final class XMLTree: Sendable {
    enum Child: Sendable {
        case element(XMLTree)
        case text(String)
    }

    /// Without its namespace's prefix.
    let name: String
    /// By their names without prefixes.
    let attributes: [String: String]
    let children: [Child]

    init(_ name: String, _ attributes: [String: String], _ children: [Child]) {
        self.name = name
        self.attributes = attributes
        self.children = children
    }

    var elements: [XMLTree] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    func first(_ name: String) -> XMLTree? { elements.first { $0.name == name } }
    func all(_ name: String) -> [XMLTree] { elements.filter { $0.name == name } }
    /// The attribute `val`, with which Word states nearly everything.
    var val: String? { attributes["val"] }
    var number: Int? { val.flatMap { Int($0) } }
    /// Whether a switch of Word's is on: `<w:b/>`, but not `<w:b w:val="0"/>`.
    var isOn: Bool { !["0", "false", "off", "none"].contains(val ?? "1") }

    /// All text in it.
    var text: String {
        children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }
}

/// Reads XML (or what calls itself so) into a tree.
struct XMLReader {
    /// Elements within elements; Word needs some twenty, tables in tables a few more.
    static let depthLimit = 120
    /// Elements in all: some three hundred pages.
    static let elementLimit = 2_000_000

    private let bytes: [UInt8]
    private var place = 0

    /// Nil when it is not well-formed as far as it must be, or too deep.
    static func tree(_ bytes: [UInt8]) -> XMLTree? {
        var reader = XMLReader(bytes: bytes)
        return reader.read()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private struct Open {
        let name: String
        let attributes: [String: String]
        var children: [XMLTree.Child] = []
    }

    private mutating func read() -> XMLTree? {
        var open: [Open] = []
        var count = 0
        while place < bytes.count {
            let text = takeText()
            if !text.isEmpty, !open.isEmpty {
                open[open.count - 1].children.append(.text(text))
            }
            guard place < bytes.count else { break }
            if starts(with: "<?") {
                guard skip(past: "?>") else { return nil }
            } else if starts(with: "<!--") {
                guard skip(past: "-->") else { return nil }
            } else if starts(with: "<![CDATA[") {
                let start = place + 9
                guard skip(past: "]]>"), !open.isEmpty else { return nil }
                let words = String(decoding: bytes[start..<(place - 3)], as: UTF8.self)
                open[open.count - 1].children.append(.text(words))
            } else if starts(with: "<!") {
                // A declaration of the document's own kind is no part of any honest paper.
                return nil
            } else if starts(with: "</") {
                guard skip(past: ">"), let last = open.popLast() else { return nil }
                let element = XMLTree(last.name, last.attributes, last.children)
                guard !open.isEmpty else { return element }
                open[open.count - 1].children.append(.element(element))
            } else {
                guard let tag = takeTag(), count < XMLReader.elementLimit else { return nil }
                count += 1
                if tag.isClosed {
                    let element = XMLTree(tag.name, tag.attributes, [])
                    guard !open.isEmpty else { return element }
                    open[open.count - 1].children.append(.element(element))
                } else {
                    guard open.count < XMLReader.depthLimit else { return nil }
                    open.append(Open(name: tag.name, attributes: tag.attributes))
                }
            }
        }
        return nil
    }

    private func starts(with mark: StaticString) -> Bool {
        mark.withUTF8Buffer { bytes[place...].starts(with: $0) }
    }

    private mutating func skip(past mark: StaticString) -> Bool {
        while place < bytes.count {
            if starts(with: mark) {
                place += mark.utf8CodeUnitCount
                return true
            }
            place += 1
        }
        return false
    }

    private mutating func takeText() -> String {
        let start = place
        while place < bytes.count, bytes[place] != 0x3C { place += 1 }
        return XMLReader.plain(bytes[start..<place])
    }

    private mutating func takeTag() -> (
        name: String, attributes: [String: String], isClosed: Bool
    )? {
        place += 1
        let name = takeName()
        guard !name.isEmpty else { return nil }
        var attributes: [String: String] = [:]
        while place < bytes.count {
            let byte = bytes[place]
            if byte == 0x3E {
                place += 1
                return (name, attributes, false)
            }
            if byte == 0x2F {
                place += 1
                guard place < bytes.count, bytes[place] == 0x3E else { return nil }
                place += 1
                return (name, attributes, true)
            }
            if byte <= 0x20 {
                place += 1
                continue
            }
            let key = takeName()
            while place < bytes.count, bytes[place] <= 0x20 || bytes[place] == 0x3D { place += 1 }
            guard !key.isEmpty, place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27
            else { return nil }
            let quote = bytes[place]
            place += 1
            let start = place
            while place < bytes.count, bytes[place] != quote { place += 1 }
            guard place < bytes.count else { return nil }
            attributes[key] = XMLReader.plain(bytes[start..<place])
            place += 1
        }
        return nil
    }

    /// A name up to a sign that ends it, without its prefix.
    private mutating func takeName() -> String {
        var start = place
        while place < bytes.count, bytes[place] > 0x20, !"/>=\"'<".utf8.contains(bytes[place]) {
            if bytes[place] == 0x3A { start = place + 1 }
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// With the entities that XML itself has; others stay as they stand.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
        return String(decoding: bytes, as: UTF8.self).replacing(/&(#x?)?([0-9A-Za-z]{1,8});/) {
            match in
            let words = String(match.2)
            guard let sign = match.1 else { return known[words] ?? String(match.0) }
            let value = UInt32(words, radix: sign == "#x" ? 16 : 10)
            return value.flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
        }
    }
}
