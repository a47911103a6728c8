package import Foundation

/// The clock of a program that is tried out: the machine's, moved forward by the seconds that a
/// file says, read anew each time. A real office never has one: see ``Settings/clockFile``.
package enum MovedClock {
    /// Seconds between looks for work; alarms that the file brings near ring soon.
    static let pollSeconds = 1.0

    /// A file that is not there, or says no number, moves nothing.
    package static func of(_ file: URL) -> @Sendable () -> Date {
        {
            // A file that cannot be read is one that says nothing.
            let said = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            let seconds = Double(said.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
            return Date().addingTimeInterval(seconds.isFinite ? seconds : 0)
        }
    }
}
