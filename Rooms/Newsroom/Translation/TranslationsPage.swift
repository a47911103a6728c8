import Markup
import Office
import Web

/// How one language of a story stands.
struct LanguageLine: Sendable, Encodable {
    let language: Language
    let standing: Freshness
    let upToDate: Int
    let stale: Int
    let unread: Int
    let missing: Int
    /// Whether readers get it once the text is published.
    let isReady: Bool

    init(_ written: Written, _ language: Language) {
        self.init(
            language, Collation(written.vi, written.translations[language]),
            isReady: written.texts[language] != nil)
    }

    init(_ language: Language, _ collation: Collation, isReady: Bool) {
        self.language = language
        standing = collation.standing
        upToDate = collation.count(.upToDate)
        stale = collation.count(.stale) + collation.leftover.count
        unread = collation.count(.unread)
        missing = collation.rows.count { $0.freshness == .missing && !$0.source.isEmpty }
        self.isReady = isReady
    }

    /// The languages that the portal offers and those that somebody began, in their order.
    static func all(_ written: Written, offered: [Language]) -> [LanguageLine] {
        Language.sorted(Set(offered).union(written.begunLanguages).subtracting([.vi]))
            .map { LanguageLine(written, $0) }
    }
}

/// The languages of one story.
struct TranslationsPage: PageContent {
    let story: Story
    let title: String
    let lines: [LanguageLine]
    let mayWrite: Bool

    private enum CodingKeys: CodingKey { case title, lines }

    func html(_ frame: Frame) -> HTML {
        let shown: [HTML] = lines.map { line in
            let path = "\(story.path)/translations/\(line.language.rawValue)"
            let name: HTML =
                mayWrite
                ? "<a href=\"\(path)\" lang=\"\(line.language.rawValue)\">\(line.language.ownName)</a>"
                : "<span lang=\"\(line.language.rawValue)\">\(line.language.ownName)</span>"
            return """
                <tr><th scope="row">\(name)</th><td><span class="state \(line.standing.shape)">\(line.standing.words)</span></td><td>\(Phrases.counts(line))</td></tr>
                """
        }
        return """
            <p><a href="\(story.path)">\(Phrases.back)</a> · <a href="/office/translations">\(Phrases.board)</a></p>
            <h1>\(Phrases.translations) <small>\(title)</small></h1>
            <p class="measure">\(Phrases.translationsWords)</p>
            <div class="wide" role="region" aria-label="\(Phrases.translations)" tabindex="0"><table class="cards">
            <thead><tr><th scope="col">\(Phrases.languageName)</th><th scope="col">\(Phrases.standing)</th><th scope="col">\(Phrases.parts)</th></tr></thead>
            <tbody>\(shown)</tbody></table></div>
            \(others)
            """
    }

    private var others: HTML {
        guard mayWrite else { return HTML() }
        let there = Set(lines.map(\.language))
        let more: [HTML] = Language.sorted(Language.known)
            .filter { $0 != .vi && !there.contains($0) }.map { language in
                """
                <li><a href="\(story.path)/translations/\(language.rawValue)" lang="\(language.rawValue)"\(if: language.isRightToLeft, " dir=\"rtl\"")>\(language.ownName)</a></li>
                """
            }
        return """
            <section><h2>\(Phrases.otherLanguages)</h2><p class="hint">\(Phrases.otherLanguagesHint)</p><ul class="ways tally">\(more)</ul></section>
            """
    }
}
