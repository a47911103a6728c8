import Foundation
import Storage

/// A thread's way to the server: connects when first needed, and again after a loss.
final class PostgresSession {
    /// What a transaction is for.
    enum Purpose {
        case read, write, migrate
    }

    private let place: PostgresPlace
    private var link: PostgresLink?

    init(_ place: PostgresPlace) {
        self.place = place
    }

    func close() {
        link = nil
    }

    /// Runs the body in a transaction about one commune's rows, or the hub's.
    func transaction<T>(
        _ purpose: Purpose, _ house: PostgresHouse, _ body: (PostgresConnection) throws -> T
    ) throws -> T {
        var attempt = 1
        while true {
            do {
                return try once(purpose, house, body)
            } catch is Repeatable where attempt < PostgresServer.Limits.attempts {
                attempt += 1
                // By chance, so that those who met do not meet again.
                Thread.sleep(forTimeInterval: Double.random(in: 0...0.02) * Double(attempt))
            } catch let repeatable as Repeatable {
                throw repeatable.cause
            }
        }
    }

    /// A transaction that came to nothing through no fault of its own.
    private struct Repeatable: Error {
        let cause: StorageError
    }

    private func once<T>(
        _ purpose: Purpose, _ house: PostgresHouse, _ body: (PostgresConnection) throws -> T
    ) throws -> T {
        let link = try begin(purpose, house)
        let connection = PostgresConnection(
            link, house: house, place: place, isMigrating: purpose == .migrate)
        do {
            let value = try body(connection)
            try connection.checkUnbroken()
            try link.commit()
            return value
        } catch {
            rollBack(forgetting: connection.chance != nil)
            if let cause = connection.chance { throw Repeatable(cause: cause) }
            throw connection.loss ?? error
        }
    }

    /// Opens the transaction; a connection that was lost while nobody used it is made anew.
    private func begin(_ purpose: Purpose, _ house: PostgresHouse) throws -> PostgresLink {
        let text = opening(purpose, house)
        if let link {
            do {
                try link.run(text)
                return link
            } catch  where error.kind == .lost {
                self.link = nil
            } catch {
                rollBack()
                throw error.error
            }
        }
        let fresh = try PostgresLink.connect(place)
        link = fresh
        do {
            try fresh.run(text)
        } catch {
            rollBack()
            throw error.error
        }
        return fresh
    }

    /// Leaves the connection as it was before the transaction, or lets go of it.
    private func rollBack(forgetting: Bool = false) {
        guard let link, link.isAlive else {
            self.link = nil
            return
        }
        do {
            try link.run("ROLLBACK")
            if forgetting { try link.forget() }
        } catch {
            // A connection that cannot even roll back is of no more use; the server forgets it.
            self.link = nil
        }
    }

    /// One message to the server: all that a transaction needs before its first statement.
    private func opening(_ purpose: Purpose, _ house: PostgresHouse) -> String {
        var text =
            purpose == .read
            ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            : "BEGIN ISOLATION LEVEL READ COMMITTED"
        text += "; SET LOCAL search_path = \(place.schema(of: house))"
        text += "; SET LOCAL conglang.commune = '\(house.setting)'"
        switch purpose {
        case .read:
            break
        case .write:
            let lock = place.lock(named: house.scope == .hub ? "hub" : "commune/\(house.setting)")
            text += "; SELECT pg_advisory_xact_lock(\(lock))"
        case .migrate:
            text += "; SET LOCAL statement_timeout = 0"
            text += "; SELECT pg_advisory_xact_lock(\(place.lock(named: "migration")))"
        }
        return text
    }

    // MARK: - The schemas

    /// Makes the two schemas and the list of communes, if they are not there.
    func makeSchemas() throws {
        let hub = place.schema(of: .hub)
        try transaction(.migrate, .hub) { connection in
            for schema in [hub, place.namespace] {
                // Asked first: who may not make schemas may still use the ones made for them.
                let isThere = try connection.exists(
                    "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = \(schema)")
                if !isThere { try connection.run("CREATE SCHEMA \(schema)") }
            }
            try connection.run(
                """
                CREATE TABLE IF NOT EXISTS \(place.namespace).known_commune (
                    name TEXT COLLATE "C" PRIMARY KEY
                )
                """)
        }
    }

    /// Notes a commune before its first row, so that migrations find it.
    func remember(_ name: CommuneName) throws {
        try transaction(.migrate, .commune(name)) { connection in
            _ = try connection.execute(
                "INSERT INTO known_commune (name) VALUES (\(name.text)) ON CONFLICT DO NOTHING")
        }
    }
}
