import Storage
import Testing

@Suite struct SQLTests {
    let sqlite = Dialect(engine: .sqlite, scope: .commune)
    let postgres = Dialect(engine: .postgres, scope: .commune)

    @Test func `what is interpolated is bound, never spelt`() throws {
        let hostile = "'; DROP TABLE story; --"
        let sql: SQL = "SELECT * FROM story WHERE title = \(hostile) AND year = \(2025)"
        let statement = try sql.statement(for: sqlite)
        #expect(statement.text == "SELECT * FROM story WHERE title = ? AND year = ?")
        #expect(statement.values == [.text(hostile), .integer(2025)])
    }

    @Test func `the engines number their parameters in their own way`() throws {
        let sql: SQL = "a = \(1) AND b IN \(list: ["x", "y"])"
        #expect(try sql.statement(for: sqlite).text == "a = ? AND b IN (?, ?)")
        #expect(try sql.statement(for: postgres).text == "a = $1 AND b IN ($2, $3)")
    }

    @Test func `a null has no type, so PostgreSQL gets the word`() throws {
        let nothing: String? = nil
        let sql: SQL = "UPDATE story SET note = \(nothing), year = \(1)"
        #expect(try sql.statement(for: postgres).text == "UPDATE story SET note = NULL, year = $1")
        #expect(try sql.statement(for: sqlite).values == [.null, .integer(1)])
    }

    @Test func `an empty list is a list that no row is in`() throws {
        let sql: SQL = "a IN \(list: [Int]())"
        #expect(try sql.statement(for: sqlite).text == "a IN (NULL)")
    }

    @Test func `fragments carry their parameters with them`() throws {
        var sql: SQL = "SELECT * FROM story"
        let conditions: [SQL] = ["a = \(1)", "b = \(2)"]
        sql += " WHERE \(fragment: conditions.joined(separator: " AND "))" + " LIMIT \(3)"
        let statement = try sql.statement(for: postgres)
        #expect(statement.text == "SELECT * FROM story WHERE a = $1 AND b = $2 LIMIT $3")
        #expect(statement.values == [.integer(1), .integer(2), .integer(3)])
    }

    @Test func `the commune stands in a key only where communes share a table`() throws {
        let sql: SQL = "ON CONFLICT \(conflict: ["slug", "language"]) DO NOTHING"
        #expect(try sql.statement(for: sqlite).text == "ON CONFLICT (slug, language) DO NOTHING")
        #expect(
            try sql.statement(for: postgres).text
                == "ON CONFLICT (commune, slug, language) DO NOTHING")
        let hub = Dialect(engine: .postgres, scope: .hub)
        #expect(try sql.statement(for: hub).text == "ON CONFLICT (slug, language) DO NOTHING")
    }

    @Test func `what no engine keeps faithfully is refused`() {
        let text: SQL = "SELECT \("a\0b")"
        #expect(throws: StorageError.unstorable("text with a NUL character")) {
            try text.statement(for: sqlite)
        }
        let number: SQL = "SELECT \(Double.nan)"
        #expect(throws: StorageError.self) { try number.statement(for: postgres) }
    }
}
