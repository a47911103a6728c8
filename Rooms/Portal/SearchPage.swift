import Markup
import Office
import Web

/// What was found; newest first, with the words marked.
struct SearchPage: PageContent {
    let asked: String
    let stories: [Publication]
    let topics: [PublicationTopic]
    let place: ListPlace

    private enum CodingKeys: CodingKey { case asked, stories, place }

    var title: String {
        asked.isEmpty ? Phrases.search.text : Phrases.searched(asked).text
    }

    func head(_ frame: Frame) -> HTML { "<meta name=\"robots\" content=\"noindex\">" }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1>
        <form class="search again" action="\(frame.link("/search"))" role="search" aria-label="\(Phrases.searchAgain)">
        <label class="unseen" for="again">\(Phrases.searchAgain)</label>
        <input id="again" name="q" type="search" maxlength="200" value="\(asked)">
        <button>\(Phrases.find)</button></form>
        \(result(frame))
        """
    }

    private func result(_ frame: Frame) -> HTML {
        if asked.isEmpty { return "<p>\(Phrases.searchHint)</p>\(suggestions(frame))" }
        if stories.isEmpty {
            return """
                <p class="notice" role="status">\(Phrases.nothingFound(asked))</p>
                <ul><li>\(Phrases.tryFewer)</li><li>\(Phrases.tryPlain)</li></ul>
                \(suggestions(frame))
                """
        }
        var next = HTML()
        if place.number > 1 || place.hasMore {
            let words = encoded(asked)
            next = place.links(frame.link("/search") + "?q=\(words)&")
        }
        return """
            <p role="status">\(Phrases.found(stories.count, isMore: place.hasMore || place.number > 1))</p>
            \(Cards.list(stories, frame, marking: FoldedWords.split(asked), isBelowSection: false))
            \(next)
            """
    }

    private func suggestions(_ frame: Frame) -> HTML {
        guard !topics.isEmpty else { return HTML() }
        return "<h2>\(Phrases.orTopic)</h2>\(Cards.topics(topics, frame))"
    }

    /// For an address: everything but letters and digits as its bytes.
    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = UnicodeScalar(byte)
            let isPlain =
                byte < 0x80
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            let digits = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(scalar) : "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
