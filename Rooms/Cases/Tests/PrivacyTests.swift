import Foundation
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Cases

/// What is kept of senders: as little as needed, as long as promised, known to them.
@Suite struct PrivacyTests {
    private static let contact = Contact(
        name: "Trần Thị Hoa", phone: "0987654321", email: "hoa@nha.example", wants: [.sms])
    private static let words = "Nhà tôi, Trần Thị Hoa, 0987 654 321, mất nước hai ngày."

    private func asked(_ kit: CaseKit) async throws -> ResidentCase {
        try await kit.ask(
            1, Self.words, category: "water", mayPublish: true, contact: Self.contact)
    }

    private var own: String { FollowDesk.path(CaseKeys.secret(of: CaseKit.once(1))) }

    @Test func `after the promised months contact data go and words stay masked`() async throws {
        let kit = try await CaseKit()
        let found = try await asked(kit)
        try await kit.step(found.id) { act, found in
            try act.write(note: "Gọi chị Hoa 0987654321", of: found)
        }
        try await kit.answer(found.id)
        kit.office.clock.advance(days: 170)
        try await kit.office.doJob(Retention.job, key: "a")
        #expect(try await kit.found(found.id).words == Self.words)
        kit.office.clock.advance(days: 15)
        try await kit.office.doJob(Retention.job, key: "b")
        let after = try await kit.found(found.id)
        #expect(after.erasedAt != nil && after.answeredAt != nil)
        #expect(after.words.contains("mất nước hai ngày"))
        #expect(!after.words.contains("Hoa") && !after.words.contains("0987"))
        try await kit.office.read { connection in
            #expect(try connection.contact(of: found.id) == nil)
            let entries = try connection.entries(of: found.id)
            #expect(!entries.contains { $0.words.contains("0987") })
        }
        let said = try await kit.office.audit().filter { $0.action == Retention.job }
        #expect(said.map(\.summary).contains("1"))
        try await kit.office.doJob(Retention.job, key: "c")
        #expect(try await kit.office.audit().last?.summary == "0")
    }

    @Test func `the months of the promise are months of the calendar`() {
        let day = Day(year: 2026, month: 8, day: 31)
        let limit = day.map { Retention.limit($0.at(10), months: 6) }
        #expect(limit == Day(year: 2026, month: 2, day: 28)?.start)
        let january = Day(year: 2026, month: 1, day: 15).map {
            Retention.limit($0.at(1), months: 13)
        }
        #expect(january == Day(year: 2024, month: 12, day: 15)?.start)
    }

    @Test func `a case without an answer is not let go, however old`() async throws {
        let kit = try await CaseKit()
        let found = try await asked(kit)
        kit.office.clock.advance(days: 900)
        try await kit.office.doJob(Retention.job)
        #expect(try await kit.found(found.id).words == Self.words)
    }

    @Test func `the sender takes along everything that is kept, and who looked`() async throws {
        let kit = try await CaseKit()
        let found = try await asked(kit)
        let vault = kit.office.office.vault
        try await kit.step(found.id) { act, found in
            _ = try act.look(at: found, because: "Gọi hỏi địa chỉ", in: vault)
            try act.write(note: "Ghi chú nội bộ", of: found)
        }
        try await kit.answer(found.id)
        let answer = try await kit.office.anyone().get(own + "/du-lieu", accept: "*/*")
        let export = try #require(
            JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        #expect(export["words"] as? String == Self.words)
        let contact = try #require(export["contact"] as? [String: Any])
        #expect(contact["purpose"] as? String == KeptContact.purpose)
        #expect((contact["contact"] as? [String: Any])?["phone"] as? String == "0987654321")
        let looks = try #require(export["looks"] as? [[String: String]])
        #expect(looks == [["day": "2026-11-20", "unit": TestOffice.unitNames[0]]])
        #expect(!answer.text.contains(kit.office.officer(.editor).name))
        #expect(!answer.text.contains("Ghi chú nội bộ"))
        try await kit.office.anyone().get(
            FollowDesk.path("unknown") + "/du-lieu", expecting: 404, accept: "*/*")
    }

    @Test func `contact data are in no page, list, audit line or export of others`() async throws {
        let kit = try await CaseKit()
        let found = try await asked(kit)
        try await kit.ask(2)
        try await kit.answer(found.id)
        try await kit.step(found.id) { act, found in
            try act.publish(
                found, as: Publication.draft(found, answer: "Đã nối nước.", photos: []))
        }
        let leader = try await kit.office.visitor(.administrator)
        var texts: [String] = []
        for path in [
            "/office/cases?view=all", "/office/cases/\(found.id)", "/office/cases/looks",
            "/office/cases/publications",
        ] {
            texts.append(try await leader.get(path).text)
            texts.append(try await leader.get(path, accept: "application/json").text)
        }
        let reader = kit.office.anyone()
        for path in [
            own, "/hoi-dap", "/hoi-dap?q=nuoc", "/phan-anh/thong-ke", "/phan-anh/thong-ke.csv",
            "/phan-anh/thong-ke.json", "/open311/v2/requests.json",
            "/phan-anh/tra-cuu?ma=\(found.code)",
            FollowDesk.path(CaseKeys.secret(of: CaseKit.once(2))) + "/du-lieu",
        ] {
            texts.append(try await reader.get(path, accept: "*/*").text)
            texts.append(try await reader.get(path, accept: "application/json").text)
        }
        texts += try await kit.office.audit().map(\.summary)
        for text in texts {
            #expect(!text.contains("hoa@nha.example") && !text.contains("0987654321"))
        }
    }

    @Test func `leaders see who looked and why, units do not`() async throws {
        let kit = try await CaseKit()
        let found = try await asked(kit)
        let vault = kit.office.office.vault
        try await kit.step(found.id) { act, found in
            _ = try act.look(at: found, because: "Gọi hỏi địa chỉ", in: vault)
        }
        let page = try await kit.office.visitor(.leader).get(LooksDesk.path)
        #expect(page.words.contains("Gọi hỏi địa chỉ") && page.words.contains(found.code))
        try await kit.office.visitor(.unitOfficer).get(LooksDesk.path, expecting: 403)
    }

    @Test func `the page about privacy says how long, and whom to ask`() async throws {
        let kit = try await CaseKit()
        for path in ["/phan-anh/quyen-rieng-tu", "/en/phan-anh/quyen-rieng-tu"] {
            let words = try await kit.office.anyone().get(path).words
            #expect(words.contains("6 ") && words.contains("ubnd@an-lao.example"))
        }
    }
}
