import Foundation
import Markup
import Office
import TestKit
import Testing
import WorkingTime

@testable import Cases

@Suite struct TellingTests {
    private static let hoa = Contact(
        name: "Trần Thị Hoa", phone: "0987654321", email: "hoa@nha.example",
        wants: [.sms, .email])

    private func ask(
        _ kit: CaseKit, _ number: Int, contact: Contact? = TellingTests.hoa,
        language: Language = .vi
    ) async throws -> ResidentCase {
        let receipt = try await Intake.receive(
            Asked(
                once: CaseKit.once(number), channel: .web, categoryID: "light",
                words: "Đèn ngõ nhà bà Tư hỏng", contact: contact,
                back: WayBack(origin: "https://an-lao.example", language: language)),
            for: kit.office.office, by: nil)
        return try await kit.found(receipt.caseID)
    }

    @Test func `who did not ask for it is told nothing`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        for (number, contact) in [nil, Contact(phone: "0987654321")].enumerated() {
            let found = try await ask(kit, number, contact: contact)
            try await kit.step(found.id) { act, now in try act.ask("Ngõ nào ạ?", of: now) }
            try await kit.answer(found.id)
            let kept = try await kit.office.read { try $0.contact(of: found.id) }
            #expect(kept?.sealed.contains("an-lao.example") != true, "no link without a wish")
        }
        #expect(box.letters.isEmpty)
    }

    @Test func `each step that concerns the sender is one letter by each way`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        let found = try await ask(kit, 1)
        // The same form again.
        _ = try await ask(kit, 1)
        #expect(box.purposes == ["receipt email", "receipt sms"])
        try await kit.step(found.id) { act, now in try act.ask("Ngõ nào ạ?", of: now) }
        try await kit.step(found.id, by: nil) { act, now in try act.reply("Ngõ 3", in: now) }
        try await kit.step(found.id) { act, now in try act.say("Đang làm", to: now) }
        let other = kit.office.units[1].id
        try await kit.step(found.id) { act, now in
            try act.assign(now, unitID: other, officerID: nil, because: "Việc của điện lực")
        }
        try await kit.answer(found.id)
        try await kit.step(found.id, by: nil) { act, now in
            try act.reopen(now, because: "Vẫn tối")
        }
        try await kit.answer(found.id, .done, "Đã thay lần nữa")
        #expect(
            box.purposes.filter { $0.hasSuffix("sms") }
                == [
                    "receipt sms", "question sms", "passed sms", "answered sms",
                    "answeredAgain sms",
                ])
        #expect(Set(box.letters.map(\.key)).count == 10)
    }

    @Test func `by Zalo a stranger is told by number in short values, and words of talk stay here`()
        async throws
    {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        let found = try await ask(kit, 1, contact: Contact(phone: "0987 654 321", wants: [.zalo]))
        try await kit.step(found.id) { act, now in try act.say("Đang làm", to: now) }
        try await kit.answer(found.id)
        #expect(box.purposes == ["receipt zalo", "answered zalo"])
        #expect(box.letters.allSatisfy { $0.recipient == "tel:0987 654 321" })
        let briefs = box.letters.compactMap(\.brief)
        #expect(briefs.map(\.news) == ["Đã nhận, trả lời trước", "Đã có câu trả lời"])
        #expect(briefs.allSatisfy { $0.code == found.code && $0.time.count <= 20 })
        #expect(briefs.first?.time == found.clock.fullDue.written)
        #expect(briefs.allSatisfy { $0.link.hasPrefix("https://an-lao.example/") })
        for kind in CaseLetter.allCases {
            for language in [Language.vi, .en] {
                let text = CaseLetterText(
                    kind: kind, code: found.code, due: found.clock.fullDue, outcome: nil, unit: "",
                    issuer: "", place: "", link: "", language: language, own: "")
                #expect(text.brief(at: found.receivedAt).news.unicodeScalars.count <= 30)
            }
        }
    }

    @Test func `a joined case gets its own letter with its own link`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        let one = try await ask(kit, 1), two = try await ask(kit, 2)
        try await kit.step(two.id) { act, now in
            try act.merge(now, into: try act.caseNow(one.id))
        }
        try await kit.answer(one.id)
        let answers = box.letters.filter { $0.purpose == "answered" && $0.way == .email }
        #expect(Set(answers.map(\.ref.id)) == [one.id, two.id])
        for (number, found) in [(1, one), (2, two)] {
            let secret = CaseKeys.secret(of: CaseKit.once(number))
            let letter = answers.first { $0.ref.id == found.id }
            #expect(
                letter?.words.contains("https://an-lao.example/phan-anh/ho-so/\(secret)") == true)
        }
    }

    @Test func `an SMS or an e-mail holds no word of the case and is short`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        let found = try await ask(kit, 1)
        try await kit.step(found.id) { act, now in try act.ask("Nhà bà Tư nào ạ?", of: now) }
        try await kit.answer(found.id, .done, "Đã thay bóng trước nhà bà Tư.")
        for letter in box.letters {
            #expect(!letter.words.contains("bà Tư") && !letter.subject.contains("bà Tư"))
            #expect(letter.words.contains(found.code))
            if letter.way == .sms { #expect(letter.words.count < 300 && letter.subject.count < 60) }
        }
        let receipt = try #require(box.letters.first { $0.purpose == "receipt" })
        #expect(["113", "114", "115"].allSatisfy(receipt.words.contains))
    }

    @Test func `who wrote in English is told in English`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        _ = try await ask(kit, 1, language: .en)
        let letter = try #require(box.letters.first { $0.way == .email })
        #expect(letter.subject.contains("was received"))
        #expect(letter.words.contains("https://an-lao.example/en/phan-anh/ho-so/"))
    }

    @Test func `after an erasure nothing goes out, and what waited is taken back`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        let found = try await ask(kit, 1)
        try await kit.step(found.id, by: nil) { act, now in
            _ = try act.erase(now, because: "")
        }
        #expect(box.withdrawn == [found.ref])
        let before = box.letters.count
        try await kit.answer(found.id)
        #expect(box.letters.count == before)
    }

    @Test func `officers and the sender see that letters went, not where`() async throws {
        let box = PostBox()
        let kit = try await CaseKit(box.feature)
        let found = try await ask(kit, 1)
        let page = try await kit.office.visitor(.editor).get(found.path)
        #expect(page.words.contains("Báo đã nhận") && page.words.contains("đã gửi"))
        #expect(!page.text.contains("0987654321") && !page.text.contains("hoa@nha"))
        let secret = CaseKeys.secret(of: CaseKit.once(1))
        let own = try await kit.office.anyone().get("/phan-anh/ho-so/\(secret)/du-lieu")
        #expect(own.text.contains("\"purpose\" : \"receipt\""))
    }
}
