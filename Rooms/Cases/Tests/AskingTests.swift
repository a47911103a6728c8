import Foundation
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Cases

@Suite struct AskingTests {
    @Test func `a resident without an account gets a code and a private page at once`()
        async throws
    {
        let office = try await CaseOffice()
        let address = try await office.ask("Ổ gà lớn trước cổng trường, xe máy dễ ngã")
        let page = try await office.test.anyone().get(address + "?moi=1")
        let found = try await office.found(address)
        #expect(page.words.contains(found.code))
        #expect(page.words.contains("Ổ gà lớn trước cổng trường"))
        #expect(page.text.contains("<svg"))
        #expect(found.channel == .web)
        #expect(found.state == .open)
        #expect(found.unitID == office.test.units[0].id, "the standing unit has it")
        #expect(try await office.test.actions() == ["case.receive"])
    }

    @Test func `a form sent twice is one case with one receipt`() async throws {
        let office = try await CaseOffice()
        let resident = office.test.anyone()
        let page = try await resident.get("/phan-anh")
        let fields = try page.form("/phan-anh").filled([
            ("words", "Đèn đường tắt ba hôm nay"), ("category", "light"),
        ])
        let first = try await resident.postUnproven("/phan-anh", fields, expecting: 303)
        let second = try await resident.postUnproven("/phan-anh", fields, expecting: 303)
        #expect(first.location == second.location)
        let count = try await office.test.read {
            try $0.scalar("SELECT COUNT(*) FROM resident_case", as: Int.self)
        }
        #expect(count == 1)
    }

    @Test func `what is missing is said beside what was typed`() async throws {
        let office = try await CaseOffice()
        let resident = office.test.anyone()
        let page = try await resident.get("/phan-anh")
        let answer = try await resident.submit(
            page, to: "/phan-anh",
            ["words": "Rác tồn đọng ở chợ", "category": "waste", "phone": "0912345678"],
            expecting: 422)
        #expect(answer.words.contains("đánh dấu đồng ý"))
        #expect(answer.text.contains("Rác tồn đọng ở chợ"))
        let empty = try await resident.submit(
            page, to: "/phan-anh", ["words": "", "category": ""], expecting: 422)
        #expect(empty.words.contains("Mời viết một câu"))
        #expect(empty.words.contains("Mời chọn loại việc"))
    }

    @Test func `emergencies and formal complaints are stopped before the form`() async throws {
        let office = try await CaseOffice()
        let resident = office.test.anyone()
        let page = try await resident.get("/phan-anh")
        #expect(page.links.contains("tel:114"))
        let fields = try page.form("/phan-anh").filled([
            ("words", "Nhà đang cháy ở thôn Đông"), ("category", ""),
        ])
        let forced = fields.map { $0.0 == "category" ? ("category", "emergency") : $0 }
        try await resident.postUnproven("/phan-anh", forced, expecting: 422)
    }

    @Test func `a machine that fills in the hidden field leaves nothing behind`() async throws {
        let office = try await CaseOffice()
        let resident = office.test.anyone()
        let page = try await resident.get("/phan-anh")
        try await resident.submit(
            page, to: "/phan-anh",
            ["words": "Mua thuốc giảm cân", "category": "other", "website": "http://x.example"])
        let count = try await office.test.read {
            try $0.scalar("SELECT COUNT(*) FROM resident_case", as: Int.self)
        }
        #expect(count == 0)
    }

    @Test func `one network cannot flood the commune, and loses no words`() async throws {
        let office = try await CaseOffice()
        for number in 1...12 {
            try await office.ask("Phản ánh số \(number) của xóm", from: "198.51.100.\(number)")
        }
        let resident = office.test.anyone(from: "198.51.100.77")
        let page = try await resident.get("/phan-anh")
        let answer = try await resident.submit(
            page, to: "/phan-anh", ["words": "Câu thứ mười ba", "category": "road"],
            expecting: 429)
        #expect(answer.text.contains("Câu thứ mười ba"))
    }

    @Test func `a code tells how far a case is and nothing of its words`() async throws {
        let office = try await CaseOffice()
        let found = try await office.found(
            try await office.ask("Hàng xóm nuôi lợn mùi rất nặng", "waste"))
        let page = try await office.test.anyone().get("/phan-anh/tra-cuu?ma=\(found.code)")
        #expect(page.words.contains("Đang xử lý"))
        #expect(!page.words.contains("nuôi lợn"))
        try await office.test.anyone().get("/phan-anh/tra-cuu?ma=PA-0000-0000", expecting: 404)
        try await office.test.anyone().get(
            "/phan-anh/ho-so/\(String(repeating: "a", count: 43))", expecting: 404)
    }

    @Test func `a category and a hamlet lead to their unit, and to who is on duty`() async throws {
        let office = try await CaseOffice()
        let units = office.test.units
        let head = office.test.officer(.hamletHead)
        try await office.test.office.act("test.routes", by: nil) { act in
            var settings = CaseSettings()
            settings.hamlets = [CaseSettings.Hamlet(name: "Thôn Đông")]
            try act.set(CaseSettings.name, settings)
            try act.keepRoute(category: "road", hamlet: "", unitID: units[1].id)
            try act.keepRoute(category: "", hamlet: "Thôn Đông", unitID: units[2].id)
            try act.addDuty(
                from: .init(of: act.now), to: .init(of: act.now), unitID: units[2].id,
                officerID: head.id, phone: "", note: "")
        }
        let road = try await office.found(try await office.ask("Đường hỏng ở ngã ba"))
        #expect(road.unitID == units[1].id)
        let east = try await office.found(
            try await office.ask("Đường hỏng thôn Đông", "road", ["hamlet": "Thôn Đông"]))
        #expect(east.unitID == units[2].id)
        #expect(east.officerID == head.id)
    }

    @Test func `an officer enters a call and reads out the code`() async throws {
        let office = try await CaseOffice()
        let officer = try await office.test.visitor(.unitOfficer)
        let page = try await officer.get("/office/cases/new")
        let receipt = try await officer.submit(
            page, to: "/office/cases",
            [
                "words": "Bà con xóm 3 báo mất nước từ sáng", "category": "water",
                "channel": "counter",
            ],
            expecting: 200)
        let found = try await office.test.read {
            try #require(
                try $0.fetchFirst("SELECT * FROM resident_case", as: ResidentCase.self))
        }
        #expect(receipt.words.contains(found.code))
        #expect(found.channel == .counter)
        let head = try await office.test.visitor(.hamletHead)
        let form = try await head.get("/office/cases/new")
        try await head.submit(
            form, to: "/office/cases", ["words": "Cây đổ chắn ngõ 5", "category": "road"],
            expecting: 200)
        let byHead = try await office.test.read {
            try $0.scalar(
                "SELECT COUNT(*) FROM resident_case WHERE channel = 'hamlet'", as: Int.self)
        }
        #expect(byHead == 1)
    }
}
