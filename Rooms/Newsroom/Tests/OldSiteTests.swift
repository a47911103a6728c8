import Fetching
import Foundation
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Newsroom

/// The commune's old site moves in, with its pictures, its days and its addresses.
struct OldSiteTests {
    @Test func `what a NukeViet site has is seen before anything is written`() async throws {
        let old = try await OldSiteOffice(NukeViet.page)
        _ = try await old.office.submitted()  // so that there is a topic to choose
        let (editor, path) = try await old.look()
        let page = try await editor.get(path)
        #expect(page.page.root.all("option").map { $0["value"] } == ["Văn hóa, lễ hội"])
        #expect(page.words.contains("Tìm thấy 3 bài"))
        #expect(page.words.contains("Hội làng mở sớm · có ảnh"))
        #expect(page.words.contains("Họp dân & góp ý"))
        #expect(page.words.contains("05/11/2019"))
        #expect(page.words.contains("lam duong thon ha"))
        #expect(try await old.office.read { try $0.stories(Filter(), limit: 9) }.count == 1)
        editor.speak("en")
        #expect(try await editor.get(path).words.contains("3 stories were found"))
    }

    @Test func `what was chosen comes in whole, waits for a second person and keeps its day`()
        async throws
    {
        let old = try await OldSiteOffice(NukeViet.page)
        let (editor, path) = try await old.look()
        let page = try await editor.get(path)
        try await editor.submit(page, to: path + "/choice", ["topic": "Lễ hội làng"])
        try await old.bring()
        let (story, revision) = try #require(try await old.story("Hội làng mở sớm"))
        let text = revision.written.vi
        #expect(story.state == .submitted)
        #expect(revision.topic?.vi == "Lễ hội làng")
        #expect(text.summary.hasPrefix("Sáng mùng 6 tháng Giêng"))
        #expect(text.body.contains("Thôn Hạ rước kiệu từ 7 giờ."))
        #expect(text.body.contains("Đoạn viết trong thẻ div"))
        #expect(text.body.contains("![Rước kiệu qua cổng làng](/media/\(TestLibrary.id(1)))"))
        #expect(text.body.contains("| Giờ"))
        #expect(text.body.contains("https://www.youtube.com/embed/abc"))
        #expect(text.body.contains("[lịch họp](\(old.address)/vi/news/tin/hop-dan-13.html)"))
        for wrong in [
            "alert", "javascript", "<p", "<form", "Gửi", "Từ khóa", "Trang nhất", "gia.png",
        ] {
            #expect(!text.body.contains(wrong), "\(wrong)")
        }
        #expect(revision.written.source.contains("/vi/news/le-hoi/hoi-lang-12.html"))
        #expect(revision.written.attachments == [TestLibrary.id(2)])
        #expect(old.map.kept["/vi/news/le-hoi/hoi-lang-12.html"] == story.ref)
        #expect(try await old.story("Làm đường thôn Hạ") != nil)

        // Who brought them in does not approve them.
        let own = try await editor.get(path)
        #expect(own.words.contains("người đưa bài về không tự duyệt"))
        try await editor.post(path + "/publication", [("looked", "1")], expecting: 403)
        let leader = try await old.office.visitor(.leader)
        #expect(try await leader.get(path).words.contains("1 ảnh không còn ở trang cũ"))
        let fields = [("looked", "1"), ("story", "\(story.id) \(story.revisionID)")]
        try await leader.post(path + "/publication", Array(fields.dropFirst()), expecting: 422)
        let said = try await leader.follow(try await leader.post(path + "/publication", fields))
        #expect(said.words.contains("Đã đăng 1 bài với ngày cũ"))
        let live = try #require(try await old.story("Hội làng mở sớm")).0
        #expect(live.state == .published)
        #expect(live.publishedAt == Day(iso: "2019-11-05")?.at(9, 25))
        #expect(live.changedAt == live.publishedAt)
        #expect(try await old.office.ledger(about: story.ref).isEmpty)
        // A second click changes nothing.
        let again = try await leader.follow(try await leader.post(path + "/publication", fields))
        #expect(again.words.contains("Đã đăng 0 bài"))
    }

    @Test func `the leader who brought them in cannot approve them either`() async throws {
        let old = try await OldSiteOffice(NukeViet.page)
        let leader = try await old.office.visitor(.leader)
        let begin = try await leader.get("/office/old-site")
        let path = try #require(
            try await leader.submit(
                begin, to: "/office/old-site", ["address": old.address]
            ).location)
        try await old.office.doWaitingJobs(OldSiteJobs.look)
        try await leader.submit(try await leader.get(path), to: path + "/choice")
        try await old.bring()
        let story = try #require(try await old.story("Hội làng mở sớm")).0
        let said = try await leader.follow(
            try await leader.post(
                path + "/publication",
                [("looked", "1"), ("story", "\(story.id) \(story.revisionID)")]))
        #expect(said.words.contains("Đã đăng 0 bài"))
        #expect(try await old.story("Hội làng mở sớm")?.0.state == .submitted)
        // By hand, one by one, an approver gives it its old day too.
        let other = try await old.office.visitor(.administrator)
        try await other.post("/office/stories/\(story.id)/publication")
        #expect(
            try await old.story("Hội làng mở sớm")?.0.publishedAt
                == Day(iso: "2019-11-05")?.at(9, 25))
    }

    @Test func `nothing comes in twice, also when it was cut off`() async throws {
        let old = try await OldSiteOffice(NukeViet.page)
        let (editor, path) = try await old.look()
        let page = try await editor.get(path)
        try await editor.submit(page, to: path + "/choice")
        // The worker is lost after the first item: the lease runs out and another begins again.
        let first = try #require(try await old.items(path).first { $0.title.hasPrefix("Hội") })
        let id = String(path.split(separator: "/").last ?? "")
        let known = try #require(try await old.office.read { try $0.oldImport(id: id) })
        let fetcher = Fetcher(.thisMachineToo, pauseSeconds: 0)
        try await OldItemBringing(
            fetcher: fetcher, office: old.office.office, officer: old.office.officer(.editor),
            known: known
        ).bring(first)
        try await old.bring()
        #expect(try await old.items(path).allSatisfy { $0.state == .brought })
        let (_, second) = try await old.look()
        let seen = try await editor.get(second)
        #expect(seen.page.root.all("input").filter { $0["name"] == "item" }.isEmpty)
        #expect(seen.words.contains("đã có ở đây"))
        try await editor.post(second + "/choice", [("which", "all")], expecting: 422)
        #expect(try await old.office.read { try $0.stories(Filter(), limit: 9) }.count == 3)
    }

    @Test func `drafts stay drafts, and only what is new enough is taken`() async throws {
        let old = try await OldSiteOffice(NukeViet.page)
        let (editor, path) = try await old.look()
        try await editor.post(
            path + "/choice", [("which", "all"), ("since", "2019-01-01"), ("target", "draft")])
        try await old.bring()
        #expect(try await old.story("Làm đường thôn Hạ") == nil)
        #expect(try await old.story("Hội làng mở sớm")?.0.state == .draft)
    }

    @Test func `a vnPortal site is read page by page`() async throws {
        let old = try await OldSiteOffice { target in
            if target == "/" { return .init("text/html", "<html><body>Cổng</body></html>") }
            guard target.hasPrefix("/api/public/articles") else { return .init(404) }
            let page = target.contains("page=1&") ? 1 : target.contains("page=2&") ? 2 : 3
            if page == 3 { return .init("application/json", "{\"data\":{\"items\":[]}}") }
            return .init(
                "application/json",
                """
                {"success":true,"data":{"total":2,"items":[{"id":\(page),"tieu_de":"Tin số \(page)","slug":"/bai-viet/tin-\(page)","publishDate":"2023-02-0\(page)T08:00:00","sapo":"Tóm tắt \(page)","content":"<p>Nội dung của tin số \(page), đủ dài để là một bài viết thật của xã.</p>","thumbnail":{"url":"/anh/\(page).png"}}]}}
                """)
        }
        let (editor, path) = try await old.look()
        let items = try await old.items(path)
        #expect(items.map(\.title) == ["Tin số 2", "Tin số 1"])
        #expect(items[0].publishedAt == Day(iso: "2023-02-02")?.at(8))
        try await editor.submit(try await editor.get(path), to: path + "/choice")
        try await old.bring()
        let (_, revision) = try #require(try await old.story("Tin số 2"))
        #expect(revision.written.vi.body.hasPrefix("Nội dung của tin số 2"))
        #expect(revision.written.vi.summary == "Tóm tắt 2")
    }

    // MARK: - Files

    @Test(arguments: [
        (
            "<rss><channel><item><title>A</title><link>https://a.example/1</link><wp:status>draft</wp:status></item><item><title>Bài hai</title><link>https://a.example/2</link><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date>2020-03-04 05:06:07</wp:post_date><content:encoded><![CDATA[<p>x</p>]]></content:encoded></item></channel></rss>",
            "2020-03-04"
        ),
        (
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title type=\"html\">Bài &lt;b&gt;hai&lt;/b&gt;</title><link href=\"https://a.example/2\"/><published>2020-03-04T01:00:00Z</published><content type=\"xhtml\"><div><p>Chào</p></div></content></entry></feed>",
            "2020-03-04"
        ),
        (
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"2\",\"url\":\"https://a.example/2\",\"title\":\"Bài hai\",\"content_html\":\"<p>x</p>\",\"date_published\":\"2020-03-04T05:06:07+07:00\"}]}",
            "2020-03-04"
        ),
    ])
    func `a file of each kind is read`(text: String, day: String) throws {
        let base = try #require(URL(string: "about:blank"))
        let now = try #require(Day(iso: "2026-01-01")).start
        let feed = OldFeed(text, at: base, now: now)
        #expect(feed.isFeed)
        #expect(feed.entries.map(\.title) == ["Bài hai"])
        #expect(feed.entries.first?.address == "https://a.example/2")
        #expect(feed.entries.first?.publishedAt.map { Day(of: $0).iso } == day)
    }

    @Test func `a file that was exported is taken, and a wrong one is refused`() async throws {
        let old = try await OldSiteOffice { _ in .init(404) }
        let editor = try await old.office.visitor(.editor)
        let begin = try await editor.get("/office/old-site")
        let body = String(repeating: "Nội dung đầy đủ của bài. ", count: 9)
        let export = PageForm.File(
            "file", name: "xuat.xml",
            bytes: Array(
                "<rss><channel><item><title>Bài cũ</title><link>https://a.example/1.html</link><content:encoded><![CDATA[<p>\(body)</p>]]></content:encoded></item></channel></rss>"
                    .utf8))
        let path = try #require(
            try await editor.submit(begin, to: "/office/old-site", files: [export]).location)
        try await editor.submit(try await editor.get(path), to: path + "/choice")
        try await old.bring()
        #expect(try await old.story("Bài cũ")?.0.state == .submitted)
        let wrong = PageForm.File("file", name: "a.xml", bytes: [0, 1, 2, 255])
        try await editor.submit(begin, to: "/office/old-site", files: [wrong], expecting: 422)
    }

    @Test(arguments: [
        ("Tue, 5 Nov 2019 02:11:00 GMT", "2019-11-05 09:11"),
        ("05 Nov 2019 09:11:00 +0700", "2019-11-05 09:11"),
        ("2019-11-05T02:11:00Z", "2019-11-05 09:11"),
        ("2019-11-05 09:11:00", "2019-11-05 09:11"),
        ("Thứ ba - 05/11/2019 09:11", "2019-11-05 09:11"),
        ("09:11, 5-11-2019", "2019-11-05 09:11"), ("1572919860000", "2019-11-05 09:11"),
    ])
    func `a day is read as old sites write it`(text: String, moment: String) throws {
        let now = try #require(Day(iso: "2026-01-01")).start
        let found = try #require(OldDate.read(text, before: now))
        #expect("\(Day(of: found).iso) \(found.hour)" == moment)
    }

    @Test(arguments: [
        "", "hôm qua", "31/02/2020", "0000-00-00 00:00:00", "2090-01-01", "1970-01-01",
    ])
    func `what is no day of the past is none`(text: String) throws {
        let now = try #require(Day(iso: "2026-01-01")).start
        #expect(OldDate.read(text, before: now) == nil)
    }
}
