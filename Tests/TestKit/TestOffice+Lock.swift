import Foundation
import Office
import Storage
import StorageSQLite
import Synchronization

extension TestOffice {
    /// Runs the body while somebody else holds what every write of this office needs: another
    /// program with the SQLite file, or with the commune's lock on the server.
    package func heldByAnother<T: Sendable>(
        _ body: @Sendable () async throws -> T
    ) async throws -> T {
        let gate = Gate()
        let holder =
            switch office.database.engine {
            case .sqlite: try await holdFile(gate)
            case .postgres: try await holdLock(gate)
            }
        while !gate.isHeld.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(2)) }
        let result: Result<T, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        gate.isOpen.withLock { $0 = true }
        try await holder.value
        return try result.get()
    }

    private func holdFile(_ gate: Gate) async throws -> Task<Void, any Error> {
        let path = try await office.database.read { connection in
            try connection.rows("PRAGMA database_list").first?.get("file", as: String.self)
        }
        let second = try SQLiteDatabase.open(path: path ?? "", readers: 1)
        return Task {
            try await second.write { _ in gate.hold() }
            try await second.close()
        }
    }

    private func holdLock(_ gate: Gate) async throws -> Task<Void, any Error> {
        let database = office.database
        let key = try await database.write { connection in
            try connection.scalar(
                """
                SELECT (CAST(classid AS bigint) << 32) | CAST(objid AS bigint) FROM pg_locks
                WHERE locktype = 'advisory' AND pid = pg_backend_pid()
                """, as: Int.self)
        }
        return Task {
            try await database.read { connection in
                _ = try connection.rows(
                    "SELECT 1 AS one FROM (SELECT pg_advisory_xact_lock(\(key ?? 0))) AS held")
                gate.hold()
            }
        }
    }

    /// Keeps a database thread until opened.
    private final class Gate: Sendable {
        let isOpen = Mutex(false)
        let isHeld = Mutex(false)

        func hold() {
            isHeld.withLock { $0 = true }
            while !isOpen.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.002) }
        }
    }
}
