import Markup
import Office
import Web
import WorkingTime

/// The words and the choices that narrow a search; one form, which works without scripts.
struct SearchForm {
    let ask: SearchAsk
    let topics: [PublicationTopic]
    let thisYear: Int
    let frame: Frame

    /// How many years back the list of years goes; older days can be typed.
    private static let years = 10

    var html: HTML {
        """
        <form class="again" action="\(frame.link("/search"))" role="search" aria-label="\(Phrases.searchAgain)">
        <div class="search again"><label class="unseen" for="again">\(Phrases.searchAgain)</label>
        <input id="again" name="q" type="search" maxlength="200" value="\(ask.words)" data-suggest="\(frame.link("/search/suggest"))" data-suggestions="\(Phrases.suggestions)">
        <button>\(Phrases.find)</button></div>
        <details class="fold"\(if: ask.isNarrowed, " open")><summary>\(Phrases.narrow)</summary>
        <div class="filter">
        \(choice("kind", Phrases.kind, ask.kind?.rawValue, kinds))
        \(choice("topic", Phrases.topic, ask.topic, topics.map { ($0.slug, $0.name(in: frame.language)) }))
        \(choice("lang", Phrases.language, ask.language, languages, any: Phrases.myLanguage))
        \(choice("year", Phrases.year, ask.year.map(String.init), years))
        <label>\(Phrases.from)<input type="date" name="from" value="\(ask.from?.iso)"></label>
        <label>\(Phrases.until)<input type="date" name="to" value="\(ask.to?.iso)"></label>
        \(choice("sort", Phrases.sortBy, ask.sorting == .newest ? "newest" : nil, [("newest", Phrases.sorting(.newest).text)], any: Phrases.sorting(.relevance)))
        </div></details></form>
        """
    }

    private var kinds: [(String, String)] {
        PublicationKind.allCases.map { ($0.rawValue, $0.name.text) }
    }

    private var languages: [(String, String)] {
        [(SearchAsk.allLanguages, Phrases.allLanguages.text)]
            + Language.usual.map { ($0.rawValue, $0.ownName) }
    }

    private var years: [(String, String)] {
        let listed = (0..<Self.years).map { thisYear - $0 }
        let other = ask.year.map { listed.contains($0) ? [] : [$0] } ?? []
        return (other + listed).map { (String($0), String($0)) }
    }

    private func choice(
        _ name: String, _ label: Phrase, _ chosen: String?, _ values: [(String, String)],
        any: Phrase = Phrases.any
    ) -> HTML {
        let options: [HTML] = values.map { value, words in
            "<option value=\"\(value)\"\(if: value == chosen, " selected")>\(words)</option>"
        }
        return """
            <label>\(label)<select name="\(name)"><option value="">\(any)</option>\(options)</select></label>
            """
    }
}
