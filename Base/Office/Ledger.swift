package import Foundation
package import Storage
package import WorkingTime

/// A row of the evidence ledger as it stands: never edited, at most voided by a later row.
package struct LedgerRow: Sendable, Fetchable, Codable, Equatable {
    package let id: String
    package let measure: Measure
    package let quantity: Int
    package let outOf: Int?
    package let at: Date
    package let channel: String
    package let topic: String?
    package let unitID: String?
    package let ref: Ref
    package let title: String
    package let taskID: String?
    package let targetID: String?
    /// Why it no longer counts; nil while it does.
    package let voidedBecause: String?
    package let voidedAt: Date?

    package init(row: Row) throws {
        id = try row.get("id")
        measure = Measure(rawValue: try row.get("measure"))
        quantity = try row.get("quantity")
        outOf = try row.get("out_of", as: Int?.self)
        at = try row.get("happened_at")
        channel = try row.get("channel")
        topic = try row.get("topic", as: String?.self)
        unitID = try row.get("unit_id", as: String?.self)
        ref = Ref(try row.get("ref_kind"), try row.get("ref_id"))
        title = try row.get("title")
        taskID = try row.get("task_id", as: String?.self)
        targetID = try row.get("target_id", as: String?.self)
        voidedBecause = try row.get("void_reason", as: String?.self)
        voidedAt = try row.get("voided_at", as: Date?.self)
    }

    package var counts: Bool { voidedBecause == nil }
}

/// Which rows a number counts.
package struct LedgerQuestion: Sendable {
    /// All rows of a measure; for ``Measure/other`` only those that name the target.
    package var measure: Measure
    package var targetID: String?
    package var first: Day
    package var last: Day

    package init(measure: Measure, targetID: String?, first: Day, last: Day) {
        self.measure = measure
        self.targetID = targetID
        self.first = first
        self.last = last
    }

    package init(measure: Measure, targetID: String?, in period: Period) {
        self.init(measure: measure, targetID: targetID, first: period.first, last: period.last)
    }

    /// Rows that void others are left out by an expression, here and below: asked for as
    /// `voids IS NULL`, SQLite takes the index of `voids` and reads the whole ledger.
    fileprivate var condition: SQL {
        let days: SQL =
            """
            COALESCE(e.voids, '') = '' AND e.happened_at >= \(first.start)
            AND e.happened_at < \(last.adding(days: 1).start)
            """
        if measure == .other {
            return days + " AND e.measure = \(measure.rawValue) AND e.target_id = \(targetID ?? "")"
        }
        return days + " AND e.measure = \(measure.rawValue)"
    }
}

/// What was counted: how many, and for a share, of how many.
package struct LedgerSum: Sendable, Equatable, Codable {
    package let quantity: Int
    package let outOf: Int
    /// Rows behind the number.
    package let rows: Int

    package init(quantity: Int, outOf: Int, rows: Int) {
        self.quantity = quantity
        self.outOf = outOf
        self.rows = rows
    }
}

extension Connection {
    /// The number. Voided rows are not in it.
    package func ledgerSum(_ question: LedgerQuestion) throws -> LedgerSum {
        let sql: SQL =
            """
            SELECT COALESCE(SUM(e.quantity), 0) AS quantity, COALESCE(SUM(e.out_of), 0) AS out_of,
                   COUNT(*) AS row_count
            FROM evidence e
            WHERE \(fragment: question.condition)
              AND NOT EXISTS (SELECT 1 FROM evidence v WHERE v.voids = e.id)
            """
        guard let row = try first(sql) else { return LedgerSum(quantity: 0, outOf: 0, rows: 0) }
        return LedgerSum(
            quantity: try row.get("quantity"), outOf: try row.get("out_of"),
            rows: try row.get("row_count"))
    }

    /// The list behind the number, newest first, with the voided rows shown as such.
    package func ledgerRows(_ question: LedgerQuestion, limit: Int = 500) throws -> [LedgerRow] {
        try fetchAll(
            """
            \(fragment: ledgerSelection) WHERE \(fragment: question.condition)
            ORDER BY e.happened_at DESC, e.id DESC LIMIT \(limit)
            """)
    }

    /// Every row about a thing, newest first.
    package func ledgerRows(about ref: Ref) throws -> [LedgerRow] {
        try fetchAll(
            """
            \(fragment: ledgerSelection)
            WHERE COALESCE(e.voids, '') = '' AND e.ref_kind = \(ref.kind) AND e.ref_id = \(ref.id)
            ORDER BY e.happened_at DESC, e.id DESC
            """)
    }

    /// Rows between two days whatever they measure, in the order in which they happened; for a
    /// report's results. Voided rows are left out.
    package func ledgerRows(first: Day, last: Day) throws -> [LedgerRow] {
        try fetchAll(
            """
            \(fragment: ledgerSelection)
            WHERE COALESCE(e.voids, '') = '' AND v.id IS NULL AND e.happened_at >= \(first.start)
              AND e.happened_at < \(last.adding(days: 1).start)
            ORDER BY e.happened_at, e.id
            """)
    }

    /// One row by its id.
    package func ledgerRow(id: String) throws -> LedgerRow? {
        try fetchFirst("\(fragment: ledgerSelection) WHERE e.voids IS NULL AND e.id = \(id)")
    }

    private var ledgerSelection: SQL {
        """
        SELECT e.*, v.void_reason AS void_reason, v.recorded_at AS voided_at
        FROM (SELECT id, measure, quantity, out_of, happened_at, channel, topic, unit_id, ref_kind,
                     ref_id, title, task_id, target_id, voids FROM evidence) e
        LEFT JOIN (SELECT id, voids, reason AS void_reason, recorded_at FROM evidence) v
               ON v.voids = e.id
        """
    }

    func record(_ entry: LedgerEntry, id: String, by officer: Officer?, at now: Date) throws {
        precondition(entry.quantity >= 0, "evidence counts what was done")
        _ = try execute(
            """
            INSERT INTO evidence (id, measure, quantity, out_of, happened_at, channel, topic,
                unit_id, ref_kind, ref_id, title, task_id, target_id, officer_id, recorded_at)
            VALUES (\(id), \(entry.measure.rawValue), \(entry.quantity), \(entry.outOf),
                \(entry.at), \(entry.channel), \(entry.topic), \(entry.unitID), \(entry.ref.kind),
                \(entry.ref.id), \(entry.title), \(entry.taskID), \(entry.targetID),
                \(officer?.id), \(now))
            """)
    }

    func void(rowID: String, reason: String, id: String, by officer: Officer?, at now: Date) throws
    {
        _ = try execute(
            """
            INSERT INTO evidence (id, quantity, happened_at, channel, ref_kind, ref_id,
                title, officer_id, recorded_at, voids, reason)
            SELECT \(id), 0, e.happened_at, e.channel, e.ref_kind, e.ref_id, e.title,
                \(officer?.id), \(now), e.id, \(reason)
            FROM evidence e
            WHERE e.id = \(rowID) AND e.voids IS NULL
              AND NOT EXISTS (SELECT 1 FROM evidence v WHERE v.voids = e.id)
            """)
    }
}
