import Foundation
import Markup
import Office
import TestKit
import Testing
import WorkingTime

@testable import Portal

/// What editors keep around the stories: the home, urgent notices, dates, sections.
struct KeepingTests {
    private func office() async throws -> TestOffice {
        try await TestOffice(PortalRoom.feature, TestPress.feature(3))
    }

    // MARK: - The home

    @Test func `a composed home is a draft until it is published`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        let made = try await editor.post("/office/front/blocks", [("seen", "0"), ("kind", "text")])
        let id = try #require(made.location?.components(separatedBy: "#b-").last)
        try await editor.post(
            "/office/front/blocks/\(id)",
            [
                ("seen", "1"), ("do", "set"), ("title", "Lời chào"), ("titleEn", ""),
                ("words", "Xin chào **bà con** <script>"), ("wordsEn", ""), ("place", "main"),
            ])
        #expect(try await !office.anyone().get("/").words.contains("Xin chào"))
        #expect(try await editor.get("/office/front/preview").words.contains("Xin chào"))
        try await editor.post("/office/front/publication", [("seen", "2")])
        let home = try await office.anyone().get("/")
        #expect(home.page.root.all("strong").contains { $0.words == "bà con" })
        try await editor.post("/office/front/undo")
        #expect(try await office.anyone().get("/").words.contains("Xin chào"))
        #expect(try await !editor.get("/office/front/preview").words.contains("Xin chào"))
    }

    @Test func `two people composing the home do not overwrite each other`() async throws {
        let editor = try await office().visitor(.editor)
        try await editor.post("/office/front/blocks", [("seen", "0"), ("kind", "tiles")])
        try await editor.post(
            "/office/front/blocks", [("seen", "0"), ("kind", "text")], expecting: 409)
    }

    @Test(arguments: ["Không có gạch", "Ngoài | javascript:alert(1)", "Lạc | //evil.example"])
    func `tiles lead to pages and to the web only, and what was typed stays`(line: String)
        async throws
    {
        let editor = try await office().visitor(.editor)
        let made = try await editor.post(
            "/office/front/blocks", [("seen", "0"), ("kind", "tiles")])
        let id = try #require(made.location?.components(separatedBy: "#b-").last)
        let refused = try await editor.post(
            "/office/front/blocks/\(id)",
            [("seen", "1"), ("do", "set"), ("block", id), ("title", ""), ("links", line)],
            expecting: 422)
        #expect(refused.page.root.all("textarea").contains { $0.words == line })
    }

    @Test func `a block across the page stands where it is in the list`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        let made = try await editor.post(
            "/office/front/blocks", [("seen", "0"), ("kind", "tiles")])
        let id = try #require(made.location?.components(separatedBy: "#b-").last)
        try await editor.post(
            "/office/front/blocks/\(id)",
            [
                ("seen", "1"), ("do", "set"), ("place", "wide"), ("title", "Cần gì"),
                ("links", "Liên hệ | /lien-he"),
            ])
        let usual = ["latest", "photos", "notices", "documents", "calendar", "topics", "contact"]
        try await editor.post(
            "/office/front/order",
            [("seen", "2"), ("order", (["lead", id] + usual).joined(separator: " "))])
        try await editor.post("/office/front/publication", [("seen", "3")])
        let home = try await office.anyone().get("/")
        let heads = home.page.root.all("h2").map(\.words)
        #expect(heads.prefix(3) == ["Tin 0 <b>&", "Cần gì", "Tin mới"])
    }

    // MARK: - Urgent notices

    @Test func `an urgent notice is up in its hours only`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        let today = Day(of: office.clock.now)
        let reader = office.anyone()
        try await editor.post(
            "/office/notices",
            [
                ("words", "Bão gần bờ, mời về nhà"), ("wordsEn", "A storm is near"),
                ("target", ""), ("from", "\(today.adding(days: 1).iso)T05:00"),
                ("until", "\(today.adding(days: 1).iso)T20:00"),
            ])
        #expect(try await !reader.get("/tin").words.contains("Bão gần bờ"))
        office.clock.set(today.adding(days: 1).at(6))
        try await office.doWaitingJobs("portal.turn")
        #expect(try await reader.get("/tin").words.contains("Bão gần bờ"))
        #expect(try await reader.get("/en/tin").words.contains("A storm is near"))
        office.clock.set(today.adding(days: 1).at(21))
        try await office.doWaitingJobs("portal.turn")
        #expect(try await !reader.get("/tin").words.contains("Bão gần bờ"))
    }

    @Test(arguments: [("", "2026-11-30T10:00"), ("Bão", "hôm qua"), ("Bão", "2030-01-01T00:00")])
    func `a notice without words or end is refused with what was typed`(
        words: String, until: String
    ) async throws {
        let editor = try await office().visitor(.editor)
        let refused = try await editor.post(
            "/office/notices",
            [("words", words), ("wordsEn", "Storm"), ("target", ""), ("until", until)],
            expecting: 422)
        #expect(try refused.form("/office/notices")["wordsEn"] == "Storm")
    }

    // MARK: - Dates

    @Test func `a public date is on the calendar, in its month and in the feed`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        let first = Day(of: office.clock.now).adding(days: 3)
        try await editor.post(
            "/office/dates",
            [
                ("id", ""), ("first", first.iso), ("last", ""), ("hours", "8:00"),
                ("words", "Họp dân; thôn Hạ, góp ý"), ("wordsEn", "Meeting"), ("place", "Đình"),
                ("target", "/tin/le-hoi"),
            ])
        let reader = office.anyone()
        #expect(try await reader.get("/lich").words.contains("Họp dân"))
        #expect(try await reader.get("/en/lich").words.contains("Meeting"))
        let feed = try await reader.get("/lich.ics", accept: "text/calendar").text
        #expect(feed.contains("SUMMARY:Họp dân\\; thôn Hạ\\, góp ý (8:00)\r\n"))
        #expect(feed.contains("DTSTART;VALUE=DATE:\(first.iso.filter { $0 != "-" })\r\n"))
        #expect(feed.contains("URL:http://localhost/tin/le-hoi\r\n"))
    }

    @Test func `months go a year back and ahead and no further`() async throws {
        let office = try await office()
        let reader = office.anyone()
        var path: String? = "/lich", seen = 0
        while let here = path, seen < 40 {
            let page = try await reader.get(here)
            let next = page.page.root.all("a").first { $0["rel"] == "next nofollow" }
            path = next?["href"]
            seen += 1
        }
        #expect((12...14).contains(seen))
        try await reader.get("/lich?thang=2031-01", expecting: 404)
        try await reader.get("/lich?thang=1999-12", expecting: 404)
        try await reader.get("/lich?thang=hom-qua")
    }

    // MARK: - Sections

    @Test func `the ways of every page are those of the list, in the reader's language`()
        async throws
    {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        try await editor.post("/office/sections/beginning")
        let chinese = try await office.anyone().get("/zh/")
        let ways = chinese.page.root.all("nav").first { $0["class"] == "ways" }
        #expect(ways?.words == "首页 新闻 关于本社 机构与人员 文件 日历 反映与咨询")
        let list = try await editor.get("/office/sections").page
        let forms = PageForm.all(of: list).filter { $0["name"] == "Tin tức" }
        let action = try #require(forms.first?.action)
        try await editor.post(
            action,
            [
                ("do", "set"), ("name", "Chuyện làng"), ("nameEn", "Village stories"), ("law", ""),
                ("target", "/tin"), ("shown", "head"), ("everyDays", "7"),
            ])
        #expect(try await office.anyone().get("/").words.contains("Chuyện làng"))
        #expect(try await office.anyone().get("/zh/").words.contains("Village stories"))
    }
}
