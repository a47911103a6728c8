import Foundation
import Markup
import Office
import Storage
import Web

/// The commune's list of place names, and looking through a text with it.
enum NamesDesk {
    /// Names that one list may have.
    static let limit = 2_000

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, trouble: nil))
    }

    private static func page(_ visit: OfficerVisit, trouble: Phrase?) async throws -> NamesPage {
        let mayWrite = visit.officer.may(.writeStory)
        let typed = trouble == nil ? Form() : visit.form
        return try await visit.office.read { connection in
            let own = try connection.placeNames()
            let ids = Set(own.map(\.id))
            return NamesPage(
                own: own,
                units: try connection.allPlaceNames().filter { !ids.contains($0.id) },
                mayWrite: mayWrite, trouble: trouble, typed: typed)
        }
    }

    /// Adds a name; with `:id` changes that one, or takes it away when `act` is `remove`.
    @Sendable static func put(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let id = visit.parameters["id"] ?? visit.office.newID()
        let officer = visit.officer
        if form["act"] == "remove" {
            try await visit.office.act("place-name.remove", by: officer) { act in
                try act.removePlaceName(id: id)
                act.note(Ref("place-name", id), form["name"])
            }
            return .seeOther("/office/names")
        }
        let name = tidied(form["name"])
        let former = form["former"].split(whereSeparator: { $0.isNewline || $0 == "," || $0 == ";" }
        )
        .map { tidied(String($0)) }.filter { !$0.isEmpty && $0 != name }
        guard (2...8).contains(Syllable.all(of: name).count), name.count <= 80, former.count <= 20,
            former.allSatisfy({ $0.count <= 80 })
        else {
            return .page(
                try await page(visit, trouble: NamesPhrases.nameNeeded), status: .unprocessable)
        }
        let place = PlaceName(id: id, name: name, former: former)
        do {
            try await visit.office.act("place-name.put", by: officer) { act in
                guard try act.connection.placeNames().count < limit else {
                    throw Refusal(NamesPhrases.tooMany)
                }
                guard try act.put(place) else { throw Refusal(NamesPhrases.isThere) }
                act.note(Ref("place-name", id), name)
            }
        } catch let refusal as Refusal {
            return .page(try await page(visit, trouble: refusal.reason), status: refusal.status)
        }
        return .seeOther("/office/names")
    }

    private static func tidied(_ text: String) -> String {
        FormReader.readable(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
