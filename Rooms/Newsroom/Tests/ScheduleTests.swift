import Foundation
import Markup
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Newsroom

/// Coming and going by the clock, and what happens when the clock was not watched.
struct ScheduleTests {
    private func open() async throws -> TestOffice { try await TestOffice(NewsroomRoom.feature) }

    private func live(_ office: TestOffice) async throws -> [Publication] {
        let house = office.office.house
        return try await office.read { try house.publications($0, PublicationQuery(limit: 9)) }
    }

    private func story(_ office: TestOffice, _ path: String) async throws -> Story {
        let id = String(path.split(separator: "/").last ?? "")
        return try #require(try await office.read { try $0.story(id: id) })
    }

    /// Submitted by a writer and scheduled by the leader for tomorrow at seven.
    private func scheduled(_ office: TestOffice) async throws -> String {
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        let page = try await leader.get(path + "/approval")
        try await leader.submit(
            page, to: path + "/schedule", ["publishAt": "2026-11-21T07:00"])
        return path
    }

    @Test func `what is scheduled comes at its hour, once, and is counted once`() async throws {
        let office = try await open()
        let path = try await scheduled(office)
        #expect(try await office.runDueJobs() == 0)
        #expect(try await live(office).isEmpty)
        office.clock.set(try #require(Moment.read("2026-11-21T07:00")))
        #expect(try await office.runDueJobs() == 1)
        #expect(try await live(office).map(\.title) == ["Lễ hội Đền Vẹt"])
        #expect(try await office.sum(.articlesPublished).quantity == 1)
        #expect(try await office.runDueJobs() == 0)
        let after = try await story(office, path)
        #expect(after.state == .published)
        #expect(after.publishAt == nil)
    }

    @Test func `a job that runs again does nothing a second time`() async throws {
        let office = try await open()
        let path = try await scheduled(office)
        let moment = try #require(Moment.read("2026-11-21T07:00"))
        office.clock.set(moment)
        let handler = try #require(NewsroomRoom.feature.jobs[Slot.Kind.publish.rawValue])
        let jobs = try await office.lease(.publish)
        let job = try #require(jobs.first)
        try await handler(office.office, job)
        let changes = office.portalChanges
        try await handler(office.office, job)
        #expect(office.portalChanges == changes)
        #expect(try await office.sum(.articlesPublished).rows == 1)
        let steps = try await office.read { connection in
            try connection.storySteps(of: String(path.split(separator: "/").last ?? ""))
        }
        #expect(steps.filter { $0.kind == .published }.count == 1)
    }

    @Test func `a missed hour is made up for and said to be late`() async throws {
        let office = try await open()
        let path = try await scheduled(office)
        office.clock.set(try #require(Moment.read("2026-11-21T11:30")))
        #expect(try await office.runDueJobs() == 1)
        let page = try await office.visitor(.leader).get(path)
        #expect(page.words.contains("Đăng muộn: hẹn lúc 07:00 21/11/2026"))
        #expect(try await live(office).first?.publishedAt == office.clock.now)
    }

    @Test func `it still comes when the account of who scheduled it is closed`() async throws {
        let office = try await open()
        _ = try await scheduled(office)
        let leader = office.officer(.leader).id
        try await office.office.database.write { connection in
            _ = try connection.execute("UPDATE officer SET is_active = 0 WHERE id = \(leader)")
        }
        office.clock.advance(days: 1)
        #expect(try await office.runDueJobs() == 1)
        #expect(try await live(office).count == 1)
    }

    @Test func `what was unscheduled or changed stays off the portal`() async throws {
        let office = try await open()
        let leader = try await office.visitor(.leader)
        let first = try await scheduled(office)
        try await leader.submit(try await leader.get(first), to: first + "/schedule-removal")
        let second = try await scheduled(office)
        let writer = try await office.visitor(.unitOfficer)
        let form = try await writer.get(second + "/edit")
        try await writer.submit(form, to: second, ["title": "Đổi sau khi duyệt"])
        office.clock.advance(days: 2)
        try await office.runDueJobs()
        #expect(try await live(office).isEmpty)
        #expect(try await story(office, first).state == .approved)
        #expect(try await story(office, second).state == .draft)
    }

    @Test func `scheduled again for the same hour it comes once`() async throws {
        let office = try await open()
        let leader = try await office.visitor(.leader)
        let path = try await scheduled(office)
        try await leader.post(path + "/schedule-removal")
        try await leader.post(path + "/schedule", [("publishAt", "2026-11-21T07:00")])
        office.clock.advance(days: 1)
        #expect(try await office.runDueJobs() == 1)
        #expect(try await live(office).count == 1)
    }

    @Test(arguments: [
        "", "2026-11-20T08:59", "2030-01-01T07:00", "2026-13-01T07:00", "2026-11-21", "abc",
        "2026-11-21T25:00",
    ])
    func `an hour that is over, far away or none changes nothing`(typed: String) async throws {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        let answer = try await leader.post(
            path + "/schedule", [("publishAt", typed)], expecting: 422)
        #expect(typed.isEmpty || answer.text.contains(typed), "what was typed is kept")
        #expect(try await story(office, path).state == .submitted)
    }

    @Test func `what has an end leaves at its hour with its reason`() async throws {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        try await leader.post(path + "/publication")
        try await leader.submit(
            try await leader.get(path), to: path + "/end",
            ["unpublishAt": "2026-11-25T17:00", "endReason": "Đã hết hạn góp ý"])
        office.clock.set(try #require(Moment.read("2026-11-25T17:00")))
        #expect(try await office.runDueJobs() == 1)
        #expect(try await live(office).isEmpty)
        let house = office.office.house
        let found = try await office.read {
            try house.article($0, slug: "le-hoi-den-vet", in: .vi)
        }
        guard case .withdrawn(let reason, _) = found else {
            Issue.record("it did not leave")
            return
        }
        #expect(reason == "Đã hết hạn góp ý")
    }

    @Test func `the end can be set before the beginning`() async throws {
        let office = try await open()
        let path = try await scheduled(office)
        let leader = try await office.visitor(.leader)
        try await leader.post(
            path + "/end", [("unpublishAt", "2026-11-20T10:00"), ("endReason", "Hết hạn")],
            expecting: 422)
        try await leader.post(
            path + "/end", [("unpublishAt", "2026-11-22T10:00"), ("endReason", "Hết hạn")])
        office.clock.advance(days: 1)
        #expect(try await office.runDueJobs() == 1)
        #expect(try await live(office).count == 1)
        office.clock.advance(days: 2)
        #expect(try await office.runDueJobs() == 1)
        #expect(try await live(office).isEmpty)
    }

    /// Publishing by the clock is undone as a whole wherever a statement of it fails.
    @Test func `whatever table fails, nothing of it is kept`() async throws {
        for table in ["evidence", "story_address", "story_step", "audit"] {
            let office = try await TestOffice(NewsroomRoom.feature, TestOffice.alone)
            let path = try await scheduled(office)
            office.clock.advance(days: 1)
            try await office.office.database.write { connection in
                switch table {
                case "evidence": _ = try connection.execute("DROP TABLE evidence")
                case "story_address": _ = try connection.execute("DROP TABLE story_address")
                case "story_step": _ = try connection.execute("DROP TABLE story_step")
                default: _ = try connection.execute("DROP TABLE audit")
                }
            }
            await #expect(throws: (any Error).self) {
                let handler = try #require(NewsroomRoom.feature.jobs[Slot.Kind.publish.rawValue])
                for job in try await office.lease(.publish) {
                    try await handler(office.office, job)
                }
            }
            #expect(try await story(office, path).state == .approved, "\(table) failed")
            #expect(try await live(office).isEmpty, "\(table) failed")
        }
    }
}
