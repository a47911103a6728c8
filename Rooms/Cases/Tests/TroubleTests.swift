import Foundation
import Office
import Storage
import TestKit
import Testing

@testable import Cases

/// Goal: when the machine is in trouble, a resident reads what happened and loses no word; and the
/// same form sent again is taken once.
@Suite struct TroubleTests {
    private let words = "Cột điện nghiêng ở đầu làng, sợ đổ khi có bão"

    @Test func `a full disk is said, the words stay, and the form can be sent again`()
        async throws
    {
        let office = try await CaseOffice()
        let database = office.test.office.database
        guard database.engine == .sqlite else { return }
        // SQLite itself says that the disk is full once the file may not grow any more.
        func allow(_ limit: SQL) async throws {
            _ = try await database.write { try $0.rows(limit) }
        }
        let resident = office.test.anyone()
        let page = try await resident.get("/phan-anh")
        // Everything that lies free in the file is used up first.
        try await allow("PRAGMA max_page_count = 1")
        let long = String(repeating: words + ". ", count: 70)
        let answer = try await resident.submit(
            page, to: "/phan-anh", ["words": long, "category": "light"], expecting: 503)
        #expect(answer.text.contains(words))
        #expect(answer.words.contains("đầy") || answer.words.contains("dung lượng"))
        try await allow("PRAGMA max_page_count = 1000000")
        try await resident.submit(
            answer, to: "/phan-anh", ["words": long, "category": "light"], expecting: 303)
        let count = try await office.test.read {
            try $0.scalar("SELECT COUNT(*) FROM resident_case", as: Int.self)
        }
        #expect(count == 1)
    }

    @Test func `while another program holds the database nobody waits long or loses a word`()
        async throws
    {
        let office = try await CaseOffice()
        let typed: KeyValuePairs = [
            "words": words, "category": "light", "place": "đầu ngõ 3", "name": "Bà Hai",
            "consent": "1",
        ]
        let clock = ContinuousClock()
        let pages = try await office.test.heldByAnother {
            let start = clock.now
            // Three at once, the second and third a little later, as it happens.
            var waits: [Duration] = []
            var pages: [(TestVisitor, Answer)] = []
            try await withThrowingTaskGroup(of: (TestVisitor, Answer).self) { group in
                for number in 0..<3 {
                    group.addTask {
                        try await Task.sleep(for: .milliseconds(700 * number))
                        let resident = office.test.anyone(from: "10.\(number).0.1")
                        let page = try await resident.get("/phan-anh")
                        return (
                            resident,
                            try await resident.submit(
                                page, to: "/phan-anh", typed, expecting: 503)
                        )
                    }
                }
                for try await page in group {
                    waits.append(clock.now - start)
                    pages.append(page)
                }
            }
            // All wait for the same turn: one after the other would be two and three times as long.
            let (first, last) = (try #require(waits.first), try #require(waits.last))
            #expect(last < first * 1.8)
            return pages
        }
        for (resident, page) in pages {
            #expect(page.words.contains("Chưa thay đổi gì"))
            for field in typed.prefix(4) { #expect(page.text.contains(field.value)) }
            try await resident.submit(page, to: "/phan-anh", [:], expecting: 303)
            try await resident.submit(page, to: "/phan-anh", [:], expecting: 303)
        }
        let count = try await office.test.read {
            try $0.scalar("SELECT COUNT(*) FROM resident_case", as: Int.self)
        }
        #expect(count == pages.count)
    }

    @Test func `a receipt is never given for what was taken back`() async throws {
        let office = try await CaseOffice()
        struct Broken: Error {}
        let kept = try await withThrowingTaskGroup(of: String?.self) { group in
            group.addTask { try await office.ask(words) }
            group.addTask {
                await #expect(throws: Broken.self) {
                    try await office.test.office.actTogether("test.breaks", by: nil) { act in
                        act.note(Ref("case", "none"), "")
                        throw Broken()
                    }
                }
                return nil
            }
            return try await group.compactMap { $0 }.reduce(into: "") { $0 = $1 }
        }
        #expect(try await office.found(kept).words == words)
        let lines = try await office.test.read { try $0.auditTrail() }.map(\.action)
        #expect(!lines.contains("test.breaks"))
    }

    @Test func `many who send at once get a receipt each, of a case of their own`() async throws {
        let office = try await CaseOffice()
        let addresses = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 1...60 {
                group.addTask {
                    try await office.ask("Việc số \(number) của xóm", from: "10.\(number).0.1")
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(addresses.count == 60)
        let codes = try await office.test.read {
            try $0.scalars("SELECT DISTINCT code FROM resident_case", as: String.self)
        }
        #expect(codes.count == 60)
        let lines = try await office.test.actions().filter { $0 == "case.receive" }
        #expect(lines.count == 60)
        #expect(try await office.test.read { try $0.checkAuditTrail() }.brokenID == nil)
    }
}
