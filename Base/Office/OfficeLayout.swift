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

    private static func menu(_ officer: Officer, _ frame: Frame, _ house: House) -> HTML {
        let today = MenuEntry(Words.today, path: "/office", for: .readOffice, place: 0)
        let entries: [HTML] = ([today] + house.menu(for: officer)).map { entry in
            let isHere =
                entry.path == "/office"
                ? frame.path == entry.path
                : frame.path == entry.path || frame.path.hasPrefix(entry.path + "/")
            return """
                <li><a href="\(entry.path)"\(if: isHere, " aria-current=\"page\"")>\(entry.words)</a></li>
                """
        }
        return "<nav class=\"menu\" aria-label=\"\(Words.menu)\"><ul>\(entries)</ul></nav>"
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

private enum Words {
    static let skip = Phrase(vi: "Đến nội dung chính", en: "Skip to the content")
    static let seePortal = Phrase(vi: "Xem cổng thông tin", en: "See the portal")
    static let signOut = Phrase(vi: "Đăng xuất", en: "Sign out")
    static let today = Phrase(vi: "Hôm nay", en: "Today")
    static let menu = Phrase(vi: "Việc của văn phòng", en: "The office's work")
}
