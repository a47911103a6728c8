import Foundation
import Office
import Storage
import WorkingTime

/// Reminders 7, 3 and 1 days before the last working day of a duty or a task: once each, kept as
/// rows, shown on "Hôm nay".
enum Reminding {
    static let job = "plans.remind"
    static let steps = [7, 3, 1]

    /// Once a day. A day on which the program stood still is made good on the next.
    @Sendable static func run(_ office: Office, _ job: Job) async throws {
        let now = office.now()
        let today = Day(of: now)
        try await office.database.write { connection in
            let shelf = try Shelf(connection, year: today.year)
            for falling in shelf.falling(in: today...today.adding(days: 60)) where falling.isOpen {
                guard let step = step(falling.workDay.number - today.number) else { continue }
                try connection.remind(falling, daysBefore: step, at: now)
            }
        }
    }

    /// The reminder that is due when so many days are left: the nearest that is not over.
    static func step(_ left: Int) -> Int? { steps.last { left <= $0 && left >= 0 } }
}

/// That somebody was reminded of a thing for one of its days.
struct Reminder: Hashable, Sendable {
    let thingID: String
    /// ISO 8601.
    let day: String
}
