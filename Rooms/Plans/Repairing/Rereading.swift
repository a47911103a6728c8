import Foundation
import Office
import PlanReader
import Storage
import WorkingTime

/// Reads a plan's lines again after a person decided on a repair. Passages of the same lines keep
/// their ids, states, evidence and corrections; what only the program had seen goes or comes.
struct Rereading {
    private let act: Act
    private let plan: Plan

    init(_ act: Act, _ plan: Plan) {
        self.act = act
        self.plan = plan
    }

    /// - Parameter plan: with the head of the new reading.
    static func decide(
        _ repairID: String, isApplied: Bool, on plan: Plan, _ act: Act
    ) throws {
        try act.choose(repairID, isApplied: isApplied, on: plan)
        let choices = try act.connection.repairChoices(ofPlan: plan.id)
        let reading = try PlansRoom.read(plan.lines, choices: choices)
        var plan = plan
        plan.take(reading)
        try act.saveHead(of: plan)
        try Rereading(act, plan).take(reading)
    }

    private func take(_ reading: PlanReading) throws {
        let importer = Importer(act, plan, lines: plan.lines)
        let units = try importer.makeUnits(reading)
        let oldTasks = try act.connection.tasks(ofPlans: [plan.id])
        let tasks = importer.tasks(reading, units)
        let pairs = pair(tasks, oldTasks)
        for (new, old) in pairs {
            guard let old else {
                try act.add(new)
                continue
            }
            try retell(old, as: new)
            let corrected = try corrected(old)
            guard var kept = try act.connection.task(id: old.id) else { continue }
            if corrected.isDisjoint(with: ["leads", "joins"]) { kept.units = new.units }
            if !corrected.contains("due") { kept.due = new.due }
            kept.stretch = new.stretch
            kept.cost = new.cost
            try act.save(kept)
        }
        try settle(importer.targets(reading), add: act.add)
        // A limit points at its task, whichever of the two was there before.
        let placed = pairs.map { $0.old ?? $0.new }
        try settle(importer.duties(reading, placed, units), add: act.add)
        try forget(oldTasks, besides: pairs.compactMap { $0.old?.id }) { task in
            try task.state == .todo && act.connection.evidence(forTask: task.id).isEmpty
        }
    }

    private func settle<T: Readable>(_ new: [T], add: (T) throws -> Void) throws {
        let old: [T] = try act.connection.passages(ofPlans: [plan.id])
        let pairs = pair(new, old)
        for (new, old) in pairs {
            if let old {
                try retell(old, as: new)
            } else {
                try add(new)
            }
        }
        let kept = pairs.compactMap { $0.old?.id }
        try forget(old, besides: kept) { thing in
            guard T.kind == .duty else { return true }
            return try act.connection.fulfilments(ofDuties: [thing.id]).isEmpty
        }
    }

    /// Each new passage with the old one of its line: the same words first, then the same line.
    private func pair<T: Readable>(_ new: [T], _ old: [T]) -> [(new: T, old: T?)] {
        var left = old
        func take(_ fits: (Passage) -> Bool) -> T? {
            left.firstIndex { fits($0.passage) }.map { left.remove(at: $0) }
        }
        let exact = new.map { thing in
            take { $0.line == thing.passage.line && $0.text == thing.passage.text }
        }
        return zip(new, exact).map { thing, same in
            (thing, same ?? take { $0.line == thing.passage.line })
        }
    }

    private func corrected<T: Readable>(_ thing: T) throws -> Set<String> {
        try act.connection.correctedFields(of: T.kind, thing.id)
    }

    private func retell<T: Readable>(_ old: T, as new: T) throws {
        let corrected = try corrected(old)
        try act.retell(
            T.kind, old.id, as: new.passage,
            text: corrected.contains("text") ? old.passage.text : new.passage.text,
            section: corrected.contains("section") ? old.passage.section : new.passage.section)
    }

    /// Takes out what the reading has no more, unless somebody worked on it.
    private func forget<T: Readable>(
        _ old: [T], besides kept: [String], if isUntouched: (T) throws -> Bool
    ) throws {
        for thing in old where !kept.contains(thing.id) && thing.passage.trust == .read {
            guard try corrected(thing).isEmpty, try isUntouched(thing) else { continue }
            try act.forget(T.kind, thing.id)
        }
    }
}
