import Foundation
import Storage
import Testing

/// What rooms rely on, word for word the same on both engines.
@Suite struct StorageConformance {
    @Test(arguments: Engine.allCases)
    func `values come back as they went in`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            let megabyte = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let values: [(SQL, Value)] = [
                ("slug", .text("Xã An Lão — đường 🛵 “mới”, 'nháy' \\ \n\t$1 ?")),
                ("slug", .text("")),
                ("views", .integer(.max)), ("views", .integer(.min)), ("views", .integer(0)),
                ("views", .null),
                ("weight", .real(0.1)), ("weight", .real(-1e300)),
                ("weight", .real(2.2250738585072014e-308)),
                ("weight", .real(3)),
                ("picture", .blob(megabyte)), ("picture", .blob([0])), ("picture", .blob([])),
                ("picture", .null),
            ]
            for (column, value) in values {
                let back = try await database.write { connection in
                    try connection.execute("DELETE FROM story")
                    try connection.execute("INSERT INTO story (id, slug) VALUES ('1', 'x')")
                    try connection.execute("UPDATE story SET \(fragment: column) = \(value)")
                    return try connection.scalar(
                        "SELECT \(fragment: column) FROM story WHERE id = \("1")", as: Value.self)
                }
                #expect(back == value)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `moments keep their milliseconds and text its composed letters`(
        engine: Engine
    ) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            let moment = Date(timeIntervalSince1970: 1_751_328_000.123)
            let slug = "Đặng Thuỳ Trâm".precomposedStringWithCanonicalMapping
            let row = try await database.write { connection in
                try connection.first(
                    """
                    INSERT INTO story (id, slug, published_at, pinned)
                    VALUES ('1', \(slug), \(moment), \(true)) RETURNING *
                    """)
            }
            let found = try #require(row)
            #expect(try found.get("published_at", as: Date.self).storedValue == moment.storedValue)
            #expect(try Array(found.get("slug", as: String.self).utf8) == Array(slug.utf8))
            #expect(try found.get("pinned", as: Bool.self))
            #expect(try found.get("status", as: String.self) == "draft")
            #expect(try found.get("views", as: Int?.self) == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what people wrote cannot become a command`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            let hostile = "x'); DROP TABLE story; --"
            try await database.write { connection in
                try connection.insertStory("1", slug: hostile)
            }
            let found = try await database.read { connection in
                try connection.exists("SELECT 1 FROM story WHERE slug = \(hostile)")
            }
            #expect(found)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the common subset means the same`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            let rows = try await database.write { connection in
                for (id, slug) in [("1", "b"), ("2", "Đ"), ("3", "a"), ("4", "B")] {
                    try connection.insertStory(id, slug: slug)
                }
                try connection.execute(
                    """
                    INSERT INTO story (id, slug, views) VALUES ('9', 'a', 7)
                    ON CONFLICT \(conflict: ["slug"]) DO UPDATE SET views = excluded.views
                    """)
                return try connection.rows(
                    """
                    WITH numbered AS (
                        SELECT slug, views, ROW_NUMBER() OVER (ORDER BY slug) AS place FROM story
                    )
                    SELECT slug, views, place, SUM(place) OVER () AS total,
                        AVG(place) OVER () AS middle, COUNT(*) OVER () AS number,
                        \(word: .greatest)(place, 2) AS late
                    FROM numbered WHERE slug \(word: .like) 'b%' OR slug IN \(list: ["a", "Đ"])
                    ORDER BY place
                    """)
            }
            #expect(try rows.map { try $0.get("slug", as: String.self) } == ["B", "a", "b", "Đ"])
            #expect(try rows.map { try $0.get("place", as: Int.self) } == [1, 2, 3, 4])
            #expect(try rows.map { try $0.get("late", as: Int.self) } == [2, 2, 3, 4])
            let second = try #require(rows.dropFirst().first)
            #expect(try second.get("views", as: Int.self) == 7)
            #expect(try second.get("total", as: Int.self) == 10)
            #expect(try second.get("middle", as: Double.self) == 2.5)
            #expect(try second.get("number", as: Int.self) == 4)
        }
    }

    @Test(arguments: Engine.allCases)
    func `rows changed are counted`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            let counts = try await database.write { connection in
                let inserted = try connection.execute(
                    "INSERT INTO story (id, slug) VALUES ('1', 'a'), ('2', 'b'), ('3', 'c')")
                let updated = try connection.execute("UPDATE story SET views = 1 WHERE id > '1'")
                let none = try connection.execute("UPDATE story SET views = 1 WHERE id = '7'")
                let ignored = try connection.execute(
                    "INSERT INTO story (id, slug) VALUES ('4', 'a') ON CONFLICT DO NOTHING")
                let deleted = try connection.execute("DELETE FROM story")
                return [inserted, updated, none, ignored, deleted]
            }
            #expect(counts == [3, 2, 0, 0, 3])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a write that throws leaves nothing`(engine: Engine) async throws {
        struct Refused: Error {}
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            await #expect(throws: Refused.self) {
                try await database.write { connection in
                    try connection.insertStory("1")
                    throw Refused()
                }
            }
            #expect(try await database.stories() == [])
            try await database.write { try $0.insertStory("2") }
            #expect(try await database.stories() == ["2"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a savepoint takes back only itself`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            try await database.write { connection in
                try connection.insertStory("1")
                let attempt = {
                    try connection.insertStory("2")
                    try connection.savepoint { try connection.insertStory("3") }
                    try connection.insertStory("1", slug: "other")
                }
                #expect(throws: StorageError.unique("story_id")) {
                    try connection.savepoint(attempt)
                }
                try connection.savepoint { try connection.insertStory("4") }
            }
            #expect(try await database.stories() == ["1", "4"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `an error that is caught and passed over still undoes the write`(
        engine: Engine
    ) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            await #expect(throws: StorageError.aborted) {
                try await database.write { connection in
                    try connection.insertStory("1")
                    #expect(throws: StorageError.unique("story_id")) {
                        try connection.insertStory("1", slug: "other")
                    }
                    #expect(throws: StorageError.aborted) { try connection.insertStory("2") }
                }
            }
            #expect(try await database.stories() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `constraints have names`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            try await database.write { connection in
                try connection.insertStory("1", slug: "one")
                try connection.execute("UPDATE story SET pinned = 1")
            }
            let cases: [(SQL, StorageError)] = [
                ("INSERT INTO story (id, slug) VALUES ('1', 'x')", .unique("story_id")),
                ("INSERT INTO story (id, slug) VALUES ('2', 'one')", .unique("story_slug")),
                (
                    "INSERT INTO story (id, slug, pinned) VALUES ('2', 'x', 1)",
                    .unique("one_pinned_story")
                ),
                ("UPDATE story SET status = 'lost'", .check("story_status_choice")),
                ("UPDATE story SET pinned = 2", .check("story_pinned_boolean")),
                ("UPDATE story SET views = -5", .check("story_check_1")),
                ("INSERT INTO story (id) VALUES ('2')", .required("story.slug")),
                (
                    "INSERT INTO remark (id, story_id, body) VALUES ('1', '7', 'x')",
                    .foreignKey
                ),
            ]
            for (sql, error) in cases {
                await #expect(throws: error) {
                    _ = try await database.write { try $0.execute(sql) }
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `references hold, follow or let go, as they say`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            let left = try await database.write { connection in
                try connection.insertStory("1")
                try connection.insertStory("2")
                for (id, story, answer) in [("a", "1", nil), ("b", "2", "a"), ("c", "2", "b")] {
                    try connection.execute(
                        """
                        INSERT INTO remark (id, story_id, answer_to, body)
                        VALUES (\(id), \(story), \(answer as String?), 'x')
                        """)
                }
                try connection.execute("DELETE FROM story WHERE id = '1'")
                try connection.execute(
                    "INSERT INTO proof (id, story_id, amount) VALUES ('p', '2', 1)")
                #expect(throws: StorageError.foreignKey) {
                    try connection.savepoint { try connection.execute("DELETE FROM story") }
                }
                return try connection.rows("SELECT id, answer_to FROM remark ORDER BY id")
            }
            #expect(left.map { $0["id"] } == [.text("b"), .text("c")])
            #expect(left.map { $0["answer_to"] } == [.null, .text("b")])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a ledger is only added to`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            try await database.write { connection in
                try connection.insertStory("1")
                try connection.execute(
                    "INSERT INTO proof (id, story_id, amount) VALUES ('p', '1', 1)")
            }
            let attempts: [SQL] = [
                "UPDATE proof SET amount = 2",
                "DELETE FROM proof",
                """
                INSERT INTO proof (id, story_id, amount) VALUES ('p', '1', 5)
                ON CONFLICT \(conflict: ["id"]) DO UPDATE SET amount = 5
                """,
            ]
            for attempt in attempts {
                await #expect(throws: StorageError.appendOnly("proof")) {
                    _ = try await database.write { try $0.execute(attempt) }
                }
            }
            let amount = try await database.read { connection in
                try connection.scalar("SELECT SUM(amount) FROM proof", as: Int.self)
            }
            #expect(amount == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who only reads cannot write`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            await #expect(throws: StorageError.readOnly) {
                try await database.read { try $0.insertStory("1") }
            }
            #expect(try await database.stories() == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a closed database says so`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            try await database.close()
            await #expect(throws: StorageError.closed) {
                try await database.write { try $0.insertStory("1") }
            }
            await #expect(throws: StorageError.closed) { try await database.stories() }
        }
    }

    @Test(arguments: Engine.allCases)
    func `an error never repeats what was stored`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            let secret = "0912345678"
            let attempts: [SQL] = [
                "INSERT INTO story (id, slug, status) VALUES ('1', 'x', \(secret))",
                "INSERT INTO story (id, slug, views) VALUES ('1', 'x', \("no number " + secret))",
                "SELECT no_such_column FROM story WHERE slug = \(secret)",
                "SELECT \(secret) FROM no_such_table",
            ]
            for attempt in attempts {
                let error = await #expect(throws: StorageError.self) {
                    _ = try await database.write { try $0.rows(attempt) }
                }
                let texts = error.map { [$0.english, $0.vietnamese, "\($0)"] } ?? []
                #expect(texts.count == 3)
                for text in texts { #expect(!text.contains(secret)) }
            }
        }
    }
}

extension Connection {
    func insertStory(_ id: String, slug: String? = nil) throws {
        try execute("INSERT INTO story (id, slug) VALUES (\(id), \(slug ?? id))")
    }
}

extension Database {
    /// The ids of the stories that can be seen.
    func stories() async throws -> [String] {
        try await read { try $0.scalars("SELECT id FROM story ORDER BY id") }
    }
}
