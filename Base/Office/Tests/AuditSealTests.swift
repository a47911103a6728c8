import Foundation
import Storage
import StorageSQLite
import TestKit
import Testing

@testable import Office

/// Nobody changes the trail without its seals telling.
struct AuditSealTests {
    private func work(_ office: TestOffice, _ count: Int) async throws {
        for number in 0..<count {
            office.clock.advance(hours: 1)
            try await office.office.act("story.save", by: office.officer(.editor)) { act in
                act.note(Ref("story", "s\(number)"), "Hội vật")
            }
        }
    }

    private func check(_ office: TestOffice) async throws -> AuditCheck {
        try await office.read { try $0.checkAuditTrail() }
    }

    @Test func `a trail that nobody touched is whole, and ends with its newest seal`() async throws
    {
        let office = try await TestOffice()
        let before = try await check(office)
        try await work(office, 5)
        let found = try await check(office)
        #expect(found.brokenID == nil)
        #expect(found.lines == before.lines + 5)
        let newest = try await office.read { try $0.auditTrail(limit: 1) }.first
        #expect(newest?.seal == found.seal)
        #expect(newest?.place == found.lines)
    }

    @Test func `a line put in later is found`() async throws {
        let office = try await TestOffice()
        try await work(office, 3)
        let before = try await check(office)
        try await office.office.database.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO audit (id, at, action, summary, place, seal)
                VALUES ('x', 0, 'story.approve', 'Hội vật',
                        \(before.lines + 1), 'abc')
                """)
        }
        let found = try await check(office)
        #expect(found.brokenID == "x")
        #expect(found.lines == before.lines)
    }

    @Test func `a line that is missing is found`() async throws {
        let office = try await TestOffice()
        try await work(office, 2)
        let last = try await check(office)
        let words = AuditSeal.Words(
            id: "x", at: office.clock.now, officerID: nil, action: "a", subject: nil, summary: "")
        let seal = AuditSeal.make(after: last.seal, place: last.lines + 2, words)
        try await office.office.database.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO audit (id, at, action, summary, place, seal)
                VALUES ('x', \(words.at), 'a', '', \(last.lines + 2), \(seal))
                """)
        }
        #expect(try await check(office).brokenID == "x")
    }

    @Test func `lines older than the seals are sealed together by the first seal`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            // A folder that stays behind lies among the temporary ones.
            try? FileManager.default.removeItem(at: folder)
        }
        let database = try SQLiteDatabase.open(
            path: folder.appending(path: "office.sqlite").path, readers: 1)
        try await database.migrate(House(features: []).migrations)
        func old(_ id: String) async throws {
            try await database.write { connection in
                _ = try connection.execute(
                    """
                    INSERT INTO audit (id, at, action, summary)
                    VALUES (\(id), 1, 'story.save', 'Cũ')
                    """)
            }
        }
        func check() async throws -> AuditCheck {
            try await database.read { try $0.checkAuditTrail() }
        }
        try await old("a")
        try await old("b")
        let words = AuditSeal.Words(
            id: "c", at: Date(timeIntervalSince1970: 2), officerID: nil, action: "story.save",
            subject: nil, summary: "")
        _ = try await database.write { try $0.addAuditLine(words).place }
        let whole = try await check()
        #expect(whole.brokenID == nil)
        #expect(whole.before == 2)
        #expect(whole.lines == 1)
        try await old("d")
        #expect(try await check().brokenID == "c")
    }

    @Test func `every part of a line is sealed`() {
        let plain = AuditSeal.Words(
            id: "1", at: Date(timeIntervalSince1970: 5), officerID: "o", action: "a",
            subject: Ref("story", "s"), summary: "w")
        func seal(_ previous: String, _ place: Int, _ words: AuditSeal.Words) -> String {
            AuditSeal.make(after: previous, place: place, words)
        }
        func seal(_ words: AuditSeal.Words) -> String { seal("p", 1, words) }
        func other(
            id: String = "1", at: Double = 5, officer: String? = "o", action: String = "a",
            ref: Ref? = Ref("story", "s"), summary: String = "w"
        ) -> AuditSeal.Words {
            AuditSeal.Words(
                id: id, at: Date(timeIntervalSince1970: at), officerID: officer, action: action,
                subject: ref, summary: summary)
        }
        let seals = [
            seal(plain), seal("q", 1, plain), seal("p", 2, plain), seal(other(id: "2")),
            seal(other(at: 5.001)), seal(other(officer: nil)), seal(other(action: "b")),
            seal(other(ref: nil)), seal(other(ref: Ref("stor", "ys"))), seal(other(summary: "")),
        ]
        #expect(Set(seals).count == seals.count)
        #expect(seal(plain) == seal(other()))
    }
}
