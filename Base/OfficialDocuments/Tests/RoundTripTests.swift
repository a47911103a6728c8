import Foundation
import OfficialDocuments
import PlanReader
import Testing

/// What we write, our reader of plans reads back.
@Suite struct RoundTripTests {
    static func plan(_ form: OfficialDocument.Form) -> OfficialDocument {
        let isParty = form == .party
        return OfficialDocument(
            form: form, superior: isParty ? "Đảng bộ tỉnh Hà Đông" : "",
            issuer: isParty ? "Đảng ủy xã Trúc Khê" : "Ủy ban nhân dân xã Trúc Khê",
            number: "12",
            symbol: OfficialDocument.Kind.plan.symbol(of: isParty ? "ĐU" : "UBND", form),
            place: "Trúc Khê", date: .init(day: 5, month: 3, year: 2026), kind: .plan,
            subject: ["Triển khai công tác thông tin đối ngoại xã Trúc Khê năm 2026"],
            blocks: blocks,
            recipients: ["Thường trực Đảng ủy", "Các thôn", "Lưu: VT, VHXH"],
            signature: isParty
                ? .init(authority: "T/M Ban Thường vụ", position: "Phó Bí thư", name: "Vũ Thị Mai")
                : .init(
                    authority: "TM. Ủy ban nhân dân", capacity: "KT. Chủ tịch",
                    position: "Phó Chủ tịch", name: "Lê Văn Bình"))
    }

    private static let blocks: [OfficialDocument.Block] = [
        .basis("Căn cứ Kế hoạch số 45/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh Hà Đông"),
        .basis("Căn cứ Nghị quyết số 07-NQ/ĐU ngày 15/01/2026 của Đảng ủy xã Trúc Khê"),
        .paragraph("Ủy ban nhân dân xã Trúc Khê ban hành Kế hoạch như sau:"),
        .heading(level: 1, number: "I.", words: "Mục đích, yêu cầu"),
        .heading(level: 2, number: "1.", words: "Mục đích"),
        .bullet("Quảng bá hình ảnh quê hương Trúc Khê."),
        .heading(level: 1, number: "II.", words: "Nhiệm vụ"),
        .heading(level: 2, number: "1.", words: "Tuyên truyền trên cổng"),
        .bullet("Đăng ít nhất 04 tin, bài/tháng trên cổng thông tin điện tử của xã."),
        .bullet("Đơn vị chủ trì: Phòng Văn hóa - Xã hội."),
        .bullet("Đơn vị phối hợp: Công an xã, các thôn."),
        .heading(level: 2, number: "2.", words: "Phát thanh"),
        .bullet("Phát thanh ít nhất 02 buổi/tuần trên hệ thống loa truyền thanh."),
        .heading(level: 1, number: "III.", words: "Tổ chức thực hiện"),
        .heading(level: 2, number: "1.", words: "Phòng Văn hóa - Xã hội"),
        .bullet("Báo cáo kết quả hằng tháng trước ngày 25; báo cáo năm trước ngày 10/12/2026."),
    ]

    @Test(arguments: [OfficialDocument.Form.state, .party])
    func `a plan that we write is read back with every field`(
        form: OfficialDocument.Form
    ) throws {
        let words = try WordReader(try Self.plan(form).wordFile()).words
        let reading = try PlanReader.read(bytes: Array(words.utf8))
        try Self.expect(reading, form)
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")),
        arguments: [OfficialDocument.Form.state, .party])
    func `pandoc's text of it is read back too`(form: OfficialDocument.Form) throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "conglang-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "plan.docx")
        try Data(try Self.plan(form).wordFile()).write(to: file)
        let words = try PrintKit.run("pandoc", [file.path, "-t", "plain", "--wrap=none"])
        try Self.expect(try PlanReader.read(bytes: Array(words.utf8)), form)
    }

    private static func expect(_ reading: PlanReading, _ form: OfficialDocument.Form) throws {
        let isParty = form == .party
        #expect(reading.kind == .plan)
        #expect(reading.form == (isParty ? .party : .state))
        #expect(
            reading.issuer?.lowercased()
                == (isParty ? "đảng ủy xã trúc khê" : "ủy ban nhân dân xã trúc khê"))
        #expect(reading.number == (isParty ? "12-KH/ĐU" : "12/KH-UBND"))
        #expect(reading.place == "Trúc Khê")
        #expect(reading.date == "2026-03-05")
        #expect(reading.year == 2026)
        #expect(
            reading.title
                == "Triển khai công tác thông tin đối ngoại xã Trúc Khê năm 2026")
        #expect(reading.legalBases.map(\.number) == ["45/KH-UBND", "07-NQ/ĐU"])
        #expect(
            reading.sections.map(\.number) == ["I", "I.1", "II", "II.1", "II.2", "III", "III.1"])
        #expect(
            reading.tasks.map(\.section).filter { $0.hasPrefix("II.") } == ["II.1", "II.2"])
        #expect(reading.assignments.first?.units == ["Phòng Văn hóa - Xã hội"])
        #expect(reading.indicators.map(\.value) == [4, 2])
        #expect(reading.reportDuties.map(\.day).contains(25))
        #expect(reading.recipients == ["Thường trực Đảng ủy", "Các thôn", "Lưu: VT, VHXH"])
        #expect(reading.signatory?.name == (isParty ? "Vũ Thị Mai" : "Lê Văn Bình"))
    }
}
