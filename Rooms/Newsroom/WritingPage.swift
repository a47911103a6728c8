import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The form on which a story is written, with the page it would become below it.
struct WritingPage: PageContent {
    let place: Writing.Place
    let known: Writing.Known
    let filled: Form
    /// Where the story stands; nil for a new one and in a preview.
    let state: Story.State?
    var remark: String? = nil
    /// What its approver wrote beside its paragraphs.
    var remarks = HTML()
    var troubles = Troubles()
    var preview: [Article] = []
    var beside = Writing.Beside()

    private enum CodingKeys: CodingKey { case id, version, troubles, preview }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(place.id, forKey: .id)
        try container.encode(place.version, forKey: .version)
        try container.encode(troubles, forKey: .troubles)
        try container.encode(preview.map(\.body.markup), forKey: .preview)
    }

    private var isNew: Bool { place.version.isEmpty }
    private var action: String { isNew ? "/office/stories" : "/office/stories/\(place.id)" }

    var scripts: [String] { ["paste.js", "media.js", "editor.js"] }

    var title: String { (isNew ? Phrases.write : Phrases.edit).text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if !troubles.isEmpty {
            notice = "<p class=\"notice bad\" role=\"alert\">\(Phrases.lookAgain)</p>"
        }
        if let remark {
            notice += "<p class=\"notice\"><b>\(Phrases.returnedBecause)</b> \(remark)</p>"
        }
        return """
            <p><a href="\(isNew ? "/office/stories" : "/office/stories/\(place.id)")">\(Phrases.back)</a></p>
            <h1>\(title)</h1>
            \(notice)
            \(unsaved(frame))
            \(bringing(frame))
            <div class="columns">
            <div>\(form(frame))</div>
            <section class="beside" tabindex="0" aria-labelledby="preview-words">\(remarks)<h2 id="preview-words">\(Phrases.asRead)</h2>
            <div id="preview" aria-live="polite">\(drawnPreview(frame))</div>
            \(foundNames)</section>
            </div>
            """
    }

    /// Texts that were typed and not saved, and who else has the story open.
    private func unsaved(_ frame: Frame) -> HTML {
        var lines = HTML()
        if let text = beside.restored {
            lines += """
                <div class="notice" role="status"><p>\(WritingPhrases.restored(text.keptAt.written))</p>
                \(imported(text))\(discarding(frame, text))</div>
                """
        }
        for text in beside.unsaved {
            let path =
                isNew ? "/office/stories/new?draft=\(text.storyID)" : action + "/edit?draft=1"
            lines += """
                <div class="notice unsaved" role="status"><p>\(WritingPhrases.unsaved(text.value("title"), text.keptAt.written))</p>
                <div class="acts"><a class="button quiet" href="\(path)">\(WritingPhrases.restore)</a>\(discarding(frame, text))</div></div>
                """
        }
        let others: [HTML] = beside.others.map {
            "<p>\(WritingPhrases.opened($0.officer, $0.since.hour))</p>"
        }
        var forgotten = HTML()
        if !beside.forgotten.isEmpty {
            forgotten = "<p class=\"unseen\" data-saved=\"story-new\"></p>"
        }
        return """
            \(lines)\(forgotten)<div id="others" aria-live="polite"\(if: !others.isEmpty, " class=\"notice\"")>\(others)</div>
            """
    }

    /// A paper from a word processor becomes the text; what is saved stays until the next save.
    private func bringing(_ frame: Frame) -> HTML {
        """
        <details class="fold"><summary>\(ImportPhrases.bring)</summary>
        <form method="post" action="/office/stories/import" enctype="multipart/form-data">\(frame.proof)
        <input type="hidden" name="story" value="\(isNew ? "" : place.id)">
        <label for="paper">\(ImportPhrases.file)<span class="hint">\(ImportPhrases.bringHint)</span></label>
        <input type="file" id="paper" name="file" accept=".docx,.odt,.rtf,.txt,.md" required>
        <p class="acts"><button class="quiet">\(ImportPhrases.read)</button></p></form></details>
        """
    }

    /// What was done to a paper that was read in.
    private func imported(_ text: UnsavedText) -> HTML {
        let notes: [HTML] = text.fields.filter { $0.name == PaperImport.noteField }
            .map { "<li>\($0.value)</li>" }
        return notes.isEmpty ? HTML() : "<ul>\(notes)</ul>"
    }

    private func discarding(_ frame: Frame, _ text: UnsavedText) -> HTML {
        """
        <form method="post" action="/office/stories/\(text.storyID)/discard">\(frame.proof)<button class="link">\(WritingPhrases.discard)</button></form>
        """
    }

    private var foundNames: HTML {
        let words = ["title", "summary", "body"].map { filled[$0] }.joined(separator: "\n")
        return FoundNames(findings: PlaceNameCheck(known.places).findings(in: words)).html
    }

    private func drawnPreview(_ frame: Frame) -> HTML {
        if preview.isEmpty { return "<p class=\"soft\">\(Phrases.previewWords)</p>" }
        return preview.map { article in
            "<div class=\"sheet as-read\">\(article.drawn(frame, isBelowTitle: true))</div>"
        }.joined()
    }

    /// From what a new story was begun, so that it is told there.
    private var about: HTML {
        guard isNew, !filled["about"].isEmpty else { return HTML() }
        return "<input type=\"hidden\" name=\"about\" value=\"\(filled["about"])\">"
    }

    /// The whole form; the page of two texts draws it too.
    func form(_ frame: Frame) -> HTML {
        """
        <form method="post" action="\(action)" id="story" data-keep="story-\(isNew ? "new" : place.id)" data-autosave="/office/stories/\(place.id)/autosave" data-preview="/office/stories/preview">\(frame.proof)
        <input type="hidden" name="id" value="\(place.id)"><input type="hidden" name="version" value="\(place.version)">\(about)
        \(texts)
        \(translations)
        \(choices)
        <p class="acts"><button name="then" value="submit">\(Phrases.saveAndSubmit)</button>
        <button class="quiet" name="then" value="save">\(state == .submitted ? Phrases.save : Phrases.saveDraft)</button>
        <button class="quiet" formaction="/office/stories/preview" formnovalidate>\(Phrases.preview)</button></p>
        </form>
        """
    }

    private var texts: HTML {
        """
        \(input("title", Phrases.title, nil, limit: 300, isRequired: true))
        \(area("summary", Phrases.summary, Phrases.summaryHint, rows: 3, limit: FormReader.summaryCharacters))
        \(area("body", Phrases.body, Phrases.bodyHint, rows: 16, limit: 200_000, isRequired: true))
        """
    }

    /// Other languages have a page of their own, once there is something to translate.
    private var translations: HTML {
        "<p class=\"hint\">\(Phrases.translateLater)</p>"
    }

    private var choices: HTML {
        let kinds = Story.Kind.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: filled["kind"] == $0.rawValue)
        }
        let topics: [HTML] = known.topics.map { "<option value=\"\($0)\"></option>" }
        let tasks = known.book?.tasks.map { ($0.id, "\($0.section) \($0.text)") } ?? []
        let targets = known.book?.targets.map { ($0.id, "\($0.section) \($0.text)") } ?? []
        return """
            <fieldset><legend>\(Phrases.places)</legend>
            \(wrong("kind"))<label for="kind">\(Phrases.kind)</label><select id="kind" name="kind">\(kinds)</select>
            \(wrong("topic"))<label for="topic">\(Phrases.topic)<span class="hint">\(Phrases.topicHint)</span></label>
            <input type="text" id="topic" name="topic" value="\(filled["topic"])" maxlength="80" list="topics" autocomplete="off"><datalist id="topics">\(topics)</datalist>
            \(select("unit", Phrases.unit, known.units.map { ($0.id, $0.name) }))
            \(select("task", Phrases.task, tasks))
            \(select("target", Phrases.target, targets))
            \(input("source", Phrases.source, Phrases.sourceHint, limit: 300))
            </fieldset>
            \(KindFields(filled: filled, troubles: troubles).html)
            """
    }

    private func input(
        _ name: String, _ label: Phrase, _ hint: Phrase?, limit: Int, isRequired: Bool = false,
        language: Language? = nil
    ) -> HTML {
        """
        \(wrong(name))<label for="\(name)">\(label)\(said(hint))</label>
        <input type="text" id="\(name)" name="\(name)" value="\(filled[name])" maxlength="\(limit)"\(spoken(language))\(if: isRequired, " required")>
        """
    }

    private func area(
        _ name: String, _ label: Phrase, _ hint: Phrase?, rows: Int, limit: Int,
        isRequired: Bool = false, language: Language? = nil
    ) -> HTML {
        """
        \(wrong(name))<label for="\(name)">\(label)\(said(hint))</label>
        <textarea id="\(name)" name="\(name)" rows="\(rows)" maxlength="\(limit)"\(spoken(language))\(if: isRequired, " required")>\(leadingLine(name))\(filled[name])</textarea>
        """
    }

    /// A browser drops the first line feed of a text area; one more keeps what was written.
    private func leadingLine(_ name: String) -> HTML { filled[name].hasPrefix("\n") ? "\n" : "" }

    private func spoken(_ language: Language?) -> HTML {
        guard let language else { return HTML() }
        return " lang=\"\(language.rawValue)\""
    }

    private func said(_ hint: Phrase?) -> HTML {
        guard let hint else { return HTML() }
        return "<span class=\"hint\">\(hint)</span>"
    }

    private func select(_ name: String, _ label: Phrase, _ all: [(String, String)]) -> HTML {
        let options = all.map { option($0.0, $0.1, isChosen: filled[name] == $0.0) }
        return """
            \(wrong(name))<label for="\(name)">\(label)</label>
            <select id="\(name)" name="\(name)"><option value="">\(Phrases.none)</option>\(options)</select>
            """
    }

    private func wrong(_ field: String) -> HTML {
        guard let words = troubles[field] else { return HTML() }
        return "<p class=\"notice bad\">\(words)</p>"
    }
}
