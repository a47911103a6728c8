import Differences
import Markup
import Office
import Storage
import Web

/// How the translations of the latest stories stand, newest change first.
struct BoardPage: PageContent {
    /// Stories that one page looks at.
    static let storiesAtOnce = 40
    /// Changed paragraphs that one line shows.
    static let shownChanges = 5

    struct Line: Sendable, Encodable {
        /// The translation for who may write it, all of the story's for who may not.
        let path: String
        let title: String
        let line: LanguageLine
        /// Changed paragraphs: as they were when they were translated, and as they are.
        let changes: [Change]
    }

    struct Change: Sendable, Encodable {
        let old: String
        let new: String
    }

    let lines: [Line]
    let languages: [Language]
    let language: Language?
    let standing: Freshness?
    let page: Int
    let hasMore: Bool

    private enum CodingKeys: CodingKey { case lines }

    var title: String { Phrases.board.text }

    func html(_ frame: Frame) -> HTML {
        let choices: [HTML] = languages.map {
            option($0.rawValue, $0.ownName, isChosen: $0 == language)
        }
        let standings: [HTML] = Freshness.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: $0 == standing)
        }
        return """
            <p><a href="/office/stories">\(Phrases.back)</a> · <a href="/office/glossary">\(Phrases.glossary)</a></p>
            <h1>\(Phrases.board)</h1>
            <p class="measure">\(Phrases.boardWords) \(Phrases.boardLimit(BoardPage.storiesAtOnce))</p>
            <form class="filter" method="get" action="/office/translations">
            <label>\(Phrases.languageName)<select name="language"><option value="">\(Phrases.allLanguages)</option>\(choices)</select></label>
            <label>\(Phrases.standing)<select name="standing"><option value="">\(Phrases.all)</option>\(standings)</select></label>
            <button class="quiet">\(Phrases.show)</button></form>
            \(list)
            \(older)
            """
    }

    private var list: HTML {
        guard !lines.isEmpty else { return "<p class=\"empty\">\(Phrases.nothingOnBoard)</p>" }
        let items: [HTML] = lines.map { item in
            let code = item.line.language.rawValue
            return """
                <li><b><a href="\(item.path)">\(item.title)</a></b> · <span lang="\(code)">\(item.line.language.ownName)</span> · <span class="state \(item.line.standing.shape)">\(item.line.standing.words)</span>
                <br><span class="soft">\(Phrases.counts(item.line))</span>\(changes(item))</li>
                """
        }
        return "<ul class=\"rows\">\(items)</ul>"
    }

    private func changes(_ item: Line) -> HTML {
        guard !item.changes.isEmpty else { return HTML() }
        let shown: [HTML] = item.changes.map { "<li lang=\"vi\">\(drawn($0))</li>" }
        return "<details><summary>\(Phrases.whatChanged)</summary><ul>\(shown)</ul></details>"
    }

    /// Only what changed, with some words around it.
    private func drawn(_ change: Change) -> HTML {
        Difference(from: change.old, to: change.new).pieces.map { piece in
            switch piece.kind {
            case .kept: "\(BoardPage.shortened(piece.text))"
            case .removed: "<del>\(piece.text)</del>"
            case .added: "<ins>\(piece.text)</ins>"
            }
        }.joined()
    }

    static func shortened(_ text: String, around limit: Int = 40) -> String {
        text.count > 2 * limit + 3 ? "\(text.prefix(limit)) … \(text.suffix(limit))" : text
    }

    private var older: HTML {
        guard hasMore else { return HTML() }
        return """
            <p><a href="/office/translations?language=\(language?.rawValue)&amp;standing=\(standing?.rawValue)&amp;page=\(page + 1)">\(Phrases.olderStories)</a></p>
            """
    }
}

/// The board's desk.
enum BoardDesk {
    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let language = Language(rawValue: visit.query["language"])
        let standing = Freshness(rawValue: visit.query["standing"])
        let page = min(max(Int(visit.query["page"]) ?? 1, 1), 10_000)
        let offered = visit.office.particulars.languages
        return .page(
            try await visit.office.read { connection in
                let ids = try connection.latestStories(
                    limit: BoardPage.storiesAtOnce + 1,
                    offset: (page - 1) * BoardPage.storiesAtOnce)
                var lines: [BoardPage.Line] = []
                var seen = Set(offered)
                for id in ids.prefix(BoardPage.storiesAtOnce) {
                    let (story, revision) = try connection.newest(id)
                    seen.formUnion(revision.written.begunLanguages)
                    lines += boardLines(
                        story, revision.written, offered,
                        mayWrite: story.canBeEdited(by: officer))
                }
                return BoardPage(
                    lines: lines.filter {
                        (language == nil || $0.line.language == language)
                            && (standing == nil || $0.line.standing == standing)
                    },
                    languages: Language.sorted(seen.subtracting([.vi])), language: language,
                    standing: standing, page: page,
                    hasMore: ids.count > BoardPage.storiesAtOnce)
            })
    }

    private static func boardLines(
        _ story: Story, _ written: Written, _ offered: [Language], mayWrite: Bool
    ) -> [BoardPage.Line] {
        LanguageLine.all(written, offered: offered).map { line in
            let stale = Collation(written.vi, written.translations[line.language]).rows
                .filter { $0.freshness == .stale }
            return BoardPage.Line(
                path: story.path + "/translations"
                    + (mayWrite ? "/\(line.language.rawValue)" : ""),
                title: written.vi.title, line: line,
                changes: stale.prefix(BoardPage.shownChanges).map {
                    BoardPage.Change(old: $0.part?.source ?? "", new: $0.source)
                })
        }
    }
}
