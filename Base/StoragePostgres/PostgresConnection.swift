import Storage

/// A connection while a closure has it. It never leaves its thread.
final class PostgresConnection: MigratingConnection {
    let dialect: Dialect
    private let link: PostgresLink
    private let house: PostgresHouse
    private let place: PostgresPlace
    private let isMigrating: Bool
    /// Whether a statement failed that no savepoint has taken back.
    private var isBroken = false
    /// Why the whole transaction came to nothing and may run again.
    private(set) var chance: StorageError?
    /// The server went away.
    private(set) var loss: StorageError?

    init(_ link: PostgresLink, house: PostgresHouse, place: PostgresPlace, isMigrating: Bool) {
        self.link = link
        self.house = house
        self.place = place
        self.isMigrating = isMigrating
        dialect = Dialect(engine: .postgres, scope: house.scope)
    }

    func execute(_ sql: SQL) throws -> Int {
        try attempt { try answer(sql).changes }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try attempt { try answer(sql).rows() }
    }

    func first(_ sql: SQL) throws -> Row? {
        try attempt { try answer(sql).rows(limit: 1).first }
    }

    func savepoint<T>(_ body: () throws -> T) throws -> T {
        try checkUnbroken()
        try run("SAVEPOINT level")
        do {
            let value = try body()
            try checkUnbroken()
            try run("RELEASE SAVEPOINT level")
            return value
        } catch {
            guard loss == nil, chance == nil else { throw error }
            do {
                try link.run("ROLLBACK TO SAVEPOINT level; RELEASE SAVEPOINT level")
            } catch let failure {
                note(failure)
                throw failure.error
            }
            isBroken = false
            throw error
        }
    }

    func forEachCommune(_ body: () throws -> Void) throws {
        guard case .commune = house else { return try body() }
        for name in try scalars("SELECT name FROM known_commune ORDER BY name", as: String.self) {
            try enter(PostgresHouse.commune(try CommuneName(name)))
            try body()
        }
        try enter(house)
    }

    private func enter(_ house: PostgresHouse) throws {
        try run("SET LOCAL conglang.commune = '\(house.setting)'")
    }

    /// - Throws: ``StorageError/aborted`` when a failed statement was caught and passed over.
    func checkUnbroken() throws {
        if isBroken { throw loss ?? StorageError.aborted }
    }

    /// Runs a statement of the engine's own.
    func run(_ text: String) throws {
        try attempt { try link.run(text) }
    }

    private func answer(_ sql: SQL) throws -> PostgresAnswer {
        try link.answer(try sql.statement(for: dialect), in: house.scope, isKept: !isMigrating)
    }

    private func attempt<T>(_ body: () throws -> T) throws -> T {
        try checkUnbroken()
        do {
            return try body()
        } catch let failure as PostgresFailure {
            note(failure)
            throw failure.error
        } catch {
            isBroken = true
            throw error
        }
    }

    private func note(_ failure: PostgresFailure) {
        isBroken = true
        switch failure.kind {
        case .plain: break
        case .lost: loss = failure.error
        case .repeatable: chance = failure.error
        }
    }
}
