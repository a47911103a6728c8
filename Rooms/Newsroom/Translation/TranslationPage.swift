import Differences
import Markup
import Office
import Web

/// The Vietnamese of a story at the left, another language at the right, one part beside the
/// other; below each other on a phone.
struct TranslationPage: PageContent {
    /// What else the page has to say.
    struct State: Sendable {
        let trouble: String?
        /// The text from which the form was drawn that was just saved.
        let saved: String
        let isAsked: Bool
        let hasTranslator: Bool
        /// Why the machine drafts nothing of it.
        let refused: Phrase?
    }

    let story: Story
    let revisionID: String
    let title: String
    let language: Language
    let collation: Collation
    /// What stands there when two people saved; nil otherwise.
    let theirs: Translation?
    let drafts: [String: String]
    let glossary: Glossary
    let state: State

    private enum CodingKeys: CodingKey { case language, version, rows, trouble }

    private struct Line: Encodable {
        let source: String
        let text: String
        let freshness: Freshness
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(language, forKey: .language)
        try container.encode(revisionID, forKey: .version)
        try container.encode(
            collation.rows.map {
                Line(source: $0.source, text: $0.part?.text ?? "", freshness: $0.freshness)
            }, forKey: .rows)
        try container.encode(state.trouble, forKey: .trouble)
    }

    private var path: String { "\(story.path)/translations/\(language.rawValue)" }

    func html(_ frame: Frame) -> HTML {
        let pairs: [HTML] = collation.rows.enumerated().map { number, row in
            PairOfParts(
                number: number, row: row, language: language, draft: drafts[row.source],
                glossary: glossary, theirs: theirText(number, row)
            ).html
        }
        return """
            <p><a href="\(story.path)/translations">\(Phrases.backToTranslations)</a></p>
            <h1>\(Phrases.translationOf(language)) <small>\(title)</small></h1>
            \(notices)
            \(machine(frame))
            <p class="hint measure">\(Phrases.translationHint)</p>
            <form method="post" action="\(path)" data-keep="translation-\(language.rawValue)-\(revisionID)">\(frame.proof)
            <input type="hidden" name="version" value="\(revisionID)">
            \(pairs)
            \(leftover)
            <p class="acts"><button name="then" value="save">\(Phrases.saveTranslation)</button>
            \(submit)</p>
            </form>
            """
    }

    /// What another person wrote meanwhile in the same place, where it differs.
    private func theirText(_ number: Int, _ row: Collation.Row) -> String? {
        guard let theirs else { return nil }
        let their = theirs.parts.first { $0.place == row.place && $0.source == row.source }
        return their?.text == row.part?.text ? nil : their?.text
    }

    private var notices: HTML {
        var lines: [HTML] = []
        if let trouble = state.trouble {
            lines.append("<p class=\"notice bad\" role=\"alert\">\(trouble)</p>")
        }
        if !state.saved.isEmpty {
            lines.append(
                """
                <p class="notice good" role="status" data-saved="translation-\(language.rawValue)-\(state.saved)">\(Phrases.translationSaved)</p>
                """)
        }
        if let refused = state.refused {
            lines.append("<p class=\"notice bad\">\(refused)</p>")
        } else if state.isAsked {
            lines.append("<p class=\"notice\" role=\"status\">\(Phrases.askedMachine)</p>")
        }
        lines.append("<p>\(Phrases.countsOf(collation))</p>")
        return lines.joined()
    }

    private func machine(_ frame: Frame) -> HTML {
        let waiting = collation.rows.count {
            [.missing, .stale].contains($0.freshness) && !$0.source.isEmpty
                && drafts[$0.source] == nil
        }
        guard waiting > 0 else { return HTML() }
        guard state.hasTranslator else {
            return "<p class=\"hint\">\(Phrases.noTranslator)</p>"
        }
        return """
            <form class="acts" method="post" action="\(path)/draft">\(frame.proof)<button class="quiet">\(Phrases.askMachine(waiting))</button></form>
            """
    }

    private var leftover: HTML {
        guard !collation.leftover.isEmpty else { return HTML() }
        let items: [HTML] = collation.leftover.map {
            "<li lang=\"\(language.rawValue)\">\($0.text)</li>"
        }
        return """
            <section><h2>\(Phrases.leftover)</h2><p class="hint">\(Phrases.leftoverHint)</p><ul class="rows">\(items)</ul></section>
            """
    }

    private var submit: HTML {
        story.state == .submitted
            ? HTML()
            : "<button class=\"quiet\" name=\"then\" value=\"submit\">\(Phrases.saveAndSubmit)</button>"
    }
}

/// One part of the source beside the words that render it.
struct PairOfParts {
    let number: Int
    let row: Collation.Row
    let language: Language
    let draft: String?
    let glossary: Glossary
    let theirs: String?

    var html: HTML {
        """
        <section class="pair" aria-labelledby="source-\(number)">
        <div><h2 id="source-\(number)">\(name)</h2>\(source)\(names)</div>
        <div><label for="part-\(number)">\(Phrases.inLanguage(language)) <span class="unseen">\(name)</span>\(mark)</label>
        \(field)\(boxes)\(theirWords)</div>
        </section>
        """
    }

    private var name: Phrase {
        switch row.place {
        case .title: Phrases.title
        case .summary: Phrases.summary
        case .body: Phrases.paragraph(number - 1)
        }
    }

    private var mark: HTML {
        " <span class=\"state \(row.freshness.shape)\">\(row.freshness.words)</span>"
    }

    /// The source as it was typed, with what changed since it was translated.
    private var source: HTML {
        guard row.freshness == .stale, let part = row.part else {
            return "<div class=\"as-typed\" lang=\"vi\">\(row.source)</div>"
        }
        let pieces: [HTML] = Difference(from: part.source, to: row.source).pieces.map { piece in
            switch piece.kind {
            case .kept: "\(piece.text)"
            case .removed: "<del>\(piece.text)</del>"
            case .added: "<ins>\(piece.text)</ins>"
            }
        }
        return "<div class=\"as-typed\" lang=\"vi\">\(pieces)</div>"
    }

    private var names: HTML {
        let known = glossary.names(in: row.source, for: language)
        guard !known.isEmpty else { return HTML() }
        let unused = Set(
            glossary.unused(source: row.source, text: row.part?.text ?? "", language: language)
                .map(\.name))
        let items: [HTML] = known.map { words, name in
            let isUnused = unused.contains(name)
            let warning: HTML =
                isUnused
                ? " <span class=\"state due\">\(Phrases.nameNotUsed)</span>" : HTML()
            return
                "<li><span lang=\"vi\">\(words)</span> → <b lang=\"\(language.rawValue)\">\(name)</b>\(warning)</li>"
        }
        return "<ul class=\"names\" aria-label=\"\(Phrases.glossary)\">\(items)</ul>"
    }

    /// What stands in the field: what was written, else the machine's draft, else what needs no
    /// translating.
    private var filled: (text: String, isDraft: Bool) {
        if let text = row.part?.text, !text.isEmpty { return (text, false) }
        if let draft { return (draft, true) }
        return (row.place == .body ? Blocks.untranslated(row.source) : "", false)
    }

    private var field: HTML {
        let text = filled.text
        let rows = min(20, max(row.place == .title ? 1 : 2, row.source.count / 45 + 1))
        let limit = row.place == .title ? 300 : TranslationDesk.partCharacters
        return """
            <textarea id="part-\(number)" name="part.\(number)" rows="\(rows)" maxlength="\(limit)" lang="\(language.rawValue)"\(if: language.isRightToLeft, " dir=\"rtl\"")>\(text.hasPrefix("\n") ? "\n" : "")\(text)</textarea>
            """
    }

    private var boxes: HTML {
        var boxes: [HTML] = []
        if filled.isDraft {
            boxes.append(
                "<p class=\"hint\"><input type=\"hidden\" name=\"drafted.\(number)\" value=\"1\">\(Phrases.machineWrote)</p>"
            )
        }
        if filled.isDraft || row.freshness == .unread {
            boxes.append(box("read", Phrases.haveRead))
        }
        if row.freshness == .stale {
            boxes.append(box("still", Phrases.stillFits))
            if let draft, draft != row.part?.text {
                boxes.append(
                    """
                    <div class="as-typed" lang="\(language.rawValue)">\(draft)</div>\(box("use", Phrases.useDraft))
                    """)
            }
        }
        return boxes.joined()
    }

    private func box(_ field: StaticString, _ words: Phrase) -> HTML {
        """
        <label class="choice"><input type="checkbox" name="\(field.description).\(number)" value="1">\(words) <span class="unseen">(\(name))</span></label>
        """
    }

    private var theirWords: HTML {
        guard let theirs else { return HTML() }
        return """
            <p class="hint">\(Phrases.othersWrote)</p><div class="as-typed" lang="\(language.rawValue)">\(theirs)</div>
            """
    }
}
