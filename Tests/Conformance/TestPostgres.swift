import CLibPQ
import Foundation

/// The throw-away server of `bin/with-postgres`, past this house's own engine.
enum TestPostgres {
    /// Nil where no server is there to test on.
    static let url = ProcessInfo.processInfo.environment["CONGLANG_TEST_POSTGRES"]

    struct Refused: Error {
        let message: String
    }

    /// Hands out the name of schemas that nobody else has and drops them afterwards.
    static func withNamespace(_ body: (_ namespace: String) async throws -> Void) async throws {
        let namespace = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(namespace))
        } catch {
            result = .failure(error)
        }
        try ask("DROP SCHEMA IF EXISTS \(namespace), \(namespace)_hub CASCADE")
        try result.get()
    }

    /// Sends statements as any other program of the same role would, without naming a commune.
    @discardableResult
    static func ask(_ text: String) throws -> [[String?]] {
        let connection = PQconnectdb(url ?? "")
        defer { PQfinish(connection) }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        let result = PQexec(connection, text)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK else {
            throw Refused(message: String(cString: PQerrorMessage(connection)))
        }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                PQgetisnull(result, row, column) == 1
                    ? nil : String(cString: PQgetvalue(result, row, column))
            }
        }
    }
}
