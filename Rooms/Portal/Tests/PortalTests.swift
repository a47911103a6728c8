import Foundation
import Markup
import Office
import TestKit
import Testing
import WorkingTime

@testable import Portal

/// What other rooms have published, as a stand-in for them.
enum TestPress {
    static let day = Day(number: 20_000)

    static func publication(_ number: Int, title: String? = nil, isTranslated: Bool = false)
        -> Publication
    {
        Publication(
            ref: Ref("story", "00000000-0000-7000-8000-00000000000\(number % 10)"),
            title: title ?? "Tin \(number) <b>&", summary: "Tóm tắt \"\(number)\"",
            path: "/tin/tin-\(number)", topic: "Lễ hội", publishedAt: day.at(7),
            changedAt: day.at(8), language: .vi,
            languages: isTranslated ? [.vi, .en] : [.vi])
    }

    static let topic = PublicationTopic(slug: "le-hoi", vi: "Lễ hội", en: "Festivals", count: 25)

    static func article(_ language: Language, isTranslated: Bool) -> Article {
        Article(
            ref: Ref("story", "1"), title: isTranslated && language == .en ? "Festival" : "Lễ hội",
            summary: "Khai hội \"sáng\" mai", body: RichText(sanitised: "<p>Mời</p>"),
            language: isTranslated ? language : .vi,
            languages: isTranslated ? [.vi, .en] : [.vi],
            path: isTranslated ? "/tin/dich" : "/tin/le-hoi", topic: topic, unit: "Phòng Văn hóa",
            source: "", publishedAt: day.at(7), changedAt: day.at(9))
    }

    /// `count` stories.
    static func feature(_ count: Int) -> Feature {
        Feature(
            name: "Press",
            offers: Offers(
                publications: { _, query in
                    if query.topic != nil, query.topic != "le-hoi" { return [] }
                    return (0..<count).dropFirst(query.offset).prefix(query.limit)
                        .map { publication($0, isTranslated: $0 == 0) }
                },
                article: { _, slug, language in
                    switch slug {
                    case "le-hoi": .article(article(language, isTranslated: false))
                    case "dich": .article(article(language, isTranslated: true))
                    case "cu": .moved("/tin/le-hoi")
                    case "go": .withdrawn(reason: "Sai ngày <b>", at: day.at(9))
                    default: nil
                    }
                },
                topics: { _ in count > 0 ? [topic] : [] }))
    }
}

/// What readers meet.
struct PortalTests {
    private func reader(_ count: Int = 25) async throws -> TestVisitor {
        try await TestOffice(PortalRoom.feature, TestPress.feature(count)).anyone()
    }

    @Test(arguments: [0, 1, 25])
    func `every page is well made in both languages, with few stories and many`(count: Int)
        async throws
    {
        let reader = try await reader(count)
        for path in [
            "/", "/tin", "/gioi-thieu", "/search", "/search?q=b%C6%B0%E1%BB%9Fi", "/search?q=x",
        ] {
            try await reader.get(path)
            try await reader.get("/en" + (path == "/" ? "" : path))
        }
        try await reader.get("/chu-de/le-hoi", expecting: count > 0 ? 200 : 404)
        for path in ["/tin/le-hoi", "/tin/dich", "/en/tin/le-hoi", "/en/tin/dich"] {
            try await reader.get(path)
        }
    }

    @Test func `lists are turned page by page`() async throws {
        let reader = try await reader()
        let first = try await reader.get("/chu-de/le-hoi")
        #expect(first.links.contains("/chu-de/le-hoi?page=2"))
        let second = try await reader.get("/chu-de/le-hoi?page=2")
        #expect(second.links.contains("/chu-de/le-hoi"))
        #expect(second.links.filter { $0.hasPrefix("/tin/") }.count == 5)
        try await reader.get("/tin?page=3", expecting: 404)
        try await reader.get("/tin?page=-1")
        try await reader.get("/chu-de/khac", expecting: 404)
    }

    @Test func `an article says what it is in its head`() async throws {
        let page = try await reader().get("/tin/dich").page.root
        let links = page.all("link")
        #expect(
            links.first { $0["rel"] == "canonical" }?["href"] == "http://localhost/tin/dich")
        #expect(
            links.compactMap { $0["hreflang"] } == ["vi", "en", "x-default"])
        let metas = page.all("meta")
        #expect(
            metas.first { $0["name"] == "description" }?["content"] == "Khai hội \"sáng\" mai")
        #expect(metas.first { $0["property"] == "og:type" }?["content"] == "article")
        #expect(page.first("time")?["datetime"] == TestPress.day.at(7).rfc3339)
    }

    @Test func `only a real translation is called one`() async throws {
        let reader = try await reader()
        let page = try await reader.get("/en/tin/le-hoi")
        #expect(page.page.root.all("link").allSatisfy { $0["hreflang"] == nil })
        #expect(
            page.page.root.all("link").first { $0["rel"] == "canonical" }?["href"]
                == "http://localhost/tin/le-hoi")
        #expect(page.words.contains("has not been translated yet"))
        #expect(page.page.root.all("div").contains { $0["lang"] == "vi" })
        let translated = try await reader.get("/en/tin/dich")
        #expect(!translated.words.contains("has not been translated yet"))
        #expect(translated.words.contains("Festivals"))
    }

    @Test func `an old address leads to the new one in the reader's language`() async throws {
        let reader = try await reader()
        #expect(try await reader.get("/tin/cu", expecting: 301).location == "/tin/le-hoi")
        #expect(try await reader.get("/en/tin/cu", expecting: 301).location == "/en/tin/le-hoi")
    }

    @Test func `an unpublished article is gone, with its reason as text`() async throws {
        let page = try await reader().get("/tin/go", expecting: 410)
        #expect(page.words.contains("Sai ngày <b>"))
        try await reader().get("/tin/chua-tung-co", expecting: 404)
    }
}
