import Foundation
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Plans

@Suite struct `Correcting a reading` {
    @Test func `a correction is kept with who, when, before and after`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let plan = try await SmallPaper.read(into: office)
        let target = try #require(
            try await office.read { try $0.passages(ofPlans: [plan.planID], as: Target.self) }.first
        )
        let editor = try await office.visitor(.editor)
        let form = "/office/targets/\(target.id)/correction"
        let answer = try await editor.submit(
            try await editor.get(form), to: form, ["value": "6", "per": "quarter"])
        #expect(answer.location == "/office/plans/\(plan.planID)#target-\(target.id)")
        let (corrected, changes) = try await office.read { connection in
            (
                try #require(try connection.passage(id: target.id, as: Target.self)),
                try connection.changes(of: .target, target.id)
            )
        }
        #expect(corrected.value == 6)
        #expect(corrected.per == .quarter)
        #expect(corrected.passage.trust == .confirmed)
        #expect(corrected.passage.confirmedBy == office.officer(.editor).id)
        #expect(Set(changes.map(\.field)) == ["value", "per"])
        let value = try #require(changes.first { $0.field == "value" })
        #expect(value.before == "4" && value.after == "6")
        #expect(value.officer == office.officer(.editor).name)
        #expect(value.at == office.office.now())
        let page = try await editor.get("/office/plans/\(plan.planID)")
        #expect(page.words.contains(office.officer(.editor).name))
    }

    @Test func `a correction cannot be edited afterwards`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let plan = try await SmallPaper.read(into: office)
        let editor = try await office.visitor(.editor)
        try await editor.post(
            "/office/plans/\(plan.planID)/confirmation", [("section", "III.1")])
        await #expect(throws: StorageError.self) {
            try await office.office.database.write { connection in
                _ = try connection.execute("UPDATE plan_change SET after_words = ''")
            }
        }
    }

    @Test func `units are corrected by their boxes and named in the list`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let plan = try await SmallPaper.read(into: office)
        let task = try #require(
            try await office.read { try $0.tasks(ofPlans: [plan.planID]) }.first)
        let editor = try await office.visitor(.editor)
        let form = "/office/tasks/\(task.id)/correction"
        try await editor.submit(
            try await editor.get(form), to: form,
            ["leads": office.units[1].id, "due": "2026-10-15"])
        let (after, changes) = try await office.read { connection in
            (try connection.task(id: task.id), try connection.changes(of: .task, task.id))
        }
        #expect(after?.units.leads == [office.units[1].id])
        #expect(after?.due?.iso == "2026-10-15")
        #expect(after?.units.joins == task.units.joins)
        let leads = try #require(changes.first { $0.field == "leads" })
        #expect(leads.before == "Phòng Văn hóa - Xã hội")
        #expect(leads.after == "Văn phòng HĐND và UBND xã")
    }

    @Test func `the second of two people does not overwrite the first, and loses no words`()
        async throws
    {
        let office = try await TestOffice(PlansRoom.feature)
        let plan = try await SmallPaper.read(into: office)
        let task = try #require(
            try await office.read { try $0.tasks(ofPlans: [plan.planID]) }.first)
        let editor = try await office.visitor(.editor)
        let leader = try await office.visitor(.leader)
        let form = "/office/tasks/\(task.id)/correction"
        let open = try await leader.get(form)
        try await editor.submit(try await editor.get(form), to: form, ["text": "Bản của Hoa"])
        let answer = try await leader.submit(
            open, to: form, ["text": "Bản của Bình"], expecting: 422)
        #expect(answer.text.contains("Bản của Bình"))
        #expect(
            try await office.read { try $0.task(id: task.id) }?.passage.text == "Bản của Hoa")
    }

    @Test func `a section is confirmed at once, but not what others dismissed`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let plan = try await SmallPaper.read(into: office)
        let tasks = try await office.read { try $0.tasks(ofPlans: [plan.planID]) }
        let editor = try await office.visitor(.editor)
        let dropped = try #require(tasks.last)
        let form = "/office/tasks/\(dropped.id)/correction"
        try await editor.submit(
            try await editor.get(form), to: "/office/tasks/\(dropped.id)/dismissal")
        let page = try await editor.get("/office/plans/\(plan.planID)")
        try await editor.submit(page, to: "/office/plans/\(plan.planID)/confirmation")
        let shelf = try await office.read { try Shelf($0, year: 2026) }
        #expect(shelf.tasks.map(\.passage.trust) == [.confirmed])
        #expect(shelf.duties.allSatisfy { $0.passage.trust == .confirmed })
        #expect(shelf.targets.map(\.passage.trust) == [.read])
        #expect(shelf.unread(in: plan.planID) == 1)
    }

    @Test func `what the program missed is added at its line`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let plan = try await SmallPaper.read(into: office)
        let editor = try await office.visitor(.editor)
        let place = "/office/plans/\(plan.planID)"
        let answer = try await editor.submit(
            try await editor.get(place), to: place + "/additions", ["kind": "task", "line": "8"])
        try await editor.follow(answer)
        let added = try await office.read { try $0.tasks(ofPlans: [plan.planID]) }.last
        #expect(added?.passage.text == SmallPaper.lines[7])
        #expect(added?.passage.section == "III.1")
        let wrong = try await editor.submit(
            try await editor.get(place), to: place + "/additions",
            ["kind": "duty", "line": "99", "text": "Báo cáo sơ kết"], expecting: 422)
        #expect(wrong.text.contains("Báo cáo sơ kết"))
    }
}
