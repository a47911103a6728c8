import Foundation
import Office
import Storage
import WorkingTime

/// Lets go of what tells of senders once it was kept as long as was promised to them: contact data
/// and photos go, words stay only in their masked version, the skeleton of the case stays for the
/// statistics (Law on Personal Data Protection 91/2025/QH15: kept no longer than the purpose needs).
enum Retention {
    static let job = "cases.retention"
    /// Cases in one transaction.
    static let step = 50

    @Sendable static func keepHouse(_ office: Office, _ job: Job) async throws {
        let files = office.files
        while true {
            let (count, hashes) = try await office.act(Retention.job, by: nil) { act in
                try act.eraseDueCases(job.key)
            }
            for hash in hashes { try files.remove(hash) }
            if count < step { return }
        }
    }

    /// The first moment from which answers are still too young to be masked.
    static func limit(_ now: Date, months: Int) -> Date {
        let (year, month, day) = Day(of: now).civil
        let count = year * 12 + month - 1 - max(1, months)
        let (thatYear, thatMonth) = (count / 12, count % 12 + 1)
        let last = Day.length(ofMonth: thatMonth, year: thatYear)
        return Day(year: thatYear, month: thatMonth, day: min(day, last))?.start ?? .distantPast
    }
}
