import Foundation
import Markup
import Office
import Web
import WorkingTime

/// All reports, and the form that composes one.
struct ListPage: PageContent {
    let reports: [ReportLine]
    let mayWrite: Bool
    let trouble: String?
    /// What the plan asks for about now, still open.
    let asked: [ReportDuty]
    private let choices: [Period]
    private let chosen: Period

    private enum CodingKeys: CodingKey { case reports, asked, mayWrite, trouble }

    init(
        reports: [ReportLine], choices: [Period], chosen: Period, asked: [ReportDuty],
        mayWrite: Bool, trouble: String?
    ) {
        self.reports = reports
        self.asked = asked
        self.choices = choices
        self.chosen = chosen
        self.mayWrite = mayWrite
        self.trouble = trouble
    }

    var title: String { Phrases.reports.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(Phrases.reports)</h1>
        <p class="measure">\(Phrases.intro)</p>
        \(notice(trouble))
        \(duties)
        \(mayWrite ? form(frame) : HTML())
        \(list)
        <p class="acts"><a href="/office/reports/templates">\(TemplatePhrases.templates)</a> <a href="/office/outgoing">\(RegisterPhrases.register)</a> <a href="/office/next-plan">\(NextPlanPhrases.nextPlan)</a></p>
        """
    }

    private func form(_ frame: Frame) -> HTML {
        let groups: [HTML] = Occasion.allCases.compactMap { occasion in
            let options: [HTML] = choices.filter { Occasion($0) == occasion }.map { period in
                """
                <option value="\(period.code)"\(if: period == chosen, " selected")>\(Phrases.name(period))</option>
                """
            }
            guard !options.isEmpty else { return nil }
            return "<optgroup label=\"\(TemplatePhrases.name(occasion))\">\(options)</optgroup>"
        }
        return """
            <form class="sheet measure" method="post" action="/office/reports">\(frame.proof)
            <label for="period">\(Phrases.period)</label>
            <select id="period" name="period">\(groups)</select>
            <fieldset><legend>\(Phrases.otherDays)</legend>
            <label for="first">\(Phrases.firstDay)</label><input id="first" name="first" type="date">
            <label for="last">\(Phrases.lastDay)</label><input id="last" name="last" type="date"></fieldset>
            <p class="soft">\(Phrases.composeHint)</p>
            <p class="acts"><button>\(Phrases.compose)</button></p></form>
            """
    }

    /// The plan's own words for the reports that it asks for, each leading to its period.
    private var duties: HTML {
        guard !asked.isEmpty else { return HTML() }
        let lines: [HTML] = asked.map { duty in
            let period = Duties.period(of: duty)
            return """
                <li><b class="figures">\(duty.day.written)</b> \(duty.words) <a href="/office/reports?period=\(period.code)#period">\(Phrases.name(period))</a></li>
                """
        }
        return "<h2>\(Phrases.asked)</h2><ul class=\"rows\">\(lines)</ul>"
    }

    private var list: HTML {
        if reports.isEmpty { return "<p class=\"empty\">\(Phrases.empty)</p>" }
        let rows: [HTML] = reports.map { report in
            """
            <tr><th scope="row"><a href="/office/reports/\(report.id)">\(Phrases.name(report.period))</a></th>
            <td>\(mark(report.isFrozen, report.isNumbered))</td>
            <td class="figures" data-label="\(Phrases.changed)">\(report.changedAt.written)</td><td data-label="\(Phrases.who)">\(report.changedBy)</td>
            <td><a href="/office/reports/\(report.id)/docx">\(Phrases.download)<span class="unseen"> \(Phrases.name(report.period))</span></a></td></tr>
            """
        }
        return """
            <h2>\(Phrases.total(reports.count))</h2>
            <div class="wide" role="region" aria-label="\(Phrases.reports)" tabindex="0"><table class="cards">
            <caption class="unseen">\(Phrases.reports)</caption>
            <thead><tr><th scope="col">\(Phrases.period)</th><th scope="col">\(Phrases.state)</th><th scope="col">\(Phrases.changed)</th><th scope="col">\(Phrases.who)</th><th scope="col">\(Phrases.file)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}

/// The state of a report in a word and a shape.
func mark(_ isFrozen: Bool, _ isNumbered: Bool) -> HTML {
    let shape = isFrozen ? "done" : "due"
    let words = isNumbered ? Phrases.numbered : isFrozen ? Phrases.frozen : Phrases.draft
    return "<span class=\"state \(shape)\">\(words)</span>"
}

/// What went wrong, if anything.
func notice(_ trouble: String?) -> HTML {
    guard let trouble else { return HTML() }
    return "<div class=\"notice bad\" role=\"alert\"><p>\(trouble)</p></div>"
}
