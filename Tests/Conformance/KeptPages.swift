import Building
import Foundation
import HTTPTypes
import Office
import TestKit
import Testing
import Web

/// The promise of the page cache, over the whole house: after an act, no page that is still kept
/// says anything else than it would say if it were made now.
@Suite struct KeptPages {
    private static let topics = ["Văn hóa, lễ hội", "Nông nghiệp"]

    /// Ten stories, by turns in two topics; returns their paths at the desk.
    private func fill(_ office: TestOffice) async throws -> [String] {
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        var paths: [String] = []
        for number in 0..<12 {
            paths.append(
                try await write(writer, leader, "Tin số \(number)", Self.topics[number % 2]))
            office.clock.advance(minutes: 1)
        }
        return paths
    }

    private func write(
        _ writer: TestVisitor, _ leader: TestVisitor, _ title: String, _ topic: String
    ) async throws -> String {
        let page = try await writer.get("/office/stories/new")
        var fields = try page.form("/office/stories").filled([
            ("title", title), ("summary", "Tóm tắt \(title)."), ("body", "Lời của \(title)."),
            ("topic", topic),
        ])
        fields.removeAll { $0.0 == "then" }
        let answer = try await writer.postUnproven(
            "/office/stories", fields + [("then", "submit")], expecting: 303)
        let path = String(try #require(answer.location).prefix { $0 != "?" })
        try await leader.submit(try await leader.get(path), to: path + "/publication")
        return path
    }

    private func correct(
        _ path: String, _ writer: TestVisitor, _ leader: TestVisitor,
        _ filled: KeyValuePairs<String, String>
    ) async throws {
        let form = try await writer.get(path + "/edit")
        try await writer.submit(form, to: path, filled)
        try await writer.post(path + "/submission")
        try await leader.submit(
            try await leader.get(path), to: path + "/publication", ["minor": "1"])
    }

    private static let articles = (0..<12).flatMap {
        ["/tin/tin-so-\($0)", "/en/tin/tin-so-\($0)"]
    }
    private static let others = [
        "/", "/en", "/tin", "/en/tin", "/tin?page=1", "/chu-de/van-hoa-le-hoi",
        "/chu-de/nong-nghiep", "/gioi-thieu", "/feed.atom", "/feed.rss", "/feed.json",
        "/en/feed.atom", "/chu-de/nong-nghiep/feed.atom", "/sitemap.xml",
        "/sitemap/newsroom-1.xml", "/sitemap/pages.xml", "/robots.txt", "/openapi.json",
        "/oembed?url=http%3A%2F%2Flocalhost%2Ftin%2Ftin-so-3",
    ]

    /// Asks for every page, carries out an act, and compares what is still kept with what would
    /// be made now. Returns the pages that changed, and the articles that are still kept.
    private func change(
        _ office: TestOffice, _ act: () async throws -> Void
    ) async throws -> (changed: Set<String>, kept: Set<String>) {
        let reader = office.anyone()
        var before: [String: [UInt8]] = [:]
        for target in Self.articles + Self.others {
            before[target] = try await reader.send(.get, target, headers: [:]).bytes
        }
        try await act()
        let kept = Set(
            (Self.articles + Self.others).filter {
                office.cache.holds(host: "localhost", target: $0)
            })
        var changed: Set<String> = []
        for target in Self.articles + Self.others {
            let now = try await reader.send(.get, target, headers: [:]).bytes
            if now != before[target] {
                changed.insert(target)
                #expect(!kept.contains(target), "\(target) is kept and no longer right")
            }
        }
        return (changed, kept.intersection(Self.articles))
    }

    @Test func `the next request shows every change, and what it does not touch stays kept`()
        async throws
    {
        let office = try await TestOffice(house: Building.house)
        let paths = try await fill(office)
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        var seen = try await change(office) {
            try await correct(paths[0], writer, leader, ["title": "Tin số 0 đã sửa"])
        }
        for target in [
            "/tin/tin-so-0", "/tin", "/chu-de/van-hoa-le-hoi", "/feed.atom", "/feed.rss",
            "/feed.json", "/sitemap.xml", "/sitemap/newsroom-1.xml",
        ] { #expect(seen.changed.contains(target), "\(target) shows the correction") }
        #expect(seen.kept.contains("/tin/tin-so-1"), "another topic's article stays")
        #expect(seen.kept.count >= 12, "\(seen.kept.sorted())")
        let found = try await office.anyone().get("/search?q=%C4%91%C3%A3+s%E1%BB%ADa")
        #expect(found.words.contains("Tin số 0"), "the search shows it too")

        seen = try await change(office) {
            try await correct(paths[1], writer, leader, ["topic": Self.topics[0]])
        }
        #expect(seen.changed.isSuperset(of: ["/chu-de/van-hoa-le-hoi", "/chu-de/nong-nghiep"]))

        seen = try await change(office) {
            let page = try await leader.get(paths[11])
            try await leader.submit(page, to: paths[11] + "/withdrawal", ["reason": "Sai ngày"])
        }
        #expect(seen.changed.contains("/tin/tin-so-11") && seen.changed.contains("/"))
        #expect(!seen.kept.isEmpty)

        seen = try await change(office) {
            _ = try await write(writer, leader, "Tin hoàn toàn mới", Self.topics[1])
        }
        #expect(seen.changed.isSuperset(of: ["/", "/chu-de/nong-nghiep", "/feed.atom"]))
        #expect(seen.changed.contains("/tin/tin-so-3"), "it is among the newest of its topic")
        #expect(seen.kept.contains("/tin/tin-so-2"))
    }
}
