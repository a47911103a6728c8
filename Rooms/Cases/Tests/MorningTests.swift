import Foundation
import Office
import Storage
import Synchronization
import TestKit
import Testing
import WorkingTime

@testable import Cases

/// What an office is told each morning.
struct MorningTests {
    /// A room that keeps the letters it is given.
    private final class Letters: Sendable {
        private let kept = Mutex<[Letter]>([])
        var all: [Letter] { kept.withLock { $0 } }

        var feature: Feature {
            var offers = Offers()
            offers.post = LetterPost(
                send: { _, letter in self.kept.withLock { $0.append(letter) } },
                lines: { _, _ in [] }, withdraw: { _, _ in })
            return Feature(name: "Letters", offers: offers)
        }
    }

    private func commune(_ letters: Letters, to addresses: String) async throws -> CaseKit {
        let kit = try await CaseKit(letters.feature)
        let leader = try await kit.office.visitor(.editor)
        let page = try await leader.get("/office/cases/setup")
        try await leader.submit(page, to: "/office/cases/settings", ["morning": addresses])
        return kit
    }

    private func morning(_ kit: CaseKit) async throws {
        try await kit.office.doJob(Morning.job, key: kit.office.office.today.iso)
    }

    @Test func `the morning tells what is late and what is due, without senders' words`()
        async throws
    {
        let letters = Letters()
        let kit = try await commune(letters, to: "vhxh@xa.example\nubnd@xa.example")
        let late = try await kit.ask(1, "Nhà ông Bảy đổ rác ra mương")
        kit.office.clock.set(kit.office.clock.now.addingTimeInterval(30 * 3_600))
        let soon = try await kit.ask(2)
        kit.office.clock.set(kit.office.clock.now.addingTimeInterval(30 * 3_600))
        _ = try await kit.ask(3)
        try await morning(kit)
        try #require(letters.all.count == 2)
        let letter = letters.all[0]
        #expect(letter.recipient == "vhxh@xa.example")
        #expect(letter.way == .email)
        #expect(letter.subject.contains("quá hạn 1, đến hạn hôm nay 1"))
        let lines = letter.words.split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("- PA-") }.count == 2)
        #expect(letter.words.contains(late.code) && letter.words.contains(soon.code))
        #expect(!letter.words.contains("ông Bảy"))
    }

    @Test func `a morning with nothing to say sends nothing, and yesterday's is not sent today`()
        async throws
    {
        let letters = Letters()
        let kit = try await commune(letters, to: "vhxh@xa.example")
        try await morning(kit)
        #expect(letters.all.isEmpty)
        _ = try await kit.ask(1)
        kit.office.clock.set(kit.office.clock.now.addingTimeInterval(60 * 3_600))
        let before = kit.office.office.today.adding(days: -1)
        try await kit.office.doJob(Morning.job, key: before.iso)
        #expect(letters.all.isEmpty)
        try await morning(kit)
        #expect(letters.all.count == 1)
    }

    @Test func `an address that is none is refused and named`() async throws {
        let kit = try await CaseKit()
        let leader = try await kit.office.visitor(.editor)
        let page = try await leader.get("/office/cases/setup")
        let answer = try await leader.submit(
            page, to: "/office/cases/settings", ["morning": "phòng văn hóa"], expecting: 422)
        #expect(answer.words.contains("không phải địa chỉ"))
    }
}
