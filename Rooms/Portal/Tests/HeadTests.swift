import Foundation
import Markup
import Office
import TestKit
import Testing
import Web
import WorkingTime

@testable import Portal

/// What pages say of themselves to other programs.
struct HeadTests {
    private let frame = Frame(
        language: .vi, now: TestPress.day.at(9), path: "/tin/x", origin: "https://xa.example",
        csrf: "")

    private func head(_ kind: PublicationKind, title: String = "Lễ hội", media: MediaItem? = nil)
        -> Head
    {
        let article = Article(
            ref: Ref("story", "1"), kind: kind, media: media, title: title, summary: "Mời",
            body: RichText(sanitised: "<p>Mời</p>"), language: .vi, languages: [.vi],
            path: "/tin/x", topic: TestPress.topic, unit: nil, source: "",
            publishedAt: TestPress.day.at(7), changedAt: TestPress.day.at(9))
        return Head(
            frame: frame, path: "/tin/x", title: title, description: "Mời", site: "Xã An Lão",
            language: .vi, languages: [.vi], article: article)
    }

    private func graph(_ head: Head) throws -> [[String: Any]] {
        let text = head.html.text
        let match = try #require(
            text.firstMatch(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#))
        let data = try #require(
            try JSONSerialization.jsonObject(with: Data(match.1.utf8)) as? [String: Any])
        #expect(data["@context"] as? String == "https://schema.org")
        return try #require(data["@graph"] as? [[String: Any]])
    }

    private func node(_ type: String, in graph: [[String: Any]]) throws -> [String: Any] {
        try #require(graph.first { $0["@type"] as? String == type }, "no \(type)")
    }

    @Test func `a story is shared with its own picture, where it has one`() throws {
        var item = MediaItem(id: "m", kind: .picture, name: "a.jpg")
        item.share = MediaItem.Rendition(
            path: "/files/s.jpg", type: "image/jpeg", width: 1_200, height: 630, bytes: 9)
        #expect(head(.article, media: item).pictureAddress == "https://xa.example/files/s.jpg")
        #expect(head(.article).pictureAddress.hasPrefix("https://xa.example/share/x.png?v="))
    }

    @Test func `an article has what search engines ask of news`() throws {
        let graph = try graph(head(.article))
        let news = try node("NewsArticle", in: graph)
        #expect(news["headline"] as? String == "Lễ hội")
        #expect(news["datePublished"] as? String == TestPress.day.at(7).rfc3339)
        #expect(news["dateModified"] as? String == TestPress.day.at(9).rfc3339)
        #expect(
            (news["image"] as? [String])?.first?.hasPrefix("https://xa.example/share/x.png") == true
        )
        #expect(news["author"] != nil && news["publisher"] != nil)
        let body = try node("GovernmentOrganization", in: graph)
        #expect(body["name"] as? String == "Xã An Lão" && body["url"] != nil)
        let crumbs = try node("BreadcrumbList", in: graph)
        let steps = try #require(crumbs["itemListElement"] as? [[String: Any]])
        #expect(steps.map { $0["position"] as? Int } == [1, 2, 3, 4])
        #expect(steps.allSatisfy { ($0["item"] as? String)?.hasPrefix("https://") == true })
    }

    @Test func `a video has its file, its picture and its length`() throws {
        let media = MediaItem(
            id: "m", kind: .video, name: "v.mp4",
            renditions: [
                MediaItem.Rendition(
                    path: "/files/v.mp4", type: "video/mp4", width: 1_280, height: 720, bytes: 9)
            ], seconds: 90.4)
        let video = try node("VideoObject", in: try graph(head(.video, media: media)))
        for name in ["name", "description", "thumbnailUrl", "uploadDate", "contentUrl"] {
            #expect(video[name] != nil, "\(name)")
        }
        #expect(video["duration"] as? String == "PT1M30S")
        #expect(video["contentUrl"] as? String == "https://xa.example/files/v.mp4")
        #expect(Head.duration(-.infinity) == "PT0M0S")
    }

    @Test(arguments: [
        (PublicationKind.photos, "ImageGallery"), (.audio, "AudioObject"), (.page, "WebPage"),
        (.document, "DigitalDocument"), (.infographic, "NewsArticle"),
    ])
    func `each kind has its type`(kind: PublicationKind, type: String) throws {
        let node = try node(type, in: try graph(head(kind)))
        #expect(node["name"] as? String == "Lễ hội")
    }

    @Test(arguments: [
        "</script><script>alert(1)</script>", "<!--<script>", "\"},{\\", "a\u{2028}b\u{0}c & d",
    ])
    func `no title can end the data it stands in`(title: String) throws {
        let head = head(.article, title: title)
        let text = head.html.text
        #expect(text.ranges(of: "<script").count == 1 && text.ranges(of: "</script").count == 1)
        #expect(!text.contains("<!--"))
        #expect(try node("NewsArticle", in: try graph(head))["headline"] as? String == title)
    }

    @Test func `the first page says who the commune is and how to search`() async throws {
        let reader = try await TestOffice(PortalRoom.feature, TestPress.feature(3)).anyone()
        let text = try await reader.get("/").text
        let match = try #require(text.firstMatch(of: #/ld\+json">(.*?)<\/script>/#))
        let data = try #require(
            try JSONSerialization.jsonObject(with: Data(match.1.utf8)) as? [String: Any])
        let graph = try #require(data["@graph"] as? [[String: Any]])
        let body = try node("GovernmentOrganization", in: graph)
        #expect(body["telephone"] as? String == TestOffice.commune.phone)
        let action = try node("WebSite", in: graph)["potentialAction"] as? [String: Any]
        let target = action?["target"] as? [String: Any]
        #expect(target?["urlTemplate"] as? String == "http://localhost/search?q={words}")
        let metas = try await reader.get("/").page.root.all("meta")
        #expect(
            metas.first { $0["property"] == "og:image" }?["content"]
                == "http://localhost/share/home.png")
    }

    @Test func `another site finds how to show an article`() async throws {
        let reader = try await TestOffice(PortalRoom.feature, TestPress.feature(3)).anyone()
        let links = try await reader.get("/en/tin/dich").page.root.all("link")
        let found = links.first { $0["type"] == "application/json+oembed" }
        #expect(
            found?["href"]
                == "http://localhost/oembed?url=http%3A%2F%2Flocalhost%2Fen%2Ftin%2Fdich&format=json"
        )
    }
}
