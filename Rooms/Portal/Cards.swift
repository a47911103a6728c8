import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Stories in lists.
enum Cards {
    static func list(
        _ stories: [Publication], _ frame: Frame, isBelowSection: Bool = true,
        pictures: [String: MediaItem] = [:]
    ) -> HTML {
        let items: [HTML] = stories.map { story in
            let picture = Pictures.leading(
                story.mediaID.flatMap { pictures[$0] }, isSmall: true)
            return
                "<li><div class=\"words\">\(card(story, frame, isBelowSection: isBelowSection))</div>\(picture)</li>\n"
        }
        return "<ul class=\"news pictured\">\(items)</ul>"
    }

    private static func card(
        _ story: Publication, _ frame: Frame, isBelowSection: Bool
    ) -> HTML {
        let link: HTML = """
            <a href="\(frame.link(story.path))">\(story.title)</a>
            """
        let heading: HTML = isBelowSection ? "<h3>\(link)</h3>" : "<h2>\(link)</h2>"
        var lines: HTML = "\(heading)\n"
        if !story.summary.isEmpty {
            lines += "<p>\(story.summary)</p>\n"
        }
        return """
            <div\(spoken(story, frame))>\(lines)</div><p class="soft when">\(when(story))</p>
            """
    }

    /// The day, the topic, and what it is where it is more than words.
    static func when(_ story: Publication) -> HTML {
        let topic: HTML = story.topic.map { " · \($0)" } ?? ""
        let kind: HTML = kind(story.kind).map { "<strong class=\"kind\">\($0)</strong> · " } ?? ""
        return "\(kind)\(day(story))\(topic)"
    }

    private static func kind(_ kind: PublicationKind) -> Phrase? {
        switch kind {
        case .article, .notice, .document, .page: nil
        case .photos: Phrases.photos
        case .infographic: Phrases.infographics
        case .video: Phrases.videos
        case .audio: Phrases.bulletins
        }
    }

    static func day(_ story: Publication) -> HTML {
        let day = Day(of: story.publishedAt)
        return "<time datetime=\"\(story.publishedAt.rfc3339)\">\(day.written)</time>"
    }

    /// A topic's name, marked with its language where that is not the page's.
    static func topicName(_ topic: PublicationTopic, _ frame: Frame) -> HTML {
        topic.html(in: frame.language)
    }

    /// Says the language of words that are not in the page's own.
    static func spoken(_ story: Publication, _ frame: Frame) -> HTML {
        story.language == frame.language ? HTML() : " lang=\"\(story.language.rawValue)\""
    }

    static func topics(_ topics: [PublicationTopic], _ frame: Frame, here: String? = nil) -> HTML {
        let items: [HTML] = topics.map { topic in
            """
            <li><a href="\(frame.link(topic.path))"\(if: topic.slug == here, " aria-current=\"page\"")>\(topic.html(in: frame.language))</a> <span class="soft figures">\(Reading.number(topic.count))</span></li>
            """
        }
        return "<ul class=\"topics\">\(items)</ul>"
    }

    /// Said once on a page of another language where some stories are not translated.
    static func note(_ stories: [Publication], _ frame: Frame) -> HTML {
        stories.contains { $0.language != frame.language }
            ? "<p class=\"notice\">\(Phrases.partlyTranslated)</p>" : HTML()
    }
}
