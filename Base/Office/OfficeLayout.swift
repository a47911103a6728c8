import Markup
import Web

/// The frame of the desk: who is at it, where everything is.
enum OfficeLayout {
    static func page(
        _ content: any PageContent, _ visit: Visit, assets: Assets, house: House
    ) -> HTML {
        let frame = visit.frame
        let commune = visit.office.particulars
        return """
            <!doctype html>
            <html lang="\(frame.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(content.title) – \(commune.heading)</title>
            <meta name="robots" content="noindex">
            <link rel="icon" href="\(assets.path("icon.svg"))" type="image/svg+xml">
            <link rel="stylesheet" href="\(assets.path("office.css"))">
            <script src="\(assets.path("office.js"))" defer></script>
            \(scripts(content, assets))
            \(content.head(frame))
            </head>
            <body class="desk">
            <a class="skip" href="#main">\(Words.skip)</a>
            <header class="bar">
            <a class="mark" href="/office"><img src="\(assets.path("icon.svg"))" alt="" width="32" height="32"><span>\(commune.heading)</span></a>
            \(visit.officer.map { person($0, frame) })
            </header>
            \(visit.officer.map { menu($0, frame, house) })
            <main id="main" tabindex="-1">
            \(content.html(frame))
            </main>
            <footer class="foot"><p><a href="/">\(Words.seePortal)</a> · \(languages(frame))</p></footer>
            </body>
            </html>

            """
    }

    private static func scripts(_ content: any PageContent, _ assets: Assets) -> HTML {
        content.scripts.map { name -> HTML in
            "<script src=\"\(assets.path(name))\" defer></script>\n"
        }.joined()
    }

    private static func person(_ officer: Officer, _ frame: Frame) -> HTML {
        """
        <div class="person"><a href="/office/account">\(officer.name)</a>
        <form method="post" action="/office/sign-out">\(frame.proof)<button class="link">\(Words.signOut)</button></form></div>
        """
    }

    /// The parts of the work in one row, the pages of the part that is looked at in another.
    private static func menu(_ officer: Officer, _ frame: Frame, _ house: House) -> HTML {
        let entries = Dictionary(grouping: house.menu(for: officer), by: \.group)
        var parts = [link(Words.today, "/office", mark: frame.path == "/office" ? "page" : nil)]
        var within = HTML()
        for group in MenuGroup.allCases {
            guard let own = entries[group], let first = own.first else { continue }
            let here = own.last { frame.isWithin($0.path) }
            if own.count == 1 {
                parts.append(link(first.words, first.path, mark: here == nil ? nil : "page"))
                continue
            }
            parts.append(link(group.words, first.path, mark: here == nil ? nil : "true"))
            guard let here else { continue }
            let pages = own.map {
                link($0.words, $0.path, mark: $0.path == here.path ? "page" : nil)
            }
            within = "<ul class=\"within\">\(pages)</ul>"
        }
        return """
            <nav class="menu" aria-label="\(Words.menu)"><ul>\(parts)</ul>\(within)</nav>
            """
    }

    /// - Parameter mark: `page` for what is looked at, `true` for the part it belongs to.
    private static func link(_ words: Phrase, _ path: String, mark: String?) -> HTML {
        guard let mark else { return "<li><a href=\"\(path)\">\(words)</a></li>" }
        return "<li><a href=\"\(path)\" aria-current=\"\(mark)\">\(words)</a></li>"
    }

    private static func languages(_ frame: Frame) -> HTML {
        let others: [HTML] = Language.frames.filter { $0 != frame.language }.map { language in
            """
            <a href="/office/language/\(language.rawValue)" lang="\(language.rawValue)" hreflang="\(language.rawValue)">\(language.ownName)</a>
            """
        }
        return others.joined(separator: " · ")
    }
}

extension Frame {
    fileprivate func isWithin(_ entry: String) -> Bool {
        path == entry || path.hasPrefix(entry + "/")
    }
}

private enum Words {
    static let skip = Phrase(vi: "Đến nội dung chính", en: "Skip to the content")
    static let seePortal = Phrase(vi: "Xem cổng thông tin", en: "See the portal")
    static let signOut = Phrase(vi: "Đăng xuất", en: "Sign out")
    static let today = Phrase(vi: "Hôm nay", en: "Today")
    static let menu = Phrase(vi: "Việc của văn phòng", en: "The office's work")
}
