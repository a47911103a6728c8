import Foundation
import Markup
import Office
import Web
import WorkingTime

/// A month of what is planned, scheduled and published, by week, against what the plan asks for;
/// with the events of the commune that somebody may want to write about.
struct EditorialPage: PageContent {
    struct Week: Sendable, Encodable {
        let period: Period
        let lines: [WorkLine]
        let events: [CalendarLine]
        /// What the plan asks for in a week, and how far it is.
        let targets: [TargetStanding]
    }

    let month: Period
    let today: Day
    let weeks: [Week]
    /// What it asks for in longer stretches.
    let targets: [TargetStanding]
    let mayWrite: Bool

    private enum CodingKeys: CodingKey { case month, weeks, targets }

    /// Whether stories can bring a target on.
    static func isOurs(_ target: TargetStanding) -> Bool {
        [.articlesPublished, .mediaProducts, .broadcastSessions].contains(target.measure)
    }

    var title: String { "\(Phrases.editorial.text): \(words(month))" }

    private func words(_ month: Period) -> String {
        Phrases.monthName(month.first.month, month.first.year).text
    }

    func html(_ frame: Frame) -> HTML {
        let weeks: [HTML] = self.weeks.map(week)
        return """
            <h1>\(title)</h1>
            <form class="filter" method="get" action="/office/editorial"><label>\(Phrases.month)<input type="month" name="month" value="\(month.code)"></label><button class="quiet">\(Phrases.show)</button></form>
            <p><a href="/office/editorial?month=\(month.previous.code)" rel="prev">\(words(month.previous))</a> · <a href="/office/editorial">\(Phrases.thisMonth)</a> · <a href="/office/editorial?month=\(month.next.code)" rel="next">\(words(month.next))</a></p>
            <p class="acts">\(write)<a href="/office/queue">\(Phrases.queue)</a></p>
            \(gauges(targets))
            \(weeks)
            """
    }

    private var write: HTML {
        mayWrite
            ? "<a class=\"button\" href=\"/office/stories/new\">\(Phrases.write)</a> " : HTML()
    }

    private func gauges(_ targets: [TargetStanding]) -> HTML {
        guard !targets.isEmpty else { return HTML() }
        let lines: [HTML] = targets.map { target in
            """
            <li class="gauge"><a href="\(target.path)">\(target.text)</a><br><span class="big">\(Reading.number(Int(target.done)))/\(Reading.number(Int(target.required)))</span></li>
            """
        }
        return "<ul class=\"gauges\">\(lines)</ul>"
    }

    private func week(_ week: Week) -> HTML {
        let isNow = week.period.contains(today)
        let first = week.period.first, last = week.period.last
        let id = "tuan-\(first.iso)"
        return """
            <section class="sheet week" aria-labelledby="\(id)"><h2 id="\(id)"\(if: isNow, " aria-current=\"date\"")>\(Phrases.week(first.written, last.written))</h2>
            \(tally(week))
            \(list(week))
            </section>
            """
    }

    private func tally(_ week: Week) -> HTML {
        let published = week.lines.filter(\.isLive).count
        let scheduled = week.lines.filter { $0.publishAt != nil }.count
        let planned = week.lines.count - published - scheduled
        var parts: [HTML] = [
            "<li>\(Phrases.publishedCount(published))</li>",
            "<li>\(Phrases.scheduledCount(scheduled))</li>",
            "<li>\(Phrases.plannedCount(planned))</li>",
        ]
        for target in week.targets {
            let missing = max(0, Int(target.remaining.rounded(.up)))
            let state: HTML =
                missing == 0
                ? "<span class=\"state reached\">\(Phrases.enough)</span>"
                : "<span class=\"state behind\">\(Phrases.missing(missing))</span>"
            parts.append(
                """
                <li><a href="\(target.path)">\(target.measure.name)</a> <span class="figures">\(Int(target.done))/\(Int(target.required))</span> \(state)</li>
                """)
        }
        return "<ul class=\"tally\">\(parts)</ul>"
    }

    private func list(_ week: Week) -> HTML {
        var dated: [(Day, HTML)] = week.lines.compactMap { line in
            line.day.map { ($0, self.line(line)) }
        }
        dated += week.events.map { event in
            (
                event.day,
                "<a href=\"\(event.path)\">\(event.words)</a> <span class=\"soft\">· \(Phrases.event)</span>"
            )
        }
        guard !dated.isEmpty else {
            return "<p class=\"empty\">\(Phrases.emptyWeek)</p>"
        }
        let rows: [HTML] = dated.sorted { $0.0 < $1.0 }.map { day, words in
            "<li><time datetime=\"\(day.iso)\" class=\"figures\">\(day.written)</time> \(words)</li>"
        }
        return "<ul class=\"rows\">\(rows)</ul>"
    }

    private func line(_ line: WorkLine) -> HTML {
        let mark: HTML =
            line.publishAt.map {
                "<span class=\"state on-track\">\(Phrases.comesAt($0.hour))</span>"
            }
            ?? line.state.mark
        return """
            <a href="\(line.path)">\(line.title)</a> \(mark) <span class="soft">· \(line.kind.words) · \(line.author)</span>
            """
    }
}
