import Foundation
import Markdown
import Markup
import Office
import Storage

/// What the portal gets to show.
enum PortalOffers {
    @Sendable static func publications(
        _ connection: any Connection, _ query: PublicationQuery
    ) throws -> [Publication] {
        let words = FoldedWords.split(query.words ?? "")
        if query.words != nil, words.isEmpty { return [] }
        return try connection.liveRows(query, words).map { row in
            try publication(row, query.language, words)
        }
    }

    private static func publication(
        _ row: Row, _ language: Language, _ words: [String]
    ) throws -> Publication {
        let english = try row.get("title_en", as: String?.self)
        let spoken: Language = language == .en && english != nil ? .en : .vi
        let title = spoken == .en ? english ?? "" : try row.get("title")
        let summary: String =
            spoken == .en ? try row.get("summary_en") : try row.get("summary")
        var passage: String?
        if !words.isEmpty, FoldedWords.passage(of: title + " " + summary, around: words) == nil {
            let bodies = [
                try row.get("body", as: String?.self), try row.get("body_en", as: String?.self),
            ]
            passage =
                bodies.lazy.compactMap { $0 }.compactMap {
                    FoldedWords.passage(of: Markdown($0).plain, around: words)
                }.first
        }
        let topicName = try row.get("topic_name", as: String?.self)
        let topicEn = try row.get("topic_en", as: String?.self) ?? ""
        return Publication(
            ref: Ref("story", try row.get("id")), title: title, summary: summary,
            path: "/tin/" + (try row.get("slug", as: String.self)),
            topic: language == .en && !topicEn.isEmpty ? topicEn : topicName,
            publishedAt: try row.get("published_at"), changedAt: try row.get("changed_at"),
            language: spoken, passage: passage, languages: english == nil ? [.vi] : [.vi, .en])
    }

    @Sendable static func article(
        _ connection: any Connection, _ slug: String, _ language: Language
    ) throws -> ArticleFinding? {
        guard let id = try connection.storyID(atAddress: slug),
            let story = try connection.story(id: id)
        else { return nil }
        guard let live = story.liveRevisionID else {
            guard let reason = story.withdrawnBecause, let at = story.withdrawnAt else {
                return nil
            }
            return .withdrawn(reason: reason, at: at)
        }
        if let path = story.portalPath, story.slug != slug { return .moved(path) }
        guard let revision = try connection.revision(id: live) else { return nil }
        let unit = try connection.units().first { $0.id == revision.written.unitID }
        return .article(revision.article(of: story, unit: unit?.name, in: language))
    }

    @Sendable static func topics(_ connection: any Connection) throws -> [PublicationTopic] {
        try connection.liveTopics()
    }
}

extension Connection {
    /// What is on the portal, newest first; with the bodies only where words are looked for.
    fileprivate func liveRows(_ query: PublicationQuery, _ words: [String]) throws -> [Row] {
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

    fileprivate func liveTopics() throws -> [PublicationTopic] {
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
