import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// Says when a month's report is to be written: from five days before the month ends until it is
/// frozen, and only for months in which something was done.
enum TodayOffer {
    /// Days before the month's end on which the reminder begins.
    static let daysBefore = 5
    /// Days into the next month after which the report is called late.
    static let daysAfter = 5

    @Sendable static func lines(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        guard officer.may(.writeReport) else { return [] }
        let today = Day(of: now)
        let month = Period(.month, containing: today)
        return try [month.previous, month].compactMap { period in
            guard period.last.number - today.number < daysBefore,
                try connection.hasEvidence(in: period),
                try !connection.isReportFrozen(period)
            else { return nil }
            let due = period.last.adding(days: daysAfter)
            let path = try connection.reportID(of: period).map { "/office/reports/\($0)" }
            return TodayLine(
                today > due ? .late : .due, words: Phrases.toWrite(period).text,
                path: path ?? "/office/reports?period=\(period.code)", due: due)
        }
    }
}
