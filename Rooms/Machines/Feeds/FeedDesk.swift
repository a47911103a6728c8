import Foundation
import Markup
import Office
import Storage
import Web

/// The newest stories, for programs that collect news: of everything or of a topic, in any of the
/// portal's languages, in three formats of the same content.
enum FeedDesk {
    static let routes: [Route] = FeedFormat.allCases.flatMap { format in
        [
            Route.page("/\(format.file)") { try await all($0, format) },
            Route.page("/chu-de/:slug/\(format.file)") { try await topic($0, format) },
        ]
    }

    /// How many stories a feed has.
    static let length = 30
    /// How many are looked through for those in one language.
    private static let searched = 600

    private static func all(_ visit: Visit, _ format: FeedFormat) async throws -> Reply {
        try await reply(visit, format, topic: nil)
    }

    private static func topic(_ visit: Visit, _ format: FeedFormat) async throws -> Reply {
        let slug = try visit.parameter("slug")
        let house = visit.office.house
        let topic = try await visit.office.read { connection in
            try house.topics(connection).first { $0.slug == slug }
        }
        guard let topic else { throw Refusal.notFound }
        return try await reply(visit, format, topic: topic)
    }

    private static func reply(
        _ visit: Visit, _ format: FeedFormat, topic: PublicationTopic?
    ) async throws -> Reply {
        let language = visit.frame.language
        let house = visit.office.house
        let entries = try await visit.office.read { connection in
            try stories(connection, house, topic: topic?.slug, language).map { story in
                try entry(connection, house, story)
            }
        }
        let feed = Feed(
            commune: visit.office.particulars, topic: topic, language: language, entries: entries,
            address: Address(origin: visit.frame.origin), now: visit.frame.now,
            hubs: try await visit.office.read { try $0.hubs().hubs })
        var reply = Reply.bytes(
            Array(feed.written(as: format).utf8), contentType: format.contentType, isShared: true)
        // Hubs are looked for in the head first (WebSub §4).
        let links =
            feed.hubs.map { "<\($0)>; rel=\"hub\"" } + ["<\(feed.own(format))>; rel=\"self\""]
        reply.headers.append(("Link", links.joined(separator: ", ")))
        // Feeds are read by programs that keep them; a page of another site may show them too.
        reply.headers.append(("Access-Control-Allow-Origin", "*"))
        return reply
    }

    /// The newest stories. The Vietnamese feed has all of them; those of other languages have only
    /// what was really written in them.
    private static func stories(
        _ connection: any Connection, _ house: House, topic: String?, _ language: Language
    ) throws -> [Publication] {
        var found: [Publication] = []
        var offset = 0
        while found.count < length, offset < searched {
            let query = PublicationQuery(
                limit: length, offset: offset, topic: topic, language: language)
            let some = try house.publications(connection, query)
            found += some.filter { language == .vi || $0.language == language }
            offset += length
            if some.count < length { break }
        }
        return Array(found.prefix(length))
    }

    private static func entry(
        _ connection: any Connection, _ house: House, _ story: Publication
    ) throws -> FeedEntry {
        var body: String?
        var media: MediaItem?
        if let slug = Address.slug(of: story.path),
            case .article(let article)? = try house.article(
                connection, slug: slug, in: story.language)
        {
            body = article.shownBody.text
            media = article.media
        }
        return FeedEntry(story: story, body: body, media: media)
    }
}

/// The formats of a feed.
enum FeedFormat: String, CaseIterable, Sendable {
    /// RFC 4287.
    case atom
    /// RSS 2.0, as the RSS Advisory Board keeps it.
    case rss
    /// JSON Feed 1.1.
    case json

    var file: String { "feed.\(rawValue)" }

    var contentType: String {
        switch self {
        case .atom: "application/atom+xml; charset=utf-8"
        case .rss: "application/rss+xml; charset=utf-8"
        case .json: "application/feed+json; charset=utf-8"
        }
    }
}

/// A story with its text.
struct FeedEntry: Sendable {
    let story: Publication
    /// The drawn body; nil for what has none.
    let body: String?
    /// The leading picture, film or sound.
    let media: MediaItem?

    /// What a player can fetch: the file of a film or a sound.
    var enclosure: MediaItem.Rendition? {
        guard let media, media.kind == .video || media.kind == .sound else { return nil }
        return media.renditions.first
    }
}
