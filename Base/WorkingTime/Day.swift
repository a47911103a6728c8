package import Foundation

/// A day of the calendar in Việt Nam (UTC+7 the whole year, Decision 134/2002/QĐ-TTg), without
/// an hour.
package struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// Nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...9999).contains(year),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.init(civil: year, month, day)
    }

    /// The day on which `moment` falls in Việt Nam.
    package init(of moment: Date) {
        number = Int(((moment.timeIntervalSince1970 + Day.offset) / 86_400).rounded(.down))
    }

    /// `2026-11-20`. Nil for anything else.
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Days from civil, after Howard Hinnant's proof.
    init(civil year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    private static let offset: TimeInterval = 7 * 3_600

    /// Year, month and day of the month.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    package var year: Int { civil.year }
    package var month: Int { civil.month }
    package var day: Int { civil.day }

    /// 1 for Monday to 7 for Sunday.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The first moment of the day.
    package var start: Date {
        Date(timeIntervalSince1970: Double(number) * 86_400 - Day.offset)
    }

    /// `hour`:`minute` of this day.
    package func at(_ hour: Int, _ minute: Int = 0) -> Date {
        start.addingTimeInterval(Double(hour * 3_600 + minute * 60))
    }

    package func adding(days: Int) -> Day { Day(number: number + days) }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The number of days a month has.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// `2026-11-20`.
    package var iso: String {
        let (year, month, day) = civil
        return "\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))"
    }

    /// `20/11/2026`, as papers here write it.
    package var written: String {
        let (year, month, day) = civil
        return "\(Day.padded(day, 2))/\(Day.padded(month, 2))/\(year)"
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        var digits = String(number)
        while digits.utf8.count < width { digits = "0" + digits }
        return digits
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension Date {
    /// `07:30` in Việt Nam.
    package var hour: String {
        let seconds = Int(timeIntervalSince(Day(of: self).start))
        return "\(Day.padded(seconds / 3_600, 2)):\(Day.padded(seconds / 60 % 60, 2))"
    }

    /// `07:30 20/11/2026` in Việt Nam.
    package var written: String { "\(hour) \(Day(of: self).written)" }

    /// RFC 3339 with the office's offset: `2026-11-20T07:30:00+07:00`.
    package var rfc3339: String {
        let day = Day(of: self)
        let seconds = Int(timeIntervalSince(day.start))
        return "\(day.iso)T\(hour):\(Day.padded(seconds % 60, 2))+07:00"
    }
}
