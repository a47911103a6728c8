import Foundation
import Office
import Storage
import WorkingTime

extension Act {
    func add(_ plan: Plan) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let head = String(decoding: try encoder.encode(plan.head), as: UTF8.self)
        _ = try connection.execute(
            """
            INSERT INTO plan (id, hash, file_name, body, form, issuer, number, dated, year, title,
                head, revision, replaces, is_current, imported_by, imported_at)
            VALUES (\(plan.id), \(plan.hash), \(plan.fileName), \(plan.body),
                \(plan.form.rawValue), \(plan.issuer), \(plan.number), \(plan.dated?.iso),
                \(plan.year), \(plan.title), \(head), \(plan.revision), \(plan.replaces),
                \(plan.isCurrent), \(plan.importedBy), \(plan.importedAt))
            """)
    }

    /// A plan whose place a revision takes.
    func retire(_ plan: Plan) throws {
        let changed = try connection.execute(
            "UPDATE plan SET is_current = 0 WHERE id = \(plan.id) AND is_current = 1")
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    func add(_ task: PlanTask) throws {
        _ = try connection.execute(
            """
            INSERT INTO task (\(fragment: Act.columns), due, state, reason, note, owner_id,
                time_words, first_day, last_day, cost)
            VALUES (\(fragment: Act.values(task.passage)), \(task.due?.iso), \(task.state),
                \(task.reason), \(task.note), \(task.ownerID), \(task.stretch?.words),
                \(task.stretch?.first?.iso), \(task.stretch?.last?.iso), \(task.cost))
            """)
        try add(task.units, to: task.id)
    }

    func add(_ target: Target) throws {
        _ = try connection.execute(
            """
            INSERT INTO target (\(fragment: Act.columns), measure, comparator, value, unit, per,
                within_hours)
            VALUES (\(fragment: Act.values(target.passage)), \(target.measure.rawValue),
                \(target.comparator), \(target.value), \(target.unit), \(target.per.rawValue),
                \(target.withinHours))
            """)
    }

    func add(_ duty: Duty) throws {
        _ = try connection.execute(
            """
            INSERT INTO duty (\(fragment: Act.columns), rule, due_day, due_month, due, unit_id,
                task_id)
            VALUES (\(fragment: Act.values(duty.passage)), \(duty.rule), \(duty.day),
                \(duty.month), \(duty.due?.iso), \(duty.unitID), \(duty.taskID))
            """)
    }

    /// Moves a passage that a revised paper still has into the revision: its id, state, evidence
    /// and corrections stay its own.
    func move(_ kind: Passage.Kind, _ id: String, to new: Passage, section: String) throws {
        _ = try connection.execute(
            """
            UPDATE \(fragment: kind.table) SET plan_id = \(new.planID),
                position = \(new.position), line = \(new.line), end_line = \(new.endLine),
                section = \(section)
            WHERE id = \(id)
            """)
    }

    func save(_ task: PlanTask) throws {
        try check(
            try connection.execute(
                """
                UPDATE task SET \(fragment: Act.settings(task.passage)), due = \(task.due?.iso),
                    state = \(task.state), reason = \(task.reason), note = \(task.note),
                    owner_id = \(task.ownerID), time_words = \(task.stretch?.words),
                    first_day = \(task.stretch?.first?.iso),
                    last_day = \(task.stretch?.last?.iso), cost = \(task.cost)
                WHERE id = \(task.id) AND version = \(task.passage.version)
                """))
        _ = try connection.execute("DELETE FROM task_unit WHERE task_id = \(task.id)")
        try add(task.units, to: task.id)
    }

    func save(_ target: Target) throws {
        try check(
            try connection.execute(
                """
                UPDATE target SET \(fragment: Act.settings(target.passage)),
                    measure = \(target.measure.rawValue), comparator = \(target.comparator),
                    value = \(target.value), unit = \(target.unit), per = \(target.per.rawValue)
                WHERE id = \(target.id) AND version = \(target.passage.version)
                """))
    }

    func save(_ duty: Duty) throws {
        try check(
            try connection.execute(
                """
                UPDATE duty SET \(fragment: Act.settings(duty.passage)), rule = \(duty.rule),
                    due_day = \(duty.day), due_month = \(duty.month), due = \(duty.due?.iso)
                WHERE id = \(duty.id) AND version = \(duty.passage.version)
                """))
    }

    /// Keeps what became different, with who and when.
    func record(_ differences: [Change.Difference], on ref: Ref) throws {
        for difference in differences {
            _ = try connection.execute(
                """
                INSERT INTO plan_change (id, thing_kind, thing_id, field, before_words,
                    after_words, reason, officer_id, at)
                VALUES (\(newID()), \(ref.kind), \(ref.id), \(difference.field),
                    \(difference.before), \(difference.after), \(difference.reason),
                    \(officer?.id), \(now))
                """)
        }
    }

    /// That a duty was done for a day; a second time changes nothing.
    func fulfil(_ duty: Duty, on day: Day, note: String) throws {
        _ = try connection.execute(
            """
            INSERT INTO duty_fulfilment (id, duty_id, day, note, officer_id, at)
            VALUES (\(newID()), \(duty.id), \(day.iso), \(note), \(officer?.id), \(now))
            ON CONFLICT \(conflict: ["duty_id", "day"]) DO NOTHING
            """)
    }

    private func add(_ units: PlanTask.Units, to taskID: String) throws {
        let roles = units.leads.map { ($0, "lead") } + units.joins.map { ($0, "join") }
        for (place, (unit, role)) in roles.enumerated() {
            _ = try connection.execute(
                """
                INSERT INTO task_unit (task_id, unit_id, role, position)
                VALUES (\(taskID), \(unit), \(role), \(place))
                ON CONFLICT \(conflict: ["task_id", "unit_id"]) DO NOTHING
                """)
        }
    }

    private func check(_ changed: Int) throws {
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    private static let columns: SQL =
        "id, plan_id, position, section, text, line, end_line, source, trust, version"

    private static func values(_ passage: Passage) -> SQL {
        """
        \(passage.id), \(passage.planID), \(passage.position), \(passage.section),
        \(passage.text), \(passage.line), \(passage.endLine), \(passage.source),
        \(passage.trust), \(passage.version)
        """
    }

    private static func settings(_ passage: Passage) -> SQL {
        """
        section = \(passage.section), text = \(passage.text), trust = \(passage.trust),
        confirmed_by = \(passage.confirmedBy), confirmed_at = \(passage.confirmedAt),
        version = version + 1
        """
    }
}
