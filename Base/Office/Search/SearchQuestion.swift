import Markup

/// What somebody typed into a search, understood. Whatever was typed makes a question: signs that
/// mean nothing are passed over, so that no text can become an error or a command of an engine.
///
/// Words are all wanted; `"in quotes"` stand together; `-word` must not be there; `hộ*` is the
/// beginning of a word, and so is the last word while nothing follows it.
package struct SearchQuestion: Sendable, Equatable {
    /// One thing that is wanted: a word, or words that stand together.
    package struct Term: Sendable, Equatable {
        package var words: [SearchWord]
        /// Other ways to say it, from the list of synonyms.
        package var others: [[SearchWord]] = []
        /// Whether the last of the words may go on.
        package var isBeginning = false
        /// Whether it was asked for word by word.
        package var isQuoted = false
    }

    package internal(set) var terms: [Term] = []
    /// What must not be there.
    package private(set) var without: [Term] = []

    /// Limits of a question; what is beyond is not looked for.
    package enum Limits {
        package static let characters = 200
        package static let words = 16
    }

    /// - Parameter isTyping: whether the last word may still go on.
    package init(
        _ typed: String, synonyms: Synonyms = .usual, isTyping: Bool = true
    ) {
        let text = String(typed.prefix(Limits.characters))
        var rest = text[...]
        var room = Limits.words
        while room > 0, let piece = Self.nextPiece(&rest) {
            let isLast = rest.isEmpty && isTyping && !piece.isQuoted && !piece.isUnwanted
            let words = Array(SearchWords.split(piece.words).prefix(room))
            guard !words.isEmpty else { continue }
            room -= words.count
            let term = Term(
                words: words, isBeginning: piece.isBeginning || isLast, isQuoted: piece.isQuoted)
            if piece.isUnwanted { without.append(term) } else { terms.append(term) }
        }
        terms = synonyms.applied(to: terms)
    }

    /// Whether there is anything to look for.
    package var isEmpty: Bool { terms.isEmpty }

    /// The folded words to mark in a text, and whether each may go on.
    package var marks: [(folded: String, isBeginning: Bool)] {
        terms.flatMap { term in
            term.words.enumerated().map { place, word in
                (word.folded, term.isBeginning && place == term.words.count - 1)
            } + term.others.flatMap { $0 }.map { ($0.folded, false) }
        }
    }

    /// What is written between blanks or in quotation marks.
    private struct Piece {
        var words = ""
        var isUnwanted = false
        var isBeginning = false
        var isQuoted = false
    }

    private static func nextPiece(_ rest: inout Substring) -> Piece? {
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        guard !rest.isEmpty else { return nil }
        var piece = Piece()
        if rest.first == "-", let second = rest.dropFirst().first, !second.isWhitespace {
            piece.isUnwanted = true
            rest.removeFirst()
        }
        if let first = rest.first, quotes.contains(first) {
            rest.removeFirst()
            piece.isQuoted = true
            let inside = rest.prefix { !quotes.contains($0) }
            piece.words = String(inside)
            rest = rest.dropFirst(inside.count + 1)
            return piece
        }
        let word = rest.prefix { !$0.isWhitespace && !quotes.contains($0) }
        rest = rest.dropFirst(word.count)
        piece.words = String(word)
        piece.isBeginning = word.hasSuffix("*")
        return piece
    }

    private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
}
