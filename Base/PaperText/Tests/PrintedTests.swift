import Foundation
import PaperText
import Testing

@Suite struct `Papers in print` {
    @Test func `rows become paragraphs, across pages too, and columns of the head lines`()
        async throws
    {
        let full = "Uy ban nhan dan xa An Lao ban hanh Ke hoach thong tin doi ngoai nam 2026 tren"
        let bytes = PaperKit.pdf([
            [
                (85, 60, "UY BAN NHAN DAN"), (320, 60, "CONG HOA XA HOI CHU NGHIA VIET NAM"),
                (85, 78, "XA AN LAO"), (340, 78, "Doc lap - Tu do - Hanh phuc"),
                (260, 120, "KE HOACH"), (110, 150, full), (85, 168, full + " moi"),
                (85, 186, "dia ban xa."), (110, 210, "- Viet bai ve nghe dan tre cua thon."),
                (110, 234, full), (85, 252, full + " ca"),
            ],
            [(295, 40, "2"), (85, 70, "khu vuc phia dong cua xa."), (110, 94, "Dong cuoi.")],
        ])
        let lines = try await PaperKit.words(bytes, name: "a.pdf")
        #expect(
            lines == [
                "UY BAN NHAN DAN", "XA AN LAO", "CONG HOA XA HOI CHU NGHIA VIET NAM",
                "Doc lap - Tu do - Hanh phuc", "KE HOACH", "\(full) \(full) moi dia ban xa.",
                "- Viet bai ve nghe dan tre cua thon.",
                "\(full) \(full) ca khu vuc phia dong cua xa.", "\u{0C}", "2", "Dong cuoi.",
            ])
    }

    @Test func `a table in print is rows of bars`() async throws {
        let bytes = PaperKit.pdf([
            [
                (85, 60, "KE HOACH"), (85, 90, "TT"), (140, 90, "Noi dung viec"),
                (330, 90, "Don vi chu tri"), (470, 90, "Thoi gian"), (85, 110, "1"),
                (140, 110, "Dat ma QR tai dinh"), (330, 110, "Phong Van hoa"),
                (470, 110, "Thang 3"), (140, 126, "lang va chua"), (330, 126, "xa hoi"),
                (85, 146, "2"), (140, 146, "Viet bai"), (330, 146, "Doan Thanh nien"),
                (470, 146, "Thang 5"),
            ]
        ])
        let lines = try await PaperKit.words(bytes, name: "a.pdf")
        #expect(
            lines == [
                "KE HOACH", "| TT | Noi dung viec | Don vi chu tri | Thoi gian |",
                "| 1 | Dat ma QR tai dinh lang va chua | Phong Van hoa xa hoi | Thang 3 |",
                "| 2 | Viet bai | Doan Thanh nien | Thang 5 |",
            ])
    }

    /// Pages of a Word file as a PDF of nothing but pictures.
    private func scan(_ body: String, turned: String? = nil) async throws -> [UInt8] {
        let pdf = try await PaperKit.made(
            "soffice", ["--headless", "--convert-to", "pdf", "a.docx"],
            ["a.docx": PaperKit.docx(body)], "a.pdf")
        let page = try await PaperKit.made(
            "pdftoppm", ["-r", "200", "-gray", "-singlefile", "-png", "a.pdf", "a"],
            ["a.pdf": pdf], "a.png")
        guard let turned else { return page }
        return try await PaperKit.made(
            "vips", ["rot", "a.png", "b.png", turned], ["a.png": page], "b.png")
    }

    private let body = [
        "KẾ HOẠCH", "Thông tin đối ngoại trên địa bàn xã An Lão năm 2026", "I. MỤC ĐÍCH, YÊU CẦU",
        "- Đặt mã QR tại đình làng trước ngày 30 tháng 9 năm 2026.",
        "- Viết bài về nghề đan tre của thôn, đăng trên trang thông tin của xã.",
    ].map { PaperKit.p($0) }.joined()

    @Test func `a picture of a page is recognized, and says how sure it is`() async throws {
        let paper = try await PaperKit.read(try await scan(body), name: "a.png")
        let text = paper.texts.joined(separator: "\n")
        #expect(text.contains("KẾ HOẠCH"))
        #expect(text.contains("trước ngày 30 tháng 9 năm 2026"))
        #expect(paper.remarks == [.pictures(pages: 1, of: 1)])
        let sureness = try #require(paper.sureness)
        #expect((60...100).contains(sureness))
        for line in paper.lines {
            for doubt in line.doubts {
                #expect(doubt.place.upperBound <= line.text.unicodeScalars.count)
            }
        }
    }

    @Test func `a page on its head is turned`() async throws {
        let paper = try await PaperKit.read(try await scan(body, turned: "d180"), name: "a.png")
        #expect(paper.texts.joined(separator: " ").contains("nghề đan tre"))
        #expect(paper.remarks.contains(.turned(pages: 1)))
    }

    @Test func `who has no time for pictures is told so`() async throws {
        let page = try await scan(body)
        await #expect(throws: PaperFailure.takesLong(pages: 1)) {
            _ = try await PaperReader().read(page, name: "a.png", hasTime: false)
        }
    }
}
