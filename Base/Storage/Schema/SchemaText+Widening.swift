/// Other values in a column whose values are listed.
extension SchemaText {
    /// `CONSTRAINT story_state_choice CHECK (state IN ('draft', 'published'))`
    func choice(of choices: [StaticString], in column: String, _ table: String) -> String {
        let list = choices.map { quoted($0) }.joined(separator: ", ")
        return "CONSTRAINT \(table)_\(column)_choice CHECK (\(column) IN (\(list)))"
    }

    /// PostgreSQL changes a constraint in place. SQLite keeps the text of `CREATE TABLE` and
    /// reads it anew: as no stored byte changes, its manual (ALTER TABLE, section 8) edits that
    /// text, inside the migration's transaction.
    func widen(
        _ table: String, _ column: String, from old: [StaticString], to new: [StaticString]
    ) throws(StorageError) -> [String] {
        try Name.check(table)
        try Name.check(column)
        guard !old.isEmpty else {
            throw .badSchema("\(table).\(column) has no list of values to widen")
        }
        let before = choice(of: old, in: column, table)
        let after = new.isEmpty ? "" : choice(of: new, in: column, table)
        switch dialect.engine {
        case .postgres:
            let drop = "ALTER TABLE \(table) DROP CONSTRAINT \(table)_\(column)_choice"
            return new.isEmpty ? [drop] : [drop, "ALTER TABLE \(table) ADD \(after)"]
        case .sqlite:
            return [
                "PRAGMA writable_schema = ON",
                """
                UPDATE sqlite_schema SET sql = replace(sql, \(text(before)), \(text(after)))
                WHERE type = 'table' AND name = \(text(table))
                """,
                "PRAGMA writable_schema = RESET",
            ]
        }
    }

    private func text(_ words: String) -> String {
        "'" + words.replacing("'", with: "''") + "'"
    }
}
