import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Pages that list what other rooms know: units, documents, sections.
extension Desk {
    @Sendable static func units(_ visit: Visit) async throws -> Reply {
        let house = visit.office.house
        let site = visit.office.particulars.heading
        return .sharedPage(
            try await visit.office.read { connection in
                UnitsPage(directory: try house.directory(connection), site: site)
            })
    }

    /// Whether a document is in force depends on the day: kept pages turn at midnight
    /// (``Turning``).
    @Sendable static func documents(_ visit: Visit) async throws -> Reply {
        let query = visit.query
        let number = min(max(Int(query["page"]) ?? 1, 1), 10_000)
        func given(_ name: String) -> String? {
            let text = String(query[name].prefix(200))
            return text.isEmpty ? nil : text
        }
        let today = visit.office.today
        let asked = DocumentQuery(
            type: given("loai"), year: given("nam").flatMap { Int($0) }, issuer: given("noi"),
            inForceOn: query["hieu-luc"] == "1" ? today : nil, words: given("q"),
            limit: listed + 1, offset: (number - 1) * listed, language: visit.frame.language)
        let house = visit.office.house
        let site = visit.office.particulars.heading
        let (found, choices) = try await visit.office.read { connection in
            (try house.documents(connection, asked), try house.documentChoices(connection))
        }
        if found.isEmpty, number > 1 { throw Refusal.notFound }
        let page = DocumentsPage(
            lines: Array(found.prefix(listed)), choices: choices,
            place: ListPlace(number: number, hasMore: found.count > listed), asked: asked,
            today: today, site: site)
        // Every question is somebody's own; the plain list is everybody's.
        let isPlain = query.fields.allSatisfy { $0.name == "page" }
        return isPlain ? .sharedPage(page) : .page(page)
    }

    @Sendable static func map(_ visit: Visit) async throws -> Reply {
        let language = visit.frame.language
        let house = visit.office.house
        let site = visit.office.particulars.heading
        return .sharedPage(
            try await visit.office.read { connection in
                MapPage(
                    ways: try connection.portalSections()
                        .filter { !$0.target.isEmpty && $0.shown != .none }.map(\.way),
                    topics: try house.topics(connection),
                    pages: try LastingPages.all(house, connection, language), site: site)
            })
    }
}
