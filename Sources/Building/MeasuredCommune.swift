import Foundation
import Markup
import Office

/// What `bin/bench` measures on: a commune of its own with some news and one long article, all
/// written, approved and published through the routes of the house.
package enum MeasuredCommune {
    /// A plan of usual length in the genre's words.
    package static var plan: [UInt8] { Array(DemoPlan.text(year: 2026).utf8) }

    /// Founds the commune in an empty registry; returns the long article's address on the portal.
    package static func found(in registry: Registry, bodyBytes: Int) async throws -> String {
        let office = try await registry.found(
            Commune(
                slug: "do-luong", name: "xã Đo Lường", issuer: "Ủy ban nhân dân xã Đo Lường",
                place: "Đo Lường", about: "Một xã chỉ có trong phép đo."))
        let (writer, approver) = try await office.act("officer.hire-all", by: nil) { act in
            (
                try act.addOfficer(name: "Người viết", login: "viet", role: .editor),
                try act.addOfficer(name: "Người duyệt", login: "duyet", role: .leader)
            )
        }
        for number in 1...20 {
            try await publish(
                "Tin ngắn số \(number)", text(bytes: 600),
                Clerk(office, writer), Clerk(office, approver))
        }
        let title = "Chuyện làng kể từ đầu"
        try await publish(
            title, text(bytes: bodyBytes), Clerk(office, writer), Clerk(office, approver))
        let newest = try await office.read { connection in
            try office.house.publications(connection, PublicationQuery(limit: 50))
        }
        guard let path = newest.first(where: { $0.title == title })?.path else {
            throw Refusal.notFound
        }
        return path
    }

    private static func publish(
        _ title: String, _ body: String, _ writer: Clerk, _ approver: Clerk
    ) async throws {
        let page = try await writer.post(
            "/office/stories",
            [("title", title), ("summary", "Viết để đo."), ("body", body), ("then", "submit")])
        let story = page.prefix { $0 != "?" }
        try await approver.post("\(story)/publication", [])
    }

    /// Words of a village in an order that compression cannot guess.
    private static func text(bytes: Int) -> String {
        let words = DemoPlan.text(year: 2026).split(whereSeparator: \.isWhitespace)
            .filter { word in word.allSatisfy(\.isLetter) }
        var seed: UInt64 = 20_261_121
        var text = ""
        var size = 0
        var count = 0
        while size < bytes {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let word = words[Int(seed >> 33) % words.count].lowercased()
            count += 1
            let end = count % 80 == 0 ? ".\n\n" : " "
            text += word + end
            size += word.utf8.count + end.utf8.count
        }
        return text
    }
}
