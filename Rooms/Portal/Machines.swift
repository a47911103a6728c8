import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What other programs read.
enum Machines {
    /// The newest stories as an Atom feed (RFC 4287).
    @Sendable static func feed(_ visit: Visit) async throws -> Reply {
        let house = visit.office.house
        let stories = try await visit.office.read {
            try house.publications($0, PublicationQuery(limit: 30))
        }
        let feed = Feed(
            commune: visit.office.particulars, stories: stories, origin: visit.frame.origin,
            now: visit.frame.now)
        return .bytes(
            Array(feed.xml.text.utf8), contentType: "application/atom+xml; charset=utf-8",
            isShared: true)
    }

    /// Every page that a search engine should know (sitemaps.org 0.9).
    @Sendable static func sitemap(_ visit: Visit) async throws -> Reply {
        let house = visit.office.house
        let (stories, topics) = try await visit.office.read { connection in
            (
                try house.publications(connection, PublicationQuery(limit: 20_000)),
                try house.topics(connection)
            )
        }
        let sitemap = Sitemap(stories: stories, topics: topics, frame: visit.frame)
        return .bytes(
            Array(sitemap.xml.text.utf8), contentType: "application/xml; charset=utf-8",
            isShared: true)
    }

    @Sendable static func robots(_ visit: Visit) async throws -> Reply {
        let lines = """
            User-agent: *
            Disallow: /office
            Disallow: /search
            Disallow: /en/search
            Sitemap: \(visit.frame.origin)/sitemap.xml

            """
        return .bytes(Array(lines.utf8), contentType: "text/plain; charset=utf-8", isShared: true)
    }

    /// Whether the program runs and reaches its database; never kept.
    @Sendable static func health(_ visit: Visit) async throws -> Reply {
        _ = try await visit.office.read { try $0.units().count }
        return .bytes(Array("ok\n".utf8), contentType: "text/plain; charset=utf-8")
    }
}

/// An Atom feed. Ids are those of the stories, so that another address changes none.
struct Feed {
    let commune: Commune
    let stories: [Publication]
    let origin: String
    /// For a feed without any story.
    let now: Date

    var xml: HTML {
        let updated = stories.map(\.changedAt).max() ?? now
        let entries: [HTML] = stories.map(entry)
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
            <id>\(origin)/</id>
            <title>\(commune.heading)</title>
            <subtitle>\(commune.about)</subtitle>
            <updated>\(updated.rfc3339)</updated>
            <author><name>\(commune.issuer)</name></author>
            <link rel="self" type="application/atom+xml" href="\(origin)/feed.atom"/>
            <link rel="alternate" type="text/html" href="\(origin)/"/>
            \(entries)</feed>

            """
    }

    private func entry(_ story: Publication) -> HTML {
        var topic = HTML()
        if let name = story.topic { topic = "<category term=\"\(name)\"/>\n" }
        return """
            <entry>
            <id>urn:uuid:\(story.ref.id)</id>
            <title>\(story.title)</title>
            <published>\(story.publishedAt.rfc3339)</published>
            <updated>\(story.changedAt.rfc3339)</updated>
            <link rel="alternate" type="text/html" href="\(origin)\(story.path)"/>
            \(topic)<summary>\(story.summary)</summary>
            </entry>

            """
    }
}

/// A list of addresses for search engines; translations stand beside each other.
struct Sitemap {
    let stories: [Publication]
    let topics: [PublicationTopic]
    let frame: Frame

    var xml: HTML {
        let fixed: [HTML] = (["/", "/tin", "/gioi-thieu"] + topics.map(\.path)).map { path in
            "<url><loc>\(frame.origin)\(path)</loc></url>\n"
        }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            \(fixed)\(stories.flatMap(lines))</urlset>

            """
    }

    private func lines(_ story: Publication) -> [HTML] {
        let pairs: [HTML] = story.languages.map { language in
            let address = Head.address(story.path, language, frame)
            return """
                <xhtml:link rel="alternate" hreflang="\(language.rawValue)" href="\(address)"/>
                """
        }
        return story.languages.map { language in
            let beside = story.languages.count > 1 ? pairs.joined() : HTML()
            let address = Head.address(story.path, language, frame)
            return """
                <url><loc>\(address)</loc><lastmod>\(story.changedAt.rfc3339)</lastmod>\(beside)</url>

                """
        }
    }
}
