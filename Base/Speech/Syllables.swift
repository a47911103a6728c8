import Foundation

/// What a Vietnamese syllable is: which capitals are words, and where an address without marks may
/// be cut.
enum Syllables {
    private static let initials: [String] = [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
        "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ]
    private static let rhymes: Set<String> = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in
        inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe
        oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân
        uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên
        uyêt uynh uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng
        yêt yêu uyn
        """.split(whereSeparator: \.isWhitespace).map(String.init))
    private static let bareRhymes = Set(rhymes.map(bare))
    private static let tones: Set<Unicode.Scalar> = [
        "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}",
    ]

    /// Without its tone: `thủy` is `thuy`, `đường` is `đương`.
    private static func toneless(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
        var scalars = String.UnicodeScalarView()
        for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars
        where !tones.contains(scalar) {
            scalars.append(scalar)
        }
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    /// Without any mark.
    private static func bare(_ word: String) -> String {
        let folded = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.canonicalCombiningClass == .notReordered
        }
        return String(String.UnicodeScalarView(folded)).replacingOccurrences(of: "đ", with: "d")
    }

    /// Whether a lower-case word is one syllable as Vietnamese writes it.
    static func isSyllable(_ word: String) -> Bool {
        has(toneless(word), rhymes, initials)
    }

    private static func has(
        _ word: String, _ rhymes: Set<String>, _ initials: [String]
    ) -> Bool {
        guard word.count <= 7 else { return false }
        return initials.contains {
            word.hasPrefix($0) && rhymes.contains(String(word.dropFirst($0.count)))
        }
            || word.hasPrefix("gi") && rhymes.contains(String(word.dropFirst()))
    }

    /// Whether a voice can say a lower-case word: a syllable, or two and more put together.
    static func canSay(_ word: String) -> Bool {
        isSyllable(word) || (word.count > 3 && (split(word)?.count ?? 0) > 1)
    }

    /// `dichvucong` as `dich`, `vu`, `cong`; nil where that does not come out. The fewest, and so
    /// the longest, syllables win.
    static func split(_ word: String) -> [String]? {
        let letters = Array(word)
        guard (2...Token.longestWord).contains(letters.count),
            word.utf8.allSatisfy({ $0 < 0x80 })
        else { return nil }
        var best: [[String]?] = Array(repeating: nil, count: letters.count + 1)
        best[0] = []
        for end in 1...letters.count {
            for start in max(0, end - 7)..<end {
                guard let before = best[start],
                    best[end].map({ $0.count > before.count + 1 }) ?? true
                else { continue }
                let piece = String(letters[start..<end])
                if has(piece, bareRhymes, initials) { best[end] = before + [piece] }
            }
        }
        return best[letters.count]
    }
}
