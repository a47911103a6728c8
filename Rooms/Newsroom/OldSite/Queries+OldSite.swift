import Foundation
import Office
import Storage

extension Connection {
    func oldImports(limit: Int) throws -> [OldImport] {
        try fetchAll(
            """
            SELECT i.*, o.name AS officer_name FROM old_import i
            JOIN officer o ON o.id = i.officer_id
            ORDER BY i.created_at DESC, i.id DESC LIMIT \(limit)
            """)
    }

    func oldImport(id: String) throws -> OldImport? {
        try fetchFirst(
            """
            SELECT i.*, o.name AS officer_name FROM old_import i
            JOIN officer o ON o.id = i.officer_id WHERE i.id = \(id)
            """)
    }

    /// What an import found, newest first.
    func oldItems(
        of id: String, in states: [OldItem.State], limit: Int
    ) throws -> [OldItem] {
        try fetchAll(
            """
            SELECT i.*, s.state AS story_state, s.revision_id AS revision_id,
                t.title AS story_title, g.story_id AS known
            FROM old_item i
            LEFT JOIN story s ON s.id = i.story_id
            LEFT JOIN story_text t ON t.revision_id = s.revision_id AND t.language = 'vi'
            LEFT JOIN old_origin g ON g.address = i.address
            WHERE i.import_id = \(id) AND i.state IN \(list: states)
            ORDER BY COALESCE(i.published_at, 0) DESC, i.id LIMIT \(limit)
            """)
    }

    func oldItemCounts(of id: String) throws -> [OldItem.State: Int] {
        let found = try rows(
            """
            SELECT state, COUNT(*) AS number FROM old_item WHERE import_id = \(id) GROUP BY state
            """)
        var counts: [OldItem.State: Int] = [:]
        for row in found { counts[try row.get("state")] = try row.get("number") }
        return counts
    }

    /// The article as the feed carried it.
    func oldContent(ofItem id: String) throws -> String {
        try scalar("SELECT content FROM old_item WHERE id = \(id)", as: String.self) ?? ""
    }

    func oldOrigin(ofStory id: String) throws -> OldOrigin? {
        try fetchFirst("SELECT * FROM old_origin WHERE story_id = \(id)")
    }

    func storyID(fromOldAddress address: String) throws -> String? {
        try scalar("SELECT story_id FROM old_origin WHERE address = \(address)", as: String.self)
    }

    /// Imports of which something waits for an approval, with how much, for who may give it.
    func oldImportsToApprove(by officer: Officer) throws -> [(
        id: String, address: String, count: Int
    )] {
        try rows(
            """
            SELECT i.id AS id, i.address AS address, COUNT(*) AS number
            FROM old_import i JOIN old_item t ON t.import_id = i.id
            JOIN story s ON s.id = t.story_id
            WHERE s.state = 'submitted' AND s.author_id <> \(officer.id)
              AND s.writer_id <> \(officer.id)
            GROUP BY i.id, i.address ORDER BY i.id
            """
        ).map { (try $0.get("id"), try $0.get("address"), try $0.get("number")) }
    }
}

extension Act {
    func add(
        oldImport id: String, of address: String, by officer: Officer
    ) throws {
        try connection.execute(
            """
            INSERT INTO old_import (id, address, state, target, officer_id, created_at)
            VALUES (\(id), \(address), \(OldImport.State.looking), \(OldImport.Target.draft),
                \(officer.id), \(now))
            """)
    }

    func move(
        oldImport id: String, to state: OldImport.State, source: String? = nil,
        trouble: String? = nil, target: OldImport.Target? = nil, topic: String? = nil
    ) throws {
        let isOver = [.done, .failed].contains(state)
        try connection.execute(
            """
            UPDATE old_import SET state = \(state), trouble = \(trouble),
                source = COALESCE(\(source), source), target = COALESCE(\(target), target),
                topic = COALESCE(\(topic), topic),
                finished_at = \(isOver ? now : nil)
            WHERE id = \(id)
            """)
    }

    /// Keeps what was found; what is there already stays as it is.
    func add(_ entries: [OldEntry], to importID: String) throws {
        for entry in entries {
            try connection.execute(
                """
                INSERT INTO old_item (id, import_id, address, title, summary, content, picture,
                    published_at, state, notes)
                VALUES (\(newID()), \(importID), \(entry.address), \(entry.title),
                    \(entry.summary), \(entry.content), \(entry.picture), \(entry.publishedAt),
                    \(OldItem.State.found), '')
                ON CONFLICT \(conflict: ["import_id", "address"]) DO NOTHING
                """)
        }
    }

    /// Notes what an officer wants: some items, or all that are not older than a moment.
    func choose(_ ids: [String]?, since: Date?, of importID: String) throws -> Int {
        let which: SQL =
            if let ids { "id IN \(list: ids)" } else {
                "COALESCE(published_at, 0) >= \(since ?? .distantOld)"
            }
        return try connection.execute(
            """
            UPDATE old_item SET state = \(OldItem.State.chosen), trouble = NULL
            WHERE import_id = \(importID)
              AND state IN \(list: [OldItem.State.found, OldItem.State.failed])
              AND \(fragment: which)
              AND address NOT IN (SELECT address FROM old_origin)
            """)
    }

    func move(
        _ item: OldItem, to state: OldItem.State, trouble: String? = nil, notes: String = "",
        story: String? = nil, title: String? = nil, publishedAt: Date? = nil
    ) throws {
        // What the feed carried is in the story now.
        try connection.execute(
            """
            UPDATE old_item SET state = \(state), trouble = \(trouble), notes = \(notes),
                story_id = COALESCE(\(story), story_id), title = COALESCE(\(title), title),
                published_at = COALESCE(\(publishedAt), published_at),
                content = CASE WHEN \(story) IS NULL THEN content ELSE '' END
            WHERE id = \(item.id)
            """)
    }

    func add(_ address: String, originOf story: Story, at publishedAt: Date?) throws {
        try connection.execute(
            """
            INSERT INTO old_origin (id, address, story_id, published_at, created_at)
            VALUES (\(newID()), \(address), \(story.id), \(publishedAt), \(now))
            """)
    }
}

extension Date {
    /// Before every moment that is kept.
    fileprivate static let distantOld = Date(timeIntervalSince1970: 0)
}
