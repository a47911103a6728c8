import Markup
import Office
import Web

/// A list of one kind with an address of its own.
struct KindList: Sendable {
    let kind: PublicationKind
    let path: String
    let name: Phrase

    static let all = [
        KindList(kind: .notice, path: "/thong-bao", name: Phrases.notices),
        KindList(kind: .photos, path: "/anh", name: Phrases.photos),
        KindList(kind: .infographic, path: "/do-hoa", name: Phrases.infographics),
        KindList(kind: .video, path: "/video", name: Phrases.videos),
        KindList(kind: .audio, path: "/nghe", name: Phrases.bulletins),
    ]
}

/// All stories, or those of a topic or of a kind, newest first.
struct NewsPage: PageContent {
    let topic: PublicationTopic?
    var list: KindList?
    let stories: [Publication]
    let topics: [PublicationTopic]
    let place: ListPlace
    /// Those in the reader's language, before all; empty in Vietnamese.
    var own: [Publication] = []
    /// Items of the media library, by id.
    var pictures: [String: MediaItem] = [:]
    /// The name of the site.
    let site: String

    private enum CodingKeys: CodingKey { case topic, stories, topics, place }

    private var path: String { topic?.path ?? list?.path ?? "/tin" }

    var title: String {
        let name = topic?.name(in: Language.current) ?? (list?.name ?? Phrases.news).text
        return place.number == 1 ? name : "\(name), \(Phrases.page(place.number).text)"
    }

    func head(_ frame: Frame) -> HTML {
        let own = place.number == 1 ? path : "\(path)?page=\(place.number)"
        return Head(frame: frame, path: own, title: title, description: "", site: site).html
    }

    private func spoken(_ frame: Frame) -> HTML {
        guard let language = topic?.said(in: frame.language).language, language != frame.language
        else { return HTML() }
        return " lang=\"\(language.rawValue)\""
    }

    func html(_ frame: Frame) -> HTML {
        var crumbs = HTML()
        if topic != nil || list != nil {
            crumbs = Crumbs.html([(Phrases.news.text, "/tin")], frame)
        }
        var list: HTML = "<p class=\"empty\">\(Phrases.noStories)</p>"
        if !stories.isEmpty {
            let isMixed = !own.isEmpty && stories.contains { $0.language != frame.language }
            let before: HTML =
                isMixed
                ? """
                <h2>\(Phrases.inYourLanguage)</h2>\(Cards.list(own, frame, pictures: pictures))
                <h2>\(Phrases.allStories)</h2>
                """ : HTML()
            list =
                "\(before)\(Cards.list(stories, frame, isBelowSection: isMixed, pictures: pictures))"
        }
        var side = HTML()
        if !topics.isEmpty {
            side = """
                <section class="front-side" aria-labelledby="topics"><h2 id="topics">\(Phrases.topics)</h2>
                \(Cards.topics(topics, frame, here: topic?.slug))</section>
                """
        }
        return """
            \(crumbs)
            <h1\(spoken(frame))>\(title)</h1>
            \(Cards.note(stories, frame))
            <div class="front"><div class="front-news">\(list)
            \(place.links(frame.link(path) + "?"))</div>
            \(side)</div>
            """
    }
}

/// The way back up from a page.
enum Crumbs {
    static func html(_ steps: [(words: String, path: String)], _ frame: Frame) -> HTML {
        let items: [HTML] = ([(words: Phrases.home.text, path: "/")] + steps).map { step in
            "<li><a href=\"\(frame.link(step.path))\">\(step.words)</a></li>"
        }
        return "<nav class=\"crumbs\" aria-label=\"\(Phrases.youAreHere)\"><ol>\(items)</ol></nav>"
    }
}
