package import Storage
import Synchronization

/// One commune's rows, or the hub's, on a shared ``PostgresServer``.
///
/// Each transaction names the commune to the server, whose row-level security then shows that
/// commune's rows only: a statement that forgets every filter still sees nothing else.
///
/// As on SQLite a commune has one writer at a time, across all programs that share the server
/// (an advisory lock), so what a room read stays true until its transaction ends.
package final class PostgresDatabase: Database {
    package let engine = Engine.postgres
    private let house: PostgresHouse
    private let readers: Workers
    private let writers: Workers
    private let isClosed = Mutex(false)

    init(house: PostgresHouse, readers: Workers, writers: Workers) {
        self.house = house
        self.readers = readers
        self.writers = writers
    }

    package func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T {
        try checkOpen()
        let house = house
        return try await readers.perform { session in
            try session.transaction(.read, house, body)
        }
    }

    /// The closure runs again after a deadlock and after a migration changed a table meanwhile.
    /// When the server is lost while the transaction is being confirmed, it may have been kept
    /// although this throws.
    package func write<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T {
        try checkOpen()
        let house = house
        return try await writers.perform(lane: house) { session in
            try session.transaction(.write, house, body)
        }
    }

    /// All communes share the tables: the first to migrate does it for all of them.
    package func migrate(_ migrations: [Migration]) async throws {
        try checkOpen()
        let house = house
        let migrator = Migrator(migrations)
        try await writers.perform { session in
            if case .commune(let name) = house { try session.remember(name) }
            while try session.transaction(.migrate, house, { try migrator.step($0) }) {}
        }
    }

    /// Takes no more work; what is in hand finishes. The connections are the server's.
    package func close() async throws {
        isClosed.withLock { $0 = true }
    }

    private func checkOpen() throws(StorageError) {
        if isClosed.withLock({ $0 }) || writers.isClosed { throw .closed }
    }
}
