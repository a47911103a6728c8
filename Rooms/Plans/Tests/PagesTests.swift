import Foundation
import HTTPTypes
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Plans

@Suite struct `The office's pages of the plan` {
    private func filled() async throws -> (TestOffice, String, PlanTask, Target, Duty) {
        let office = try await TestOffice(PlansRoom.feature)
        let plan = try await SmallPaper.read(into: office).planID
        let shelf = try await office.read { try Shelf($0, year: 2026) }
        return (
            office, plan, try #require(shelf.tasks.first), try #require(shelf.targets.first),
            try #require(shelf.duties.first)
        )
    }

    @Test func `every page stands in both languages, with a plan and without`() async throws {
        let empty = try await TestOffice(PlansRoom.feature)
        let viewer = try await empty.visitor(.viewer)
        for path in ["plans", "tasks", "calendar", "targets"] {
            try await viewer.get("/office/\(path)")
        }
        let (office, plan, task, target, duty) = try await filled()
        for language in ["vi", "en"] {
            let editor = try await office.visitor(.administrator)
            editor.speak(language)
            for path in [
                "plans", "plans/new", "plans/\(plan)", "tasks", "tasks?by=unit", "tasks?by=due",
                "tasks/\(task.id)", "tasks/\(task.id)/correction", "calendar?month=2026-09",
                "duties/\(duty.id)", "duties/\(duty.id)/correction", "targets",
                "targets?by=week", "targets/\(target.id)", "targets/\(target.id)?by=quarter",
                "targets/\(target.id)/correction", "targets/\(target.id)/rows/2026-11",
            ] {
                try await editor.get("/office/\(path)")
            }
        }
    }

    @Test func `addresses of nothing are not found`() async throws {
        let (office, plan, _, target, _) = try await filled()
        let viewer = try await office.visitor(.viewer)
        for path in [
            "plans/x", "tasks/x", "targets/x", "duties/x", "targets/\(target.id)/rows/mai",
            "plans/\(plan)x",
        ] {
            try await viewer.get("/office/\(path)", expecting: 404)
        }
    }

    @Test func `each reading points at its lines and the paper shows every line`() async throws {
        let (office, plan, task, _, _) = try await filled()
        let page = try await office.visitor(.viewer).get("/office/plans/\(plan)")
        #expect(page.links.contains("#L\(task.passage.line)"))
        for number in 1...SmallPaper.lines.count {
            #expect(page.text.contains("id=\"L\(number)\""))
        }
        #expect(page.words.contains("Tên xã viết hai cách."))
        #expect(!page.text.contains("/confirmation"))
    }

    @Test func `the file is given back as it came`() async throws {
        let (office, plan, _, _, _) = try await filled()
        let answer = try await office.visitor(.viewer).get("/office/plans/\(plan)/source")
        #expect(answer.text == SmallPaper.lines.joined(separator: "\n"))
    }

    @Test func `a hamlet moves the tasks it joins, with a history, and no others`() async throws {
        let (office, plan, task, _, _) = try await filled()
        let head = try await office.visitor(.hamletHead)
        let place = "/office/tasks/\(task.id)"
        try await head.submit(
            try await head.get(place), to: place + "/progress", ["state": "stopped"],
            expecting: 422)
        try await head.submit(
            try await head.get(place), to: place + "/progress",
            ["state": "stopped", "reason": "Mưa lũ", "note": "Chờ nước rút"])
        let page = try await head.get(place)
        #expect(page.words.contains("Mưa lũ"))
        let changes = try await office.read { try $0.changes(of: .task, task.id) }
        #expect(Set(changes.map(\.field)) == ["state", "note"])
        let stranger = try await office.hire(.unitOfficer, login: "la", unit: office.units[1])
        try await office.visitor(stranger).post(
            place + "/progress", [("state", "doing"), ("version", "2")], expecting: 403)
        #expect(
            try await office.read { try $0.tasks(ofPlans: [plan]) }.first?.state == .stopped)
    }

    @Test func `an attachment comes back as a file`() async throws {
        let (office, _, task, _, _) = try await filled()
        let editor = try await office.visitor(.editor)
        let place = "/office/tasks/\(task.id)"
        try await editor.submit(
            try await editor.get(place), to: place + "/attachments", ["description": "Biên bản"],
            files: [.init("file", name: "biên bản.html", bytes: Array("<script>".utf8))])
        let page = try await editor.get(place)
        let link = try #require(page.links.first { $0.contains("/attachments/") })
        let file = try await editor.get(link)
        #expect(file.text == "<script>")
        #expect(!file.isHTML)
        #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") ?? false)
    }

    @Test func `a number opens the rows it counts, with the voided ones struck`() async throws {
        let (office, _, _, target, _) = try await filled()
        try await office.office.act("test.count", by: office.officer(.editor)) { act in
            for title in ["Hội làng", "Nghề tre"] {
                try act.state(
                    .evidenceConfirmed(
                        LedgerEntry(
                            measure: .articlesPublished, at: act.now, channel: "portal",
                            ref: Ref("story", title), title: title)))
            }
            try act.state(.storyWithdrawn(Ref("story", "Nghề tre"), reason: "Sai tên người"))
        }
        let viewer = try await office.visitor(.viewer)
        let list = try await viewer.get("/office/targets")
        let link = try #require(list.links.first { $0.contains("/rows/") })
        #expect(link == "/office/targets/\(target.id)/rows/2026-11")
        let rows = try await viewer.get(link)
        #expect(rows.words.contains("1 tin, bài"))
        #expect(rows.words.contains("Sai tên người"))
        #expect(rows.text.contains("<s>"))
        let page = try await viewer.get("/office/targets/\(target.id)")
        let words = page.page.root.first("svg")?.first("desc")?.words ?? ""
        #expect(words.contains("Tháng 11/2026: 1/4"))
    }

    @Test func `a duty that was done is no longer late`() async throws {
        let (office, _, _, _, duty) = try await filled()
        let editor = office.officer(.editor)
        let now = try #require(Day(iso: "2026-11-21")).at(9)
        office.clock.set(now)
        func late() async throws -> [String] {
            try await office.read { connection in
                try PlansOffers.today(connection, editor, now).filter { $0.urgency == .late }
                    .map(\.path)
            }
        }
        #expect(try await late().contains("/office/duties/\(duty.id)"))
        let visitor = try await office.visitor(.editor)
        try await visitor.post(
            "/office/duties/\(duty.id)/fulfilments", [("day", "2026-11-20"), ("note", "Đã gửi")])
        #expect(try await !late().contains("/office/duties/\(duty.id)"))
        try await visitor.post(
            "/office/duties/\(duty.id)/fulfilments", [("day", "2026-11-19")], expecting: 404)
    }

    @Test func `other rooms get the plan with what became of it`() async throws {
        let (office, plan, task, target, _) = try await filled()
        let now = office.office.now()
        let month = Period(.month, containing: office.clock.today)
        let book = try await office.read { connection in
            try PlansRoom.feature.offers.planBook?(connection, month, now)
        }
        let found = try #require(book)
        #expect(found.planID == plan)
        #expect(found.year == 2026)
        #expect(found.tasks.first?.id == task.id)
        #expect(found.tasks.first?.isLate == true)
        #expect(found.tasks.first?.leads == ["Phòng Văn hóa - Xã hội"])
        #expect(found.targets.first?.id == target.id)
        #expect(found.targets.first?.required == 4)
        #expect(found.next.map(\.day.iso) == ["2026-12-20"])
        #expect(found.recipients == ["Ủy ban nhân dân tỉnh"])
    }

    @Test func `other rooms learn on which day a task was done, until it is taken up again`()
        async throws
    {
        let (office, _, task, _, _) = try await filled()
        let month = Period(.month, containing: office.clock.today)
        let editor = try await office.visitor(.editor)
        let path = "/office/tasks/\(task.id)"
        let doneOn = {
            let now = office.office.now()
            return try await office.read { connection in
                try PlansRoom.feature.offers.planBook?(connection, month, now)?
                    .tasks.first { $0.id == task.id }?.doneOn
            }
        }
        #expect(try await doneOn() == nil)
        try await editor.submit(
            try await editor.get(path), to: path + "/progress", ["state": "done"])
        let day = office.clock.today
        office.clock.advance(days: 10)
        #expect(try await doneOn() == day)
        try await editor.submit(
            try await editor.get(path), to: path + "/progress",
            ["state": "doing", "reason": "Cần làm thêm"])
        #expect(try await doneOn() == nil)
    }
}
