/// Why a day that would be worked is none (Labour Code 45/2019/QH14, Articles 111 and 112).
package enum Holiday: String, Sendable, Hashable, Codable, CaseIterable {
    /// 1 January.
    case newYear
    /// Tết: five days around the first of the lunar year.
    case lunarNewYear
    /// The Hùng kings' day: the tenth of the third lunar month.
    case hungKings
    /// 30 April.
    case reunification
    /// 1 May.
    case labourDay
    /// 2 September and a day beside it.
    case nationalDay
    /// For a weekly day off that was a holiday (Article 111(3)).
    case compensation
    /// A day that the government has announced, or swapped for another.
    case announced
}

/// What the Prime Minister announces for one year (Article 112(3)).
package struct HolidayChoice: Sendable, Hashable, Codable {
    /// How many of the five days of Tết lie in the old lunar year: 0 to 4; mostly 1 or 2.
    package var daysBeforeTet: Int
    /// Whether the day beside 2 September is 1 September; nil for the side that joins a weekend.
    package var isNationalDayEarlier: Bool?

    package init(daysBeforeTet: Int = 1, isNationalDayEarlier: Bool? = nil) {
        self.daysBeforeTet = daysBeforeTet
        self.isNationalDayEarlier = isNationalDayEarlier
    }
}

/// The holidays of one year as the law makes them, before anything is swapped.
struct LawfulHolidays {
    /// By ``Day/number``, compensation included.
    private(set) var days: [Int: Holiday] = [:]

    /// - Parameters:
    ///   - isDayOff: whether no work is done on a weekday, 1 for Monday to 7 for Sunday.
    ///   - taken: days that are free for other reasons, where nothing can be made good.
    init(_ year: Int, choice: HolidayChoice, isDayOff: (Int) -> Bool, taken: Set<Day>) {
        func add(_ holiday: Holiday, _ day: Day?) { if let day { days[day.number] = holiday } }
        add(.newYear, Day(year: year, month: 1, day: 1))
        if let tet = LunarCalendar.newYear(year) {
            let before = min(max(choice.daysBeforeTet, 0), 4)
            for step in -before..<(5 - before) { add(.lunarNewYear, tet.adding(days: step)) }
        }
        add(.hungKings, LunarCalendar.day(of: LunarDay(year: year, month: 3, day: 10)))
        add(.reunification, Day(year: year, month: 4, day: 30))
        add(.labourDay, Day(year: year, month: 5, day: 1))
        if let day = Day(year: year, month: 9, day: 2) {
            let earlier = choice.isNationalDayEarlier ?? [2, 3, 5, 6].contains(day.weekday)
            add(.nationalDay, day)
            add(.nationalDay, day.adding(days: earlier ? -1 : 1))
        }
        guard (1...7).contains(where: { !isDayOff($0) }) else { return }
        for number in days.keys.sorted() where isDayOff(Day(number: number).weekday) {
            var next = Day(number: number).adding(days: 1)
            while isDayOff(next.weekday) || days[next.number] != nil || taken.contains(next) {
                next = next.adding(days: 1)
            }
            days[next.number] = .compensation
        }
    }
}
