import Foundation
import HTTPTypes
import Office
import OfficialDocuments
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Reports

@Suite struct ReportTests {
    /// An office with a draft of November in it.
    private func drafted(
        _ form: Commune.Form = .state
    ) async throws -> (office: TestOffice, editor: TestVisitor, path: String) {
        let office = try await MadeUp.office(form)
        try await MadeUp.record("Mùa gặt <vàng> & lúa", task: "write", in: office)
        let editor = try await office.visitor(.editor)
        let list = try await editor.get("/office/reports")
        let answer = try await editor.submit(list, to: "/office/reports", ["period": "2026-11"])
        return (office, editor, try #require(answer.location))
    }

    private func report(_ office: TestOffice, _ path: String) async throws -> Report {
        let id = String(path.split(separator: "/").last ?? "")
        return try await office.read { connection in
            guard let report = try connection.report(id: id) else { throw Refusal.notFound }
            return report
        }
    }

    @Test func `a composed report shows results, targets, late work and what comes next`()
        async throws
    {
        let (_, editor, path) = try await drafted()
        let words = try await editor.get(path).words
        for part in [
            "DỰ THẢO", "Kính gửi: Ủy ban nhân dân tỉnh Kinh Bắc",
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/03/2026 của Ủy ban nhân dân xã An Lão về "
                + "triển khai công tác thông tin đối ngoại xã An Lão năm 2026",
            "Viết tin, bài về quê hương An Lão: đăng 1 tin, bài: “Mùa gặt <vàng> & lúa” (05/11/2026).",
            "Dựng sân khấu: đã hoàn thành. Xong sớm.", "Đạt 0/2 chỉ tiêu",
            "Làm phim giới thiệu lễ hội (Phòng Văn hóa - Xã hội, hạn 10/11/2026). Nguyên nhân: "
                + "Máy quay hỏng.",
            "NHIỆM VỤ THÁNG 12 NĂM 2026", "Họp tổng kết năm (10/12/2026).", "KT. CHỦ TỊCH",
            "- Sở VH TT & DL <tỉnh>;",
        ] {
            #expect(words.contains(part), "\(part)")
        }
    }

    @Test func `a period has one report, however often it is asked for`() async throws {
        let (office, editor, path) = try await drafted()
        let again = try await editor.post("/office/reports", [("period", "2026-11")])
        #expect(again.location == path)
        #expect(try await office.read { try $0.reports().count } == 1)
        #expect(try await office.actions().filter { $0 == "report.compose" }.count == 1)
    }

    @Test(arguments: ["", "2026-13", "2026-12", "9999", "'; DROP TABLE report"])
    func `a period that is none, or is to come, is refused`(code: String) async throws {
        let office = try await MadeUp.office()
        let editor = try await office.visitor(.editor)
        try await editor.post("/office/reports", [("period", code)], expecting: 422)
        #expect(try await office.read { try $0.reports().isEmpty })
    }

    @Test func `fresh figures keep what a person wrote`() async throws {
        let (office, editor, path) = try await drafted()
        try await editor.post(
            path + "/narrative",
            [("part", "difficulties"), ("version", "1"), ("text", "Thiếu máy ảnh.\n- Mưa nhiều.")])
        try await MadeUp.record("Bài đến muộn", in: office)
        let page = try await editor.get(path)
        #expect(!page.words.contains("Bài đến muộn"))
        let answer = try await editor.submit(page, to: path + "/figures")
        let words = try await editor.follow(answer).words
        #expect(words.contains("Bài đến muộn"))
        #expect(words.contains("Thiếu máy ảnh."))
        #expect(words.contains("- Mưa nhiều."))
        #expect(try await report(office, path).version == 3)
    }

    @Test func `who saves second overwrites nobody and keeps their words`() async throws {
        let (office, editor, path) = try await drafted()
        let leader = try await office.visitor(.leader)
        let fields = { (text: String) in
            [("part", "proposals"), ("version", "1"), ("text", text)]
        }
        try await leader.post(path + "/narrative", fields("Xin thêm kinh phí."))
        let second = try await editor.post(
            path + "/narrative", fields("Xin thêm người."), expecting: 409)
        #expect(second.words.contains("Xin thêm kinh phí."))
        #expect(second.text.contains("Xin thêm người.</textarea>"))
        #expect(try await report(office, path).narrative[.proposals] == "Xin thêm kinh phí.")
    }

    @Test func `subject, addressees and signer can be corrected, but not emptied of a subject`()
        async throws
    {
        let (office, editor, path) = try await drafted()
        let page = try await editor.get(path)
        try await editor.submit(
            page, to: path + "/particulars",
            ["subject": "Kết quả tháng 11\nxã An Lão", "addressees": "", "name": "Trần Thị Cúc"])
        let changed = try await report(office, path)
        #expect(changed.particulars.subject == ["Kết quả tháng 11", "xã An Lão"])
        #expect(changed.document.recipientLines.first == "- Sở VH TT & DL <tỉnh>;")
        #expect(changed.document.signature.name == "Trần Thị Cúc")
        #expect(changed.particulars.symbol == "BC-UBND")
        try await editor.submit(
            try await editor.get(path), to: path + "/particulars", ["subject": " "],
            expecting: 422)
    }

    @Test func `freezing asks once, then nothing changes the report any more`() async throws {
        let (office, editor, path) = try await drafted()
        try await editor.submit(
            try await editor.get(path), to: path + "/freeze", expecting: 422)
        #expect(try await report(office, path).frozen == nil)
        try await editor.submit(
            try await editor.get(path), to: path + "/freeze", ["sure": "1"])
        let frozen = try await report(office, path)
        #expect(frozen.frozen?.by == office.officer(.editor).name)
        let page = try await editor.get(path)
        #expect(page.words.contains("Đã chốt"))
        #expect(!page.words.contains("DỰ THẢO"))
        for (place, fields) in [
            ("narrative", [("part", "closing"), ("text", "Đổi lời kết của báo cáo")]),
            ("figures", []), ("particulars", [("subject", "Khác")]),
        ] {
            try await editor.post(
                "\(path)/\(place)", [("version", "\(frozen.version)")] + fields, expecting: 409)
        }
        #expect(try await report(office, path).document == frozen.document)
        #expect(try await office.actions().suffix(1) == ["report.freeze"])
    }

    @Test func `the database itself keeps a frozen report`() async throws {
        let (office, editor, path) = try await drafted()
        try await editor.submit(
            try await editor.get(path), to: path + "/freeze", ["sure": "1"])
        await #expect(throws: StorageError.appendOnly("frozen_report")) {
            try await office.office.database.write { connection in
                try connection.execute("UPDATE frozen_report SET document = 'x'")
            }
        }
    }

    @Test func `a frozen report gives the very same file whatever becomes of the ledger`()
        async throws
    {
        let (office, editor, path) = try await drafted()
        try await editor.submit(
            try await editor.get(path), to: path + "/freeze", ["sure": "1"])
        let first = try await editor.get(path + "/docx", accept: "*/*")
        try await MadeUp.record("Về sau", in: office)
        let second = try await editor.get(path + "/docx", accept: "*/*")
        #expect(first.bytes == second.bytes)
        let hash = try #require(try await report(office, path).frozen?.hash)
        #expect(try office.office.files.get(hash) == first.bytes)
        #expect(try await editor.get(path).words.contains(hash))
    }

    @Test func `the Word file is offered under the report's name`() async throws {
        let (_, editor, path) = try await drafted()
        let file = try await editor.get(path + "/docx", accept: "*/*")
        #expect(file.headers[.contentType] == Desk.wordType)
        #expect(file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        let disposition = file.headers[.contentDisposition] ?? ""
        #expect(disposition.contains("bao-cao-thang-11-nam-2026-du-thao.docx"))
    }

    @Test func `a Party plan gives a Party report`() async throws {
        let (office, _, path) = try await drafted(.party)
        let document = try await report(office, path).document
        #expect(document.form == .party)
        #expect(document.issuer == "Đảng ủy xã An Lão")
        #expect(document.numberLine.hasSuffix("-BC/ĐU"))
        #expect(document.signature.titles == ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"])
    }

    @Test func `who may not write reads, and is offered no form`() async throws {
        let (office, _, path) = try await drafted()
        let viewer = try await office.visitor(.viewer)
        let page = try await viewer.get(path)
        #expect(!page.text.contains("textarea"))
        try await viewer.post(path + "/freeze", [("sure", "1"), ("version", "1")], expecting: 403)
        try await viewer.get("/office/reports/none", expecting: 404)
    }
}

@Suite struct ReminderTests {
    private func lines(_ office: TestOffice, _ role: Role = .editor) async throws -> [TodayLine] {
        let officer = office.officer(role)
        let now = office.clock.now
        return try await office.read { try TodayOffer.lines($0, officer, now) }
    }

    @Test func `the reminder comes five days before the month ends and is late after the fifth`()
        async throws
    {
        let office = try await MadeUp.office()
        try await MadeUp.record("Mùa gặt", in: office)
        #expect(try await lines(office).isEmpty)
        office.clock.set(MadeUp.day(11, 26).at(8))
        #expect(try await lines(office).map(\.urgency) == [.due])
        office.clock.set(MadeUp.day(12, 6).at(8))
        #expect(try await lines(office).map(\.urgency) == [.late])
        #expect(try await lines(office, .hamletHead).isEmpty)
    }

    @Test func `a frozen report, or a month without work, asks for nothing`() async throws {
        let office = try await MadeUp.office()
        office.clock.set(MadeUp.day(11, 28).at(8))
        #expect(try await lines(office).isEmpty)
        try await MadeUp.record("Mùa gặt", in: office)
        let editor = try await office.visitor(.editor)
        let made = try await editor.post("/office/reports", [("period", "2026-11")])
        let path = try #require(made.location)
        #expect(try await lines(office).map(\.path) == [path])
        try await editor.submit(
            try await editor.get(path), to: path + "/freeze", ["sure": "1"])
        #expect(try await lines(office).isEmpty)
    }
}
