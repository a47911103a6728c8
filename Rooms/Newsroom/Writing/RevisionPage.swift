import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One text of a story as it was saved.
struct RevisionPage: PageContent {
    let story: Story
    let revision: Revision
    let newest: Int
    let officer: String
    let article: Article

    private enum CodingKeys: CodingKey { case number, written, officer, at }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(revision.number, forKey: .number)
        try container.encode(revision.written, forKey: .written)
        try container.encode(officer, forKey: .officer)
        try container.encode(revision.at, forKey: .at)
    }

    var title: String { "\(Phrases.revision(revision.number).text): \(revision.written.vi.title)" }

    func html(_ frame: Frame) -> HTML {
        let others: [HTML] = (1...max(1, newest)).map { number in
            """
            <li><a href="\(story.path)/revisions/\(number)"\(if: number == revision.number, " aria-current=\"true\"")>\(number)</a></li>
            """
        }
        return """
            <p><a href="\(story.path)">\(Phrases.back)</a></p>
            <h1>\(Phrases.revision(revision.number))</h1>
            <p>\(officer) · <span class="figures">\(revision.at.written)</span></p>
            <ul class="ways tally">\(others)</ul>
            <div class="sheet as-read">\(article.drawn(frame, isBelowTitle: true))</div>
            <details class="fold"><summary>\(Phrases.asTyped)</summary>
            <label for="typed">\(Phrases.body)</label>
            <textarea id="typed" rows="16" readonly>\(revision.written.vi.body)</textarea></details>
            """
    }
}
