/// The walls of a table: between communes, and against changing what is only ever added to.
extension SchemaText {
    /// The column that fills itself from the connection's setting. The empty name is nobody's:
    /// the setting reads as empty after the transaction that made it.
    static func communeColumn(of table: String) -> String {
        "commune TEXT COLLATE \"C\" NOT NULL DEFAULT current_setting('conglang.commune') "
            + "CONSTRAINT \(table)_commune CHECK (commune <> '')"
    }

    /// Row-level security that binds the table's owner too.
    func wall(around table: String) -> [String] {
        let own = "commune = current_setting('conglang.commune', true)"
        return [
            "ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY",
            "ALTER TABLE \(table) FORCE ROW LEVEL SECURITY",
            "CREATE POLICY wall ON \(table) USING (\(own)) WITH CHECK (\(own))",
        ]
    }

    /// Triggers that refuse every change and deletion of a row.
    func appendOnly(_ table: String) throws(StorageError) -> [String] {
        try Name.check(table)
        switch dialect.engine {
        case .sqlite:
            return ["UPDATE", "DELETE"].map { act in
                """
                CREATE TRIGGER \(table)_no_\(act.lowercased()) BEFORE \(act) ON \(table)
                BEGIN SELECT RAISE(ABORT, 'append-only \(table)'); END
                """
            }
        case .postgres:
            return [
                """
                CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION USING ERRCODE = 'CL001', TABLE = TG_TABLE_NAME; END $$
                """,
                """
                CREATE TRIGGER \(table)_append_only BEFORE UPDATE OR DELETE ON \(table)
                FOR EACH ROW EXECUTE FUNCTION append_only()
                """,
                """
                CREATE TRIGGER \(table)_no_truncate BEFORE TRUNCATE ON \(table)
                FOR EACH STATEMENT EXECUTE FUNCTION append_only()
                """,
            ]
        }
    }
}
