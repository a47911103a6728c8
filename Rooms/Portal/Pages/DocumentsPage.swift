import Markup
import Office
import Web
import WorkingTime

/// Official documents, narrowed by what a reader asks.
struct DocumentsPage: PageContent {
    let lines: [DocumentLine]
    let choices: DocumentChoices
    let place: ListPlace
    private let asked: DocumentQuery
    private let today: Day
    /// The name of the site.
    private let site: String

    private enum CodingKeys: CodingKey { case lines, choices, place }

    init(
        lines: [DocumentLine], choices: DocumentChoices, place: ListPlace, asked: DocumentQuery,
        today: Day, site: String
    ) {
        self.lines = lines
        self.choices = choices
        self.place = place
        self.asked = asked
        self.today = today
        self.site = site
    }

    var title: String {
        place.number == 1
            ? Phrases.documents.text
            : "\(Phrases.documents.text), \(Phrases.page(place.number).text)"
    }

    private var isNarrowed: Bool {
        asked.type != nil || asked.year != nil || asked.issuer != nil || asked.inForceOn != nil
            || asked.words != nil
    }

    func head(_ frame: Frame) -> HTML {
        isNarrowed
            ? "<meta name=\"robots\" content=\"noindex\">"
            : Head(frame: frame, path: "/van-ban", title: title, description: "", site: site).html
    }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1>
        \(filter(frame))
        \(result(frame))
        """
    }

    private func result(_ frame: Frame) -> HTML {
        if lines.isEmpty {
            return """
                <p class="empty" role="status">\(isNarrowed ? Phrases.noSuchDocuments : Phrases.noDocuments)</p>
                """
        }
        let rows: [HTML] = lines.map { row($0, frame) }
        return """
            <table class="cards documents"><caption class="unseen">\(Phrases.documents)</caption><thead><tr><th scope="col">\(Phrases.document)</th><th scope="col">\(Phrases.number)</th><th scope="col">\(Phrases.signedOn)</th><th scope="col">\(Phrases.issuer)</th><th scope="col">\(Phrases.standing)</th></tr></thead><tbody>\(rows)</tbody></table>
            \(place.links(frame.link("/van-ban") + "?" + question))
            """
    }

    private func row(_ line: DocumentLine, _ frame: Frame) -> HTML {
        let facts = line.facts
        let type: HTML =
            facts.type.isEmpty ? "" : "<span class=\"hint\" lang=\"vi\">\(facts.type)</span>"
        let day: HTML? = facts.signedOn.map { "<time datetime=\"\($0.iso)\">\($0.written)</time>" }
        let state: HTML =
            switch facts.standing(on: today) {
            case .inForce: "<span class=\"state done\">\(Phrases.inForce)</span>"
            case .coming: "<span class=\"state due\">\(Phrases.notYetInForce)</span>"
            case .ended: "<span class=\"state none\">\(Phrases.noLongerInForce)</span>"
            }
        return """
            <tr><th scope="row"><a href="\(frame.link(line.path))"\(if: line.language != frame.language, " lang=\"vi\"")>\(line.title)</a>\(type)</th><td data-label="\(Phrases.number)">\(facts.number)</td><td data-label="\(Phrases.signedOn)">\(day)</td><td data-label="\(Phrases.issuer)" lang="vi">\(facts.issuer)</td><td>\(state)</td></tr>

            """
    }

    private func filter(_ frame: Frame) -> HTML {
        guard !choices.types.isEmpty || !choices.years.isEmpty || isNarrowed else { return HTML() }
        return """
            <form class="filter" action="\(frame.link("/van-ban"))">
            <label>\(Phrases.searchAgain)<input name="q" type="search" maxlength="200" value="\(asked.words)"></label>
            \(choice("loai", Phrases.documentType, choices.types, asked.type))
            \(choice("nam", Phrases.year, choices.years.map(String.init), asked.year.map(String.init)))
            \(choice("noi", Phrases.issuer, choices.issuers, asked.issuer))
            <label class="choice"><input type="checkbox" name="hieu-luc" value="1"\(if: asked.inForceOn != nil, " checked")> \(Phrases.inForce)</label>
            <button>\(Phrases.filter)</button></form>
            """
    }

    private func choice(
        _ name: String, _ words: Phrase, _ values: [String], _ chosen: String?
    ) -> HTML {
        let options: [HTML] = values.map {
            "<option\(if: $0 == chosen, " selected")>\($0)</option>"
        }
        return """
            <label>\(words)<select name="\(name)"><option value="">\(Phrases.all)</option>\(options)</select></label>
            """
    }

    /// The same question, for the pages before and after.
    private var question: String {
        let parts: [(String, String?)] = [
            ("q", asked.words), ("loai", asked.type), ("nam", asked.year.map(String.init)),
            ("noi", asked.issuer), ("hieu-luc", asked.inForceOn.map { _ in "1" }),
        ]
        return parts.map { name, value in
            value.map { "\(name)=\(Address.encoded($0))&" } ?? ""
        }.joined()
    }
}
