import CLibPQ
import Foundation
import Storage
import StoragePostgres
import Synchronization

/// The throw-away server of `bin/with-postgres`, and what tests do to it from outside.
enum Neighbour {
    static let url = ProcessInfo.processInfo.environment["CONGLANG_TEST_POSTGRES"]
    static let superuserURL =
        ProcessInfo.processInfo.environment["CONGLANG_TEST_POSTGRES_SUPERUSER"]

    static let notes = Migration(
        "test-0001 notes", [.table(Table("note", [.id(), .text("body", default: "")]))])

    struct Refused: Error {
        let message: String
    }

    /// Hands out a server of its own, with a table of notes; the schemas are dropped afterwards.
    ///
    /// The server's connections carry the namespace as their name, so that ``cut(_:)`` finds them.
    static func withServer(
        readers: Int = 2, writers: Int = 2, lockSeconds: Double = 10,
        _ body: (PostgresServer, _ namespace: String) async throws -> Void
    ) async throws {
        let namespace = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        let server = try await PostgresServer.open(
            url: (url ?? "") + "?application_name=\(namespace)", namespace: namespace,
            readers: readers, writers: writers, lockSeconds: lockSeconds)
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(server, namespace))
        } catch {
            result = .failure(error)
        }
        await server.close()
        try ask("DROP SCHEMA IF EXISTS \(namespace), \(namespace)_hub CASCADE")
        try result.get()
    }

    /// Ends a server's connections from the other side.
    static func cut(_ namespace: String) throws {
        try ask(
            """
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
            WHERE application_name = '\(namespace)'
            """)
    }

    @discardableResult
    static func ask(_ text: String) throws -> [[String]] {
        let connection = PQconnectdb(url ?? "")
        defer { PQfinish(connection) }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        let result = PQexec(connection, text)
        defer { PQclear(result) }
        guard [PGRES_TUPLES_OK, PGRES_COMMAND_OK].contains(PQresultStatus(result)) else {
            throw Refused(message: String(cString: PQerrorMessage(connection)))
        }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { String(cString: PQgetvalue(result, row, $0)) }
        }
    }
}

/// A gate that a closure on another thread waits at.
final class Gate: Sendable {
    private let bell = DispatchSemaphore(value: 0)
    private let state = Mutex(false)

    /// Whether somebody came to the gate.
    var isReached: Bool { state.withLock { $0 } }

    func wait() {
        state.withLock { $0 = true }
        bell.wait()
    }

    func open() {
        bell.signal()
    }

    func whenReached() async throws {
        while !isReached { try await Task.sleep(for: .milliseconds(5)) }
    }
}

extension Connection {
    func addNote(_ id: String) throws {
        try execute("INSERT INTO note (id) VALUES (\(id))")
    }
}

extension Database {
    func notes() async throws -> [String] {
        try await read { try $0.scalars("SELECT id FROM note ORDER BY id") }
    }
}
