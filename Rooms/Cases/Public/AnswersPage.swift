import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Published questions and answers, newest first, with what narrows the list.
struct AnswersPage: PageContent {
    let query: PublicCaseQuery
    let cases: [PublicCase]
    let hasMore: Bool
    let categories: [CaseCategory]
    let hamlets: [String]

    private enum CodingKeys: CodingKey { case cases, hasMore }

    var title: String {
        query.page == 1
            ? PublicWords.answers.text
            : "\(PublicWords.answers.text), \(PublicWords.page(query.page).text)"
    }

    private var isNarrowed: Bool {
        !query.words.isEmpty || !query.category.isEmpty || !query.hamlet.isEmpty
    }

    func head(_ frame: Frame) -> HTML {
        if isNarrowed { return "<meta name=\"robots\" content=\"noindex\">" }
        let page = query.page == 1 ? "" : "?page=\(query.page)"
        return """
            <link rel="canonical" href="\(frame.origin + frame.link(PublicCase.listPath) + page)">
            """
    }

    func html(_ frame: Frame) -> HTML {
        let vietnamese: HTML =
            frame.language == .vi ? HTML() : "<p class=\"soft\">\(PublicWords.inVietnamese)</p>"
        return """
            <div class="measure"><h1>\(title)</h1><p class="lead">\(PublicWords.answersLead)</p>\(vietnamese)
            \(filter(frame))\(list(frame))\(pager(frame))
            <p><a class="button" href="\(frame.link(AskPage.path))">\(PublicWords.askYours)</a></p></div>
            """
    }

    private func filter(_ frame: Frame) -> HTML {
        let kinds: [(String, String)] = categories.filter { $0.way == .cases }.map {
            ($0.id, $0.name.words(in: frame.language))
        }
        var place = HTML()
        if !hamlets.isEmpty {
            place = choice("thon", PublicWords.hamlet, query.hamlet, hamlets.map { ($0, $0) })
        }
        return """
            <form method="get" action="\(frame.link(PublicCase.listPath))" class="filter" role="search" aria-label="\(PublicWords.answers)">
            <div><label for="words">\(PublicWords.words)</label><input type="search" id="words" name="q" value="\(query.words)" maxlength="200"></div>
            \(choice("loai", PublicWords.category, query.category, kinds))\(place)
            <button>\(PublicWords.find)</button></form>
            """
    }

    private func choice(
        _ name: String, _ label: Phrase, _ chosen: String, _ choices: [(String, String)]
    ) -> HTML {
        let options: [HTML] = choices.map { value, words in
            "<option value=\"\(value)\"\(if: value == chosen, " selected")>\(words)</option>"
        }
        return """
            <div><label for="\(name)">\(label)</label><select id="\(name)" name="\(name)"><option value="">\(PublicWords.all)</option>\(options)</select></div>
            """
    }

    private func list(_ frame: Frame) -> HTML {
        guard !cases.isEmpty else {
            return
                "<p class=\"empty\">\(isNarrowed ? PublicWords.nothingFound : PublicWords.nothing)</p>"
        }
        let lines: [HTML] = cases.map { line($0, frame) }
        return "<ul class=\"rows\">\(lines)</ul>"
    }

    private func line(_ one: PublicCase, _ frame: Frame) -> HTML {
        let spoken: HTML = frame.language == .vi ? HTML() : " lang=\"vi\""
        let category = categories.first { $0.id == one.categoryID }?.name
        let kind: HTML = category.map { $0.html(in: frame.language) } ?? "\(one.categoryID)"
        let hamlet: HTML = one.hamlet.isEmpty ? HTML() : " · \(one.hamlet)"
        return """
            <li><p><a href="\(frame.link(one.path))"\(spoken)><strong>\(one.title)</strong></a></p>
            <p class="soft">\(kind)\(hamlet) · <time datetime="\(one.publishedAt.rfc3339)">\(Day(of: one.publishedAt).written)</time></p></li>

            """
    }

    private func pager(_ frame: Frame) -> HTML {
        var parts: [HTML] = []
        if query.page > 1 {
            parts.append(
                "<a rel=\"prev\" href=\"\(address(query.page - 1, frame))\">← \(PublicWords.newer)</a>"
            )
        }
        if hasMore {
            parts.append(
                "<a rel=\"next\" href=\"\(address(query.page + 1, frame))\">\(PublicWords.older) →</a>"
            )
        }
        guard !parts.isEmpty else { return HTML() }
        return """
            <nav class="pager" aria-label="\(PublicWords.pages)">\(parts.joined(separator: " "))</nav>
            """
    }

    private func address(_ page: Int, _ frame: Frame) -> String {
        var items: [URLQueryItem] = []
        for (name, value) in [
            ("q", query.words), ("loai", query.category), ("thon", query.hamlet),
        ] where !value.isEmpty {
            items.append(URLQueryItem(name: name, value: value))
        }
        if page > 1 { items.append(URLQueryItem(name: "page", value: String(page))) }
        var parts = URLComponents()
        parts.queryItems = items.isEmpty ? nil : items
        return frame.link(PublicCase.listPath) + (parts.string ?? "")
    }
}
