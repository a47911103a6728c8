import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The cases, the nearest limit first.
struct CaseListPage: PageContent {
    struct Count: Sendable, Encodable {
        let running: Int
        let late: Int

        init(_ count: (running: Int, late: Int)) {
            running = count.running
            late = count.late
        }
    }

    let filter: CaseFilter
    let lines: [CaseLine]
    let next: String?
    let all: Count
    let mine: Count
    let names: CaseNames
    let officer: Officer
    let hamlets: [String]

    private enum CodingKeys: CodingKey { case filter, lines, next, all, mine }

    var title: String { Phrases.cases.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(Phrases.cases)</h1>
        <p class="acts"><a class="button" href="/office/cases/new">\(DeskWords.enter)</a> <a href="/office/cases/roster">\(DeskWords.roster)</a>\(arranging)\(PublicWays.desk(officer))</p>
        <p class="figures" role="status">\(DeskWords.counts(all.running, all.late)). \(own)</p>
        \(views)\(filterForm)\(list)\(pager)
        """
    }

    private var arranging: HTML {
        officer.may(.arrangeCases)
            ? " <a href=\"/office/cases/setup\">\(DeskWords.setup)</a>" : HTML()
    }

    private var own: HTML {
        guard let unit = officer.unitID else { return HTML() }
        return
            "<a href=\"/office/cases?unit=\(unit)\">\(DeskWords.unitHas(mine.running, late: mine.late))</a>"
    }

    private var views: HTML {
        let links: [HTML] = CaseFilter.View.allCases.map { view in
            """
            <li><a href="/office/cases?view=\(view.rawValue)"\(if: view == filter.view, " aria-current=\"page\"")>\(view.words)</a></li>
            """
        }
        return "<nav class=\"case-views\" aria-label=\"\(DeskWords.views)\"><ul>\(links)</ul></nav>"
    }

    private var filterForm: HTML {
        let units: [HTML] = names.units.map { unit in
            "<option value=\"\(unit.id)\"\(if: filter.unitID == unit.id, " selected")>\(unit.name)</option>"
        }
        let categories: [HTML] = names.categories.filter { $0.way == .cases }.map { one in
            "<option value=\"\(one.id)\"\(if: filter.category == one.id, " selected")>\(one.name.words(in: .current))</option>"
        }
        let places: [HTML] = hamlets.map { name in
            "<option\(if: filter.hamlet == name, " selected")>\(name)</option>"
        }
        return """
            <form class="filter" method="get" action="/office/cases"><input type="hidden" name="view" value="\(filter.view.rawValue)">
            <label>\(DeskWords.codeOrWords)<input type="search" name="q" value="\(filter.search)" maxlength="100"></label>
            <label>\(DeskWords.unit)<select name="unit"><option value="">\(DeskWords.anyOf)</option>\(units)</select></label>
            <label>\(AskWords.category)<select name="category"><option value="">\(DeskWords.anyOf)</option>\(categories)</select></label>
            <label>\(AskWords.hamlet)<select name="hamlet"><option value="">\(DeskWords.anyOf)</option>\(places)</select></label>
            <button class="quiet">\(DeskWords.show)</button></form>
            """
    }

    private var list: HTML {
        if lines.isEmpty {
            var plain = CaseFilter()
            plain.view = filter.view
            let words =
                filter != plain
                ? DeskWords.emptyFilter
                : filter.view == .running ? DeskWords.nothingRuns : DeskWords.empty
            return "<p class=\"empty\">\(words)</p>"
        }
        let rows: [HTML] = lines.map { line in
            """
            <tr><td data-label="\(DeskWords.limit)">\(line.mark)\(marks(line))<br><span class="soft figures">\(line.due.written)</span></td>
            <th scope="row"><a href="\(line.path)">\(line.words.isEmpty ? line.code : CaseListPage.short(line.words))</a><br><span class="soft">\(line.code) · \(line.category)\(if: !line.hamlet.isEmpty, " · ")\(line.hamlet)</span></th>
            <td data-label="\(DeskWords.unit)">\(line.unit)\(if: !line.officer.isEmpty, "<br>")<span class="soft">\(line.officer)</span></td><td data-label="\(DeskWords.channel)">\(line.channel.words)</td></tr>

            """
        }
        return """
            <div class="wide" role="region" aria-label="\(Phrases.cases)" tabindex="0"><table class="cards">
            <thead><tr><th scope="col">\(DeskWords.limit)</th><th scope="col">\(DeskWords.matter)</th><th scope="col">\(DeskWords.unit)</th><th scope="col">\(DeskWords.channel)</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func marks(_ line: CaseLine) -> HTML {
        var marks = HTML()
        if line.isReopened { marks += " <span class=\"state due\">\(DeskWords.reopened)</span>" }
        if line.isEscalated, line.heat != .done {
            marks += " <span class=\"soft\">\(DeskWords.leaderTold)</span>"
        }
        return marks
    }

    private var pager: HTML {
        guard let next else { return HTML() }
        var query = "view=\(filter.view.rawValue)"
        for (name, value) in [
            ("unit", filter.unitID), ("category", filter.category), ("hamlet", filter.hamlet),
            ("q", filter.search),
        ] {
            if let value, !value.isEmpty {
                query +=
                    "&\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
            }
        }
        return "<p><a href=\"/office/cases?\(query)&after=\(next)\">\(DeskWords.more)</a></p>"
    }

    /// The beginning of a text, cut at a word.
    static func short(_ text: String, letters: Int = 120) -> String {
        guard text.count > letters else { return text }
        let cut = text.prefix(letters)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
    }
}
