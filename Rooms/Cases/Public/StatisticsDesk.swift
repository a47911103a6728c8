import Foundation
import Markup
import Office
import Web
import WorkingTime

/// How the commune keeps its promise: a page, and the same as open data.
enum StatisticsDesk {
    static let path = "/phan-anh/thong-ke"

    @Sendable static func page(_ visit: Visit) async throws -> Reply {
        let period = chosen(visit)
        let (statistics, categories) = try await visit.office.caseStatistics(period)
        var page = StatisticsPage(
            statistics: statistics, categories: categories, today: visit.office.today)
        let (settings, raised) = try await visit.office.read { connection in
            (
                try connection.caseSettings(),
                try connection.raisedCases(
                    from: period.first.start, to: period.last.adding(days: 1).start)
            )
        }
        page.hamlets = settings.hamlets
        page.places = CaseTopics.byHamlet(raised, settings.hamlets.map(\.name))
        return .page(page)
    }

    @Sendable static func csv(_ visit: Visit) async throws -> Reply {
        let period = chosen(visit)
        let (statistics, categories) = try await visit.office.caseStatistics(period)
        let text = StatisticsFile(statistics, categories).csv
        return .download(
            Array(text.utf8), contentType: "text/csv; charset=utf-8",
            name: "phan-anh-\(period.code).csv")
    }

    @Sendable static func json(_ visit: Visit) async throws -> Reply {
        let (statistics, _) = try await visit.office.caseStatistics(chosen(visit))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        encoder.dateEncodingStrategy = .iso8601
        return .bytes(
            Array(try encoder.encode(statistics)), contentType: "application/json; charset=utf-8")
    }

    /// The month, quarter or year that was asked for; else this month.
    private static func chosen(_ visit: Visit) -> Period {
        if let period = Period(code: visit.query["ky"]), period.kind != .week { return period }
        return Period(.month, containing: visit.office.today)
    }
}

/// The statistics for spreadsheets (RFC 4180).
struct StatisticsFile {
    private let statistics: CaseStatistics
    private let categories: [CaseCategory]

    init(_ statistics: CaseStatistics, _ categories: [CaseCategory]) {
        self.statistics = statistics
        self.categories = categories
    }

    var csv: String {
        let head =
            [
                "period", "category", "name", "limit_minutes", "received", "in_time", "late",
                "overdue_open", "share_in_time", "reopened", "median_hours_first_reply",
                "median_hours_answer", "ratings", "mean_rating",
            ] + Outcome.all.map { "outcome_\($0.rawValue)" }
        let lines = [head] + ([statistics.total] + statistics.lines).map(row)
        // The mark at the beginning tells spreadsheets that this is UTF-8.
        return "\u{FEFF}" + lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private func row(_ line: CaseStatistics.Line) -> [String] {
        let name = categories.first { $0.id == line.categoryID }?.name.vi ?? line.categoryID
        return [
            statistics.period.code, line.categoryID ?? "all", name ?? "Tất cả",
            line.fullMinutes.map(String.init) ?? "", String(line.received), String(line.inTime),
            String(line.late), String(line.overdueOpen), decimal(line.share),
            String(line.reopened), decimal(line.medianFirstReply), decimal(line.medianAnswer),
            String(line.ratings), decimal(line.rating),
        ] + Outcome.all.map { String(line.outcomes[$0.rawValue] ?? 0) }
    }

    /// With a point and at most four places; empty where there is nothing.
    private func decimal(_ value: Double?) -> String {
        value.map { String(($0 * 10_000).rounded() / 10_000) } ?? ""
    }

    private func quoted(_ text: String) -> String {
        // What a spreadsheet would take for a formula becomes a text.
        let isFormula = text.first.map { "=+-@".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
