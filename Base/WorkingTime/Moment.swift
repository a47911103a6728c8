package import Foundation

/// An hour that somebody typed: the office's own, +07:00, whatever the device thinks.
package enum Moment {
    /// `2026-11-20T07:30`, as `datetime-local` sends it; nil for anything else.
    package static func read(_ typed: String) -> Date? {
        let parts = typed.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = Day(iso: String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(clock.count), clock.allSatisfy({ $0.utf8.count == 2 }),
            let hour = Int(clock[0]), let minute = Int(clock[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        return day.at(hour, minute)
    }

    /// As `datetime-local` wants it.
    package static func typed(_ date: Date) -> String { "\(Day(of: date).iso)T\(date.hour)" }
}
