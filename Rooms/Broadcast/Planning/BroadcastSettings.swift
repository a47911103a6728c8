import Foundation
import Office
import Storage
import WorkingTime

/// What a commune decided about its loudspeakers' hours.
struct BroadcastSettings: Sendable, Equatable, Codable {
    /// Minutes after midnight from which nothing but urgent messages airs, and until when; the night
    /// between them. By convention 21:30 to 5:00: Circular 39/2020/TT-BTTTT leaves the hours to the
    /// commune.
    var quietFrom = 21 * 60 + 30
    var quietTo = 5 * 60
    /// Minutes of airtime that a group should get on one day.
    var dailyMinutes = 120
    /// Whether the same bulletin aired again is one more session of the plan.
    var countsReplays = false
    /// Whether the portal has a radio page.
    var isPublic = true

    static let name = "broadcast.settings"

    init() {}

    /// What a later version adds keeps its usual value.
    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let usual = BroadcastSettings()
        quietFrom = try values.decodeIfPresent(Int.self, forKey: .quietFrom) ?? usual.quietFrom
        quietTo = try values.decodeIfPresent(Int.self, forKey: .quietTo) ?? usual.quietTo
        dailyMinutes =
            try values.decodeIfPresent(Int.self, forKey: .dailyMinutes) ?? usual.dailyMinutes
        countsReplays =
            try values.decodeIfPresent(Bool.self, forKey: .countsReplays) ?? usual.countsReplays
        isPublic = try values.decodeIfPresent(Bool.self, forKey: .isPublic) ?? usual.isPublic
    }

    /// Whether something that begins at a minute of the day and lasts so many seconds touches the
    /// quiet hours.
    func isQuiet(minute: Int, seconds: Double = 0) -> Bool {
        guard quietFrom != quietTo else { return false }
        let start = Double(minute) * 60
        let end = start + max(seconds, 1)
        return [-1, 0, 1].contains { day in
            let shift = Double(day) * 86_400
            let from = Double(quietFrom) * 60 + shift
            var to = Double(quietTo) * 60 + shift
            if to < from { to += 86_400 }
            return start < to && end > from
        }
    }
}

/// A minute of the day as people write it.
enum ClockTime {
    /// `06:05`.
    static func text(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Nil for what is no time of the day.
    static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    /// `12:05`, `1:02:05`: how long something lasts.
    static func length(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        let (hours, minutes, rest) = (whole / 3_600, whole / 60 % 60, whole % 60)
        let tail =
            "\(minutes < 10 && hours > 0 ? "0" : "")\(minutes):\(rest < 10 ? "0" : "")\(rest)"
        return hours > 0 ? "\(hours):\(tail)" : tail
    }

    /// `06:00:42`: the clock so many seconds after a moment.
    static func clock(_ moment: Date) -> String {
        let seconds = Int(moment.timeIntervalSince(Day(of: moment).start)) % 60
        return "\(moment.hour):\(seconds < 10 ? "0" : "")\(seconds)"
    }
}

extension Connection {
    func broadcastSettings() throws -> BroadcastSettings {
        try setting(BroadcastSettings.name, as: BroadcastSettings.self) ?? BroadcastSettings()
    }
}
