/// Takes out of a text what only an attack has, before it is parsed: bytes beyond the limit,
/// hundreds of quotes or lists inside one another in one line, tables of hundreds of columns,
/// addresses defined once and repeated thousands of times.
/// cmark-gfm 0.29.0.gfm.6 needs time that grows with the square of these.
enum Calming {
    /// Quotes and list items that one line may open.
    static let markers = 32
    /// Bars of one line that may begin a table.
    static let bars = 64

    static func calm(_ text: String) -> String {
        var text = text
        if text.utf8.count > Markdown.limitBytes { text = cut(text) }
        let bytes = plain(text)
        var calm: [UInt8] = []
        calm.reserveCapacity(bytes.count)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if line.startIndex > 0 { calm.append(UInt8(ascii: "\n")) }
            add(line, to: &calm)
        }
        return String(decoding: calm, as: UTF8.self)
    }

    /// The bytes with line feeds only, and without definitions: "[a]: /x" names a link that any
    /// number of places may repeat, each with a copy of its address; a colon that is escaped reads
    /// the same. Bytes, because characters would hide a colon under a mark and cost most of the
    /// time of a page.
    private static func plain(_ text: String) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.utf8.count + 64)
        var last: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\r"): plain.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "\n") where last == UInt8(ascii: "\r"): break
            case UInt8(ascii: ":") where last == UInt8(ascii: "]"): plain += "\\:".utf8
            default: plain.append(byte)
            }
            last = byte
        }
        return plain
    }

    private static func cut(_ text: String) -> String {
        var end = text.utf8.index(text.startIndex, offsetBy: Markdown.limitBytes)
        while end > text.startIndex, end.samePosition(in: text) == nil {
            end = text.utf8.index(before: end)
        }
        return String(text[..<end])
    }

    private static func add(_ line: ArraySlice<UInt8>, to calm: inout [UInt8]) {
        let rest = cutMarkers(line, keeping: &calm)
        guard rest.count(where: { $0 == UInt8(ascii: "|") }) > bars else {
            calm += rest
            return
        }
        for byte in rest where byte != UInt8(ascii: "|") { calm.append(byte) }
    }

    /// Writes the first ``markers`` markers of a line and returns what follows them all; a line
    /// with fewer is returned whole.
    private static func cutMarkers(
        _ line: ArraySlice<UInt8>, keeping calm: inout [UInt8]
    ) -> ArraySlice<UInt8> {
        var count = 0
        var kept = line.startIndex
        var place = line.startIndex
        while let end = marker(in: line, from: place) {
            count += 1
            place = end
            if count == markers { kept = end }
        }
        guard count > markers else { return line }
        calm += line[..<kept]
        calm.append(UInt8(ascii: " "))
        return line[place...]
    }

    /// The end of the quote or list marker that begins at `start`, after blanks.
    private static func marker(in line: ArraySlice<UInt8>, from start: Int) -> Int? {
        var place = start
        while place < line.endIndex, isBlank(line[place]) { place += 1 }
        guard place < line.endIndex else { return nil }
        switch line[place] {
        case UInt8(ascii: ">"): return place + 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
            return isEnd(line, place + 1) ? place + 1 : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var end = place
            while end < line.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[end]) {
                end += 1
            }
            guard end < line.endIndex,
                line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
                isEnd(line, end + 1)
            else { return nil }
            return end + 1
        default: return nil
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func isEnd(_ line: ArraySlice<UInt8>, _ place: Int) -> Bool {
        place >= line.endIndex || isBlank(line[place])
    }
}
