import Foundation
import Storage
import Testing

/// Many at once: writes that do not lose each other, jobs that no two workers get.
@Suite struct WorkConformance {
    @Test(arguments: Engine.allCases)
    func `two hundred writes at once lose nothing`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let places = [try await house.commune().shaped(), try await house.elsewhere()]
            _ = try await places[0].write { connection in
                try connection.execute("INSERT INTO story (id, slug, views) VALUES ('0', 'x', 0)")
            }
            let count = 200
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...count {
                    let place = places[number % places.count]
                    group.addTask {
                        try await place.write { connection in
                            // What was read stays true until the transaction ends.
                            let views: Int =
                                try connection.scalar("SELECT views FROM story WHERE id = '0'") ?? 0
                            try connection.insertStory("\(number)")
                            try connection.execute(
                                "UPDATE story SET views = \(views + 1) WHERE id = '0'")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let (views, rows) = try await places[1].read { connection in
                (
                    try connection.scalar("SELECT views FROM story WHERE id = '0'", as: Int.self),
                    try connection.scalar("SELECT COUNT(*) FROM story", as: Int.self)
                )
            }
            #expect(views == count)
            #expect(rows == count + 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of many who insert the same, one succeeds`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let places = [try await house.commune().shaped(), try await house.elsewhere()]
            let errors = await withTaskGroup(of: StorageError?.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        do {
                            try await places[number % 2].write { connection in
                                try connection.insertStory("\(number)", slug: "cung-mot-ten")
                            }
                            return nil
                        } catch {
                            return error as? StorageError
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(errors.count { $0 == nil } == 1)
            #expect(errors.count { $0 == .unique("story_slug") } == 19)
        }
    }

    @Test(arguments: Engine.allCases)
    func `no job goes to two workers`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            var places = [try await house.commune()]
            try await places[0].migrate([JobQueue.migration])
            for _ in 1...2 { places.append(try await house.elsewhere()) }
            let keys = (1...60).map { "\($0)" }
            try await places[0].write { connection in
                for key in keys { try connection.ask(for: key) }
            }
            let leased = try await withThrowingTaskGroup(of: [String].self) { group in
                for (number, place) in (places + places).enumerated() {
                    group.addTask {
                        var mine: [String] = []
                        while true {
                            let more = try await place.write { connection in
                                try connection.lease(3, worker: "worker \(number)")
                            }
                            if more.isEmpty { return mine }
                            mine += more
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(leased.sorted() == keys.sorted())
        }
    }

    @Test(arguments: Engine.allCases)
    func `a job whose worker fell silent goes to another, and only that one may finish it`(
        engine: Engine
    ) async throws {
        try await StorageHouse.with(engine) { house in
            let first = try await house.commune()
            try await first.migrate([JobQueue.migration])
            let second = try await house.elsewhere()
            let isNew = try await first.write { try $0.ask(for: "1") }
            let isNewAgain = try await second.write { try $0.ask(for: "1") }
            #expect(isNew && !isNewAgain)
            let late = Jobs.now.addingTimeInterval(Jobs.leaseSeconds + 1)
            let silent = try await first.write { try $0.leaseOne(worker: "a", now: Jobs.now) }
            let early = try await second.write { try $0.leaseOne(worker: "b", now: Jobs.now) }
            #expect(early == nil)
            let taken = try await second.write { try $0.leaseOne(worker: "b", now: late) }
            let lost = try #require(silent)
            let held = try #require(taken)
            #expect(held.attempt == 2)
            let finishedByTheSilent = try await first.write { try $0.complete(lost, now: late) }
            let finished = try await second.write { try $0.complete(held, now: late) }
            #expect(!finishedByTheSilent && finished)
            #expect(try await first.read { try $0.jobCount(.done) } == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what people write comes back byte for byte, or is refused`(engine: Engine) async throws {
        try await StorageHouse.with(engine) { house in
            let database = try await house.commune().shaped()
            let texts = [
                "👩🏽‍🌾 🇻🇳 🛵",
                "Đặng Thuỳ Trâm".decomposedStringWithCanonicalMapping,
                "Đặng Thuỳ Trâm".precomposedStringWithCanonicalMapping,
                "\u{FEFF}\u{202E}\u{200B}", "\r\n\t\u{1}\u{7f}", "\u{10FFFF}",
            ]
            for (number, text) in texts.enumerated() {
                // Composed and decomposed are two texts to both engines, as they are to a reader
                // of bytes; whoever searches folds them first.
                let back = try await database.write { connection in
                    try connection.insertStory("\(number)", slug: text)
                    return try connection.scalar(
                        "SELECT slug FROM story WHERE slug = \(text)", as: String.self)
                }
                #expect(back.map { Array($0.utf8) } == Array(text.utf8))
            }
            await #expect(throws: StorageError.unstorable("text with a NUL character")) {
                try await database.write { try $0.insertStory("9", slug: "Chợ\0quê") }
            }
            #expect(try await database.stories().count == texts.count)
        }
    }
}

enum Jobs {
    static let now = Date(timeIntervalSince1970: 1_790_000_000)
    static let leaseSeconds = 60.0
}

extension Connection {
    @discardableResult
    func ask(for key: String) throws -> Bool {
        try enqueue(
            kind: "test", key: key, payload: ["key": key], runAt: Jobs.now, now: Jobs.now)
    }

    func lease(_ limit: Int, worker: String, now: Date = Jobs.now) throws -> [String] {
        try leaseJobs(
            kinds: ["test"], limit: limit, worker: worker,
            until: now.addingTimeInterval(Jobs.leaseSeconds), attempts: 5, now: now
        ).map(\.key)
    }

    func leaseOne(worker: String, now: Date) throws -> Job? {
        try leaseJobs(
            kinds: ["test"], limit: 1, worker: worker,
            until: now.addingTimeInterval(Jobs.leaseSeconds), attempts: 5, now: now
        ).first
    }
}
