import Markup
import Office
import Web
import WorkingTime

/// How often pages were read: daily totals without persons, for editors only.
enum ViewsDesk {
    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let today = visit.office.today
        let days = ["7": 7, "30": 30, "365": 365][visit.query["days"]] ?? 30
        let first = today.adding(days: 1 - days)
        return .page(
            try await visit.office.read { connection in
                ViewsPage(
                    days: days, byDay: try connection.viewsByDay(from: first, to: today),
                    pages: try connection.mostViewed(from: first, to: today, limit: 100))
            })
    }
}

/// The totals as tables; the bars say the same at a glance.
struct ViewsPage: PageContent {
    let days: Int
    let byDay: [DayViews]
    let pages: [ViewSum]

    var title: String { Phrases.views.text }

    func html(_ frame: Frame) -> HTML {
        let names: [(Int, Phrase)] = [
            (7, Phrases.lastWeek), (30, Phrases.lastMonth), (365, Phrases.lastYear),
        ]
        let spans: [HTML] = names.map { span, name in
            """
            <a class="button quiet" href="/office/views?days=\(span)"\(if: span == days, " aria-current=\"page\"")>\(name)</a>
            """
        }
        return """
            \(DeskWays.html(frame))<h1>\(Phrases.views)</h1><p class="measure">\(Phrases.viewsWords)</p>
            <nav class="acts" aria-label="\(Phrases.spans)">\(spans)</nav>
            \(pages.isEmpty ? "<p class=\"empty\">\(Phrases.noViews)</p>" : tables)
            """
    }

    private var tables: HTML {
        let most = max(byDay.map(\.count).max() ?? 1, 1)
        let daily: [HTML] = byDay.map { one in
            """
            <tr><th scope="row"><time datetime="\(one.day.iso)">\(one.day.written)</time></th><td class="number">\(Reading.number(one.count))</td><td><meter min="0" max="\(most)" value="\(one.count)" aria-label="\(Phrases.times)">\(one.count)</meter></td></tr>
            """
        }
        let each: [HTML] = pages.map { one in
            """
            <tr><th scope="row"><a href="\(one.path)">\(one.path)</a></th><td class="number">\(Reading.number(one.count))</td></tr>
            """
        }
        return """
            <div class="columns"><section><h2>\(Phrases.byPage)</h2><table class="figures"><thead><tr><th scope="col">\(Phrases.pageAddress)</th><th scope="col" class="number">\(Phrases.times)</th></tr></thead><tbody>\(each)</tbody></table></section>
            <section><h2>\(Phrases.byDay)</h2><table class="figures"><thead><tr><th scope="col">\(Phrases.day)</th><th scope="col" class="number">\(Phrases.times)</th><th scope="col"><span class="unseen">\(Phrases.compared)</span></th></tr></thead><tbody>\(daily)</tbody></table></section></div>
            """
    }
}
