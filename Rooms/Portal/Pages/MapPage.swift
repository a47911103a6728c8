import Markup
import Office
import Web

/// Every section and topic of the portal on one page.
struct MapPage: PageContent {
    let ways: [PortalWay]
    let topics: [PublicationTopic]
    /// The name of the site.
    let site: String

    private enum CodingKeys: CodingKey { case ways, topics }

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
            ("/quyen-rieng-tu", Phrases.privacy),
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
        var about = HTML()
        if !topics.isEmpty {
            about = "<h2>\(Phrases.topics)</h2>\(Cards.topics(topics, frame))"
        }
        return "<h1>\(title)</h1><ul class=\"map\">\(own)</ul>\(further)\(about)"
    }
}
