import Foundation
import GRDB
package import Storage

/// A database in one file: one writer, many readers, no server.
///
/// Small writes that come at the same time share one commit; see ``WriteQueue``.
package final class SQLiteDatabase: Storage.Database {
    /// Limits of one database.
    enum Limits {
        /// How long to wait for another process that holds the file.
        static let busySeconds = 8.0
        /// Seconds between two looks whether it is free: SQLite's own pauses grow to a tenth of a
        /// second, and a program that commits without end leaves short gaps only.
        static let busyPause = 0.002
        /// How many writes share a commit at most.
        static let writesPerCommit = 256
        /// After how long a commit takes no more writes in.
        static let batchTime = Duration.milliseconds(20)
    }

    package let engine = Engine.sqlite
    private let writer: any DatabaseWriter
    private let dialect: Dialect
    private let queue: WriteQueue

    private init(
        writer: any DatabaseWriter, scope: Scope, batchTime: Duration = Limits.batchTime
    ) {
        self.writer = writer
        dialect = Dialect(engine: .sqlite, scope: scope)
        queue = WriteQueue(writer: writer, dialect: dialect, batchTime: batchTime)
    }

    /// Opens the file, or makes it.
    /// - Parameter readers: how many reads run at once.
    package static func open(
        path: String, readers: Int, scope: Scope = .commune
    ) throws -> SQLiteDatabase {
        try open(path: path, readers: readers, scope: scope, batchTime: Limits.batchTime)
    }

    static func open(
        path: String, readers: Int, scope: Scope = .commune, batchTime: Duration
    ) throws -> SQLiteDatabase {
        try translatingErrors {
            var configuration = configuration()
            configuration.maximumReaderCount = readers
            let pool = try DatabasePool(path: path, configuration: configuration)
            // Turning WAL on set NORMAL, which may lose the last commits when the power fails.
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                // What a savepoint may have to take back is kept in memory: a batch of writes
                // soon has more of it than SQLite keeps there by itself.
                try database.execute(sql: "PRAGMA temp_store = MEMORY")
            }
            return SQLiteDatabase(writer: pool, scope: scope, batchTime: batchTime)
        }
    }

    /// Opens a database without a file, for tests; every name is another database.
    package static func inMemory(name: String, scope: Scope = .commune) throws -> SQLiteDatabase {
        try translatingErrors {
            let queue = try DatabaseQueue(named: name, configuration: configuration())
            return SQLiteDatabase(writer: queue, scope: scope)
        }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .callback { tries in
            guard Double(tries) * Limits.busyPause < Limits.busySeconds else { return false }
            Thread.sleep(forTimeInterval: Limits.busyPause)
            return true
        }
        configuration.prepareDatabase { database in
            // Lets INSERT OR REPLACE meet the triggers that keep a table append-only.
            try database.execute(sql: "PRAGMA recursive_triggers = ON")
            // Reads come from the system's memory of the file, without a copy for each connection.
            try database.execute(sql: "PRAGMA mmap_size = 1073741824")
        }
        return configuration
    }

    /// How many writes were answered with how many commits, since opening.
    package var figures: WriteFigures { queue.figures }

    /// How many writes wait for the one in hand.
    var waitingWrites: Int { queue.waitingCount }

    package func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T {
        guard !queue.isClosed else { throw StorageError.closed }
        let dialect = dialect
        return try await withCheckedThrowingContinuation { continuation in
            writer.asyncRead { access in
                let result = Result {
                    try translatingErrors {
                        let connection = SQLiteConnection(try access.get(), dialect: dialect)
                        let value = try body(connection)
                        try connection.checkUnbroken()
                        return value
                    }
                }
                continuation.resume(with: result)
            }
        }
    }

    package func write<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T {
        try await queue.write(body)
    }

    package func migrate(_ migrations: [Migration]) async throws {
        let migrator = Migrator(migrations)
        let dialect = dialect
        guard !queue.isClosed else { throw StorageError.closed }
        let result = try await writer.writeWithoutTransaction { database in
            Result {
                try translatingErrors {
                    while try Self.step(migrator, database, dialect) {}
                }
            }
        }
        try result.get()
    }

    /// Applies one migration in a transaction that holds the file against other processes.
    private static func step(
        _ migrator: Migrator, _ database: GRDB.Database, _ dialect: Dialect
    ) throws -> Bool {
        try database.execute(sql: "BEGIN IMMEDIATE")
        do {
            let isDone = try migrator.step(SQLiteConnection(database, dialect: dialect))
            try database.execute(sql: "COMMIT")
            return isDone
        } catch {
            if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
            throw error
        }
    }

    package func close() async throws {
        guard queue.close() else { return }
        // Lets the writes in hand finish off this thread, so that closing has nothing to wait for.
        await withCheckedContinuation { continuation in
            writer.asyncWriteWithoutTransaction { _ in continuation.resume() }
        }
        try translatingErrors { try writer.close() }
    }
}
