import Foundation
import Office
import PaperText
import PlanReader
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Plans

/// A small paper, read by hand: what the grammar finds is the reader's own matter.
enum SmallPaper {
    static let lines = [
        "KẾ HOẠCH", "Công tác thông tin đối ngoại năm 2026", "II. CHỈ TIÊU",
        "1. Đăng tối thiểu 04 tin, bài/tháng", "III. NHIỆM VỤ", "1. Giới thiệu quê hương",
        "- Đặt mã QR tại đình làng trước ngày 30/9/2026.", "- Viết bài về nghề đan tre.",
        "Đơn vị chủ trì: Phòng Văn hóa - Xã hội.", "Đơn vị phối hợp: Đoàn Thanh niên; các thôn.",
        "- Báo cáo trước ngày 20 hằng tháng.",
    ]

    static func reading() -> PlanReading {
        var reading = PlanReading(kind: .plan, form: .state)
        reading.issuer = "Ủy ban nhân dân xã An Lão"
        reading.number = "18/KH-UBND"
        reading.date = "2026-01-15"
        reading.year = 2026
        reading.title = "Công tác thông tin đối ngoại năm 2026"
        reading.sections = [
            .init(number: "II", heading: "CHỈ TIÊU", line: 3, endLine: 4),
            .init(number: "III", heading: "NHIỆM VỤ", line: 5, endLine: 11),
            .init(number: "III.1", heading: "Giới thiệu quê hương", line: 6, endLine: 11),
        ]
        reading.tasks = [
            .init(section: "III.1", text: "Đặt mã QR tại đình làng.", line: 7, endLine: 7),
            .init(section: "III.1", text: "Viết bài về nghề đan tre.", line: 8, endLine: 8),
        ]
        reading.assignments = [
            .init(
                section: "III.1", role: .lead, units: ["Phòng Văn hóa - Xã hội"], line: 9,
                endLine: 9),
            .init(
                section: "III.1", role: .coordinate, units: ["Đoàn Thanh niên", "Các thôn"],
                line: 10, endLine: 10),
        ]
        reading.indicators = [
            .init(
                section: "II", line: 4, endLine: 4, text: "Đăng tối thiểu 04 tin, bài/tháng",
                measure: "articlesPublished", comparator: .atLeast, value: 4, unit: "tin, bài",
                per: .month)
        ]
        reading.reportDuties = [
            .init(
                kind: .monthly, section: "III.1", text: "Báo cáo trước ngày 20 hằng tháng.",
                line: 11, endLine: 11, day: 20)
        ]
        reading.deadlines = [
            .init(
                section: "III.1", text: "trước ngày 30/9/2026", line: 7, endLine: 7,
                due: "2026-09-30")
        ]
        reading.recipients = ["Ủy ban nhân dân tỉnh"]
        reading.warnings = [.init(line: 2, message: "Tên xã viết hai cách.")]
        return reading
    }

    /// Reads the paper in; `changing` makes another file of it.
    static func read(
        into office: TestOffice,
        changing change: (inout PlanReading, inout [String]) -> Void = { _, _ in }
    ) async throws -> ImportedPlan {
        var reading = reading()
        var lines = lines
        change(&reading, &lines)
        let ready = (reading, lines)
        let bytes = Array(lines.joined(separator: "\n").utf8)
        return try await PlansRoom.take(
            ready.0, of: Paper(kind: .text, lines: ready.1.map { Paper.Line($0) }), bytes: bytes,
            fileName: "ke-hoach.txt", in: office.office,
            by: office.officer(.editor))
    }
}

@Suite struct `Reading plans in` {
    @Test func `the same bytes twice are one plan`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let first = try await SmallPaper.read(into: office)
        let second = try await SmallPaper.read(into: office)
        #expect(first.isNew)
        #expect(!second.isNew)
        #expect(first.planID == second.planID)
        #expect(first.tasks == 2 && first.targets == 1 && first.units == 3)
        #expect(second.tasks == 2 && second.targets == 1 && second.units == 3)
        let (plans, tasks, units) = try await office.read { connection in
            (
                try connection.plans(), try connection.tasks(ofPlans: [first.planID]),
                try connection.units()
            )
        }
        #expect(plans.count == 1)
        #expect(tasks.count == 2)
        // Two of the three units were known already; only the youth union is new.
        #expect(units.map(\.name).sorted().count == TestOffice.unitNames.count + 1)
    }

    @Test func `a task gets its section's units and the deadline that stands in its lines`()
        async throws
    {
        let office = try await TestOffice(PlansRoom.feature)
        let plan = try await SmallPaper.read(into: office)
        let (shelf, names) = try await office.read { connection in
            let shelf = try Shelf(connection, year: 2026)
            let first = shelf.tasks.first?.units ?? .init()
            return (shelf, (shelf.names(first.leads), shelf.names(first.joins)))
        }
        #expect(names.0 == ["Phòng Văn hóa - Xã hội"])
        #expect(names.1 == ["Đoàn Thanh niên", "Các thôn"])
        #expect(shelf.tasks.map { $0.due?.iso } == ["2026-09-30", nil])
        let september = try #require(Period.month(2026, 9))
        let falling = shelf.falling(in: september.first...september.last)
        #expect(falling.map(\.day.iso) == ["2026-09-20", "2026-09-30"])
        #expect(shelf.plans.map(\.id) == [plan.planID])
    }

    @Test func `units named in a task's own brackets are that task's alone`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let text = """
            KẾ HOẠCH
            Thông tin đối ngoại xã An Lão năm 2026
            III. NHIỆM VỤ
            1. Đặt bảng chỉ dẫn (Chủ trì: Phòng Kinh tế; phối hợp: các thôn).
            2. Tổ chức cuộc thi ảnh (Chủ trì: Đoàn Thanh niên).
            """
        let bytes = Array(text.utf8)
        _ = try await PlansRoom.importPlan(
            try await PaperReader().read(bytes, name: "ke-hoach.txt"), bytes: bytes,
            fileName: "ke-hoach.txt", in: office.office, by: office.officer(.editor))
        let units = try await office.read { connection in
            let shelf = try Shelf(connection, year: 2026)
            return shelf.tasks.map { (shelf.names($0.units.leads), shelf.names($0.units.joins)) }
        }
        #expect(units.map(\.0) == [["Phòng Kinh tế"], ["Đoàn Thanh niên"]])
        #expect(units.map(\.1) == [["Các thôn"], []])
    }

    @Test func `a changed file of the same paper takes its place and keeps what people did`()
        async throws
    {
        let office = try await TestOffice(PlansRoom.feature)
        let old = try await SmallPaper.read(into: office)
        let before = try await office.read { try $0.tasks(ofPlans: [old.planID]) }
        let editor = try await office.visitor(.editor)
        let qr = try #require(before.first)
        let path = "/office/tasks/\(qr.id)/progress"
        try await editor.submit(
            try await editor.get("/office/tasks/\(qr.id)"), to: path, ["state": "doing"])
        let form = "/office/tasks/\(qr.id)/correction"
        try await editor.submit(
            try await editor.get(form), to: form, ["text": "Đặt mã QR tại đình An Lão."])
        let new = try await SmallPaper.read(into: office) { reading, lines in
            lines[7] = "- Viết ba bài về nghề đan tre."
            reading.tasks[1].text = "Viết ba bài về nghề đan tre."
        }
        #expect(new.isNew && new.planID != old.planID)
        let (plans, after, left) = try await office.read { connection in
            (
                try connection.plans(), try connection.tasks(ofPlans: [new.planID]),
                try connection.tasks(ofPlans: [old.planID])
            )
        }
        #expect(plans.filter(\.isCurrent).map(\.id) == [new.planID])
        #expect(plans.first { $0.id == new.planID }?.revision == 2)
        #expect(after.count == 2)
        let kept = try #require(after.first { $0.id == qr.id })
        #expect(kept.passage.text == "Đặt mã QR tại đình An Lão.")
        #expect(kept.state == .doing)
        #expect(kept.passage.trust == .confirmed)
        // The sentence that only grew is the same task with new words.
        #expect(left.isEmpty)
        #expect(Set(after.map(\.id)) == Set(before.map(\.id)))
        #expect(after.contains { $0.passage.text == "Viết ba bài về nghề đan tre." })
        let page = try await editor.get("/office/plans/\(new.planID)")
        #expect(page.words.contains("bản thứ 2"))
    }

    @Test func `a pasted plan is read from its words to the board, and a second time is said so`()
        async throws
    {
        let office = try await TestOffice(PlansRoom.feature)
        let editor = try await office.visitor(.editor)
        let form = try await editor.get("/office/plans/new")
        let text = SmallPaper.lines.joined(separator: "\n")
        let answer = try await editor.submit(form, to: "/office/plans", ["text": text])
        let page = try await editor.follow(answer)
        #expect(page.words.contains("ít nhất 4 tin, bài mỗi tháng"))
        #expect(page.words.contains("Chủ trì: Phòng Văn hóa - Xã hội"))
        let board = try await editor.get("/office/tasks?by=due")
        #expect(board.words.contains("30/09/2026"))
        let again = try await editor.submit(form, to: "/office/plans", ["text": text])
        #expect(again.location?.hasSuffix("?read=known") ?? false)
        #expect(try await office.read { try $0.plans() }.count == 1)
    }

    @Test func `last year's plan holds until the new year has one`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let old = try await SmallPaper.read(into: office)
        let new = try await SmallPaper.read(into: office) { reading, lines in
            lines[1] = "Công tác thông tin đối ngoại năm 2027"
            reading.number = "07/KH-UBND"
            reading.date = "2027-02-01"
            reading.year = 2027
        }
        let inForce = try await office.read { connection in
            try [2025, 2026, 2027, 2028].map { try connection.plansInForce(year: $0).map(\.id) }
        }
        #expect(inForce == [[], [old.planID], [new.planID], [new.planID]])
        let plans = try await office.read { try $0.plans() }
        #expect(plans.allSatisfy { $0.isCurrent && $0.revision == 1 })
    }

    @Test func `what is no plan is refused and the pasted text comes back`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let editor = try await office.visitor(.editor)
        let form = try await editor.get("/office/plans/new")
        let answer = try await editor.submit(
            form, to: "/office/plans", ["text": "Hôm nay trời đẹp"], expecting: 422)
        #expect(answer.text.contains("Hôm nay trời đẹp"))
        #expect(answer.words.contains("Không thấy tên kế hoạch"))
        try await editor.submit(form, to: "/office/plans", ["text": "  "], expecting: 422)
        #expect(try await office.read { try $0.plans() }.isEmpty)
    }

    @Test func `whoever only reads cannot read a plan in`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let head = try await office.visitor(.hamletHead)
        try await head.get("/office/plans/new", expecting: 403)
        try await head.post("/office/plans", [("text", "KẾ HOẠCH")], expecting: 403)
    }
}
