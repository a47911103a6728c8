import Foundation
import Office
import TestKit
import Testing
import WorkingTime

@testable import Cases

@Suite struct AnsweringTests {
    /// Answers through the desk.
    private func answer(
        _ office: CaseOffice, _ found: ResidentCase, _ words: String = "Đã sửa xong sáng nay.",
        by role: Role = .editor, expecting status: Int = 303
    ) async throws {
        let officer = try await office.test.visitor(role)
        let page = try await officer.get(found.path)
        try await officer.submit(
            page, to: "\(found.path)/answer", ["words": words, "outcome": "done"],
            expecting: status)
    }

    @Test func `an answer in time counts one of one and the sender reads its words`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Ổ gà trước trạm y tế")
        try await office.wait(hours: 20)
        try await answer(office, try await office.found(address))
        #expect(try await office.counted() == (1, 1))
        let page = try await office.test.anyone().get(address)
        #expect(page.words.contains("Đã sửa xong sáng nay."))
        #expect(page.words.contains("Đã làm xong"))
        try await office.wait(hours: 100)
        #expect(try await office.counted() == (1, 1), "no alarm rings for what is answered")
    }

    @Test func `internal notes never reach the sender`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Rác ở đầu ngõ", "waste")
        let found = try await office.found(address)
        let officer = try await office.test.visitor(.editor)
        let page = try await officer.get(found.path)
        try await officer.submit(
            page, to: "\(found.path)/note", ["words": "Hỏi lại anh Ba tổ thu gom"])
        let sender = try await office.test.anyone().get(address)
        #expect(!sender.text.contains("anh Ba"))
        let json = try await office.test.anyone().get(address, accept: "application/json")
        #expect(!json.text.contains("anh Ba"))
    }

    @Test func `asking the sender stops the clock, and only with a question`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Xin chữ ký mà chưa được", "paper")
        let found = try await office.found(address)
        let officer = try await office.test.visitor(.editor)
        let page = try await officer.get(found.path)
        try await officer.submit(
            page, to: "\(found.path)/question", ["words": ""], expecting: 422)
        try await officer.submit(
            page, to: "\(found.path)/question", ["words": "Bà con nộp hồ sơ ngày nào?"])
        try await office.wait(hours: 72)
        #expect(try await office.counted().all == 0, "the clock stands still")
        let sender = office.test.anyone()
        let asked = try await sender.get(address)
        #expect(asked.words.contains("Đồng hồ dừng"))
        try await sender.submit(asked, to: address + "/tra-loi", ["words": "Ngày 12 vừa rồi"])
        let after = try await office.found(address)
        #expect(after.state == .open)
        #expect(
            after.clock.fullDue.timeIntervalSince(found.clock.fullDue) == 72 * 3_600)
        try await office.wait(hours: 40)
        try await answer(office, after)
        #expect(try await office.counted() == (1, 1))
    }

    @Test func `a sender who does not reply comes back to the officer after a week`() async throws {
        let office = try await CaseOffice()
        let found = try await office.found(try await office.ask("Hỏi về trợ cấp", "welfare"))
        try await office.test.office.act("test.ask", by: office.test.officer(.editor)) { act in
            try act.ask("Trợ cấp nào ạ?", of: try act.caseNow(found.id))
        }
        try await office.wait(hours: 7 * 24)
        #expect(try await office.entries(found).contains { $0.kind == .silent })
    }

    @Test func `a second unanswered question comes back as the first one did`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Hỏi về trợ cấp", "welfare")
        let found = try await office.found(address)
        let editor = office.test.officer(.editor)
        for _ in 1...2 {
            try await office.test.office.act("test.ask", by: editor) { act in
                try act.ask("Cho hỏi thêm?", of: try act.caseNow(found.id))
            }
            try await office.wait(hours: 7 * 24)
            try await office.test.office.act("test.go-on", by: editor) { act in
                try act.goOn(try act.caseNow(found.id), because: "")
            }
            try await office.wait(hours: 1)
        }
        #expect(try await office.entries(found).filter { $0.kind == .silent }.count == 2)
    }

    @Test func `where the category asks for it the spokesperson approves, never the writer`()
        async throws
    {
        let office = try await CaseOffice()
        let address = try await office.ask("Hỏi bao giờ có sổ đỏ khu mới", "land")
        let found = try await office.found(address)
        try await answer(office, found, "Hồ sơ đang ở bước đo đạc.", by: .unitOfficer)
        #expect(try await office.found(address).state == .proposed)
        let sender = try await office.test.anyone().get(address)
        #expect(!sender.words.contains("đo đạc"), "nobody reads it before it is approved")
        let editor = try await office.test.visitor(.editor)
        try await editor.post("\(found.path)/approval", expecting: 403)
        let leader = try await office.test.visitor(.leader)
        let page = try await leader.get(found.path)
        try await leader.submit(page, to: "\(found.path)/approval")
        #expect(try await office.found(address).state == .answered)
        #expect(try await office.test.anyone().get(address).words.contains("đo đạc"))
        #expect(try await office.counted() == (1, 1))
    }

    @Test func `an answer sent back goes on with its clock`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Hỏi quy hoạch", "land")
        let found = try await office.found(address)
        try await answer(office, found, "Chưa có.", by: .unitOfficer)
        let leader = try await office.test.visitor(.leader)
        let page = try await leader.get(found.path)
        try await leader.submit(page, to: "\(found.path)/return", ["words": "Nêu rõ văn bản"])
        let back = try await office.found(address)
        #expect(back.state == .open)
        #expect(back.clock.fullDue == found.clock.fullDue)
        try await office.wait(hours: 48)
        #expect(try await office.counted() == (1, 0))
    }

    @Test func `a sender may reopen once, and a second miss counts`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Đèn trước nhà văn hóa tắt", "light")
        try await answer(office, try await office.found(address))
        let sender = office.test.anyone()
        let page = try await sender.get(address)
        try await sender.submit(page, to: address + "/mo-lai", ["words": "Đèn vẫn tắt"])
        #expect(try await office.counted() == (1, 1), "in time the first time")
        try await office.wait(hours: 49)
        #expect(try await office.counted() == (1, 0), "reopened and missed: it was not in time")
        try await answer(office, try await office.found(address), "Đã thay bóng.")
        #expect(try await office.counted() == (1, 0))
        let again = try await sender.get(address)
        #expect(!again.text.contains(address + "/mo-lai"))
        try await sender.postUnproven(
            address + "/mo-lai", [("words", "Lại tắt")], expecting: 422)
    }

    @Test func `the sender rates the answer`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Đèn tắt", "light")
        let sender = office.test.anyone()
        try await sender.postUnproven(address + "/danh-gia", [("rating", "5")], expecting: 422)
        try await answer(office, try await office.found(address))
        let page = try await sender.get(address)
        try await sender.submit(page, to: address + "/danh-gia", ["rating": "4"])
        #expect(try await office.found(address).rating == 4)
    }

    @Test func `twins are answered together, each by its own clock`() async throws {
        let office = try await CaseOffice()
        let late = try await office.ask("Cây đổ ngõ 5")
        try await office.wait(hours: 30)
        let early = try await office.ask("Cây đổ chắn lối ngõ 5")
        let twin = try await office.found(late), main = try await office.found(early)
        let officer = try await office.test.visitor(.editor)
        let page = try await officer.get(twin.path)
        try await officer.submit(page, to: "\(twin.path)/merge", ["code": main.code])
        try await office.wait(hours: 20)
        #expect(try await office.counted() == (1, 0), "the joined one is late all the same")
        try await answer(office, try await office.found(early), "Đã dọn cây.")
        #expect(try await office.counted() == (2, 1))
        let sender = office.test.anyone()
        #expect(try await sender.get(late).words.contains("Đã dọn cây."))
        try await sender.submit(
            try await sender.get(early), to: early + "/mo-lai", ["words": "Còn gốc cây"])
        try await answer(office, try await office.found(early), "Đã đào gốc.")
        #expect(try await sender.get(late).words.contains("Đã đào gốc."), "a second answer too")
        #expect(try await office.counted() == (2, 1))
        try await officer.post(
            "\(main.path)/merge", [("code", twin.code)], expecting: 422)
    }

    @Test func `another unit takes over with a reason, and the clock goes on`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Đường hỏng")
        let found = try await office.found(address)
        let officer = try await office.test.visitor(.unitOfficer)
        let page = try await officer.get(found.path)
        let other = office.test.units[1].id
        try await officer.submit(
            page, to: "\(found.path)/assignment", ["unit": other, "words": ""], expecting: 422)
        try await officer.submit(
            page, to: "\(found.path)/assignment",
            ["unit": other, "words": "Đường do văn phòng quản lý"])
        let passed = try await office.found(address)
        #expect(passed.unitID == other)
        #expect(passed.clock == found.clock)
        let sender = try await office.test.anyone().get(address)
        #expect(sender.words.contains("Đường do văn phòng quản lý"))
        let stranger = try await officer.get(found.path)
        #expect(!stranger.text.contains("\(found.path)/answer"), "it is another unit's now")
        try await officer.post(
            "\(found.path)/answer", [("words", "Xong"), ("outcome", "done")], expecting: 403)
    }

    @Test func `a template alone is no answer`() async throws {
        let office = try await CaseOffice()
        let found = try await office.found(try await office.ask("Rác tồn ở ngõ 3", "waste"))
        try await office.test.office.act("test.template", by: nil) { act in
            try act.addTemplate(
                title: "Đã chuyển", words: "Xã đã chuyển tổ vệ sinh.", category: "")
        }
        try await answer(office, found, "Xã đã chuyển tổ vệ sinh.", expecting: 422)
        try await answer(
            office, found, "Xã đã chuyển tổ vệ sinh. Sáng mai xe vào ngõ 3 lúc 6 giờ.")
    }

    @Test func `a promise once given does not change with the rules`() async throws {
        let office = try await CaseOffice()
        let before = try await office.found(try await office.ask("Đường hỏng"))
        let editor = try await office.test.visitor(.editor)
        let page = try await editor.get("/office/cases/setup")
        let form = PageForm.all(of: page.page).filter {
            $0.action == "/office/cases/categories"
        }.first
        let fields = try #require(form).filled([("first", "2"), ("full", "4,5")])
        try await editor.postUnproven("/office/cases/categories", fields, expecting: 303)
        let road = try await office.test.read { try $0.caseCategory("road") }
        #expect(road?.fullMinutes == 270)
        let after = try await office.found(try await office.ask("Đường hỏng nữa"))
        #expect(after.clock.fullMinutes == 270)
        let kept = try await office.test.read { try $0.residentCase(id: before.id) }
        #expect(kept?.clock == before.clock)
    }

    @Test func `a holiday added later moves open limits that count working hours`() async throws {
        let office = try await CaseOffice()
        try await office.test.office.act("test.mode", by: nil) { act in
            var road = CaseCategory.usual[0]
            road.mode = .working
            try act.keep(road)
        }
        let address = try await office.ask("Đường hỏng")
        let before = try await office.found(address)
        let swapped = office.clock.today.adding(days: 3)  // a Monday
        let editor = try await office.test.visitor(.editor)
        let page = try await editor.get("/office/cases/setup")
        try await editor.submit(
            page, to: "/office/cases/settings",
            ["holidays": "\(swapped.written)\n\(swapped.adding(days: 1).written)"])
        let after = try await office.found(address)
        #expect(after.clock.fullDue > before.clock.fullDue)
        #expect(try await office.entries(after).contains { $0.kind == .recounted })
        let sender = try await office.test.anyone().get(address)
        #expect(sender.words.contains("Tính lại hạn"))
    }

    @Test func `who goes off duty hands over what is open`() async throws {
        let office = try await CaseOffice()
        let unit = office.test.units[0], first = office.test.officer(.unitOfficer)
        let second = try await office.test.hire(.unitOfficer, login: "hai", unit: unit)
        let editor = try await office.test.visitor(.editor)
        let page = try await editor.get("/office/cases/roster")
        let today = office.clock.today
        try await editor.submit(
            page, to: "/office/cases/duty",
            [
                "first": today.iso, "last": today.adding(days: 3).iso, "unit": unit.id,
                "officer": first.id,
            ])
        let address = try await office.ask("Đường hỏng")
        #expect(try await office.found(address).officerID == first.id)
        let duty = try await office.test.read {
            try #require(try $0.duty(of: unit.id, on: today))
        }
        let leaving = try await office.test.visitor(.unitOfficer)
        let roster = try await leaving.get("/office/cases/roster")
        try await leaving.submit(
            roster, to: "/office/cases/duty/\(duty.id)/hand-over",
            ["officer": second.id, "words": "Đi họp tỉnh"])
        #expect(try await office.found(address).officerID == second.id)
        let next = try await office.found(try await office.ask("Đường lại hỏng"))
        #expect(next.officerID == second.id)
    }
}
