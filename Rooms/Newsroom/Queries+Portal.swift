import Office
import Storage

extension Connection {
    /// What is on the portal, newest first; with the bodies only where words are looked for.
    func liveRows(_ query: PublicationQuery, _ words: [String]) throws -> [Row] {
        var conditions: [SQL] = ["s.live_revision_id IS NOT NULL"]
        if let topic = query.topic { conditions.append("t.slug = \(topic)") }
        for word in words {
            let pattern = "% " + word + "%"
            conditions.append("(v.folded LIKE \(pattern) OR e.folded LIKE \(pattern))")
        }
        let bodies: SQL = words.isEmpty ? "" : ", v.body AS body, e.body AS body_en"
        return try rows(
            """
            SELECT s.id, s.slug, s.published_at, s.changed_at, v.title, v.summary,
                   e.title AS title_en, e.summary AS summary_en, t.name AS topic_name,
                   t.name_en AS topic_en\(fragment: bodies)
            FROM story s JOIN story_revision r ON r.id = s.live_revision_id
            JOIN story_text v ON v.revision_id = r.id AND v.language = 'vi'
            LEFT JOIN story_text e ON e.revision_id = r.id AND e.language = 'en'
            LEFT JOIN topic t ON t.id = r.topic_id
            WHERE \(fragment: conditions.joined(separator: " AND "))
            ORDER BY s.published_at DESC, s.id DESC LIMIT \(query.limit) OFFSET \(query.offset)
            """)
    }

    func liveTopics() throws -> [PublicationTopic] {
        try rows(
            """
            SELECT t.slug, t.name, t.name_en, COUNT(*) AS number
            FROM topic t JOIN story_revision r ON r.topic_id = t.id
            JOIN story s ON s.live_revision_id = r.id
            GROUP BY t.slug, t.name, t.name_en ORDER BY t.name
            """
        ).map { row in
            PublicationTopic(
                slug: try row.get("slug"), vi: try row.get("name"), en: try row.get("name_en"),
                count: try row.get("number"))
        }
    }
}
