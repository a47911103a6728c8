import Foundation
import Office
import Storage
import WorkingTime

extension Passage.Kind {
    /// The table of the kind.
    var table: SQL {
        switch self {
        case .task: "task"
        case .target: "target"
        case .duty: "duty"
        }
    }
}

extension Connection {
    /// Every plan, the newest first.
    func plans() throws -> [Plan] {
        try fetchAll("SELECT * FROM plan ORDER BY is_current DESC, year DESC, imported_at DESC")
    }

    func plan(id: String) throws -> Plan? { try fetchFirst("SELECT * FROM plan WHERE id = \(id)") }

    func plan(hash: String) throws -> Plan? {
        try fetchFirst("SELECT * FROM plan WHERE hash = \(hash)")
    }

    /// The revision that took a plan's place.
    func plan(replacing id: String) throws -> Plan? {
        try fetchFirst("SELECT * FROM plan WHERE replaces = \(id)")
    }

    /// The plans in force in a year: those of that year, or, before the year has one, those of the
    /// last year that had.
    func plansInForce(year: Int) throws -> [Plan] {
        try fetchAll(
            """
            SELECT * FROM plan WHERE is_current = 1 AND year =
                (SELECT MAX(year) FROM plan WHERE is_current = 1 AND year <= \(year))
            ORDER BY imported_at DESC, id DESC
            """)
    }

    /// What was read of one kind, in the order of the paper.
    func passages<T: Readable>(ofPlans plans: [String], as type: T.Type = T.self) throws -> [T] {
        try fetchAll(
            """
            SELECT * FROM \(fragment: T.kind.table) WHERE plan_id IN \(list: plans)
            ORDER BY plan_id, position
            """)
    }

    func passage<T: Readable>(id: String, as type: T.Type = T.self) throws -> T? {
        try fetchFirst("SELECT * FROM \(fragment: T.kind.table) WHERE id = \(id)")
    }

    /// Tasks with their units.
    func tasks(ofPlans plans: [String]) throws -> [PlanTask] {
        var tasks: [PlanTask] = try passages(ofPlans: plans)
        let rows = try rows(
            """
            SELECT u.* FROM task_unit u JOIN task t ON t.id = u.task_id
            WHERE t.plan_id IN \(list: plans) ORDER BY u.position
            """)
        var units: [String: PlanTask.Units] = [:]
        for row in rows {
            try units[try row.get("task_id"), default: PlanTask.Units()].add(row)
        }
        for place in tasks.indices { tasks[place].units = units[tasks[place].id] ?? .init() }
        return tasks
    }

    func task(id: String) throws -> PlanTask? {
        guard var task: PlanTask = try passage(id: id) else { return nil }
        let rows = try rows("SELECT * FROM task_unit WHERE task_id = \(id) ORDER BY position")
        for row in rows { try task.units.add(row) }
        return task
    }

    /// Days for which duties were done, the newest first.
    func fulfilments(ofDuties duties: [String]) throws -> [Fulfilment] {
        try fetchAll(
            """
            SELECT * FROM duty_fulfilment WHERE duty_id IN \(list: duties)
            ORDER BY day DESC LIMIT 5000
            """)
    }

    /// Rows of the ledger that name a task, the newest first, voided ones too.
    func evidence(forTask id: String) throws -> [LedgerRow] {
        try scalars(
            """
            SELECT id FROM evidence WHERE task_id = \(id) AND COALESCE(voids, '') = ''
            ORDER BY happened_at DESC, id DESC LIMIT 200
            """, as: String.self
        ).compactMap { try ledgerRow(id: $0) }
    }

    /// The day on which each task's state changed last: for one that is done, the day it was done.
    func daysOfLastState() throws -> [String: Day] {
        let rows = try rows(
            """
            SELECT thing_id, MAX(at) AS last_at FROM plan_change
            WHERE thing_kind = \(Passage.Kind.task) AND field = 'state' GROUP BY thing_id
            """)
        return try Dictionary(
            rows.map { (try $0.get("thing_id"), Day(of: try $0.get("last_at"))) },
            uniquingKeysWith: max)
    }

    /// What people changed on one thing, the newest first.
    func changes(of kind: Passage.Kind, _ id: String) throws -> [Change] {
        try changes(of: kind, [id])
    }

    func changes(of kind: Passage.Kind, _ ids: [String]) throws -> [Change] {
        try fetchAll(
            """
            SELECT c.*, o.name AS officer_name FROM plan_change c
            LEFT JOIN officer o ON o.id = c.officer_id
            WHERE c.thing_kind = \(kind) AND c.thing_id IN \(list: ids)
            ORDER BY c.at DESC, c.id DESC LIMIT 2000
            """)
    }
}

extension PlanTask.Units {
    fileprivate mutating func add(_ row: Row) throws {
        let unit: String = try row.get("unit_id")
        if try row.get("role", as: String.self) == "lead" {
            leads.append(unit)
        } else {
            joins.append(unit)
        }
    }
}
