import Foundation

/// From bytes to lines, refusing what is not text.
enum Decoding {
    static func lines(of bytes: [UInt8]) throws(PlanReader.Failure) -> [String] {
        guard bytes.count <= PlanReader.largestBytes else { throw .tooLarge(bytes: bytes.count) }
        if let what = foreign(bytes) { throw .notText(what: what) }
        let text = try text(of: bytes)
        guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
            throw .empty
        }
        return text.replacingOccurrences(of: "\r\n", with: "\n")
            .replacingOccurrences(of: "\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func text(of bytes: [UInt8]) throws(PlanReader.Failure) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return try utf16(bytes)
        }
        if bytes.contains(0) { throw .notText(what: nil) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .badEncoding(at: firstFault(bytes))
        }
        return text
    }

    private static func utf16(_ bytes: [UInt8]) throws(PlanReader.Failure) -> String {
        let isLittle = bytes[0] == 0xFF
        guard bytes.count.isMultiple(of: 2) else { throw .badEncoding(at: bytes.count - 1) }
        let units = stride(from: 2, to: bytes.count, by: 2).map { index in
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            return isLittle ? second << 8 | first : first << 8 | second
        }
        guard let text = String(validating: units, as: UTF16.self), !units.contains(0) else {
            throw .notText(what: nil)
        }
        return text
    }

    /// Files that people choose by mistake, by their first bytes.
    private static func foreign(_ bytes: [UInt8]) -> String? {
        let signs: [(sign: [UInt8], what: String)] = [
            (Array("%PDF".utf8), "PDF"), (Array("PK\u{3}\u{4}".utf8), "Word/ZIP"),
            ([0xD0, 0xCF, 0x11, 0xE0], "Word 97 (.doc)"), ([0xFF, 0xD8, 0xFF], "JPEG"),
            ([0x89, 0x50, 0x4E, 0x47], "PNG"), (Array("{\\rtf".utf8), "RTF"),
        ]
        return signs.first { bytes.starts(with: $0.sign) }?.what
    }

    private static func firstFault(_ bytes: [UInt8]) -> Int {
        var low = 0
        var high = bytes.count
        // The longest valid beginning; a cut inside a character counts as valid before it.
        while low < high {
            let middle = (low + high + 1) / 2
            var end = middle
            while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80, middle - end < 3 {
                end -= 1
            }
            if String(validating: bytes[..<end], as: UTF8.self) != nil {
                low = middle
            } else {
                high = middle - 1
            }
        }
        low = min(low, bytes.count - 1)
        while low > 0, bytes[low] & 0xC0 == 0x80 { low -= 1 }
        return low
    }
}
