/// How a question is put to an engine.
package struct SearchPlan {
    /// What SQLite is asked for the candidates of a question, for measuring the engine alone.
    package static func fts5(_ question: SearchQuestion) -> String {
        SearchPlan(SearchQuery(question), beginnings: [:]).candidates.fts5
    }

    /// How many words an unfinished word can stand for; the shortest are meant first.
    static let mostBeginnings = 100

    private let query: SearchQuery
    private let beginnings: [String: [String]]

    init(_ query: SearchQuery, beginnings: [String: [String]]) {
        self.query = query
        self.beginnings = beginnings
    }

    /// Everything that matches at all.
    var candidates: SearchExpression {
        level(.anywhere, isExact: false, isPhrase: false, isBegun: true)
    }

    /// The levels of relevance, the best first. Each level of a group matches only what the last
    /// of its group does, and every level only what the candidates do.
    var levels: [[SearchExpression]] {
        let terms = query.question.terms
        let hasMarks = terms.contains { $0.words.contains(where: \.hasMarks) }
        let isSeveral =
            terms.count > 1 && terms.allSatisfy { $0.others.isEmpty && !$0.isQuoted }
        let isBegun = terms.contains { term in
            term.isBeginning && beginnings[term.words.last?.folded ?? ""]?.isEmpty == false
        }
        var groups: [[SearchExpression]] = SearchPlan.parts.map { plain, exact in
            var group: [SearchExpression] = []
            for isPhrase in isSeveral ? [true, false] : [false] {
                for field in hasMarks ? [exact, plain] : [plain] {
                    group.append(
                        level(field, isExact: field.isExact, isPhrase: isPhrase, isBegun: false))
                }
            }
            return group
        }
        if isBegun {
            groups += SearchPlan.parts.map { plain, _ in
                [level(plain, isExact: false, isPhrase: false, isBegun: true)]
            }
        }
        return groups
    }

    private static let parts: [(plain: SearchField, exact: SearchField)] = [
        (.title, .titleExact), (.lead, .leadExact), (.anywhere, .anywhereExact),
    ]

    /// All terms in one part of the text, behind the filters.
    func level(
        _ field: SearchField, isExact: Bool, isPhrase: Bool, isBegun: Bool
    ) -> SearchExpression {
        var parts: [SearchExpression]
        if isPhrase {
            parts = [.phrase(query.question.terms.flatMap(\.words).map(field.token))]
        } else {
            parts = query.question.terms.map { wanted($0, field, isBegun: isBegun) }
        }
        parts += filters
        let all = parts.count == 1 ? parts[0] : .all(parts)
        guard !query.question.without.isEmpty else { return all }
        let everywhere: SearchField = field == .desk ? .desk : .anywhere
        let unwanted = query.question.without.map { wanted($0, everywhere, isBegun: true) }
        return .without(all, unwanted.count == 1 ? unwanted[0] : .any(unwanted))
    }

    private func wanted(
        _ term: SearchQuestion.Term, _ field: SearchField, isBegun: Bool
    ) -> SearchExpression {
        let tokens = term.words.map(field.token)
        var ways: [SearchExpression] = [.phrase(tokens)]
        if isBegun, term.isBeginning {
            for word in beginnings[term.words.last?.folded ?? ""] ?? [] {
                let last = field.token(SearchWord(exact: word, folded: word))
                ways.append(.phrase(tokens.dropLast() + [last]))
            }
        }
        ways += term.others.map { .phrase($0.map(field.token)) }
        return ways.count == 1 ? ways[0] : .any(ways)
    }

    private var filters: [SearchExpression] {
        var tokens: [String] = []
        switch query.tongue {
        case .reader(let language): tokens.append(SearchField.reader.token(language.stored))
        case .only(let language): tokens.append(SearchField.language.token(language.stored))
        case .every: break
        }
        if let kind = query.kind { tokens.append(SearchField.kind.token(kind)) }
        if let topic = query.topic { tokens.append(SearchField.topic.token(topic)) }
        return tokens.map { .phrase([$0]) }
    }
}
