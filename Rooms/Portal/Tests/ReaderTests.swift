import Foundation
import Markup
import Office
import TestKit
import Testing
import Web
import WorkingTime

@testable import Portal

/// What readers look for, choose and say.
struct ReaderTests {
    private static let lines = [
        ("12/QĐ-UBND", "Quyết định", nil as Day?), ("37/TB-UBND", "Thông báo", Day(number: 20_010)),
    ].map { number, type, until in
        DocumentLine(
            ref: Ref("story", number), title: "\(type) thử", path: "/van-ban/\(type.count)",
            language: .vi,
            facts: DocumentFacts(
                number: number, type: type, issuer: "UBND", signedOn: Day(number: 20_000),
                inForceFrom: Day(number: 20_000), inForceUntil: until))
    }

    /// Two papers, one of them no longer in force.
    private static let shelf = Feature(
        name: "Shelf",
        offers: Offers(
            documents: { _, asked in
                lines.filter { line in
                    (asked.type == nil || asked.type == line.facts.type)
                        && (asked.inForceOn.map { line.facts.standing(on: $0) == .inForce } ?? true)
                }
            },
            documentChoices: { _ in
                DocumentChoices(
                    types: ["Quyết định", "Thông báo"], issuers: ["UBND"], years: [2026])
            }))

    // MARK: - Documents

    @Test func `documents are narrowed, and each says whether it is in force`() async throws {
        let reader = try await TestOffice(PortalRoom.feature, Self.shelf).anyone()
        let all = try await reader.get("/van-ban")
        #expect(all.words.contains("12/QĐ-UBND") && all.words.contains("37/TB-UBND"))
        #expect(all.words.contains("Hết hiệu lực"))
        let one = try await reader.get("/van-ban?loai=Th%C3%B4ng+b%C3%A1o")
        #expect(!one.words.contains("12/QĐ-UBND"))
        #expect(one.page.root.all("option").contains { $0["selected"] != nil })
        let current = try await reader.get("/van-ban?hieu-luc=1&q=%3Cscript%3E")
        #expect(!current.words.contains("37/TB-UBND"))
        let none = try await reader.get("/van-ban?loai=Th%C3%B4ng+b%C3%A1o&hieu-luc=1")
        #expect(none.page.root.all("p").contains { $0["role"] == "status" })
        try await reader.get("/van-ban?page=9", expecting: 200)
        try await reader.get("/van-ban?nam=nam-ngoai&noi=" + String(repeating: "x", count: 5_000))
    }

    // MARK: - Lists

    @Test func `lists show the pictures of stories, and say what is a film`() async throws {
        let press = Feature(
            name: "Films",
            offers: Offers(
                publications: { _, _ in
                    [
                        Publication(
                            ref: Ref("story", "1"), kind: .video, title: "Phim", summary: "",
                            path: "/tin/phim", topic: nil, publishedAt: TestPress.day.at(7),
                            changedAt: TestPress.day.at(7), mediaID: "m")
                    ]
                },
                media: { _, ids in
                    ids.contains("m") ? ["m": Self.film] : [:]
                }))
        let page = try await TestOffice(PortalRoom.feature, press).anyone().get("/tin")
        let picture = try #require(page.page.root.all("span").first { $0["class"] == "picture" })
        #expect(picture.first("img")?["alt"] == "")
        // One link for each story: the style sheet stretches it over the picture.
        #expect(page.links.filter { $0 == "/tin/phim" }.count == 1)
        #expect(page.page.root.all("strong").contains { $0["class"] == "kind" })
    }

    @Test func `what a reader of another language can read comes first`() async throws {
        let press = Feature(
            name: "Mixed",
            offers: Offers(publications: { _, query in
                (0..<30).dropFirst(query.offset).prefix(query.limit).map { number in
                    Publication(
                        ref: Ref("story", "\(number)"), title: "Bài \(number)", summary: "",
                        path: "/tin/bai-\(number)", topic: nil,
                        publishedAt: TestPress.day.at(20).addingTimeInterval(Double(-number * 60)),
                        changedAt: TestPress.day.at(7),
                        language: number == 25 && query.language == .en ? .en : .vi)
                }
            }))
        let reader = try await TestOffice(PortalRoom.feature, press).anyone()
        let list = try await reader.get("/en/tin")
        #expect(list.links.first { $0.contains("/tin/bai-") } == "/en/tin/bai-25")
        #expect(list.page.root.all("h2").map(\.words).contains("In English"))
        let home = try await reader.get("/en/")
        #expect(home.links.first { $0.contains("/tin/bai-") } == "/en/tin/bai-25")
        let vietnamese = try await reader.get("/tin")
        #expect(vietnamese.links.first { $0.contains("/tin/bai-") } == "/tin/bai-0")
    }

    private static let film = MediaItem(
        id: "m", kind: .video, name: "phim.mp4",
        renditions: [
            MediaItem.Rendition(
                path: "/files/a.mp4", type: "video/mp4", width: 640, height: 360, bytes: 9)
        ],
        poster: MediaItem.Rendition(
            path: "/files/b.jpg", type: "image/jpeg", width: 640, height: 360, bytes: 9))

    // MARK: - Choices

    @Test func `a choice of size and light is worn without scripts and shared with nobody`()
        async throws
    {
        let office = try await TestOffice(PortalRoom.feature, TestPress.feature(3))
        let reader = office.anyone()
        let page = try await reader.get("/lua-chon")
        try await reader.submit(page, to: "/lua-chon", ["size": "3", "light": "dark"])
        #expect(try await reader.get("/tin").page.root.first("html")?["class"] == "size-3 dark")
        #expect(try await office.anyone().get("/tin").page.root.first("html")?["class"] == nil)
        try await reader.post("/lua-chon", [("size", "99"), ("light", "<b>")])
        #expect(try await reader.get("/tin").page.root.first("html")?["class"] == nil)
    }

    // MARK: - Voices

    @Test func `a reader's word reaches the editors, who say what came of it`() async throws {
        let office = try await TestOffice(PortalRoom.feature, TestPress.feature(3))
        let reader = office.anyone(from: "198.51.100.1")
        let page = try await reader.get("/lien-he")
        try await reader.submit(
            page, to: "/lien-he",
            ["words": "Chữ ở mục lịch <b> nhỏ quá", "contact": "bà Tư, thôn Hạ"])
        let editor = try await office.visitor(.editor)
        let notes = try await editor.get("/office/feedback")
        #expect(notes.words.contains("Chữ ở mục lịch <b> nhỏ quá"))
        let form = try #require(
            PageForm.all(of: notes.page).first { $0.action.hasPrefix("/office/feedback/") })
        try await editor.post(form.action, [("answer", "Đã làm to hơn")])
        #expect(try await editor.get("/office/feedback").words.contains("Đã làm to hơn"))
        let actions = try await office.actions()
        #expect(actions.contains("reader.note") && actions.contains("reader-note.finish"))
    }

    @Test func `a word too short comes back as it was typed, and a machine's is dropped`()
        async throws
    {
        let office = try await TestOffice(PortalRoom.feature, TestPress.feature(3))
        let reader = office.anyone(from: "198.51.100.2")
        let refused = try await reader.post(
            "/lien-he", [("words", "Ừ"), ("contact", "0900 000 000"), ("website", "")],
            expecting: 422)
        #expect(try refused.form("/lien-he")["contact"] == "0900 000 000")
        try await reader.post(
            "/lien-he", [("words", "Mua thuốc rẻ ở đây"), ("website", "http://evil.example")])
        let editor = try await office.visitor(.editor)
        #expect(try await !editor.get("/office/feedback").words.contains("Mua thuốc"))
    }

    @Test func `one network cannot fill the box`() async throws {
        let office = try await TestOffice(PortalRoom.feature, TestPress.feature(3))
        let reader = office.anyone(from: "192.0.2.9")
        for _ in 0..<12 {
            try await reader.post("/y-kien", [("kind", "useful"), ("path", "/tin/le-hoi")])
        }
        try await reader.post(
            "/y-kien", [("kind", "useful"), ("path", "/tin/le-hoi")], expecting: 429)
        try await reader.post(
            "/y-kien", [("kind", "useful"), ("path", "/tin/bia-ra")], expecting: 429)
    }
}
