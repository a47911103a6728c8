import Foundation
import Office
import Synchronization
import TestKit
import Testing
import WorkingTime

@testable import Broadcast

/// The week: hours, replays, slots, holidays.
struct PlanningTests {
    private static let groups = [SpeakerGroup(id: "a", name: "A", speakers: 1)]

    private func turn(
        _ id: String, _ minute: Int, seconds: Double, groups: [String] = [], slot: String? = nil
    ) throws -> PlannedTurn {
        let day = try #require(Day(iso: "2026-11-20"))
        return PlannedTurn(
            turn: AirTurn(
                id: id, bulletinID: id, day: day, minute: minute, groupIDs: groups, slotID: slot),
            title: id, state: .approved, priority: .column, seconds: seconds, isEstimate: false,
            isReady: true, isReplay: false, counts: true)
    }

    private func week() throws -> Period {
        Period(.week, containing: try #require(Day(iso: "2026-11-20")))
    }

    @Test func `what overlaps, is too long or too much is said`() throws {
        var settings = BroadcastSettings()
        settings.dailyMinutes = 40
        let slot = AirSlot(id: "s", name: "Sáng", weekdays: [5], minute: 360, lengthMinutes: 10)
        let plan = WeekPlan(
            week: try week(),
            turns: [
                try turn("một", 360, seconds: 900, slot: "s"), try turn("hai", 370, seconds: 60),
                try turn("ba", 1_285, seconds: 1_500),
            ], slots: [slot], settings: settings, groups: PlanningTests.groups)
        let friday = plan.days[4]
        #expect(friday.turns.map(\.title) == ["một", "hai", "ba"])
        #expect(
            friday.turns[0].troubles
                == [.overlaps("hai"), .tooLong(minutes: 10), .tooMuch(minutes: 40)])
        #expect(friday.turns[2].troubles.contains(.quiet))
        #expect(friday.airtime == 2_460)
        #expect(friday.openings.isEmpty)
    }

    @Test func `other hamlets at the same hour are no conflict`() throws {
        let plan = WeekPlan(
            week: try week(),
            turns: [
                try turn("một", 360, seconds: 900, groups: ["a"]),
                try turn("hai", 360, seconds: 900, groups: ["b"]),
            ], slots: [], settings: BroadcastSettings(),
            groups: PlanningTests.groups + [SpeakerGroup(id: "b", name: "B", speakers: 1)])
        #expect(plan.days[4].turns.filter { !$0.troubles.isEmpty }.isEmpty)
        #expect(plan.days[4].airtime == 900)
    }

    @Test(
        arguments: [
            (21 * 60 + 30, true), (23 * 60, true), (0, true), (4 * 60 + 59, true), (300, false),
            (21 * 60 + 29, false), (12 * 60, false),
        ])
    func `quiet hours reach over midnight`(minute: Int, isQuiet: Bool) {
        #expect(BroadcastSettings().isQuiet(minute: minute) == isQuiet)
    }

    @Test func `what would run into quiet hours is quiet already`() {
        #expect(BroadcastSettings().isQuiet(minute: 21 * 60 + 20, seconds: 601))
        #expect(!BroadcastSettings().isQuiet(minute: 21 * 60 + 20, seconds: 600))
        var none = BroadcastSettings()
        none.quietTo = none.quietFrom
        #expect(!none.isQuiet(minute: 0))
    }

    @Test func `a turn in quiet hours or in the past is refused`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        try await kit.plan(path, "2026-11-21", "22:00", expecting: 422)
        try await kit.plan(path, "2026-11-20", "08:00", expecting: 422)
        try await kit.plan(path, "2026-02-30", "08:00", expecting: 422)
        try await kit.plan(path, "2026-11-21", "25:00", expecting: 422)
        try await kit.plan("/x/nothing", "2026-11-21", "06:00", expecting: 422)
        #expect(try await kit.turns(path).isEmpty)
    }

    @Test func `a hamlet head writes but does not plan`() async throws {
        let kit = try await RadioKit()
        let head = try await kit.office.visitor(.hamletHead)
        let path = try await kit.write(by: head)
        try await head.post("/office/broadcast/turns", [("bulletin", kit.id(path))], expecting: 403)
        let page = try await head.get("/office/broadcast")
        #expect(PageForm.all(of: page.page).allSatisfy { !$0.action.contains("/turns") })
    }

    @Test func `the first turn counts, replays do not unless the commune says so`() async throws {
        let kit = try await RadioKit()
        let editor = try await kit.office.visitor(.editor)
        try await editor.post(
            ColumnDesk.path,
            [("name", "Thông tin địa phương"), ("priority", "column"), ("counts", "1")])
        let column = try #require(try await kit.office.read { try $0.radioColumns() }.first)
        let path = try await kit.write(column: column.id)
        try await kit.plan(path, "2026-11-21", "17:00", [("sunday", "1")])
        try await kit.plan(path, "2026-11-21", "06:00")
        try await kit.approve(path)
        #expect(kit.speakers.all.map { $0.counts != nil } == [true, false, false])
        #expect(kit.speakers.all.last?.startsAt == Day(iso: "2026-11-22")?.at(17))
        let entry = try #require(kit.speakers.all.first?.counts)
        #expect(entry.measure == .broadcastSessions)
        #expect(entry.channel == "loudspeaker")
        #expect(entry.ref == Ref("bulletin", kit.id(path)))
        try await editor.post(
            "/office/broadcast/settings",
            [
                ("quietFrom", "21:30"), ("quietTo", "05:00"), ("dailyMinutes", "120"),
                ("countsReplays", "1"), ("isPublic", "1"),
            ])
        #expect(kit.speakers.all.allSatisfy { $0.counts != nil })
    }

    @Test func `a moved turn is the same airing at another hour`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        try await kit.plan(path, "2026-11-21", "06:00")
        try await kit.approve(path)
        let turn = try #require(try await kit.turns(path).first)
        let editor = try await kit.office.visitor(.editor)
        let page = try await editor.get("/office/broadcast")
        try await editor.submit(
            page, to: "/office/broadcast/turns/\(turn.id)",
            ["day": "2026-11-22", "time": "17:15"])
        #expect(kit.speakers.all.map(\.id) == [turn.id])
        #expect(kit.speakers.all.first?.startsAt == Day(iso: "2026-11-22")?.at(17, 15))
        try await editor.post("/office/broadcast/turns/\(turn.id)/removal")
        #expect(kit.speakers.all.isEmpty)
        try await editor.post("/office/broadcast/turns/\(turn.id)/removal", expecting: 404)
    }

    @Test func `a turn that has begun is not moved, and can be stopped while it lasts`()
        async throws
    {
        let kit = try await RadioKit()
        let path = try await kit.write(String(repeating: "lời ", count: 200))
        try await kit.plan(path, "2026-11-20", "10:00")
        try await kit.approve(path)
        let turn = try #require(try await kit.turns(path).first)
        kit.clock.set(turn.startsAt.addingTimeInterval(30))
        let editor = try await kit.office.visitor(.editor)
        try await editor.post(
            "/office/broadcast/turns/\(turn.id)", [("day", "2026-11-21"), ("time", "06:00")],
            expecting: 422)
        #expect(kit.speakers.withdrawn.withLock { $0.isEmpty })
        try await editor.post("/office/broadcast/turns/\(turn.id)/removal")
        #expect(kit.speakers.withdrawn.withLock { $0 } == [turn.id])
    }

    @Test func `the usual slots are filled from the week, without a script`() async throws {
        let kit = try await RadioKit()
        let editor = try await kit.office.visitor(.editor)
        let path = try await kit.write()
        let first = try await editor.get("/office/broadcast")
        try await editor.submit(first, to: "/office/broadcast/slots/usual")
        try await editor.post("/office/broadcast/slots/usual")
        let slots = try await kit.office.read { try $0.airSlots() }
        #expect(slots.map(\.minute) == [360, 1_020])
        let week = try await editor.get("/office/broadcast?week=2026-11-23")
        #expect(week.words.contains("còn trống"))
        try await editor.post(
            "/office/broadcast/turns",
            [("bulletin", kit.id(path)), ("slot", slots[0].id), ("day", "2026-11-23")])
        let turn = try #require(try await kit.turns(path).first)
        #expect(turn.minute == 360)
        #expect(turn.slotID == slots[0].id)
        // Dragged into the afternoon's slot of another day.
        try await editor.post(
            "/office/broadcast/turns/\(turn.id)",
            [("day", "2026-11-24"), ("slot", slots[1].id), ("week", "2026-11-23")])
        let moved = try #require(try await kit.turns(path).first)
        #expect(moved.minute == 1_020)
        #expect(moved.day.iso == "2026-11-24")
        #expect(moved.slotID == slots[1].id)
        // Dragged to another day, out of its slot.
        try await editor.post(
            "/office/broadcast/turns/\(turn.id)", [("day", "2026-11-25"), ("slot", "")])
        #expect(try await kit.turns(path).first?.slotID == nil)
        #expect(try await kit.turns(path).first?.minute == 1_020)
    }

    @Test func `a relay airs by itself in its slot, not on holidays, and is planned once`()
        async throws
    {
        let clock = TestClock(try #require(Day(iso: "2026-12-28")).at(9))
        let kit = try await RadioKit(clock: clock)
        let editor = try await kit.office.visitor(.editor)
        let begun = try await editor.post(BulletinDesk.path, [("title", "Thời sự VOV")])
        let path = try #require(begun.location)
        try await editor.post(
            path + "/pieces",
            [
                ("kind", "relay"), ("title", "VOV1"),
                ("stream", "https://str.vov.gov.vn/vovlive/vov1vov5Vietnamese.sdp"),
                ("minutes", "30"),
            ])
        try await kit.approve(path)
        try await editor.post(
            SlotDesk.path,
            [
                ("name", "Thời sự"), ("time", "06:00"), ("length", "30"), ("skipsHolidays", "1"),
                ("bulletin", kit.id(path)),
            ] + (1...7).map { ("weekdays", "\($0)") })
        try await kit.work()
        // From Tuesday 29 December; 1 January is New Year.
        let days = kit.speakers.all.map { Day(of: $0.startsAt).iso }
        #expect(
            days == [
                "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-02", "2027-01-03",
                "2027-01-04",
            ])
        #expect(kit.speakers.all.allSatisfy { $0.seconds == 1_800 && $0.counts == nil })
        let count = try await kit.office.actions().count
        try await kit.office.doJob(Giving.daily, key: "again")
        #expect(try await kit.office.actions().count == count)
        // One that was taken out does not come back.
        let one = try #require(kit.speakers.all.first)
        try await editor.post("/office/broadcast/turns/\(one.id)/removal")
        try await kit.office.doJob(Giving.daily, key: "once more")
        #expect(kit.speakers.all.count == 5)
    }

    @Test(
        arguments: [
            ("2007-02-17", "1/1 âm lịch"), ("2030-02-02", "1/1 âm lịch"),
            ("2007-02-18", "2/1 âm lịch"), ("2030-02-03", "2/1 âm lịch"),
        ])
    func `lunar dates are those of Việt Nam, where China's differ too`(
        day: String, lunar: String
    ) async throws {
        let kit = try await RadioKit()
        let visitor = try await kit.office.visitor(.viewer)
        let page = try await visitor.get("/office/broadcast?week=\(day)")
        let wanted = try #require(Day(iso: day))
        #expect(page.words.contains("\(wanted.day)/\(wanted.month) \(lunar)"))
    }

    @Test func `the plan's wish for the week stands above the week`() async throws {
        let kit = try await RadioKit()
        let page = try await kit.office.visitor(.editor).get("/office/broadcast")
        #expect(page.words.contains("Phát thanh ít nhất 02 buổi/tuần"))
        #expect(page.words.contains("đã lên lịch 0"))
    }

    @Test func `three words of proof stand beside a session`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        try await kit.plan(path, "2026-11-20", "10:00")
        try await kit.approve(path)
        let page = try await kit.office.visitor(.viewer).get("/office/broadcast")
        #expect(page.words.contains("đã nhận lệnh 5/5 · loa đã tải 4 · đã phát hết 3"))
        let turn = try #require(try await kit.turns(path).first)
        #expect(page.links.contains("/office/speakers/\(turn.id)"))
    }

    @Test func `a bulletin that nobody approved is late a day before`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        try await kit.plan(path, "2026-11-21", "06:00")
        let officer = kit.office.officer(.editor)
        let now = kit.clock.now
        let lines = try await kit.office.read { try TodayOffer.lines($0, officer, now) }
        #expect(lines.contains { $0.path == path && $0.urgency == .late })
    }
}
