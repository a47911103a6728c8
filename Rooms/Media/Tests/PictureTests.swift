import Foundation
import HTTPTypes
import Markup
import Office
import TestKit
import Testing

@testable import Media

/// What becomes of pictures, honest and hostile.
struct PictureTests {
    private let office: TestOffice
    private let an: TestVisitor

    init() async throws {
        office = try await TestOffice(MediaRoom.feature)
        an = try await office.visitor(.unitOfficer)
    }

    private func media(_ id: String) async throws -> MediaItem {
        try #require(
            try await office.office.read { try LibraryOffer.items($0, [id])[id] })
    }

    @Test func `readers get WebP and JPEG at several widths, and crops`() async throws {
        let item = try await an.item(("hội.jpg", try await MediaKit.jpeg()), alt: "Đua thuyền")
        #expect(item.alt == "Đua thuyền")
        #expect(item.markdown == "![Đua thuyền](/media/\(item.id))")
        let media = try await media(item.id)
        #expect(media.renditions.map(\.width) == [900, 800, 400, 900, 800, 400])
        #expect(media.renditions.first?.type == "image/webp")
        #expect(media.card?.width == 800 && media.card?.height == 450)
        #expect(media.share?.width == 900 && media.share?.height == 472)
        for rendition in media.renditions {
            let file = try await office.anyone().get(rendition.path)
            #expect(file["Content-Type"] == rendition.type)
            #expect(file["Cache-Control"] == "public, max-age=31536000, immutable")
            #expect(file["X-Content-Type-Options"] == "nosniff")
            #expect(file.bytes.count == rendition.bytes)
        }
        #expect(
            try await office.anyone().get("/media/\(item.id)", expecting: 303).location
                == media.renditions[3].path)
    }

    @Test func `place, owner and device are gone from every file`() async throws {
        let photo = MediaKit.withPlace(try await MediaKit.jpeg())
        #expect(MediaKit.contains(photo, "Nguyen Van An"))
        let item = try await an.item(("a.jpg", photo))
        let files = try await office.office.read { try $0.libraryFiles(of: [item.id]) }
        #expect(files.count == 9)
        for file in files {
            let bytes = try #require(try office.office.files.get(file.hash))
            #expect(!MediaKit.contains(bytes, "Nguyen"))
            #expect(!MediaKit.contains(bytes, "Exif"))
            #expect(!MediaKit.contains(bytes, "EXIF"))
        }
        // The original is nowhere.
        let left = try FileManager.default.subpathsOfDirectory(
            atPath: office.office.files.folder.path)
        #expect(left.filter { $0.contains("arriving/") }.isEmpty)
    }

    @Test func `the same file sent twice is one item`() async throws {
        let photo = try await MediaKit.jpeg()
        let first = try await an.item(("a.jpg", photo))
        let second = try await an.item(("b.jpg", photo))
        #expect(first.id == second.id)
    }

    @Test func `a few bytes that unfold to gigabytes are refused before they do`() async throws {
        let bomb = try await MediaKit.png(width: 20_000, height: 20_000)
        #expect(bomb.count < 4_000_000)
        let answer = try await an.upload([("a.png", bomb)], expecting: 422)
        #expect(answer.text.contains("quá nhiều điểm ảnh"))
    }

    @Test func `a picture that ends too early is refused`() async throws {
        let photo = try await MediaKit.jpeg()
        let answer = try await an.upload(
            [("a.jpg", Array(photo.prefix(photo.count / 2)))], expecting: 422)
        #expect(answer.text.contains("bị hỏng"))
    }

    @Test(arguments: [
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<!doctype html><script>alert(1)</script>", "PK\u{3}\u{4} not a picture", "MZ", "\u{0}",
        "#EXTM3U\nfile:///etc/passwd", "GIF", "ID",
    ])
    func `what is no picture, film, sound or paper is refused`(content: String) async throws {
        let answer = try await an.upload([("a.jpg", Array(content.utf8))], expecting: 422)
        #expect(answer.text.contains("không nhận loại tệp này"))
        #expect(try await office.office.read { try $0.libraryItems(.init(), limit: 9) }.isEmpty)
    }

    @Test func `a picture with a page behind it becomes a picture alone`() async throws {
        let photo = try await MediaKit.jpeg() + Array("<script>alert(1)</script>".utf8)
        let item = try await an.item(("a.html", photo))
        let path = try #require(item.path)
        #expect(path.hasSuffix(".jpg"))
        let file = try await office.anyone().get(path)
        #expect(file["Content-Type"] == "image/jpeg")
        #expect(!MediaKit.contains(file.bytes, "<script>"))
        try await office.anyone().get(path.replacing(".jpg", with: ".html"), expecting: 404)
    }

    @Test func `crops follow the focal point`() async throws {
        let item = try await an.item(("a.jpg", try await MediaKit.jpeg(width: 600, height: 900)))
        let before = try await media(item.id)
        let page = try await an.get("/office/media/\(item.id)")
        try await an.submit(
            page, to: "/office/media/\(item.id)",
            ["alt": "Cây đa", "focusX": "50", "focusY": "0"])
        let after = try await media(item.id)
        #expect(after.alternative(in: .vi) == "Cây đa")
        #expect(after.card?.path != before.card?.path)
        #expect(after.renditions == before.renditions)
        #expect(office.portalChanges > 0)
    }

    @Test func `rooms put pictures into the library and get them as figures`() async throws {
        let officer = office.officer(.unitOfficer)
        let photo = try await MediaKit.png()
        let id = try await office.office.addMedia(
            ArrivedMedia(bytes: photo, name: "image1.png", alt: "Bản đồ"), by: officer)
        let drawn = try await media(id).drawn(in: .vi).text
        #expect(drawn.contains("alt=\"Bản đồ\""))
        #expect(drawn.contains("<source type=\"image/webp\""))
        #expect(drawn.contains("width=\"300\" height=\"200\""))
        let foreign = try await media(id).drawn(in: .en, words: "<b>\"A map").text
        #expect(foreign.contains("alt=\"&lt;b&gt;&quot;A map\""))
    }

    @Test func `archived ones leave the list and their files stay`() async throws {
        let item = try await an.item(("a.jpg", try await MediaKit.jpeg()))
        let page = try await an.get("/office/media/\(item.id)")
        try await an.submit(page, to: "/office/media/\(item.id)/archiving")
        #expect(!(try await an.get("/office/media")).text.contains(item.id))
        #expect((try await an.get("/office/media?state=archived")).text.contains(item.id))
        try await office.anyone().get(try #require(item.path))
        let back = try await an.get("/office/media/\(item.id)")
        try await an.submit(back, to: "/office/media/\(item.id)/return")
        #expect((try await an.get("/office/media")).text.contains(item.id))
    }

    @Test func `a replaced picture keeps its address in texts`() async throws {
        let item = try await an.item(("a.jpg", try await MediaKit.jpeg()), alt: "Cũ")
        let other = try await MediaKit.jpeg(width: 500, height: 500)
        let page = try await an.get("/office/media/\(item.id)")
        try await an.submit(
            page, to: "/office/media/\(item.id)/replacement",
            files: [PageForm.File("file", name: "b.jpg", bytes: other)])
        let after = try await media(item.id)
        #expect(after.renditions.first?.width == 500)
        #expect(after.alternative(in: .vi) == "Cũ")
        let paper = Array("%PDF-1.7\n".utf8)
        let again = try await an.get("/office/media/\(item.id)")
        let answer = try await an.submit(
            again, to: "/office/media/\(item.id)/replacement",
            files: [PageForm.File("file", name: "b.pdf", bytes: paper)], expecting: 422)
        #expect(answer.words.contains("cùng loại"))
    }
}
