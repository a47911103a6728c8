import Foundation
import Office
import Storage

extension Connection {
    /// What an officer typed for a story and did not save.
    func unsavedText(of storyID: String, by officer: Officer) throws -> UnsavedText? {
        try fetchFirst(
            """
            SELECT * FROM unsaved_text
            WHERE story_id = \(storyID) AND officer_id = \(officer.id)
            """)
    }

    /// What an officer typed for stories that were never saved, the newest first.
    func unsavedNewTexts(by officer: Officer) throws -> [UnsavedText] {
        try fetchAll(
            """
            SELECT d.* FROM unsaved_text d LEFT JOIN story s ON s.id = d.story_id
            WHERE d.officer_id = \(officer.id) AND s.id IS NULL ORDER BY d.kept_at DESC LIMIT 5
            """)
    }

    /// Keeps what was typed, in the place of what was kept before.
    func keep(_ text: UnsavedText, id: String) throws {
        let fields = String(
            decoding: try JSONEncoder().encode(text.fields), as: UTF8.self)
        try drop(storyID: text.storyID, officerID: text.officerID)
        _ = try execute(
            """
            INSERT INTO unsaved_text (id, story_id, officer_id, version, fields, kept_at)
            VALUES (\(id), \(text.storyID), \(text.officerID), \(text.version), \(fields),
                \(text.keptAt))
            """)
        let old = try rows(
            """
            SELECT id FROM unsaved_text WHERE officer_id = \(text.officerID)
            ORDER BY kept_at DESC, id DESC LIMIT 100 OFFSET \(UnsavedText.limitCount)
            """)
        for row in old {
            let id = try row.get("id", as: String.self)
            _ = try execute("DELETE FROM unsaved_text WHERE id = \(id)")
        }
    }

    /// Forgets what an officer typed: it was saved, or thrown away.
    func drop(storyID: String, officerID: String) throws {
        _ = try execute(
            "DELETE FROM unsaved_text WHERE story_id = \(storyID) AND officer_id = \(officerID)")
    }

    /// Forgets unsaved texts older than `day`; answers how many there were.
    func dropUnsavedTexts(before day: Date) throws -> Int {
        try execute("DELETE FROM unsaved_text WHERE kept_at < \(day)")
    }

    /// Notes that an officer has the editor of a story open; forgets who left.
    func openEditor(of storyID: String, by officer: Officer, id: String, at now: Date) throws {
        _ = try execute(
            """
            DELETE FROM open_editor
            WHERE seen_at < \(now.addingTimeInterval(-OpenEditor.seconds))
            """)
        let known = try execute(
            """
            UPDATE open_editor SET seen_at = \(now)
            WHERE story_id = \(storyID) AND officer_id = \(officer.id)
            """)
        guard known == 0 else { return }
        _ = try execute(
            """
            INSERT INTO open_editor (id, story_id, officer_id, since, seen_at)
            VALUES (\(id), \(storyID), \(officer.id), \(now), \(now))
            """)
    }

    func closeEditor(of storyID: String, by officer: Officer) throws {
        _ = try execute(
            "DELETE FROM open_editor WHERE story_id = \(storyID) AND officer_id = \(officer.id)")
    }

    func closeEditors(before moment: Date) throws {
        _ = try execute("DELETE FROM open_editor WHERE seen_at < \(moment)")
    }

    /// Who else has the editor of a story open.
    func openEditors(
        of storyID: String, besides officer: Officer, at now: Date
    ) throws -> [OpenEditor] {
        try fetchAll(
            """
            SELECT o.name, e.since FROM open_editor e JOIN officer o ON o.id = e.officer_id
            WHERE e.story_id = \(storyID) AND e.officer_id <> \(officer.id)
              AND e.seen_at >= \(now.addingTimeInterval(-OpenEditor.seconds))
            ORDER BY e.since LIMIT 9
            """)
    }
}

extension UnsavedText: Fetchable {
    init(row: Row) throws {
        let fields: String = try row.get("fields")
        self.init(
            storyID: try row.get("story_id"), officerID: try row.get("officer_id"),
            version: try row.get("version"),
            fields: try JSONDecoder().decode([Field].self, from: Data(fields.utf8)),
            keptAt: try row.get("kept_at"))
    }
}
