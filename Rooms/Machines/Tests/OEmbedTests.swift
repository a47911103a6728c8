import Foundation
import Office
import TestKit
import Testing

@testable import Machines

/// What other sites are told of an article.
struct OEmbedTests {
    private func reader() async throws -> TestVisitor {
        try await TestOffice(MachinesRoom.feature, TestPress.feature(5)).anyone()
    }

    @Test func `an article is quoted, with its title as text`() async throws {
        let answer = try await reader().get("/oembed?url=http%3A%2F%2Flocalhost%2Ftin%2Ftin-1")
        let embed = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        #expect(embed["version"] as? String == "1.0" && embed["type"] as? String == "rich")
        let html = try #require(embed["html"] as? String)
        #expect(html.contains("<a href=\"http://localhost/tin/tin-1\">Tin 1 &lt;b&gt;&amp;</a>"))
        #expect(embed["width"] as? Int == 600 && embed["thumbnail_width"] as? Int == 1_200)
    }

    @Test func `it keeps within the room that is asked for, in the language of the address`()
        async throws
    {
        let path =
            "/oembed?url=https%3A%2F%2Flocalhost%2Fen%2Ftin%2Ftin-0&maxwidth=300&maxheight=90"
        let embed = try #require(
            try JSONSerialization.jsonObject(
                with: Data(try await reader().get(path).bytes)) as? [String: Any])
        #expect(embed["width"] as? Int == 300 && embed["height"] as? Int == 90)
        #expect(embed["thumbnail_url"] == nil, "the picture is larger than that")
        #expect(embed["title"] as? String == "Story 0 in en")
    }

    @Test func `XML has the same members`() async throws {
        let answer = try await reader().get(
            "/oembed?format=xml&url=http%3A%2F%2Flocalhost%2Ftin%2Ftin-1%3Fa%23b")
        let embed = try XMLText.read(answer.text)
        #expect(embed.name == "oembed")
        #expect(embed.children.first { $0.name == "title" }?.words == "Tin 1 <b>&")
    }

    @Test(arguments: [
        ("", 400), ("url=", 400), ("url=http%3A%2F%2Flocalhost%2Ftin%2Fkhac", 404),
        ("url=http%3A%2F%2Fevil.example%2Ftin%2Ftin-1", 404),
        ("url=http%3A%2F%2Flocalhost.evil%2Ftin%2Ftin-1", 404),
        ("url=http%3A%2F%2Flocalhost%2Ftin%2Ftin-1&format=yaml", 400),
        ("url=http%3A%2F%2Flocalhost%2Ftin%2Ftin-1&maxwidth=0", 400),
        ("url=http%3A%2F%2Flocalhost%2Ftin%2Fgo", 404), ("url=javascript%3Aalert(1)", 404),
    ])
    func `what it cannot say, it says why`(query: String, status: Int) async throws {
        try await reader().get("/oembed?\(query)", expecting: status)
    }
}
