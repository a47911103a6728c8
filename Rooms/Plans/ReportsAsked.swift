import Office
import Storage
import WorkingTime

/// The reports that the plans in force ask for, as the house tells them to other rooms.
enum ReportsAsked {
    static let all = ReportDuties(due: due, done: done)

    @Sendable private static func due(
        _ connection: any Connection, _ days: ClosedRange<Day>
    ) throws -> [ReportDuty] {
        let years = Set([days.lowerBound.year, days.upperBound.year])
        var asked: [ReportDuty] = []
        for year in years.sorted() {
            let shelf = try Shelf(connection, year: year)
            for duty in shelf.duties where duty.taskID == nil {
                guard let rule = duty.rule.asked else { continue }
                for day in shelf.days(of: duty, in: days) {
                    let one = ReportDuty(
                        ref: Ref("duty", duty.id), day: day, words: duty.passage.text, rule: rule,
                        isDone: shelf.isFulfilled(duty, on: day),
                        path: "/office/duties/\(duty.id)")
                    if !asked.contains(where: { $0.ref == one.ref && $0.day == day }) {
                        asked.append(one)
                    }
                }
            }
        }
        return asked
    }

    @Sendable private static func done(
        _ act: Act, _ ref: Ref, _ day: Day, _ note: String
    ) throws {
        guard ref.kind == "duty" else { return }
        guard try act.connection.fulfilments(ofDuties: [ref.id]).allSatisfy({ $0.day != day })
        else { return }
        guard let duty = try act.connection.passage(id: ref.id, as: Duty.self) else { return }
        try act.fulfil(duty, on: day, note: note)
    }
}

extension Duty.Kind {
    /// As others know it; nil for what has no day or is no report.
    fileprivate var asked: ReportDuty.Rule? {
        switch self {
        case .monthly: .monthly
        case .quarterly: .quarterly
        case .yearly: .yearly
        case .once: .once
        case .weekly, .halfYearly, .periodic, .onRequest, .deadline: nil
        }
    }
}
