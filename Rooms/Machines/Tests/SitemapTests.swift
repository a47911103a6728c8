import Markup
import Office
import TestKit
import Testing

@testable import Machines

/// The maps of the site.
struct SitemapTests {
    @Test func `the index names a map for every five thousand stories`() async throws {
        let reader = try await TestOffice(MachinesRoom.feature, TestPress.feature(12_000)).anyone()
        let index = try XMLText.read(try await reader.get("/sitemap.xml").text)
        let maps = index.all("loc").map(\.words)
        #expect(
            maps == [
                "http://localhost/sitemap/pages.xml", "http://localhost/sitemap/press-1.xml",
                "http://localhost/sitemap/press-2.xml", "http://localhost/sitemap/press-3.xml",
            ])
        var places: Set<String> = []
        for map in maps {
            let text = try await reader.get(String(map.dropFirst("http://localhost".count))).text
            let some = try XMLText.read(text).all("loc").map(\.words)
            #expect(some.count <= 50_000 && text.utf8.count < 50 << 20)
            #expect(places.isDisjoint(with: some), "no address twice")
            places.formUnion(some)
        }
        #expect(places.contains("http://localhost/tin/tin-0"))
        #expect(places.contains("http://localhost/tin/tin-11999"))
        #expect(places.contains("http://localhost/en/tin/tin-3"))
        #expect(!places.contains("http://localhost/en/tin/tin-4"))
        #expect(places.contains("http://localhost/chu-de/le-hoi"))
    }

    @Test func `translations name each other, and only translations do`() async throws {
        let reader = try await TestOffice(MachinesRoom.feature, TestPress.feature(10)).anyone()
        let map = try XMLText.read(try await reader.get("/sitemap/press-1.xml").text)
        var beside: [String: [String: String]] = [:]
        for url in map.all("url") {
            let links = url.all("xhtml:link").map {
                ($0.attributes["hreflang"] ?? "", $0.attributes["href"] ?? "")
            }
            beside[url.all("loc").first?.words ?? ""] = Dictionary(
                uniqueKeysWithValues: links)
        }
        for (place, links) in beside where !links.isEmpty {
            #expect(links.values.contains(place), "a page names itself too")
            for other in links.values { #expect(beside[other] == links, "\(other) answers") }
            #expect(links["x-default"] == links["vi"])
        }
        #expect(beside["http://localhost/tin/tin-2"]?.isEmpty == true)
        #expect(beside["http://localhost/tin/tin-3"]?.keys.sorted() == ["en", "vi", "x-default"])
    }

    @Test(arguments: [
        "press-0.xml", "press-9.xml", "press-x.xml", "press.xml", "else-1.xml", "press-1",
        "press-99999999999999999999.xml", "%00.xml", "..%2F1.xml", "press--1.xml",
    ])
    func `there is no such map`(name: String) async throws {
        let reader = try await TestOffice(MachinesRoom.feature, TestPress.feature(10)).anyone()
        try await reader.get("/sitemap/\(name)", expecting: 404)
    }
}
