import Foundation

/// One word of a text as a search sees it.
package struct SearchWord: Sendable, Equatable, Hashable {
    /// In lower case with its marks, composed, the tone where the older spelling has it: `hội`.
    package let exact: String
    /// Without marks, đ as d: `hoi`. SQLite's own folding leaves đ alone, so the house folds.
    package let folded: String

    package init(exact: String, folded: String) {
        self.exact = exact
        self.folded = folded
    }

    package var hasMarks: Bool { exact != folded }
}

/// Cuts texts into words: Latin and the like where blanks and signs stand, Chinese, Japanese and
/// Korean after every character, since these are written without blanks or with endings.
package enum SearchWords {
    /// A word is kept to this many characters; a longer one is no word that anybody types.
    static let longest = 40

    /// The words in their order, composed or decomposed as the text may be.
    package static func split(_ text: String) -> [SearchWord] {
        var plain = text.precomposedStringWithCanonicalMapping.lowercased()
        var words: [SearchWord] = []
        plain.withUTF8 { bytes in
            scan(bytes) { range, folded in
                let exact = ToneMarks.old(String(decoding: bytes[range], as: UTF8.self))
                words.append(
                    SearchWord(exact: exact, folded: String(decoding: folded, as: UTF8.self)))
                return true
            }
        }
        return words.map { word in
            word.exact.count <= longest
                ? word
                : SearchWord(
                    exact: String(word.exact.prefix(longest)),
                    folded: String(word.folded.prefix(longest)))
        }
    }

    /// Calls `found` with each word's place and its folded form until it says false.
    ///
    /// It goes through the text's bytes and a table, and hands out the folded form where it
    /// stands, since a page of results is scanned on every search: no composing, no allocation.
    package static func scan(
        _ text: UnsafeBufferPointer<UInt8>,
        _ found: (Range<Int>, Slice<UnsafeBufferPointer<UInt8>>) -> Bool
    ) {
        Letters.table.withUnsafeBufferPointer { table in
            // A folded letter takes no more bytes than four.
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * text.count + 4) { room in
                var word = FoldedWord(room: room)
                var index = 0
                while index < text.count {
                    let start = index
                    let scalar = nextScalar(text, &index)
                    switch Letters.kind(scalar, table) {
                    case .letter(let base): word.add(base, at: start)
                    case .mark where !word.isEmpty: break
                    case .alone(let scalar):
                        if !word.isEmpty, !found(word.start..<start, word.folded) { return }
                        word.clear()
                        word.add(scalar, at: start)
                        if !found(start..<index, word.folded) { return }
                        word.clear()
                    case .mark, .gap:
                        if !word.isEmpty, !found(word.start..<start, word.folded) { return }
                        word.clear()
                    }
                }
                if !word.isEmpty { _ = found(word.start..<text.count, word.folded) }
            }
        }
    }

    /// Strings hold well-formed UTF-8 (RFC 3629), so that the first byte tells how many follow.
    private static func nextScalar(
        _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int
    ) -> UInt32 {
        let first = UInt32(text[index])
        index += 1
        guard first >= 0x80 else { return first }
        let more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var value = first & (0x3F >> UInt32(more))
        for _ in 0..<more where index < text.count {
            value = value << 6 | UInt32(text[index]) & 0x3F
            index += 1
        }
        return value
    }
}

/// A word while it is read, without its marks.
private struct FoldedWord {
    private let room: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    /// Where it begins in the text.
    private(set) var start = 0

    init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    var isEmpty: Bool { count == 0 }

    var folded: Slice<UnsafeBufferPointer<UInt8>> { UnsafeBufferPointer(room)[..<count] }

    mutating func clear() { count = 0 }

    mutating func add(_ scalar: Unicode.Scalar, at place: Int) {
        if count == 0 { start = place }
        for byte in UTF8.encode(scalar) ?? UTF8.encode(" ") ?? .init() {
            room[count] = byte
            count += 1
        }
    }
}

/// What a scalar is to a search.
private enum Letters {
    enum Kind {
        /// Part of a word; its base letter in lower case.
        case letter(Unicode.Scalar)
        /// A mark upon the letter before it.
        case mark
        /// A word by itself.
        case alone(Unicode.Scalar)
        case gap
    }

    static func kind(_ value: UInt32, _ table: UnsafeBufferPointer<UInt32>) -> Kind {
        guard value < table.count else {
            return Unicode.Scalar(value).map(computed) ?? .gap
        }
        switch table[Int(value)] {
        case gap: return .gap
        case mark: return .mark
        case let base: return Unicode.Scalar(base).map { .letter($0) } ?? .gap
        }
    }

    private static let gap: UInt32 = 0
    private static let mark: UInt32 = 0xFFFF_FFFF

    /// All scalars below U+2000: Latin with every Vietnamese letter, Greek, Cyrillic and others.
    static let table: [UInt32] = (0..<0x2000).map { value in
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return gap }
        switch computed(scalar) {
        case .letter(let base): return base.value
        case .mark: return mark
        case .alone, .gap: return gap
        }
    }

    private static func computed(_ scalar: Unicode.Scalar) -> Kind {
        let properties = scalar.properties
        if properties.canonicalCombiningClass != .notReordered { return .mark }
        if scalar == "đ" || scalar == "Đ" { return .letter("d") }
        guard properties.isAlphabetic || properties.numericType == .decimal else { return .gap }
        if isWrittenWithoutBlanks(scalar.value) { return .alone(scalar) }
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
        return .letter((base ?? scalar).properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    }

    /// Kana, Han and Hangul.
    private static func isWrittenWithoutBlanks(_ value: UInt32) -> Bool {
        switch value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0x20000...0x323AF:
            true
        default: false
        }
    }
}

/// `hoà` and `hòa`, `thuỷ` and `thủy` are the same word; the second way is the one kept.
private enum ToneMarks {
    static func old(_ word: String) -> String {
        guard word.unicodeScalars.count > 2 else { return word }
        let scalars = Array(word.unicodeScalars)
        let before = scalars[scalars.count - 2], last = scalars[scalars.count - 1]
        // In `quý` the u belongs to the consonant.
        guard scalars[scalars.count - 3] != "q",
            let pair = pairs[String(before)]?[String(last)]
        else { return word }
        return String(String.UnicodeScalarView(scalars.dropLast(2))) + pair
    }

    private static let pairs: [String: [String: String]] = [
        "o": [
            "à": "òa", "á": "óa", "ả": "ỏa", "ã": "õa", "ạ": "ọa", "è": "òe", "é": "óe",
            "ẻ": "ỏe", "ẽ": "õe", "ẹ": "ọe",
        ],
        "u": ["ỳ": "ùy", "ý": "úy", "ỷ": "ủy", "ỹ": "ũy", "ỵ": "ụy"],
    ]
}
