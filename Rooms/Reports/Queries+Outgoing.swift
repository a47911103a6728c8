import Foundation
import Office
import OfficialDocuments
import Storage
import Web
import WorkingTime

extension Connection {
    /// How reports of an occasion are built here; the usual way before somebody edited it.
    func template(for occasion: Occasion) throws -> Template {
        try storedTemplate(for: occasion)?.template ?? .usual(for: occasion)
    }

    /// What was edited, with the version to name when it is edited again.
    func storedTemplate(for occasion: Occasion) throws -> StoredTemplate? {
        try fetchFirst(
            """
            SELECT t.*, o.name AS changed_name FROM report_template t
            JOIN officer o ON o.id = t.changed_by WHERE t.occasion = \(occasion.rawValue)
            """)
    }

    /// The remarks on a report, oldest first.
    func remarks(on reportID: String) throws -> [Remark] {
        try fetchAll(
            """
            SELECT r.*, w.name AS written_name, a.name AS answered_name FROM report_remark r
            JOIN officer w ON w.id = r.written_by LEFT JOIN officer a ON a.id = r.answered_by
            WHERE r.report_id = \(reportID) ORDER BY r.written_at, r.id LIMIT 500
            """)
    }

    /// How a report went out, oldest first.
    func sendings(of reportID: String) throws -> [Sending] {
        try fetchAll(
            """
            SELECT s.*, o.name AS sent_name FROM report_sending s
            JOIN officer o ON o.id = s.sent_by
            WHERE s.report_id = \(reportID) ORDER BY s.sent_at, s.id LIMIT 500
            """)
    }

    /// The next year's plan as far as somebody wrote it.
    func planDraft(year: Int) throws -> PlanDraft? {
        try fetchFirst(
            """
            SELECT d.*, o.name AS changed_name FROM plan_draft d
            JOIN officer o ON o.id = d.changed_by WHERE d.year = \(year)
            """)
    }
}

extension Act {
    /// Stores a template, unless somebody else did since it was seen.
    /// - Parameter version: the one that was seen; 0 for none.
    func save(
        _ template: Template, for occasion: Occasion, version: Int, by officer: Officer
    ) throws {
        let content = try json(template)
        let changed: Int
        if version == 0 {
            changed = try connection.execute(
                """
                INSERT INTO report_template (id, occasion, content, version, changed_by, changed_at)
                VALUES (\(newID()), \(occasion.rawValue), \(content), 1, \(officer.id), \(now))
                ON CONFLICT \(conflict: ["occasion"]) DO NOTHING
                """)
        } else {
            changed = try connection.execute(
                """
                UPDATE report_template SET content = \(content), version = version + 1,
                    changed_by = \(officer.id), changed_at = \(now)
                WHERE occasion = \(occasion.rawValue) AND version = \(version)
                """)
        }
        guard changed == 1 else { throw Refusal(Phrases.otherFirst, .conflict) }
    }

    func remark(_ words: String, part: String, on report: Report, by officer: Officer) throws {
        _ = try connection.execute(
            """
            INSERT INTO report_remark (id, report_id, part, words, written_by, written_at, answer)
            VALUES (\(newID()), \(report.id), \(part), \(words), \(officer.id), \(now), \(""))
            """)
    }

    /// Answers a remark once; who comes second is refused.
    func answer(
        _ remarkID: String, of report: Report, _ words: String, by officer: Officer
    ) throws {
        let changed = try connection.execute(
            """
            UPDATE report_remark SET answer = \(words), answered_by = \(officer.id),
                answered_at = \(now)
            WHERE id = \(remarkID) AND report_id = \(report.id) AND answered_by IS NULL
            """)
        guard changed == 1 else { throw Refusal(RegisterPhrases.answeredBefore, .conflict) }
    }

    /// The frozen report as it goes out, with its number and date.
    func keep(
        _ document: OfficialDocument, hash: String, of report: Report, as paper: OutgoingPaper
    ) throws {
        _ = try connection.execute(
            """
            INSERT INTO numbered_report (id, report_id, paper_id, document, hash)
            VALUES (\(newID()), \(report.id), \(paper.id), \(try json(document)), \(hash))
            """)
    }

    func noteSending(
        _ report: Report, _ way: Sending.Way, to recipient: String, note: String,
        by officer: Officer
    ) throws {
        _ = try connection.execute(
            """
            INSERT INTO report_sending (id, report_id, way, recipient, note, sent_by, sent_at)
            VALUES (\(newID()), \(report.id), \(way), \(recipient), \(note), \(officer.id), \(now))
            """)
    }

    /// Stores the next year's plan, unless somebody else did since it was seen.
    func save(_ draft: PlanDraft.Text, version: Int, by officer: Officer) throws {
        let changed: Int
        if version == 0 {
            changed = try connection.execute(
                """
                INSERT INTO plan_draft (id, year, form, body, version, changed_by, changed_at)
                VALUES (\(newID()), \(draft.year), \(draft.form.rawValue), \(draft.body), 1,
                    \(officer.id), \(now))
                ON CONFLICT \(conflict: ["year"]) DO NOTHING
                """)
        } else {
            changed = try connection.execute(
                """
                UPDATE plan_draft SET form = \(draft.form.rawValue), body = \(draft.body),
                    version = version + 1, changed_by = \(officer.id), changed_at = \(now)
                WHERE year = \(draft.year) AND version = \(version)
                """)
        }
        guard changed == 1 else { throw Refusal(Phrases.otherFirst, .conflict) }
    }
}
