import Foundation
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Cases

/// The numbers that everybody reads are those of the ledger, whatever happened in between.
@Suite struct StatisticsTests {
    private func month(_ kit: CaseKit) async throws -> CaseStatistics {
        try await kit.office.office.caseStatistics(
            Period(.month, containing: kit.office.clock.today)
        ).0
    }

    /// What the ledger says of the month, once every alarm that is due has rung.
    private func expectSame(
        _ kit: CaseKit, inTime: Int, of decided: Int, at place: SourceLocation = #_sourceLocation
    ) async throws {
        try await kit.ring()
        let sum = try await kit.office.sum(.casesAnsweredInTime)
        let total = try await month(kit).total
        #expect(total.inTime == inTime, sourceLocation: place)
        #expect(total.decided == decided, sourceLocation: place)
        #expect(sum.quantity == total.inTime, sourceLocation: place)
        #expect(sum.outOf == total.decided, sourceLocation: place)
        let lines = try await month(kit).lines
        #expect(lines.reduce(0) { $0 + $1.decided } == decided, sourceLocation: place)
    }

    @Test func `in time, late and still open are counted apart`() async throws {
        let kit = try await CaseKit()
        let first = try await kit.ask(1), second = try await kit.ask(2)
        try await kit.ask(3)
        kit.office.clock.advance(hours: 10)
        try await kit.answer(first.id)
        kit.office.clock.advance(hours: 50)
        try await kit.answer(second.id, .cannot, "Không có kinh phí trong năm nay.")
        let total = try await month(kit).total
        #expect(total.received == 3 && total.late == 1 && total.overdueOpen == 1)
        #expect(total.share == 1.0 / 3)
        #expect(total.outcomes == ["done": 1, "cannot": 1])
        #expect(total.medianAnswer == 35)
        try await expectSame(kit, inTime: 1, of: 3)
    }

    @Test func `a limit that passed counts as missed before anybody wrote it down`() async throws {
        let kit = try await CaseKit()
        try await kit.ask(1)
        kit.office.clock.advance(hours: 48)
        #expect(try await month(kit).total.overdueOpen == 1)
        try await expectSame(kit, inTime: 0, of: 1)
    }

    @Test func `a pause moves the limit, and its hours are not counted`() async throws {
        let kit = try await CaseKit()
        let asked = try await kit.ask(1)
        kit.office.clock.advance(hours: 40)
        try await kit.step(asked.id) { act, found in try act.ask("Ngõ nào?", of: found) }
        kit.office.clock.advance(hours: 100)
        try await expectSame(kit, inTime: 0, of: 0)
        try await kit.step(asked.id, by: nil) { act, found in try act.reply("Ngõ 3", in: found) }
        kit.office.clock.advance(hours: 6)
        try await kit.answer(asked.id)
        let total = try await month(kit).total
        #expect(total.medianAnswer == 46)
        #expect(total.waited == 1)
        try await expectSame(kit, inTime: 1, of: 1)
    }

    @Test func `answered in time, reopened and missed: no longer in time`() async throws {
        let kit = try await CaseKit()
        let asked = try await kit.ask(1)
        try await kit.answer(asked.id)
        try await expectSame(kit, inTime: 1, of: 1)
        try await kit.step(asked.id, by: nil) { act, found in
            try act.reopen(found, because: "Vẫn tối")
        }
        try await expectSame(kit, inTime: 1, of: 1)
        kit.office.clock.advance(hours: 49)
        try await expectSame(kit, inTime: 0, of: 1)
        try await kit.answer(asked.id)
        let total = try await month(kit).total
        #expect(total.late == 1 && total.reopened == 1)
        try await expectSame(kit, inTime: 0, of: 1)
    }

    @Test func `reopened and answered again in time is one case in time`() async throws {
        let kit = try await CaseKit()
        let asked = try await kit.ask(1)
        try await kit.answer(asked.id)
        try await kit.step(asked.id, by: nil) { act, found in
            try act.reopen(found, because: "Vẫn tối")
        }
        kit.office.clock.advance(hours: 5)
        try await kit.answer(asked.id)
        try await expectSame(kit, inTime: 1, of: 1)
    }

    @Test func `a merged case is decided with the other, each by its own clock`() async throws {
        let kit = try await CaseKit()
        let early = try await kit.ask(1)
        kit.office.clock.advance(hours: 40)
        let late = try await kit.ask(2)
        try await kit.step(early.id) { act, found in
            try act.merge(found, into: try act.caseNow(late.id))
        }
        kit.office.clock.advance(hours: 20)
        try await expectSame(kit, inTime: 0, of: 1)
        try await kit.answer(late.id)
        try await expectSame(kit, inTime: 1, of: 2)
        #expect(try await month(kit).total.outcomes == ["done": 2])
    }

    @Test func `a clock that jumps over months leaves every case in the month of its limit`()
        async throws
    {
        let kit = try await CaseKit()
        try await kit.ask(1)
        kit.office.clock.advance(days: 40)
        try await expectSame(kit, inTime: 0, of: 0)
        let before = Period(.month, containing: kit.office.clock.today.adding(days: -40))
        let then = try await kit.office.office.caseStatistics(before).0
        #expect(then.total.overdueOpen == 1)
        let sum = try await kit.office.read {
            try $0.ledgerSum(
                LedgerQuestion(measure: .casesAnsweredInTime, targetID: nil, in: before))
        }
        #expect(sum.outOf == 1 && sum.quantity == 0)
    }

    @Test func `the bars of a period are the whole of it`() {
        for code in ["2026-11", "2026-02", "2026-Q4", "2026"] {
            guard let period = Period(code: code) else { continue }
            let parts = CaseStatistics.parts(of: period)
            #expect(parts.first?.first == period.first && parts.last?.last == period.last)
            for (one, next) in zip(parts, parts.dropFirst()) {
                #expect(one.last.adding(days: 1) == next.first)
            }
        }
    }

    @Test func `a mean of ratings is said from five on`() async throws {
        let kit = try await CaseKit()
        for number in 1...5 {
            let asked = try await kit.ask(number)
            try await kit.answer(asked.id)
            try await kit.step(asked.id, by: nil) { act, found in try act.rate(found, 4) }
            let total = try await month(kit).total
            #expect(total.rating == (number < 5 ? nil : 4))
        }
    }

    @Test func `the page, the table file and the JSON say the same`() async throws {
        let kit = try await CaseKit()
        let first = try await kit.ask(1)
        try await kit.ask(2, category: "waste")
        kit.office.clock.advance(hours: 10)
        try await kit.answer(first.id)
        let reader = kit.office.anyone()
        for path in ["/phan-anh/thong-ke", "/en/phan-anh/thong-ke"] {
            #expect(try await reader.get(path).words.contains("100%"))
        }
        let csv = try await reader.get("/phan-anh/thong-ke.csv?ky=2026-Q4").text
        #expect(csv.contains("2026-Q4,all,Tất cả,,2,1,0,0,1.0,0,10.0,10.0,0,,1,"))
        let json = try await reader.get("/phan-anh/thong-ke.json?ky=2026", accept: "*/*").text
        #expect(json.contains("\"received\" : 2"))
        for broken in ["?ky=2026-13", "?ky=%27", "?ky=0000", "?ky=9999", "?ky=2026-11-16"] {
            try await reader.get("/phan-anh/thong-ke" + broken)
        }
    }
}
