import Markup
import Office
import Web

/// Who the commune is and how to reach it.
struct AboutPage: PageContent {
    let commune: Commune
    let units: [String]

    private enum CodingKeys: CodingKey { case commune, units }

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
            <div class="measure"><h1>\(title)</h1>
            \(about)
            <h2>\(Phrases.contact)</h2>
            \(Contact.lines(commune))
            \(above)
            \(unitList)</div>
            """
    }

    private var unitList: HTML {
        guard !units.isEmpty else { return HTML() }
        let items: [HTML] = units.map { "<li>\($0)</li>" }
        return """
            <h2>\(Phrases.units)</h2>
            <p>\(Phrases.unitsWords)</p>
            <ul lang="vi">\(items)</ul>
            """
    }
}
