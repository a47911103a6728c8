package import Foundation

/// A stretch of one day's work, in minutes since midnight.
package struct WorkingHours: Sendable, Hashable, Codable {
    package let from: Int
    package let to: Int

    /// Moved into 0...1440; one that ends before it begins is empty.
    package init(from: Int, to: Int) {
        self.from = min(max(from, 0), 1_440)
        self.to = min(max(to, self.from), 1_440)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            from: try container.decode(Int.self, forKey: .from),
            to: try container.decode(Int.self, forKey: .to))
    }
}

/// When an office works: its hours, and the days on which it is closed. Everything is in Việt
/// Nam's time, whatever the machine's is. Pure; a value that can be kept as JSON.
package struct WorkingCalendar: Sendable, Hashable, Codable {
    /// Seven lists, Monday first, each in order and without overlaps. A weekday without hours is a
    /// weekly day off.
    package let week: [[WorkingHours]]
    /// Days that are free beside the law's: announced, or swapped for another.
    package var extraHolidays: Set<Day>
    /// Days that are worked though they would be free: the other half of a swap. They have the
    /// hours of the first weekday that has any.
    package var extraWorkingDays: Set<Day>
    /// What was announced for a year; the usual where nothing was.
    package var choices: [Int: HolidayChoice]

    /// Monday to Friday, 07:30 to 11:30 and 13:30 to 17:00: 7.5 hours a day.
    package static let usualWeek: [[WorkingHours]] = {
        let day = [WorkingHours(from: 450, to: 690), WorkingHours(from: 810, to: 1_020)]
        return [day, day, day, day, day, [], []]
    }()

    /// - Parameter week: Monday first; put in order, joined where it overlaps, and filled up with
    ///   days off when it is short.
    package init(
        week: [[WorkingHours]] = WorkingCalendar.usualWeek, extraHolidays: Set<Day> = [],
        extraWorkingDays: Set<Day> = [], choices: [Int: HolidayChoice] = [:]
    ) {
        self.week = (0..<7).map { $0 < week.count ? WorkingCalendar.ordered(week[$0]) : [] }
        self.extraHolidays = extraHolidays
        self.extraWorkingDays = extraWorkingDays
        self.choices = choices
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            week: try container.decode([[WorkingHours]].self, forKey: .week),
            extraHolidays: try container.decode(Set<Day>.self, forKey: .extraHolidays),
            extraWorkingDays: try container.decode(Set<Day>.self, forKey: .extraWorkingDays),
            choices: try container.decode([Int: HolidayChoice].self, forKey: .choices))
    }

    private static func ordered(_ hours: [WorkingHours]) -> [WorkingHours] {
        var ordered: [WorkingHours] = []
        for next in hours.sorted(by: { $0.from < $1.from }) where next.to > next.from {
            if let last = ordered.last, next.from <= last.to {
                ordered[ordered.count - 1] = WorkingHours(
                    from: last.from, to: max(last.to, next.to))
            } else {
                ordered.append(next)
            }
        }
        return ordered
    }

    /// How far ahead is counted: a deadline further away is the end of these days.
    package static let horizonDays = 20 * 366

    // MARK: - Questions

    /// Why a day is free; nil when it is worked or a plain weekly day off.
    package func isHoliday(_ day: Day) -> Holiday? {
        var years = Years(calendar: self)
        return years.holiday(day)
    }

    /// Whether the office works on a day at all.
    package func isWorked(_ day: Day) -> Bool {
        var years = Years(calendar: self)
        return !years.hours(day).isEmpty
    }

    /// The hours worked on a day; empty when it is free.
    package func hours(on day: Day) -> [WorkingHours] {
        var years = Years(calendar: self)
        return years.hours(day)
    }

    /// The moment at which so many working minutes have gone by, counted from `start`. Outside
    /// the hours the count begins at the next opening. With nothing to count it is `start`.
    package func deadline(from start: Date, minutes: Int) -> Date {
        guard minutes > 0 else { return start }
        let start = WorkingCalendar.sane(start)
        let first = Day(of: start)
        var left = Double(min(minutes, WorkingCalendar.horizonDays * 1_440)) * 60
        var years = Years(calendar: self)
        for step in 0..<WorkingCalendar.horizonDays {
            let day = first.adding(days: step)
            for hours in years.hours(day) {
                let opens = max(day.at(0, hours.from), start)
                let open = day.at(0, hours.to).timeIntervalSince(opens)
                guard open > 0 else { continue }
                if left <= open { return opens.addingTimeInterval(left) }
                left -= open
            }
        }
        return first.adding(days: WorkingCalendar.horizonDays).start
    }

    /// The whole working minutes between two moments; 0 when the second is not later. No more
    /// than ``horizonDays`` are counted.
    package func workingMinutes(from start: Date, to end: Date) -> Int {
        let start = WorkingCalendar.sane(start)
        let end = WorkingCalendar.sane(end)
        guard end > start else { return 0 }
        let first = Day(of: start)
        let last = min(Day(of: end), first.adding(days: WorkingCalendar.horizonDays))
        var years = Years(calendar: self)
        var seconds = 0.0
        for number in first.number...last.number {
            let day = Day(number: number)
            for hours in years.hours(day) {
                let opens = max(day.at(0, hours.from), start)
                let closes = min(day.at(0, hours.to), end)
                seconds += max(0, closes.timeIntervalSince(opens))
            }
        }
        // A thousandth makes good what adding fractions of seconds loses.
        return Int((seconds + 0.001) / 60)
    }

    /// Between 1970 and 2199; what is no number at all becomes 1970.
    private static func sane(_ moment: Date) -> Date {
        let seconds = moment.timeIntervalSince1970
        return Date(timeIntervalSince1970: seconds > 0 ? min(seconds, end) : 0)
    }

    /// In the year 2199.
    private static let end: TimeInterval = 7_250_000_000
}

/// The holidays of the years that one question touches, each reckoned once.
private struct Years {
    let calendar: WorkingCalendar
    private var known: [Int: LawfulHolidays] = [:]
    private let swapped: [WorkingHours]

    init(calendar: WorkingCalendar) {
        self.calendar = calendar
        swapped = calendar.week.first { !$0.isEmpty } ?? []
    }

    mutating func hours(_ day: Day) -> [WorkingHours] {
        if calendar.extraWorkingDays.contains(day) { return swapped }
        let hours = calendar.week[day.weekday - 1]
        return hours.isEmpty || holiday(day) == nil ? hours : []
    }

    mutating func holiday(_ day: Day) -> Holiday? {
        if calendar.extraWorkingDays.contains(day) { return nil }
        let year = day.year
        let lawful = known[year] ?? reckon(year)
        if let holiday = lawful.days[day.number] { return holiday }
        return calendar.extraHolidays.contains(day) ? .announced : nil
    }

    private mutating func reckon(_ year: Int) -> LawfulHolidays {
        let week = calendar.week
        let lawful = LawfulHolidays(
            year, choice: calendar.choices[year] ?? HolidayChoice(),
            isDayOff: { week[$0 - 1].isEmpty }, taken: calendar.extraHolidays)
        known[year] = lawful
        return lawful
    }
}
