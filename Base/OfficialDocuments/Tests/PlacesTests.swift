import Foundation
import OfficialDocuments
import Testing

/// Where each element lies on the printed page and how large its letters are, beside Annex I of
/// Decree 30/2020/NĐ-CP and the Party's guideline.
@Suite(.enabled(if: PrintKit.isInstalled), .serialized) struct PlacesTests {
    /// The middle of the text, of the head's right column, of its left one, in points.
    private static let middle = PrintKit.Piece.points(30 + 80)
    private static let right = PrintKit.Piece.points(30 + 62 + 49)
    private static let left = PrintKit.Piece.points(30 + 31)

    /// What an element must look like.
    private struct Element {
        let words: String
        let sizes: ClosedRange<Int>
        var isBold = false
        var isItalic = false
        /// Where its middle is; nil where it stands at ``start``.
        var middle: Double?
        var start: Double?
        var page = 1
    }

    private func check(_ document: OfficialDocument, _ elements: [Element]) throws {
        let pdf = try PrintKit.print(try document.wordFile())
        defer { try? FileManager.default.removeItem(at: pdf.deletingLastPathComponent()) }
        let pieces = try PrintKit.pieces(of: pdf)
        for element in elements {
            guard
                let piece = pieces.first(where: {
                    $0.page == element.page && $0.words.contains(element.words)
                })
            else {
                Issue.record("not on page \(element.page): \(element.words)")
                continue
            }
            #expect(element.sizes.contains(piece.size), "\(element.words): \(piece.size) pt")
            #expect(piece.isBold == element.isBold, "\(element.words): bold")
            #expect(piece.isItalic == element.isItalic, "\(element.words): italic")
            // A millimetre: letters have bearings of their own.
            if let middle = element.middle {
                #expect(abs(piece.middle - middle) < 3, "\(element.words): \(piece.middle)")
            }
            if let start = element.start {
                #expect(abs(piece.left - start) < 3, "\(element.words): \(piece.left)")
            }
        }
    }

    @Test func `each element of a state report lies where Annex I puts it`() throws {
        var report = OfficialDocument.sample(number: "5", date: .init(day: 5, month: 2, year: 2026))
        report.annexes = [.init("Minh chứng", blocks: [.paragraph("Danh sách.")])]
        report.drafterMark = "LVB.(20)"
        report.contact = ["Địa chỉ: thôn Đông, xã Trúc Khê"]
        let edge = PrintKit.Piece.points(30)
        let indent = PrintKit.Piece.points(30 + 12.7)
        let last = 2
        try check(
            report,
            [
                .init(
                    words: "CỘNG HÒA XÃ HỘI", sizes: 12...13, isBold: true, middle: Self.right),
                .init(
                    words: "Độc lập - Tự do - Hạnh phúc", sizes: 13...14, isBold: true,
                    middle: Self.right),
                .init(
                    words: "ỦY BAN NHÂN DÂN", sizes: 12...13, isBold: true, middle: Self.left),
                .init(words: "Số: 05/BC-UBND", sizes: 13...13, middle: Self.left),
                .init(
                    words: "Trúc Khê, ngày 05 tháng 02 năm 2026", sizes: 13...14, isItalic: true,
                    middle: Self.right),
                .init(words: "BÁO CÁO", sizes: 13...14, isBold: true, middle: Self.middle),
                .init(
                    words: "Kết quả thông tin", sizes: 13...14, isBold: true, middle: Self.middle),
                .init(words: "Kính gửi: Ủy ban", sizes: 13...14, middle: Self.middle),
                .init(words: "I. KẾT QUẢ", sizes: 13...14, isBold: true, start: indent),
                .init(words: "1. Tuyên truyền", sizes: 13...14, isBold: true, start: indent),
                .init(words: "- Đăng 4 tin", sizes: 13...14, start: indent),
                .init(words: "Địa chỉ: thôn Đông", sizes: 11...12, start: edge),
                .init(words: "2", sizes: 13...14, middle: Self.middle, page: 2),
                .init(
                    words: "Nơi nhận:", sizes: 12...12, isBold: true, isItalic: true,
                    start: edge, page: last),
                .init(words: "- Như trên;", sizes: 11...11, start: edge, page: last),
                .init(words: "LVB.(20)", sizes: 11...11, start: edge, page: last),
                .init(
                    words: "TM. ỦY BAN NHÂN DÂN", sizes: 13...14, isBold: true, page: last),
                .init(words: "KT. CHỦ TỊCH", sizes: 13...14, isBold: true, page: last),
                .init(words: "Lê Văn Bình", sizes: 13...14, isBold: true, page: last),
                .init(
                    words: "Phụ lục", sizes: 14...14, isBold: true, middle: Self.middle,
                    page: last + 1),
                .init(
                    words: "MINH CHỨNG", sizes: 13...14, isBold: true, middle: Self.middle,
                    page: last + 1),
                .init(
                    words: "(Kèm theo Báo cáo số 05/BC-UBND", sizes: 13...14, isItalic: true,
                    page: last + 1),
            ])
    }

    @Test func `a letter says what it is about under its number, and has no title`() throws {
        var letter = OfficialDocument.sample(blocks: [.paragraph("Kính mong được xem xét.")])
        letter.kind = .letter
        letter.symbol = OfficialDocument.Kind.letter.symbol(of: "UBND", .state, drafter: "VHXH")
        letter.subject = ["xin cấp loa cho thôn Đông"]
        letter.addressees = ["Sở Văn hóa", "Sở Tài chính"]
        try check(
            letter,
            [
                .init(words: "/UBND-VHXH", sizes: 13...13, middle: Self.left),
                .init(words: "V/v xin cấp loa", sizes: 12...13, middle: Self.left),
                .init(words: "Kính gửi:", sizes: 13...14),
                .init(words: "- Sở Văn hóa;", sizes: 13...14),
                .init(words: "- Sở Tài chính.", sizes: 13...14),
            ])
        let words = try WordReader(try letter.wordFile()).words
        #expect(!words.contains("CÔNG VĂN"))
    }

    @Test func `each element of a Party report lies where the guideline puts it`() throws {
        let edge = PrintKit.Piece.points(30)
        try check(
            OfficialDocument.sample(.party, number: "12"),
            [
                .init(
                    words: "ĐẢNG CỘNG SẢN VIỆT NAM", sizes: 15...15, isBold: true,
                    middle: Self.right),
                .init(words: "ĐẢNG BỘ TỈNH HÀ ĐÔNG", sizes: 14...14, middle: Self.left),
                .init(
                    words: "ĐẢNG ỦY XÃ TRÚC KHÊ", sizes: 14...14, isBold: true, middle: Self.left),
                .init(words: "*", sizes: 14...14, middle: Self.left),
                .init(words: "Số 12-BC/ĐU", sizes: 14...14, middle: Self.left),
                .init(words: "Trúc Khê, ngày", sizes: 14...14, isItalic: true),
                .init(words: "BÁO CÁO", sizes: 15...16, isBold: true, middle: Self.middle),
                .init(words: "Nơi nhận:", sizes: 14...14, start: edge, page: 2),
                .init(words: "- Thường trực", sizes: 12...12, start: edge, page: 2),
                .init(words: "T/M BAN THƯỜNG VỤ", sizes: 14...14, isBold: true, page: 2),
                .init(words: "PHÓ BÍ THƯ", sizes: 14...14, page: 2),
                .init(words: "Vũ Thị Mai", sizes: 14...14, isBold: true, page: 2),
            ])
    }

    @Test(arguments: OfficialDocument.CopyMark.Kind.allCases)
    func `a copy says which one it is under the paper`(
        kind: OfficialDocument.CopyMark.Kind
    ) throws {
        var paper = OfficialDocument.sample(blocks: [.paragraph("Một câu.")])
        paper.copy = .init(
            kind, issuer: "Ủy ban nhân dân xã Trúc Khê", number: "7", body: "UBND",
            place: "Trúc Khê", date: .init(day: 9, month: 12, year: 2026), recipients: ["Lưu: VT"],
            signature: .init(capacity: "TL. Chủ tịch", position: "Chánh Văn phòng", name: "Lý An"))
        try check(
            paper,
            [
                .init(
                    words: kind.rawValue, sizes: 13...14, isBold: true, middle: Self.right),
                .init(
                    words: "Trúc Khê, ngày 09 tháng 12 năm 2026", sizes: 13...14, isItalic: true,
                    middle: Self.right),
                .init(words: "CHÁNH VĂN PHÒNG", sizes: 13...14, isBold: true),
            ])
    }
}
