import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// What residents raise, for officers.
enum CaseTopicsDesk {
    static let path = "/office/cases/topics"

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let today = visit.office.today
        let page = try await visit.office.read { connection in
            let settings = try connection.caseSettings()
            let raised = try connection.raisedCases(
                from: today.adding(days: 1 - 7 * CaseTopics.weeks).start,
                to: today.adding(days: 1).start)
            return CaseTopicsPage(
                topics: CaseTopics(raised, hamlets: settings.hamlets.map(\.name), today: today),
                hamlets: settings.hamlets, categories: try connection.caseCategories())
        }
        return .page(page)
    }
}

struct CaseTopicsPage: PageContent {
    let topics: CaseTopics
    let hamlets: [CaseSettings.Hamlet]
    let categories: [CaseCategory]

    private enum CodingKeys: CodingKey { case topics }

    var title: String { TopicWords.title.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1><p>\(TopicWords.lead)</p>\(weeks(frame))
        <h2>\(TopicWords.where_)</h2>\(RaisedPlaces(hamlets: hamlets, places: topics.byHamlet).html)\(table(frame))
        """
    }

    private func name(_ id: String, _ frame: Frame) -> String {
        categories.first { $0.id == id }?.name.words(in: frame.language) ?? id
    }

    private func weeks(_ frame: Frame) -> HTML {
        guard !topics.lines.isEmpty else {
            return "<p class=\"empty\">\(TopicWords.tooFew)</p>"
        }
        let heads: [HTML] = (0..<CaseTopics.weeks).map { number in
            "<th scope=\"col\" class=\"number\">\(TopicWords.week(number))</th>"
        }
        let rows: [HTML] = topics.lines.map { line in
            let counts: [HTML] = line.weeks.enumerated().map { number, count in
                "<td class=\"number\" data-label=\"\(TopicWords.week(number))\">\(count.map { "\($0)" } ?? TopicWords.few.text)</td>"
            }
            let rise = line.rise.map { TopicWords.rise($0).text } ?? ""
            return """
                <tr><th scope="row"><a href="/office/cases?view=all&amp;category=\(line.categoryID)">\(name(line.categoryID, frame))</a></th><td data-label="\(TopicWords.change)">\(rise)</td>\(counts)</tr>

                """
        }
        return """
            <div class="wide" role="region" aria-label="\(TopicWords.what)" tabindex="0"><table class="cards"><caption>\(TopicWords.what)</caption><thead><tr><th scope="col">\(PublicWords.category)</th><th scope="col">\(TopicWords.change)</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func table(_ frame: Frame) -> HTML {
        guard topics.table.cells.contains(where: { $0.contains { $0.count != nil } }) else {
            return HTML()
        }
        let names = topics.hamlets.map { $0.isEmpty ? TopicWords.noHamlet.text : $0 }
        let heads: [HTML] = names.map { "<th scope=\"col\" class=\"number\">\($0)</th>" }
        let rows: [HTML] = topics.categories.enumerated().map { row, id in
            let cells: [HTML] = zip(names, topics.table.cells[row]).map { name, cell in
                "<td class=\"number\" data-label=\"\(name)\">\(TopicWords.cell(cell))</td>"
            }
            return "<tr><th scope=\"row\">\(name(id, frame))</th>\(cells)</tr>\n"
        }
        return """
            <div class="wide" role="region" aria-label="\(TopicWords.both)" tabindex="0"><table class="cards"><caption>\(TopicWords.both)</caption><thead><tr><th scope="col">\(PublicWords.category)</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div><p class="soft">\(TopicWords.key)</p>
            """
    }
}

/// Hamlets with how much was raised there: as a picture, and as a table.
struct RaisedPlaces {
    let hamlets: [CaseSettings.Hamlet]
    /// One row: the hamlets in their order, then cases that name none.
    let places: Suppression

    var html: HTML {
        let cells = places.cells.first ?? []
        guard !hamlets.isEmpty, cells.contains(where: { $0.count != nil }), places.showsTotals
        else { return "<p class=\"empty\">\(TopicWords.tooFew)</p>" }
        let rows: [HTML] = zip(hamlets.map(\.name) + [TopicWords.noHamlet.text], cells).map {
            name, cell in
            "<tr><th scope=\"row\">\(name)</th><td class=\"number\">\(TopicWords.cell(cell))</td></tr>\n"
        }
        return """
            \(HamletMap(hamlets: hamlets, cells: Array(cells.prefix(hamlets.count))).html)
            <table><caption>\(TopicWords.map)</caption><thead><tr><th scope="col">\(PublicWords.hamlet)</th><th scope="col" class="number">\(StatisticsWords.cases)</th></tr></thead><tbody>\(rows)</tbody></table><p class="soft">\(TopicWords.key)</p>
            """
    }
}
