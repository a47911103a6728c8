package import Storage

extension Connection {
    /// The ids of the things of a kind whose newest text an officer's words find, published or
    /// not, as a piece of SQL for `IN`; of the newest ``SearchQuery/ranked``.
    package func deskMatches(_ question: SearchQuestion, of kind: String) throws -> SQL {
        guard !question.isEmpty else { return "SELECT NULL" }
        let plan = SearchPlan(
            SearchQuery(question), beginnings: try beginnings(question, on: .desk))
        let wanted = plan.level(.desk, isExact: false, isPhrase: false, isBegun: true)
        return """
            SELECT ref_id FROM search_entry
            WHERE ref_kind = \(kind) AND place IN (SELECT place FROM (
                \(fragment: matches(wanted, 0..<Int.max)) LIMIT \(SearchQuery.ranked)) AS newest)
            """
    }
}
