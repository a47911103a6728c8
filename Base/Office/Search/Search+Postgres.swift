import Storage

/// What PostgreSQL keeps of the index: a `tsvector` for each entry, made from the same tokens as
/// SQLite's, past the server's own parser, which would cut them elsewhere. It goes when its entry
/// does.
extension Connection {
    func addVector(_ tokens: SearchTokens, at place: Int) throws {
        try execute(
            """
            INSERT INTO search_vector (place, words)
            VALUES (\(place), CAST(\(tokens.vector) AS TSVECTOR))
            """)
    }

    /// The places of the newest matches. The table shows only what answers the transaction's
    /// question, so the statement holds good until the next question is put.
    func vectorMatches(_ wanted: SearchExpression, _ span: Range<Int>) throws -> SQL {
        // A plan for a rare word is no plan for a common one: each question gets its own.
        _ = try rows(
            """
            SELECT set_config('conglang.question', \(wanted.tsquery), true) AS question,
                   set_config('plan_cache_mode', 'force_custom_plan', true) AS plans
            """)
        return """
            SELECT place FROM search_vector
            WHERE place >= \(span.lowerBound) AND place < \(span.upperBound)
            ORDER BY place DESC
            """
    }
}
