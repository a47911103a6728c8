import Foundation
import Markup
import Office
import OutsidePrograms
import Pictures
import Storage
import Web

/// Looking through the library and adding to it.
struct Desk: Sendable {
    let intake: Intake

    // MARK: - The library

    @Sendable func list(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await library(visit, trouble: nil))
    }

    /// Things on one page.
    private static let listed = 48

    private func library(_ visit: OfficerVisit, trouble: Phrase?) async throws -> LibraryPage {
        let query = visit.query
        let filter = LibraryFilter(
            kind: LibraryItem.Kind(rawValue: query["kind"]),
            words: FoldedWords.split(query["q"]), isArchived: query["state"] == "archived",
            before: query["before"].isEmpty ? nil : query["before"])
        let (facts, next) = try await visit.office.read { try Desk.facts($0, filter) }
        return LibraryPage(
            items: facts, next: next, words: query["q"], filter: filter,
            mayAdd: visit.officer.may(.writeStory), added: Int(query["added"]) ?? 0,
            trouble: trouble?.text)
    }

    @Sendable func pick(_ visit: OfficerVisit) async throws -> Reply {
        let query = visit.query
        let filter = LibraryFilter(
            kind: LibraryItem.Kind(rawValue: query["kind"]),
            words: FoldedWords.split(query["q"]),
            before: query["before"].isEmpty ? nil : query["before"])
        let (facts, next) = try await visit.office.read { try Desk.facts($0, filter) }
        return .page(
            PickPage(items: facts, next: next, words: query["q"], kind: filter.kind))
    }

    private static func facts(
        _ connection: any Connection, _ filter: LibraryFilter
    ) throws -> ([ItemFacts], String?) {
        let items = try connection.libraryItems(filter, limit: listed + 1)
        let shown = Array(items.prefix(listed))
        let ids = shown.map(\.id)
        let media = try LibraryOffer.items(connection, ids)
        let cards = Dictionary(
            try connection.libraryCards(of: ids).map { ($0.itemID, $0.path) },
            uniquingKeysWith: { one, _ in one })
        let facts = shown.compactMap { item in
            media[item.id].map { ItemFacts(item, $0, card: cards[item.id]) }
        }
        return (facts, items.count > listed ? shown.last?.id : nil)
    }

    // MARK: - Adding

    /// A plain form: works without a script, up to what one body may hold.
    @Sendable func add(_ visit: OfficerVisit) async throws -> Reply {
        let files = visit.form.files.filter { $0.field == "file" && !$0.bytes.isEmpty }
        guard !files.isEmpty else { return try await refuse(visit, Phrases.noFile) }
        let alt = visit.form["alt"]
        guard alt.count <= Limits.lineCharacters else {
            return try await refuse(visit, Phrases.tooLong(Limits.lineCharacters))
        }
        var ids: [String] = []
        do {
            for file in files {
                ids.append(
                    try await Desk.keep(
                        ArrivedMedia(bytes: file.bytes, name: file.name, alt: alt), with: intake,
                        by: visit.officer, at: visit.office))
            }
        } catch let refusal as Refusal where !visit.wantsJSON {
            return try await refuse(visit, refusal.reason, refusal.status)
        }
        if visit.wantsJSON { return .page(try await answer(visit, ids), status: .created) }
        return .seeOther(
            ids.count == 1 ? "/office/media/\(ids[0])?added=1" : "/office/media?added=\(ids.count)")
    }

    private func refuse(
        _ visit: OfficerVisit, _ words: Phrase, _ status: Reply.Status = .unprocessable
    ) async throws -> Reply {
        if visit.wantsJSON { throw Refusal(words, status) }
        return .page(try await library(visit, trouble: words), status: status)
    }

    /// Puts bytes among the arrivals and takes them in.
    static func keep(
        _ arrived: ArrivedMedia, with intake: Intake, by officer: Officer, at office: Office
    ) async throws -> String {
        let place = try office.files.arrivals().appending(path: office.newID())
        try Data(arrived.bytes).write(to: place)
        do {
            return try await intake.take(
                place, name: arrived.name, alt: arrived.alt, by: officer, at: office
            ).id
        } catch {
            try Intake.remove(place)
            throw error
        }
    }

    private func answer(_ visit: OfficerVisit, _ ids: [String]) async throws -> ItemAnswer {
        let facts = try await visit.office.read { connection in
            try ids.compactMap { try Desk.facts(connection, id: $0) }
        }
        guard let first = facts.first else { throw Refusal.notFound }
        return ItemAnswer(item: first, items: facts)
    }

    static func facts(_ connection: any Connection, id: String) throws -> ItemFacts? {
        guard let item = try connection.libraryItem(id: id),
            let media = try LibraryOffer.items(connection, [id])[id]
        else { return nil }
        return ItemFacts(item, media, card: try connection.libraryCards(of: [id]).first?.path)
    }
}

extension OfficerVisit {
    /// Whether a program asked, as the dispatcher decides it too.
    var wantsJSON: Bool {
        let accept = header("Accept") ?? ""
        return accept.contains("application/json") && !accept.contains("text/html")
    }
}
