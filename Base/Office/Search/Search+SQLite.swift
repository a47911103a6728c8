import Storage

/// What SQLite keeps of the index: an FTS5 table without content. Its texts are made from the
/// entries again when they are to be removed, so both must come from the same
/// ``SearchRebuild/version`` of this code.
extension Connection {
    func addText(_ tokens: SearchTokens, at place: Int) throws {
        try execute("INSERT INTO search_text (rowid, words) VALUES (\(place), \(tokens.text))")
    }

    func removeText(_ entry: SearchEntry) throws {
        try execute(
            """
            INSERT INTO search_text (search_text, rowid, words)
            VALUES ('delete', \(entry.place), \(SearchTokens(entry).text))
            """)
    }

    func removeAllTexts() throws {
        try execute("INSERT INTO search_text (search_text) VALUES ('delete-all')")
    }

    /// Joins what the rebuilding left in pieces, for quicker searches.
    func tidyTexts() throws {
        try execute("INSERT INTO search_text (search_text) VALUES ('optimize')")
    }

    /// The places of the newest matches.
    func textMatches(_ wanted: SearchExpression, _ span: Range<Int>) -> SQL {
        """
        SELECT rowid AS place FROM search_text
        WHERE search_text MATCH \(wanted.fts5) AND rowid >= \(span.lowerBound)
          AND rowid < \(span.upperBound)
        ORDER BY rowid DESC
        """
    }
}
