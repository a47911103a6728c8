import Markup
import Office
import Pictures
import Web

/// A photo under a grid of cells: ticked ones are covered. With the script one draws rectangles too.
struct CoverPage: PageContent {
    let caseID: String
    let code: String
    let photoID: String
    let parts: [PicturePart]

    private enum CodingKeys: CodingKey { case code, parts }

    var title: String { "\(CoverWords.cover.text): \(code)" }

    var scripts: [String] { ["cover.js"] }

    func html(_ frame: Frame) -> HTML {
        let path = CoverDesk.path(caseID, photoID)
        return """
            <p><a href="\(PublicationDesk.path(caseID))">\(PublicWords.deskTitle) \(code)</a></p><h1>\(CoverWords.cover)</h1><p>\(CoverWords.lead)</p>
            <div class="columns"><section aria-labelledby="original"><h2 id="original">\(CoverWords.choose)</h2>
            <form method="post" action="\(path)" data-cover data-drop="\(CoverWords.drop)" data-drawn="\(CoverWords.drawn)">\(frame.proof)<fieldset class="cover"><legend class="unseen">\(CoverWords.cells)</legend><img src="/office/cases/\(caseID)/photos/\(photoID)" alt="\(CoverWords.original)">\(cells)</fieldset>
            \(drawn)<p class="acts"><button>\(CoverWords.apply)</button></p></form></section>
            <section aria-labelledby="shown"><h2 id="shown">\(CoverWords.result)</h2><img class="cover-shown" src="\(path)/shown" alt="\(CoverWords.result)"><p class="soft">\(parts.isEmpty ? CoverWords.asSent : CoverWords.isCovered)</p>
            <p><a class="button" href="\(PublicationDesk.path(caseID))">\(CoverWords.goOn)</a></p></section></div>
            """
    }

    private var cells: HTML {
        let all: [HTML] = (0..<PhotoCover.columns * PhotoCover.rows).map { number in
            let isTicked = PhotoCover.cell(number).map(parts.contains) ?? false
            let name = CoverWords.cell(
                row: number / PhotoCover.columns + 1, column: number % PhotoCover.columns + 1)
            return """
                <label><input type="checkbox" name="cell" value="\(number)"\(if: isTicked, " checked")><span class="unseen">\(name)</span></label>
                """
        }
        return "<div class=\"cover-cells\">\(all)</div>"
    }

    /// Rectangles drawn before: kept unless their tick is taken away.
    private var drawn: HTML {
        let grid = (0..<PhotoCover.columns * PhotoCover.rows).compactMap(PhotoCover.cell)
        let own = parts.filter { !grid.contains($0) }
        let lines: [HTML] = own.enumerated().map { place, part in
            """
            <label class="choice"><input type="checkbox" name="part" value="\(PhotoCover.text(part))" checked> \(CoverWords.drawn) \(place + 1)</label>
            """
        }
        return "<div class=\"cover-drawn\">\(lines)</div>"
    }
}
