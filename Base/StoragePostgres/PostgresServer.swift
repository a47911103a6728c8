package import Storage

/// One PostgreSQL server, shared by the hub and all communes of an installation.
///
/// Blocking calls of libpq run on threads of this server's own, each with a connection of its own;
/// readers have other threads than writers, so that no read waits for a write. Two schemas hold
/// everything: one for the communes, whose rows row-level security walls off from each other, one
/// for the hub. See `docs/adr/0004-one-file-per-commune.md`.
package final class PostgresServer: Sendable {
    /// Limits of one server.
    enum Limits {
        /// How long one statement may take, other than a migration's.
        static let statementSeconds = 60
        /// How long making a connection may take.
        static let connectSeconds = 10
        /// How long work waits for a thread before it is refused.
        static let queueTime = Duration.seconds(30)
        /// How often a transaction is run again after a deadlock.
        static let attempts = 8
        /// How many prepared statements a connection keeps.
        static let preparedStatements = 256
    }

    private let readers: Workers
    private let writers: Workers

    /// Connects, checks that the role cannot look over the walls, and makes the two schemas.
    /// - Parameters:
    ///   - url: `postgres://role:password@host/database`, or whatever else libpq takes.
    ///   - namespace: the communes' schema; the hub's is named `…_hub`.
    ///   - readers: how many transactions read at once.
    ///   - writers: how many communes write at once; each commune has one writer at a time.
    ///   - lockSeconds: how long to wait for another program that holds what is needed.
    /// - Throws: ``StorageError/connectionLost(_:)`` when no server answers,
    ///   ``StorageError/roleTooStrong(_:)`` when the walls would not hold for this role.
    package static func open(
        url: String, namespace: String = "conglang", readers: Int = 4, writers: Int = 4,
        lockSeconds: Double = 10
    ) async throws -> PostgresServer {
        let place = try PostgresPlace(url: url, namespace: namespace, lockSeconds: lockSeconds)
        let server = PostgresServer(
            readers: Workers(place, count: readers, named: "postgres-read"),
            writers: Workers(place, count: writers, named: "postgres-write"))
        do {
            try await server.writers.perform { try $0.makeSchemas() }
        } catch {
            await server.close()
            throw error
        }
        return server
    }

    /// Whether no more work is taken.
    var isClosed: Bool { readers.isClosed && writers.isClosed }

    /// How many writes wait for an earlier one of their commune.
    var waitingWrites: Int { writers.waitingCount }

    private init(readers: Workers, writers: Workers) {
        self.readers = readers
        self.writers = writers
    }

    /// The hub's own tables.
    package func hub() -> PostgresDatabase {
        PostgresDatabase(house: .hub, readers: readers, writers: writers)
    }

    /// A commune's rows, and no others.
    /// - Parameter commune: its slug: a–z, digits and hyphens.
    package func database(commune: String) throws(StorageError) -> PostgresDatabase {
        PostgresDatabase(
            house: .commune(try CommuneName(commune)), readers: readers, writers: writers)
    }

    /// Finishes the work in hand and lets go of all connections; its databases are closed with it.
    package func close() async {
        async let read: Void = readers.close()
        async let written: Void = writers.close()
        _ = await (read, written)
    }
}
