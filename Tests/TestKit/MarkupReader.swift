/// Reads markup from left to right and remembers what it stumbled over.
struct MarkupReader {
    private let bytes: [UInt8]
    private var place = 0
    private var open: [MarkupTree.Element] = [MarkupTree.Element(name: "#page", attributes: [])]
    private var faults: [String] = []

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func tree() -> (MarkupTree.Element, [String]) {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "<") { tag() } else { text() }
        }
        while open.count > 1 {
            faults.append("<\(open[open.count - 1].name)> is never closed")
            close()
        }
        return (open[0], faults)
    }

    // MARK: - Pieces

    private mutating func tag() {
        if starts(with: "<!--") {
            guard skip(past: "-->") else { return end("a comment is never closed") }
        } else if starts(with: "<!") {
            let from = place
            guard skip(past: ">") else { return end("a declaration is never closed") }
            let written = string(from..<place).lowercased()
            if written != "<!doctype html>" { faults.append("strange declaration \(written)") }
        } else if starts(with: "</") {
            endTag()
        } else if place + 1 < bytes.count, isLetter(bytes[place + 1]) {
            startTag()
        } else {
            faults.append("a bare < in the text near “\(near())”")
            place += 1
        }
    }

    private mutating func text() {
        let from = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
        add(.text(decoded(string(from..<place))))
    }

    private mutating func endTag() {
        let from = place
        guard skip(past: ">") else { return end("an end tag is never closed") }
        let name = string(from + 2..<place - 1)
        guard open.count > 1, open[open.count - 1].name == name else {
            faults.append("</\(name)> closes <\(open[open.count - 1].name)>")
            // Go on as a browser would, so that one fault does not become many.
            if let match = open.lastIndex(where: { $0.name == name }), match > 0 {
                while open.count > match { close() }
            }
            return
        }
        close()
    }

    private mutating func startTag() {
        place += 1
        let name = word()
        if name != name.lowercased() { faults.append("<\(name)> in capitals") }
        var attributes: [(name: String, value: String)] = []
        var closesItself = false
        while true {
            let hadBlank = skipBlanks()
            guard place < bytes.count else { return end("<\(name)> never ends") }
            if bytes[place] == UInt8(ascii: ">") {
                place += 1
                break
            }
            if starts(with: "/>") {
                place += 2
                closesItself = true
                break
            }
            if !hadBlank { faults.append("no blank before an attribute of <\(name)>") }
            guard let attribute = attribute(of: name) else { return end("<\(name)> is broken") }
            if attributes.contains(where: { $0.name == attribute.name }) {
                faults.append("<\(name)> has \(attribute.name) twice")
            }
            attributes.append(attribute)
        }
        let element = MarkupTree.Element(name: name, attributes: attributes)
        if closesItself, open.contains(where: { $0.name == "svg" }) {
            return add(.element(element))  // a drawing follows the rules of XML
        }
        if closesItself { faults.append("<\(name)/> closes itself, which HTML does not know") }
        if MarkupTree.voids.contains(name) { return add(.element(element)) }
        open.append(element)
        if ["script", "style", "textarea", "title"].contains(name) { rawText(of: name) }
    }

    private mutating func attribute(of element: String) -> (name: String, value: String)? {
        let name = word()
        guard !name.isEmpty else { return nil }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return (name, "") }
        place += 1
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
            faults.append("\(name) of <\(element)> is not quoted")
            return (name, word())
        }
        let from = place + 1
        place = from
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { place += 1 }
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        let value = string(from..<place)
        if value.contains("<") { faults.append("a bare < in \(name) of <\(element)>") }
        return (name, decoded(value))
    }

    private mutating func rawText(of name: String) {
        let from = place
        while place < bytes.count, !starts(with: "</\(name)>") { place += 1 }
        let inside = string(from..<place)
        let isPlain = name == "textarea" || name == "title"
        if isPlain, inside.contains("<") { faults.append("a bare < in <\(name)>") }
        add(.text(isPlain ? decoded(inside) : inside))
        if place < bytes.count { endTag() }
    }

    // MARK: - The tree

    private mutating func add(_ node: MarkupTree.Node) {
        open[open.count - 1].children.append(node)
    }

    private mutating func close() {
        let element = open.removeLast()
        add(.element(element))
    }

    // MARK: - Characters

    private mutating func end(_ fault: String) {
        faults.append(fault)
        place = bytes.count
    }

    private mutating func word() -> String {
        let from = place
        let ends: Set<UInt8> = Set(" \n\t\r>=/\"'<".utf8)
        while place < bytes.count, !ends.contains(bytes[place]) { place += 1 }
        return string(from..<place)
    }

    private mutating func skipBlanks() -> Bool {
        let from = place
        while place < bytes.count, [0x20, 0x0A, 0x09, 0x0D].contains(bytes[place]) { place += 1 }
        return place > from
    }

    private mutating func skip(past mark: String) -> Bool {
        while place < bytes.count {
            if starts(with: mark) {
                place += mark.utf8.count
                return true
            }
            place += 1
        }
        return false
    }

    private func starts(with mark: String) -> Bool { bytes[place...].starts(with: mark.utf8) }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func near() -> String { string(place..<min(bytes.count, place + 30)) }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Text with its character references resolved; a name that HTML or we do not use is a fault.
    private mutating func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var plain = ""
        var rest = text[...]
        while let ampersand = rest.firstIndex(of: "&") {
            plain += rest[..<ampersand]
            let after = rest[rest.index(after: ampersand)...]
            let name = after.prefix { $0.isLetter || $0.isNumber || $0 == "#" }
            let next = after.dropFirst(name.count)
            if next.first == ";", let character = MarkupReader.character(String(name)) {
                plain += character
                rest = next.dropFirst()
            } else {
                faults.append("a bare & near “\(rest[ampersand...].prefix(20))”")
                plain += "&"
                rest = after
            }
        }
        return plain + rest
    }

    private static func character(_ name: String) -> String? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "nbsp": "\u{A0}"
        case "hellip": "…"
        case "ndash": "–"
        case "mdash": "—"
        case "middot": "·"
        default:
            name.hasPrefix("#")
                ? UInt32(name.dropFirst()).flatMap(UnicodeScalar.init).map { String($0) } : nil
        }
    }
}
