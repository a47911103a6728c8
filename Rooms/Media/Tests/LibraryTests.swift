import Foundation
import HTTPTypes
import Markup
import Office
import TestKit
import Testing

@testable import Media

/// The library's pages.
struct LibraryTests {
    private let office: TestOffice
    private let an: TestVisitor

    init() async throws {
        office = try await TestOffice(MediaRoom.feature)
        an = try await office.visitor(.unitOfficer)
    }

    @Test func `an empty library says how to begin`() async throws {
        let page = try await an.get("/office/media")
        #expect(page.words.contains("Gửi lên ảnh đầu tiên"))
        let viewer = try await office.visitor(.viewer)
        #expect(
            !(try await viewer.get("/office/media")).text.contains(
                "<form method=\"post\" action=\"/office/media\""))
    }

    @Test func `a plain form adds files without a script`() async throws {
        let page = try await an.get("/office/media")
        let photo = try await MediaKit.jpeg()
        let answer = try await an.submit(
            page, to: "/office/media",
            files: [PageForm.File("file", name: "a.jpg", bytes: photo)])
        let item = try await an.follow(answer)
        #expect(item.words.contains("Mời ghi mô tả"))
        let broken = try await an.submit(
            page, to: "/office/media",
            files: [PageForm.File("file", name: "b.jpg", bytes: Array("<svg>".utf8))],
            expecting: 422)
        #expect(broken.words.contains("không nhận loại tệp này"))
        try await an.submit(page, to: "/office/media", expecting: 422)
    }

    @Test func `words are found without marks, and kinds narrow`() async throws {
        let photo = try await an.item(("a.png", try await MediaKit.png()), alt: "Đền Vẹt mùa hội")
        let paper = try await an.item(("Công văn.pdf", Array("%PDF-1.7".utf8)))
        let found = try await an.get("/office/media?q=den+vet")
        #expect(found.text.contains(photo.id) && !found.text.contains(paper.id))
        let kinds = try await an.get("/office/media?kind=document")
        #expect(!kinds.text.contains(photo.id) && kinds.text.contains(paper.id))
        let none = try await an.get("/office/media?q=khong+co")
        #expect(none.words.contains("Không tìm thấy tệp nào"))
        let picked = try await an.get(
            "/office/media/pick?kind=picture", accept: "application/json")
        #expect(picked.text.contains(photo.id) && !picked.text.contains(paper.id))
        try await an.get("/office/media/pick")
        an.speak("en")
        try await an.get("/office/media/\(photo.id)")
    }

    @Test func `pages follow one another without leaving one out`() async throws {
        let officer = office.officer(.unitOfficer)
        for number in 0..<60 {
            try await office.office.act("test", by: officer) { act in
                try act.add(
                    NewItem(
                        id: act.newID(), kind: .document, state: .ready, name: "\(number).pdf",
                        sourceHash: "\(number)", sourceBytes: 1, alt: ""),
                    folded: " tep \(number) ")
            }
        }
        let first = try await an.get("/office/media")
        let next = try #require(first.links.first { $0.contains("before=") })
        let second = try await an.get(next)
        let ids = Set((first.links + second.links).filter { $0.hasPrefix("/office/media/0") })
        #expect(ids.count == 60)
    }
}
