import Fetching
import Foundation
import HTTPTypes
import Office
import TestKit
import Testing
import WorkingTime

@testable import Newsroom

/// Sites that mean harm, or are just broken.
struct HostileSiteTests {
    @Test(arguments: [
        "http://localhost/", "http://192.168.1.1/", "http://169.254.169.254/latest/",
        "http://a@b.c/",
        "ftp://a.example/", "javascript:alert(1)", "xã cũ", "", "http://",
    ])
    func `an address that is no public site is refused or fails with words`(address: String)
        async throws
    {
        let office = try await TestOffice(NewsroomRoom.feature(fetching: Fetcher(pauseSeconds: 0)))
        let editor = try await office.visitor(.editor)
        let answer = try await editor.send(
            .post, "/office/old-site",
            headers: [.contentType: "application/x-www-form-urlencoded", .accept: "text/html"],
            body: PageForm.encoded(
                [("csrf", try await editor.proof()), ("address", address)], files: []
            ).body)
        if answer.status == 422 { return }
        try await office.doWaitingJobs(OldSiteJobs.look)
        let page = try await editor.follow(answer)
        #expect(page.words.contains("mạng nội bộ"))
    }

    @Test(arguments: [
        StandInServer.Page(302, [("Location", "/")]),
        StandInServer.Page(302, [("Location", "http://10.0.0.1/")]),
        StandInServer.Page(302, [("Location", "file:///etc/passwd")]),
        StandInServer.Page(500), StandInServer.Page(200, [("Content-Encoding", "gzip")]),
        StandInServer.Page(200, [], body: [UInt8](repeating: 0x3C, count: 9 << 20)),
        StandInServer.Page("text/html", "không có gì"), StandInServer.Page("text/xml", ""),
        StandInServer.Page("text/xml", "<rss><channel><item><title>"),
        StandInServer.Page("application/json", "{\"data\":[{\"title\":"),
    ])
    func `a broken site is said, and nothing hangs`(page: StandInServer.Page) async throws {
        let old = try await OldSiteOffice { $0 == "/" ? page : .init(404) }
        let (editor, path) = try await old.look()
        let shown = try await editor.get(path)
        #expect(shown.words.contains("Không xem được"))
        #expect(!shown.words.contains("root:"))
        try await editor.post(path + "/choice", [("which", "all")], expecting: 422)
    }

    @Test func `entities that grow and files that are named do nothing`() throws {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>&c;&x; tin</title><link>https://a.example/1</link></item></channel></rss>
            """
        let feed = OldFeed(bomb, at: try #require(URL(string: "https://a.example/")), now: .now)
        #expect(feed.entries.map(\.title) == ["&c;&x; tin"])
    }

    @Test(arguments: [
        String(repeating: "<div>", count: 200_000),
        String(repeating: "<p><b><i>", count: 50_000),
        String(repeating: "<script>", count: 50_000),
        String(repeating: "<![CDATA[", count: 100_000),
        String(repeating: "&#x110000;&", count: 100_000),
        "<a " + String(repeating: "b=c ", count: 100_000) + ">",
        "<" + String(repeating: "a", count: 1_000_000),
        String(repeating: "</x>", count: 200_000), "<!DOCTYPE [[[[",
    ])
    func `markup without end is read in time`(text: String) {
        let begin = ContinuousClock.now
        let root = LooseMarkup.read(text, as: .html)
        _ = root.words
        _ = MainPart.find(in: root.all)
        #expect(ContinuousClock.now - begin < .seconds(20))
    }

    @Test func `pictures that are none are left out, and the story comes in`() async throws {
        let old = try await OldSiteOffice { target in
            switch target {
            case "/":
                return .init(
                    "application/rss+xml",
                    "<rss><channel><item><title>Tin có ảnh hỏng</title><link>/a.html</link></item></channel></rss>"
                )
            case "/a.html":
                return .init(
                    "text/html",
                    "<article><p>Một bài đủ dài để là bài viết, của xã cũ ngày trước.</p><img src=\"/lap\"><img src=\"http://10.0.0.1/a.png\"><img src=\"data:image/png;base64,AAAA\"></article>"
                )
            case "/lap": return .init(302, [("Location", "/lap")])
            default: return .init(404)
            }
        }
        let (editor, path) = try await old.look()
        try await editor.submit(try await editor.get(path), to: path + "/choice")
        try await old.bring()
        let (_, revision) = try #require(try await old.story("Tin có ảnh hỏng"))
        #expect(!revision.written.vi.body.contains("!["))
        #expect(try await editor.get(path).words.contains("2 ảnh không còn ở trang cũ"))
    }

    @Test func `an article that is gone is listed with what to do and can be tried again`()
        async throws
    {
        let old = try await OldSiteOffice { target in
            target == "/"
                ? .init(
                    "application/rss+xml",
                    "<rss><channel><item><title>Bài mất</title><link>/mat.html</link></item></channel></rss>"
                ) : .init(404)
        }
        let (editor, path) = try await old.look()
        try await editor.submit(try await editor.get(path), to: path + "/choice")
        try await old.bring()
        let page = try await editor.get(path)
        #expect(page.words.contains("1 bài chưa về được"))
        #expect(page.words.contains("trả lời mã 404"))
        try await editor.submit(page, to: path + "/choice")
        try await old.bring()
        #expect(try await old.items(path).map(\.state) == [.failed])
        #expect(try await old.office.read { try $0.stories(Filter(), limit: 9) }.isEmpty)
    }

    @Test func `a site that takes its time is given up, and one that answers is asked politely`()
        async throws
    {
        let site = try StandInServer { target in
            if target == "/slow" { Thread.sleep(forTimeInterval: 2) }
            return .init("text/plain", "Chào")
        }
        let origin = "http://127.0.0.1:\(site.port)"
        let slow = try #require(URL(string: origin + "/slow"))
        await #expect(throws: FetchTrouble.tooSlow) {
            try await Fetcher(.thisMachineToo, pauseSeconds: 0, seconds: 0.4)
                .fetch(slow, limitBytes: 100)
        }
        let quick = try #require(URL(string: origin + "/"))
        let fetcher = Fetcher(.thisMachineToo, pauseSeconds: 0.3, seconds: 5)
        let begin = ContinuousClock.now
        for _ in 0..<3 {
            #expect(try await fetcher.fetch(quick, limitBytes: 4_000).bytes.count == 5)
        }
        #expect(ContinuousClock.now - begin >= .seconds(0.6))
        await #expect(throws: FetchTrouble.tooLarge(3)) {
            try await fetcher.fetch(quick, limitBytes: 3)
        }
    }
}
