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
        let plain = text.precomposedStringWithCanonicalMapping.lowercased()
        var words: [SearchWord] = []
        scan(plain) { range, folded in
            words.append(SearchWord(exact: ToneMarks.old(String(plain[range])), folded: folded))
            return true
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
    /// It reads scalar by scalar through a table, since a page of results is scanned on every
    /// search: no composing, no allocation for words of up to 15 bytes.
    package static func scan(
        _ text: some StringProtocol, _ found: (Range<String.Index>, String) -> Bool
    ) {
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        var start = index
        var word = ""
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            switch Letters.kind(scalars[index]) {
            case .letter(let base):
                if word.isEmpty { start = index }
                word.unicodeScalars.append(base)
            case .mark where !word.isEmpty: break
            case .alone(let scalar):
                if !word.isEmpty, !found(start..<index, word) { return }
                word = ""
                if !found(index..<next, String(scalar)) { return }
            case .mark, .gap:
                if !word.isEmpty, !found(start..<index, word) { return }
                word = ""
            }
            index = next
        }
        if !word.isEmpty { _ = found(start..<index, word) }
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

    static func kind(_ scalar: Unicode.Scalar) -> Kind {
        let value = Int(scalar.value)
        guard value < table.count else { return computed(scalar) }
        switch table[value] {
        case gap: return .gap
        case mark: return .mark
        case let base: return Unicode.Scalar(base).map { .letter($0) } ?? .gap
        }
    }

    private static let gap: UInt32 = 0
    private static let mark: UInt32 = 0xFFFF_FFFF

    /// All scalars below U+2000: Latin with every Vietnamese letter, Greek, Cyrillic and others.
    private static let table: [UInt32] = (0..<0x2000).map { value in
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
