import Markup
import Web

/// The frame of the portal: the place before the authority.
enum PortalLayout {
    static func page(
        _ content: any PageContent, _ visit: Visit, assets: Assets, house: House
    ) -> HTML {
        let frame = visit.frame
        let commune = visit.office.particulars
        let title =
            frame.path == "/" ? commune.heading : "\(content.title) – \(commune.heading)"
        return """
            <!doctype html>
            <html lang="\(frame.language.rawValue)"\(if: frame.language.isRightToLeft, " dir=\"rtl\"")>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <meta name="theme-color" content="#FBF7EF">
            <link rel="icon" href="\(assets.path("icon.svg"))" type="image/svg+xml">
            <link rel="stylesheet" href="\(assets.path("office.css"))">
            <link rel="stylesheet" href="\(assets.path("portal.css"))">
            <link rel="alternate" type="application/atom+xml" href="/feed.atom" title="\(commune.heading)">
            <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title="\(commune.heading)">
            <script src="\(assets.path("search.js"))" defer></script>
            \(content.head(frame))
            </head>
            <body class="portal">
            <a class="skip" href="#main">\(Words.skip)</a>
            <header class="gate">
            <a class="mark" href="\(frame.link("/"))"><img src="\(assets.path("icon.svg"))" alt="" width="44" height="44"><span><strong>\(commune.heading)</strong> <small>\(Words.portal)</small></span></a>
            <nav class="ways" aria-label="\(Words.menu)"><ul>
            <li><a href="\(frame.link("/"))"\(if: frame.path == "/", " aria-current=\"page\"")>\(Words.home)</a></li>
            <li><a href="\(frame.link("/tin"))"\(if: frame.path == "/tin", " aria-current=\"page\"")>\(Words.news)</a></li>
            <li><a href="\(frame.link("/gioi-thieu"))"\(if: frame.path == "/gioi-thieu", " aria-current=\"page\"")>\(Words.about)</a></li>
            <li>\(languages(frame))</li>
            </ul></nav>
            <form class="search" action="\(frame.link("/search"))" role="search">
            <label class="unseen" for="q">\(Words.search)</label>
            <input id="q" name="q" type="search" maxlength="200" placeholder="\(Words.search)" data-suggest="\(frame.link("/search/suggest"))" data-suggestions="\(Words.suggestions)">
            <button>\(Words.find)</button>
            </form>
            </header>
            <main id="main" tabindex="-1">
            \(content.html(frame))
            </main>
            <footer class="foot">
            <p><strong>\(commune.issuer)</strong></p>
            \(contacts(commune))
            <p><a href="/feed.atom">\(Words.feed)</a> · <a href="/office">\(Words.office)</a></p>
            </footer>
            </body>
            </html>

            """
    }

    private static func contacts(_ commune: Commune) -> HTML {
        var lines: [HTML] = []
        if !commune.address.isEmpty { lines.append("\(commune.address)") }
        if !commune.phone.isEmpty {
            let digits = commune.phone.filter { $0.isNumber || $0 == "+" }
            lines.append("<a href=\"tel:\(digits)\">\(commune.phone)</a>")
        }
        if !commune.email.isEmpty {
            lines.append("<a href=\"mailto:\(commune.email)\">\(commune.email)</a>")
        }
        return lines.isEmpty ? HTML() : "<p>\(lines.joined(separator: " · "))</p>"
    }

    private static func languages(_ frame: Frame) -> HTML {
        let others: [HTML] = Language.frames.filter { $0 != frame.language }.map { language in
            let path =
                language == .vi
                ? frame.path : "/\(language.rawValue)" + frame.path
            return """
                <a href="\(path)" lang="\(language.rawValue)" hreflang="\(language.rawValue)">\(language.ownName)</a>
                """
        }
        return others.joined(separator: " · ")
    }
}

private enum Words {
    static let skip = Phrase(vi: "Đến nội dung chính", en: "Skip to the content")
    static let portal = Phrase(vi: "Cổng thông tin", en: "Information portal")
    static let menu = Phrase(vi: "Các mục", en: "Sections")
    static let home = Phrase(vi: "Trang đầu", en: "Home")
    static let news = Phrase(vi: "Tin tức", en: "News")
    static let about = Phrase(vi: "Giới thiệu", en: "About")
    static let search = Phrase(vi: "Tìm tin, bài", en: "Search the news")
    static let find = Phrase(vi: "Tìm", en: "Find")
    static let suggestions = Phrase(vi: "Gợi ý", en: "Suggestions")
    static let feed = Phrase(vi: "Nguồn tin (Atom)", en: "News feed (Atom)")
    static let office = Phrase(vi: "Dành cho cán bộ", en: "For officers")
}
