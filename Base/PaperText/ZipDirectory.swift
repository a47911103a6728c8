/// The table of contents of a ZIP file (PKWARE APPNOTE 6.3.9, §4.3.12), read to judge a paper
/// before any program unpacks it. It claims sizes that a hostile file may lie about; the program
/// that unpacks runs under limits of its own.
package struct ZipDirectory: Sendable {
    package struct Entry: Sendable {
        package let name: String
        package let packed: Int
        package let unpacked: Int
        package let isEncrypted: Bool
        /// 0 stored, 8 deflated.
        let method: Int
        /// Where its local head begins.
        let place: Int
    }

    package let entries: [Entry]

    /// Entries that are read; a paper with photos has some hundred.
    static let limit = 5_000

    /// Nil when it is not a whole ZIP file, spans disks, or needs the 64-bit format, which no
    /// paper of a permitted size does.
    package init?(_ bytes: [UInt8]) {
        let end = Array("PK\u{5}\u{6}".utf8)
        let from = max(0, bytes.count - 22 - 65_535)
        guard bytes.count >= 22,
            let place = stride(from: bytes.count - 22, through: from, by: -1)
                .first(where: { bytes[$0..<($0 + 4)].elementsEqual(end) })
        else { return nil }
        let count = bytes.number(at: place + 10, of: 2)
        var position = bytes.number(at: place + 16, of: 4)
        guard count <= ZipDirectory.limit, position < place else { return nil }
        var entries: [Entry] = []
        for _ in 0..<count {
            guard position + 46 <= place,
                bytes[position..<(position + 4)].elementsEqual("PK\u{1}\u{2}".utf8)
            else { return nil }
            let nameLength = bytes.number(at: position + 28, of: 2)
            let rest =
                bytes.number(at: position + 30, of: 2) + bytes.number(at: position + 32, of: 2)
            guard position + 46 + nameLength <= place else { return nil }
            let name = bytes[(position + 46)..<(position + 46 + nameLength)]
            entries.append(
                Entry(
                    name: String(decoding: name, as: UTF8.self),
                    packed: bytes.number(at: position + 20, of: 4),
                    unpacked: bytes.number(at: position + 24, of: 4),
                    isEncrypted: bytes.number(at: position + 8, of: 2) & 1 == 1,
                    method: bytes.number(at: position + 10, of: 2),
                    place: bytes.number(at: position + 42, of: 4)))
            position += 46 + nameLength + rest
        }
        self.entries = entries
    }

    package func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

    package var unpacked: Int { entries.reduce(0) { $0 + $1.unpacked } }

    /// Whether an entry grows more than any honest one.
    package var isBomb: Bool {
        entries.contains {
            $0.unpacked > 1 << 20 && $0.unpacked / max(1, $0.packed) > PaperKind.ratio
        }
    }
}

extension [UInt8] {
    /// A number with its low byte first.
    func number(at place: Int, of length: Int) -> Int {
        (0..<length).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
    }
}
