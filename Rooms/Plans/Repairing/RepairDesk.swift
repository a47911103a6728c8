import Office
import PlanReader
import Storage
import Web

/// Repairs that are done, undone, and done again; and everything sure confirmed at once.
enum RepairDesk {
    /// Decides on one repair of a plan and reads its lines again.
    @Sendable static func choose(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let repairID = visit.form["repair"]
        let choice = visit.form["choice"]
        try await visit.office.act("plan.repair", by: visit.officer) { act in
            guard let plan = try act.connection.plan(id: id), plan.isCurrent,
                let repair = plan.head.review?.repairs.first(where: { $0.id == repairID })
            else { throw Refusal.notFound }
            guard ["apply", "undo"].contains(choice) else { throw Refusal(Phrases.chooseAll) }
            try Rereading.decide(repairID, isApplied: choice == "apply", on: plan, act)
            act.note(plan.ref, "\(choice): \(repair.before) → \(repair.after)")
            try act.state(.planChanged(plan.ref))
        }
        return .seeOther("/office/plans/\(id)#repairs")
    }

    /// Confirms what was read without a doubt and nobody has looked at yet.
    @Sendable static func confirmSure(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        try await visit.office.act("plan.confirm-sure", by: visit.officer) { act in
            guard let plan = try act.connection.plan(id: id), plan.isCurrent else {
                throw Refusal.notFound
            }
            let things = try PlanDesk.Things(act.connection, plan)
            try confirm(things.tasks, plan, act)
            try confirm(things.targets, plan, act)
            try confirm(things.duties, plan, act)
            act.note(plan.ref, plan.title)
            try act.state(.planChanged(plan.ref))
        }
        return .seeOther("/office/plans/\(id)#reading")
    }

    private static func confirm<T: Correctable>(_ all: [T], _ plan: Plan, _ act: Act) throws {
        guard let officer = act.officer else { return }
        for thing in all where thing.passage.trust == .read && plan.isSure(of: thing.passage) {
            var confirmed = thing
            confirmed.passage.confirm(by: officer, at: act.now)
            try confirmed.save(in: act)
            try act.record([.trust(from: thing.passage, to: confirmed.passage)], on: thing.ref)
        }
    }
}

extension Plan {
    /// Lines about which a person is asked.
    var doubtfulLines: Set<Int> {
        guard let review = head.review else { return [] }
        let open = review.repairs.filter { !$0.isCertain && !$0.isApplied }
        return Set(open.map(\.line) + review.doubts.map(\.line))
    }

    /// Whether a passage was read without a doubt. Papers read before doubts were kept are not
    /// sure of anything.
    func isSure(of passage: Passage) -> Bool {
        head.review != nil
            && doubtfulLines.allSatisfy {
                !(passage.line...max(passage.line, passage.endLine)).contains($0)
            }
    }
}
