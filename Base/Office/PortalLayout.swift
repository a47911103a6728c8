import Markup
import Web

/// The frame of the portal: the place before the authority.
struct PortalLayout {
    let content: any PageContent
    let visit: Visit
    let assets: Assets
    let around: Surroundings

    private var frame: Frame { visit.frame }
    private var commune: Commune { visit.office.particulars }

    func page() -> HTML {
        let title =
            frame.path == "/" ? commune.heading : "\(content.title) – \(commune.heading)"
        let classes = visit.choice.classes
        return """
            <!doctype html>
            <html lang="\(frame.language.rawValue)"\(if: frame.language.isRightToLeft, " dir=\"rtl\"")\(classes.isEmpty ? HTML() : " class=\"\(classes)\"")>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <meta name="theme-color" content="#FBF7EF">
            <link rel="icon" href="\(assets.path("icon.svg"))" type="image/svg+xml">
            <link rel="stylesheet" href="\(assets.path("office.css"))">
            <link rel="stylesheet" href="\(assets.path("portal.css"))">
            <script src="\(assets.path("reader.js"))"></script>
            \(scripts)<link rel="alternate" type="application/atom+xml" href="/feed.atom" title="\(commune.heading)">
            <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title="\(commune.heading)">
            <script src="\(assets.path("search.js"))" defer></script>
            \(content.head(frame))
            </head>
            <body class="portal">
            <a class="skip" href="#main">\(PortalWords.skip)</a>
            \(urgent)<header class="gate">
            <a class="mark" href="\(frame.link("/"))"><img src="\(assets.path("icon.svg"))" alt="" width="44" height="44"><span><strong lang="vi">\(commune.heading)</strong> <small>\(PortalWords.portal)</small></span></a>
            \(choices)\(ways)
            </header>
            <main id="main" tabindex="-1">
            \(content.html(frame))
            </main>
            \(foot)
            </body>
            </html>

            """
    }

    /// The sections and the search.
    private var ways: HTML {
        if content.standsAlone { return HTML() }
        return """
            <nav class="ways" aria-label="\(PortalWords.menu)"><ul>
            \(way("/", "\(PortalWords.home)"))\(around.ways.map { way($0.target, $0.name.html(in: frame.language)) })</ul></nav>
            <form class="search" action="\(frame.link("/search"))" role="search">
            <label class="unseen" for="q">\(PortalWords.search)</label>
            <input id="q" name="q" type="search" maxlength="200" placeholder="\(PortalWords.search)" data-suggest="\(frame.link("/search/suggest"))" data-suggestions="\(PortalWords.suggestions)">
            <button>\(PortalWords.find)</button>
            </form>
            """
    }

    private var scripts: HTML {
        content.scripts.map { name -> HTML in
            "<script src=\"\(assets.path(name))\" defer></script>\n"
        }.joined()
    }

    /// What is urgent now stands before everything else.
    private var urgent: HTML {
        let notices = around.notices.filter { $0.isInForce(at: frame.now) }
        var html = HTML()
        let urgent = lines(notices.filter { !$0.isMerger })
        if !urgent.isEmpty {
            html += """
                <aside class="urgent" aria-label="\(PortalWords.urgent)"><strong>\(PortalWords.urgent)</strong>\(urgent)</aside>

                """
        }
        let mergers = lines(notices.filter(\.isMerger))
        if !mergers.isEmpty {
            html += """
                <aside class="merged" aria-label="\(PortalWords.merger)">\(mergers)</aside>

                """
        }
        return html
    }

    private func lines(_ notices: [UrgentNotice]) -> [HTML] {
        notices.map { notice in
            let words = notice.words.html(in: frame.language)
            guard !notice.target.isEmpty else { return "<p>\(words)</p>" }
            let target =
                notice.target.hasPrefix("/") ? frame.link(notice.target) : notice.target
            return "<p><a href=\"\(target)\">\(words)</a></p>"
        }
    }

    private func way(_ target: String, _ name: HTML) -> HTML {
        let path = target.hasPrefix("/") ? frame.link(target) : target
        let isHere = target == frame.path
        return "<li><a href=\"\(path)\"\(if: isHere, " aria-current=\"page\"")>\(name)</a></li>\n"
    }

    /// The languages of this page, and how it should look. The links need no JavaScript; with it
    /// the last one opens a few buttons (`reader.js`), whose words it carries.
    private var choices: HTML {
        let spoken = content.versions ?? commune.languages
        let others: [HTML] = spoken.filter { $0 != frame.language }.map { language in
            let path =
                language == .vi
                ? frame.path
                : "/\(language.rawValue)" + (frame.path == "/" ? "/" : frame.path)
            return """
                <li><a href="\(path)" lang="\(language.rawValue)" hreflang="\(language.rawValue)">\(language.ownName)</a></li>

                """
        }
        return """
            <nav class="choices" aria-label="\(PortalWords.choices)"><ul>
            \(others)<li><a href="\(frame.link("/lua-chon"))" data-reader="\(PortalWords.sizeWords.text)|\(PortalWords.lightWords.text)">\(PortalWords.look)</a></li>
            </ul></nav>

            """
    }

    private var foot: HTML {
        let own: [HTML] = [
            "<a href=\"\(frame.link("/so-do"))\">\(PortalWords.map)</a>",
            "<a href=\"\(frame.link("/tro-nang"))\">\(PortalWords.accessibility)</a>",
            "<a href=\"\(frame.link("/quyen-rieng-tu"))\">\(PortalWords.privacy)</a>",
            "<a href=\"/feed.atom\">\(PortalWords.feed)</a>",
            "<a href=\"/office\">\(PortalWords.office)</a>",
        ]
        var more = HTML()
        if !around.more.isEmpty, !content.standsAlone {
            more = """
                <nav aria-label="\(PortalWords.more)"><ul class="more-ways">\(around.more.map { way($0.target, $0.name.html(in: frame.language)) })</ul></nav>

                """
        }
        return """
            <footer class="foot"><div class="foot-parts">
            <div class="foot-issuer"><p><strong lang="vi">\(commune.issuer)</strong></p>
            \(contacts)</div>
            \(more)<ul class="more-ways">\(own.map { "<li>\($0)</li>" })</ul>
            </div></footer>
            """
    }

    private var contacts: HTML {
        var lines: [HTML] = []
        if !commune.address.isEmpty { lines.append("<span lang=\"vi\">\(commune.address)</span>") }
        if !commune.phone.isEmpty {
            let digits = commune.phone.filter { $0.isNumber || $0 == "+" }
            lines.append("<a href=\"tel:\(digits)\">\(commune.phone)</a>")
        }
        if !commune.email.isEmpty {
            lines.append("<a href=\"mailto:\(commune.email)\">\(commune.email)</a>")
        }
        lines.append("<a href=\"\(frame.link("/lien-he"))\">\(PortalWords.contact)</a>")
        return "<p>\(lines.joined(separator: "<br>"))</p>"
    }
}
