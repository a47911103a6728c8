import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// What this room gives to the others.
enum PlansOffers {
    /// Days ahead that "Hôm nay" calls due, and those that it announces.
    private static let dueDays = 7
    private static let nextDays = 30
    /// Days for which a duty whose day went by is shown as late.
    private static let lateDays = 31

    static let all: Offers = {
        var offers = Offers(planBook: planBook, today: today, calendar: calendar)
        offers.reportDuties = ReportsAsked.all
        return offers
    }()

    /// The newest plan in force in the year in which the period ends.
    @Sendable static func planBook(
        _ connection: any Connection, _ period: Period, _ now: Date
    ) throws -> PlanBook? {
        guard let plan = try connection.plansInForce(year: period.last.year).first else {
            return nil
        }
        let shelf = try Shelf(connection, plans: [plan])
        let today = Day(of: now)
        let asOf = min(today, period.last.adding(days: 1))
        let days = try connection.daysOfLastState()
        let none = PlanBook.Signatory(authority: nil, capacity: nil, position: nil, name: nil)
        return PlanBook(
            planID: plan.id, title: plan.title, number: plan.number, date: plan.dated,
            issuer: plan.issuer, form: plan.form, year: plan.year,
            sections: plan.head.sections.map {
                PlanBook.Section(number: $0.number, heading: $0.heading)
            },
            tasks: shelf.tasks.map { task in
                PlanBook.Task(
                    id: task.id, section: task.passage.section, text: task.passage.text,
                    leads: shelf.names(task.units.leads), due: task.due,
                    isDone: task.state == .done, isLate: task.isLate(on: asOf), note: task.note,
                    doneOn: task.state == .done ? days[task.id] : nil)
            },
            targets: try shelf.standings(connection, in: period, today: today),
            recipients: plan.head.recipients, signatory: plan.head.signatory ?? none,
            next: lines(shelf, in: period.next, today: today))
    }

    @Sendable static func calendar(
        _ connection: any Connection, _ period: Period
    ) throws -> [CalendarLine] {
        let shelf = try Shelf(connection, year: period.last.year)
        return lines(shelf, in: period, today: period.first)
    }

    static func lines(_ shelf: Shelf, in period: Period, today: Day) -> [CalendarLine] {
        shelf.falling(in: period.first...period.last).map {
            CalendarLine(
                day: $0.day, words: $0.toldWords, path: $0.path,
                isLate: $0.isOpen && $0.day < today)
        }
    }

    /// Late and due work of the officer's unit, and readings that wait for a person.
    @Sendable static func today(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        let today = Day(of: now)
        let shelf = try Shelf(connection, year: today.year)
        let past = shelf.falling(in: today.adding(days: -366)...today.adding(days: -1)).filter {
            $0.path.hasPrefix("/office/tasks/") || $0.day >= today.adding(days: -lateDays)
        }
        let coming = shelf.falling(in: today...today.adding(days: nextDays))
        let reminders = try connection.reminders(from: today)
        var lines = (past + coming).filter { $0.isOpen && concerns($0, officer, shelf) }.map {
            let isReminded = reminders.contains(Reminder(thingID: $0.thingID, day: $0.day.iso))
            let left = Phrases.reminded($0.workDay.number - today.number).text
            return TodayLine(
                urgency($0.day < today ? $0.day : max($0.workDay, today), today),
                words: isReminded ? "\(left): \($0.toldWords)" : $0.toldWords, path: $0.path,
                due: $0.day)
        }
        if officer.may(.keepPlan) {
            lines += shelf.plans.compactMap { plan in
                let count = shelf.unread(in: plan.id)
                return count == 0
                    ? nil
                    : TodayLine(
                        .next, words: Phrases.unconfirmed(count).text,
                        path: "/office/plans/\(plan.id)")
            }
        }
        return lines
    }

    private static func urgency(_ day: Day, _ today: Day) -> TodayLine.Urgency {
        if day < today { return .late }
        return day <= today.adding(days: dueDays) ? .due : .next
    }

    /// Work of one's unit or one's own; who keeps the plan without a unit sees all of it.
    private static func concerns(
        _ falling: Shelf.Falling, _ officer: Officer, _ shelf: Shelf
    ) -> Bool {
        if falling.ownerID == officer.id { return true }
        guard let unit = officer.unitID else { return officer.may(.keepPlan) }
        if falling.units.isEmpty {
            let standing = shelf.units.first(where: \.isStanding)?.id
            return standing == nil ? officer.may(.keepPlan) : standing == unit
        }
        return falling.units.contains(unit)
    }
}

extension Shelf {
    /// Passages of a plan that nobody has looked at yet.
    func unread(in planID: String) -> Int {
        let all = tasks.map(\.passage) + targets.map(\.passage) + duties.map(\.passage)
        return all.filter { $0.planID == planID && $0.trust == .read }.count
    }
}
