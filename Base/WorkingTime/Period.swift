/// A stretch of days by which the office counts: a week from Monday, a month, a quarter, a year.
package struct Period: Sendable, Hashable, Codable {
    /// The kinds of stretch that plans name ("mỗi tuần", "hằng tháng", "quý", "năm").
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case week, month, quarter, year
    }

    package let kind: Kind
    package let first: Day
    package let last: Day

    /// The period of that kind in which `day` lies.
    package init(_ kind: Kind, containing day: Day) {
        self.kind = kind
        let (year, month, _) = day.civil
        switch kind {
        case .week:
            first = day.adding(days: 1 - day.weekday)
            last = first.adding(days: 6)
        case .month:
            (first, last) = Period.span(year: year, months: month...month)
        case .quarter:
            let start = (month - 1) / 3 * 3 + 1
            (first, last) = Period.span(year: year, months: start...(start + 2))
        case .year:
            (first, last) = Period.span(year: year, months: 1...12)
        }
    }

    /// The calendar year.
    package static func year(_ year: Int) -> Period? {
        Day(year: year, month: 1, day: 1).map { Period(.year, containing: $0) }
    }

    /// A month by its numbers.
    package static func month(_ year: Int, _ month: Int) -> Period? {
        Day(year: year, month: month, day: 1).map { Period(.month, containing: $0) }
    }

    /// `2026-11` for a month, `2026-Q4`, `2026`, `2026-11-16` (the Monday) for a week.
    package init?(code: String) {
        if let day = Day(iso: code), day.weekday == 1 {
            self.init(.week, containing: day)
        } else if let day = Day(iso: code + "-01") {
            self.init(.month, containing: day)
        } else if let day = Day(iso: code + "-01-01") {
            self.init(.year, containing: day)
        } else if code.dropLast().hasSuffix("-Q"), let quarter = code.last?.wholeNumberValue,
            (1...4).contains(quarter),
            let day = Day(iso: "\(code.prefix(4))-\(Day.padded(quarter * 3, 2))-01")
        {
            self.init(.quarter, containing: day)
        } else {
            return nil
        }
    }

    /// The period's place in addresses; read back by ``init(code:)``.
    package var code: String {
        switch kind {
        case .week: first.iso
        case .month: String(first.iso.prefix(7))
        case .quarter: "\(first.year)-Q\((first.month + 2) / 3)"
        case .year: String(first.iso.prefix(4))
        }
    }

    package var next: Period { Period(kind, containing: last.adding(days: 1)) }
    package var previous: Period { Period(kind, containing: first.adding(days: -1)) }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// The periods of `kind` that end within this one, in order: a week belongs to the period in
    /// which its Sunday falls, so that every week is counted once.
    package func parts(_ kind: Kind) -> [Period] {
        var part = Period(kind, containing: first)
        var parts: [Period] = []
        while part.last <= last {
            parts.append(part)
            part = part.next
        }
        return parts
    }

    /// How many days are left after `day`, 0 when the period is over, all when it has not begun.
    package func daysLeft(after day: Day) -> Int {
        max(0, min(last.number - day.number, length))
    }

    /// The number of days.
    package var length: Int { last.number - first.number + 1 }

    /// Of any year, so that who steps back and forth past the years that people write ends
    /// nowhere and nothing breaks.
    private static func span(year: Int, months: ClosedRange<Int>) -> (Day, Day) {
        (
            Day(civil: year, months.lowerBound, 1),
            Day(
                civil: year, months.upperBound,
                Day.length(ofMonth: months.upperBound, year: year))
        )
    }
}
