import Foundation
import Office
import Storage
import TestKit
import Testing

@testable import Newsroom

extension TestOffice {
    /// A story that a unit's officer wrote and submitted, as the form would; its path.
    func submitted(
        _ more: [(String, String)] = [], then: String = "submit", by role: Role = .unitOfficer
    ) async throws -> String {
        let writer = try await visitor(role)
        let page = try await writer.get("/office/stories/new")
        var fields = try page.form("/office/stories").filled([
            ("title", "Lễ hội Đền Vẹt"), ("summary", "Khai hội sáng mai."),
            ("body", "Mời **bà con** đến dự.\n\nĐoạn hai nói về đường đi."),
            ("topic", "Văn hóa, lễ hội"),
        ])
        fields.removeAll { field in field.0 == "then" || more.contains { $0.0 == field.0 } }
        let answer = try await writer.postUnproven(
            "/office/stories", fields + more + [("then", then)], expecting: 303)
        return String((answer.location ?? "").prefix { $0 != "?" })
    }

    /// Does what the queue holds for the clock's moment; how many attempts that took.
    @discardableResult
    func runDueJobs() async throws -> Int {
        let office = office
        let handlers = [
            Slot.Kind.publish.rawValue: ScheduleJobs.publish,
            Slot.Kind.unpublish.rawValue: ScheduleJobs.unpublish,
        ].mapValues { handler -> JobRunner.Handler in { try await handler(office, $0) } }
        let clock = clock
        return await JobRunner(
            database: office.database, handlers: handlers,
            terms: JobRunner.Terms(
                worker: office.newID(), retries: .patient, atOnce: 2, leaseSeconds: 60,
                pollSeconds: 1, now: { clock.now }, chance: { 0.5 },
                onProblem: { kind, error in Issue.record("\(kind ?? "-"): \(error)") })
        ).runDue()
    }

    /// Jobs of a kind that are due, taken as a worker would take them.
    func lease(_ kind: Slot.Kind) async throws -> [Job] {
        let now = clock.now
        return try await office.database.write { connection in
            try connection.leaseJobs(
                kinds: [kind.rawValue], limit: 10, worker: "test",
                until: now.addingTimeInterval(60), attempts: 5, now: now)
        }
    }
}
