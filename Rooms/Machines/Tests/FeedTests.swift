import Foundation
import HTTPTypes
import Markup
import Office
import TestKit
import Testing
import WorkingTime

@testable import Machines

/// The feeds against RFC 4287, RSS 2.0 with its best practices, and JSON Feed 1.1.
struct FeedTests {
    private func reader(_ count: Int) async throws -> TestVisitor {
        try await TestOffice(MachinesRoom.feature, TestPress.feature(count)).anyone()
    }

    private func xml(_ path: String, _ count: Int = 40) async throws -> XMLText.Element {
        try XMLText.read(try await reader(count).get(path).text)
    }

    @Test(arguments: [0, 40])
    func `an Atom feed has what every reader of feeds needs`(count: Int) async throws {
        let feed = try await xml("/feed.atom", count)
        #expect(feed.name == "feed")
        #expect(feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
        for name in ["id", "title", "updated", "author"] {
            #expect(feed.children.count { $0.name == name } == 1, "\(name)")
        }
        let links = feed.children.filter { $0.name == "link" }
        #expect(links.contains { $0.attributes["rel"] == "self" })
        for link in links { #expect(link.attributes["href"]?.hasPrefix("http://") == true) }
        let entries = feed.children.filter { $0.name == "entry" }
        #expect(entries.count == min(count, 30))
        let ids = entries.compactMap { $0.children.first { $0.name == "id" }?.words }
        #expect(Set(ids).count == entries.count)
        let stamp = #/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00/#
        for entry in entries {
            for name in ["id", "title", "updated", "published", "summary", "content"] {
                #expect(entry.children.count { $0.name == name } == 1, "\(name)")
            }
            let updated = entry.children.first { $0.name == "updated" }?.words ?? ""
            #expect(try stamp.wholeMatch(in: updated) != nil)
        }
    }

    @Test func `an entry has its whole text, with addresses that work elsewhere`() async throws {
        let entry = try #require(try await xml("/feed.atom").all("entry").first)
        func words(_ name: String) -> String { entry.all(name).first?.words ?? "" }
        #expect(words("id") == "urn:uuid:\(TestPress.id(0))")
        #expect(words("title") == "Tin 0 <b>&")
        #expect(words("content").contains("href=\"http://localhost/tin/tin-0?a=1&amp;b=2\""))
        #expect(words("content").contains("src=\"http://localhost/files/a.webp\""))
        #expect(words("content").contains("href=\"https://example.org/\""))
        #expect(words("content").contains("“href=”"), "text stays as it is")
        #expect(
            entry.all("link").first?.attributes["href"] == "http://localhost/tin/tin-0")
    }

    @Test func `the feed of another language has only what is really in it`() async throws {
        let english = try await xml("/en/feed.atom")
        #expect(english.attributes["xml:lang"] == "en")
        let entries = english.all("entry")
        #expect(entries.count == 14, "every third of forty")
        #expect(entries.allSatisfy { $0.attributes["xml:lang"] == "en" })
        #expect(entries.first?.all("id").first?.words == "urn:uuid:\(TestPress.id(0))#en")
        #expect(
            entries.first?.all("link").first?.attributes["href"]
                == "http://localhost/en/tin/tin-0")
        #expect(try await xml("/ko/feed.atom").all("entry").count == 1)
        #expect(try await xml("/fr/feed.rss").all("item").isEmpty)
    }

    @Test func `a topic has feeds of its own`() async throws {
        let feed = try await xml("/chu-de/le-hoi/feed.atom")
        #expect(feed.all("title").first?.words.hasSuffix(": Lễ hội") == true)
        let own = feed.all("link").first { $0.attributes["rel"] == "self" }
        #expect(own?.attributes["href"] == "http://localhost/chu-de/le-hoi/feed.atom")
        let rss = try await xml("/en/chu-de/le-hoi/feed.rss")
        #expect(rss.all("title").first?.words.hasSuffix(": Festivals") == true)
        for format in ["atom", "rss", "json"] {
            try await reader(3).get("/chu-de/khac/feed.\(format)", expecting: 404)
        }
    }

    @Test(arguments: [0, 40])
    func `an RSS feed keeps to the best practices`(count: Int) async throws {
        let rss = try await xml("/feed.rss", count)
        #expect(rss.name == "rss" && rss.attributes["version"] == "2.0")
        let channel = try #require(rss.children.first)
        for name in ["title", "link", "description", "language", "lastBuildDate"] {
            #expect(channel.children.count { $0.name == name } == 1, "\(name)")
        }
        #expect(channel.all("atom:link").first?.attributes["rel"] == "self")
        let stamp =
            #/(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0700/#
        for item in channel.all("item") {
            #expect(item.all("guid").first?.attributes["isPermaLink"] == "false")
            let date = item.all("pubDate").first?.words ?? ""
            #expect(try stamp.wholeMatch(in: date) != nil, "\(date)")
            #expect(item.all("content:encoded").count == 1)
        }
    }

    @Test func `dates of RSS name the right day of the week`() {
        #expect(
            Date(timeIntervalSince1970: 784_111_777).rfc822 == "Sun, 06 Nov 1994 15:49:37 +0700")
        #expect(Date(timeIntervalSince1970: -1).rfc822 == "Thu, 01 Jan 1970 06:59:59 +0700")
        #expect(Day(number: 20_000).at(0).rfc822.hasPrefix("Fri, "))
    }

    @Test(arguments: [0, 40])
    func `a JSON feed is one`(count: Int) async throws {
        let answer = try await reader(count).get("/feed.json")
        #expect(answer.headers[.contentType] == "application/feed+json; charset=utf-8")
        let feed = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect(feed["title"] is String && feed["feed_url"] is String)
        let items = try #require(feed["items"] as? [[String: Any]])
        #expect(items.count == min(count, 30))
        for item in items {
            #expect(item["id"] is String && item["url"] is String)
            #expect(item["content_html"] is String || item["content_text"] is String)
            #expect(item["title"] is String && item["date_published"] is String)
        }
    }

    @Test func `what XML cannot carry is left out, and nothing else`() {
        #expect("a\u{0}b\u{8}c\td\u{FFFE}e".clean == "abc\tde")
        #expect("Lễ hội 한국 😀".clean == "Lễ hội 한국 😀")
    }

    @Test func `who has the feed already is told so`() async throws {
        let reader = try await reader(3)
        let first = try await reader.get("/feed.atom")
        let tag = try #require(first.headers[.eTag])
        let again = try await reader.send(
            .get, "/feed.atom", headers: [.ifNoneMatch: tag], at: #_sourceLocation)
        #expect(again.status == 304)
    }
}
