import Foundation
import Office
import PlanReader
import Storage
import WorkingTime

extension Connection {
    /// Fields that people changed; what a revised paper brought is no correction.
    func correctedFields(of kind: Passage.Kind, _ id: String) throws -> Set<String> {
        Set(
            try changes(of: kind, id).filter { $0.reason != Phrases.fromRevision }.map(\.field))
    }

    /// What people said about a plan's repairs.
    func repairChoices(ofPlan id: String) throws -> RepairChoices {
        let rows = try rows(
            "SELECT repair_id, is_applied FROM repair_choice WHERE plan_id = \(id)")
        return try Dictionary(
            rows.map { (try $0.get("repair_id"), try $0.get("is_applied")) },
            uniquingKeysWith: { _, last in last })
    }
}

extension Act {
    /// Keeps a person's choice about one repair; the last one holds.
    func choose(_ repairID: String, isApplied: Bool, on plan: Plan) throws {
        _ = try connection.execute(
            """
            INSERT INTO repair_choice (plan_id, repair_id, is_applied, officer_id, at)
            VALUES (\(plan.id), \(repairID), \(isApplied), \(officer?.id), \(now))
            ON CONFLICT \(conflict: ["plan_id", "repair_id"]) DO UPDATE SET
                is_applied = excluded.is_applied, officer_id = excluded.officer_id,
                at = excluded.at
            """)
    }

    /// Keeps what another reading of a plan's lines found at its head.
    func saveHead(of plan: Plan) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let head = String(decoding: try encoder.encode(plan.head), as: UTF8.self)
        _ = try connection.execute(
            "UPDATE plan SET title = \(plan.title), head = \(head) WHERE id = \(plan.id)")
    }

    /// Tells a passage again as another reading has it.
    func retell(
        _ kind: Passage.Kind, _ id: String, as new: Passage, text: String, section: String
    ) throws {
        _ = try connection.execute(
            """
            UPDATE \(fragment: kind.table) SET text = \(text), section = \(section),
                position = \(new.position), line = \(new.line), end_line = \(new.endLine),
                source = \(new.source), version = version + 1
            WHERE id = \(id)
            """)
    }

    /// Asks a person again about a passage.
    func ask(_ kind: Passage.Kind, _ id: String) throws {
        _ = try connection.execute(
            """
            UPDATE \(fragment: kind.table) SET trust = \(Passage.Trust.read)
            WHERE id = \(id) AND trust = \(Passage.Trust.confirmed)
            """)
    }

    /// Takes out a passage that only the program had seen.
    func forget(_ kind: Passage.Kind, _ id: String) throws {
        if kind == .task {
            _ = try connection.execute("UPDATE duty SET task_id = NULL WHERE task_id = \(id)")
            _ = try connection.execute("DELETE FROM task_unit WHERE task_id = \(id)")
        }
        _ = try connection.execute("DELETE FROM \(fragment: kind.table) WHERE id = \(id)")
    }
}
