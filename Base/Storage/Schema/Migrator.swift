/// A connection that holds the database for a migration alone.
package protocol MigratingConnection: Connection {
    /// Runs the closure for each commune that has rows, behind its wall; once where a database is
    /// one commune's or the hub's.
    func forEachCommune(_ body: () throws -> Void) throws
}

/// Decides which migrations a database still needs and applies them.
///
/// The engines call ``step(_:)`` until it says that nothing was left, each time in a transaction
/// that keeps every other process from migrating.
package struct Migrator: Sendable {
    /// The migrations that a database has had, written beside its data.
    static let record = Table(
        "migration", scope: .hub,
        [.text("name"), .integer("position"), .text("checksum"), .moment("applied_at")],
        key: ["name"])

    let migrations: [Migration]

    package init(_ migrations: [Migration]) {
        self.migrations = migrations
    }

    /// Applies the next migration that is missing.
    /// - Returns: whether there was one.
    package func step(_ connection: any MigratingConnection) throws -> Bool {
        let recorded = try record(of: connection)
        guard let next = try pending(recorded, connection.dialect).first else { return false }
        try apply(next, position: recorded.count + 1, connection)
        return true
    }

    /// What a migration would do to a database, as one text.
    package func script(of migration: Migration, dialect: Dialect) throws -> String {
        let schema = SchemaText(dialect: dialect)
        return try migration.steps.flatMap { try schema.statements(for: $0) }
            .map { $0 + ";\n" }.joined()
    }

    private func record(of connection: any Connection) throws -> [String: String] {
        let create = try SchemaText(
            dialect: Dialect(engine: connection.dialect.engine, scope: .hub)
        )
        .create(Self.record)
        for statement in create {
            let careful = statement.replacing("CREATE TABLE", with: "CREATE TABLE IF NOT EXISTS")
            try connection.execute(SQL(checked: careful))
        }
        let rows = try connection.rows("SELECT name, checksum FROM migration ORDER BY position")
        return try Dictionary(
            rows.map { (try $0.get("name"), try $0.get("checksum")) },
            uniquingKeysWith: { first, _ in first })
    }

    private func pending(
        _ recorded: [String: String], _ dialect: Dialect
    ) throws -> [Migration] {
        guard Set(migrations.map(\.name)).count == migrations.count else {
            throw StorageError.badSchema("two migrations have the same name")
        }
        let unknown = Set(recorded.keys).subtracting(migrations.map(\.name))
        guard unknown.isEmpty else {
            throw StorageError.newerDatabase(found: unknown.sorted())
        }
        return try migrations.filter { migration in
            guard let checksum = recorded[migration.name] else { return true }
            guard try checksum == self.checksum(of: migration, dialect) else {
                throw StorageError.changedMigration(migration.name)
            }
            return false
        }
    }

    private func apply(
        _ migration: Migration, position: Int, _ connection: any MigratingConnection
    ) throws {
        let schema = SchemaText(dialect: connection.dialect)
        for step in migration.steps {
            let statements = try schema.statements(for: step).map { SQL(checked: $0) }
            if case .run = step {
                try connection.forEachCommune {
                    for statement in statements { try connection.execute(statement) }
                }
            } else {
                for statement in statements { try connection.execute(statement) }
            }
        }
        let checksum = try checksum(of: migration, connection.dialect)
        try connection.execute(
            """
            INSERT INTO migration (name, position, checksum, applied_at)
            VALUES (\(migration.name), \(position), \(checksum), \(word: .clock))
            """)
    }

    /// FNV-1a over the script: it finds an edit made by mistake, which is all it is for.
    private func checksum(of migration: Migration, _ dialect: Dialect) throws -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in try script(of: migration, dialect: dialect).utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}
