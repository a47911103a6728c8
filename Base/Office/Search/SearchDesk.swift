package import Storage

extension Connection {
    /// The ids of the things of a kind whose newest text an officer's words find, published or
    /// not, as a piece of SQL for `IN`; of the newest ``SearchQuery/ranked``.
    package func deskMatches(_ question: SearchQuestion, of kind: String) throws -> SQL {
        guard !question.isEmpty else { return "SELECT NULL" }
        let query = SearchQuery(question)
        let unwanted = try beginnings(question.without, on: .desk)
        var wanted = SearchPlan(query, beginnings: unwanted)
            .level(.desk, isTogether: false, isBegun: false)
        let whole = try places(wanted, query.span, limit: SearchQuery.few, offset: 0)
        if whole.count < SearchQuery.few {
            let begun = try beginnings(question.terms, on: .desk)
            wanted = SearchPlan(query, beginnings: begun.merging(unwanted) { one, _ in one })
                .level(.desk, isTogether: false, isBegun: true)
        }
        let matches = try matches(wanted, query.span)
        // The matches come first, whatever an engine thinks of its other indexes.
        return """
            SELECT e.ref_id FROM (
                \(fragment: matches) LIMIT \(SearchQuery.ranked)) AS newest
            CROSS JOIN search_entry e WHERE e.place = newest.place AND e.ref_kind = \(kind)
            """
    }
}
