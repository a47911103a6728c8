/// How a question is put to an engine.
package struct SearchPlan {
    /// What SQLite is asked for the candidates of a question, for measuring the engine alone.
    package static func fts5(_ question: SearchQuestion) -> String {
        SearchPlan(SearchQuery(question), beginnings: [:]).candidates(isBegun: false).fts5
    }

    /// How many words an unfinished word can stand for; the shortest are meant first.
    static let mostBeginnings = 50

    private let query: SearchQuery
    private let beginnings: [String: [String]]

    /// - Parameter beginnings: the words that the question's unfinished words can stand for.
    init(_ query: SearchQuery, beginnings: [String: [String]]) {
        self.query = query
        self.beginnings = beginnings
    }

    /// Everything that matches at all.
    /// - Parameter isBegun: whether unfinished words may go on.
    func candidates(isBegun: Bool) -> SearchExpression {
        level(.anywhere, isTogether: false, isBegun: isBegun)
    }

    /// A part of the text that can be asked for by itself: its words, and its words with marks.
    typealias Part = (plain: SearchField, exact: SearchField)

    /// The parts of a text, the best place for a word first.
    static let parts: [Part] = [
        (.title, .titleExact), (.lead, .leadExact), (.anywhere, .anywhereExact),
    ]

    /// The levels of relevance within a part, in steps (together, then apart), the best first. In
    /// a step and among the steps the last level matches all that the others do, and every level
    /// only what the candidates do.
    /// - Parameter isBegun: whether unfinished words may go on; such levels come after all others.
    func steps(of part: Part, isBegun: Bool) -> [[SearchExpression]] {
        if isBegun { return [[level(part.plain, isTogether: false, isBegun: true)]] }
        let terms = query.question.terms
        // A phrase of three words is what it is: nobody looks for it in other marks.
        let hasMarks =
            terms.contains { $0.words.contains(where: \.hasMarks) }
            && !terms.contains(where: \.isProven)
        let isSeveral =
            terms.count > 1 && terms.allSatisfy { $0.others.isEmpty && !$0.isQuoted }
        return (isSeveral ? [true, false] : [false]).map { isTogether in
            (hasMarks ? [part.exact, nil] : [nil]).map { exact in
                level(part.plain, exact: exact, isTogether: isTogether, isBegun: false)
            }
        }
    }

    /// All terms in one part of the text, behind the filters.
    /// - Parameter exact: the part's tokens with marks, when the words must have theirs.
    func level(
        _ field: SearchField, exact: SearchField? = nil, isTogether: Bool, isBegun: Bool
    ) -> SearchExpression {
        let terms = query.question.terms
        var parts: [SearchExpression]
        if isTogether {
            parts = [way(terms.flatMap(\.words), field, exact)]
        } else {
            parts = terms.map { wanted($0, field, exact, isBegun: isBegun) }
        }
        if field != .desk { parts += terms.filter(\.isProven).map(phrase) }
        parts += filters
        let unwanted = unwanted(field)
        let all = SearchExpression.joined(parts)
        return unwanted.isEmpty ? all : .without(all, .either(unwanted))
    }

    private func wanted(
        _ term: SearchQuestion.Term, _ field: SearchField, _ exact: SearchField?, isBegun: Bool
    ) -> SearchExpression {
        var ways = [way(term.words, field, exact)]
        if isBegun, term.isBeginning {
            for word in beginnings[term.words.last?.folded ?? ""] ?? [] {
                let last = SearchWord(exact: word, folded: word)
                ways.append(way(term.words.dropLast() + [last], field, nil))
            }
        }
        ways += term.others.map { way($0, field, exact) }
        return .either(ways)
    }

    /// Words next to each other, with their marks if asked for.
    private func way(
        _ words: [SearchWord], _ field: SearchField, _ exact: SearchField?
    ) -> SearchExpression {
        if words.count == 1 { return .token((exact ?? field).token(words[0])) }
        let pairs = SearchExpression.pairs(words.map(field.token))
        return exact.map { exact in .all([pairs, .tokens(words.map(exact.token))]) } ?? pairs
    }

    private func phrase(_ term: SearchQuestion.Term) -> SearchExpression {
        .phrase(term.words.map(SearchField.anywhere.token))
    }

    private func unwanted(_ field: SearchField) -> [SearchExpression] {
        let everywhere: SearchField = field == .desk ? .desk : .anywhere
        let words = query.question.without.map { term in
            term.isProven && field != .desk
                ? phrase(term) : wanted(term, everywhere, nil, isBegun: true)
        }
        guard case .reader(let language) = query.tongue else { return words }
        return words + [.token(SearchField.notForReaders.token(language.stored))]
    }

    private var filters: [SearchExpression] {
        var tokens: [String] = []
        if case .only(let language) = query.tongue {
            tokens.append(SearchField.language.token(language.stored))
        }
        if let kind = query.kind { tokens.append(SearchField.kind.token(kind)) }
        if let topic = query.topic { tokens.append(SearchField.topic.token(topic)) }
        return tokens.map { .token($0) }
    }
}
