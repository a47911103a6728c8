import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// What an approver wants changed at one place of a text. It stays with the paragraph while the
/// paragraph stays; afterwards it still says which words it was about.
struct Remark: Sendable, Encodable, Equatable, Fetchable {
    let id: String
    let officer: String
    let at: Date
    /// Of the paragraph; see ``Paragraph/mark``.
    let mark: String
    let quote: String
    let words: String
    /// When the writer said that it is seen to.
    let doneAt: Date?

    init(row: Row) throws {
        id = try row.get("id")
        officer = try row.get("officer_name")
        at = try row.get("at")
        mark = try row.get("mark")
        quote = try row.get("quote")
        words = try row.get("words")
        doneAt = try row.get("done_at", as: Date?.self)
    }

    /// Letters of one remark.
    static let characters = 1_000
}

/// Remarks as a reader of the text sees them now.
struct RemarkList: Sendable {
    let remarks: [Remark]
    let paragraphs: [Paragraph]

    var isEmpty: Bool { remarks.isEmpty }
    var open: [Remark] { remarks.filter { $0.doneAt == nil } }

    /// Whether the paragraph of a remark stands in the text as it was.
    func stands(_ remark: Remark) -> Bool { paragraphs.contains { $0.mark == remark.mark } }

    /// In the order of the text; those whose paragraph is changed come last.
    var ordered: [Remark] {
        let places = Dictionary(
            paragraphs.enumerated().map { ($0.element.mark, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return remarks.sorted { left, right in
            (places[left.mark] ?? Int.max, left.at, left.id)
                < (places[right.mark] ?? Int.max, right.at, right.id)
        }
    }

    /// The list, for the story's page and beside the editor.
    /// - Parameter proof: of the form with which the writer ticks them off; nil where they are
    ///   only read.
    func html(of story: Story, proof: HTML?) -> HTML {
        guard !remarks.isEmpty else { return HTML() }
        let lines: [HTML] = ordered.map { line($0, story, proof) }
        return """
            <section class="remarks" aria-labelledby="remarks"><h2 id="remarks">\(Phrases.remarks(open.count))</h2>
            <ul class="rows">\(lines)</ul></section>
            """
    }

    private func line(_ remark: Remark, _ story: Story, _ proof: HTML?) -> HTML {
        let isDone = remark.doneAt != nil
        let moved: HTML =
            stands(remark)
            ? HTML() : " <span class=\"state idle\">\(Phrases.paragraphChanged)</span>"
        let mark: HTML =
            isDone
            ? "<span class=\"state done\">\(Phrases.remarkDone)</span>"
            : "<span class=\"state due\">\(Phrases.remarkOpen)</span>"
        var form = HTML()
        if let proof {
            form = """
                <form method="post" action="\(story.path)/remarks/\(remark.id)">\(proof)<input type="hidden" name="done" value="\(isDone ? "0" : "1")"><button class="quiet">\(isDone ? Phrases.markUndone : Phrases.markDone)</button></form>
                """
        }
        return """
            <li><blockquote>\(remark.quote)</blockquote>\(moved)<p>\(remark.words)</p>
            <p class="soft">\(remark.officer) · <span class="figures">\(remark.at.written)</span> · \(mark)</p>\(form)</li>
            """
    }
}
