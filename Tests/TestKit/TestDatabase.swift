import Foundation
package import Office
import Storage
import StoragePostgres
import StorageSQLite

/// Where test offices keep their rows: a file of their own, or, with
/// `CONGLANG_TEST_ENGINE=postgres`, the server of `bin/with-postgres`, which they share as the
/// communes of a province do.
enum TestDatabase {
    static func open(folder: URL, migrations: [Migration]) async throws -> any Database {
        let environment = ProcessInfo.processInfo.environment
        let database: any Database =
            if environment["CONGLANG_TEST_ENGINE"] == Engine.postgres.rawValue,
                let url = environment["CONGLANG_TEST_POSTGRES"]
            {
                try await TestServers.shared.commune(at: url, with: migrations)
            } else {
                try SQLiteDatabase.open(
                    path: folder.appending(path: "office.sqlite").path, readers: 2)
            }
        try await database.migrate(migrations)
        return database
    }
}

/// A server for each set of rooms under test, and a commune on it for each office.
private actor TestServers {
    static let shared = TestServers()

    private let run = UUID().uuidString.prefix(8).lowercased()
    private var servers: [[String]: Task<PostgresServer, any Error>] = [:]
    private var communes = 0

    func commune(at url: String, with migrations: [Migration]) async throws -> any Database {
        let rooms = migrations.map(\.name)
        let namespace = "test_\(run)_\(servers.count)"
        let server =
            servers[rooms]
            ?? Task { try await PostgresServer.open(url: url, namespace: namespace) }
        servers[rooms] = server
        communes += 1
        let commune = "an-lao-\(communes)"
        return try await server.value.database(commune: commune)
    }
}

extension TestOffice {
    /// Goes with the rooms of an office whose test breaks the tables: on a shared server it keeps
    /// every other office off them.
    package static var alone: Feature {
        Feature(name: "alone", migrations: [Migration("test-\(UUID().uuidString) alone", [])])
    }
}
