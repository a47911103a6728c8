import Office
import Storage
import WorkingTime

/// How the plan's report duties and the reports find each other.
enum Duties {
    /// Days after a period in which its report may still be asked for.
    static let reach = 45

    /// The period that a duty's report is about. A day in the first half of a month asks for what
    /// is over, a later one for what is about to end.
    static func period(of duty: ReportDuty) -> Period {
        let day = duty.day
        if duty.words.lowercased().contains("6 tháng") || duty.words.contains("sáu tháng") {
            let half = Period.half(containing: day)
            return day.number - half.first.number < reach ? half.previous : half
        }
        let kind: Period.Kind =
            switch duty.rule {
            case .monthly: .month
            case .quarterly: .quarter
            case .yearly, .once: .year
            }
        let period = Period(kind, containing: day)
        let early = kind == .month ? 10 : 20
        return day.number - period.first.number < early ? period.previous : period
    }

    /// The first open duty that a report on `period` answers.
    static func day(
        answeredBy period: Period, _ connection: any Connection, _ house: House
    ) throws -> Report.DutyDay? {
        let span = period.first...period.last.adding(days: reach)
        return try house.reportDuties(connection, in: span)
            .first { !$0.isDone && Duties.period(of: $0) == period }
            .map { Report.DutyDay(id: $0.ref.id, day: $0.day) }
    }
}
