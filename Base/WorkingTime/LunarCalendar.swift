/// A day of the Vietnamese lunar calendar.
package struct LunarDay: Sendable, Hashable {
    /// The solar year in which most of it lies: the year of its Tết.
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// Whether it is the second month of this number (tháng nhuận).
    package let isLeap: Bool
    /// 1 to 30.
    package let day: Int

    package init(year: Int, month: Int, isLeap: Bool = false, day: Int) {
        self.year = year
        self.month = month
        self.isLeap = isLeap
        self.day = day
    }
}

/// The lunar calendar of Việt Nam by its astronomical rules, for UTC+7 (Decision 121-CP of
/// 8 August 1967, in force from 1968): a month begins on the day of the new moon; the month with
/// the winter solstice is the eleventh; where thirteen months lie between two solstices, the first
/// without a major solar term is doubled. It differs from the Chinese calendar, which is reckoned
/// for UTC+8, about once in twenty years: Tết 1985 a month, Tết 2007 and 2030 a day earlier.
///
/// Reckoned for 1968 to 2199; before, people kept other calendars, which this does not know. All
/// months of 1968 to 2076 are those that the ephemeris of PyEphem 4.2 gives; afterwards a new moon
/// within a minute of midnight may fall on the other day, since nobody knows yet how the earth
/// will slow down.
package enum LunarCalendar {
    /// The years of which it gives an answer.
    package static let years = 1968...2199

    /// The first day of the lunar year. Nil outside ``years``.
    package static func newYear(_ year: Int) -> Day? {
        day(of: LunarDay(year: year, month: 1, day: 1))
    }

    /// The day of the solar calendar. Nil when there is none: a thirtieth of a short month, a
    /// doubled month that the year does not have, a year outside ``years``.
    package static func day(of lunar: LunarDay) -> Day? {
        guard years.contains(lunar.year), (1...12).contains(lunar.month),
            (1...30).contains(lunar.day)
        else { return nil }
        // The first ten months belong to the winter that ended before them.
        let winter = Winter(lunar.month >= 11 ? lunar.year + 1 : lunar.year)
        guard let moon = winter.moon(ofMonth: lunar.month, isLeap: lunar.isLeap) else { return nil }
        let first = Moon.day(moon)
        let length = Moon.day(moon + 1) - first
        guard lunar.day <= length else { return nil }
        return Day(number: first + lunar.day - 1)
    }

    /// The day of the lunar calendar. Nil outside ``years``.
    package static func lunar(of day: Day) -> LunarDay? {
        let year = day.year
        guard years.contains(year) else { return nil }
        var moon = Moon.before(day.number)
        while Moon.day(moon + 1) <= day.number { moon += 1 }
        while Moon.day(moon) > day.number { moon -= 1 }
        let winter = Winter(moon >= Winter.solsticeMoon(of: year) ? year + 1 : year)
        let (month, isLeap) = winter.month(ofMoon: moon)
        return LunarDay(
            year: month >= 11 ? winter.year - 1 : winter.year, month: month, isLeap: isLeap,
            day: day.number - Moon.day(moon) + 1)
    }
}

/// The months from one winter solstice to the next; the second falls into `year`.
private struct Winter {
    let year: Int
    /// The moon of the eleventh month at its beginning.
    private let first: Int
    /// How many months come after it until the doubled one; nil in a year of twelve.
    private let leap: Int?

    init(_ year: Int) {
        self.year = year
        let first = Winter.solsticeMoon(of: year - 1)
        self.first = first
        if Winter.solsticeMoon(of: year) - first == 13 {
            leap = (1...13).first {
                Sun.sector(Moon.day(first + $0)) == Sun.sector(Moon.day(first + $0 + 1))
            }
        } else {
            leap = nil
        }
    }

    /// The moon whose month holds the winter solstice of that year.
    static func solsticeMoon(of year: Int) -> Int {
        guard let last = Day(year: year, month: 12, day: 31) else { return 0 }
        var moon = Moon.before(last.number)
        while Moon.day(moon + 1) <= last.number { moon += 1 }
        // Past it already on its first morning: the month before held it.
        while Moon.day(moon) > last.number || Sun.sector(Moon.day(moon)) >= 9 { moon -= 1 }
        return moon
    }

    func moon(ofMonth month: Int, isLeap: Bool) -> Int? {
        let steps = month >= 11 ? month - 11 : month + 1
        guard let leap else { return isLeap ? nil : first + steps }
        if isLeap { return leap == steps + 1 ? first + leap : nil }
        return first + (steps >= leap ? steps + 1 : steps)
    }

    func month(ofMoon moon: Int) -> (month: Int, isLeap: Bool) {
        var steps = moon - first
        let isLeap = leap == steps
        if let leap, steps >= leap { steps -= 1 }
        return (steps < 2 ? steps + 11 : steps - 1, isLeap)
    }
}
