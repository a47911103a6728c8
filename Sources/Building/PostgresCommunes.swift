import Storage
import StoragePostgres

/// All communes in one PostgreSQL database, walled off from each other by row-level security. Their
/// files stay in the data folder, one folder a commune.
struct PostgresCommunes: CommuneEngine {
    private let server: PostgresServer

    /// - Parameter url: `postgres://role:password@host/database`; the role must not be able to
    ///   look over the walls.
    init(url: String) async throws {
        server = try await PostgresServer.open(url: url)
    }

    func hub() async throws -> any Database {
        server.hub()
    }

    func database(_ slug: String) async throws -> any Database {
        try server.database(commune: slug)
    }

    func close() async throws {
        await server.close()
    }
}
