import CLibPQ
import Storage

/// One connection to the server. Whoever has it calls it from one thread at a time.
final class PostgresLink {
    private let connection: OpaquePointer
    /// The names of the statements prepared on this connection, by their scope and text.
    private var prepared: [String: String] = [:]

    private init(_ connection: OpaquePointer) {
        self.connection = connection
    }

    deinit {
        PQfinish(connection)
    }

    /// Connects, sets this house's limits and checks the role.
    static func connect(_ place: PostgresPlace) throws -> PostgresLink {
        guard let connection = start(place.url) else {
            throw StorageError.connectionLost("out of memory")
        }
        let link = PostgresLink(connection)
        guard PQstatus(connection) == CONNECTION_OK else {
            let message = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
            let line = message.split(separator: "\n").first.map(String.init)
            throw StorageError.connectionLost(line ?? "no answer")
        }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        do {
            try link.setUp(place)
        } catch {
            throw error.error
        }
        try link.checkRole()
        return link
    }

    private func setUp(_ place: PostgresPlace) throws(PostgresFailure) {
        try run(
            """
            SET client_min_messages = warning;
            SET lock_timeout = '\(Int(place.lockSeconds * 1000))ms';
            SET statement_timeout = '\(PostgresServer.Limits.statementSeconds)s';
            SET idle_in_transaction_session_timeout = '60s';
            SET bytea_output = 'hex';
            SET extra_float_digits = 1;
            SET TIME ZONE 'UTC'
            """)
    }

    /// What the address itself says goes before what stands here.
    private static func start(_ url: String) -> OpaquePointer? {
        let settings = [
            ("connect_timeout", "\(PostgresServer.Limits.connectSeconds)"),
            ("application_name", "conglang"),
            ("keepalives_idle", "30"),
            ("keepalives_interval", "10"),
            ("keepalives_count", "3"),
            ("dbname", url),
            ("client_encoding", "UTF8"),
        ]
        return withCStrings(settings.map(\.0)) { names in
            withCStrings(settings.map(\.1)) { values in
                PQconnectdbParams(names, values, 1)
            }
        }
    }

    var isAlive: Bool { PQstatus(connection) == CONNECTION_OK }

    /// A superuser and who has BYPASSRLS see every commune's rows whatever the policies say.
    private func checkRole() throws {
        let answer: PostgresAnswer
        do {
            answer = try self.answer(
                """
                SELECT rolname::text AS name FROM pg_catalog.pg_roles
                WHERE rolname = current_user AND (rolsuper OR rolbypassrls)
                """)
        } catch {
            throw error.error
        }
        if let role = try answer.rows().first {
            throw StorageError.roleTooStrong(try role.get("name"))
        }
    }

    /// Runs statements of the engine's own, without parameters.
    func run(_ text: String) throws(PostgresFailure) {
        _ = try answer(text)
    }

    private func answer(_ text: String) throws(PostgresFailure) -> PostgresAnswer {
        try check(PQexec(connection, text))
    }

    /// - Throws: ``StorageError/aborted`` when the server took the transaction back instead.
    func commit() throws(StorageError) {
        let answer: PostgresAnswer
        do {
            answer = try self.answer("COMMIT")
        } catch {
            throw error.error
        }
        guard answer.command == "COMMIT" else { throw .aborted }
    }

    /// Runs a statement with its values.
    /// - Parameter isKept: whether it is prepared for the next time.
    func answer(
        _ statement: Statement, in scope: Scope, isKept: Bool
    ) throws(PostgresFailure) -> PostgresAnswer {
        let parameters = Parameters(statement.values)
        guard isKept else {
            return try check(
                parameters.withPointers { count, types, values, lengths, formats in
                    PQexecParams(
                        connection, statement.text, count, types, values, lengths, formats, 0)
                })
        }
        let name = try prepare(statement, parameters, scope)
        return try check(
            parameters.withPointers { count, _, values, lengths, formats in
                PQexecPrepared(connection, name, count, values, lengths, formats, 0)
            })
    }

    private func prepare(
        _ statement: Statement, _ parameters: Parameters, _ scope: Scope
    ) throws(PostgresFailure) -> String {
        // The same text with other kinds of values is another statement to PostgreSQL.
        let key = "\(scope.rawValue) \(parameters.kinds) \(statement.text)"
        if let name = prepared[key] { return name }
        if prepared.count >= PostgresServer.Limits.preparedStatements { try forget() }
        let name = "s\(prepared.count + 1)"
        _ = try check(
            parameters.withPointers { count, types, _, _, _ in
                PQprepare(connection, name, statement.text, count, types)
            })
        prepared[key] = name
        return name
    }

    /// Lets go of all prepared statements.
    func forget() throws(PostgresFailure) {
        _ = try answer("DEALLOCATE ALL")
        prepared.removeAll()
    }

    private func check(_ result: OpaquePointer?) throws(PostgresFailure) -> PostgresAnswer {
        if let result {
            let answer = PostgresAnswer(result)
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return answer
            default: throw PostgresFailure(result, isAlive: isAlive)
            }
        }
        let message = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        throw PostgresFailure(lost: message)
    }
}
