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
        let house = visit.office.house
        let known = choices(today)
        let asked = chosen.map { known.contains($0) ? known : [$0] + known }
        return try await visit.office.read { connection in
            ListPage(
                reports: try connection.reports(), choices: asked ?? known,
                chosen: chosen ?? usual(today),
                asked: try house.reportDuties(
                    connection, in: today.adding(days: -31)...today.adding(days: 31)
                ).filter { !$0.isDone }, mayWrite: mayWrite, trouble: trouble)
        }
    }

    /// The periods that a report may be wanted for: this year's months and quarters and those of
    /// the last twelve months, three halves, two weeks, two years.
    static func choices(_ today: Day) -> [Period] {
        [
            (Period(.month, containing: today), 12), (Period(.quarter, containing: today), 4),
            (Period.half(containing: today), 3), (Period(.year, containing: today), 2),
            (Period(.week, containing: today), 2),
        ].flatMap { first, count in
            var period = first
            return (0..<count).map { _ in
                defer { period = period.previous }
                return period
            }
        }
    }

    /// The period that a form names: one of the list, or the days from one to another.
    static func period(in form: Form) -> Period? {
        guard !form["first"].isEmpty || !form["last"].isEmpty else {
            return Period(code: form["period"])
        }
        guard let first = Day(iso: form["first"]), let last = Day(iso: form["last"]),
            first <= last, last.number - first.number < 1_100
        else { return nil }
        return Period(from: first, to: last)
    }

    /// The month whose report is due: the last one in the first ten days, else this one.
    static func usual(_ today: Day) -> Period {
        let month = Period(.month, containing: today)
        return today.day <= 10 ? month.previous : month
    }

    /// Composes a period's report, or opens the one that is there.
    @Sendable static func compose(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        guard let period = period(in: visit.form) else {
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
        let origin = visit.frame.origin
        let present = try await visit.office.read { try $0.reportID(of: period) }
        if let present { return .seeOther("/office/reports/\(present)") }
        let id = try await visit.office.act("report.compose", by: officer) { act in
            let composer = try Composer(
                period, act.connection, house, at: act.now, origin: origin)
            var particulars = Report.Particulars(
                book: composer.book, commune: commune, period: period)
            particulars.template = try act.connection.template(for: Occasion(period))
            particulars.duty = try Duties.day(answeredBy: period, act.connection, house)
            try act.add(
                id: act.newID(), period: period, figures: composer.figures,
                particulars: particulars, by: officer)
            guard let id = try act.connection.reportID(of: period) else { throw Refusal.notFound }
            act.note(Ref("report", id), period.code)
            return id
        }
        return .seeOther("/office/reports/\(id)")
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        try await shown(visit, isSaved: visit.query["saved"] == "1")
    }

    /// The report's page, with what went wrong and what was typed.
    static func shown(
        _ visit: OfficerVisit, isSaved: Bool = false, trouble: String? = nil, typed: Form? = nil,
        status: Reply.Status = .ok
    ) async throws -> Reply {
        let report = try await report(of: visit)
        let around = try await visit.office.read { try ReportPage.Around(report, $0) }
        return .page(
            ReportPage(
                report, around: around, mayWrite: visit.officer.may(.writeReport),
                mayRemark: visit.officer.may(.workTask), isSaved: isSaved, trouble: trouble,
                typed: typed), status: status)
    }

    /// The Word file of a report as it stands: the numbered one, the frozen one, or the draft.
    static func word(of report: Report, in office: Office) throws -> [UInt8] {
        let hash = report.numbered?.hash ?? report.frozen?.hash
        if let hash, let stored = try office.files.get(hash) { return stored }
        return try report.document.wordFile()
    }

    /// The report that the address names.
    static func report(of visit: OfficerVisit) async throws -> Report {
        let id = try visit.parameter("id")
        return try await visit.office.read { connection in
            guard let report = try connection.report(id: id) else { throw Refusal.notFound }
            return report
        }
    }

    /// `Báo cáo tháng 11 năm 2026`, with its number where it has one.
    static func fileName(_ report: Report) -> String {
        let number = report.numbered?.document.number.map { " số \($0)" } ?? ""
        return "Báo cáo\(number) \(Wording.name(report.period))"
            .replacingOccurrences(of: "/", with: "-")
    }

    /// The Word file: a draft is drawn now and says so, a frozen one is the very file that was
    /// frozen.
    @Sendable static func wordFile(_ visit: OfficerVisit) async throws -> Reply {
        let report = try await report(of: visit)
        let mark = report.frozen == nil ? " - dự thảo" : ""
        return .download(
            try word(of: report, in: visit.office), contentType: wordType,
            name: "\(fileName(report))\(mark).docx")
    }
}
