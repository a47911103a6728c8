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
    private let choices: [Period]
    private let chosen: Period

    private enum CodingKeys: CodingKey { case reports, mayWrite, trouble }

    init(
        reports: [ReportLine], choices: [Period], chosen: Period, mayWrite: Bool, trouble: String?
    ) {
        self.reports = reports
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
        \(mayWrite ? form(frame) : HTML())
        \(list)
        """
    }

    private func form(_ frame: Frame) -> HTML {
        let groups: [HTML] = Period.Kind.allCases.compactMap { kind in
            let options: [HTML] = choices.filter { $0.kind == kind }.map { period in
                """
                <option value="\(period.code)"\(if: period == chosen, " selected")>\(Phrases.name(period))</option>
                """
            }
            guard !options.isEmpty else { return nil }
            return "<optgroup label=\"\(Phrases.name(kind))\">\(options)</optgroup>"
        }
        return """
            <form class="sheet measure" method="post" action="/office/reports">\(frame.proof)
            <label for="period">\(Phrases.period)</label>
            <select id="period" name="period">\(groups)</select>
            <p class="soft">\(Phrases.composeHint)</p>
            <p class="acts"><button>\(Phrases.compose)</button></p></form>
            """
    }

    private var list: HTML {
        if reports.isEmpty { return "<p class=\"empty\">\(Phrases.empty)</p>" }
        let rows: [HTML] = reports.map { report in
            """
            <tr><th scope="row"><a href="/office/reports/\(report.id)">\(Phrases.name(report.period))</a></th>
            <td>\(mark(report.isFrozen))</td>
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
func mark(_ isFrozen: Bool) -> HTML {
    let shape = isFrozen ? "done" : "due"
    return "<span class=\"state \(shape)\">\(isFrozen ? Phrases.frozen : Phrases.draft)</span>"
}

/// What went wrong, if anything.
func notice(_ trouble: String?) -> HTML {
    guard let trouble else { return HTML() }
    return "<div class=\"notice bad\" role=\"alert\"><p>\(trouble)</p></div>"
}
