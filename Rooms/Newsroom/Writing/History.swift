import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The versions of a story: looking back, comparing, and coming back.
enum History {
    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let (from, to) = (Int(visit.query["from"]), Int(visit.query["to"]))
        let officer = visit.officer
        let (house, now) = (visit.office.house, visit.office.now())
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
                    names: try Names(connection, pair, house, at: now),
                    canBeRestored: story.canBeEdited(by: officer) && officer.may(.writeStory))
            })
    }

    /// What the ids in a revision are called.
    struct Names: Sendable {
        private var units: [String: String] = [:]
        private var tasks: [String: String] = [:]
        private var targets: [String: String] = [:]
        private var media: [String: String] = [:]

        /// Knows nothing by name and says ids instead.
        init() {}

        init(
            _ connection: any Connection, _ pair: HistoryPage.Pair?, _ house: House, at now: Date
        ) throws {
            for unit in try connection.units() { units[unit.id] = unit.name }
            let month = Period(.month, containing: Day(of: now))
            if let book = try house.planBook(connection, month, at: now) {
                for task in book.tasks { tasks[task.id] = task.text }
                for target in book.targets { targets[target.id] = target.text }
            }
            let ids = pair.map { $0.old.written.mediaIDs + $0.new.written.mediaIDs } ?? []
            media = try house.media(connection, ids).mapValues(\.name)
        }

        func unit(_ id: String?) -> String { id.map { units[$0] ?? $0 } ?? "" }
        func task(_ id: String?) -> String { id.map { tasks[$0] ?? $0 } ?? "" }
        func target(_ id: String?) -> String { id.map { targets[$0] ?? $0 } ?? "" }
        func media(_ id: String?) -> String { id.map { media[$0] ?? $0 } ?? "" }
        func media(_ ids: [String]) -> String {
            ids.map { media[$0] ?? $0 }.joined(separator: "\n")
        }
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
