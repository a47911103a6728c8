package import Storage

/// What may help somebody whose search found nothing.
package struct SearchHelp: Sendable, Encodable, Equatable {
    /// The question with misspelt words replaced by words of titles; nil when none is alike.
    package var similar: String?
    /// The question without its last word, when that finds something.
    package var shorter: String?

    package init(similar: String? = nil, shorter: String? = nil) {
        self.similar = similar
        self.shorter = shorter
    }
}

extension Connection {
    /// Looks for other ways to ask: similar words of the titles, then fewer words.
    package func searchHelp(_ query: SearchQuery) throws -> SearchHelp {
        var help = SearchHelp()
        let terms = query.question.terms
        var words: [String] = []
        var isChanged = false
        for term in terms {
            for word in term.words {
                if try isKnown(word.folded) {
                    words.append(word.exact)
                } else if let better = try alike(word.folded) {
                    words.append(better)
                    isChanged = true
                } else {
                    words.append(word.exact)
                }
            }
        }
        let similar = words.joined(separator: " ")
        if isChanged, try finds(similar, query) { help.similar = similar }
        if terms.count > 1 {
            let fewer = terms.dropLast().map { term in
                let words = term.words.map(\.exact).joined(separator: " ")
                return term.isQuoted ? "\"\(words)\"" : words
            }.joined(separator: " ")
            if try finds(fewer, query) { help.shorter = fewer }
        }
        return help
    }

    private func finds(_ words: String, _ query: SearchQuery) throws -> Bool {
        var other = query
        other.question = SearchQuestion(words)
        other.offset = 0
        other.limit = 1
        return try search(other).count > 0
    }

    private func isKnown(_ word: String) throws -> Bool {
        try exists("SELECT 1 AS one FROM search_word WHERE shelf = 'portal' AND word = \(word)")
    }

    /// The spelling in a title of the word that needs the fewest changes to become this one; only
    /// words with the same first letter are looked at.
    private func alike(_ word: String) throws -> String? {
        guard word.count > 2, let first = word.unicodeScalars.first,
            let after = Unicode.Scalar(first.value + 1)
        else { return nil }
        let most = word.count < 6 ? 1 : 2
        let rows = try rows(
            """
            SELECT word, spelling FROM search_word
            WHERE shelf = 'portal' AND word >= \(String(first)) AND word < \(String(after))
              AND LENGTH(word) BETWEEN \(word.count - most) AND \(word.count + most)
              AND spelling IS NOT NULL
            ORDER BY word LIMIT 5000
            """)
        let wanted = Array(word.unicodeScalars)
        var best: (distance: Int, spelling: String)?
        for row in rows {
            let distance = EditDistance.between(
                wanted, Array(try row.get("word", as: String.self).unicodeScalars), most: most)
            if let distance, distance < best?.distance ?? Int.max {
                best = (distance, try row.get("spelling"))
            }
        }
        return best?.spelling
    }
}

/// How many letters have to be added, dropped, changed or swapped with their neighbour.
enum EditDistance {
    /// Nil when it is more than `most`.
    static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], most: Int) -> Int? {
        guard abs(a.count - b.count) <= most, !a.isEmpty, !b.isEmpty else { return nil }
        var before: [Int] = []
        var last = Array(0...b.count)
        for row in 1...a.count {
            var line = [row] + Array(repeating: 0, count: b.count)
            for column in 1...b.count {
                let isSame = a[row - 1] == b[column - 1]
                var cost = min(
                    last[column] + 1, line[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
                    cost = min(cost, before[column - 2] + 1)
                }
                line[column] = cost
            }
            (before, last) = (last, line)
        }
        guard let distance = last.last, distance <= most else { return nil }
        return distance
    }
}
