import Foundation
import Markup
import Office
import Storage
import Web

/// The pages that people read.
enum Desk {
    /// Stories on one page of a list.
    static let listed = 20

    @Sendable static func home(_ visit: Visit) async throws -> Reply {
        let house = visit.office.house
        let commune = visit.office.particulars
        let frame = visit.frame
        return .sharedPage(
            try await visit.office.read { connection in
                let blocks = try connection.frontLive().blocks
                return HomePage(
                    commune: commune,
                    blocks: try FrontLoading(house, connection, frame).load(blocks))
            })
    }

    @Sendable static func news(_ visit: Visit) async throws -> Reply {
        try await list(visit, topic: nil)
    }

    /// The list of one kind.
    static func kind(_ list: KindList) -> @Sendable (Visit) async throws -> Reply {
        { visit in try await Desk.list(visit, topic: nil, kind: list) }
    }

    @Sendable static func topic(_ visit: Visit) async throws -> Reply {
        let slug = try visit.parameter("slug")
        let house = visit.office.house
        let topic = try await visit.office.read { connection in
            try house.topics(connection).first { $0.slug == slug }
        }
        guard let topic else { throw Refusal.notFound }
        return try await list(visit, topic: topic)
    }

    private static func list(
        _ visit: Visit, topic: PublicationTopic?, kind: KindList? = nil
    ) async throws -> Reply {
        let kinds = kind.map { [$0.kind] } ?? (topic == nil ? PublicationKind.news : [])
        let house = visit.office.house
        let (stories, place, topics, own, pictures) = try await visit.office.read { connection in
            let (stories, place) = try page(
                of: visit, connection, topic: topic?.slug, kinds: kinds)
            if stories.isEmpty, place.number > 1 { throw Refusal.notFound }
            var query = PublicationQuery(
                limit: 1, topic: topic?.slug, language: visit.frame.language)
            query.kinds = kinds
            let own =
                place.number == 1
                ? try OwnLanguage.stories(house, connection, query, count: 6) : []
            return (
                stories, place, try house.topics(connection), own,
                try house.media(connection, (own + stories).compactMap(\.mediaID))
            )
        }
        return .sharedPage(
            NewsPage(
                topic: topic, list: kind, stories: stories, topics: topics, place: place,
                own: own, pictures: pictures, site: visit.office.particulars.heading))
    }

    @Sendable static func article(_ visit: Visit) async throws -> Reply {
        let slug = try visit.parameter("slug")
        let house = visit.office.house
        let frame = visit.frame
        let name = visit.office.particulars.heading
        let found = try await visit.office.read { connection in
            let found = try house.article(connection, slug: slug, in: frame.language)
            guard case .article(let article) = found else {
                return (found, [Publication](), [String: MediaItem]())
            }
            var query = PublicationQuery(
                limit: 5, topic: article.topic?.slug, language: frame.language)
            query.kinds = PublicationKind.news
            let others = try house.publications(connection, query)
                .filter { $0.ref != article.ref }
            let files = try house.media(
                connection, article.attachments + (article.document?.attachments ?? []))
            return (found, Array(others.prefix(4)), files)
        }
        switch found {
        case (.article(let article), let others, let files):
            // An address has one place: `/van-ban/x` is not also `/tin/x`.
            guard article.path == frame.path else { return .moved(to: frame.link(article.path)) }
            return .sharedPage(
                ArticlePage(article: article, others: others, files: files, site: name),
                depends: Dependencies.of(article, others))
        case (.moved(let path), _, _):
            return .moved(to: frame.link(path))
        case (.withdrawn(let reason, let at), _, _):
            return .page(GonePage(reason: reason, at: at), status: .gone)
        case (nil, _, _):
            throw Refusal.notFound
        }
    }

    @Sendable static func about(_ visit: Visit) async throws -> Reply {
        let commune = visit.office.particulars
        let house = visit.office.house
        let language = visit.frame.language
        return .sharedPage(
            try await visit.office.read { connection in
                AboutPage(
                    commune: commune,
                    units: try house.directory(connection).units.filter(\.isDescribed),
                    pages: try LastingPages.all(house, connection, language))
            })
    }

    /// One page of a list, and whether there is another.
    private static func page(
        of visit: Visit, _ connection: any Connection, topic: String?, kinds: [PublicationKind]
    ) throws -> ([Publication], ListPlace) {
        let number = min(max(Int(visit.query["page"]) ?? 1, 1), 10_000)
        var query = PublicationQuery(
            limit: listed + 1, offset: (number - 1) * listed, topic: topic,
            language: visit.frame.language)
        query.kinds = kinds
        let found = try visit.office.house.publications(connection, query)
        return (
            Array(found.prefix(listed)),
            ListPlace(number: number, hasMore: found.count > listed)
        )
    }
}

/// Which page of a list this is.
struct ListPlace: Sendable, Encodable {
    /// From 1.
    let number: Int
    let hasMore: Bool

    /// Links to the pages before and after; `path` ends where `page=` can follow.
    func links(_ path: String) -> HTML {
        var parts: [HTML] = []
        if number > 1 {
            let before = number == 2 ? String(path.dropLast()) : "\(path)page=\(number - 1)"
            parts.append("<a rel=\"prev\" href=\"\(before)\">← \(Phrases.newer)</a>")
        }
        if hasMore {
            parts.append(
                "<a rel=\"next\" href=\"\(path)page=\(number + 1)\">\(Phrases.older) →</a>")
        }
        return parts.isEmpty
            ? HTML()
            : "<nav class=\"pager\" aria-label=\"\(Phrases.pages)\">\(parts.joined(separator: " "))</nav>"
    }
}
