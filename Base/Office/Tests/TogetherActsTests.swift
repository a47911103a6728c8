import Markup
import Office
import Storage
import TestKit
import Testing
import Web

/// Acts that share a commit: each is kept or refused by itself.
struct TogetherActsTests {
    private struct Broken: Error {}

    /// Forty acts at once of which every seventh is refused after it has written.
    @Test func `of acts that share a commit only the refused are taken back`() async throws {
        let office = try await TestOffice()
        let kept = await withTaskGroup(of: Int?.self) { group in
            for number in 0..<40 {
                group.addTask {
                    do {
                        return try await office.office.actTogether("note.keep", by: nil) { act in
                            act.note(Ref("case", "\(number)"), "")
                            try act.set("together \(number)", number)
                            if number % 7 == 0 { throw Broken() }
                            return number
                        }
                    } catch { return nil }
                }
            }
            return await group.reduce(into: Set<Int>()) { kept, number in
                if let number { kept.insert(number) }
            }
        }
        #expect(kept == Set((0..<40).filter { $0 % 7 != 0 }))
        let there = try await office.read { connection in
            try (0..<40).filter { try connection.setting("together \($0)", as: Int.self) != nil }
        }
        #expect(Set(there) == kept)
        let lines = try await office.actions().filter { $0 == "note.keep" }
        #expect(lines.count == kept.count)
        #expect(try await office.read { try $0.checkAuditTrail() }.brokenID == nil)
    }

    @Test func `an act reads a thing once, also where there is none`() async throws {
        let office = try await TestOffice()
        let reads = try await office.office.act("test.read", by: nil) { act in
            act.note(Ref("case", "1"), "")
            var reads = 0
            for _ in 0..<3 {
                let found = try act.read(once: "nothing") { connection in
                    reads += 1
                    return try connection.setting("nothing", as: Int.self)
                }
                #expect(found == nil)
            }
            return reads
        }
        #expect(reads == 1)
    }

    @Test func `what was read a moment ago is forgotten with the next act`() async throws {
        let office = try await TestOffice()
        func read() async throws -> Int? {
            try await office.office.readRecent("number") { try $0.setting("number", as: Int.self) }
        }
        #expect(try await read() == nil)
        try await office.office.act("test.set", by: nil) { act in
            act.note(Ref("case", "1"), "")
            try act.set("number", 7)
        }
        #expect(try await read() == 7)
    }
}
