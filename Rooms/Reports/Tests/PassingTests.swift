import Crypto
import Foundation
import Office
import OfficialDocuments
import Storage
import TestKit
import Testing
import Web
import WorkingTime

@testable import Reports

@Suite struct PassingTests {
    private func drafted(
        _ code: String = "2026-11"
    ) async throws -> (office: TestOffice, editor: TestVisitor, path: String) {
        let office = try await MadeUp.office()
        try await MadeUp.record("Mùa gặt", task: "write", in: office)
        let editor = try await office.visitor(.editor)
        let made = try await editor.post("/office/reports", [("period", code)])
        return (office, editor, try #require(made.location))
    }

    private func frozen(
        _ code: String = "2026-11"
    ) async throws -> (office: TestOffice, editor: TestVisitor, path: String) {
        let (office, editor, path) = try await drafted(code)
        try await editor.submit(
            try await editor.get(path), to: path + "/freeze", ["sure": "1"])
        return (office, editor, path)
    }

    private func report(_ office: TestOffice, _ path: String) async throws -> Report {
        let id = String(path.split(separator: "/").last ?? "")
        return try #require(try await office.read { try $0.report(id: id) })
    }

    @Test func `a colleague remarks on a part, and the writer answers once`() async throws {
        let (office, editor, path) = try await drafted()
        let colleague = try await office.visitor(.unitOfficer)
        try await colleague.submit(
            try await colleague.get(path), to: path + "/remarks",
            ["part": "proposals", "words": "Nên xin thêm <loa>."])
        let page = try await editor.get(path)
        #expect(page.words.contains("Nên xin thêm <loa>."))
        #expect(page.words.contains("Đề xuất, kiến nghị"))
        let remark = try #require(
            try await office.read {
                try $0.remarks(on: String(path.split(separator: "/").last ?? ""))
            }.first)
        let answer = "\(path)/remarks/\(remark.id)/answer"
        try await editor.submit(page, to: answer, ["words": "Đã thêm."])
        #expect(try await colleague.get(path).words.contains("Đã thêm."))
        let second = try await editor.post(answer, [("words", "Khác.")], expecting: 409)
        #expect(!second.words.contains("Khác.") || second.words.contains("Đã thêm."))
        let viewer = try await office.visitor(.viewer)
        try await viewer.post(path + "/remarks", [("words", "x")], expecting: 403)
    }

    @Test(arguments: ["", String(repeating: "x", count: 4_001)])
    func `an empty or endless remark is refused and given back`(words: String) async throws {
        let (_, editor, path) = try await drafted()
        let answer = try await editor.post(
            path + "/remarks", [("words", words)], expecting: 422)
        #expect(answer.text.contains(words + "</textarea>"))
    }

    @Test func `a frozen report gets the next number, once, and its file says so`() async throws {
        let (office, editor, path) = try await frozen()
        let day = Day(of: office.clock.now)
        try await editor.submit(
            try await editor.get(path), to: path + "/number", ["day": day.iso])
        let numbered = try await report(office, path)
        #expect(numbered.document.numberLine == "Số: 01/BC-UBND")
        #expect(numbered.document.date.day == day.day)
        #expect(numbered.frozen?.document.number == nil)
        try await editor.post(path + "/number", [("day", day.iso)], expecting: 409)
        let file = try await editor.get(path + "/docx", accept: "*/*")
        #expect(try office.office.files.get(try #require(numbered.numbered?.hash)) == file.bytes)
        let register = try await editor.get("/office/outgoing")
        #expect(register.words.contains("01/BC-UBND"))
    }

    @Test func `a draft gets no number, and no report a day to come`() async throws {
        let (office, editor, path) = try await drafted()
        let today = Day(of: office.clock.now)
        try await editor.post(path + "/number", [("day", today.iso)], expecting: 409)
        try await editor.submit(
            try await editor.get(path), to: path + "/freeze", ["sure": "1"])
        for day in [today.adding(days: 1).iso, "", "x"] {
            try await editor.post(path + "/number", [("day", day)], expecting: 422)
        }
        #expect(try await report(office, path).numbered == nil)
    }

    @Test func `the database itself keeps the register and what was sent`() async throws {
        let (office, editor, path) = try await frozen()
        try await editor.submit(try await editor.get(path), to: path + "/number")
        try await editor.submit(
            try await editor.get(path), to: path + "/sendings", ["recipient": "UBND tỉnh"])
        await #expect(throws: StorageError.appendOnly("outgoing_paper")) {
            try await office.office.database.write {
                try $0.execute("UPDATE outgoing_paper SET number = 9")
            }
        }
        await #expect(throws: StorageError.appendOnly("numbered_report")) {
            try await office.office.database.write {
                try $0.execute("DELETE FROM numbered_report")
            }
        }
        await #expect(throws: StorageError.appendOnly("report_sending")) {
            try await office.office.database.write {
                try $0.execute("DELETE FROM report_sending")
            }
        }
    }

    @Test func `only a numbered report is sent, and e-mail wants an address`() async throws {
        let (office, editor, path) = try await frozen()
        try await editor.post(path + "/sendings", [("recipient", "Tỉnh")], expecting: 409)
        try await editor.submit(try await editor.get(path), to: path + "/number")
        let answer = try await editor.post(
            path + "/sendings", [("recipient", "Ủy ban <tỉnh>"), ("way", "email")],
            expecting: 422)
        #expect(answer.text.contains("value=\"Ủy ban &lt;tỉnh&gt;\""))
        try await editor.submit(
            try await editor.get(path), to: path + "/sendings",
            ["recipient": "vanthu@tinh.example", "way": "email"])
        let id = String(path.split(separator: "/").last ?? "")
        #expect(try await office.read { try $0.sendings(of: id).map(\.way) } == [.email])
        #expect(try await editor.get(path).words.contains("vanthu@tinh.example"))
    }

    @Test func `all files come in one archive with their sums`() async throws {
        let (_, editor, path) = try await frozen()
        let page = try await editor.get(path)
        try await editor.submit(
            page, to: path + "/attachments",
            files: [
                .init(
                    "file", name: "../ảnh/lễ hội.txt", contentType: "text/plain",
                    bytes: Array("Hội làng".utf8))
            ])
        let archive = try await editor.get(path + "/zip", accept: "*/*")
        #expect(archive.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        let listing = String(decoding: archive.bytes, as: UTF8.self)
        #expect(listing.contains("SHA256SUMS"))
        #expect(!listing.contains("../"))
        try await editor.post(path + "/attachments", expecting: 422)
    }
}

@Suite struct RegisterTests {
    private func number(
        _ office: TestOffice, _ symbol: String = "TB-UBND", kind: OfficialDocument.Kind = .notice,
        on day: Day = MadeUp.day(11, 5), wanted: Int? = nil
    ) async throws -> Int {
        let officer = office.officer(.editor)
        return try await office.office.act("test.number", by: officer) { act in
            try act.number(
                UnnumberedPaper(
                    kind: kind, symbol: symbol, date: day, subject: "Việc", recipients: "",
                    ref: nil, number: wanted), by: officer
            ).number
        }
    }

    @Test func `each kind counts by itself and begins anew each year`() async throws {
        let office = try await MadeUp.office()
        #expect(try await number(office) == 1)
        #expect(try await number(office) == 2)
        #expect(try await number(office, "KH-UBND", kind: .plan) == 1)
        #expect(try await number(office, on: try #require(Day(iso: "2025-12-31"))) == 1)
        #expect(try await number(office, "UBND-VX", kind: .letter) == 1)
        #expect(try await number(office, "UBND-VP", kind: .letter) == 2)
    }

    @Test func `an office goes on from its register on paper, but never back`() async throws {
        let office = try await MadeUp.office()
        #expect(try await number(office, wanted: 57) == 57)
        #expect(try await number(office) == 58)
        for wanted in [58, 3, 0, -1, 1_000_000] {
            await #expect(throws: Refusal.self) { try await number(office, wanted: wanted) }
        }
        #expect(try await number(office) == 59)
    }

    @Test func `many who ask at once get as many numbers`() async throws {
        let office = try await MadeUp.office()
        let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 { group.addTask { try await number(office) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(numbers.sorted() == Array(1...20))
    }

    @Test func `a paper made elsewhere is entered by hand`() async throws {
        let office = try await MadeUp.office()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/outgoing")
        let made = try await editor.submit(
            page, to: "/office/outgoing",
            ["kind": "Giấy mời", "symbol": "GM-UBND", "subject": "Họp <thôn>", "number": "12"])
        #expect(try await editor.follow(made).words.contains("Đã cấp số 12/GM-UBND"))
        let again = try await editor.submit(
            page, to: "/office/outgoing",
            ["kind": "Giấy mời", "symbol": "GM-UBND", "subject": "Họp nữa", "number": "12"],
            expecting: 422)
        #expect(again.text.contains("value=\"Họp nữa\""))
        for number in ["không", "1.5", "99999999999999999999"] {
            try await editor.submit(
                page, to: "/office/outgoing", ["subject": "x", "number": number], expecting: 422)
        }
    }
}

@Suite struct DutyTests {
    private func duty(
        _ day: Day, _ rule: ReportDuty.Rule, _ words: String = "Báo cáo"
    ) -> ReportDuty {
        ReportDuty(
            ref: Ref("duty", "d"), day: day, words: words, rule: rule, isDone: false, path: "/")
    }

    @Test func `a duty's day says which period it asks about`() throws {
        #expect(Duties.period(of: duty(MadeUp.day(11, 25), .monthly)).code == "2026-11")
        #expect(Duties.period(of: duty(MadeUp.day(11, 5), .monthly)).code == "2026-10")
        #expect(Duties.period(of: duty(MadeUp.day(12, 15), .quarterly)).code == "2026-Q4")
        #expect(Duties.period(of: duty(MadeUp.day(10, 5), .quarterly)).code == "2026-Q3")
        #expect(Duties.period(of: duty(MadeUp.day(12, 10), .yearly)).code == "2026")
        #expect(Duties.period(of: duty(MadeUp.day(1, 10), .yearly)).code == "2025")
        let half = duty(MadeUp.day(6, 15), .once, "Báo cáo 6 tháng đầu năm")
        #expect(Duties.period(of: half).code == "2026-H1")
    }

    @Test func `sending a report does the plan's duty`() async throws {
        let done = Done()
        let asked = duty(MadeUp.day(11, 25), .monthly)
        var offers = Offers(planBook: { _, _, _ in MadeUp.book() })
        offers.reportDuties = ReportDuties(
            due: { _, days in days.contains(asked.day) ? [asked] : [] },
            done: { _, ref, day, note in done.add("\(ref.id) \(day.iso) \(note)") })
        let office = try await TestOffice(
            ReportsRoom.feature, Feature(name: "Plans", offers: offers))
        let editor = try await office.visitor(.editor)
        #expect(try await editor.get("/office/reports").words.contains("25/11/2026"))
        let made = try await editor.post("/office/reports", [("period", "2026-11")])
        let path = try #require(made.location)
        try await editor.submit(
            try await editor.get(path), to: path + "/freeze", ["sure": "1"])
        try await editor.submit(try await editor.get(path), to: path + "/number")
        #expect(done.all.isEmpty)
        try await editor.submit(
            try await editor.get(path), to: path + "/sendings", ["recipient": "UBND tỉnh"])
        #expect(done.all == ["d 2026-11-25 tháng 11 năm 2026: Số: 01/BC-UBND"])
    }
}
