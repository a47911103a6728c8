import Markup
import Office
import Web

/// Who the commune is and how to reach it.
struct AboutPage: PageContent {
    let commune: Commune
    let units: [Directory.Unit]
    let pages: [Publication]

    private enum CodingKeys: CodingKey { case commune, units, pages }

    var title: String { Phrases.about(commune.name).text }

    func head(_ frame: Frame) -> HTML {
        Head(
            frame: frame, path: "/gioi-thieu", title: title, description: commune.about,
            site: commune.heading
        ).html
    }

    func html(_ frame: Frame) -> HTML {
        var above = HTML()
        if !commune.superior.isEmpty {
            above = "<p>\(Phrases.superior): <span lang=\"vi\">\(commune.superior)</span></p>"
        }
        let about: HTML =
            commune.about.isEmpty
            ? HTML() : "<p class=\"lead\" lang=\"vi\">\(commune.about)</p>"
        return """
            <h1>\(title)</h1>
            \(about)
            <div class="columns"><div><h2>\(Phrases.contact)</h2>
            \(Contact.lines(commune))
            \(above)</div>
            <div>\(unitList(frame))</div></div>
            \(LastingPages.html(pages, frame))
            """
    }

    private func unitList(_ frame: Frame) -> HTML {
        guard !units.isEmpty else { return HTML() }
        let items: [HTML] = units.map { unit in
            """
            <li><strong lang="vi">\(unit.name)</strong>\(if: !unit.work.isEmpty, ": ")\(unit.work.html(in: frame.language))</li>

            """
        }
        return """
            <h2>\(Phrases.units)</h2>
            <ul>\(items)</ul>
            <p><a href="\(frame.link("/co-cau"))">\(Phrases.unitsAndPeopleWords)</a></p>
            """
    }
}
