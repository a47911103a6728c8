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
        if isChanged, try finds(similar, as: query) { help.similar = similar }
        if terms.count > 1 {
            let fewer = terms.dropLast().map { term in
                let words = term.words.map(\.exact).joined(separator: " ")
                return term.isQuoted ? "\"\(words)\"" : words
            }.joined(separator: " ")
            if try finds(fewer, as: query) { help.shorter = fewer }
        }
        return help
    }

    private func finds(_ words: String, as query: SearchQuery) throws -> Bool {
        var other = query
        other.question = SearchQuestion(words)
        return try finds(other)
    }

    private func isKnown(_ word: String) throws -> Bool {
        try exists("SELECT 1 AS one FROM search_word WHERE shelf = 'portal' AND word = \(word)")
    }

    /// The spelling in a title of the word that needs the fewest changes to become this one: one,
    /// or for a longer word one letter too many and one too few.
    private func alike(_ word: String) throws -> String? {
        let forms = NearForms(word).forms
        guard !forms.isEmpty else { return nil }
        let rows = try rows(
            """
            SELECT word, spelling FROM search_word
            WHERE shelf = 'portal' AND spelling IS NOT NULL AND word IN (
                SELECT word FROM search_near WHERE form IN \(list: forms))
            ORDER BY word LIMIT 500
            """)
        let wanted = Array(word.unicodeScalars)
        let most = wanted.count < 6 ? 1 : 2
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

/// A word, and the word without one of its letters: two words that have such a form in common are
/// a letter too many, too few or wrong, or two letters in the wrong order apart.
struct NearForms {
    /// Empty for what nobody misspells: short words, numbers, and words longer than any.
    let forms: [String]

    /// Letters of a word that has forms.
    static let lengths = 3...20

    init(_ word: String) {
        let letters = Array(word.unicodeScalars)
        guard Self.lengths.contains(letters.count),
            !letters.allSatisfy({ $0.properties.numericType != nil })
        else {
            forms = []
            return
        }
        var forms = [word]
        for place in letters.indices {
            var form = String.UnicodeScalarView(letters[..<place])
            form.append(contentsOf: letters[(place + 1)...])
            forms.append(String(form))
        }
        self.forms = Array(Set(forms)).sorted()
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
