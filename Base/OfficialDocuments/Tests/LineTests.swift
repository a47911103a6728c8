import OfficialDocuments
import Testing

@Suite struct LineTests {
    @Test func `a number below ten gets a zero`() {
        #expect(OfficialDocument.sample(number: "7").numberLine == "Số: 07/BC-UBND")
        #expect(OfficialDocument.sample(number: "112").numberLine == "Số: 112/BC-UBND")
        #expect(OfficialDocument.sample(.party, number: "7").numberLine == "Số 07-BC/ĐU")
    }

    @Test func `days below ten and the first two months get a zero, blanks stay blank`() {
        let sample = { OfficialDocument.sample(date: $0).dateLine }
        #expect(
            sample(.init(day: 5, month: 2, year: 2026)) == "Trúc Khê, ngày 05 tháng 02 năm 2026")
        #expect(
            sample(.init(day: 15, month: 3, year: 2026)) == "Trúc Khê, ngày 15 tháng 3 năm 2026")
        #expect(
            sample(.init(year: 2026)) == "Trúc Khê, ngày       tháng       năm 2026")
    }

    @Test func `a long body is parted before its place`() {
        #expect(OfficialDocument.sample().issuerLines == ["ỦY BAN NHÂN DÂN", "XÃ TRÚC KHÊ"])
        var short = OfficialDocument.sample()
        short.issuer = "UBND xã An Lão"
        #expect(short.issuerLines == ["UBND XÃ AN LÃO"])
    }

    @Test func `a long subject is parted into lines of about the same length`() {
        var long = OfficialDocument.sample()
        long.subject = [
            "Kết quả thực hiện Kế hoạch thông tin đối ngoại xã Trúc Khê năm 2026, đợt một"
        ]
        let lines = long.subjectLines
        #expect(lines.count == 2)
        #expect(lines.joined(separator: " ") == long.subject[0])
        #expect(abs(lines[0].count - lines[1].count) < 12)
        long.subject = ["Ngắn", String(repeating: "x", count: 300)]
        #expect(long.subjectLines == long.subject)
    }

    @Test func `recipients are closed as the decree closes them`() {
        #expect(
            OfficialDocument.sample().recipientLines == [
                "- Như trên;", "- Thường trực Đảng ủy xã;", "- Các thôn;", "- Lưu: VT, VHXH.",
            ])
        #expect(
            OfficialDocument.sample(.party).recipientLines == [
                "- Thường trực Đảng ủy xã,", "- Các thôn,", "- Lưu: VT, VHXH.",
            ])
    }
}
