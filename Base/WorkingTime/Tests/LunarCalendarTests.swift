import Testing
import WorkingTime

struct LunarCalendarTests {
    /// The first day of each lunar year as Vietnamese calendars print it, from 1980 on.
    private static let newYears = """
        0216 0205 0125 0213 0202 0121 0209 0129 0217 0206 0127 0215 0204 0123 0210 0131 0219 0207
        0128 0216 0205 0124 0212 0201 0122 0209 0129 0217 0207 0126 0214 0203 0123 0210 0131 0219
        0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0202 0123 0211 0131
        0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123
        """.split { $0 == " " || $0 == "\n" }

    @Test func `Tết falls on the days of the printed calendars from 1980 to 2050`() throws {
        #expect(LunarCalendarTests.newYears.count == 71)
        for (place, printed) in LunarCalendarTests.newYears.enumerated() {
            let day = try #require(LunarCalendar.newYear(1980 + place))
            #expect(day.iso.dropFirst(5).replacing("-", with: "") == printed, "\(1980 + place)")
        }
    }

    @Test(arguments: [
        (1985, "1985-01-21", "1985-02-20"), (2007, "2007-02-17", "2007-02-18"),
        (2030, "2030-02-02", "2030-02-03"),
    ])
    func `where the Chinese calendar has another day ours is right`(
        year: Int, ours: String, theirs: String
    ) {
        #expect(LunarCalendar.newYear(year)?.iso == ours)
        #expect(ours != theirs)
    }

    @Test(arguments: [
        "2020-04-02", "2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07",
        "2026-04-26", "2027-04-16",
    ])
    func `the Hùng kings' day is the tenth of the third month`(iso: String) throws {
        let day = try #require(Day(iso: iso))
        let lunar = LunarDay(year: day.year, month: 3, day: 10)
        #expect(LunarCalendar.day(of: lunar) == day)
        #expect(LunarCalendar.lunar(of: day) == lunar)
    }

    @Test(arguments: [
        (1984, nil), (1985, 2), (1987, 7), (2001, 4), (2004, 2), (2006, 7), (2009, 5), (2012, 4),
        (2014, 9), (2017, 6), (2020, 4), (2023, 2), (2025, 6), (2026, nil), (2028, 5), (2033, 11),
    ])
    func `years have the doubled month that calendars print`(year: Int, month: Int?) {
        let doubled = (1...12).filter {
            LunarCalendar.day(of: LunarDay(year: year, month: $0, isLeap: true, day: 1)) != nil
        }
        #expect(doubled == (month.map { [$0] } ?? []))
    }

    @Test func `every day of fifty years has a lunar day, and back, without a gap`() throws {
        var day = try #require(LunarCalendar.newYear(1990))
        let last = try #require(LunarCalendar.newYear(2040))
        var before = LunarDay(year: 1989, month: 12, day: 30)
        while day < last {
            let lunar = try #require(LunarCalendar.lunar(of: day))
            if lunar.day == 1 {
                #expect(before.day >= 29, "a month of \(before.day) days")
            } else {
                #expect(lunar.day == before.day + 1)
            }
            if lunar.day == 1 || day.number % 97 == 0 {
                #expect(LunarCalendar.day(of: lunar) == day)
            }
            before = lunar
            day = day.adding(days: 1)
        }
    }

    @Test(arguments: [
        LunarDay(year: 2026, month: 13, day: 1), LunarDay(year: 2026, month: 0, day: 1),
        LunarDay(year: 2026, month: 1, day: 31),
        LunarDay(year: 2026, month: 1, isLeap: true, day: 1),
        LunarDay(year: 1967, month: 1, day: 1), LunarDay(year: 2200, month: 1, day: 1),
        LunarDay(year: .max, month: .min, day: .max),
    ])
    func `a lunar day that is none is nil`(lunar: LunarDay) {
        #expect(LunarCalendar.day(of: lunar) == nil)
    }
}
