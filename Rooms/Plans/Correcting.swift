import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The routes by which a person confirms, corrects or dismisses one thing that was read.
enum Correcting<T: Correctable> {
    static func routes(_ plural: StaticString) -> [Route] {
        let place = "/office/\(plural)/:id"
        return [
            .get("\(place)/correction", for: .keepPlan) { try await form($0) },
            .post("\(place)/correction", for: .keepPlan) { try await correct($0) },
            .post("\(place)/confirmation", for: .keepPlan) { visit in
                try await vouch(visit) { $0.confirm(by: visit.officer, at: $1) }
            },
            .post("\(place)/dismissal", for: .keepPlan) { visit in
                try await vouch(visit) { $0.dismiss(by: visit.officer, at: $1) }
            },
        ]
    }

    private static func form(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, typed: nil, trouble: nil))
    }

    /// Draws the form: with what was typed, or else with the thing as it stands.
    private static func page(
        _ visit: OfficerVisit, typed: Form?, trouble: String?
    ) async throws -> CorrectionPage {
        let id = try visit.parameter("id")
        return try await visit.office.read { connection in
            guard let thing = try T.load(connection, id: id),
                let plan = try connection.plan(id: thing.passage.planID)
            else { throw Refusal.notFound }
            var fields = thing.filled
            fields.append(("version", String(thing.passage.version)))
            return CorrectionPage(
                kind: T.kind, passage: thing.passage, filled: typed ?? Form(fields: fields),
                known: try Correction.Known(connection, plan),
                changes: try connection.changes(of: T.kind, id), trouble: trouble)
        }
    }

    private static func correct(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let officer = visit.officer
        do {
            return try await change(visit, "correct") { act, thing, plan in
                guard form["version"] == String(thing.passage.version) else {
                    throw Refusal(Refusal.changedMeanwhile.reason)
                }
                let before = thing
                let known = try Correction.Known(act.connection, plan)
                try thing.take(form, known)
                thing.passage.confirm(by: officer, at: act.now)
                var differences = thing.changes(from: before).map(known.named)
                if differences.isEmpty, before.passage.trust != .confirmed {
                    differences = [.trust(from: before.passage, to: thing.passage)]
                }
                return differences
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            let page = try await page(visit, typed: form, trouble: refusal.reason.text)
            return .page(page, status: .unprocessable)
        }
    }

    /// Confirms or dismisses what its page showed.
    private static func vouch(
        _ visit: OfficerVisit, _ step: @Sendable @escaping (inout Passage, Date) -> Void
    ) async throws -> Reply {
        let version = visit.form["version"]
        return try await change(visit, "vouch") { act, thing, _ in
            guard version == String(thing.passage.version) else { throw Refusal.changedMeanwhile }
            let before = thing.passage
            step(&thing.passage, act.now)
            return before.trust == thing.passage.trust
                ? [] : [.trust(from: before, to: thing.passage)]
        }
    }

    /// One change of one thing, kept with what became different; back to its place in the plan.
    private static func change(
        _ visit: OfficerVisit, _ verb: String,
        _ body: @Sendable @escaping (Act, inout T, Plan) throws -> [Change.Difference]
    ) async throws -> Reply {
        let id = try visit.parameter("id")
        let action = "\(T.kind.rawValue).\(verb)"
        let planID = try await visit.office.act(action, by: visit.officer) { act in
            guard var thing = try T.load(act.connection, id: id),
                let plan = try act.connection.plan(id: thing.passage.planID)
            else { throw Refusal.notFound }
            let differences = try body(act, &thing, plan)
            if !differences.isEmpty {
                try thing.save(in: act)
                try act.record(differences, on: thing.ref)
                try act.state(.planChanged(plan.ref))
            }
            act.note(thing.ref, thing.passage.text)
            return plan.id
        }
        return .seeOther("/office/plans/\(planID)#\(T.kind.rawValue)-\(id)")
    }
}
