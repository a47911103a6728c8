import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Two people saved: the first one's text beside the second one's form, so that nothing is lost.
struct ConflictPage: PageContent {
    let theirs: Written
    let savedBy: String
    let savedAt: Date
    let form: WritingPage

    private enum CodingKeys: CodingKey { case theirs, savedBy, savedAt }

    var title: String { Phrases.savedMeanwhile.text }

    func html(_ frame: Frame) -> HTML {
        return """
            <h1>\(Phrases.savedMeanwhile)</h1>
            <p class="notice" role="alert">\(Phrases.savedMeanwhileWords(savedBy, savedAt.written))</p>
            <div class="columns">
            <section><h2>\(Phrases.yourText)</h2>\(form.form(frame))</section>
            <section class="beside"><h2>\(Phrases.theirText(savedBy))</h2>
            \(area("their-title", Phrases.title, theirs.vi.title, 2))
            \(area("their-summary", Phrases.summary, theirs.vi.summary, 3))
            \(area("their-body", Phrases.body, theirs.vi.body, 16))</section>
            </div>
            """
    }

    private func area(_ id: String, _ label: Phrase, _ text: String, _ rows: Int) -> HTML {
        """
        <label for="\(id)">\(label)</label><textarea id="\(id)" rows="\(rows)" readonly>\(text)</textarea>
        """
    }
}

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
