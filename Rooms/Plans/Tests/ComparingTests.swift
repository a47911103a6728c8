import Foundation
import Office
import PlanReader
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Plans

/// Revisions that change sentences, and two plans side by side.
struct ComparingTests {
    private func paper(_ tasks: [String], number: String = "40/KH-UBND") -> [UInt8] {
        let text = """
            Số: \(number)
            An Lão, ngày 05 tháng 01 năm 2026
            KẾ HOẠCH
            Thông tin đối ngoại xã An Lão năm 2026
            Ủy ban nhân dân xã An Lão ban hành Kế hoạch như sau:
            I. NỘI DUNG
            \(tasks.map { "- \($0)" }.joined(separator: "\n"))
            Nơi nhận:
            - Lưu: VT.
            """
        return Array(text.utf8)
    }

    private let first = [
        "Tổ chức 02 lớp tập huấn kỹ năng viết tin, bài cho cộng tác viên các thôn.",
        "Lắp đặt mã QR tại đình làng Phương Hạ.", "Quay phim lễ hội đền Cả.",
    ]
    private let second = [
        "Tổ chức 03 lớp tập huấn kỹ năng viết tin, bài cho cộng tác viên các thôn.",
        "Quay phim lễ hội đền Cả.", "Mở gian hàng sản phẩm OCOP trên mạng.",
    ]

    private func imported(
        _ bytes: [UInt8], _ office: TestOffice
    ) async throws -> ImportedPlan {
        try await PlansRoom.importPlan(
            bytes: bytes, fileName: "ke-hoach.txt", in: office.office,
            by: office.officer(.editor))
    }

    @Test func `a changed task of a revision keeps its id and takes the new words`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let old = try await imported(paper(first), office)
        let before = try await office.read { try $0.tasks(ofPlans: [old.planID]) }
        let new = try await imported(paper(second), office)
        let after = try await office.read { try $0.tasks(ofPlans: [new.planID]) }
        #expect(after.count == 3)
        let training = try #require(after.first { $0.passage.text.contains("tập huấn") })
        #expect(training.id == before[0].id)
        #expect(training.passage.text.contains("03 lớp"))
        #expect(after.contains { $0.id == before[2].id })
        #expect(!after.contains { $0.id == before[1].id })
        let changes = try await office.read { try $0.changes(of: .task, training.id) }
        #expect(changes.contains { $0.field == "text" && $0.before.contains("02 lớp") })
    }

    @Test func `two plans side by side say what was added, dropped and changed`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let old = try await imported(paper(first), office)
        let new = try await imported(paper(second), office)
        let (before, after) = try await office.read { connection in
            let one = try #require(try connection.plan(id: old.planID))
            let other = try #require(try connection.plan(id: new.planID))
            return (
                try PlansRoom.read(one.lines, choices: [:]),
                try PlansRoom.read(other.lines, choices: [:])
            )
        }
        let comparison = Comparison(before, after)
        let tasks = comparison.lines.filter { $0.kind == .task }
        #expect(tasks.map(\.outcome) == [.changed, .kept, .added, .dropped])
        #expect(Comparison(before, before).lines.allSatisfy { $0.outcome == .kept })
        let visitor = try await office.visitor(.editor)
        let page = try await visitor.get(
            "/office/plans/compare?a=\(old.planID)&b=\(new.planID)")
        #expect(page.text.contains("<del>02</del>") || page.text.contains("<del>02"))
        #expect(page.text.contains("<ins>03"))
        #expect(page.text.contains("Bỏ đi"))
    }

    @Test func `plans that are not there are not compared`() async throws {
        let office = try await TestOffice(PlansRoom.feature)
        let visitor = try await office.visitor(.editor)
        _ = try await visitor.get("/office/plans/compare")
        _ = try await visitor.get("/office/plans/compare?a=x&b=y", expecting: 404)
    }

    @Test(arguments: [
        ("", "", 0.0), ("Lắp loa", "", 0.0), ("Lắp loa", "lắp loa", 1.0),
        ("Quay phim lễ hội", "Viết bài về nghề", 0.0),
    ])
    func `sentences are as alike as their words`(one: String, other: String, share: Double) {
        #expect(Likeness.of(one, other) == share)
    }
}
