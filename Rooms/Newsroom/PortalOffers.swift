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
        let rows = try connection.liveRows(query)
        if rows.isEmpty { return [] }
        let languages = try connection.languages(of: rows.map { try $0.get("revision_id") })
        return try rows.map { row in
            let spoken = languages[try row.get("revision_id")] ?? [.vi]
            return try publication(row, query.language, spoken)
        }
    }

    private static func publication(
        _ row: Row, _ language: Language, _ languages: [Language]
    ) throws -> Publication {
        let spoken = try row.get("spoken", as: Language?.self) ?? .vi
        let title: String = try row.get(spoken == .vi ? "title" : "title_en")
        let summary: String = try row.get(spoken == .vi ? "summary" : "summary_en")
        let topicName = try row.get("topic_name", as: String?.self)
        let topicOther = try row.get("topic_other", as: String?.self)
        let topicEn = try row.get("topic_en", as: String?.self) ?? ""
        return Publication(
            ref: Ref("story", try row.get("id")), kind: try row.get("kind"), title: title,
            summary: summary,
            path: try row.get("kind", as: PublicationKind.self).shelf.path(
                of: try row.get("slug")),
            topic: topicOther ?? (language != .vi && !topicEn.isEmpty ? topicEn : topicName),
            publishedAt: try row.get("published_at"), changedAt: try row.get("changed_at"),
            language: spoken, languages: languages,
            mediaID: try row.get("media_id", as: String?.self))
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
        return .article(try connection.article(revision, of: story, in: language))
    }

    /// Where a story is, or was until it was taken off with a reason that readers can read there.
    @Sendable static func path(_ connection: any Connection, _ ref: Ref) throws -> String? {
        guard ref.kind == "story", let story = try connection.story(id: ref.id),
            story.isLive || story.withdrawnBecause != nil
        else { return nil }
        return story.portalPath
    }

    @Sendable static func topics(_ connection: any Connection) throws -> [PublicationTopic] {
        try connection.liveTopics()
    }
}
