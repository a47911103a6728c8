import Building
import Office
import Storage
import StoragePostgres
import Testing

/// The tables that the rooms really have, on the server that communes share.
@Suite(.enabled(if: TestPostgres.url != nil))
struct HouseConformance {
    @Test func `every table of every room has its wall, every key its commune`() async throws {
        try await TestPostgres.withNamespace { namespace in
            let server = try await PostgresServer.open(
                url: TestPostgres.url ?? "", namespace: namespace, readers: 1, writers: 1)
            try await server.database(commune: "an-lao").migrate(Building.house.migrations)
            await server.close()
            let bare = try TestPostgres.ask(
                """
                SELECT relname FROM pg_class WHERE relkind = 'r'
                AND relnamespace = '\(namespace)'::regnamespace
                AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname
                """)
            #expect(bare == [["known_commune"], ["migration"]])
            let shared = try TestPostgres.ask(
                """
                SELECT i.relname FROM pg_index JOIN pg_class AS i ON i.oid = indexrelid
                JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                WHERE i.relnamespace = '\(namespace)'::regnamespace
                AND indisunique AND attname <> 'commune' ORDER BY i.relname
                """)
            #expect(shared == [["known_commune_pkey"], ["migration_name"]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `the house's migrations may run again and change nothing`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let migrations = Building.house.migrations
            try await house.commune().migrate(migrations)
            let again = try await house.elsewhere()
            try await again.migrate(migrations)
            let count = try await again.read { connection in
                try connection.scalar("SELECT COUNT(*) FROM migration", as: Int.self)
            }
            #expect(count == migrations.count)
        }
    }
}
