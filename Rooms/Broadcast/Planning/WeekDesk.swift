import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The week of the loudspeakers.
enum WeekDesk {
    static let path = "/office/broadcast"
    /// Bulletins offered for a turn.
    private static let offered = 60

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await weekPage(visit, trouble: nil))
    }

    static func weekPage(_ visit: OfficerVisit, trouble: String?) async throws -> WeekPage {
        let query = visit.query
        let officer = visit.officer
        let now = visit.office.now()
        let house = visit.office.house
        let typed = visit.form
        let week = week(of: visit, at: now)
        return try await visit.office.read { connection in
            let groups = try house.speakerGroups(connection)
            let group = groups.first { $0.id == query["group"] }
            let plan = try house.weekPlan(connection, week, group: group?.id)
            let book = try house.planBook(connection, week, at: now)
            let bulletins = try connection.bulletins(state: nil, limit: offered)
                .filter { $0.state != .withdrawn }
            return WeekPage(
                plan: plan, groups: groups, group: group,
                targets: book?.targets.filter { $0.measure == .broadcastSessions } ?? [],
                bulletins: bulletins.map { WeekPage.Choice(id: $0.id, title: $0.title) },
                settings: try connection.broadcastSettings(),
                hasSlots: try !connection.airSlots().isEmpty,
                mayPlan: officer.may(.planBroadcasts), now: now, trouble: trouble, typed: typed)
        }
    }

    /// The week that the address names, or the form came from; this one otherwise.
    static func week(of visit: OfficerVisit, at now: Date) -> Period {
        let code = visit.query["week"].isEmpty ? visit.form["week"] : visit.query["week"]
        if let day = Day(iso: code), (2000...2190).contains(day.year) {
            return Period(.week, containing: day)
        }
        return Period(.week, containing: Day(of: now))
    }
}

extension House {
    /// The plan of a week with what is known of its turns.
    func weekPlan(
        _ connection: any Connection, _ week: Period, group: String? = nil
    ) throws -> WeekPlan {
        let turns = try connection.airTurns(
            from: week.first.start, to: week.last.adding(days: 1).start)
        let ids = Set(turns.map(\.bulletinID))
        let bulletins = Dictionary(
            try connection.bulletins(ids: ids).map { ($0.id, $0) },
            uniquingKeysWith: { one, _ in one })
        let orders = try bulletins.mapValues { try runningOrder(connection, of: $0) }
        let columns = Dictionary(
            try connection.radioColumns().map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let firsts = try connection.firstTurns(ofBulletins: ids)
        let settings = try connection.broadcastSettings()
        let proofs = try airingProofs(
            connection, turns.filter { !$0.given.isEmpty }.map(\.id))
        let standing = Dictionary(
            try connection.airSlots().map { ($0.id, $0.bulletinID) },
            uniquingKeysWith: { one, _ in one })
        let planned = turns.compactMap { turn -> PlannedTurn? in
            guard let bulletin = bulletins[turn.bulletinID], let order = orders[bulletin.id] else {
                return nil
            }
            let column = bulletin.columnID.flatMap { columns[$0] }
            let isReplay = firsts[bulletin.id] != turn.id
            return PlannedTurn(
                turn: turn, title: bulletin.title, state: bulletin.state,
                priority: column?.priority ?? .column, seconds: order.seconds,
                isEstimate: order.isEstimate, isReady: order.isReady,
                isReplay: isReplay
                    && turn.slotID.flatMap { standing[$0] ?? nil } != bulletin.id,
                counts: (column?.counts ?? (bulletin.targetID != nil))
                    && (!isReplay || settings.countsReplays),
                proof: proofs[turn.id])
        }
        return WeekPlan(
            week: week, turns: planned, slots: try connection.airSlots(), settings: settings,
            groups: try speakerGroups(connection), group: group)
    }
}
