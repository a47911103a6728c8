import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One template: the sentences around the chapters, and which chapters in which order.
struct TemplatePage: PageContent {
    let occasion: Occasion
    let template: Template
    let stored: StoredTemplate?
    private let mayWrite: Bool
    private let isSaved: Bool
    private let trouble: String?

    init(
        occasion: Occasion, template: Template, stored: StoredTemplate?, mayWrite: Bool,
        isSaved: Bool, trouble: String?
    ) {
        self.occasion = occasion
        self.template = template
        self.stored = stored
        self.mayWrite = mayWrite
        self.isSaved = isSaved
        self.trouble = trouble
    }

    private enum CodingKeys: CodingKey { case occasion, template, stored }

    var title: String { TemplatePhrases.title(occasion).text }

    func html(_ frame: Frame) -> HTML {
        let kinds: [HTML] = Occasion.allCases.map { kind in
            let mark: HTML = kind == occasion ? " aria-current=\"page\"" : HTML()
            return """
                <li><a href="/office/reports/templates?occasion=\(kind.rawValue)"\(mark)>\(TemplatePhrases.name(kind))</a></li>
                """
        }
        return """
            <h1>\(title)</h1>
            <p class="measure">\(TemplatePhrases.intro)</p>
            \(notice(trouble))\(saved)
            <nav class="case-views" aria-label="\(TemplatePhrases.occasions)"><ul>\(kinds)</ul></nav>
            <p class="soft">\(standing)</p>
            \(mayWrite ? form(frame) : shown)
            <h2>\(TemplatePhrases.places)</h2>
            <dl class="facts">\(places)</dl>
            <p class="acts"><a href="/office/reports">\(Phrases.all)</a></p>
            """
    }

    private var saved: HTML {
        guard isSaved, trouble == nil else { return HTML() }
        return "<div class=\"notice good\" role=\"status\"><p>\(Phrases.saved)</p></div>"
    }

    private var standing: Phrase {
        guard let stored else { return TemplatePhrases.usual }
        return TemplatePhrases.changed(stored.changedBy, at: stored.changedAt.written)
    }

    private var places: HTML {
        TemplatePlace.allCases.map { place -> HTML in
            "<dt>{\(place.rawValue)}</dt><dd>\(TemplatePhrases.meaning(place))</dd>"
        }.joined()
    }

    private func form(_ frame: Frame) -> HTML {
        let rows: [HTML] = Template.Content.allCases.map(row)
        return """
            <form class="sheet" method="post" action="/office/reports/templates">\(frame.proof)
            <input type="hidden" name="occasion" value="\(occasion.rawValue)">
            <input type="hidden" name="version" value="\(stored?.version ?? 0)">
            <label for="opening">\(Phrases.name(.opening))</label>
            <textarea id="opening" name="opening" rows="3">\(template.opening)</textarea>
            <fieldset><legend>\(TemplatePhrases.chapters)</legend>
            <p class="hint">\(TemplatePhrases.order)</p>\(rows)</fieldset>
            <label for="closing">\(Phrases.name(.closing))</label>
            <textarea id="closing" name="closing" rows="3">\(template.closing)</textarea>
            <p class="acts"><button>\(TemplatePhrases.save)</button></p></form>
            """
    }

    /// For who only reads.
    private var shown: HTML {
        let headings: [HTML] = template.chapters.map { "<li>\($0.heading)</li>" }
        return """
            <div class="sheet" lang="vi"><p>\(template.opening)</p><ol>\(headings)</ol><p>\(template.closing)</p></div>
            """
    }

    private func row(_ content: Template.Content) -> HTML {
        let place = template.chapters.firstIndex { $0.content == content }
        let heading = place.map { template.chapters[$0].heading } ?? content.usualHeading
        let name = TemplatePhrases.name(content)
        return """
            <div class="pair"><p><label for="place-\(content.rawValue)">\(TemplatePhrases.place)<span class="unseen"> \(name)</span></label>
            <input id="place-\(content.rawValue)" name="place-\(content.rawValue)" value="\(place.map { String($0 + 1) })" inputmode="decimal" size="3" maxlength="6"></p>
            <p><label for="heading-\(content.rawValue)">\(name)</label>
            <input id="heading-\(content.rawValue)" name="heading-\(content.rawValue)" value="\(heading)" maxlength="300"></p></div>
            """
    }
}
