import Markup
import Office
import Web
import WorkingTime

/// The week as it hangs beside the transmitter: each day, each session, each piece with its clock.
struct SheetPage: PageContent {
    let week: ExportDesk.Week

    private enum CodingKeys: CodingKey { case week }

    var title: String { Phrases.operatorSheet.text }

    func html(_ frame: Frame) -> HTML {
        let period = week.week
        let days: [HTML] = (0..<7).map { step in
            let day = period.first.adding(days: step)
            return table(day, week.sessions.filter { $0.planned.turn.day == day })
        }
        return """
            <p class="acts"><a href="\(WeekDesk.path)?week=\(period.code)">\(Phrases.week)</a></p>
            <h1>\(Phrases.operatorSheet) – \(week.commune)</h1>
            <p>\(Phrases.heading(period.first.written, period.last.written)). \(Phrases.sheetHint)</p>
            \(days)
            """
    }

    private func table(_ day: Day, _ sessions: [ExportDesk.Session]) -> HTML {
        let lunar = LunarCalendar.lunar(of: day).map { Phrases.lunar($0).text } ?? ""
        let head: HTML =
            "<h2>\(Phrases.weekday(day.weekday)) \(day.written) <span class=\"soft\">\(lunar)</span></h2>"
        guard !sessions.isEmpty else {
            return "\(head)<p class=\"soft\">\(Phrases.nothingPlanned)</p>"
        }
        return "\(head)\(sessions.map(session))"
    }

    private func session(_ session: ExportDesk.Session) -> HTML {
        let planned = session.planned
        let rows: [HTML] = session.pieces.map { row in
            """
            <tr><td class="number" data-label="\(Phrases.begins)">\(ClockTime.clock(row.begins))</td><th scope="row">\(row.piece)</th><td class="number" data-label="\(Phrases.lasts)">\(row.isEstimate ? "≈ " : "")\(ClockTime.length(row.seconds))</td></tr>
            """
        }
        return """
            <div class="wide air-sheet"><table class="cards"><caption>\(ClockTime.text(planned.turn.minute))–\(planned.endsAt.hour) · \(planned.title) · \(session.groups.joined(separator: ", ")) · \(planned.state.words)</caption>
            <thead><tr><th scope="col" class="number">\(Phrases.begins)</th><th scope="col">\(Phrases.piece)</th><th scope="col" class="number">\(Phrases.lasts)</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }
}
