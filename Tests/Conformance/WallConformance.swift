import Storage
import StoragePostgres
import Testing

/// Communes do not see each other, whatever a statement says or forgets to say.
@Suite struct WallConformance {
    /// Two communes with a story of the same id and slug, and one more in the first.
    private func furnished(
        _ house: StorageHouse
    ) async throws -> (first: any Database, second: any Database) {
        let first = try await house.commune("an-lao").shaped()
        let second = try await house.commune("truc-khe").shaped()
        try await first.write { connection in
            try connection.insertStory("1", slug: "cho-que")
            try connection.insertStory("2", slug: "tieng-noi")
        }
        try await second.write { try $0.insertStory("1", slug: "cho-que") }
        return (first, second)
    }

    @Test(arguments: Engine.allCases)
    func `a question without any filter finds one commune's rows`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let (first, second) = try await furnished(house)
            #expect(try await first.stories() == ["1", "2"])
            #expect(try await second.stories() == ["1"])
            let questions: [SQL] = [
                "SELECT COUNT(*) FROM story",
                "SELECT COUNT(*) FROM story AS a LEFT JOIN story AS b ON a.id = b.id",
                "WITH every AS (SELECT id FROM story) SELECT COUNT(*) FROM every",
                "SELECT COUNT(*) FROM (SELECT id FROM story UNION SELECT id FROM story) AS every",
                "SELECT COUNT(*) FROM story WHERE 1 = 1 OR id = 'x'",
            ]
            for question in questions {
                let seen = try await second.read { try $0.scalar(question, as: Int.self) }
                #expect(seen == 1, "\(question)")
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a change without any filter stays in the commune`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let (first, second) = try await furnished(house)
            let changed = try await second.write { try $0.execute("UPDATE story SET views = 5") }
            #expect(changed == 1)
            let deleted = try await second.write { try $0.execute("DELETE FROM story") }
            #expect(deleted == 1)
            let untouched = try await first.read { connection in
                try connection.scalar(
                    "SELECT COUNT(*) FROM story WHERE views IS NULL", as: Int.self)
            }
            #expect(untouched == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reference does not reach into another commune`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let (_, second) = try await furnished(house)
            await #expect(throws: StorageError.foreignKey) {
                _ = try await second.write { connection in
                    try connection.execute(
                        "INSERT INTO remark (id, story_id, body) VALUES ('r', '2', 'x')")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `jobs are leased behind the wall`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let first = try await house.commune("an-lao")
            let second = try await house.commune("truc-khe")
            for commune in [first, second] { try await commune.migrate([JobQueue.migration]) }
            _ = try await first.write { try $0.ask(for: "1") }
            #expect(try await second.write { try $0.lease(10, worker: "w") }.isEmpty)
            #expect(try await first.write { try $0.lease(10, worker: "w") } == ["1"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the hub's tables are its own`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let registry = Migration(
                "hub-0001 list", [.table(Table("list", scope: .hub, [.id()]))])
            let hub = try await house.hub()
            try await hub.migrate([registry])
            _ = try await hub.write { try $0.execute("INSERT INTO list (id) VALUES ('an-lao')") }
            let commune = try await house.commune().shaped()
            await #expect(throws: StorageError.self) {
                try await commune.read { try $0.rows("SELECT id FROM list") }
            }
            await #expect(throws: StorageError.self) {
                try await hub.read { try $0.rows("SELECT id FROM story") }
            }
            await #expect(throws: StorageError.self) { try await commune.migrate([registry]) }
            let listed = try await hub.read {
                try $0.scalars("SELECT id FROM list", as: String.self)
            }
            #expect(listed == ["an-lao"])
        }
    }
}

/// What holds the wall on PostgreSQL: row-level security, also against the tables' owner.
@Suite(.enabled(if: TestPostgres.url != nil))
struct PostgresWallConformance {
    private func withCommunes(
        _ body: (_ first: any Database, _ second: any Database, _ namespace: String) async throws
            -> Void
    ) async throws {
        try await TestPostgres.withNamespace { namespace in
            // One thread each, so that every transaction meets the connection of the one before.
            let server = try await PostgresServer.open(
                url: TestPostgres.url ?? "", namespace: namespace, readers: 1, writers: 1)
            let first = try await server.database(commune: "an-lao").shaped()
            let second = try await server.database(commune: "truc-khe").shaped()
            try await first.write { try $0.insertStory("1") }
            try await body(first, second, namespace)
            await server.close()
        }
    }

    @Test func `the owner of the tables sees nothing without a commune`() async throws {
        try await withCommunes { _, _, namespace in
            #expect(try TestPostgres.ask("SELECT COUNT(*) FROM \(namespace).story") == [["0"]])
            let deleted = try TestPostgres.ask(
                "WITH gone AS (DELETE FROM \(namespace).story RETURNING 1) SELECT COUNT(*) FROM gone"
            )
            #expect(deleted == [["0"]])
            #expect(throws: TestPostgres.Refused.self) {
                try TestPostgres.ask(
                    "INSERT INTO \(namespace).story (id, slug) VALUES ('9', 'x')")
            }
            let owner = try TestPostgres.ask(
                """
                SELECT tableowner = current_user, rolsuper, rolbypassrls
                FROM pg_tables JOIN pg_roles ON rolname = current_user
                WHERE schemaname = '\(namespace)' AND tablename = 'story'
                """)
            #expect(owner == [["t", "f", "f"]])
        }
    }

    @Test func `every table has its wall`() async throws {
        try await withCommunes { first, _, namespace in
            try await first.migrate(StorageShape.migrations + [JobQueue.migration])
            let bare = try TestPostgres.ask(
                """
                SELECT relname FROM pg_class WHERE relkind = 'r'
                AND relnamespace = '\(namespace)'::regnamespace
                AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname
                """)
            #expect(bare == [["known_commune"], ["migration"]])
        }
    }

    @Test func `a row is not given to another commune`() async throws {
        try await withCommunes { first, second, _ in
            let attempts: [SQL] = [
                "INSERT INTO story (commune, id, slug) VALUES ('truc-khe', '7', 'x')",
                "UPDATE story SET commune = 'truc-khe'",
            ]
            for attempt in attempts {
                await #expect(throws: StorageError.otherCommune) {
                    _ = try await first.write { try $0.execute(attempt) }
                }
            }
            let asked = try await second.read { connection in
                try connection.rows("SELECT * FROM story WHERE commune = 'an-lao'")
            }
            #expect(asked.isEmpty)
        }
    }

    @Test func `a connection forgets its commune with the transaction`() async throws {
        struct Refused: Error {}
        try await withCommunes { first, second, _ in
            for _ in 1...3 {
                #expect(try await first.stories() == ["1"])
                #expect(try await second.stories() == [])
                await #expect(throws: Refused.self) {
                    try await first.write { _ in throw Refused() }
                }
                let seen = try await second.write { connection in
                    try connection.scalars("SELECT id FROM story", as: String.self)
                }
                #expect(seen == [])
            }
        }
    }
}
