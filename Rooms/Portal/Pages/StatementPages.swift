import Markup
import Office
import Web

/// A page of the house's own words: heading and paragraphs.
struct StatementPage: PageContent {
    let path: String
    private let heading: Phrase
    private let parts: [(heading: Phrase?, words: [Phrase])]
    private let site: String

    private enum CodingKeys: CodingKey { case path }

    init(
        path: String, heading: Phrase, parts: [(heading: Phrase?, words: [Phrase])], site: String
    ) {
        self.path = path
        self.heading = heading
        self.parts = parts
        self.site = site
    }

    var title: String { heading.text }

    func head(_ frame: Frame) -> HTML {
        Head(frame: frame, path: path, title: title, description: "", site: site).html
    }

    func html(_ frame: Frame) -> HTML {
        let texts: [HTML] = parts.map { part in
            let heading: HTML = part.heading.map { "<h2>\($0)</h2>" } ?? ""
            let words: [HTML] = part.words.map { "<p>\($0)</p>" }
            return "\(heading)\(words)"
        }
        return """
            <div class="measure"><h1>\(heading)</h1>\(texts)<p><a href="\(frame.link("/lien-he"))">\(Phrases.writeToUs)</a></p></div>
            """
    }

    /// What was done so that everybody can use the portal, and what to do when somebody cannot.
    @Sendable static func accessibility(_ visit: Visit) async throws -> Reply {
        .sharedPage(
            StatementPage(
                path: "/tro-nang", heading: Phrases.accessibility,
                parts: [
                    (nil, [Phrases.accessibilityWords]),
                    (Phrases.whatWeDid, [Phrases.accessDone, Phrases.accessKeys]),
                    (Phrases.whatIsLacking, [Phrases.accessLacks, Phrases.accessAsk]),
                ], site: visit.office.particulars.heading))
    }

    /// What is known of readers: nothing that names one.
    @Sendable static func privacy(_ visit: Visit) async throws -> Reply {
        .sharedPage(
            StatementPage(
                path: "/quyen-rieng-tu", heading: Phrases.privacy,
                parts: [
                    (nil, [Phrases.privacyWords]),
                    (Phrases.whatIsKept, [Phrases.privacyViews, Phrases.privacyNotes]),
                    (Phrases.inYourBrowser, [Phrases.privacyBrowser]),
                ], site: visit.office.particulars.heading))
    }
}

/// How pages should look, for who reads without JavaScript.
struct ChoicePage: PageContent {
    private let choice: ReaderChoice

    private enum CodingKeys: CodingKey {}

    init(choice: ReaderChoice) { self.choice = choice }

    var title: String { Phrases.choices.text }

    func head(_ frame: Frame) -> HTML { "<meta name=\"robots\" content=\"noindex\">" }

    func html(_ frame: Frame) -> HTML {
        let sizes: [(Int, Phrase)] = [
            (1, Phrases.sizeUsual), (2, Phrases.sizeLarge), (3, Phrases.sizeLargest),
        ]
        let lights: [(ReaderChoice.Light, Phrase)] = [
            (.auto, Phrases.lightAuto), (.light, Phrases.lightLight), (.dark, Phrases.lightDark),
        ]
        let first: [HTML] = sizes.map { size, name in
            "<label class=\"choice\"><input type=\"radio\" name=\"size\" value=\"\(size)\"\(if: size == choice.size, " checked")> \(name)</label>"
        }
        let second: [HTML] = lights.map { light, name in
            "<label class=\"choice\"><input type=\"radio\" name=\"light\" value=\"\(light.rawValue)\"\(if: light == choice.light, " checked")> \(name)</label>"
        }
        return """
            <div class="measure"><h1>\(title)</h1><p>\(Phrases.choicesWords)</p>
            <form method="post" action="\(frame.link("/lua-chon"))">\(frame.proof)
            <fieldset><legend>\(Phrases.textSize)</legend>\(first)</fieldset>
            <fieldset><legend>\(Phrases.colours)</legend>\(second)</fieldset>
            <p class="acts"><button>\(Phrases.useChoices)</button></p></form></div>
            """
    }

    @Sendable static func page(_ visit: Visit) async throws -> Reply {
        .page(ChoicePage(choice: visit.choice))
    }

    @Sendable static func take(_ visit: Visit) async throws -> Reply {
        let choice = ReaderChoice(
            size: Int(visit.form["size"]) ?? 1,
            light: ReaderChoice.Light(rawValue: visit.form["light"]) ?? .auto)
        var reply = Reply.seeOther(visit.frame.link("/lua-chon"))
        reply.cookies.append(
            Reply.Cookie(
                name: ReaderChoice.cookieName, value: choice.cookie, path: "/",
                maxAgeSeconds: choice.isUsual ? 0 : ReaderChoice.days * 86_400))
        return reply
    }
}
