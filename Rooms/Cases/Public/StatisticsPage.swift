import Foundation
import Markup
import Office
import Web
import WorkingTime

/// How the promise was kept, in one sentence, a picture and a table.
struct StatisticsPage: PageContent {
    let statistics: CaseStatistics
    let categories: [CaseCategory]
    let today: Day
    var hamlets: [CaseSettings.Hamlet] = []
    /// What came in, by hamlet.
    var places = Suppression([])

    private enum CodingKeys: CodingKey { case statistics }

    var title: String {
        "\(StatisticsWords.title.text) \(StatisticsWords.period(statistics.period).text)"
    }

    func head(_ frame: Frame) -> HTML {
        let own = frame.origin + frame.link(StatisticsDesk.path)
        return """
            <link rel="canonical" href="\(own)?ky=\(statistics.period.code)">
            <link rel="alternate" type="text/csv" href="\(StatisticsDesk.path).csv?ky=\(statistics.period.code)">
            <link rel="alternate" type="application/json" href="\(StatisticsDesk.path).json?ky=\(statistics.period.code)">
            """
    }

    func html(_ frame: Frame) -> HTML {
        let code = statistics.period.code
        return """
            <div class="measure"><h1>\(title)</h1>\(chooser(frame))\(headline)
            <p>\(StatisticsWords.method)</p></div>
            \(chart)\(byCategory(frame))\(byOutcome)\(byPlace)
            <div class="measure"><h2>\(StatisticsWords.openData)</h2><ul><li><a href="\(StatisticsDesk.path).csv?ky=\(code)">CSV</a></li><li><a href="\(StatisticsDesk.path).json?ky=\(code)">JSON</a></li></ul>
            <p class="soft">\(StatisticsWords.counted(statistics.countedAt.written))</p>
            <p><a href="\(frame.link(AskPage.path))">\(PublicWords.askYours)</a> · <a href="\(frame.link(PublicCase.listPath))">\(PublicWords.answers)</a></p></div>
            """
    }

    private func chooser(_ frame: Frame) -> HTML {
        var months = [Period(.month, containing: today)]
        while months.count < 12, let last = months.last { months.append(last.previous) }
        var quarters = [Period(.quarter, containing: today)]
        while quarters.count < 4, let last = quarters.last { quarters.append(last.previous) }
        let year = Period(.year, containing: today)
        var all = months + quarters + [year, year.previous]
        if !all.contains(statistics.period) { all.insert(statistics.period, at: 0) }
        let options: [HTML] = all.map { one in
            """
            <option value="\(one.code)"\(if: one == statistics.period, " selected")>\(StatisticsWords.period(one))</option>
            """
        }
        return """
            <form method="get" action="\(frame.link(StatisticsDesk.path))" class="filter"><div><label for="ky">\(StatisticsWords.choose)</label><select id="ky" name="ky">\(options)</select></div><button>\(StatisticsWords.show)</button></form>
            """
    }

    private var headline: HTML {
        let total = statistics.total
        guard total.decided > 0 else {
            return """
                <p class="lead">\(StatisticsWords.receivedOnly(total.received))</p>
                """
        }
        var rating = HTML()
        if let mean = total.rating {
            rating = "<p>\(StatisticsWords.rated(Reading.quantity(mean), total.ratings))</p>"
        }
        return """
            <p class="lead">\(StatisticsWords.headline(total))</p>
            <ul>\(hours(total).map { "<li>\($0)</li>" })</ul>\(rating)
            """
    }

    private func hours(_ line: CaseStatistics.Line) -> [Phrase] {
        var words: [Phrase] = []
        if let first = line.medianFirstReply { words.append(StatisticsWords.firstReply(first)) }
        if let full = line.medianAnswer { words.append(StatisticsWords.fullAnswer(full)) }
        if line.waited > 0 { words.append(StatisticsWords.waited(line.waited)) }
        return words + [StatisticsWords.reopened(line.reopened)]
    }

    private var chart: HTML {
        let bars = statistics.bars.filter { $0.stretch.first <= today }
        guard bars.contains(where: { $0.inTime + $0.missed > 0 }) else { return HTML() }
        let rows: [HTML] = bars.map { bar in
            """
            <tr><th scope="row">\(StatisticsWords.stretch(bar.stretch))</th><td class="number">\(bar.inTime)</td><td class="number">\(bar.missed)</td></tr>

            """
        }
        return """
            <h2>\(StatisticsWords.byTime)</h2>\(PromiseChart(bars: bars).html)
            <details class="fold"><summary>\(StatisticsWords.asTable)</summary><div class="wide" role="region" aria-label="\(StatisticsWords.byTime)" tabindex="0"><table><caption>\(StatisticsWords.byTime)</caption><thead><tr><th scope="col">\(StatisticsWords.time)</th><th scope="col" class="number">\(StatisticsWords.inTime)</th><th scope="col" class="number">\(StatisticsWords.missed)</th></tr></thead><tbody>\(rows)</tbody></table></div></details>
            """
    }

    private func byCategory(_ frame: Frame) -> HTML {
        let shown = statistics.lines.filter { line in
            line.received + line.decided > 0
                || categories.contains { $0.id == line.categoryID && $0.isOpen }
        }
        let rows: [HTML] = ([statistics.total] + shown).map { row($0, frame) }
        let heads: [HTML] = [
            StatisticsWords.limit, StatisticsWords.received, StatisticsWords.inTime,
            StatisticsWords.late, StatisticsWords.overdueOpen, StatisticsWords.share,
            StatisticsWords.hoursAnswer,
        ].map { "<th scope=\"col\" class=\"number\">\($0)</th>" }
        return """
            <h2 id="kinds">\(StatisticsWords.byCategory)</h2><div class="wide" role="region" aria-labelledby="kinds" tabindex="0"><table class="cards kinds"><caption class="unseen">\(StatisticsWords.byCategory)</caption><thead><tr><th scope="col">\(PublicWords.category)</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func row(_ line: CaseStatistics.Line, _ frame: Frame) -> HTML {
        var name: HTML = "\(StatisticsWords.everything)"
        if let id = line.categoryID {
            name =
                categories.first { $0.id == id }?.name.html(in: frame.language) ?? "\(id)"
        }
        let limit = line.fullMinutes.map { Spans.words(minutes: $0).text } ?? ""
        let hours = line.medianAnswer.map(Reading.quantity) ?? ""
        return """
            <tr><th scope="row">\(name)</th>\(cell(StatisticsWords.limit, limit))\(cell(StatisticsWords.received, Reading.number(line.received)))\(cell(StatisticsWords.inTime, Reading.number(line.inTime)))\(cell(StatisticsWords.late, Reading.number(line.late)))\(cell(StatisticsWords.overdueOpen, Reading.number(line.overdueOpen)))\(cell(StatisticsWords.share, StatisticsWords.percent(line.share)))\(cell(StatisticsWords.hoursAnswer, hours))</tr>

            """
    }

    private func cell(_ label: Phrase, _ words: String) -> HTML {
        "<td class=\"number\" data-label=\"\(label)\">\(words)</td>"
    }

    private var byPlace: HTML {
        guard !hamlets.isEmpty else { return HTML() }
        return """
            <div class="measure"><h2>\(TopicWords.places)</h2>\(RaisedPlaces(hamlets: hamlets, places: places).html)</div>
            """
    }

    private var byOutcome: HTML {
        let outcomes = Outcome.all.filter { statistics.total.outcomes[$0.rawValue] ?? 0 > 0 }
        guard !outcomes.isEmpty else { return HTML() }
        let rows: [HTML] = outcomes.map { outcome in
            """
            <tr><th scope="row">\(outcome.words)</th><td class="number">\(statistics.total.outcomes[outcome.rawValue] ?? 0)</td></tr>

            """
        }
        return """
            <div class="measure"><h2>\(StatisticsWords.byOutcome)</h2><table><caption class="unseen">\(StatisticsWords.byOutcome)</caption><thead><tr><th scope="col">\(StatisticsWords.outcome)</th><th scope="col" class="number">\(StatisticsWords.cases)</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }
}

/// Kept and missed promises side by side in time, drawn on the server; the axis begins at zero,
/// and every bar carries its number and a sign.
struct PromiseChart {
    let bars: [CaseStatistics.Bar]

    private static let height = 160
    private static let top = 30
    private static let step = 72
    private static let barWidth = 28

    private var base: Int { PromiseChart.top + PromiseChart.height }
    private var width: Int { 16 + PromiseChart.step * max(1, bars.count) }
    private var highest: Int { max(1, bars.map { max($0.inTime, $0.missed) }.max() ?? 1) }

    private func size(_ value: Int) -> Int { value * PromiseChart.height / highest }

    var html: HTML {
        let parts: [HTML] = bars.enumerated().map { place, bar in
            let x = 8 + place * PromiseChart.step
            let middle = x + PromiseChart.step / 2
            return """
                \(column(bar.inTime, at: middle - PromiseChart.barWidth - 1, kept: true))\(column(bar.missed, at: middle + 1, kept: false))<text x="\(middle)" y="\(base + 18)" text-anchor="middle">\(StatisticsWords.short(bar.stretch))</text>

                """
        }
        return """
            <div class="wide" role="region" aria-label="\(StatisticsWords.byTime)" tabindex="0"><svg class="chart" role="img" aria-label="\(StatisticsWords.byTime)" aria-describedby="promise-words" width="\(width)" height="\(base + 30)" viewBox="0 0 \(width) \(base + 30)">
            <desc id="promise-words">\(description)</desc><line class="axis" x1="0" y1="\(base)" x2="\(width)" y2="\(base)"></line>
            \(parts)</svg></div><p class="soft">\(StatisticsWords.key)</p>
            """
    }

    private func column(_ value: Int, at x: Int, kept: Bool) -> HTML {
        let shape: HTML = kept ? "bar-reached" : "bar-missed"
        let sign: HTML = kept ? "✓" : "✕"
        let height = size(value)
        return """
            <rect class="\(shape)" x="\(x)" y="\(base - height)" width="\(PromiseChart.barWidth)" height="\(height)"></rect><text x="\(x + PromiseChart.barWidth / 2)" y="\(base - height - 6)" text-anchor="middle">\(value) \(sign)</text>
            """
    }

    private var description: String {
        bars.map { bar in
            "\(StatisticsWords.stretch(bar.stretch)): \(StatisticsWords.inTime.text) \(bar.inTime), \(StatisticsWords.missed.text) \(bar.missed)"
        }.joined(separator: "; ")
    }
}
