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

    /// From one day to another, whatever they are: half a year, what somebody asks a report on.
    /// One of the kinds when it is exactly that; else it counts as a year does, whose parts are
    /// the weeks, months and quarters that end in it.
    package init(from first: Day, to last: Day) {
        let (first, last) = (min(first, last), max(first, last))
        for kind in Kind.allCases {
            let whole = Period(kind, containing: first)
            guard whole.first == first, whole.last == last else { continue }
            self = whole
            return
        }
        kind = .year
        self.first = first
        self.last = last
    }

    /// The half of the year in which `day` lies.
    package static func half(containing day: Day) -> Period {
        let (year, month, _) = day.civil
        let (first, last) = span(year: year, months: month <= 6 ? 1...6 : 7...12)
        return Period(from: first, to: last)
    }

    /// Whether it is no week, month, quarter or year of the calendar.
    package var isSpan: Bool { kind == .year && self != Period(.year, containing: first) }

    /// 1 or 2 for the halves of a year; nil for all others.
    package var half: Int? {
        guard isSpan, self == Period.half(containing: first) else { return nil }
        return first.month == 1 ? 1 : 2
    }

    /// The same days a year before; the 29th of February becomes the 28th.
    package var yearBefore: Period {
        if kind == .week {
            return Period(.week, containing: first.adding(days: -364))
        }
        func before(_ day: Day) -> Day {
            let (year, month, number) = day.civil
            let isEnd = number == Day.length(ofMonth: month, year: year)
            let length = Day.length(ofMonth: month, year: year - 1)
            return Day(civil: year - 1, month, isEnd ? length : min(number, length))
        }
        return Period(from: before(first), to: before(last))
    }

    /// `2026-11` for a month, `2026-Q4`, `2026`, `2026-11-16` (the Monday) for a week; `2026-H1`
    /// for half a year, `2026-01-05..2026-02-10` for other days.
    package init?(code: String) {
        if let mark = code.firstRange(of: ".."),
            let first = Day(iso: String(code[..<mark.lowerBound])),
            let last = Day(iso: String(code[mark.upperBound...])), first <= last
        {
            self.init(from: first, to: last)
            return
        }
        if code.hasSuffix("-H1") || code.hasSuffix("-H2"), code.count == 7,
            let day = Day(iso: "\(code.prefix(4))-\(code.hasSuffix("1") ? "01" : "07")-01")
        {
            self = Period.half(containing: day)
            return
        }
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
        if let half { return "\(first.iso.prefix(4))-H\(half)" }
        if isSpan { return "\(first.iso)..\(last.iso)" }
        return switch kind {
        case .week: first.iso
        case .month: String(first.iso.prefix(7))
        case .quarter: "\(first.year)-Q\((first.month + 2) / 3)"
        case .year: String(first.iso.prefix(4))
        }
    }

    package var next: Period { neighbour(last.adding(days: 1), length - 1) }
    package var previous: Period { neighbour(first.adding(days: -1), 1 - length) }

    /// The half, or as many days, beside a span; else the one of its kind.
    private func neighbour(_ day: Day, _ reach: Int) -> Period {
        if half != nil { return Period.half(containing: day) }
        return isSpan
            ? Period(from: day, to: day.adding(days: reach)) : Period(kind, containing: day)
    }

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
