package import Storage

extension Connection {
    /// The ids of the things of a kind whose newest text an officer's words find, published or
    /// not, as a piece of SQL for `IN`; of the newest ``SearchQuery/ranked``.
    package func deskMatches(_ question: SearchQuestion, of kind: String) throws -> SQL {
        guard !question.isEmpty else { return "SELECT NULL" }
        let plan = SearchPlan(
            SearchQuery(question),
            beginnings: try beginnings(question.terms + question.without, on: .desk))
        let wanted = plan.level(.desk, isTogether: false, isBegun: true)
        let matches = try matches(wanted, 0..<Int.max)
        // The matches come first, whatever an engine thinks of its other indexes.
        return """
            SELECT e.ref_id FROM (
                \(fragment: matches) LIMIT \(SearchQuery.ranked)) AS newest
            CROSS JOIN search_entry e WHERE e.place = newest.place AND e.ref_kind = \(kind)
            """
    }
}
