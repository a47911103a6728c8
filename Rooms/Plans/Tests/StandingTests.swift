import Foundation
import Office
import Testing
import WorkingTime

@testable import Plans

@Suite struct `How targets stand` {
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    private func target(
        _ value: Double, _ per: Period.Kind, _ measure: Measure = .broadcastSessions,
        unit: String = "buổi", comparator: Target.Comparator = .atLeast
    ) -> Target {
        Target(
            passage: Passage(
                id: "t", planID: "p", position: 0, section: "II", text: "Chỉ tiêu", line: 1,
                endLine: 1, source: "Chỉ tiêu"),
            measure: measure, comparator: comparator, value: value, unit: unit, per: per)
    }

    private func counted(_ quantity: Int, of whole: Int = 0) -> LedgerSum {
        LedgerSum(quantity: quantity, outOf: whole, rows: 1)
    }

    @Test func `a weekly target in a month asks for the weeks that end in it`() throws {
        let november = try #require(Period.month(2026, 11))
        let scope = target(2, .week).scope(in: november, from: try day("2026-01-01"))
        #expect(scope.required == 10)
        #expect(scope.first == (try day("2026-10-26")))
        #expect(scope.last == (try day("2026-11-29")))
        let december = try #require(Period.month(2026, 12))
        let next = target(2, .week).scope(in: december, from: try day("2026-01-01"))
        #expect(next.required == 8)
        #expect(next.first == scope.last.adding(days: 1))
    }

    @Test func `every week of a year is asked for once`() throws {
        let year = try #require(Period.year(2026))
        let start = try day("2026-01-01")
        let whole = target(2, .week).scope(in: year, from: start).required
        let months = year.parts(.month).map { target(2, .week).scope(in: $0, from: start).required }
        #expect(whole == months.reduce(0, +))
        #expect(whole == 104)
    }

    @Test func `nothing is asked for before the plan began`() throws {
        let year = try #require(Period.year(2026))
        let scope = target(4, .month).scope(in: year, from: try day("2026-03-09"))
        #expect(scope.required == 40)
        #expect(scope.first == (try day("2026-03-01")))
    }

    @Test func `a yearly target looked at in a month is about the year so far`() throws {
        let october = try #require(Period.month(2026, 10))
        let start = try day("2026-01-15")
        let target = target(12, .year, .mediaProducts)
        let question = target.question(in: october, from: start)
        #expect(question.first == (try day("2026-01-01")))
        #expect(question.last == october.last)
        let standing = target.standing(
            in: october, from: start, today: try day("2026-11-20"), counted: counted(9))
        #expect(standing.period == Period.year(2026))
        #expect(standing.required == 12)
        #expect(standing.remaining == 3)
        #expect(standing.state == .onTrack)
    }

    @Test(arguments: [
        ("2026-11-05", 0, TargetStanding.State.onTrack), ("2026-11-20", 1, .behind),
        ("2026-11-20", 2, .onTrack), ("2026-11-20", 4, .reached), ("2026-12-01", 3, .missed),
        ("2026-12-01", 4, .reached), ("2026-11-30", 3, .onTrack),
    ])
    func `four a month is judged by the days gone`(
        _ today: String, _ done: Int, _ state: TargetStanding.State
    ) throws {
        let standing = target(4, .month, .articlesPublished).standing(
            in: try #require(Period.month(2026, 11)), from: try day("2026-01-15"),
            today: try day(today), counted: counted(done))
        #expect(standing.state == state)
        #expect(standing.remaining == Double(max(0, 4 - done)))
    }

    @Test(arguments: [
        (3, TargetStanding.State.onTrack), (4, .missed),
    ])
    func `at most three is missed by the fourth, however early`(
        _ done: Int, _ state: TargetStanding.State
    ) throws {
        let standing = target(3, .month, comparator: .atMost).standing(
            in: try #require(Period.month(2026, 11)), from: try day("2026-01-01"),
            today: try day("2026-11-10"), counted: counted(done))
        #expect(standing.state == state)
        #expect(standing.remaining == 0)
    }

    @Test func `a share of no cases is neither reached nor missed, even after the year`() throws {
        let target = target(100, .year, .casesAnsweredInTime, unit: "%", comparator: .equal)
        let year = try #require(Period.year(2026))
        for today in ["2026-06-01", "2027-01-05"] {
            let standing = target.standing(
                in: year, from: try day("2026-01-01"), today: try day(today),
                counted: LedgerSum(quantity: 0, outOf: 0, rows: 0))
            #expect(standing.state == .nothingArose)
        }
        let late = target.standing(
            in: year, from: try day("2026-01-01"), today: try day("2026-06-01"),
            counted: counted(11, of: 12))
        #expect(late.state == .behind)
        #expect(abs(late.done - 91.67) < 0.01)
    }

    @Test func `all staff briefed is open until recorded, and missed when it never was`() throws {
        let target = target(100, .year, .staffBriefed, unit: "%", comparator: .equal)
        let year = try #require(Period.year(2026))
        let start = try day("2026-01-01")
        let none = LedgerSum(quantity: 0, outOf: 0, rows: 0)
        let june = try day("2026-06-01")
        let after = try day("2027-01-01")
        #expect(
            target.standing(in: year, from: start, today: june, counted: none).state
                == .nothingArose)
        #expect(
            target.standing(in: year, from: start, today: after, counted: none).state == .missed)
        #expect(
            target.standing(in: year, from: start, today: june, counted: counted(45, of: 45))
                .state == .reached)
    }
}
