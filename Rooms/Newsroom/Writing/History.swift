import Foundation
import Markup
import Office
import Storage
import Web

/// The versions of a story: looking back, comparing, and coming back.
enum History {
    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let (from, to) = (Int(visit.query["from"]), Int(visit.query["to"]))
        let officer = visit.officer
        let house = visit.office.house
        return .page(
            try await visit.office.read { connection in
                guard let story = try connection.story(id: id) else { throw Refusal.notFound }
                let lines = try connection.revisionLines(of: id)
                let newest = lines.first?.number ?? 1
                let last = to ?? newest
                let first = from ?? max(1, last - 1)
                var pair: HistoryPage.Pair?
                if first != last || from != nil {
                    guard let old = try connection.revision(of: id, number: first),
                        let new = try connection.revision(of: id, number: last)
                    else { throw Refusal.notFound }
                    pair = HistoryPage.Pair(old: old, new: new)
                }
                return HistoryPage(
                    story: story, lines: lines, pair: pair,
                    names: try Names(connection, pair, house),
                    canBeRestored: story.canBeEdited(by: officer) && officer.may(.writeStory))
            })
    }

    /// What the ids in a revision are called.
    struct Names: Sendable {
        private let units: [String: String]

        init(_ connection: any Connection, _ pair: HistoryPage.Pair?, _ house: House) throws {
            units = Dictionary(
                try connection.units().map { ($0.id, $0.name) },
                uniquingKeysWith: { one, _ in one })
        }

        func unit(_ id: String?) -> String { id.flatMap { units[$0] } ?? "" }
    }

    /// Makes an old version the newest one.
    @Sendable static func restore(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        guard let number = Int(try visit.parameter("number")) else { throw Refusal.notFound }
        let old = try await visit.office.read { connection in
            guard let revision = try connection.revision(of: id, number: number) else {
                throw Refusal.notFound
            }
            return revision
        }
        let done = try await Writing.store(
            visit, id, old.written, over: visit.form["version"], isToSubmit: false)
        guard done else { throw Refusal(WritingPhrases.cannotRestore, .conflict) }
        return .seeOther("/office/stories/\(id)?saved=\(id)")
    }
}
