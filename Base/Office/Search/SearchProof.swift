/// Reads texts again for what FTS5's answer leaves open: a phrase of three words and more. The
/// index knows which words are neighbours, and where all neighbours of a phrase are, the phrase
/// nearly always is.
struct SearchProof {
    /// Texts that are read for one question; beyond them a search says only that there may be more.
    static let mostRead = 20_000
    /// Texts read at a time.
    static let step = 200

    private let wanted: [[[UInt8]]]
    private let unwanted: [[[UInt8]]]

    /// Nil when the index alone answers the question.
    init?(_ question: SearchQuestion) {
        func phrases(_ terms: [SearchQuestion.Term]) -> [[[UInt8]]] {
            terms.filter(\.isProven).map { $0.words.map { Array($0.folded.utf8) } }
        }
        wanted = phrases(question.terms)
        unwanted = phrases(question.without)
        if wanted.isEmpty, unwanted.isEmpty { return nil }
    }

    func holds(_ document: SearchDocument) -> Bool {
        let parts = [document.title, document.summary, document.body]
        return wanted.allSatisfy { phrase in parts.contains { Self.stands(phrase, in: $0) } }
            && !unwanted.contains { phrase in parts.contains { Self.stands(phrase, in: $0) } }
    }

    /// How many words of the phrase the last words of the text are, word by word: all ways into
    /// the phrase are followed at once.
    private static func stands(_ phrase: [[UInt8]], in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            // Bit n: the words just read are the first n + 1 of the phrase.
            var ways: UInt64 = 0
            let whole: UInt64 = 1 << UInt64(phrase.count - 1)
            var count = 0
            SearchWords.scan(bytes) { _, folded in
                let word = folded.prefix(Self.longest(folded))
                var next: UInt64 = 0
                for (place, wanted) in phrase.enumerated()
                where (place == 0 || ways & (1 << UInt64(place - 1)) != 0)
                    && wanted.count == word.count && word.elementsEqual(wanted)
                {
                    next |= 1 << UInt64(place)
                }
                ways = next
                count += 1
                return ways & whole == 0 && count < SearchTokens.orderedWords
            }
            return ways & whole != 0
        }
    }

    /// Bytes of the part of a word that counts.
    private static func longest(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        word.count <= SearchWords.longest
            ? word.count
            : String(decoding: word, as: UTF8.self).prefix(SearchWords.longest).utf8.count
    }
}

extension SearchQuestion.Term {
    /// Whether pairs of neighbours do not answer it.
    var isProven: Bool { isQuoted && words.count > 2 }
}
