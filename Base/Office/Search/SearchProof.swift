/// Reads texts again for what FTS5's answer leaves open: a phrase of three words and more. The
/// index knows which words are neighbours, and where all neighbours of a phrase are, the phrase
/// nearly always is.
struct SearchProof {
    /// Texts that are read for one question; beyond them a search says only that there may be more.
    static let mostRead = 20_000
    /// Texts read at a time.
    static let step = 200

    private let wanted: [[String]]
    private let unwanted: [[String]]

    /// Nil when the index alone answers the question.
    init?(_ question: SearchQuestion) {
        wanted = question.terms.filter(\.isProven).map { $0.words.map(\.folded) }
        unwanted = question.without.filter(\.isProven).map { $0.words.map(\.folded) }
        if wanted.isEmpty, unwanted.isEmpty { return nil }
    }

    func holds(_ document: SearchDocument) -> Bool {
        let parts = [document.title, document.summary, document.body].map(Self.words)
        return wanted.allSatisfy { phrase in parts.contains { Self.stands(phrase, in: $0) } }
            && !unwanted.contains { phrase in parts.contains { Self.stands(phrase, in: $0) } }
    }

    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        SearchWords.scan(text) { _, folded in
            words.append(
                folded.utf8.count <= SearchWords.longest
                    ? folded : String(folded.prefix(SearchWords.longest)))
            return words.count < SearchTokens.orderedWords
        }
        return words
    }

    private static func stands(_ phrase: [String], in words: [String]) -> Bool {
        guard words.count >= phrase.count else { return false }
        return (0...(words.count - phrase.count)).contains { start in
            words[start..<(start + phrase.count)].elementsEqual(phrase)
        }
    }
}

extension SearchQuestion.Term {
    /// Whether pairs of neighbours do not answer it.
    var isProven: Bool { isQuoted && words.count > 2 }
}
