import Foundation
import Markup
import Office
import OutsidePrograms
import TestKit
import Testing
import Web

@testable import Newsroom

/// A paper from a word processor becomes a story with all that belongs to it.
struct ImportTests {
    private let library = TestLibrary()

    private func open() async throws -> (TestOffice, TestVisitor) {
        let office = try await TestOffice(NewsroomRoom.feature, library.feature)
        return (office, try await office.visitor(.unitOfficer))
    }

    private let story = """
        ---
        title: Đường hoa thôn Đông nở rộ
        ---

        Những ngày này, đường hoa do bà con trồng đã nở rộ dọc đường trục chính của xã.

        # Cả thôn cùng trồng

        Hội phụ nữ vận động **62 hộ** góp giống:

        - Cúc mặt trời
        - Mười giờ
            - Mười giờ Mỹ

        1. Làm đất
        2. Gieo hạt

        ![Hoa cúc bên đường](a.png)

        Ảnh: Hoa cúc bên đường

        ![](b.png)

        ## Giờ mở cửa

        | Ngày    | Giờ   |
        |---------|-------|
        | Thứ bảy | 7:00  |

        Xem [trang giới thiệu](https://example.org/gioi-thieu?a=1) và [bài cũ](javascript:alert).
        """

    private func expectWhole(_ paper: TakenPaper, at place: SourceLocation = #_sourceLocation) {
        func has(_ words: String) {
            #expect(paper.body.contains(words), "\(words)", sourceLocation: place)
        }
        #expect(paper.title == "Đường hoa thôn Đông nở rộ", sourceLocation: place)
        #expect(paper.summary.hasPrefix("Những ngày này"), sourceLocation: place)
        has("## Cả thôn cùng trồng")
        has("### Giờ mở cửa")
        has("**62 hộ**")
        has("- Cúc mặt trời\n- Mười giờ")
        has("    - Mười giờ Mỹ")
        has("1. Làm đất\n2. Gieo hạt")
        has("[trang giới thiệu](https://example.org/gioi-thieu?a=1)")
        has("| Thứ bảy |")
        has("](/media/\(TestLibrary.id(1)))")
        #expect(!paper.body.contains("javascript"), sourceLocation: place)
        #expect(!paper.body.contains("picture-"), sourceLocation: place)
    }

    @Test func `a Word paper keeps headings, lists, tables, links and pictures`() async throws {
        let (_, writer) = try await open()
        let paper = try await writer.take(try await PaperKit.made(story))
        expectWhole(paper)
        #expect(paper.body.contains("| Ngày"))
        #expect(paper.body.contains("![Hoa cúc bên đường](/media/\(TestLibrary.id(1)))"))
        #expect(paper.body.contains("![](/media/\(TestLibrary.id(2)))"))
        #expect(library.arrived.map(\.alt) == ["Hoa cúc bên đường", ""])
        #expect(library.arrived.map(\.bytes) == [PaperKit.png, PaperKit.png + [0]])
        #expect(paper.notes.contains { $0.contains("2 ảnh đã vào thư viện") })
    }

    @Test func `a paper saved by LibreOffice, in Word's format and its own, is the same story`()
        async throws
    {
        let made = try await PaperKit.made(story)
        guard let odt = try await PaperKit.office(made, to: "odt") else { return }
        let (_, writer) = try await open()
        let own = try await writer.take(odt, name: "bài.odt")
        expectWhole(own)
        #expect(own.notes.contains { $0.contains("hàng đầu đề") })
        let docx = try #require(try await PaperKit.office(odt, to: "docx"))
        let again = try await writer.take(docx)
        #expect(again.body.contains("## Cả thôn cùng trồng"))
        #expect(again.body.contains("| Ngày"))
        #expect(again.body.contains("| Thứ bảy |"))
        #expect(again.body.contains("](/media/"))
    }

    @Test func `without a script the paper becomes the unsaved text of a story, then an article`()
        async throws
    {
        let (office, writer) = try await open()
        let page = try await writer.get("/office/stories/new")
        let file = PageForm.File(
            "file", name: "bài.docx", bytes: try await PaperKit.made(story))
        let answer = try await writer.submit(page, to: "/office/stories/import", files: [file])
        let form = try await writer.follow(answer)
        #expect(form.words.contains("Lấy từ tệp “bài.docx”"))
        #expect(try form.form("/office/stories")["title"] == "Đường hoa thôn Đông nở rộ")
        let saved = try await writer.submit(
            form, to: "/office/stories", ["topic": "Văn hóa", "then": "submit"])
        let written = try await writer.follow(saved)
        // A picture that the paper does not describe has to be described first.
        #expect(written.words.contains("chưa có lời mô tả") || written.words.contains("mô tả"))
        let path = String(try #require(saved.location).prefix { $0 != "?" })
        let id = String(path.split(separator: "/").last ?? "")
        #expect(try await office.read { try $0.newest(id).0.state } == .draft)
        let edit = try await writer.get(path + "/edit")
        let body = try #require(edit.form(path)["body"])
        let preview = try await writer.post(
            "/office/stories/preview", [("title", "a"), ("body", body)], expecting: 200)
        #expect(preview.page.root.all("figure").count == 2, "the preview shows no pictures")
        try await writer.submit(
            edit, to: path,
            ["body": body.replacing("![](", with: "![Luống hoa]("), "then": "submit"])
        #expect(try await office.read { try $0.newest(id).0.state } == .submitted)
        #expect(
            try await office.read { try MediaUses.find($0, TestLibrary.id(2)) }
                == [MediaUse(title: "Đường hoa thôn Đông nở rộ", path: path)])
    }

    @Test func `pictures that the library does not take are left out and said`() async throws {
        let office = try await TestOffice(
            NewsroomRoom.feature, TestLibrary(isClosed: true).feature)
        let writer = try await office.visitor(.unitOfficer)
        let paper = try await writer.take(try await PaperKit.made(story))
        #expect(!paper.body.contains("!["))
        #expect(paper.notes.contains { $0.contains("2 ảnh không lấy được (Thiếu vips.)") })
        #expect(paper.body.contains("Giờ mở cửa"))
    }

    @Test func `a picture shown twice is one item of the library`() async throws {
        let (_, writer) = try await open()
        let twice = "# Tin\n\n![Một](a.png)\n\nChữ ở giữa.\n\n![Một](a.png)"
        let paper = try await writer.take(try await PaperKit.made(twice))
        #expect(library.arrived.count == 1)
        #expect(paper.body.ranges(of: "/media/\(TestLibrary.id(1))").count == 2)
    }

    @Test func `plain text and Markdown come in, old letters are pointed out`() async throws {
        let (_, writer) = try await open()
        let text = "Thông báo cắt điện\r\nThôn Đông mất điện từ 7 giờ.\r\nMời bà con chú ý."
        let plain = try await writer.take(Array(text.utf8), name: "a.txt")
        #expect(plain.title == "Thông báo cắt điện")
        #expect(plain.body == "Thôn Đông mất điện từ 7 giờ.\n\nMời bà con chú ý.")
        let wide = try #require(text.data(using: .utf16))
        #expect(try await writer.take(Array(wide), name: "a.txt").title == "Thông báo cắt điện")
        let tcvn = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp Tù do H¹nh phóc, ngµy 20 th¸ng 11"
        let old = try await writer.take(Array(tcvn.utf8), name: "a.txt")
        #expect(old.notes.contains { $0.contains("TCVN3") }, "\(old.notes)")
        let vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp töï do haïnh phuùc, ngaøy"
        let older = try await writer.take(Array(vni.utf8), name: "a.txt")
        #expect(older.notes.contains { $0.contains("VNI") }, "\(older.notes)")
        let french = "Le café est très agréable où les élèves étudient l'été à côté de l'hôtel."
        #expect(try await writer.take(Array(french.utf8), name: "a.txt").notes.count == 1)
    }

    @Test func `without pandoc the officer hears what to do`() async throws {
        let bare = PaperImport(programs: OutsidePrograms(folders: ["/nowhere"]))
        let refusal = await #expect(throws: Refusal.self) {
            try await bare.read(PaperKit.docx(), name: "a.docx")
        }
        #expect(refusal?.reason.vi.contains("pandoc") == true)
        #expect(refusal?.reason.vi.contains("còn nguyên") == true)
        // Plain text needs no program.
        let text = try await bare.read(Array("Một.\n\nHai.".utf8), name: "a.txt")
        #expect(text.text.body.contains("Hai."))
    }
}
