import Markdown
import Markup
import Office
import Web

/// A text with a place for a remark under each of its paragraphs.
struct ReturnPage: PageContent {
    let story: Story
    let name: String
    let paragraphs: [Paragraph]
    let officer: Officer
    let trouble: String?
    /// What was typed before it was refused.
    let typed: Form

    init(
        story: Story, title: String, paragraphs: [Paragraph], officer: Officer, trouble: String?,
        typed: Form
    ) {
        self.story = story
        name = title
        self.paragraphs = paragraphs
        self.officer = officer
        self.trouble = trouble
        self.typed = typed
    }

    private enum CodingKeys: CodingKey { case id, paragraphs, trouble }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(story.id, forKey: .id)
        try container.encode(paragraphs.map(\.text), forKey: .paragraphs)
        try container.encode(trouble, forKey: .trouble)
    }

    var title: String { "\(Phrases.sendBack.text): \(name)" }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        let places: [HTML] = paragraphs.enumerated().map { place($0.offset, $0.element) }
        guard story.canBeReturned(by: officer) else {
            return """
                <p><a href="\(story.path)">\(Phrases.back)</a></p><h1>\(title)</h1>
                \(notice)<p class="notice">\(Phrases.notToReturn)</p>
                """
        }
        return """
            <p><a href="\(story.path)/approval">\(Phrases.back)</a></p>
            <h1>\(title)</h1>
            <p class="soft">\(Phrases.remarkEachWords)</p>
            \(notice)
            <form method="post" action="\(story.path)/return">\(frame.proof)<input type="hidden" name="version" value="\(story.revisionID)">
            <ol class="rows sheet">\(places)</ol>
            <label for="remark">\(Phrases.remarkOnAll)</label>
            <textarea id="remark" name="remark" rows="3" maxlength="1000">\(typed["remark"])</textarea>
            <p class="acts"><button>\(Phrases.sendBackNow)</button></p>
            </form>
            """
    }

    private func place(_ number: Int, _ paragraph: Paragraph) -> HTML {
        let name = "p-\(number)"
        let words = typed[name]
        return """
            <li><div class="quoted">\(Markdown(paragraph.text).plain)</div>
            <details class="fold"\(if: !words.isEmpty, " open")><summary>\(Phrases.remarkHere)</summary>
            <label for="\(name)" class="unseen">\(Phrases.remarkOn(paragraph.quote))</label>
            <textarea id="\(name)" name="\(name)" rows="2" maxlength="1000">\(words)</textarea></details></li>
            """
    }
}
