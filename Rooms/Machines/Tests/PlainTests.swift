import Markup
import Office
import TestKit
import Testing

@testable import Machines

/// The two plain texts, and that the description of everything has everything.
struct PlainTests {
    @Test func `programs find their way`() async throws {
        let reader = try await TestOffice(MachinesRoom.feature, TestPress.feature(3)).anyone()
        let robots = try await reader.get("/robots.txt").text
        #expect(robots.contains("\nSitemap: http://localhost/sitemap.xml\n"))
        #expect(robots.contains("Disallow: /en/search\n"))
        #expect(try await reader.get("/healthz").text == "ok\n")
    }
}
