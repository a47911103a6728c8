import Markdown
import Markup
import Office
import Web
import WorkingTime

/// Draws the blocks of a home.
struct FrontDrawing {
    let commune: Commune
    let frame: Frame

    /// In the order of the list: a block across the page ends the columns before it.
    func html(_ blocks: [FrontContent]) -> HTML {
        var parts: [HTML] = []
        var rest = blocks[...]
        while let next = rest.first {
            if next.block.place == .wide {
                parts.append(block(next))
                rest = rest.dropFirst()
            } else {
                let end = rest.firstIndex { $0.block.place == .wide } ?? rest.endIndex
                parts.append(columns(rest[..<end]))
                rest = rest[end...]
            }
        }
        return parts.joined()
    }

    private func columns(_ blocks: ArraySlice<FrontContent>) -> HTML {
        let main: [HTML] = blocks.filter { $0.block.place == .main }.map(block)
        let side: [HTML] = blocks.filter { $0.block.place == .side }.map(block)
        if main.isEmpty || side.isEmpty { return (main + side).joined() }
        return """
            <div class="front">
            <div class="front-news">\(main)</div>
            <div class="front-side">\(side)</div>
            </div>
            """
    }

    private func block(_ content: FrontContent) -> HTML {
        switch content.block.kind {
        case .lead: lead(content)
        case .latest, .topic: section(content, list(content))
        case .notices, .documents: section(content, lines(content))
        case .photos: section(content, strip(content))
        case .video: section(content, strip(content))
        case .calendar: section(content, DateList.html(content.dates, frame))
        case .topics: section(content, Cards.topics(content.topics, frame))
        case .tiles: section(content, tiles(content.block.links))
        case .text: section(content, text(content.block.words))
        case .contact: section(content, contact)
        }
    }

    /// A block with its heading, and the way to all of what it shows a part of.
    private func section(_ content: FrontContent, _ inside: HTML) -> HTML {
        let own = content.block.title
        var title: HTML = own.isEmpty ? "\(content.block.kind.name)" : own.html(in: frame.language)
        if own.isEmpty, content.block.kind == .topic, let topic = content.topics.first {
            title = Cards.topicName(topic, frame)
        }
        var more = HTML()
        if !content.more.isEmpty, !content.stories.isEmpty || !content.dates.isEmpty {
            more = """
                <p class="to-all"><a href="\(frame.link(content.more))">\(Phrases.seeAll)<span class="unseen">: \(title)</span></a></p>
                """
        }
        let id = "b-\(content.block.id)"
        // A text may stand without a heading, as a greeting does.
        if content.block.kind == .text, own.isEmpty {
            return "<div class=\"block\">\(inside)</div>"
        }
        return """
            <section class="block of-\(content.block.kind.rawValue)" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
            \(inside)\(more)</section>
            """
    }

    private func lead(_ content: FrontContent) -> HTML {
        guard let first = content.stories.first else { return HTML() }
        let summary: HTML = first.summary.isEmpty ? "" : "<p class=\"lead\">\(first.summary)</p>"
        return """
            <section class="first-story" aria-labelledby="first">
            \(Pictures.leading(content.picture(of: first), isFirst: true))
            <div class="words"><div\(Cards.spoken(first, frame))><h2 id="first"><a href="\(frame.link(first.path))">\(first.title)</a></h2>
            \(summary)</div>
            <p class="soft when">\(Cards.when(first))</p></div></section>
            """
    }

    private func list(_ content: FrontContent) -> HTML {
        content.stories.isEmpty
            ? "<p class=\"empty\">\(Phrases.noStories)</p>"
            : Cards.list(content.stories, frame, pictures: content.pictures)
    }

    /// Titles and days only: for what people look for by its name.
    private func lines(_ content: FrontContent) -> HTML {
        let items: [HTML] = content.stories.map { story in
            """
            <li><a href="\(frame.link(story.path))"\(Cards.spoken(story, frame))>\(story.title)</a> <span class="soft when">\(Cards.day(story))</span></li>

            """
        }
        return "<ul class=\"lines\">\(items)</ul>"
    }

    private func strip(_ content: FrontContent) -> HTML {
        let items: [HTML] = content.stories.map { story in
            """
            <li>\(Pictures.leading(content.picture(of: story)))<h3\(Cards.spoken(story, frame))><a href="\(frame.link(story.path))">\(story.title)</a></h3><p class="soft when">\(Cards.day(story))</p></li>

            """
        }
        return "<ul class=\"strip\">\(items)</ul>"
    }

    private func tiles(_ links: [PortalWay]) -> HTML {
        let items: [HTML] = links.map { way in
            """
            <li><a href="\(Target.link(way.target, frame))"\(if: way.isOutside, " rel=\"noopener\"")>\(way.name.html(in: frame.language))</a></li>

            """
        }
        return "<ul class=\"tiles\">\(items)</ul>"
    }

    private func text(_ words: PairedText) -> HTML {
        let (text, language) = words.said(in: frame.language)
        return """
            <div class="measure"\(if: language != frame.language, " lang=\"vi\"")>\(Markdown(text).html)</div>
            """
    }

    private var contact: HTML {
        """
        \(Contact.lines(commune))
        <p><a href="\(frame.link("/gioi-thieu"))">\(Phrases.aboutUs)</a> · <a href="\(frame.link("/lien-he"))">\(Phrases.writeToUs)</a></p>
        """
    }
}
