import Foundation
import HTTPTypes
import Markup
import Office
import Synchronization
import TestKit
import Testing
import Web
import WorkingTime

@testable import Broadcast

/// What everybody may hear and read.
struct ListeningTests {
    /// An approved bulletin that is aired at ten today; the clock stands before.
    private func planned(_ kit: RadioKit) async throws -> (path: String, slug: String) {
        let path = try await kit.write("Mời bà con <sớm> & đông đủ.", title: "Bản tin sáng")
        try await kit.plan(path, "2026-11-20", "10:00")
        try await kit.approve(path)
        try await kit.work()
        let id = kit.id(path)
        let bulletin = try #require(try await kit.office.read { try $0.bulletin(id: id) })
        return (path, try #require(bulletin.slug))
    }

    @Test func `words are public from the moment on at which they were aired`() async throws {
        let kit = try await RadioKit()
        let (_, slug) = try await planned(kit)
        let reader = kit.office.anyone()
        let before = try await reader.get("/loa")
        #expect(before.words.contains("Bản tin sáng"))
        #expect(!before.words.contains("đông đủ"))
        try await reader.get("/loa/\(slug)", expecting: 404)
        let feed = try await reader.get("/loa/podcast.xml").text
        #expect(!feed.contains("Bản tin"))
        kit.clock.set(try #require(Day(iso: "2026-11-20")).at(10))
        let now = try await reader.get("/loa")
        #expect(now.words.contains("đang phát"))
        #expect(now.links.contains("/loa/\(slug)"))
        let page = try await reader.get("/loa/\(slug)")
        #expect(page.words.contains("Mời bà con <sớm> & đông đủ."))
        let english = try await reader.get("/en/loa/\(slug)")
        #expect(english.words.contains("The village radio"))
        #expect(try await reader.get("/loa/buoi-phat").words.contains("Bản tin sáng"))
        try await reader.get("/loa/buoi-phat?page=2", expecting: 404)
    }

    @Test func `drafts and words that were never approved are nowhere`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write("Bí mật", title: "Chưa duyệt")
        try await kit.plan(path, "2026-11-20", "10:00")
        kit.clock.set(try #require(Day(iso: "2026-11-20")).at(12))
        let reader = kit.office.anyone()
        let radio = try await reader.get("/loa")
        #expect(!radio.words.contains("Chưa duyệt"))
        let id = kit.id(path)
        let item = try #require(try await kit.office.read { try $0.items(ofBulletin: id) }.first)
        let house = kit.office.office.house
        let soundID = try #require(item.soundID)
        let sound = try await kit.office.read { try house.studio?.sounds($0, [soundID])[soundID] }
        let hash = try #require(sound?.sound?.mp3)
        try await reader.get("/loa/am-thanh/\(hash).mp3", expecting: 404)
        try await reader.get(path + "/sounds/\(hash).mp3", expecting: 303)
    }

    @Test func `the podcast is what players expect`() async throws {
        let kit = try await RadioKit()
        let (_, slug) = try await planned(kit)
        kit.clock.set(try #require(Day(iso: "2026-11-20")).at(11))
        let reader = kit.office.anyone()
        let answer = try await reader.get("/loa/podcast.xml")
        #expect(answer.headers[.contentType]?.hasPrefix("application/rss+xml") == true)
        let rss = try XMLText.read(answer.text)
        #expect(rss.name == "rss")
        #expect(rss.attributes["version"] == "2.0")
        let channel = try #require(rss.children.first)
        for name in [
            "title", "link", "description", "language", "itunes:author", "itunes:explicit",
        ] {
            #expect(channel.children.contains { $0.name == name }, "\(name)")
        }
        let item = try #require(channel.children.first { $0.name == "item" })
        func words(_ name: String) -> String {
            item.children.first { $0.name == name }?.words ?? ""
        }
        #expect(words("title") == "Bản tin sáng")
        #expect(words("link") == "http://localhost/loa/\(slug)")
        #expect(words("pubDate") == "Fri, 20 Nov 2026 10:00:00 +0700")
        #expect(words("description").contains("<sớm> & đông đủ"))
        #expect(words("guid").utf8.count == 36)
        let enclosure = try #require(item.children.first { $0.name == "enclosure" })
        #expect(enclosure.attributes["type"] == "audio/mpeg")
        let url = try #require(enclosure.attributes["url"]).replacing("http://localhost", with: "")
        let file = try await reader.get(url)
        #expect(String(file.bytes.count) == enclosure.attributes["length"])
        #expect(file.headers[.cacheControl]?.contains("immutable") == true)
        let part = try await reader.send(.get, url, headers: [.range: "bytes=0-99"])
        #expect(part.status == 206)
        #expect(part.bytes == Array(file.bytes.prefix(100)))
    }

    @Test func `a commune may do without a radio page`() async throws {
        let kit = try await RadioKit()
        let editor = try await kit.office.visitor(.editor)
        try await editor.post(
            "/office/broadcast/settings",
            [("quietFrom", "21:30"), ("quietTo", "05:00"), ("dailyMinutes", "120")])
        try await kit.office.anyone().get("/loa", expecting: 404)
        try await kit.office.anyone().get("/loa/podcast.xml", expecting: 404)
    }

    @Test func `an article is read aloud once it was ordered, and anew when it changed`()
        async throws
    {
        let kit = try await RadioKit()
        let editor = try await kit.office.visitor(.editor)
        let about = "story/\(StandInNewsroom.ref.id)"
        try await editor.post(ArticleDesk.path, [("about", about)])
        try await kit.work()
        let house = kit.office.office.house
        let first = try #require(
            try await kit.office.read { try house.spokenArticle($0, StandInNewsroom.ref) })
        try await kit.office.anyone().get(first.path)
        let found = try await kit.office.read {
            try house.article($0, slug: "hoi-vat", in: .vi)
        }
        guard case .article(let article) = found else {
            Issue.record("the article is gone")
            return
        }
        let frame = Frame(
            language: .vi, now: kit.clock.now, path: article.path, origin: "", csrf: "")
        #expect(
            article.drawn(frame).text.contains(
                "<audio controls preload=\"none\" src=\"\(first.path)\""))
        kit.newsroom.body.withLock { $0 = "<p>Hội vật hoãn.</p>" }
        try await kit.office.office.act("test.change", by: nil) { act in
            try act.state(.storyChanged(StandInNewsroom.ref))
        }
        #expect(
            try await kit.office.read { try house.spokenArticle($0, StandInNewsroom.ref) } == nil)
        try await kit.work()
        try await kit.office.doJob(Giving.job, key: "again")
        let second = try #require(
            try await kit.office.read { try house.spokenArticle($0, StandInNewsroom.ref) })
        #expect(second.path != first.path)
        try await kit.office.anyone().get(first.path, expecting: 404)
    }

    @Test func `addresses of sounds that are none are not found`() async throws {
        let kit = try await RadioKit()
        let reader = kit.office.anyone()
        for name in ["x.mp3", "..%2F..%2Fetc", String(repeating: "a", count: 64) + ".mp3", ".mp3"] {
            try await reader.get("/loa/am-thanh/\(name)", expecting: 404)
        }
        try await reader.get("/loa/khong-co", expecting: 404)
    }

    @Test func `the week goes out as a table, as data and on paper`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write("Một hai ba bốn", title: "=HYPERLINK(\"x\")")
        try await kit.plan(path, "2026-11-20", "10:00")
        let viewer = try await kit.office.visitor(.viewer)
        let csv = try await viewer.get("/office/broadcast/week.csv?week=2026-11-16")
        let lines = csv.text.split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[1].contains("\"'=HYPERLINK(\"\"x\"\")\""))
        #expect(lines[1].contains("2026-11-20T10:00:00+07:00"))
        let json = try await viewer.get("/office/broadcast/week.json?week=2026-11-16")
        let data = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any]
        #expect((data?["sessions"] as? [Any])?.count == 1)
        let sheet = try await viewer.get("/office/broadcast/week?week=2026-11-16")
        #expect(sheet.words.contains("10:00:00"))
        #expect(sheet.words.contains("Tiêm phòng"))
        try await viewer.get("/office/broadcast?week=%27;DROP&group=none")
    }
}
