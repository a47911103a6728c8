import Foundation
import Markup
import Office
import Web

/// The commune's list of place names.
struct NamesPage: PageContent {
    let own: [PlaceName]
    let units: [PlaceName]
    let mayWrite: Bool
    let trouble: Phrase?
    let typed: Form

    private enum CodingKeys: CodingKey { case own, units }

    var title: String { NamesPhrases.names.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        let rows: [HTML] = own.map { "<li>\(row($0, frame))</li>" }
        let list: HTML =
            own.isEmpty
            ? "<p class=\"empty\">\(NamesPhrases.none)</p>" : "<ul class=\"rows\">\(rows)</ul>"
        let hamlets: [HTML] = units.map { "<li>\($0.name)</li>" }
        let fromUnits: HTML =
            units.isEmpty
            ? HTML() : "<h2>\(NamesPhrases.fromUnits)</h2><ul>\(hamlets)</ul>"
        return """
            <p><a href="/office/stories">\(Phrases.back)</a></p>
            <h1>\(NamesPhrases.names)</h1>
            <p class="measure">\(NamesPhrases.words)</p>
            \(notice)
            <div class="columns tilted"><div>\(list)</div><div>\(adding(frame))\(fromUnits)</div></div>
            """
    }

    private func adding(_ frame: Frame) -> HTML {
        guard mayWrite else { return HTML() }
        return """
            <section><h2>\(NamesPhrases.add)</h2>
            <form method="post" action="/office/names">\(frame.proof)
            \(fields("new", typed["name"], typed["former"], hints: true))
            <p class="acts"><button>\(NamesPhrases.add)</button></p></form></section>
            """
    }

    private func row(_ name: PlaceName, _ frame: Frame) -> HTML {
        let former = name.former.joined(separator: ", ")
        var line: HTML = "<b>\(name.name)</b>"
        if !former.isEmpty {
            line += " <span class=\"soft\">(\(NamesPhrases.former): \(former))</span>"
        }
        guard mayWrite else { return line }
        return """
            <details class="fold"><summary>\(line)</summary>
            <form method="post" action="/office/names/\(name.id)">\(frame.proof)
            \(fields(name.id, name.name, former, hints: false))
            <p class="acts"><button class="quiet" name="act" value="save">\(NamesPhrases.save)</button>
            <button class="link" name="act" value="remove">\(NamesPhrases.remove)</button></p></form></details>
            """
    }

    private func fields(_ id: String, _ name: String, _ former: String, hints: Bool) -> HTML {
        let (nameHint, formerHint): (HTML, HTML) =
            hints
            ? (
                "<span class=\"hint\">\(NamesPhrases.nameHint)</span>",
                "<span class=\"hint\">\(NamesPhrases.formerHint)</span>"
            ) : (HTML(), HTML())
        return """
            <label for="name-\(id)">\(NamesPhrases.name)\(nameHint)</label>
            <input type="text" id="name-\(id)" name="name" value="\(name)" maxlength="80" required>
            <label for="former-\(id)">\(NamesPhrases.former)\(formerHint)</label>
            <input type="text" id="former-\(id)" name="former" value="\(former)" maxlength="400">
            """
    }
}

/// Names in a text that are written otherwise than in the list; beside the editor.
struct FoundNames {
    let findings: [PlaceNameCheck.Finding]

    /// The script of the editor puts new lines in this section's place.
    var html: HTML {
        let lines: [HTML] = findings.map { finding in
            let words =
                finding.kind == .former
                ? NamesPhrases.former(finding.right) : NamesPhrases.spelling(finding.right)
            return """
                <li data-wrong="\(finding.wrong)" data-right="\(finding.right)"><b>\(finding.wrong)</b>: \(words)</li>
                """
        }
        let inside: HTML =
            lines.isEmpty ? HTML() : "<h2>\(NamesPhrases.found)</h2><ul>\(lines)</ul>"
        return "<section id=\"names-found\">\(inside)</section>"
    }
}
