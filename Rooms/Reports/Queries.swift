import Foundation
import Office
import OfficialDocuments
import Storage
import WorkingTime

extension Connection {
    func report(id: String) throws -> Report? {
        try fetchFirst("\(fragment: reportSelection) WHERE r.id = \(id)")
    }

    func reportID(of period: Period) throws -> String? {
        try scalar("SELECT id FROM report WHERE period = \(period.code)", as: String.self)
    }

    /// Every report, the latest composed first.
    func reports() throws -> [ReportLine] {
        try fetchAll("\(fragment: reportSelection) ORDER BY r.period DESC, r.id DESC LIMIT 500")
    }

    func isReportFrozen(_ period: Period) throws -> Bool {
        try exists(
            """
            SELECT 1 FROM report r JOIN frozen_report f ON f.report_id = r.id
            WHERE r.period = \(period.code)
            """)
    }

    /// Whether anything in those days could stand in a report.
    func hasEvidence(in period: Period) throws -> Bool {
        try exists(
            """
            SELECT 1 FROM evidence
            WHERE COALESCE(voids, '') = '' AND happened_at >= \(period.first.start)
              AND happened_at < \(period.last.adding(days: 1).start) LIMIT 1
            """)
    }

    private var reportSelection: SQL {
        """
        SELECT r.*, c.name AS changed_name, f.hash AS frozen_hash,
               f.document AS frozen_document, f.frozen_at AS frozen_at, z.name AS frozen_name,
               n.hash AS numbered_hash, n.document AS numbered_document
        FROM report r JOIN officer c ON c.id = r.changed_by
        LEFT JOIN frozen_report f ON f.report_id = r.id
        LEFT JOIN officer z ON z.id = f.frozen_by
        LEFT JOIN numbered_report n ON n.report_id = r.id
        """
    }
}

extension Act {
    /// Adds a draft; nothing happens when the period has a report already.
    func add(
        id: String, period: Period, figures: Figures, particulars: Report.Particulars,
        by officer: Officer
    ) throws {
        _ = try connection.execute(
            """
            INSERT INTO report (id, period, figures, narrative, particulars, version, composed_at,
                composed_by, changed_at, changed_by)
            VALUES (\(id), \(period.code), \(try json(figures)), \(try json(Report.Narrative())),
                \(try json(particulars)), \(1), \(now), \(officer.id), \(now), \(officer.id))
            ON CONFLICT \(conflict: ["period"]) DO NOTHING
            """)
    }

    /// Stores a changed draft, unless it was changed or frozen since it was seen.
    func save(_ report: Report, composedAt: Date? = nil, by officer: Officer) throws {
        let changed = try connection.execute(
            """
            UPDATE report SET figures = \(try json(report.figures)),
                narrative = \(try json(report.narrative)),
                particulars = \(try json(report.particulars)), version = version + 1,
                composed_at = \(composedAt ?? report.composedAt), changed_at = \(now),
                changed_by = \(officer.id)
            WHERE id = \(report.id) AND version = \(report.version)
              AND NOT EXISTS (SELECT 1 FROM frozen_report f WHERE f.report_id = report.id)
            """)
        guard changed == 1 else { throw Refusal.changedMeanwhile }
    }

    /// Puts the paper where nothing can change it.
    func freeze(
        _ report: Report, as document: OfficialDocument, hash: String, by officer: Officer
    ) throws {
        try save(report, by: officer)
        _ = try connection.execute(
            """
            INSERT INTO frozen_report (id, report_id, document, hash, frozen_by, frozen_at)
            VALUES (\(newID()), \(report.id), \(try json(document)), \(hash), \(officer.id), \(now))
            """)
    }

    func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
