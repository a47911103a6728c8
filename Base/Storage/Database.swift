/// One commune's database, or the hub's, on whichever engine.
package protocol Database: Sendable {
    var engine: Engine { get }

    /// Runs the closure on one consistent view of the data; it cannot write, and never waits for
    /// a writer.
    func read<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T

    /// Runs the closure in a transaction: all of it is kept, durably, when this returns; nothing
    /// of it when this throws.
    ///
    /// The closure is synchronous, so no transaction is held while waiting for anything else. It
    /// may run more than once (PostgreSQL: after a deadlock), so it must have no effect besides
    /// its statements.
    func write<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T

    /// Applies, in order, the migrations that this database does not have yet.
    /// - Throws: ``StorageError/newerDatabase(found:)`` when it holds one that is not among them,
    ///   ``StorageError/changedMigration(_:)`` when one was edited after it had been applied.
    func migrate(_ migrations: [Migration]) async throws

    /// Lets go of files and connections, after the work in hand.
    func close() async throws
}
