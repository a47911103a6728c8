import Foundation
import GRDB
import GRDBSQLite
import Storage

/// One of GRDB's connections while a closure has it. It never leaves the queue it was made on.
final class SQLiteConnection: MigratingConnection {
    let dialect: Dialect
    private let database: GRDB.Database
    /// Whether a statement failed that no savepoint has taken back.
    private var isBroken = false
    /// The failure that made SQLite take the whole transaction back.
    private(set) var fatal: StorageError?

    init(_ database: GRDB.Database, dialect: Dialect) {
        self.database = database
        self.dialect = dialect
    }

    func execute(_ sql: Storage.SQL) throws -> Int {
        try attempt {
            let statement = try prepare(sql)
            let before = database.totalChangesCount
            try statement.execute()
            return database.totalChangesCount == before ? 0 : database.changesCount
        }
    }

    func rows(_ sql: Storage.SQL) throws -> [Storage.Row] {
        try attempt {
            let statement = try prepare(sql)
            let columns = Array(statement.columnNames)
            var rows: [Storage.Row] = []
            let cursor = try GRDB.Row.fetchCursor(statement)
            while try cursor.next() != nil {
                rows.append(Self.row(of: statement, columns))
            }
            return rows
        }
    }

    func first(_ sql: Storage.SQL) throws -> Storage.Row? {
        try attempt {
            let statement = try prepare(sql)
            let columns = Array(statement.columnNames)
            let cursor = try GRDB.Row.fetchCursor(statement)
            guard try cursor.next() != nil else { return nil }
            let first = Self.row(of: statement, columns)
            // What writes and returns rows has to come to its end.
            if !statement.isReadonly { while try cursor.next() != nil {} }
            return first
        }
    }

    func savepoint<T>(_ body: () throws -> T) throws -> T {
        try checkUnbroken()
        try attempt { try run("SAVEPOINT level") }
        do {
            let value = try body()
            try checkUnbroken()
            try attempt { try run("RELEASE level") }
            return value
        } catch {
            // Where SQLite has taken everything back there is no savepoint left to return to.
            guard database.isInsideTransaction else {
                isBroken = true
                throw fatal ?? error
            }
            try run("ROLLBACK TO level")
            try run("RELEASE level")
            isBroken = false
            throw error
        }
    }

    func forEachCommune(_ body: () throws -> Void) throws {
        try body()
    }

    /// - Throws: ``StorageError/aborted`` when a failed statement was caught and passed over.
    func checkUnbroken() throws {
        if isBroken { throw fatal ?? StorageError.aborted }
    }

    /// Runs a statement of the engine's own.
    func run(_ text: StaticString) throws {
        try database.cachedStatement(sql: text.description).execute()
    }

    private func attempt<T>(_ body: () throws -> T) throws -> T {
        try checkUnbroken()
        do {
            return try body()
        } catch {
            isBroken = true
            guard let error = error as? DatabaseError else { throw error }
            let translated = StorageError(error, in: database)
            if !database.isInsideTransaction { fatal = translated }
            throw translated
        }
    }

    private func prepare(_ sql: Storage.SQL) throws -> GRDB.Statement {
        let spelt = try sql.statement(for: dialect)
        let statement = try database.cachedStatement(sql: spelt.text)
        try statement.setArguments(StatementArguments(spelt.values.map(Self.databaseValue)))
        return statement
    }

    private static func databaseValue(_ value: Value) -> DatabaseValue {
        switch value {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }

    /// The row at which the statement stands, straight from SQLite: by way of GRDB's rows it takes
    /// four times as long, and every page is made of some hundred rows.
    private static func row(of statement: GRDB.Statement, _ columns: [String]) -> Storage.Row {
        let place = statement.sqliteStatement
        let values = columns.indices.map { index in value(place, Int32(index)) }
        return Storage.Row(columns: columns, values: values)
    }

    private static func value(_ statement: SQLiteStatement, _ index: Int32) -> Value {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, index))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
        case SQLITE_TEXT:
            // The text first, then its length, as SQLite asks for it.
            let text = sqlite3_column_text(statement, index)
            let count = Int(sqlite3_column_bytes(statement, index))
            return .text(
                String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let bytes = sqlite3_column_blob(statement, index)
            let count = Int(sqlite3_column_bytes(statement, index))
            return .blob(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
        default: return .null
        }
    }
}
