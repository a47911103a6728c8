import Foundation
import Office
import Storage
import WorkingTime

/// Which attestations a list shows; the address bar holds it.
struct Filter: Sendable, Equatable, Encodable {
    var unitID: String?
    var month: Period?
    var state: Attestation.State?
    var measure: Measure?

    /// Everything but the state, which the counts are given by.
    fileprivate var conditionWithoutState: SQL {
        var parts: [SQL] = ["1 = 1"]
        if let unitID { parts.append("a.unit_id = \(unitID)") }
        if let month {
            parts.append(
                "a.happened_on >= \(month.first.iso) AND a.happened_on <= \(month.last.iso)")
        }
        if let measure { parts.append("a.measure = \(measure.rawValue)") }
        return parts.joined(separator: " AND ")
    }

    fileprivate var condition: SQL {
        guard let state else { return conditionWithoutState }
        return conditionWithoutState + " AND a.state = \(state)"
    }
}

extension Connection {
    func attestation(id: String) throws -> Attestation? {
        try fetchFirst("SELECT * FROM attestation WHERE id = \(id)")
    }

    /// The latest first.
    func attestations(_ filter: Filter, limit: Int) throws -> [Attestation] {
        try fetchAll(
            """
            SELECT a.* FROM attestation a WHERE \(fragment: filter.condition)
            ORDER BY a.happened_on DESC, a.id DESC LIMIT \(limit)
            """)
    }

    /// How many of each state, whatever state the filter names.
    func attestationCounts(_ filter: Filter) throws -> [Attestation.State: Int] {
        let rows = try rows(
            """
            SELECT a.state AS state, COUNT(*) AS number FROM attestation a
            WHERE \(fragment: filter.conditionWithoutState) GROUP BY a.state
            """)
        return try Dictionary(
            rows.map { (try $0.get("state", as: Attestation.State.self), try $0.get("number")) },
            uniquingKeysWith: +)
    }

    /// How many wait for somebody else than `officer` to have reported them.
    func attestationsWaiting(for officer: Officer) throws -> Int {
        try scalar(
            """
            SELECT COUNT(*) FROM attestation
            WHERE state = \(Attestation.State.reported) AND reported_by <> \(officer.id)
            """, as: Int.self) ?? 0
    }

    /// What `officer` reported and was declined since a moment.
    func attestationsDeclined(of officer: Officer, since moment: Date) throws -> [Attestation] {
        try fetchAll(
            """
            SELECT * FROM attestation
            WHERE state = \(Attestation.State.declined) AND reported_by = \(officer.id)
              AND decided_at >= \(moment)
            ORDER BY decided_at DESC LIMIT 20
            """)
    }
}

extension Act {
    /// Writes a new attestation; false when one of that id is there already.
    func add(_ new: Attestation) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO attestation (id, what, happened_on, target_id, task_id, measure, quantity,
                out_of, channel, unit_id, state, reported_by, reported_at)
            VALUES (\(new.id), \(new.what), \(new.day.iso), \(new.targetID), \(new.taskID),
                \(new.measure.rawValue), \(new.quantity), \(new.outOf), \(new.channel),
                \(new.unitID), \(new.state), \(new.reportedBy), \(new.reportedAt))
            ON CONFLICT \(conflict: ["id"]) DO NOTHING
            """) == 1
    }

    /// Moves an attestation on from `before`; refused when somebody else moved it first.
    func move(_ moved: Attestation, from before: Attestation) throws {
        let changed = try connection.execute(
            """
            UPDATE attestation SET state = \(moved.state), decided_by = \(moved.decidedBy),
                decided_at = \(moved.decidedAt), voided_by = \(moved.voidedBy),
                voided_at = \(moved.voidedAt), reason = \(moved.reason)
            WHERE id = \(moved.id) AND state = \(before.state)
            """)
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }
}
