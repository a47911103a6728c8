import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// What residents raise: the same counts for officers and for everybody.
enum CaseTopicsDesk {
    static let path = "/office/cases/topics"
    static let publicPath = "/phan-anh/dan-neu"

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        var page = try await counted(visit.office)
        let since = visit.office.now().addingTimeInterval(-Double(CaseStories.days) * 86_400)
        if visit.officer.may(.writeStory) {
            page.published = try await visit.office.read { connection in
                try connection.publishedKinds(since: since)
                    .filter { $0.value >= CaseStories.worthwhile }
            }
        }
        page.isDesk = true
        return .page(page)
    }

    @Sendable static func publicPage(_ visit: Visit) async throws -> Reply {
        .page(try await counted(visit.office))
    }

    @Sendable static func csv(_ visit: Visit) async throws -> Reply {
        let page = try await counted(visit.office)
        return .download(
            Array(TopicsFile(page).csv.utf8), contentType: "text/csv; charset=utf-8",
            name: "dan-neu-\(page.topics.last.iso).csv")
    }

    @Sendable static func json(_ visit: Visit) async throws -> Reply {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return .bytes(
            Array(try encoder.encode(TopicsFile(try await counted(visit.office)).rows)),
            contentType: "application/json; charset=utf-8")
    }

    private static func counted(_ office: Office) async throws -> CaseTopicsPage {
        let today = office.today
        let days = CaseTopics.days(before: today)
        return try await office.read { connection in
            let settings = try connection.caseSettings()
            let raised = try connection.raisedCases(
                from: days.first.start, to: days.last.adding(days: 1).start)
            return CaseTopicsPage(
                topics: CaseTopics(raised, hamlets: settings.hamlets.map(\.name), today: today),
                hamlets: settings.hamlets, categories: try connection.caseCategories())
        }
    }
}

struct CaseTopicsPage: PageContent {
    let topics: CaseTopics
    let hamlets: [CaseSettings.Hamlet]
    let categories: [CaseCategory]
    /// Kinds of which so many answers were published of late that a story is worth while.
    var published: [String: Int] = [:]
    var isDesk = false

    private enum CodingKeys: CodingKey { case topics }

    var title: String { TopicWords.title.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1><p>\(TopicWords.lead)</p><p class="soft">\(TopicWords.days(topics.first, topics.last))</p>\(stories(frame))\(weeks(frame))
        <h2>\(TopicWords.where_)</h2>\(RaisedPlaces(hamlets: hamlets, places: topics.byHamlet).html)\(table(frame))\(files(frame))
        """
    }

    /// The public page's own ways: the same as data, and back.
    private func files(_ frame: Frame) -> HTML {
        guard !isDesk else { return HTML() }
        let path = CaseTopicsDesk.publicPath
        return """
            <h2>\(StatisticsWords.openData)</h2><ul><li><a href="\(path).csv">CSV</a></li><li><a href="\(path).json">JSON</a></li></ul>
            <p><a href="\(frame.link(StatisticsDesk.path))">\(PublicWords.howKept)</a> · <a href="\(frame.link(AskPage.path))">\(PublicWords.askYours)</a></p>
            """
    }

    /// Where many asked alike and were answered, one story answers the rest.
    private func stories(_ frame: Frame) -> HTML {
        let lines: [HTML] = published.sorted { $0.key < $1.key }.map { id, count in
            """
            <p class="notice">\(TopicWords.manyAlike(count, name(id, frame))) <a href="\(StoryBeginning.path(about: CaseStories.topic(id)))">\(TopicWords.tellTogether)</a></p>

            """
        }
        return "\(lines)"
    }

    func name(_ id: String, _ frame: Frame) -> String {
        categories.first { $0.id == id }?.name.words(in: frame.language) ?? id
    }

    private func kind(_ id: String, _ frame: Frame) -> HTML {
        guard isDesk else { return "\(name(id, frame))" }
        return "<a href=\"/office/cases?view=all&amp;category=\(id)\">\(name(id, frame))</a>"
    }

    private func weeks(_ frame: Frame) -> HTML {
        guard !topics.lines.isEmpty else {
            return "<p class=\"empty\">\(TopicWords.tooFew)</p>"
        }
        let heads: [HTML] = (0..<CaseTopics.weeks).map { number in
            "<th scope=\"col\" class=\"number\">\(TopicWords.week(number))</th>"
        }
        let rows: [HTML] = topics.lines.map { line in
            let counts: [HTML] = line.weeks.enumerated().map { number, cell in
                "<td class=\"number\" data-label=\"\(TopicWords.week(number))\">\(TopicWords.cell(cell))</td>"
            }
            let rise = line.rise.map { TopicWords.rise($0).text } ?? ""
            return """
                <tr><th scope="row">\(kind(line.categoryID, frame))</th><td data-label="\(TopicWords.change)">\(rise)</td>\(counts)</tr>

                """
        }
        return """
            <div class="wide" role="region" aria-label="\(TopicWords.what)" tabindex="0"><table class="cards"><caption>\(TopicWords.what)</caption><thead><tr><th scope="col">\(PublicWords.category)</th><th scope="col">\(TopicWords.change)</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    private func table(_ frame: Frame) -> HTML {
        guard !topics.places.isEmpty else { return HTML() }
        let names = topics.hamlets.map { $0.isEmpty ? TopicWords.noHamlet.text : $0 }
        let heads: [HTML] = names.map { "<th scope=\"col\" class=\"number\">\($0)</th>" }
        let rows: [HTML] = topics.places.map { id, told in
            let cells: [HTML] = zip(names, told).map { name, cell in
                "<td class=\"number\" data-label=\"\(name)\">\(TopicWords.cell(cell))</td>"
            }
            return "<tr><th scope=\"row\">\(name(id, frame))</th>\(cells)</tr>\n"
        }
        return """
            <div class="wide" role="region" aria-label="\(TopicWords.both)" tabindex="0"><table class="cards"><caption>\(TopicWords.both)</caption><thead><tr><th scope="col">\(PublicWords.category)</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div><p class="soft">\(TopicWords.key)</p>
            """
    }
}

/// What residents raise for spreadsheets and programs: a row for each count that may be told, or
/// the word that says why it is not.
struct TopicsFile {
    struct Row: Sendable, Encodable, Equatable {
        let kind: String
        /// A hamlet, `none` where none was named, `all` for all together.
        let hamlet: String
        let first: String
        let last: String
        let count: Suppression.Cell
    }

    let rows: [Row]

    init(_ page: CaseTopicsPage) {
        let topics = page.topics
        let (first, last) = (topics.first.iso, topics.last.iso)
        let weeks = topics.lines.flatMap { line in
            line.weeks.enumerated().map { number, cell in
                Row(
                    kind: line.categoryID, hamlet: "all",
                    first: topics.last.adding(days: -7 * number - 6).iso,
                    last: topics.last.adding(days: -7 * number).iso, count: cell)
            }
        }
        let names = topics.hamlets.map { $0.isEmpty ? "none" : $0 }
        let places = topics.places.flatMap { id, cells in
            zip(names, cells).map { name, cell in
                Row(kind: id, hamlet: name, first: first, last: last, count: cell)
            }
        }
        rows = weeks + places
    }

    /// RFC 4180, with the mark that tells spreadsheets that this is UTF-8.
    var csv: String {
        let lines = rows.map { row in
            [row.kind, row.hamlet, row.first, row.last, row.count.code].map(quoted)
        }
        return "\u{FEFF}"
            + ([["kind", "hamlet", "first_day", "last_day", "count"]] + lines)
            .map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private func quoted(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@".contains($0) } ?? false
        return "\"\((isFormula ? "'" + text : text).replacing("\"", with: "\"\""))\""
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
