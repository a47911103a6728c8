import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// For when a story is planned, by when somebody looks at it again, and what waits for whom.
enum PlanningDesk {
    /// Sets or clears the day for which a story is planned.
    @Sendable static func plan(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let typed = visit.form["plannedOn"]
        return try await Desk.move(visit, "story.plan", field: "plannedOn") { act, story in
            guard story.canBeEdited(by: officer) else { throw Refusal.notAllowed }
            story.plannedOn = try day(typed)
        }
    }

    /// Says by when and by whom a lasting page is looked at again, and that it was.
    @Sendable static func review(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let form = visit.form
        return try await Desk.move(visit, "story.review", field: "reviewOn") { act, story in
            guard
                officer.may(.approveStory) || story.canBeEdited(by: officer)
                    || story.reviewBy == officer.id
            else { throw Refusal.notAllowed }
            story.reviewOn = try day(form["reviewOn"])
            if !form["reviewBy"].isEmpty {
                guard let keeper = try act.connection.officer(id: form["reviewBy"]),
                    keeper.isActive
                else { throw Refusal(Phrases.keeperUnknown) }
                story.reviewBy = keeper.id
            }
            guard form["reviewed"] == "1" else { return }
            story.reviewedAt = act.now
            try act.record(
                .reviewed, of: story, by: officer, words: story.reviewOn?.written)
            if story.isLive { try act.state(.storyChanged(story.ref)) }
        }
    }

    private static func day(_ typed: String) throws -> Day? {
        guard !typed.isEmpty else { return nil }
        guard let day = Day(iso: typed) else { throw Refusal(Phrases.dayNotUnderstood) }
        return day
    }

    /// Days before its day on which a page to be looked at is in the list.
    static let reminderDays = 14

    @Sendable static func queue(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let now = visit.office.now()
        let until = visit.office.today.adding(days: reminderDays)
        return .page(
            try await visit.office.read { connection in
                QueuePage(
                    submitted: try connection.workLines(.submitted),
                    scheduled: try connection.workLines(.scheduled),
                    urgent: try connection.workLines(.urgent),
                    toReview: try connection.workLines(.toReview(until)), officer: officer,
                    now: now)
            })
    }

    @Sendable static func editorial(_ visit: OfficerVisit) async throws -> Reply {
        let mayWrite = visit.officer.may(.writeStory)
        let today = visit.office.today
        let asked = Period(code: visit.query["month"])
        let month =
            asked.flatMap { $0.kind == .month ? $0 : nil } ?? Period(.month, containing: today)
        let first = Period(.week, containing: month.first).first
        let last = Period(.week, containing: month.last).last
        let weeks = (0...(last.number - first.number) / 7).map {
            Period(.week, containing: first.adding(days: $0 * 7))
        }
        let house = visit.office.house
        let now = visit.office.now()
        return .page(
            try await visit.office.read { connection in
                let lines = try connection.workLines(.planned(first, last))
                var events: [CalendarLine] = []
                for part in [month.previous, month, month.next] {
                    events += try house.calendar(connection, part).filter {
                        $0.day >= first && $0.day <= last
                    }
                }
                return EditorialPage(
                    month: month, today: today,
                    weeks: try weeks.map { week in
                        EditorialPage.Week(
                            period: week, lines: lines.filter { $0.day.map(week.contains) == true },
                            events: unique(events.filter { week.contains($0.day) }),
                            targets: try house.planBook(connection, week, at: now)?.targets
                                .filter { $0.per == .week && EditorialPage.isOurs($0) } ?? [])
                    },
                    targets: try house.planBook(connection, month, at: now)?.targets
                        .filter { $0.per != .week && EditorialPage.isOurs($0) } ?? [],
                    mayWrite: mayWrite)
            })
    }

    /// A line that touches two months is there once.
    private static func unique(_ lines: [CalendarLine]) -> [CalendarLine] {
        var seen: Set<String> = []
        return lines.filter { seen.insert("\($0.day.number) \($0.path) \($0.words)").inserted }
    }
}
