import Storage

/// The newest matches, and how they were asked for.
struct SearchCandidates {
    let plan: SearchPlan
    let isBegun: Bool
    var count: Int
    /// From the oldest of those that are ranked.
    var span: Range<Int>
    /// The newest that have every phrase, where the index alone cannot tell.
    var proven: [Int]?
}

extension Connection {
    func candidates(_ query: SearchQuery, upTo most: Int) throws -> SearchCandidates {
        let question = query.question
        let unwanted = try beginnings(question.without, on: .portal)
        let plan = SearchPlan(query, beginnings: unwanted)
        guard !question.isEmpty else {
            return SearchCandidates(plan: plan, isBegun: false, count: 0, span: 0..<0)
        }
        let whole = try newest(plan, isBegun: false, query, upTo: most)
        guard whole.count < min(SearchQuery.few, most),
            try whole.count > 0 || othersFind(plan, query)
        else { return whole }
        let begun = try beginnings(question.terms, on: .portal)
        guard begun.contains(where: { !$0.value.isEmpty }) else { return whole }
        return try newest(
            SearchPlan(query, beginnings: begun.merging(unwanted) { one, _ in one }),
            isBegun: true, query, upTo: most)
    }

    /// Whether the words that do not go on find anything; where they do not, nothing does.
    private func othersFind(_ plan: SearchPlan, _ query: SearchQuery) throws -> Bool {
        var others = query
        others.question.terms.removeAll(where: \.isBeginning)
        guard !others.question.isEmpty else { return true }
        let wanted = SearchPlan(others, beginnings: [:]).candidates(isBegun: false)
        return try !places(wanted, query.span, limit: 1, offset: 0).isEmpty
    }

    private func newest(
        _ plan: SearchPlan, isBegun: Bool, _ query: SearchQuery, upTo most: Int
    ) throws -> SearchCandidates {
        let wanted = plan.candidates(isBegun: isBegun)
        let span = query.span
        var found = SearchCandidates(plan: plan, isBegun: isBegun, count: 0, span: span)
        if dialect.engine == .sqlite, let proof = SearchProof(query.question) {
            let proven = try self.proven(wanted, span, proof, upTo: most)
            found.proven = proven.places
            found.count = proven.places.count + (proven.isCutOff ? SearchQuery.ranked : 0)
            let oldest = proven.places.prefix(SearchQuery.ranked).last ?? span.lowerBound
            found.span = oldest..<span.upperBound
            return found
        }
        let matches = try matches(wanted, span)
        let most = min(most, SearchQuery.ranked + 1)
        let row = try first(
            """
            SELECT COUNT(*) AS number, MIN(place) AS oldest FROM (
                \(fragment: matches) LIMIT \(most)) AS newest
            """)
        guard let row, let oldest = try row.get("oldest", as: Int?.self) else { return found }
        found.count = try row.get("number")
        // The oldest is one too many when there are more.
        let first = found.count > SearchQuery.ranked ? oldest + 1 : oldest
        found.span = first..<span.upperBound
        return found
    }

    /// The newest matches in whose texts the question's phrases stand.
    private func proven(
        _ wanted: SearchExpression, _ span: Range<Int>, _ proof: SearchProof, upTo most: Int
    ) throws -> (places: [Int], isCutOff: Bool) {
        var proven: [Int] = []
        var rest = span
        var read = 0
        while proven.count < most {
            guard read < SearchProof.mostRead else { return (proven, true) }
            let places = try places(wanted, rest, limit: SearchProof.step, offset: 0)
            proven += try entries(places).filter { proof.holds($0.document) }.map(\.place)
            read += places.count
            guard places.count == SearchProof.step, let last = places.last else { break }
            rest = rest.lowerBound..<last
        }
        return (Array(proven.prefix(most)), false)
    }
}
