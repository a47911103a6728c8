import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The maps of the site for search engines (sitemaps.org 0.9): an index, the fixed pages, and the
/// published things in parts, oldest first, so that only the last part changes from day to day.
enum SitemapDesk {
    /// How many things a part has. Each has a line for each of its languages; a map may have
    /// 50,000 lines.
    static let partSize = 5_000

    /// Which maps there are and when each last changed.
    @Sendable static func index(_ visit: Visit) async throws -> Reply {
        let house = visit.office.house
        let maps = try await visit.office.read { connection in
            var maps: [(name: String, changed: Date)] = []
            for (room, parts) in house.siteParts {
                for (number, changed) in try parts.changes(connection, partSize).enumerated() {
                    maps.append(("\(room)-\(number + 1)", changed))
                }
            }
            return maps
        }
        let origin = visit.frame.origin
        let lines: [HTML] = maps.map { map in
            """
            <sitemap><loc>\(origin)/sitemap/\(map.name).xml</loc><lastmod>\(map.changed.rfc3339)</lastmod></sitemap>

            """
        }
        return xml(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>\(origin)/sitemap/pages.xml</loc></sitemap>
            \(lines)</sitemapindex>

            """)
    }

    @Sendable static func part(_ visit: Visit) async throws -> Reply {
        let name = try visit.parameter("part")
        guard name.hasSuffix(".xml") else { throw Refusal.notFound }
        if name == "pages.xml" { return try await pages(visit) }
        let words = name.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
        guard words.count == 2, let number = Int(words[1]), (1...10_000).contains(number),
            let parts = visit.office.house.siteParts.first(where: { $0.room == words[0] })?.parts
        else { throw Refusal.notFound }
        let house = visit.office.house
        let (addresses, pictures) = try await visit.office.read { connection in
            let addresses = try parts.addresses(connection, number - 1, partSize)
            let ids = addresses.compactMap(\.mediaID)
            return (addresses, try SitemapDesk.pictures(connection, house, ids))
        }
        guard !addresses.isEmpty else { throw Refusal.notFound }
        let map = Sitemap(address: Address(origin: visit.frame.origin), pictures: pictures)
        return xml(map.written(addresses.map(map.lines)))
    }

    /// The pages that are always there, in the languages of the interface, and the topics.
    private static func pages(_ visit: Visit) async throws -> Reply {
        let house = visit.office.house
        let topics = try await visit.office.read { try house.topics($0) }
        let map = Sitemap(address: Address(origin: visit.frame.origin), pictures: [:])
        var lines: [HTML] = []
        for language in Language.frames where visit.office.particulars.languages.contains(language)
        {
            let reader = InsideReader(office: visit.office, language: language)
            for route in house.routes where isFixed(route) {
                guard await reader.isForSearchEngines(route) else { continue }
                lines.append(
                    "<url><loc>\(map.address.of(route.path, in: language))</loc></url>\n")
            }
            lines += topics.map { topic -> HTML in
                "<url><loc>\(map.address.of(topic.path, in: language))</loc></url>\n"
            }
        }
        return xml(map.written(lines))
    }

    private static func isFixed(_ route: Route) -> Bool {
        route.method == .get && route.access == .anyone(isLocalised: true)
            && !route.path.contains(":") && !route.path.contains(".")
    }

    private static func pictures(
        _ connection: any Connection, _ house: House, _ ids: [String]
    ) throws -> [String: MediaItem] {
        var found: [String: MediaItem] = [:]
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = Array(ids[start..<min(start + 500, ids.count)])
            found.merge(try house.media(connection, some)) { first, _ in first }
        }
        return found
    }

    private static func xml(_ text: HTML) -> Reply {
        .bytes(
            text.bytes, contentType: "application/xml; charset=utf-8", isShared: true)
    }
}

/// One map.
struct Sitemap {
    let address: Address
    /// The leading pictures, by their ids.
    let pictures: [String: MediaItem]

    func written(_ lines: [HTML]) -> HTML {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        \(lines)</urlset>

        """
    }

    /// A thing in each of its languages; translations stand beside each other, each naming all.
    func lines(_ thing: PublicAddress) -> HTML {
        var beside = HTML()
        if thing.languages.count > 1 {
            for language in thing.languages {
                beside += """
                    <xhtml:link rel="alternate" hreflang="\(language.rawValue)" href="\(address.of(thing.path, in: language))"/>
                    """
            }
            beside += """
                <xhtml:link rel="alternate" hreflang="x-default" href="\(address.of(thing.path, in: thing.languages.first ?? .vi))"/>
                """
        }
        var picture = HTML()
        if let item = thing.mediaID.flatMap({ pictures[$0] }), let file = item.stillPicture {
            picture = "<image:image><image:loc>\(address.of(file.path))</image:loc></image:image>"
        }
        let changed = thing.changedAt.rfc3339
        return thing.languages.map { language -> HTML in
            """
            <url><loc>\(address.of(thing.path, in: language))</loc><lastmod>\(changed)</lastmod>\(beside)\(picture)</url>

            """
        }.joined()
    }
}

extension MediaItem {
    /// What can stand for it as a picture.
    var stillPicture: Rendition? { kind == .picture ? renditions.first : poster }
}
