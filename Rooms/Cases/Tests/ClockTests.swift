import Foundation
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Cases

@Suite struct ClockTests {
    private let calendar = WorkingCalendar()

    @Test func `plain hours count at night and on holidays`() throws {
        let start = try #require(Day(iso: "2026-12-31")).at(22)
        let clock = CaseClock(
            startedAt: start, firstMinutes: 1_440, fullMinutes: 2_880, mode: .plain,
            calendar: calendar)
        #expect(clock.firstDue.written == "22:00 01/01/2027")
        #expect(clock.fullDue.written == "22:00 02/01/2027")
    }

    @Test func `a pause moves the limit by exactly its length`() throws {
        let start = try #require(Day(iso: "2026-11-02")).at(8)
        var clock = CaseClock(
            startedAt: start, firstMinutes: 1_440, fullMinutes: 2_880, mode: .plain,
            calendar: calendar)
        clock.pause(at: start.addingTimeInterval(3_600))
        clock.resume(at: start.addingTimeInterval(5 * 3_600 + 60), calendar)
        #expect(clock.fullDue == start.addingTimeInterval(48 * 3_600 + 4 * 3_600 + 60))
    }

    @Test func `a question asked after the limit saves nothing`() throws {
        let start = try #require(Day(iso: "2026-11-02")).at(8)
        var clock = CaseClock(
            startedAt: start, firstMinutes: 60, fullMinutes: 120, mode: .plain, calendar: calendar)
        clock.pause(at: start.addingTimeInterval(7_300))
        clock.resume(at: start.addingTimeInterval(90_000), calendar)
        #expect(clock.fullDue == start.addingTimeInterval(7_200))
    }

    @Test func `working hours pass over the weekend and over Tết`() throws {
        let friday = try #require(Day(iso: "2026-11-06")).at(16)
        let clock = CaseClock(
            startedAt: friday, firstMinutes: 60, fullMinutes: 120, mode: .working,
            calendar: calendar)
        #expect(clock.firstDue.written == "17:00 06/11/2026")
        #expect(clock.fullDue.written == "08:30 09/11/2026")
        // Tết 2027 is on 6 February; the days off are counted by the Labour Code.
        let before = try #require(Day(iso: "2027-02-03")).at(7, 30)
        let overTet = CaseClock(
            startedAt: before, firstMinutes: 60, fullMinutes: 3 * 450, mode: .working,
            calendar: calendar)
        let after = try #require(Day(iso: "2027-02-08"))
        #expect(Day(of: overTet.fullDue) > after)
    }

    @Test func `alarms ring once each, in their order, before and at the limit`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Cống tắc gây ngập sân", "water")
        try await office.wait(hours: 18)
        try await office.wait(hours: 6)
        try await office.wait(hours: 12)
        #expect(try await office.found(address).escalatedAt == nil)
        try await office.wait(hours: 6)
        let told = try await office.found(address)
        let escalated = try #require(told.escalatedAt)
        #expect(escalated < told.clock.fullDue, "the leader is told before the limit")
        #expect(try await office.counted().all == 0, "nothing is missed yet")
        try await office.wait(hours: 6)
        #expect(try await office.counted() == (1, 0), "missed now, though nobody closed it")
        for _ in 1...3 { try await office.wait(hours: 24) }
        #expect(try await office.counted() == (1, 0))
        let rung = try await office.test.read {
            try $0.scalars(
                "SELECT kind FROM case_alarm ORDER BY due_at, kind", as: String.self)
        }
        #expect(rung == ["firstAmber", "firstRed", "fullAmber", "escalation", "fullRed"])
        let overdue = try await office.entries(told).filter { $0.kind == .overdue }
        #expect(overdue.count == 1)
        #expect(
            overdue.first?.at == told.clock.fullDue, "to the minute, not when the queue came by")
    }

    @Test func `a week without current loses no alarm and rings none twice`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Biển báo đổ ở dốc")
        try await office.wait(hours: 7 * 24)
        try await office.wait(hours: 0)
        let found = try await office.found(address)
        #expect(found.overdueAt == found.clock.fullDue)
        #expect(try await office.counted() == (1, 0))
        let rows = try await office.test.ledger(about: found.ref)
        #expect(rows.map(\.at) == [found.clock.fullDue])
    }

    @Test func `a clock that was set back and forth rings nothing twice`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Dây điện chùng qua ngõ", "light")
        try await office.wait(hours: 49)
        office.advance(seconds: -40 * 3_600)
        try await office.test.doWaitingJobs(Ringing.job)
        try await office.wait(hours: 60)
        let found = try await office.found(address)
        #expect(try await office.entries(found).filter { $0.kind == .overdue }.count == 1)
        #expect(try await office.counted() == (1, 0))
    }

    @Test func `an answer a minute late is late even where the queue did not come by`()
        async throws
    {
        let office = try await CaseOffice()
        let address = try await office.ask("Mất nước cả xóm", "water")
        office.advance(seconds: 48 * 3_600)
        let found = try await office.found(address)
        let officer = office.test.officer(.editor)
        try await office.test.office.act("test.answer", by: officer) { act in
            try act.answer(try act.caseNow(found.id), .done, "Đã thông ống, có nước từ 9 giờ.")
        }
        #expect(try await office.counted() == (1, 0))
        #expect(try await office.found(address).state == .answered)
    }

    @Test func `a millisecond before the limit is in time`() async throws {
        let office = try await CaseOffice()
        let address = try await office.ask("Mất nước cả xóm", "water")
        office.advance(seconds: 48 * 3_600 - 0.001)
        let found = try await office.found(address)
        try await office.test.office.act("test.answer", by: office.test.officer(.editor)) { act in
            try act.answer(try act.caseNow(found.id), .done, "Đã thông ống.")
        }
        #expect(try await office.counted() == (1, 1))
    }
}
