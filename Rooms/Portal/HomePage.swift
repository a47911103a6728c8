import Markup
import Office
import Web
import WorkingTime

/// The first page: what is new, what there is, who we are.
struct HomePage: PageContent {
    let commune: Commune
    let stories: [Publication]
    let topics: [PublicationTopic]

    private enum CodingKeys: CodingKey { case commune, stories, topics }

    var title: String { commune.heading }

    func head(_ frame: Frame) -> HTML {
        Head(
            frame: frame, path: "/", title: commune.heading, description: commune.about,
            site: commune.heading, commune: commune
        ).html
    }

    func html(_ frame: Frame) -> HTML {
        """
        <h1 class="welcome"><span class="soft">\(Phrases.welcome)</span> \(commune.name)</h1>
        \(intro)
        \(Cards.note(stories, frame))
        <div class="front">
        <div class="front-news">\(news(frame))</div>
        <div class="front-side">\(side(frame))</div>
        </div>
        """
    }

    private var intro: HTML {
        commune.about.isEmpty ? HTML() : "<p class=\"lead intro\" lang=\"vi\">\(commune.about)</p>"
    }

    private func news(_ frame: Frame) -> HTML {
        guard let first = stories.first else {
            return "<p class=\"empty\">\(Phrases.noStories)</p>"
        }
        let rest = Array(stories.dropFirst())
        var more = HTML()
        if !rest.isEmpty {
            more = """
                <section aria-labelledby="latest"><h2 id="latest">\(Phrases.latest)</h2>
                \(Cards.list(rest, frame))
                <p><a href="\(frame.link("/tin"))">\(Phrases.allStories)</a></p></section>
                """
        }
        return """
            <section class="first-story" aria-labelledby="first">
            <div\(Cards.spoken(first, frame))><h2 id="first"><a href="\(frame.link(first.path))">\(first.title)</a></h2>
            <p class="lead">\(first.summary)</p></div>
            <p class="soft when">\(Cards.when(first))</p></section>
            \(more)
            """
    }

    private func side(_ frame: Frame) -> HTML {
        var parts: [HTML] = []
        if !topics.isEmpty {
            parts.append(
                """
                <section aria-labelledby="topics"><h2 id="topics">\(Phrases.topics)</h2>
                \(Cards.topics(topics, frame))</section>
                """)
        }
        parts.append(
            """
            <section aria-labelledby="contact"><h2 id="contact">\(Phrases.contact)</h2>
            \(Contact.lines(commune))
            <p><a href="\(frame.link("/gioi-thieu"))">\(Phrases.aboutUs)</a></p></section>
            """)
        return parts.joined()
    }
}

/// How to reach the commune.
enum Contact {
    static func lines(_ commune: Commune) -> HTML {
        var lines: [HTML] = ["<strong lang=\"vi\">\(commune.issuer)</strong>"]
        if !commune.address.isEmpty { lines.append("<span lang=\"vi\">\(commune.address)</span>") }
        if !commune.phone.isEmpty {
            let digits = commune.phone.filter { $0.isNumber || $0 == "+" }
            lines.append("<a href=\"tel:\(digits)\">\(commune.phone)</a>")
        }
        if !commune.email.isEmpty {
            lines.append("<a href=\"mailto:\(commune.email)\">\(commune.email)</a>")
        }
        return "<address>\(lines.joined(separator: "<br>"))</address>"
    }
}
