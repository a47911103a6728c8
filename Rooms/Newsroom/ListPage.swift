import Foundation
import Markup
import Office
import Web
import WorkingTime

/// All stories, narrowed by the address bar.
struct ListPage: PageContent {
    let filter: Filter
    let counts: [Story.State: Int]
    let items: [StoryLine]
    let mayWrite: Bool
    /// Whether the officer may move an old site in.
    let mayMove: Bool

    private enum CodingKeys: CodingKey { case filter, counts, items }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(filter, forKey: .filter)
        let byName = counts.map { ($0.key.rawValue, $0.value) }
        try container.encode(Dictionary(uniqueKeysWithValues: byName), forKey: .counts)
        try container.encode(items, forKey: .items)
    }

    var title: String { Phrases.stories.text }

    func html(_ frame: Frame) -> HTML {
        var write = HTML()
        if mayWrite {
            write = "<a class=\"button\" href=\"/office/stories/new\">\(Phrases.write)</a>"
        }
        let oldSite: HTML =
            mayMove ? " <a href=\"/office/old-site\">\(OldSitePhrases.title)</a>" : HTML()
        return """
            <h1>\(Phrases.stories)</h1>
            <p class="acts">\(write)<a href="/office/queue">\(Phrases.queue)</a> <a href="/office/editorial">\(Phrases.editorial)</a> <a href="/office/translations">\(Phrases.translations)</a> <a href="/office/topics">\(Phrases.topics)</a> <a href="/office/names">\(NamesPhrases.names)</a>\(oldSite)</p>
            \(states)
            <form class="filter" method="get" action="/office/stories" role="search">
            <label>\(Phrases.find)<input type="search" name="q" value="\(filter.words)" maxlength="200"></label>
            <label>\(Phrases.state)<select name="state"><option value="">\(Phrases.all)</option>\(stateOptions)</select></label>
            <label class="choice"><input type="checkbox" name="mine" value="1"\(if: filter.authorID != nil, " checked")>\(Phrases.mineOnly)</label>
            <button class="quiet">\(Phrases.show)</button>
            </form>
            \(list)
            """
    }

    private var stateOptions: [HTML] {
        Story.State.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: filter.state == $0)
        }
    }

    private var states: HTML {
        let parts: [HTML] = Story.State.allCases.compactMap { state in
            guard let count = counts[state], count > 0 else { return nil }
            return """
                <li><a href="/office/stories?state=\(state.rawValue)"\(if: filter.state == state, " aria-current=\"true\"")><b class="figures">\(figure(count))</b> \(state.words)</a></li>
                """
        }
        return parts.isEmpty
            ? HTML() : "<ul class=\"ways tally\" aria-label=\"\(Phrases.state)\">\(parts)</ul>"
    }

    private func figure(_ count: Int) -> String {
        count > Filter.mostCounted
            ? Reading.number(Filter.mostCounted) + "+" : Reading.number(count)
    }

    private var list: HTML {
        if items.isEmpty {
            let isFiltered = filter != Filter()
            return "<p class=\"empty\">\(isFiltered ? Phrases.emptyFilter : Phrases.empty)</p>"
        }
        let rows: [HTML] = items.map { item in
            """
            <tr><th scope="row"><a href="/office/stories/\(item.id)">\(item.title)</a></th>
            <td>\(item.mark)</td><td data-label="\(Phrases.author)">\(item.author)</td><td data-label="\(Phrases.topic)">\(item.topic)</td><td data-label="\(Phrases.unit)">\(item.unit)</td><td class="figures">\(item.updatedAt.written)</td></tr>
            """
        }
        var more = HTML()
        if items.count == Desk.listed { more = "<p>\(Phrases.firstOnly(items.count))</p>" }
        return """
            <div class="wide" role="region" aria-label="\(Phrases.stories)" tabindex="0"><table class="cards">
            <caption class="unseen">\(Phrases.stories)</caption>
            <thead><tr><th scope="col">\(Phrases.title)</th><th scope="col">\(Phrases.state)</th><th scope="col">\(Phrases.author)</th><th scope="col">\(Phrases.topic)</th><th scope="col">\(Phrases.unit)</th><th scope="col">\(Phrases.touched)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>\(more)
            """
    }
}

extension StoryLine {
    var mark: HTML {
        let isCorrection = isLive && state != .published
        let also: HTML = isCorrection ? "<br><small>\(Phrases.stillLive)</small>" : ""
        return "\(state.mark)\(also)"
    }
}

extension Story.State {
    /// A word, a shape and a colour.
    var mark: HTML {
        let shape =
            switch self {
            case .draft: "none"
            case .submitted: "due"
            case .returned: "late"
            case .approved: "on-track"
            case .published: "done"
            case .withdrawn: "none"
            }
        return "<span class=\"state \(shape)\">\(words)</span>"
    }
}

/// One line of a `<select>`.
func option(_ value: String, _ words: String, isChosen: Bool) -> HTML {
    "<option value=\"\(value)\"\(if: isChosen, " selected")>\(words)</option>"
}
