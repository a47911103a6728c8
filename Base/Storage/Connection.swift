/// A way to one database, inside a transaction; lives as long as the closure that was given it.
///
/// A statement that fails makes the whole transaction fail, on both engines: later statements
/// throw ``StorageError/aborted`` and nothing is kept, even if the error was caught. What may fail
/// and be survived goes into ``savepoint(_:)``.
package protocol Connection {
    var dialect: Dialect { get }

    /// Runs a statement and tells how many rows it changed.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    /// All rows of the answer; also of `INSERT … RETURNING`.
    func rows(_ sql: SQL) throws -> [Row]

    /// The first row of the answer. The statement runs to its end all the same on PostgreSQL: add
    /// `LIMIT 1` where there may be many.
    func first(_ sql: SQL) throws -> Row?

    /// Runs the closure so that, if it throws, what it did is undone and what came before stays.
    func savepoint<T>(_ body: () throws -> T) throws -> T
}

extension Connection {
    /// All rows, each read as a value.
    package func fetchAll<T: Fetchable>(_ sql: SQL, as type: T.Type = T.self) throws -> [T] {
        try rows(sql).map { try T(row: $0) }
    }

    /// The first row read as a value.
    package func fetchFirst<T: Fetchable>(_ sql: SQL, as type: T.Type = T.self) throws -> T? {
        try first(sql).map { try T(row: $0) }
    }

    /// The first column of the first row; nil when there is no row.
    package func scalar<T: Storable>(_ sql: SQL, as type: T.Type = T.self) throws -> T? {
        guard let row = try first(sql), let column = row.columns.first else { return nil }
        return try row.get(column, as: T.self) as T
    }

    /// The first column of every row.
    package func scalars<T: Storable>(_ sql: SQL, as type: T.Type = T.self) throws -> [T] {
        try rows(sql).map { row throws in
            guard let column = row.columns.first else { throw RowError.noColumn("1", among: []) }
            return try row.get(column, as: T.self) as T
        }
    }

    /// Whether the statement finds a row.
    package func exists(_ sql: SQL) throws -> Bool {
        try first(sql) != nil
    }
}
