import Foundation
import Markup
import Office
import TestKit
import Testing

@testable import Machines

/// Films and sounds in the feeds, where players of podcasts look for them.
struct EnclosureTests {
    private static let sound: MediaItem = {
        var item = MediaItem(
            id: "m", kind: .sound, name: "ban-tin.mp3",
            renditions: [
                MediaItem.Rendition(
                    path: "/files/a.mp3", type: "audio/mpeg", width: nil, height: nil, bytes: 4_321)
            ], seconds: 12.4)
        item.card = MediaItem.Rendition(
            path: "/files/c.jpg", type: "image/jpeg", width: 800, height: 450, bytes: 9)
        return item
    }()

    private static let press = Feature(
        name: "Press",
        offers: Offers(
            publications: { _, query in
                query.offset == 0 ? [TestPress.publication(0)] : []
            },
            article: { _, _, language in
                var article = TestPress.article(0, language)
                article.media = sound
                return .article(article)
            }))

    private func reader() async throws -> TestVisitor {
        try await TestOffice(MachinesRoom.feature, Self.press).anyone()
    }

    @Test func `RSS names the file with its size and type`() async throws {
        let feed = try XMLText.read(try await reader().get("/feed.rss").text)
        let file = try #require(feed.all("enclosure").first).attributes
        #expect(file["url"] == "http://localhost/files/a.mp3")
        #expect(file["length"] == "4321")
        #expect(file["type"] == "audio/mpeg")
    }

    @Test func `Atom links to it`() async throws {
        let feed = try XMLText.read(try await reader().get("/feed.atom").text)
        let link = feed.all("entry").first?.all("link").first {
            $0.attributes["rel"] == "enclosure"
        }
        #expect(link?.attributes["href"] == "http://localhost/files/a.mp3")
    }

    @Test func `JSON Feed attaches it, and shows the picture`() async throws {
        let bytes = try await reader().get("/feed.json").bytes
        let feed = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let item = try #require((feed?["items"] as? [[String: Any]])?.first)
        #expect(item["image"] as? String == "http://localhost/files/c.jpg")
        let file = try #require((item["attachments"] as? [[String: Any]])?.first)
        #expect(file["mime_type"] as? String == "audio/mpeg")
        #expect(file["size_in_bytes"] as? Int == 4_321)
        #expect(file["duration_in_seconds"] as? Int == 12)
    }
}
