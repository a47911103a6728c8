import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One article, as it was approved.
struct ArticlePage: PageContent {
    let article: Article
    let others: [Publication]
    /// What is attached, by its id in the media library.
    var files: [String: MediaItem] = [:]
    /// The name of the site.
    let site: String

    private enum CodingKeys: CodingKey {
        case title, summary, body, language, languages, path, topic, unit, source, publishedAt
        case changedAt, others, kind, document, notes
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(article.title, forKey: .title)
        try container.encode(article.summary, forKey: .summary)
        try container.encode(article.body.markup, forKey: .body)
        try container.encode(article.language, forKey: .language)
        try container.encode(article.languages, forKey: .languages)
        try container.encode(article.path, forKey: .path)
        try container.encode(article.topic, forKey: .topic)
        try container.encode(article.unit, forKey: .unit)
        try container.encode(article.source, forKey: .source)
        try container.encode(article.publishedAt, forKey: .publishedAt)
        try container.encode(article.changedAt, forKey: .changedAt)
        try container.encode(others, forKey: .others)
        try container.encode(article.kind, forKey: .kind)
        try container.encode(article.document, forKey: .document)
        try container.encode(article.notes, forKey: .notes)
    }

    var title: String { article.title }
    var versions: [Language]? { Language.sorted(article.languages) }

    func head(_ frame: Frame) -> HTML {
        Head(
            frame: frame, path: article.path, title: article.title, description: article.summary,
            site: site, language: article.language, languages: article.languages, article: article
        ).html
    }

    func html(_ frame: Frame) -> HTML {
        let list =
            article.kind == .document
            ? (words: Phrases.documents.text, path: "/van-ban")
            : (words: Phrases.news.text, path: "/tin")
        var steps = article.kind == .page ? [] : [list]
        if let topic = article.topic {
            steps.append((topic.name(in: frame.language), topic.path))
        }
        return """
            \(Crumbs.html(steps, frame))
            \(article.drawn(frame, files: files))
            \(ArticleFoot(article: article).html(frame))
            \(more(frame))
            """
    }

    private func more(_ frame: Frame) -> HTML {
        guard !others.isEmpty else { return HTML() }
        return """
            <section class="more" aria-labelledby="more"><h2 id="more">\(article.topic == nil ? Phrases.latest : Phrases.sameTopic)</h2>
            \(Cards.list(others, frame))</section>
            """
    }
}

/// What stands where an article was taken down: the reason, for everybody.
struct GonePage: PageContent {
    let reason: String
    let at: Date

    private enum CodingKeys: CodingKey { case reason, at }

    var title: String { Phrases.gone.text }

    func head(_ frame: Frame) -> HTML { "<meta name=\"robots\" content=\"noindex\">" }

    func html(_ frame: Frame) -> HTML {
        """
        <div class="measure"><h1>\(Phrases.gone)</h1>
        <p class="lead">\(Phrases.goneWords(Day(of: at).written))</p>
        <p><strong>\(Phrases.reason):</strong> <span\(if: frame.language != .vi, " lang=\"vi\"")>\(reason)</span></p>
        <p><a class="button quiet" href="\(frame.link("/tin"))">\(Phrases.allStories)</a></p></div>
        """
    }
}
