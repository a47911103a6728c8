import Foundation
import HTTPTypes
import Office
import Storage
import TestKit
import Testing

@testable import Cases

/// A map that needs nobody, and one with tiles of a server that the commune chose.
@Suite struct MapTests {
    private static let tiles = "https://tiles.example.vn/v1/{z}/{x}/{y}.png"
    private static let hamlets = [
        ("Thôn Đông", 20.8512, 106.6021), ("Thôn Tây", 20.8420, 106.5880),
    ]

    private func office(tiles: String) async throws -> CaseKit {
        let kit = try await CaseKit()
        let editor = try await kit.office.visitor(.editor)
        let page = try await editor.get("/office/cases/setup")
        try await editor.submit(
            page, to: "/office/cases/settings",
            [
                "hamlets": Self.hamlets.map { "\($0.0); \($0.1), \($0.2)" }
                    .joined(separator: "\n"), "tiles": tiles, "tilesCredit": "© Sở Xây dựng",
            ])
        return kit
    }

    @Test func `without tiles the map is drawn from the hamlets and asks nobody`() async throws {
        let kit = try await office(tiles: "")
        let page = try await kit.office.anyone().get("/phan-anh")
        #expect(page.text.contains(">Thôn Đông</text>") && !page.text.contains("<image"))
        #expect(page.headers[.contentSecurityPolicy]?.contains("img-src 'self' data:;") == true)
        let plain = try await CaseKit().office.anyone().get("/phan-anh")
        #expect(!plain.text.contains("data-map"), "no map of nothing")
    }

    @Test func `tiles come from the chosen server, which only this page may ask`() async throws {
        let kit = try await office(tiles: Self.tiles)
        let reader = kit.office.anyone()
        let page = try await reader.get("/phan-anh")
        let policy = try #require(page.headers[.contentSecurityPolicy])
        #expect(policy.contains("img-src 'self' data: https://tiles.example.vn;"))
        #expect(policy.contains("script-src 'self';"))
        #expect(page.text.contains("https://tiles.example.vn/v1/1") && page.text.contains("©"))
        #expect(page.text.split(separator: "<image").count - 1 <= 12)
        let other = try await reader.get("/phan-anh/tra-cuu").headers[.contentSecurityPolicy]
        #expect(other?.contains("tiles.example.vn") == false)
    }

    @Test(arguments: [
        "http://a.vn/{z}/{x}/{y}.png", "https://a.vn/{z}/{x}.png",
        "https://a.vn; script-src *//{z}{x}{y}",
        "https://u:p@a.vn/{z}/{x}/{y}", "https:///{z}/{x}/{y}", "https://a'.vn/{z}/{x}/{y}",
    ]) func `an address that is none of tiles is refused`(address: String) async throws {
        let kit = try await CaseKit()
        let editor = try await kit.office.visitor(.editor)
        let page = try await editor.get("/office/cases/setup")
        try await editor.submit(
            page, to: "/office/cases/settings", ["tiles": address], expecting: 422)
        #expect(try await kit.office.read { try $0.caseSettings() }.tiles.isEmpty)
    }

    @Test func `a pin comes with the case, and officers see it`() async throws {
        let kit = try await office(tiles: "")
        let resident = kit.office.anyone()
        let page = try await resident.get("/phan-anh")
        try await resident.submit(
            page, to: "/phan-anh",
            [
                "category": "light", "words": "Đèn đường tắt ba hôm nay.", "latitude": "20.8466",
                "longitude": "106.595",
            ])
        let id = try #require(
            try await kit.office.read {
                try $0.scalar("SELECT id FROM resident_case", as: String.self)
            })
        let desk = try await kit.office.visitor(.editor).get("/office/cases/\(id)")
        #expect(desk.text.contains("class=\"pin\" d=\"M 2"))
    }

    @Test func `the projection is that of map tiles`() throws {
        // The tile of the temple of Nghè, Hải Phòng, as OpenStreetMap counts.
        let place = try #require(ResidentCase.Position(20.8561, 106.6822))
        let point = PlaceMap.point(place, 15)
        #expect(Int(point.x / 256) == 26_094 && Int(point.y / 256) == 14_442)
    }

    @Test func `hostile names of hamlets are names`() async throws {
        let kit = try await CaseKit()
        let editor = try await kit.office.visitor(.editor)
        let name = "<script>\"'&"
        try await editor.submit(
            try await editor.get("/office/cases/setup"), to: "/office/cases/settings",
            ["hamlets": "\(name); 20.8, 106.6"])
        let page = try await kit.office.anyone().get("/phan-anh")
        #expect(!page.text.contains("<script>\"'") && page.text.contains("&lt;script"))
    }
}
