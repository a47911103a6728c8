import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What was found, with the words marked, or what may help when nothing was.
struct SearchPage: PageContent {
    let ask: SearchAsk
    let question: SearchQuestion
    let answer: SearchAnswer
    /// Whether it was found in other languages than the reader's.
    let isWidened: Bool
    let help: SearchHelp
    let topics: [PublicationTopic]
    let commune: Commune
    let thisYear: Int

    private enum CodingKeys: CodingKey { case ask, count, isMore, isWidened, hits, help }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(ask, forKey: .ask)
        try container.encode(answer.count, forKey: .count)
        try container.encode(answer.isMore, forKey: .isMore)
        try container.encode(isWidened, forKey: .isWidened)
        try container.encode(hits, forKey: .hits)
        try container.encode(help, forKey: .help)
    }

    var title: String {
        question.isEmpty ? Phrases.search.text : Phrases.searched(ask.words).text
    }

    func head(_ frame: Frame) -> HTML { "<meta name=\"robots\" content=\"noindex\">" }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1>
        \(SearchForm(ask: ask, topics: topics, thisYear: thisYear, frame: frame).html)
        \(result(frame))
        """
    }

    private func result(_ frame: Frame) -> HTML {
        if question.isEmpty { return "<p>\(Phrases.searchHint)</p>\(orTopic(frame))" }
        guard answer.count > 0 else {
            return NothingFound(page: self, frame: frame).html
        }
        guard !answer.hits.isEmpty else {
            return """
                <p class="notice" role="status">\(Phrases.beyondLast) <a href="\(ask.address(frame))">\(Phrases.firstPage)</a></p>
                """
        }
        return """
            \(count(frame))
            \(sortings(frame))
            <ul class="news hits">\(hits.map { $0.html(frame) })</ul>
            \(place.links(ask.address(frame) + "&"))
            """
    }

    var hits: [SearchHit] {
        let marks = SearchMarks(question)
        let names = Dictionary(topics.map { ($0.slug, $0) }, uniquingKeysWith: { one, _ in one })
        return answer.hits.map { SearchHit($0, topic: $0.topic.flatMap { names[$0] }, marks) }
    }

    private func count(_ frame: Frame) -> HTML {
        var words: HTML = "\(Phrases.found(answer.count))"
        if answer.isMore {
            switch ask.sorting {
            case .relevance:
                var newest = ask
                newest.sorting = .newest
                words = """
                    \(Phrases.foundMore(answer.count)) <a href="\(newest.address(frame))">\(Phrases.newestFirst)</a>
                    """
            case .newest: words = "\(Phrases.moreThan(answer.count))"
            }
        }
        let widened: HTML = isWidened ? "<p class=\"notice\">\(Phrases.otherLanguages)</p>" : ""
        return "<p role=\"status\">\(words)</p>\(widened)"
    }

    private func sortings(_ frame: Frame) -> HTML {
        guard answer.count > 1 else { return HTML() }
        let ways: [HTML] = SearchQuery.Sorting.allCases.map { sorting in
            var other = ask
            other.sorting = sorting
            return """
                <li><a href="\(other.address(frame))"\(if: sorting == ask.sorting, " aria-current=\"true\"")>\(Phrases.sorting(sorting))</a></li>
                """
        }
        return "<nav class=\"sortings\" aria-label=\"\(Phrases.sortBy)\"><ul>\(ways)</ul></nav>"
    }

    private var place: ListPlace {
        let end = ask.page * Desk.listed
        let hasMore =
            ask.sorting == .newest && answer.isMore
            ? answer.hits.count == Desk.listed : answer.count > end
        return ListPlace(number: ask.page, hasMore: hasMore && ask.page < SearchAsk.mostPages)
    }

    func orTopic(_ frame: Frame) -> HTML {
        guard !topics.isEmpty else { return HTML() }
        return "<h2>\(Phrases.orTopic)</h2>\(Cards.topics(topics, frame))"
    }
}

/// What stands where nothing was found: other words, fewer words, topics, people to ask.
private struct NothingFound {
    let page: SearchPage
    let frame: Frame

    var html: HTML {
        var ways: [HTML] = []
        if let similar = page.help.similar {
            ways.append("<li>\(Phrases.didYouMean) \(link(similar))</li>")
        }
        if let shorter = page.help.shorter {
            ways.append("<li>\(Phrases.withoutLast) \(link(shorter))</li>")
        }
        if page.ask.isNarrowed {
            ways.append("<li>\(Phrases.withoutFilters) \(link(page.ask.words))</li>")
        }
        ways.append("<li>\(Phrases.tryFewer)</li><li>\(Phrases.tryPlain)</li>")
        return """
            <p class="notice" role="status">\(Phrases.nothingFound(page.ask.words))</p>
            <ul>\(ways)</ul>
            \(page.orTopic(frame))
            <h2>\(Phrases.orAsk)</h2>
            \(Contact.lines(page.commune))
            """
    }

    private func link(_ words: String) -> HTML {
        """
        <a href="\(frame.link("/search"))?q=\(SearchAsk.encoded(words))">\(words)</a>
        """
    }
}

/// One thing that was found, as the page and its JSON show it.
struct SearchHit: Sendable, Encodable {
    let ref: Ref
    let kind: String
    let title: String
    let summary: String
    let path: String
    let language: Language
    let topic: PublicationTopic?
    let publishedAt: Date
    /// Where the words stand, when not in the title or the summary.
    let passage: String?
    private let marks: SearchMarks

    private enum CodingKeys: CodingKey {
        case ref, kind, title, summary, path, language, topic, publishedAt, passage
    }

    init(_ found: SearchDocument, topic: PublicationTopic?, _ marks: SearchMarks) {
        ref = found.ref
        kind = found.kind
        title = found.title
        summary = found.summary
        path = found.path
        language = found.language
        publishedAt = found.publishedAt
        self.topic = topic
        self.marks = marks
        passage = marks.passage(of: found.body)
    }

    func html(_ frame: Frame) -> HTML {
        var lines: HTML = """
            <h2><a href="\(frame.link(in: language, path))">\(marks.marked(title))</a></h2>

            """
        if !summary.isEmpty { lines += "<p>\(marks.marked(summary))</p>\n" }
        if let passage { lines += "<p class=\"soft\">\(marks.marked(passage))</p>\n" }
        let own = language == frame.language
        let tongue: HTML =
            own ? "" : " · <span lang=\"\(language.rawValue)\">\(language.ownName)</span>"
        var beside: HTML = ""
        if let kind = PublicationKind(rawValue: kind), kind != .article {
            beside += " · \(kind.name)"
        }
        if let topic { beside += " · \(topic.name(in: frame.language))" }
        let day = Day(of: publishedAt)
        return """
            <li><div\(own ? HTML() : " lang=\"\(language.rawValue)\"")>\(lines)</div>\
            <p class="soft when"><time datetime="\(publishedAt.rfc3339)">\(day.written)</time>\(beside)\(tongue)</p></li>

            """
    }
}

extension Frame {
    /// Where a thing is read: in its own language when it was found in another than the page's.
    fileprivate func link(in language: Language, _ path: String) -> String {
        guard language != self.language, language != .vi else { return link(path) }
        return "/\(language.rawValue)\(path)"
    }
}
