import Foundation
import Office
import PlanReader
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Plans

/// From a paper with tables, times and damage to tasks, duties, repairs and reminders.
struct ReadingTests {
    private static let paper = """
        ỦY BAN NHÂN DÂN
        XÃ AN LÃO
        Số: 40/KH-UBND
        An Lão, ngày 05 tháng 01 năm 2O26
        KẾ HOẠCH
        Tuyên truyền năm 2026
        I. NỘI DUNG
        - Viết bài trên Công thông tin điện tử xã.
        - Gửi ảnh hoạt động về Phòng Văn hóa - Xã hội trước ngày 15 hằng tháng.
        II. TỔ CHỨC THỰC HIỆN
        1. Phòng Văn hóa - Xã hội
        - Báo cáo Ủy ban nhân dân xã trước ngày 15/11/2026.
        Nơi nhận:
        - Lưu: VT.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        Lê Văn Huy
        PHỤ LỤC
        NHIỆM VỤ NĂM 2026
        | TT | Nội dung | Chủ trì | Phối hợp | Thời gian | Kinh phí (triệu đồng) |
        | 1 | Lắp cụm loa thông minh | Phòng Kinh tế | Công an xã | Quý II/2026 | 45,5 |
        | 2 | Tổng kết năm | Văn phòng | | Trước 20/12/2026 | |
        """

    private func imported() async throws -> (office: TestOffice, planID: String) {
        let office = try await TestOffice(PlansRoom.feature)
        let plan = try await PlansRoom.importPlan(
            bytes: Array(ReadingTests.paper.utf8), fileName: "ke-hoach.txt", in: office.office,
            by: office.officer(.editor))
        return (office, plan.planID)
    }

    @Test func `a row of an annex is a task with its units, time, last day and cost`()
        async throws
    {
        let (office, planID) = try await imported()
        try await office.read { connection in
            let tasks = try connection.tasks(ofPlans: [planID])
            let units = try connection.units()
            let loa = try #require(tasks.first { $0.passage.text == "Lắp cụm loa thông minh" })
            #expect(loa.cost == 45_500_000)
            #expect(loa.stretch?.words == "Quý II/2026")
            #expect(loa.stretch?.first?.iso == "2026-04-01")
            #expect(loa.due?.iso == "2026-06-30")
            let names = loa.units.leads.compactMap { id in units.first { $0.id == id }?.name }
            #expect(names == ["Phòng Kinh tế"])
            #expect(loa.units.joins.count == 1)
            #expect(tasks.last?.due?.iso == "2026-12-20")
        }
    }

    @Test func `a limit that comes again is on the calendar each month`() async throws {
        let (office, planID) = try await imported()
        try await office.read { connection in
            let duties: [Duty] = try connection.passages(ofPlans: [planID])
            let monthly = try #require(duties.first { $0.rule == .monthly })
            #expect(monthly.day == 15)
            #expect(monthly.taskID != nil)
            let shelf = try Shelf(connection, year: 2026)
            let march = try #require(Period.month(2026, 3))
            let days = shelf.falling(in: march.first...march.last).map(\.day.iso)
            #expect(days.contains("2026-03-15"))
        }
    }

    @Test func `a day off is handed in on the working day before, and says so`() async throws {
        let (office, _) = try await imported()
        try await office.read { connection in
            let shelf = try Shelf(connection, year: 2026)
            let month = try #require(Period.month(2026, 11))
            let report = try #require(
                shelf.falling(in: month.first...month.last).first { $0.words.contains("Báo cáo") })
            #expect(report.day.iso == "2026-11-15")
            #expect(report.workDay.iso == "2026-11-13")
            #expect(report.toldWords.contains("13/11/2026"))
        }
    }

    @Test func `what is certain is mended, what is doubtful is asked and can be undone again`()
        async throws
    {
        let (office, planID) = try await imported()
        let plan = try await office.read { try $0.plan(id: planID) }
        #expect(plan?.dated?.iso == "2026-01-05")
        let review = try #require(plan?.head.review)
        #expect(review.certainty < 1)
        let word = try #require(review.repairs.first { $0.kind == .word })
        #expect(!word.isApplied)

        func decide(_ isApplied: Bool) async throws -> [PlanTask] {
            try await office.office.act("plan.repair", by: office.officer(.editor)) { act in
                let plan = try #require(try act.connection.plan(id: planID))
                try Rereading.decide(word.id, isApplied: isApplied, on: plan, act)
                return try act.connection.tasks(ofPlans: [planID])
            }
        }
        let before = try await office.read { try $0.tasks(ofPlans: [planID]) }
        let mended = try await decide(true)
        #expect(mended.map(\.id) == before.map(\.id))
        #expect(mended[0].passage.text == "Viết bài trên Cổng thông tin điện tử xã.")
        #expect(mended.map(\.due) == before.map(\.due))
        let undone = try await decide(false)
        #expect(undone.map(\.passage.text) == before.map(\.passage.text))
        let body = try await office.read { try $0.plan(id: planID)?.body }
        #expect(body?.contains("Công thông tin") == true)
    }

    @Test func `reading again leaves what a person corrected`() async throws {
        let (office, planID) = try await imported()
        let word = try #require(
            try await office.read { try $0.plan(id: planID)?.head.review?.repairs }?
                .first { $0.kind == .word })
        let texts = try await office.office.act("plan.repair", by: office.officer(.editor)) { act in
            var task = try #require(try act.connection.tasks(ofPlans: [planID]).first)
            let before = task
            task.passage.text = "Viết bài hằng tuần."
            try act.save(task)
            try act.record(task.changes(from: before), on: task.ref)
            let plan = try #require(try act.connection.plan(id: planID))
            try Rereading.decide(word.id, isApplied: true, on: plan, act)
            return try act.connection.tasks(ofPlans: [planID]).map(\.passage.text)
        }
        #expect(texts.first == "Viết bài hằng tuần.")
    }

    @Test func `each reminder is given once, and a day that was missed is made good`()
        async throws
    {
        #expect(
            [8, 7, 5, 3, 2, 1, 0, -1].map { Reminding.step($0) } == [nil, 7, 7, 3, 3, 1, 1, nil])
        let (office, _) = try await imported()
        try await office.office.database.write { connection in
            let shelf = try Shelf(connection, year: 2026)
            let day = try #require(Day(iso: "2026-11-15"))
            let report = try #require(shelf.falling(in: day...day).first)
            for _ in 0..<2 { try connection.remind(report, daysBefore: 7, at: day.start) }
            #expect(try connection.reminders(from: day).count == 1)
        }
    }

    @Test func `a time that names no days makes no day`() {
        let vague = PlanReading.Time(words: "Theo quy định")
        let deadline = PlanReading.Deadline(
            section: "I", text: "", line: 1, endLine: 1, window: "Theo quy định", time: vague)
        #expect(Window.day(of: deadline) == nil)
    }
}
