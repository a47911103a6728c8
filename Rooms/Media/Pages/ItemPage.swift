import Foundation
import Markup
import Office
import Pictures
import Web
import WorkingTime

/// One item of the library with its words and what can be done with it.
struct ItemPage: PageContent {
    let media: MediaItem
    let state: LibraryItem.State
    let progress: Int
    let uses: [MediaUse]
    let mayChange: Bool
    let trouble: String?
    private let item: LibraryItem
    private let addedBy: String?
    private let isAdded: Bool
    private let filled: Form

    private enum CodingKeys: CodingKey {
        case media, state, progress, uses, mayChange, trouble
    }

    init(
        item: LibraryItem, media: MediaItem, uses: [MediaUse], addedBy: String?, mayChange: Bool,
        isAdded: Bool, trouble: String?, filled: Form
    ) {
        self.item = item
        self.media = media
        state = item.state
        progress = item.progress
        self.uses = uses
        self.addedBy = addedBy
        self.mayChange = mayChange
        self.isAdded = isAdded
        self.trouble = trouble
        self.filled = filled
    }

    var title: String { item.name }
    var scripts: [String] { ["media.js"] }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if isAdded { notice = "<p class=\"notice good\" role=\"status\">\(Phrases.addedOne)</p>" }
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            <div class="measure"><p><a href="/office/media">\(Phrases.back)</a></p>
            <h1 class="filename">\(item.name)</h1>
            \(notice)
            \(standing(frame))
            \(media.drawn(in: frame.language))
            \(words(frame))
            \(insertion)
            \(particulars)
            \(usesList)
            \(captions(frame))
            \(acts(frame))</div>
            """
    }

    // MARK: - How far it is

    private func standing(_ frame: Frame) -> HTML {
        switch item.state {
        case .ready: return HTML()
        case .preparing:
            return """
                <p class="notice" role="status" data-progress="\(item.path)">\(Phrases.preparing) <progress max="100" value="\(progress)" aria-label="\(Phrases.preparing)">\(progress)%</progress></p>
                """
        case .failed:
            let why = item.trouble?.text ?? ""
            let again: HTML =
                mayChange
                ? """
                <form method="post" action="\(item.path)/preparation">\(frame.proof)<p class="acts"><button class="quiet">\(Phrases.again)</button></p></form>
                """ : ""
            return """
                <div class="notice bad"><p>\(Phrases.failedWords) \(why)</p>\(again)</div>
                """
        }
    }

    // MARK: - Words

    private func words(_ frame: Frame) -> HTML {
        guard mayChange else { return HTML() }
        let others: [HTML] = Language.usual.filter { $0 != .vi }.map { pair($0) }
        return """
            <section class="sheet"><h2>\(Phrases.words)</h2>
            <form method="post" action="\(item.path)">\(frame.proof)
            \(pair(.vi))
            <details><summary>\(Phrases.otherLanguages)</summary>\(others)</details>
            \(field("credit", Phrases.credit, item.credit))
            \(field("consent", Phrases.consent, item.consent, hint: Phrases.consentHint))
            \(focus)
            <p class="acts"><button>\(Phrases.save)</button></p>
            </form></section>
            """
    }

    private func pair(_ language: Language) -> HTML {
        let ending = language == .vi ? "" : "-\(language.rawValue)"
        let own = language == .vi ? "" : " (\(language.ownName))"
        return """
            \(field("alt" + ending, Phrases.alt, media.alt[language] ?? "", own, hint: language == .vi ? Phrases.altHint : nil, language))
            \(field("caption" + ending, Phrases.caption, media.caption[language] ?? "", own, language))
            """
    }

    private func field(
        _ name: String, _ label: Phrase, _ value: String, _ own: String = "",
        hint: Phrase? = nil, _ language: Language? = nil
    ) -> HTML {
        let typed = trouble == nil ? value : filled.raw(name)
        let spoken: HTML = language.map { " lang=\"\($0.rawValue)\"" } ?? ""
        var note = HTML()
        var described = HTML()
        if let hint {
            note = "<p class=\"hint\" id=\"\(name)-hint\">\(hint)</p>"
            described = " aria-describedby=\"\(name)-hint\""
        }
        return """
            <label for="\(name)">\(label)\(own)</label>
            <textarea id="\(name)" name="\(name)" rows="2" maxlength="1000"\(spoken)\(described)>\(typed)</textarea>\(note)
            """
    }

    private var focus: HTML {
        guard item.kind == .picture || item.kind == .video, item.state == .ready,
            let card = media.card
        else { return HTML() }
        let whole =
            media.kind == .picture
            ? media.renditions.last { $0.type == "image/jpeg" } : media.poster
        return """
            <fieldset data-focus><legend>\(Phrases.focus)</legend>
            <p class="hint">\(Phrases.focusHint)</p>
            <div class="sides"><p class="aim"><img src="\(whole?.path ?? card.path)" alt="" data-aim></p>
            <p><img src="\(card.path)" alt="" width="320" height="180"></p></div>
            <div class="sides">
            <span><label for="focusX">\(Phrases.fromLeft)</label>
            <input id="focusX" name="focusX" type="number" min="0" max="100" value="\(item.focus.x)"></span>
            <span><label for="focusY">\(Phrases.fromTop)</label>
            <input id="focusY" name="focusY" type="number" min="0" max="100" value="\(item.focus.y)"></span>
            </div></fieldset>
            """
    }

    // MARK: - What it is

    private var insertion: HTML {
        """
        <h2>\(Phrases.insert)</h2><p>\(Phrases.insertHint)</p>
        <p><code>\(ItemFacts.markdown("", item.id))</code></p>
        """
    }

    private var particulars: HTML {
        var lines = [
            line(Phrases.name, item.name), line(Phrases.kind, item.kind.words.text),
            line(Phrases.addedAt, item.addedAt.written),
        ]
        if let width = item.width, let height = item.height {
            lines.append(line(Phrases.size, "\(width) × \(height)"))
        }
        if let seconds = media.seconds {
            lines.append(line(Phrases.length, MediaItem.length(seconds)))
        }
        if let addedBy { lines.append(line(Phrases.addedBy, addedBy)) }
        return """
            <h2>\(Phrases.facts)</h2>
            <table><caption class="unseen">\(Phrases.facts)</caption><tbody>\(lines)</tbody></table>
            """
    }

    private func line(_ name: Phrase, _ value: String) -> HTML {
        "<tr><th scope=\"row\">\(name)</th><td>\(value)</td></tr>"
    }

    private var usesList: HTML {
        let links: [HTML] = uses.map { "<li><a href=\"\($0.path)\">\($0.title)</a></li>" }
        let list: HTML =
            uses.isEmpty
            ? "<p class=\"soft\">\(Phrases.unused)</p>" : "<ul class=\"rows\">\(links)</ul>"
        return "<h2>\(Phrases.uses)</h2>\(list)"
    }

    // MARK: - Captions and acts

    private func captions(_ frame: Frame) -> HTML {
        guard mayChange, item.kind == .video || item.kind == .sound else { return HTML() }
        let options: [HTML] = Language.usual.map { language in
            """
            <option value="\(language.rawValue)"\(if: filled["language"] == language.rawValue, " selected")>\(language.ownName)</option>
            """
        }
        let there = media.subtitles.keys.map(\.ownName).sorted().joined(separator: ", ")
        let known: HTML = there.isEmpty ? HTML() : "<p>\(Phrases.has): \(there)</p>"
        return """
            <section class="sheet"><h2>\(Phrases.captions)</h2><p>\(Phrases.captionsHint)</p>\(known)
            <form method="post" action="\(item.path)/captions" enctype="multipart/form-data">\(frame.proof)
            <label for="language">\(Phrases.captionLanguage)</label>
            <select id="language" name="language">\(options)</select>
            <label for="vtt">\(Phrases.captionFile)</label>
            <input id="vtt" name="file" type="file" accept=".vtt,.srt,text/vtt">
            <label for="cues">\(Phrases.captionText)</label>
            <textarea id="cues" name="text" rows="6">\(filled.raw("text"))</textarea>
            <p class="acts"><button>\(Phrases.saveCaptions)</button></p></form></section>
            """
    }

    private func acts(_ frame: Frame) -> HTML {
        guard mayChange else { return HTML() }
        let shelf: HTML =
            item.archivedAt == nil
            ? """
            <form method="post" action="\(item.path)/archiving">\(frame.proof)<p>\(Phrases.archiveHint)</p><p class="acts"><button class="quiet">\(Phrases.archive)</button></p></form>
            """
            : """
            <form method="post" action="\(item.path)/return">\(frame.proof)<p class="acts"><button class="quiet">\(Phrases.bringBack)</button></p></form>
            """
        return """
            <section class="sheet"><h2>\(Phrases.replace)</h2><p>\(Phrases.replaceHint)</p>
            <form method="post" action="\(item.path)/replacement" enctype="multipart/form-data">\(frame.proof)
            <label for="new">\(Phrases.chooseFiles)</label>
            <input id="new" name="file" type="file" required>
            <p class="acts"><button class="quiet">\(Phrases.replace)</button></p></form></section>
            <section class="sheet"><h2>\(Phrases.archive)</h2>\(shelf)</section>
            """
    }
}
