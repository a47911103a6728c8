import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The calendar, and the page of one duty.
enum CalendarDesk {
    /// Days of a duty shown on its page.
    private static let daysShown = 24

    @Sendable static func month(_ visit: OfficerVisit) async throws -> Reply {
        let today = Day(of: visit.office.now())
        let asked = Period(code: visit.query["month"])
        let month =
            asked.flatMap { $0.kind == .month ? $0 : nil }
            ?? Period(.month, containing: today)
        let others = visit.office.house.features.filter { $0.name != "Plans" }
        return .page(
            try await visit.office.read { connection in
                let shelf = try Shelf(connection, year: month.first.year)
                var lines = PlansOffers.lines(shelf, in: month, today: today)
                for feature in others {
                    lines += try feature.offers.calendar?(connection, month) ?? []
                }
                return CalendarPage(
                    month: month, today: today, lines: lines.sorted { $0.day < $1.day },
                    undated: shelf.undated.map {
                        CalendarPage.Undated(
                            words: $0.passage.text.asSentence, rule: $0.words,
                            path: "/office/duties/\($0.id)")
                    })
            })
    }

    @Sendable static func duty(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let today = Day(of: visit.office.now())
        return .page(
            try await visit.office.read { connection in
                guard let duty = try connection.passage(id: id, as: Duty.self),
                    let plan = try connection.plan(id: duty.passage.planID)
                else { throw Refusal.notFound }
                let shelf = try Shelf(connection, plans: [plan])
                let done = try connection.fulfilments(ofDuties: [id])
                let span = plan.start.adding(days: -366)...plan.start.adding(days: 800)
                let days = shelf.days(of: duty, in: span).prefix(daysShown).map { day in
                    DutyPage.DutyDay(
                        day: day, isDone: shelf.isFulfilled(duty, on: day),
                        isLate: day < today && !shelf.isFulfilled(duty, on: day),
                        note: done.first { $0.day == day }?.note ?? "")
                }
                return DutyPage(
                    duty: duty, planTitle: plan.number ?? plan.title,
                    unit: shelf.names(duty.unitID.map { [$0] } ?? []).first, days: Array(days),
                    changes: try connection.changes(of: .duty, id),
                    mayFulfil: duty.counts && mayFulfil(duty, officer, shelf.units),
                    mayCorrect: officer.may(.keepPlan))
            })
    }

    /// Says that a duty was done for one of its days.
    @Sendable static func fulfil(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let form = visit.form
        try await visit.office.act("duty.fulfil", by: officer) { act in
            guard let duty = try act.connection.passage(id: id, as: Duty.self), duty.counts,
                let day = Day(iso: form["day"]), !duty.days(in: day...day).isEmpty
            else { throw Refusal.notFound }
            guard mayFulfil(duty, officer, try act.connection.units()) else {
                throw Refusal(Phrases.notYourDuty, .forbidden)
            }
            try act.fulfil(duty, on: day, note: String(form["note"].prefix(1_000)))
            try act.record(
                [Change.Difference(field: "fulfilled", before: "", after: day.written)],
                on: duty.ref)
            act.note(duty.ref, day.iso)
            try act.state(.planChanged(Ref("plan", duty.passage.planID)))
        }
        return .seeOther("/office/duties/\(id)")
    }

    /// Who keeps the plan, and the people of the unit that answers for it.
    private static func mayFulfil(
        _ duty: Duty, _ officer: Officer, _ units: [OfficeUnit]
    ) -> Bool {
        if officer.may(.keepPlan) { return true }
        let unit = duty.unitID ?? units.first(where: \.isStanding)?.id
        return officer.may(.workTask) && unit != nil && officer.unitID == unit
    }
}

/// A month of deadlines and report days: a grid where there is room, a list on a phone.
struct CalendarPage: PageContent {
    struct Undated: Encodable, Sendable {
        let words: String
        let rule: String
        let path: String
    }

    let month: Period
    let today: Day
    let lines: [CalendarLine]
    let undated: [Undated]

    var title: String { "\(Phrases.calendar.text): \(month.words.text)" }

    func html(_ frame: Frame) -> HTML {
        let days: [HTML] = (0..<month.length).map { day(month.first.adding(days: $0)) }
        var nothing = HTML()
        if lines.isEmpty { nothing = "<p class=\"empty\">\(Phrases.nothingFalls)</p>" }
        return """
            <h1>\(title)</h1>
            <form class="filter" method="get" action="/office/calendar"><label>\(Phrases.month)<input type="month" name="month" value="\(month.code)"></label><button class="quiet">\(Phrases.show)</button></form>
            <p><a href="/office/calendar?month=\(month.previous.code)" rel="prev">\(month.previous.words)</a> · <a href="/office/calendar">\(Phrases.thisMonth)</a> · <a href="/office/calendar?month=\(month.next.code)" rel="next">\(month.next.words)</a></p>
            \(nothing)
            <ol class="month from-\(month.first.weekday)">\(days)</ol>
            \(openDuties)
            """
    }

    private func day(_ day: Day) -> HTML {
        let own = lines.filter { $0.day == day }
        let entries: [HTML] = own.map { line in
            let late: HTML? =
                line.isLate ? "<span class=\"state late\">\(Phrases.late)</span> " : nil
            let words = CalendarPage.shortened(line.words)
            return "<li>\(late)<a href=\"\(line.path)\">\(words)</a></li>"
        }
        var list = HTML()
        if !entries.isEmpty { list = "<ul>\(entries)</ul>" }
        return """
            <li\(if: own.isEmpty, " class=\"free\"")><time datetime="\(day.iso)"\(if: day == today, " aria-current=\"date\"")><span class="weekday">\(Phrases.weekday(day.weekday)), </span>\(day.day)<span class="weekday">/\(day.month)</span></time>\(list)</li>
            """
    }

    private var openDuties: HTML {
        if undated.isEmpty { return HTML() }
        let lines: [HTML] = undated.map {
            "<li><a href=\"\($0.path)\">\($0.words)</a> <span class=\"soft\">\($0.rule)</span></li>"
        }
        return """
            <section><h2>\(Phrases.undated)</h2><p>\(Phrases.undatedWords)</p><ul class="rows">\(lines)</ul></section>
            """
    }

    /// The first words of a long sentence; never cut in mid-syllable.
    static func shortened(_ text: String) -> String {
        let words = text.split(separator: " ")
        return words.count <= 14 ? text : words.prefix(12).joined(separator: " ") + " …"
    }
}

/// One duty: its days, and which of them are done.
struct DutyPage: PageContent {
    struct DutyDay: Encodable, Sendable {
        let day: Day
        let isDone: Bool
        let isLate: Bool
        let note: String
    }

    let duty: Duty
    let planTitle: String
    let unit: String?
    let days: [DutyDay]
    let changes: [Change]
    let mayFulfil: Bool
    let mayCorrect: Bool

    var title: String { duty.passage.text.asSentence }

    func html(_ frame: Frame) -> HTML {
        var correct = HTML()
        if mayCorrect {
            correct = """
                <p><a href="/office/duties/\(duty.id)/correction">\(Phrases.correctKind(.duty))</a></p>
                """
        }
        let history: HTML =
            changes.isEmpty ? HTML() : "<h2>\(Phrases.history)</h2>\(ChangeList.html(changes))"
        let lines: [HTML] = days.map { line($0, frame) }
        var list: HTML = "<ul class=\"rows\">\(lines)</ul>"
        if days.isEmpty { list = "<p class=\"empty\">\(Phrases.undatedWords)</p>" }
        return """
            <p><a href="/office/calendar">\(Phrases.calendar)</a></p>
            <h1>\(title)</h1>
            <p>\([duty.words, unit ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")) · <a href="/office/plans/\(duty.passage.planID)#L\(duty.passage.line)">\(planTitle), \(Phrases.lines(duty.passage.line, duty.passage.endLine))</a></p>
            <p>\(duty.passage.trust.mark)</p>\(correct)
            <h2>\(Phrases.itsDays)</h2>
            \(list)
            \(history)
            """
    }

    private func line(_ day: DutyDay, _ frame: Frame) -> HTML {
        var mark: HTML = "<span class=\"state idle\">\(Phrases.toCome)</span>"
        if day.isLate { mark = "<span class=\"state late\">\(Phrases.late)</span>" }
        if day.isDone {
            mark = "<span class=\"state done\">\(Phrases.fulfilled)</span> \(day.note)"
        }
        var form = HTML()
        if mayFulfil, !day.isDone {
            form = """
                <form class="filter" method="post" action="/office/duties/\(duty.id)/fulfilments">\(frame.proof)<input type="hidden" name="day" value="\(day.day.iso)"><label>\(Phrases.note) <span class="unseen">\(day.day.written)</span><input type="text" name="note" maxlength="300"></label><button class="quiet">\(Phrases.fulfil)<span class="unseen"> \(day.day.written)</span></button></form>
                """
        }
        let worked = WorkingCalendar().lastWorked(onOrBefore: day.day)
        let early: HTML? =
            worked == day.day
            ? nil : "<br><span class=\"soft\">\(Phrases.handIn(by: worked))</span>"
        return "<li><b class=\"figures\">\(day.day.written)</b> \(mark)\(early)\(form)</li>"
    }
}
