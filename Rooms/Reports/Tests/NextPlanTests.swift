import Foundation
import Office
import OfficialDocuments
import PlanReader
import Synchronization
import TestKit
import Testing
import WorkingTime

@testable import Reports

@Suite struct NextPlanTests {
    @Test func `what is unfinished goes into the next year, what is done does not`() {
        let text = NextPlan(book: MadeUp.book(), year: 2027).text
        #expect(text.contains("- Làm phim giới thiệu lễ hội (Phòng Văn hóa - Xã hội)"))
        #expect(text.contains("[chuyển tiếp từ năm 2026]"))
        #expect(!text.contains("Dựng sân khấu"))
        #expect(text.contains("3. Quảng bá lễ hội"))
        #expect(text.contains("PHỤ LỤC: Kết quả chỉ tiêu năm 2026"))
        #expect(NextPlan(book: MadeUp.book(), year: 2027).subject.hasSuffix("xã An Lão năm 2027"))
    }

    private func standing(
        _ required: Double, _ done: Double, _ state: TargetStanding.State, unit: String = "bài",
        value: Double = 4
    ) -> TargetStanding {
        TargetStanding(
            id: "t", section: "", text: "", measure: .articlesPublished, comparator: "atLeast",
            value: value, unit: unit, per: .month, period: MadeUp.november, required: required,
            done: done, state: state, remaining: 0, path: "/")
    }

    @Test func `a suggestion says what it rests on`() {
        #expect(
            NextPlan.suggestion(standing(48, 72, .reached))
                == "Nâng lên 5\u{A0}bài: vượt 50\u{A0}%, lấy một nửa phần vượt")
        #expect(NextPlan.suggestion(standing(48, 48, .reached)) == "Giữ 4\u{A0}bài: đạt")
        #expect(NextPlan.suggestion(standing(48, 20, .missed)) == "Giữ 4\u{A0}bài: chưa đạt")
        #expect(
            NextPlan.suggestion(standing(95, 300, .reached, unit: "%", value: 95)).hasPrefix(
                "Nâng lên 100"))
        #expect(NextPlan.suggestion(standing(0, 0, .nothingArose)).contains("không phát sinh"))
    }

    @Test func `lines of plain text become the blocks of a paper`() {
        let (blocks, annexes) = PlainPaper.read(
            """
            Căn cứ Luật Báo chí;
            I. Mục tiêu
            1. Chung
            a) Điểm một
            - Việc đầu
            2027 là năm mới.
            | TT | Việc |
            | 1 | A |
            PHỤ LỤC: Bảng
            | X |
            | <b> |
            """)
        #expect(
            blocks.prefix(6) == [
                .basis("Căn cứ Luật Báo chí;"), .heading(level: 1, number: "I.", words: "Mục tiêu"),
                .heading(level: 2, number: "1.", words: "Chung"),
                .heading(level: 3, number: "a)", words: "Điểm một"), .bullet("Việc đầu"),
                .paragraph("2027 là năm mới."),
            ])
        guard case .table(let table) = blocks.last else {
            Issue.record("no table")
            return
        }
        #expect(table.columns.map(\.head) == ["TT", "Việc"])
        #expect(table.rows.count == 1)
        #expect(annexes.map(\.title) == ["Bảng"])
    }

    @Test(arguments: ["", "|", "||||", "I.", ". a", "PHỤ LỤC:", "-", "…", "\u{0}", "1.2.3.4.5. x"])
    func `odd lines are still a paper`(text: String) throws {
        let draft = PlanDraft.Text(year: 2027, form: .state, body: text)
        let office = Commune(
            slug: "an-lao", name: "xã An Lão", issuer: "Ủy ban nhân dân xã An Lão", place: "An Lão")
        let document = NextPlan.document(draft, book: nil, commune: office)
        #expect(!(try document.wordFile()).isEmpty)
    }

    @Test func `a draft is saved, taken as a Word file, and its words are never lost`()
        async throws
    {
        let office = try await MadeUp.office()
        let editor = try await office.visitor(.editor)
        let leader = try await office.visitor(.leader)
        try await editor.get("/office/next-plan/docx", expecting: 404, accept: "*/*")
        let page = try await editor.get("/office/next-plan")
        #expect(page.words.contains("[chuyển tiếp từ năm 2026]"))
        let other = try await leader.get("/office/next-plan")
        try await editor.submit(
            page, to: "/office/next-plan", ["body": "I. Mục tiêu\n- Một <việc>."])
        let late = try await leader.submit(
            other, to: "/office/next-plan", ["body": "Của tôi"], expecting: 409)
        #expect(late.text.contains("Của tôi</textarea>"))
        let kept = try await editor.get("/office/next-plan")
        #expect(kept.text.contains("- Một &lt;việc&gt;."))
        let file = try await editor.get("/office/next-plan/docx", accept: "*/*")
        #expect(file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
        let huge = String(repeating: "x", count: 200_001)
        try await editor.post(
            "/office/next-plan", [("body", huge), ("version", "1")], expecting: 422)
        let viewer = try await office.visitor(.viewer)
        try await viewer.post("/office/next-plan", [("body", "x")], expecting: 403)
    }
}

/// What was noted as done, in order.
final class Done: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
}
