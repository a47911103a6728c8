import Office
import Testing
import WorkingTime

@testable import Plans

@Suite struct `Days of duties` {
    private func days(
        _ rule: Duty.Kind, day: Int? = nil, month: Int? = nil, due: String? = nil,
        from first: String, to last: String
    ) throws -> [String] {
        let duty = Duty(
            passage: Passage(
                id: "d", planID: "p", position: 0, section: "", text: "Báo cáo", line: 1,
                endLine: 1, source: "Báo cáo"),
            rule: rule, day: day, month: month, due: due.flatMap { Day(iso: $0) }, unitID: nil,
            taskID: nil)
        let span = try #require(Day(iso: first))...(try #require(Day(iso: last)))
        return duty.days(in: span).map(\.iso)
    }

    @Test func `the 31st of a shorter month is its last day`() throws {
        let fallen = try days(.monthly, day: 31, from: "2028-01-15", to: "2028-04-30")
        #expect(fallen == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"])
    }

    @Test func `only days inside the span are named`() throws {
        #expect(
            try days(.monthly, day: 20, from: "2026-01-21", to: "2026-03-19") == ["2026-02-20"])
    }

    @Test func `a quarterly duty falls in the last month of the quarter, or in the one named`()
        throws
    {
        let last = try days(.quarterly, day: 25, from: "2026-01-01", to: "2026-12-31")
        #expect(last == ["2026-03-25", "2026-06-25", "2026-09-25", "2026-12-25"])
        let first = try days(.quarterly, day: 5, month: 1, from: "2026-01-01", to: "2026-12-31")
        #expect(first == ["2026-01-05", "2026-04-05", "2026-07-05", "2026-10-05"])
    }

    @Test func `yearly and single duties fall once`() throws {
        #expect(
            try days(.yearly, day: 10, month: 12, from: "2026-01-01", to: "2026-12-31")
                == ["2026-12-10"])
        #expect(
            try days(.once, due: "2026-12-05", from: "2026-12-01", to: "2026-12-31")
                == ["2026-12-05"])
    }

    @Test func `a duty without a day gets none`() throws {
        for rule in [Duty.Kind.monthly, .quarterly, .yearly, .periodic, .onRequest, .deadline] {
            #expect(try days(rule, from: "2026-01-01", to: "2026-12-31").isEmpty)
        }
    }

    @Test(arguments: [
        ("quý III/2026", "2026-09-30"), ("trong quý 1 năm 2026", "2026-03-31"),
        ("từ tháng 3 đến tháng 5/2026", "2026-05-31"), ("tháng 02/2028", "2028-02-29"),
        ("năm 2026", "2026-12-31"),
    ])
    func `a window ends on its last day`(_ words: String, _ day: String) {
        #expect(Window.lastDay(of: words)?.iso == day)
    }

    @Test(arguments: ["thường xuyên", "trong tuần đầu", "quý V/2026", "tháng 13/2026", ""])
    func `words without a time in figures name no day`(_ words: String) {
        #expect(Window.lastDay(of: words) == nil)
    }
}
