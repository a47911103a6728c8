import Foundation
import Markup
import Office
import Web
import WorkingTime

/// All targets as they stand in one period.
struct TargetsPage: PageContent {
    let period: Period
    let today: Day
    /// The year of the plan they come from; another one where the year has no plan yet.
    let planYear: Int?
    let standings: [TargetStanding]

    var title: String { Phrases.targets.text }

    func html(_ frame: Frame) -> HTML {
        let kinds = Period.Kind.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: $0 == period.kind)
        }
        let place = "/office/targets?by=\(period.kind.rawValue)&period="
        var older = HTML()
        if let planYear, planYear != period.last.year {
            older = "<p class=\"notice\">\(Phrases.planOfYear(planYear))</p>"
        }
        return """
            <h1>\(Phrases.targets)</h1>
            <form class="filter" method="get" action="/office/targets"><label>\(Phrases.per)<select name="by">\(kinds)</select></label><button class="quiet">\(Phrases.show)</button></form>
            <p><a href="\(place)\(period.previous.code)" rel="prev">\(period.previous.words)</a> · <b>\(period.words)</b> · <a href="\(place)\(period.next.code)" rel="next">\(period.next.words)</a></p>
            \(older)
            \(list)
            """
    }

    private var list: HTML {
        if standings.isEmpty { return "<p class=\"empty\">\(Phrases.noTargets)</p>" }
        let rows: [HTML] = standings.map { target in
            let isShare = target.unit.hasPrefix("%")
            let left = target.period.daysLeft(after: today)
            let lacks: HTML? =
                target.remaining > 0
                ? "<br><small>\(Phrases.lacking(Reading.quantity(target.remaining), target.unit)), \(Phrases.daysLeft(left))</small>"
                : nil
            let done =
                target.state == .nothingArose && isShare ? "–" : Reading.quantity(target.done)
            return """
                <tr><th scope="row"><a href="/office/targets/\(target.id)">\(target.text)</a></th>
                <td>\(target.period.words)</td><td class="number" data-label="\(Phrases.asked)">\(Reading.quantity(target.required)) \(target.unit)</td>
                <td class="number" data-label="\(Phrases.done)"><a href="\(target.path)">\(done)<span class="unseen"> \(target.unit): \(Phrases.ledgerRows)</span></a></td><td>\(target.state.mark)\(lacks)</td></tr>
                """
        }
        return """
            <div class="wide" role="region" aria-label="\(Phrases.targets)" tabindex="0"><table class="cards">
            <caption class="unseen">\(Phrases.targets)</caption>
            <thead><tr><th scope="col">\(Phrases.target)</th><th scope="col">\(Phrases.period)</th><th scope="col" class="number">\(Phrases.asked)</th><th scope="col" class="number">\(Phrases.done)</th><th scope="col">\(Phrases.state)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}

/// One target over the periods of its plan: a chart, the same as a table, and what is missing.
struct TargetPage: PageContent {
    let target: Target
    let planID: String
    let kind: Period.Kind
    let standing: TargetStanding
    let bars: [TargetBar]
    let changes: [Change]
    let mayCorrect: Bool
    let mayGive: Bool

    private enum CodingKeys: CodingKey { case target, kind, standing, bars, changes }

    var title: String { target.passage.text }

    func html(_ frame: Frame) -> HTML {
        let place = "/office/targets/\(target.id)"
        let passage = target.passage
        let history: HTML =
            changes.isEmpty ? HTML() : "<h2>\(Phrases.corrections)</h2>\(ChangeList.html(changes))"
        var acts = HTML()
        if mayGive {
            acts += """
                <a class="button quiet" href="/office/evidence/new?target=\(target.id)">\(Phrases.giveEvidence)</a>
                """
        }
        if mayCorrect {
            acts += " <a href=\"\(place)/correction\">\(Phrases.correctKind(.target))</a>"
        }
        return """
            <p><a href="/office/targets">\(Phrases.allTargets)</a></p>
            <h1>\(passage.text)</h1>
            <p>\(target.words) · <a href="/office/plans/\(planID)#L\(passage.line)">\(Phrases.lines(passage.line, passage.endLine))</a> · \(passage.trust.mark)</p>
            <p class="lead">\(standing.period.words): <a href="\(standing.path)">\(now)</a> \(standing.state.mark)</p>
            <p class="acts">\(acts)</p>
            <h2>\(Phrases.overTime)</h2>
            <form class="filter" method="get" action="\(place)"><label>\(Phrases.per)<select name="by">\(kinds)</select></label><button class="quiet">\(Phrases.show)</button></form>
            \(bars.isEmpty ? "<p class=\"empty\">\(Phrases.notBegun)</p>" : Chart(title: Phrases.chartOf(kind).text, unit: target.unit, bars: bars).html + table)
            \(history)
            """
    }

    private var now: String {
        if standing.state == .nothingArose { return Phrases.nothingCounted.text }
        let done = Reading.quantity(standing.done)
        let figure = "\(done)/\(Reading.quantity(standing.required)) \(target.unit)"
        return standing.remaining > 0
            ? "\(figure), "
                + Phrases.lacking(Reading.quantity(standing.remaining), target.unit).text
            : figure
    }

    private var kinds: [HTML] {
        Period.Kind.allCases.map { option($0.rawValue, $0.words.text, isChosen: $0 == kind) }
    }

    private var table: HTML {
        let rows: [HTML] = bars.reversed().map { bar in
            let figure = bar.state == .nothingArose ? "–" : Reading.quantity(bar.done)
            let lacks = bar.remaining > 0 ? Reading.quantity(bar.remaining) : "–"
            return """
                <tr><th scope="row">\(bar.period.words)</th><td class="number">\(bar.required.map(Reading.quantity) ?? "–")</td><td class="number"><a href="\(bar.path)">\(figure)<span class="unseen">: \(Phrases.ledgerRows), \(bar.period.words)</span></a></td><td class="number">\(lacks)</td><td>\(bar.state?.mark ?? "–")</td></tr>
                """
        }
        return """
            <div class="wide" role="region" aria-label="\(Phrases.overTime)" tabindex="0"><table>
            <caption class="unseen">\(Phrases.overTime)</caption>
            <thead><tr><th scope="col">\(Phrases.period)</th><th scope="col" class="number">\(Phrases.asked)</th><th scope="col" class="number">\(Phrases.done)</th><th scope="col" class="number">\(Phrases.remaining)</th><th scope="col">\(Phrases.state)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}

/// The rows of the ledger behind one number.
struct TargetRowsPage: PageContent {
    let target: Target
    let period: Period
    let first: Day
    let last: Day
    let sum: LedgerSum
    let rows: [LedgerRow]

    var title: String { "\(Phrases.ledgerRows.text): \(period.words.text)" }

    func html(_ frame: Frame) -> HTML {
        let count =
            target.isShare
            ? "\(Reading.number(sum.quantity))/\(Reading.number(sum.outOf))"
            : "\(Reading.number(sum.quantity)) \(target.unit)"
        var list: HTML = "<p class=\"empty\">\(Phrases.noRows)</p>"
        if !rows.isEmpty { list = LedgerList.html(rows) }
        return """
            <p><a href="/office/targets/\(target.id)">\(target.passage.text)</a></p>
            <h1>\(title)</h1>
            <p class="lead figures">\(count) · \(Phrases.between(first.written, last.written))</p>
            <p>\(Phrases.rowsWords)</p>
            \(list)
            """
    }
}
