import Markup
import Office
import Storage

extension Connection {
    /// What is on the portal, newest first; with the bodies only where words are looked for.
    func liveRows(_ query: PublicationQuery, _ words: [String]) throws -> [Row] {
        var conditions: [SQL] = ["s.live_revision_id IS NOT NULL"]
        if let topic = query.topic { conditions.append("t.slug = \(topic)") }
        if !query.kinds.isEmpty {
            conditions.append("r.kind IN \(list: query.kinds.map(\.rawValue))")
        }
        for word in words {
            let pattern = "% " + word + "%"
            conditions.append(
                """
                EXISTS (SELECT 1 FROM story_text x
                        WHERE x.revision_id = r.id AND x.folded LIKE \(pattern))
                """)
        }
        let bodies: SQL = words.isEmpty ? "" : ", v.body AS body, e.body AS body_en"
        return try rows(
            """
            SELECT s.id, s.slug, s.published_at, s.changed_at, v.title, v.summary,
                   e.title AS title_en, e.summary AS summary_en, t.name AS topic_name,
                   t.name_en AS topic_en, r.kind, r.media_id, r.id AS revision_id,
                   e.language AS spoken\(fragment: bodies)
            FROM story s JOIN story_revision r ON r.id = s.live_revision_id
            JOIN story_text v ON v.revision_id = r.id AND v.language = 'vi'
            LEFT JOIN story_text e ON e.revision_id = r.id
              AND e.language = \(query.language) AND e.language <> 'vi'
            LEFT JOIN topic t ON t.id = r.topic_id
            WHERE \(fragment: conditions.joined(separator: " AND "))
            ORDER BY s.published_at DESC, s.id DESC LIMIT \(query.limit) OFFSET \(query.offset)
            """)
    }

    /// In which languages each of these revisions can be read.
    func languages(of revisionIDs: [String]) throws -> [String: [Language]] {
        let pairs = try rows(
            """
            SELECT revision_id, language FROM story_text
            WHERE revision_id IN \(list: revisionIDs)
            """
        ).map {
            (try $0.get("revision_id", as: String.self), try $0.get("language", as: Language.self))
        }
        return Dictionary(grouping: pairs, by: \.0).mapValues { Language.sorted($0.map(\.1)) }
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
