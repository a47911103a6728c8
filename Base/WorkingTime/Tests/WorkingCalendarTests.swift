import Foundation
import Testing
import WorkingTime

struct WorkingCalendarTests {
    private let usual = WorkingCalendar()

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    /// The free weekdays of a year between two days.
    private func free(_ calendar: WorkingCalendar, _ from: String, _ to: String) throws -> [String]
    {
        let range = try day(from).number...day(to).number
        return range.map { Day(number: $0) }.filter { !calendar.isWorked($0) && $0.weekday < 6 }
            .map { String($0.iso.dropFirst(5)) }
    }

    // MARK: - Days

    /// As the government announced them, swapped days aside.
    @Test func `the holidays of past years are those that were announced`() throws {
        let announced: [(Int, Int, [String])] = [
            (
                2022, 1,
                [
                    "01-03", "01-31", "02-01", "02-02", "02-03", "02-04", "04-11", "05-02",
                    "05-03", "09-01", "09-02",
                ]
            ),
            (
                2023, 2,
                [
                    "01-02", "01-20", "01-23", "01-24", "01-25", "01-26", "05-01", "05-02",
                    "05-03", "09-01", "09-04",
                ]
            ),
            (
                2024, 2,
                [
                    "01-01", "02-08", "02-09", "02-12", "02-13", "02-14", "04-18", "04-30",
                    "05-01", "09-02", "09-03",
                ]
            ),
            (
                2026, 1,
                [
                    "01-01", "02-16", "02-17", "02-18", "02-19", "02-20", "04-27", "04-30",
                    "05-01", "09-01", "09-02",
                ]
            ),
        ]
        for (year, before, days) in announced {
            let calendar = WorkingCalendar(choices: [year: HolidayChoice(daysBeforeTet: before)])
            #expect(try free(calendar, "\(year)-01-01", "\(year)-12-31") == days, "\(year)")
        }
    }

    @Test(arguments: [
        ("2027-01-01", Holiday.newYear), ("2027-02-06", .lunarNewYear), ("2027-04-16", .hungKings),
        ("2027-04-30", .reunification), ("2027-05-01", .labourDay), ("2027-05-03", .compensation),
        ("2027-09-02", .nationalDay), ("2027-09-03", .nationalDay), ("2027-09-01", nil),
        ("2027-11-20", nil), ("2027-01-02", nil),
    ])
    func `a holiday has its name`(iso: String, holiday: Holiday?) throws {
        #expect(usual.isHoliday(try day(iso)) == holiday)
    }

    @Test func `a swapped day is worked and the other half is free`() throws {
        // The swap of 2026: Monday 31 August free, Saturday 22 August worked.
        let calendar = WorkingCalendar(
            extraHolidays: [try day("2026-08-31")], extraWorkingDays: [try day("2026-08-22")])
        #expect(calendar.isHoliday(try day("2026-08-31")) == .announced)
        #expect(!calendar.isWorked(try day("2026-08-31")))
        #expect(calendar.hours(on: try day("2026-08-22")) == WorkingCalendar.usualWeek[0])
        #expect(!usual.isWorked(try day("2026-08-22")))
        let start = try day("2026-08-21").at(16, 30)
        #expect(calendar.deadline(from: start, minutes: 60) == (try day("2026-08-22")).at(8, 0))
        #expect(usual.deadline(from: start, minutes: 60) == (try day("2026-08-24")).at(8, 0))
    }

    @Test func `what was announced for a year decides on which side the days lie`() throws {
        let calendar = WorkingCalendar(choices: [
            2026: HolidayChoice(daysBeforeTet: 3, isNationalDayEarlier: false)
        ])
        #expect(calendar.isHoliday(try day("2026-02-13")) == nil)
        #expect(calendar.isHoliday(try day("2026-02-14")) == .lunarNewYear)
        #expect(calendar.isHoliday(try day("2026-02-19")) == .compensation)
        #expect(calendar.isHoliday(try day("2026-09-03")) == .nationalDay)
        #expect(calendar.isHoliday(try day("2026-09-01")) == nil)
    }

    @Test func `a Saturday that is worked is no weekly day off and needs no compensation`() throws {
        var week = WorkingCalendar.usualWeek
        week[5] = [WorkingHours(from: 450, to: 690)]
        let calendar = WorkingCalendar(week: week)
        #expect(calendar.isHoliday(try day("2027-05-01")) == .labourDay)
        #expect(calendar.isHoliday(try day("2027-05-03")) == nil)
        #expect(calendar.isWorked(try day("2027-05-08")))
    }

    // MARK: - Minutes

    @Test func `a deadline counts working minutes only`() throws {
        let friday = try day("2026-11-20")
        #expect(usual.deadline(from: friday.at(7, 30), minutes: 240) == friday.at(11, 30))
        #expect(usual.deadline(from: friday.at(7, 30), minutes: 241) == friday.at(13, 31))
        #expect(usual.deadline(from: friday.at(5), minutes: 450) == friday.at(17))
        let monday = friday.adding(days: 3)
        #expect(usual.deadline(from: friday.at(16, 50), minutes: 30) == monday.at(7, 50))
        #expect(usual.deadline(from: friday.at(20), minutes: 1) == monday.at(7, 31))
        #expect(usual.deadline(from: friday.at(20), minutes: 0) == friday.at(20))
        #expect(usual.deadline(from: friday.at(20), minutes: -5) == friday.at(20))
    }

    @Test func `over Tết the count stands still for nine days`() throws {
        let before = try day("2026-02-13").at(16, 0)
        #expect(usual.deadline(from: before, minutes: 120) == (try day("2026-02-23")).at(8, 30))
        #expect(usual.workingMinutes(from: before, to: try day("2026-02-23").at(8, 30)) == 120)
        #expect(
            usual.workingMinutes(
                from: try day("2026-02-14").start, to: try day("2026-02-22").at(23)) == 0)
    }

    @Test func `deadline and working minutes undo each other`() throws {
        let first = try day("2025-12-20").start
        var seed: UInt64 = 7
        func next(_ below: UInt64) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % below)
        }
        for _ in 0..<800 {
            let start = first.addingTimeInterval(Double(next(86_400 * 400)))
            let minutes = 1 + next(9_000)
            let due = usual.deadline(from: start, minutes: minutes)
            #expect(usual.workingMinutes(from: start, to: due) == minutes)
            #expect(
                usual.workingMinutes(from: start, to: due.addingTimeInterval(-1)) == minutes - 1)
            let middle = start.addingTimeInterval(due.timeIntervalSince(start) / 2)
            let parts =
                usual.workingMinutes(from: start, to: middle)
                + usual.workingMinutes(from: middle, to: due)
            #expect((minutes - 1...minutes).contains(parts), "no minute is counted twice")
        }
    }

    @Test func `the time zone of the machine changes nothing`() async {
        await #expect(processExitsWith: .success) {
            for name in ["America/New_York", "Pacific/Kiritimati", "UTC"] {
                setenv("TZ", name, 1)
                NSTimeZone.default = try #require(TimeZone(identifier: name))
                let friday = try #require(Day(iso: "2026-11-20"))
                let due = WorkingCalendar().deadline(from: friday.at(16, 50), minutes: 30)
                try #require(due == friday.adding(days: 3).at(7, 50))
                try #require(LunarCalendar.newYear(2027)?.iso == "2027-02-06")
            }
        }
    }

    // MARK: - Bad input

    @Test func `an office that never works has a deadline at the horizon`() throws {
        let closed = WorkingCalendar(week: [])
        let start = try day("2026-11-20").at(9)
        let due = closed.deadline(from: start, minutes: 1)
        #expect(Day(of: due).number - Day(of: start).number == WorkingCalendar.horizonDays)
        #expect(closed.workingMinutes(from: start, to: due) == 0)
        #expect(closed.isHoliday(try day("2027-05-01")) == .labourDay)
    }

    @Test func `absurd moments and numbers are answered at once`() throws {
        let start = try day("2026-11-20").at(9)
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(usual.deadline(from: start, minutes: .max) > start)
            #expect(usual.workingMinutes(from: .distantPast, to: .distantFuture) > 0)
            for seconds in [Double.nan, .infinity, -.infinity, 1e300] {
                let strange = Date(timeIntervalSince1970: seconds)
                #expect(usual.workingMinutes(from: strange, to: start) >= 0)
                #expect(usual.workingMinutes(from: start, to: strange) >= 0)
                #expect(usual.deadline(from: strange, minutes: 10).timeIntervalSince1970.isFinite)
            }
        }
        #expect(time < .seconds(20), "\(time)")
        #expect(usual.workingMinutes(from: start, to: start.addingTimeInterval(-60)) == 0)
    }

    @Test func `hours that overlap or stand on their head are put in order`() throws {
        let odd = WorkingCalendar(week: [
            [
                WorkingHours(from: 600, to: 700), WorkingHours(from: 500, to: 650),
                WorkingHours(from: 900, to: 800), WorkingHours(from: -5, to: 10),
                WorkingHours(from: 1_400, to: 9_999),
            ]
        ])
        #expect(odd.week.count == 7)
        #expect(
            odd.week[0] == [
                WorkingHours(from: 0, to: 10), WorkingHours(from: 500, to: 700),
                WorkingHours(from: 1_400, to: 1_440),
            ])
    }

    @Test func `it is kept as JSON and read back, put in order`() throws {
        var calendar = WorkingCalendar(choices: [2027: HolidayChoice(daysBeforeTet: 2)])
        calendar.extraHolidays = [try day("2026-08-31")]
        let data = try JSONEncoder().encode(calendar)
        #expect(try JSONDecoder().decode(WorkingCalendar.self, from: data) == calendar)
        let strange = Data(
            #"{"week":[[{"from":700,"to":-3}]],"extraHolidays":[],"extraWorkingDays":[],"choices":{}}"#
                .utf8)
        let read = try JSONDecoder().decode(WorkingCalendar.self, from: strange)
        #expect(read.week == Array(repeating: [], count: 7))
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(WorkingCalendar.self, from: Data("{}".utf8))
        }
    }
}
