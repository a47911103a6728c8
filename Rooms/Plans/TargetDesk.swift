import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The targets over the ledger.
enum TargetDesk {
    /// Bars of a chart: a quarter of weeks.
    private static let weeksShown = 13

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let today = Day(of: visit.office.now())
        let kind = Period.Kind(rawValue: visit.query["by"]) ?? .month
        let period = Period(code: visit.query["period"]) ?? Period(kind, containing: today)
        return .page(
            try await visit.office.read { connection in
                let shelf = try Shelf(connection, year: period.last.year)
                return TargetsPage(
                    period: period, today: today, planYear: shelf.plans.first?.year,
                    standings: try shelf.standings(connection, in: period, today: today))
            })
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let today = Day(of: visit.office.now())
        let id = try visit.parameter("id")
        let asked = Period.Kind(rawValue: visit.query["by"])
        let mayCorrect = visit.officer.may(.keepPlan)
        let mayGive = visit.officer.may(.giveEvidence)
        return .page(
            try await visit.office.read { connection in
                let (target, plan) = try find(id, connection)
                let kind = asked ?? (target.per == .year ? .month : target.per)
                let start = plan.start
                let day = min(max(today, start), lastDay(of: plan))
                let current = Period(target.per, containing: day)
                let bars = try periods(kind, plan, until: day).map { period in
                    try bar(target, period, start: start, today: today, connection)
                }
                return TargetPage(
                    target: target, planID: plan.id, kind: kind,
                    standing: target.standing(
                        in: current, from: start, today: today,
                        counted: try connection.ledgerSum(
                            target.question(in: current, from: start))),
                    bars: bars, changes: try connection.changes(of: .target, id),
                    mayCorrect: mayCorrect, mayGive: mayGive)
            })
    }

    private static func bar(
        _ target: Target, _ period: Period, start: Day, today: Day, _ connection: any Connection
    ) throws -> TargetBar {
        let path = "/office/targets/\(target.id)/rows/\(period.code)"
        if period.kind.rank >= target.per.rank {
            let sum = try connection.ledgerSum(target.question(in: period, from: start))
            let standing = target.standing(in: period, from: start, today: today, counted: sum)
            return TargetBar(
                period: period, done: standing.done, required: standing.required,
                state: standing.state, remaining: standing.remaining, path: path)
        }
        // A part of the period that the plan asks for: a count, and nothing to hold it against.
        let question = LedgerQuestion(measure: target.measure, targetID: target.id, in: period)
        let sum = try connection.ledgerSum(question)
        let share = 100 * Double(sum.quantity) / Double(max(sum.outOf, 1))
        return TargetBar(
            period: period, done: target.isShare ? share : Double(sum.quantity), required: nil,
            state: target.isShare && sum.outOf == 0 ? .nothingArose : nil, remaining: 0,
            path: path + "?part=1")
    }

    /// The rows that a number counts.
    @Sendable static func rows(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let isPart = visit.query["part"] == "1"
        guard let period = Period(code: try visit.parameter("period")) else {
            throw Refusal.notFound
        }
        return .page(
            try await visit.office.read { connection in
                let (target, plan) = try find(id, connection)
                let question =
                    isPart
                    ? LedgerQuestion(measure: target.measure, targetID: id, in: period)
                    : target.question(in: period, from: plan.start)
                return TargetRowsPage(
                    target: target, period: period, first: question.first, last: question.last,
                    sum: try connection.ledgerSum(question),
                    rows: try connection.ledgerRows(question))
            })
    }

    private static func find(
        _ id: String, _ connection: any Connection
    ) throws -> (Target, Plan) {
        guard let target = try connection.passage(id: id, as: Target.self),
            let plan = try connection.plan(id: target.passage.planID)
        else { throw Refusal.notFound }
        return (target, plan)
    }

    private static func lastDay(of plan: Plan) -> Day {
        Period.year(plan.year)?.last ?? plan.start
    }

    /// The periods of a plan's year up to a day, the last ones of many.
    private static func periods(_ kind: Period.Kind, _ plan: Plan, until day: Day) -> [Period] {
        guard let year = Period.year(plan.year) else { return [] }
        let all = year.parts(kind).filter { $0.last >= plan.start && $0.first <= day }
        return Array(all.suffix(kind == .week ? weeksShown : all.count))
    }
}

/// One period of a chart.
struct TargetBar: Encodable, Sendable, Equatable {
    let period: Period
    let done: Double
    /// What the plan asks for; nil where the period is only a part of the plan's.
    let required: Double?
    let state: TargetStanding.State?
    let remaining: Double
    let path: String
}
