import Foundation

/// The clock that offices are given: the machine's. Of a program that is tried out it is moved
/// forward by the seconds that a file says, read anew each time: see ``Settings/clockFile``.
enum MovedClock {
    /// Seconds between looks for work; alarms that the file brings near ring soon.
    static let pollSeconds = 1.0

    /// A file that is not there, or says no number, moves nothing.
    static func of(_ file: URL?) -> @Sendable () -> Date {
        {
            guard let file else { return Date() }
            // A file that cannot be read is one that says nothing.
            let said = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            let seconds = Double(said.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
            return Date().addingTimeInterval(seconds.isFinite ? seconds : 0)
        }
    }
}
