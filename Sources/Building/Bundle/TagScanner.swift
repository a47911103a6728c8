/// Goes through a page of ours tag by tag, so that its links can be found and changed. It relies on
/// what `HTML` literals and the strict checker of the tests make sure of: values in double
/// quotation marks, text with its signs written out.
struct TagScanner {
    struct Attribute {
        let name: String
        /// Between the quotation marks; empty for an attribute without a value.
        let value: Range<Int>
    }

    struct Tag {
        let name: String
        let isEnd: Bool
        let range: Range<Int>
        let attributes: [Attribute]

        func value(of name: String) -> Range<Int>? {
            attributes.first { $0.name == name }?.value
        }
    }

    let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// What an attribute says, without its written-out ampersands.
    func said(_ range: Range<Int>) -> String { text(range).replacing("&amp;", with: "&") }

    /// The next tag; nil at the end.
    mutating func next() -> Tag? {
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            guard position < bytes.count else { return nil }
            let isEnd = bytes[position] == UInt8(ascii: "/")
            if isEnd { position += 1 }
            guard position < bytes.count, TagScanner.isLetter(bytes[position]) else { continue }
            let tag = read(from: start, isEnd: isEnd)
            if tag.name == "script" && !isEnd { skipScript() }
            return tag
        }
        return nil
    }

    private mutating func read(from start: Int, isEnd: Bool) -> Tag {
        let name = word()
        var attributes: [Attribute] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            guard TagScanner.isLetter(bytes[position]) else {
                position += 1
                continue
            }
            let attribute = word()
            var value = position..<position
            if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "="),
                bytes[position + 1] == UInt8(ascii: "\"")
            {
                let begin = position + 2
                let end =
                    bytes[begin...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
                value = begin..<end
                position = min(end + 1, bytes.count)
            }
            attributes.append(Attribute(name: attribute, value: value))
        }
        position = min(position + 1, bytes.count)
        return Tag(name: name, isEnd: isEnd, range: start..<position, attributes: attributes)
    }

    private mutating func word() -> String {
        let start = position
        while position < bytes.count,
            !" \n\t=>/\"".utf8.contains(bytes[position])
        {
            position += 1
        }
        return text(start..<position).lowercased()
    }

    /// What a script or its data says is no markup.
    private mutating func skipScript() {
        let end = Array("</script".utf8)
        while position + end.count <= bytes.count {
            if bytes[position] == end[0], bytes[position..<(position + end.count)] == end[...] {
                return
            }
            position += 1
        }
        position = bytes.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Where a page leads and what it shows.
    static func links(in bytes: [UInt8]) -> [String] {
        var scanner = TagScanner(bytes)
        var found: [String] = []
        while let tag = scanner.next() {
            for name in ["href", "src", "poster"] {
                if let value = tag.value(of: name) { found.append(scanner.said(value)) }
            }
            for name in ["srcset", "imagesrcset"] {
                guard let value = tag.value(of: name) else { continue }
                found += scanner.said(value).split(separator: ",").compactMap {
                    $0.split(separator: " ").first.map(String.init)
                }
            }
        }
        return found
    }
}
