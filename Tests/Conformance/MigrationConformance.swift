import Storage
import Testing

/// Migrations: once, in order, whole, and never backwards.
@Suite struct MigrationConformance {
    private static let notes = Migration(
        "test-0001 notes", [.table(Table("note", [.id(), .text("body")]))])
    private static let stars = Migration(
        "test-0002 stars", [.addColumn(table: "note", .integer("stars", default: 0))])
    private static let loud = Migration(
        "test-0003 loud", [.run("UPDATE note SET body = body || '!', stars = stars + 1")])

    @Test(arguments: Engine.allCases)
    func `each is applied once and in order, whoever comes first`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let first = try await house.commune()
            try await first.migrate([Self.notes])
            try await first.write { try $0.addNote("1", "chợ") }
            var places: [any Database] = [first]
            for _ in 1...3 { places.append(try await house.elsewhere()) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for place in places {
                    group.addTask { try await place.migrate([Self.notes, Self.stars, Self.loud]) }
                }
                try await group.waitForAll()
            }
            let names = try await first.read { connection in
                try connection.scalars(
                    "SELECT name FROM migration ORDER BY position", as: String.self)
            }
            #expect(names == [Self.notes, Self.stars, Self.loud].map(\.name))
            let row = try await first.read { try $0.first("SELECT body, stars FROM note") }
            #expect(row?["body"] == .text("chợ!"))
            #expect(row?["stars"] == .integer(1))
        }
    }

    @Test(arguments: Engine.allCases)
    func `rows are moved in every commune, each its own`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let slugs = ["an-lao", "truc-khe", "dong-van"]
            for slug in slugs {
                let commune = try await house.commune(slug)
                try await commune.migrate([Self.notes, Self.stars])
                try await commune.write { try $0.addNote("1", slug) }
            }
            for slug in slugs {
                let commune = try await house.commune(slug)
                try await commune.migrate([Self.notes, Self.stars, Self.loud])
                let bodies = try await commune.read { connection in
                    try connection.scalars("SELECT body FROM note", as: String.self)
                }
                #expect(bodies == [slug + "!"])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a newer database is refused and left as it is`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let newer = try await house.commune()
            try await newer.migrate([Self.notes, Self.stars])
            let older = try await house.elsewhere()
            await #expect(throws: StorageError.newerDatabase(found: [Self.stars.name])) {
                try await older.migrate([Self.notes])
            }
            try await newer.write { try $0.addNote("1", "còn nguyên") }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a migration edited afterwards is noticed`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune()
            try await database.migrate([Self.notes])
            let edited = Migration(
                Self.notes.name, [.table(Table("note", [.id(), .text("text")]))])
            await #expect(throws: StorageError.changedMigration(Self.notes.name)) {
                try await database.migrate([edited])
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a migration that fails leaves nothing of itself`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune()
            let broken = Migration(
                "test-0002 broken",
                [
                    .table(Table("half", [.id()])),
                    .run("INSERT INTO no_such_table (id) VALUES ('1')"),
                ])
            await #expect(throws: StorageError.self) {
                try await database.migrate([Self.notes, broken])
            }
            let mended = Migration("test-0002 broken", [.table(Table("half", [.id()]))])
            try await database.migrate([Self.notes, mended])
            try await database.write { try $0.addNote("1", "sau") }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a list of values grows, and goes, without losing a row`(engine: Engine) async throws {
        let made = Migration(
            "test-0001 made",
            [
                .table(Table("note", [.id(), .text("body", oneOf: ["chợ", "hội"])])),
                .appendOnly(table: "note"),
            ])
        let grown = Migration(
            "test-0002 grown",
            [
                .widen(
                    table: "note", column: "body", from: ["chợ", "hội"],
                    to: ["chợ", "hội", "o'clock"])
            ])
        let free = Migration(
            "test-0003 free",
            [
                .widen(
                    table: "note", column: "body", from: ["chợ", "hội", "o'clock"], to: [])
            ])
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune()
            try await database.migrate([made])
            try await database.write { try $0.addNote("1", "chợ") }
            try await database.migrate([made, grown])
            try await database.write { try $0.addNote("2", "o'clock") }
            await #expect(throws: StorageError.self) {
                try await database.write { try $0.addNote("3", "khác") }
            }
            try await database.migrate([made, grown, free])
            try await database.write { try $0.addNote("3", "khác") }
            await #expect(throws: StorageError.appendOnly("note")) {
                try await database.write { try $0.execute("DELETE FROM note") }
            }
            let bodies = try await database.read { connection in
                try connection.scalars("SELECT body FROM note ORDER BY id", as: String.self)
            }
            #expect(bodies == ["chợ", "o'clock", "khác"])
        }
    }
}

extension Connection {
    fileprivate func addNote(_ id: String, _ body: String) throws {
        try execute("INSERT INTO note (id, body) VALUES (\(id), \(body))")
    }
}
