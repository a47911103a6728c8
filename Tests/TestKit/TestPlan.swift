package import Office
import Storage
import WorkingTime

/// A plan in force for rooms that only read it through the house: three targets, two tasks.
package enum TestPlan {
    package static let sessions = "01990000-0000-7000-8000-000000000001"
    package static let briefed = "01990000-0000-7000-8000-000000000002"
    package static let clean = "01990000-0000-7000-8000-000000000003"
    package static let festival = "01990000-0000-7000-8000-000000000011"
    package static let booth = "01990000-0000-7000-8000-000000000012"

    /// A room that offers the plan; sums come from the ledger, nothing is required yet.
    package static let feature = Feature(
        name: "TestPlan",
        offers: Offers(planBook: { connection, period, _ in
            PlanBook(
                planID: "01990000-0000-7000-8000-000000000000",
                title: "Công tác thông tin đối ngoại năm 2026", number: "18/KH-UBND",
                date: Day(year: 2026, month: 1, day: 15), issuer: "Ủy ban nhân dân xã An Lão",
                form: .state, year: 2026,
                sections: [PlanBook.Section(number: "III.1", heading: "Giới thiệu quê hương")],
                tasks: tasks,
                targets: try targets.map { try $0.standing(connection, period) },
                recipients: ["Ủy ban nhân dân tỉnh Kinh Bắc"],
                signatory: PlanBook.Signatory(
                    authority: "TM. ỦY BAN NHÂN DÂN", capacity: "KT. CHỦ TỊCH",
                    position: "PHÓ CHỦ TỊCH", name: "Trần Văn Bình"),
                next: [])
        }))

    private static let tasks = [
        PlanBook.Task(
            id: festival, section: "III.1", text: "Giới thiệu lễ hội đền Vẹt",
            leads: ["Phòng Văn hóa - Xã hội"], due: Day(year: 2026, month: 11, day: 30),
            isDone: false, isLate: false, note: ""),
        PlanBook.Task(
            id: booth, section: "III.1", text: "Gian hàng nông sản tại hội chợ huyện",
            leads: ["Các thôn"], due: Day(year: 2026, month: 10, day: 15), isDone: false,
            isLate: true, note: "chờ kinh phí"),
    ]

    private static let targets = [
        Target(
            id: sessions, text: "Phát thanh ít nhất 02 buổi/tuần", measure: .broadcastSessions,
            value: 8, unit: "buổi"),
        Target(
            id: briefed, text: "100% cán bộ được phổ biến", measure: .staffBriefed, value: 100,
            unit: "%"),
        Target(
            id: clean, text: "Ra quân làm sạch đường thôn mỗi tháng", measure: .other, value: 1,
            unit: "lần"),
    ]

    private struct Target {
        let id: String
        let text: String
        let measure: Measure
        let value: Double
        let unit: String

        func standing(_ connection: any Connection, _ period: Period) throws -> TargetStanding {
            let sum = try connection.ledgerSum(
                LedgerQuestion(measure: measure, targetID: id, in: period))
            let isShare = unit == "%"
            let done =
                isShare
                ? (sum.outOf == 0 ? 0 : Double(100 * sum.quantity) / Double(sum.outOf))
                : Double(sum.quantity)
            let state: TargetStanding.State =
                isShare && sum.outOf == 0 ? .nothingArose : done >= value ? .reached : .behind
            return TargetStanding(
                id: id, section: "II", text: text, measure: measure, comparator: "atLeast",
                value: value, unit: unit, per: .month, period: period, required: value,
                done: done, state: state, remaining: max(0, value - done),
                path: "/office/evidence?measure=\(measure.rawValue)")
        }
    }
}
