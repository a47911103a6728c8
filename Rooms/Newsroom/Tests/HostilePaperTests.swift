import Foundation
import HTTPTypes
import Office
import OutsidePrograms
import TestKit
import Testing

@testable import Newsroom

/// Papers that want to do harm, or are none: each is refused with words that say what to do, or
/// loses its sting, and the text that was being written is untouched.
struct HostilePaperTests {
    private let library = TestLibrary()

    private func writer() async throws -> TestVisitor {
        try await TestOffice(NewsroomRoom.feature, library.feature).visitor(.unitOfficer)
    }

    private func expectRefused(
        _ writer: TestVisitor, _ bytes: [UInt8], name: String = "a.docx", saying words: String,
        at place: SourceLocation = #_sourceLocation
    ) async throws {
        let answer = try await writer.drop(bytes, name: name, expecting: 422, at: place)
        #expect(answer.text.contains(words), "\(answer.text.prefix(300))", sourceLocation: place)
        #expect(answer.text.contains("còn nguyên"), sourceLocation: place)
    }

    @Test func `what is no paper is refused with what to do`() async throws {
        let writer = try await writer()
        try await expectRefused(
            writer,
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600),
            name: "a.doc", saying: "bỏ mật khẩu")
        try await expectRefused(writer, Array("%PDF-1.7".utf8), saying: "đính kèm")
        try await expectRefused(writer, PaperKit.png, saying: ".docx, .odt")
        try await expectRefused(
            writer, PaperKit.zip([("xl/workbook.xml", Array("<a/>".utf8))]), saying: ".docx, .odt")
        try await expectRefused(writer, Array("   \n \n".utf8), name: "a.txt", saying: "chữ nào")
        try await expectRefused(
            writer, PaperKit.docx("<w:p><w:r><w:t> </w:t></w:r></w:p>"), saying: "chữ nào")
        let none = try await writer.drop([], expecting: 422)
        #expect(none.text.contains("Chưa chọn tệp") || none.text.contains("không có chữ"))
    }

    @Test func `a damaged paper is refused, wherever it was cut`() async throws {
        let writer = try await writer()
        let whole = PaperKit.docx()
        for count in [5, 40, whole.count / 2, whole.count - 30, whole.count - 1] {
            let answer = try await writer.drop(Array(whole.prefix(count)), expecting: 422)
            #expect(answer.text.contains("còn nguyên"))
        }
        var bent = whole
        for place in stride(from: 200, to: whole.count - 400, by: 37) { bent[place] ^= 0x55 }
        let answer = try await writer.drop(bent, expecting: 422)
        #expect(answer.text.contains("còn nguyên"))
    }

    @Test func `a paper with a password is refused`() async throws {
        let locked = PaperKit.zip([("word/document.xml", [1, 2, 3])], flags: 1)
        try await expectRefused(try await writer(), locked, saying: "mật khẩu")
    }

    @Test func `a bomb is not opened, whether it tells its size or lies`() async throws {
        let writer = try await writer()
        let told = PaperKit.zip(
            [("word/document.xml", [UInt8](repeating: 0, count: 200))], claiming: 900 << 20)
        try await expectRefused(writer, told, saying: "quá lớn")
        // Ten entries that together are too much.
        let many = (0..<10).map { ("word/media/\($0).bin", [UInt8](repeating: 1, count: 100_000)) }
        let sum = PaperKit.zip(
            [("word/document.xml", [UInt8](repeating: 1, count: 100_000))] + many,
            claiming: 30 << 20)
        try await expectRefused(writer, sum, saying: "quá lớn")
    }

    @Test func `names that lead out of the folder write nothing there`() async throws {
        let writer = try await writer()
        let name = "conglang-\(UUID().uuidString).png"
        let place = FileManager.default.temporaryDirectory.appending(path: name)
        let relation =
            "<Relationship Id=\"p1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"../../../../../../../..\(place.path)\"/>"
        let bytes = PaperKit.docx(
            "<w:p><w:r><w:t>Xin chào bà con</w:t></w:r></w:p>" + picture("p1"),
            more: [
                ("../../../../../../../..\(place.path)", PaperKit.png),
                ("word/media/../../../../x.png", PaperKit.png),
            ], relations: relation)
        let answer = try await writer.drop(bytes)
        #expect(answer.text.contains("Xin chào bà con"))
        #expect(!FileManager.default.fileExists(atPath: place.path))
    }

    @Test func `an outside entity reads no file of the server`() async throws {
        let writer = try await writer()
        let secret = FileManager.default.temporaryDirectory
            .appending(path: "secret-\(UUID().uuidString)")
        try Data("mat-khau-cua-xa".utf8).write(to: secret)
        let bytes = PaperKit.docx(
            "<w:p><w:r><w:t>Trước &x; sau</w:t></w:r></w:p>",
            head: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file://\(secret.path)\">]>")
        let answer = try await raw(writer, bytes)
        #expect([200, 422].contains(answer.status))
        #expect(!answer.text.contains("mat-khau-cua-xa"))
        try FileManager.default.removeItem(at: secret)
    }

    @Test func `entities that multiply end soon`() async throws {
        let writer = try await writer()
        let levels = (1...9).map { level in
            let inner = String(repeating: "&e\(level - 1);", count: 10)
            return "<!ENTITY e\(level) \"\(inner)\">"
        }.joined()
        let bytes = PaperKit.docx(
            "<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>",
            head: "<!DOCTYPE a [<!ENTITY e0 \"ha\">\(levels)]>")
        let begun = ContinuousClock.now
        let answer = try await raw(writer, bytes)
        #expect([200, 422, 503].contains(answer.status))
        #expect(ContinuousClock.now - begun < .seconds(60))
    }

    @Test func `markup, macros and links to nowhere safe lose their sting`() async throws {
        let writer = try await writer()
        let relation =
            "<Relationship Id=\"l1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"javascript:alert(1)\" TargetMode=\"External\"/>"
        let bytes = PaperKit.docx(
            "<w:p><w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt; Xin chào</w:t></w:r></w:p>"
                + "<w:p><w:hyperlink r:id=\"l1\"><w:r><w:t>bấm vào đây</w:t></w:r></w:hyperlink></w:p>",
            more: [("word/vbaProject.bin", [1, 2, 3])], relations: relation)
        let paper = try await writer.take(bytes)
        #expect(!paper.body.contains("javascript:"))
        #expect(paper.body.contains("bấm vào đây"))
        #expect(paper.notes.contains { $0.contains("macro") })
        let page = try await writer.post(
            "/office/stories/preview", [("title", "a"), ("body", paper.body)], expecting: 200)
        #expect(page.page.root.all("script").allSatisfy { $0["src"] != nil })
    }

    @Test func `what is too large is refused before it is read`() async throws {
        let writer = try await writer()
        let answer = try await raw(writer, [UInt8](repeating: 0x41, count: 25 << 20))
        #expect(answer.status == 413)
        let text = String(repeating: "Một câu dài về đường hoa của thôn. ", count: 12_000)
        let long = try await writer.drop(Array(text.utf8), name: "a.txt", expecting: 422)
        #expect(!long.text.isEmpty)
    }

    @Test func `only those who write stories bring papers in`() async throws {
        let office = try await TestOffice(NewsroomRoom.feature, library.feature)
        let viewer = try await office.visitor(.viewer)
        _ = try await viewer.drop(PaperKit.docx(), expecting: 403)
        let writer = try await office.visitor(.unitOfficer)
        try await writer.postUnproven(
            "/office/stories/import", [],
            files: [PageForm.File("file", name: "a.docx", bytes: PaperKit.docx())],
            expecting: 403)
        #expect(library.arrived.isEmpty)
    }

    // MARK: - Making them

    private func picture(_ relation: String) -> String {
        """
        <w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="p" descr="Một ảnh"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="\(relation)"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """
    }

    private func raw(_ writer: TestVisitor, _ bytes: [UInt8]) async throws -> Answer {
        let form = PageForm.encoded(
            [("csrf", try await writer.proof())],
            files: [PageForm.File("file", name: "a.docx", bytes: bytes)])
        return try await writer.send(
            .post, "/office/stories/import",
            headers: [.accept: "application/json", .contentType: form.contentType],
            body: form.body)
    }
}
