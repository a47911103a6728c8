import Foundation
import Markup
import Office
import OfficialDocuments
import Web
import WorkingTime

/// Looking at reports, composing one, taking it away as a Word file.
enum Desk {
    static let wordType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await listPage(visit, trouble: nil))
    }

    private static func listPage(
        _ visit: OfficerVisit, trouble: String?
    ) async throws -> ListPage {
        let today = Day(of: visit.frame.now)
        let chosen = Period(code: visit.query["period"])
        let mayWrite = visit.officer.may(.writeReport)
        return try await visit.office.read { connection in
            ListPage(
                reports: try connection.reports(), choices: choices(today),
                chosen: chosen ?? usual(today), mayWrite: mayWrite, trouble: trouble)
        }
    }

    /// The periods that a report may be wanted for: this year's months and quarters and those of
    /// the last twelve months, two weeks, two years.
    static func choices(_ today: Day) -> [Period] {
        [(Period.Kind.month, 12), (.quarter, 4), (.year, 2), (.week, 2)].flatMap { kind, count in
            var period = Period(kind, containing: today)
            return (0..<count).map { _ in
                defer { period = period.previous }
                return period
            }
        }
    }

    /// The month whose report is due: the last one in the first ten days, else this one.
    static func usual(_ today: Day) -> Period {
        let month = Period(.month, containing: today)
        return today.day <= 10 ? month.previous : month
    }

    /// Composes a period's report, or opens the one that is there.
    @Sendable static func compose(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        guard let period = Period(code: visit.form["period"]) else {
            return .page(
                try await listPage(visit, trouble: Phrases.periodNeeded.text),
                status: .unprocessable)
        }
        guard period.first <= Day(of: visit.frame.now) else {
            return .page(
                try await listPage(visit, trouble: Phrases.periodToCome.text),
                status: .unprocessable)
        }
        let house = visit.office.house
        let commune = visit.office.particulars
        let present = try await visit.office.read { try $0.reportID(of: period) }
        if let present { return .seeOther("/office/reports/\(present)") }
        let id = try await visit.office.act("report.compose", by: officer) { act in
            let composer = try Composer(period, act.connection, house, at: act.now)
            try act.add(
                id: act.newID(), period: period, figures: composer.figures,
                particulars: .init(book: composer.book, commune: commune, period: period),
                by: officer)
            guard let id = try act.connection.reportID(of: period) else { throw Refusal.notFound }
            act.note(Ref("report", id), period.code)
            return id
        }
        return .seeOther("/office/reports/\(id)")
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let report = try await report(of: visit)
        let saved = visit.query["saved"] == "1"
        return .page(ReportPage(report, mayWrite: visit.officer.may(.writeReport), isSaved: saved))
    }

    /// The report that the address names.
    static func report(of visit: OfficerVisit) async throws -> Report {
        let id = try visit.parameter("id")
        return try await visit.office.read { connection in
            guard let report = try connection.report(id: id) else { throw Refusal.notFound }
            return report
        }
    }

    /// The Word file: a draft is drawn now and says so, a frozen one is the very file that was
    /// frozen.
    @Sendable static func wordFile(_ visit: OfficerVisit) async throws -> Reply {
        let report = try await report(of: visit)
        let name = "Báo cáo \(Wording.name(report.period))".replacingOccurrences(of: "/", with: "-")
        guard let frozen = report.frozen else {
            return .download(
                try report.document.wordFile(), contentType: wordType,
                name: "\(name) - dự thảo.docx")
        }
        let stored = try visit.office.files.get(frozen.hash)
        return .download(
            try stored ?? frozen.document.wordFile(), contentType: wordType, name: "\(name).docx")
    }
}
