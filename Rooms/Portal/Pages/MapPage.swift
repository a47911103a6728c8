import Markup
import Office
import Storage
import Web

/// Every section and topic of the portal on one page.
struct MapPage: PageContent {
    let ways: [PortalWay]
    let topics: [PublicationTopic]
    /// Pages that stand for years.
    let pages: [Publication]
    /// The name of the site.
    let site: String

    private enum CodingKeys: CodingKey { case ways, topics, pages }

    var title: String { Phrases.map.text }

    func head(_ frame: Frame) -> HTML {
        Head(frame: frame, path: "/so-do", title: title, description: "", site: site).html
    }

    private static let own: [(String, Phrase)] =
        [
            ("/", Phrases.home), ("/tin", Phrases.news), ("/gioi-thieu", Phrases.aboutUs),
            ("/co-cau", Phrases.unitsAndPeople), ("/van-ban", Phrases.documents),
            ("/lich", Phrases.calendar), ("/lien-he", Phrases.contact),
            ("/search", Phrases.search),
        ] + KindList.all.map { ($0.path, $0.name) } + [
            ("/lua-chon", Phrases.choices), ("/tro-nang", Phrases.accessibility),
            ("/quyen-rieng-tu", Phrases.privacy), ("/du-phong", Phrases.standIn),
        ]

    func html(_ frame: Frame) -> HTML {
        let own: [HTML] = MapPage.own.map { path, name in
            "<li><a href=\"\(frame.link(path))\">\(name)</a></li>\n"
        }
        let known = Set(MapPage.own.map(\.0))
        let more: [HTML] = ways.filter { !known.contains($0.target) }.map { way in
            """
            <li><a href="\(Target.link(way.target, frame))">\(way.name.html(in: frame.language))</a></li>

            """
        }
        var further = HTML()
        if !more.isEmpty {
            further = "<h2>\(Phrases.furtherSections)</h2><ul class=\"map\">\(more)</ul>"
        }
        var about = LastingPages.html(pages, frame)
        if !topics.isEmpty {
            about += "<h2>\(Phrases.topics)</h2>\(Cards.topics(topics, frame))"
        }
        return "<h1>\(title)</h1><ul class=\"map\">\(own)</ul>\(further)\(about)"
    }
}

/// The pages that stand for years, by their names.
enum LastingPages {
    /// More than a commune has.
    static let most = 60

    static func all(
        _ house: House, _ connection: any Connection, _ language: Language
    ) throws -> [Publication] {
        var query = PublicationQuery(limit: most, language: language)
        query.kinds = [.page]
        return try house.publications(connection, query).sorted { $0.title < $1.title }
    }

    static func html(_ pages: [Publication], _ frame: Frame) -> HTML {
        guard !pages.isEmpty else { return HTML() }
        let items: [HTML] = pages.map { page in
            """
            <li><a href="\(frame.link(page.path))"\(Cards.spoken(page, frame))>\(page.title)</a></li>

            """
        }
        return "<h2>\(Phrases.lastingPages)</h2><ul class=\"map\">\(items)</ul>"
    }
}
