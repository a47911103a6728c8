import Storage

/// What PostgreSQL keeps of the index: a `tsvector` beside each entry, made from the same tokens
/// as SQLite's, past the server's own parser, which would cut them elsewhere.
extension Connection {
    func addVector(_ tokens: SearchTokens, at place: Int) throws {
        try execute(
            """
            UPDATE search_entry SET words = CAST(\(tokens.vector) AS TSVECTOR)
            WHERE place = \(place)
            """)
    }

    /// The places of the newest matches.
    func vectorMatches(_ wanted: SearchExpression, _ span: Range<Int>) -> SQL {
        """
        SELECT place FROM search_entry
        WHERE words @@ CAST(\(wanted.tsquery) AS TSQUERY) AND place >= \(span.lowerBound)
          AND place < \(span.upperBound)
        ORDER BY place DESC
        """
    }
}
