import Markup
import Office
import Storage

extension Connection {
    /// What is on the portal, newest first. The part of the list is picked from an index before
    /// anything is joined, so that the length of the list makes no difference.
    func liveRows(_ query: PublicationQuery) throws -> [Row] {
        var condition: SQL = "live_revision_id IS NOT NULL AND archived_at IS NULL"
        if let topic = query.topic {
            condition += " AND live_topic_id = (SELECT id FROM topic WHERE slug = \(topic))"
        }
        if query.kinds.count == 1 {
            condition += " AND live_kind = \(query.kinds[0])"
        } else if Set(query.kinds) == Set(PublicationKind.news), query.topic == nil {
            // In the words of the index `story_news`.
            condition += " AND live_kind NOT IN ('document', 'page')"
        } else if !query.kinds.isEmpty {
            // As an expression: looked at in the order of dates, not gathered kind by kind.
            condition += " AND COALESCE(live_kind, '') IN \(list: query.kinds)"
        }
        return try rows(
            """
            SELECT s.id, s.slug, s.published_at, s.changed_at, v.title, v.summary,
                   e.title AS title_en, e.summary AS summary_en, t.name AS topic_name,
                   t.name_en AS topic_en, n.name AS topic_other, r.kind, r.media_id,
                   r.id AS revision_id, e.language AS spoken
            FROM (SELECT id FROM story WHERE \(fragment: condition)
                  ORDER BY published_at DESC, id DESC
                  LIMIT \(query.limit) OFFSET \(query.offset)) AS picked
            JOIN story s ON s.id = picked.id
            JOIN story_revision r ON r.id = s.live_revision_id
            JOIN story_text v ON v.revision_id = r.id AND v.language = 'vi'
            LEFT JOIN story_text e ON e.revision_id = r.id
              AND e.language = \(query.language) AND e.language <> 'vi'
            LEFT JOIN topic t ON t.id = r.topic_id
            LEFT JOIN topic_name n ON n.topic_id = t.id AND n.language = \(query.language)
            ORDER BY s.published_at DESC, s.id DESC
            """)
    }

    /// In which languages each of these revisions can be read.
    func languages(of revisionIDs: [String]) throws -> [String: [Language]] {
        var found: [String: [Language]] = [:]
        for row in try rows(
            """
            SELECT revision_id, language FROM story_text
            WHERE revision_id IN \(list: revisionIDs)
            """)
        {
            found[try row.get("revision_id"), default: []].append(try row.get("language"))
        }
        return found.mapValues { $0.count > 1 ? Language.sorted($0) : $0 }
    }

    func liveTopics() throws -> [PublicationTopic] {
        let names = try topicNames()
        return try rows(
            """
            SELECT id, slug, name, name_en, live_count AS number
            FROM topic WHERE live_count > 0 ORDER BY name
            """
        ).map { row in
            PublicationTopic(
                slug: try row.get("slug"), vi: try row.get("name"), en: try row.get("name_en"),
                count: try row.get("number"), more: names[try row.get("id")] ?? [:])
        }
    }
}
