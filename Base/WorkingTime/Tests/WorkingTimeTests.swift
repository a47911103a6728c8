import Foundation
import Testing
import WorkingTime

@Suite struct DayTests {
    @Test func `every day of four centuries is its own number and back`() throws {
        var number = try #require(Day(year: 1900, month: 1, day: 1)).number
        for year in 1900..<2300 {
            for month in 1...12 {
                for day in 1...Day.length(ofMonth: month, year: year) {
                    let made = try #require(Day(year: year, month: month, day: day))
                    #expect(made.number == number)
                    #expect(made.civil == (year, month, day))
                    number += 1
                }
            }
        }
    }

    @Test(arguments: [(2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0)])
    func `a day that is not in the calendar is none`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func `the day turns at midnight in Việt Nam, not in Greenwich`() throws {
        let day = try #require(Day(iso: "2026-11-20"))
        #expect(day.start == Date(timeIntervalSince1970: 1_795_107_600))
        #expect(Day(of: day.start) == day)
        #expect(Day(of: day.start.addingTimeInterval(-0.001)) == day.adding(days: -1))
        #expect(Day(of: day.at(23, 59)) == day)
    }

    @Test func `a moment is written as people here write it`() throws {
        let moment = try #require(Day(iso: "2026-01-05")).at(7, 30)
        #expect(moment.written == "07:30 05/01/2026")
        #expect(moment.rfc3339 == "2026-01-05T07:30:00+07:00")
    }

    @Test func `weeks begin on Monday`() throws {
        #expect(try #require(Day(iso: "2026-11-16")).weekday == 1)
        #expect(try #require(Day(iso: "2026-11-22")).weekday == 7)
        #expect(Day(number: -4).weekday == 7)
    }
}

@Suite struct PeriodTests {
    @Test(arguments: ["0001-01", "9999-12", "0001", "9999", "0001-Q1", "9999-Q4"])
    func `stepping past the years that people write breaks nothing`(code: String) throws {
        var (back, forth) = (try #require(Period(code: code)), try #require(Period(code: code)))
        for _ in 0..<30 {
            #expect(back.previous.next == back && forth.next.previous == forth)
            (back, forth) = (back.previous, forth.next)
        }
        #expect(back.first < forth.first)
        #expect(!back.code.isEmpty && !forth.first.iso.isEmpty)
    }

    @Test func `periods of one kind follow without gap or overlap`() throws {
        for kind in Period.Kind.allCases {
            var period = Period(kind, containing: try #require(Day(iso: "2023-12-30")))
            for _ in 0..<120 {
                #expect(period.next.first == period.last.adding(days: 1))
                #expect(period.next.previous == period)
                #expect(Period(code: period.code) == period)
                #expect(Period(kind, containing: period.last) == period)
                period = period.next
            }
        }
    }

    @Test func `half a year and any days are periods too`() throws {
        let june = try #require(Day(iso: "2026-06-15"))
        let half = Period.half(containing: june)
        #expect(half.code == "2026-H1")
        #expect(half.next.code == "2026-H2")
        #expect(half.previous.code == "2025-H2")
        #expect(half.yearBefore.code == "2025-H1")
        #expect(half.parts(.month).count == 6)
        #expect(Period(code: "2026-H2")?.last.iso == "2026-12-31")
        let span = try #require(Period(code: "2026-01-05..2026-02-10"))
        #expect(span.code == "2026-01-05..2026-02-10")
        #expect(span.isSpan && span.half == nil && span.length == 37)
        #expect(span.next.first.iso == "2026-02-11" && span.next.length == 37)
        #expect(Period(code: "2026-02-01..2026-02-28")?.code == "2026-02")
        #expect(Period(code: "2026-01-01..2026-06-30")?.code == "2026-H1")
        for code in ["2026-02-10..2026-01-05", "..", "2026-H3", "x-H1", "2026-01-05..x"] {
            #expect(Period(code: code) == nil, "\(code)")
        }
        for (code, before) in [
            ("2028-02", "2027-02"), ("2029-02", "2028-02"), ("2026-Q4", "2025-Q4"),
            ("2026", "2025"),
        ] { #expect(Period(code: code)?.yearBefore.code == before) }
    }

    @Test func `every week of a year is counted in one month, once`() throws {
        for year in 2020...2032 {
            let whole = try #require(Period.year(year))
            let byMonth = whole.parts(.month).flatMap { $0.parts(.week) }
            #expect(Set(byMonth).count == byMonth.count)
            #expect(byMonth == whole.parts(.week))
            #expect((52...53).contains(byMonth.count))
        }
    }

    @Test func `the days left shrink to none on the last day`() throws {
        let month = try #require(Period.month(2026, 2))
        #expect(month.length == 28)
        #expect(month.daysLeft(after: month.first) == 27)
        #expect(month.daysLeft(after: month.last) == 0)
        #expect(month.daysLeft(after: month.last.adding(days: 9)) == 0)
        #expect(month.daysLeft(after: month.first.adding(days: -9)) == 28)
    }

    @Test(arguments: ["", "2026-13", "2026-Q5", "2026-11-17", "26", "2026-Q0", "abc", "-Q1"])
    func `an address that names no period is none`(code: String) {
        #expect(Period(code: code) == nil)
    }
}
