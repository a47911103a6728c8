import Foundation
import Markup
import Office
import Web

/// The pages that people read.
enum Desk {
    /// Stories on one page of a list.
    static let listed = 20

    @Sendable static func home(_ visit: Visit) async throws -> Reply {
        let house = visit.office.house
        let language = visit.frame.language
        let commune = visit.office.particulars
        return .sharedPage(
            try await visit.office.read { connection in
                HomePage(
                    commune: commune,
                    stories: try house.publications(
                        connection, PublicationQuery(limit: 10, language: language)),
                    topics: try house.topics(connection))
            })
    }

    @Sendable static func news(_ visit: Visit) async throws -> Reply {
        try await list(visit, topic: nil)
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

    private static func list(_ visit: Visit, topic: PublicationTopic?) async throws -> Reply {
        let (stories, place) = try await page(of: visit, topic: topic?.slug)
        if stories.isEmpty, place.number > 1 { throw Refusal.notFound }
        let house = visit.office.house
        let topics = try await visit.office.read { try house.topics($0) }
        return .sharedPage(
            NewsPage(
                topic: topic, stories: stories, topics: topics, place: place,
                site: visit.office.particulars.heading))
    }

    @Sendable static func article(_ visit: Visit) async throws -> Reply {
        let slug = try visit.parameter("slug")
        let house = visit.office.house
        let frame = visit.frame
        let name = visit.office.particulars.heading
        let found = try await visit.office.read { connection in
            let found = try house.article(connection, slug: slug, in: frame.language)
            guard case .article(let article) = found else {
                return (found, [Publication]())
            }
            let query = PublicationQuery(
                limit: 5, topic: article.topic?.slug, language: frame.language)
            let others = try house.publications(connection, query)
                .filter { $0.ref != article.ref }
            return (found, Array(others.prefix(4)))
        }
        switch found {
        case (.article(let article), let others):
            guard article.path == frame.path else { return .moved(to: frame.link(article.path)) }
            return .sharedPage(
                ArticlePage(article: article, others: others, site: name),
                depends: Dependencies.of(article, others))
        case (.moved(let path), _):
            return .moved(to: frame.link(path))
        case (.withdrawn(let reason, let at), _):
            return .page(GonePage(reason: reason, at: at), status: .gone)
        case (nil, _):
            throw Refusal.notFound
        }
    }

    @Sendable static func about(_ visit: Visit) async throws -> Reply {
        let commune = visit.office.particulars
        let units = try await visit.office.read { try $0.units() }
        return .sharedPage(AboutPage(commune: commune, units: units.map(\.name)))
    }

    /// One page of a list, and whether there is another.
    private static func page(
        of visit: Visit, topic: String?
    ) async throws -> ([Publication], ListPlace) {
        let number = min(max(Int(visit.query["page"]) ?? 1, 1), 10_000)
        let query = PublicationQuery(
            limit: listed + 1, offset: (number - 1) * listed, topic: topic,
            language: visit.frame.language)
        let house = visit.office.house
        let found = try await visit.office.read { try house.publications($0, query) }
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
