import Building
import Office
import Storage
import Testing

/// The schemas as both engines are told them, kept for reading and for noticing a change.
struct SchemaSnapshot {
    @Test(arguments: Engine.allCases)
    func `the documented schema is the one that is made`(engine: Engine) throws {
        let dialect = Dialect(engine: engine, scope: .commune)
        let migrator = Migrator(Building.house.migrations)
        let scripts = try Building.house.migrations.map { migration in
            "-- \(migration.name)\n\n\(try migrator.script(of: migration, dialect: dialect))\n"
        }
        let name = engine == .sqlite ? "sqlite" : "postgres"
        try Snapshot.expect(scripts.joined(separator: "\n"), in: "docs/schema.\(name).sql")
    }

    @Test func `no two migrations have one name`() {
        let names = Building.house.migrations.map(\.name)
        #expect(Set(names).count == names.count)
    }
}
