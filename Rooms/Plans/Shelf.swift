import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// The plans in force in a year with everything that was read in them: what the board, the
/// calendar, the targets and the offers look at.
struct Shelf: Sendable {
    /// Something that falls on a day.
    struct Falling: Sendable {
        /// What it is of: a task's or a duty's id.
        let thingID: String
        /// The day that the paper says.
        let day: Day
        /// The last working day on or before it: by then it is handed in.
        let workDay: Day
        let words: String
        let path: String
        let isOpen: Bool
        /// Who answers for it; empty means the standing unit.
        let units: [String]
        let ownerID: String?

        /// Its words, after the working day by which it is to be done where that is another.
        var toldWords: String {
            workDay == day ? words : "(\(Phrases.handIn(by: workDay).text)) \(words)"
        }
    }

    let plans: [Plan]
    let tasks: [PlanTask]
    let targets: [Target]
    let duties: [Duty]
    let units: [OfficeUnit]
    private let fulfilled: Set<DutyDay>

    private struct DutyDay: Hashable {
        let id: String
        let day: Day
    }

    /// Loads what is in force in `year`; dismissed passages stay out.
    init(_ connection: any Connection, year: Int) throws {
        try self.init(connection, plans: connection.plansInForce(year: year))
    }

    init(_ connection: any Connection, plans: [Plan]) throws {
        self.plans = plans
        let ids = plans.map(\.id)
        tasks = try connection.tasks(ofPlans: ids).filter(\.counts)
        targets = try connection.passages(ofPlans: ids, as: Target.self).filter(\.counts)
        duties = try connection.passages(ofPlans: ids, as: Duty.self).filter(\.counts)
        units = try connection.units()
        fulfilled = Set(
            try connection.fulfilments(ofDuties: duties.map(\.id))
                .map { DutyDay(id: $0.dutyID, day: $0.day) })
    }

    func plan(of passage: Passage) -> Plan? { plans.first { $0.id == passage.planID } }

    func start(of target: Target) -> Day { plan(of: target.passage)?.start ?? Day(number: 0) }

    func names(_ ids: [String]) -> [String] {
        ids.compactMap { id in units.first { $0.id == id }?.name }
    }

    func isFulfilled(_ duty: Duty, on day: Day) -> Bool {
        fulfilled.contains(DutyDay(id: duty.id, day: day))
    }

    /// The days of a duty within the time for which its plan is in force; a day that the plan
    /// names in full may lie after its year.
    func days(of duty: Duty, in span: ClosedRange<Day>) -> [Day] {
        let days = duty.days(in: span)
        guard duty.rule != .once, duty.rule != .deadline else { return days }
        guard let plan = plan(of: duty.passage) else { return [] }
        return days.filter { $0 >= plan.start && $0.year == plan.year }
    }

    /// Deadlines of tasks and days of duties, in order.
    func falling(in span: ClosedRange<Day>) -> [Falling] {
        let calendar = WorkingCalendar()
        let ofTasks = tasks.compactMap { task -> Falling? in
            guard let due = task.due, span.contains(due), task.state != .stopped else {
                return nil
            }
            return Falling(
                thingID: task.id, day: due, workDay: calendar.lastWorked(onOrBefore: due),
                words: task.passage.text, path: "/office/tasks/\(task.id)",
                isOpen: task.state.isOpen, units: task.units.all, ownerID: task.ownerID)
        }
        let ofDuties = duties.filter { $0.taskID == nil || $0.isRecurring }.flatMap { duty in
            days(of: duty, in: span).map { day in
                Falling(
                    thingID: duty.id, day: day, workDay: calendar.lastWorked(onOrBefore: day),
                    words: duty.passage.text.asSentence,
                    path: "/office/duties/\(duty.id)",
                    isOpen: !isFulfilled(duty, on: day),
                    units: duty.unitID.map { [$0] } ?? [], ownerID: nil)
            }
        }
        return (ofTasks + ofDuties).sorted { $0.day < $1.day }
    }

    /// Duties whose day the plan leaves open.
    var undated: [Duty] { duties.filter { !$0.hasDay && ($0.taskID == nil || $0.isRecurring) } }

    /// How the targets stand in a period.
    func standings(
        _ connection: any Connection, in period: Period, today: Day
    ) throws -> [TargetStanding] {
        try targets.map { target in
            let start = start(of: target)
            return target.standing(
                in: period, from: start, today: today,
                counted: try connection.ledgerSum(target.question(in: period, from: start)))
        }
    }
}
