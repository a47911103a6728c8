import OfficialDocuments

extension OfficialDocument {
    /// A made-up report, long enough for several pages.
    static func sample(
        _ form: Form = .state, number: String? = nil, date: PaperDate = PaperDate(year: 2026),
        blocks: [Block]? = nil, isDraft: Bool = false
    ) -> OfficialDocument {
        let isParty = form == .party
        return OfficialDocument(
            form: form, superior: isParty ? "Đảng bộ tỉnh Hà Đông" : "",
            issuer: isParty ? "Đảng ủy xã Trúc Khê" : "Ủy ban nhân dân xã Trúc Khê",
            number: number, symbol: isParty ? "BC/ĐU" : "BC-UBND", place: "Trúc Khê", date: date,
            kind: "Báo cáo", subject: ["Kết quả thông tin đối ngoại", "tháng 11 năm 2026"],
            addressees: isParty ? [] : ["Ủy ban nhân dân tỉnh Hà Đông"],
            blocks: blocks ?? longText,
            recipients: ["Thường trực Đảng ủy xã;", "Các thôn", "Lưu: VT, VHXH."],
            signature: isParty
                ? Signature(
                    authority: "T/M Ban Thường vụ", position: "Phó Bí thư", name: "Vũ Thị Mai")
                : Signature(
                    authority: "TM. Ủy ban nhân dân", capacity: "KT. Chủ tịch",
                    position: "Phó Chủ tịch", name: "Lê Văn Bình"),
            isDraft: isDraft)
    }

    private static var longText: [Block] {
        let table = Table(
            columns: [
                Column("Chỉ tiêu", share: 4), Column("Kế hoạch", alignment: .center),
                Column("Thực hiện", alignment: .end),
            ],
            rows: (1...40).map { ["Chỉ tiêu thứ \($0)", "4", "3"] })
        let sentence = String(repeating: "Việc đã được làm đúng kế hoạch. ", count: 12)
        return [
            .heading(level: 1, number: "I.", words: "Kết quả"),
            .heading(level: 2, number: "1.", words: "Tuyên truyền"),
            .bullet("Đăng 4 tin, bài."), .table(table), .paragraph(sentence),
            .paragraph(sentence),
        ]
    }
}
