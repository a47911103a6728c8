import Differences
import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The versions of a story, and two of them compared word by word.
struct HistoryPage: PageContent {
    /// Two versions side by side.
    struct Pair: Sendable {
        let old: Revision
        let new: Revision
    }

    let story: Story
    let lines: [RevisionLine]
    let pair: Pair?
    let names: History.Names
    let canBeRestored: Bool

    private enum CodingKeys: CodingKey { case revisions, differences }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(lines, forKey: .revisions)
        try container.encode(
            Dictionary(
                changes.map { ($0.field, $0.difference.pieces) },
                uniquingKeysWith: { one, _ in one }), forKey: .differences)
    }

    var title: String { WritingPhrases.history.text }

    func html(_ frame: Frame) -> HTML {
        """
        <p><a href="\(story.path)">\(Phrases.back)</a></p>
        <h1>\(WritingPhrases.history)</h1>
        <p class="soft">\(lines.first?.title)</p>
        <div class="columns tilted"><div>\(comparison(frame))</div><div>\(list)</div></div>
        """
    }

    private var list: HTML {
        let rows: [HTML] = lines.map { line in
            """
            <tr><th scope="row"><a href="\(story.path)/revisions/\(line.number)">\(Phrases.revision(line.number))</a>\(marks(line))</th>
            <td>\(line.officer)<br><span class="figures soft">\(line.at.written)</span></td>
            <td>\(radio("from", line, pair?.old.number))</td><td>\(radio("to", line, pair?.new.number))</td></tr>
            """
        }
        return """
            <p>\(WritingPhrases.historyWords)</p>
            <form method="get" action="\(story.path)/revisions">
            <table class="versions"><caption class="unseen">\(WritingPhrases.history)</caption>
            <thead><tr><th scope="col">\(Phrases.history)</th><th scope="col">\(Phrases.author)</th><th scope="col">\(WritingPhrases.from)</th><th scope="col">\(WritingPhrases.to)</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            <p class="acts"><button class="quiet">\(WritingPhrases.compare)</button></p></form>
            """
    }

    private func marks(_ line: RevisionLine) -> HTML {
        var marks = HTML()
        if line.number == lines.first?.number {
            marks += "<br><small>\(WritingPhrases.isNewest)</small>"
        }
        if line.id == story.liveRevisionID {
            marks += "<br><small>\(WritingPhrases.isLive)</small>"
        }
        return marks
    }

    private func radio(_ name: String, _ line: RevisionLine, _ chosen: Int?) -> HTML {
        let label = name == "from" ? WritingPhrases.from : WritingPhrases.to
        return """
            <input type="radio" name="\(name)" value="\(line.number)" aria-label="\(label) \(line.number)"\(if: chosen == line.number, " checked")>
            """
    }

    private func comparison(_ frame: Frame) -> HTML {
        guard let pair else { return "<p class=\"empty\">\(WritingPhrases.noDifference)</p>" }
        let changes = changes
        let drawn: [HTML] = changes.map { change in
            let counts = change.difference.counts
            return """
                <section><h3>\(WritingPhrases.field(change.field))</h3>
                <p class="soft">\(WritingPhrases.counted(counts.removed, counts.added))</p>
                <div class="changed">\(change.difference.drawn(folds: true))</div></section>
                """
        }
        let nothing: HTML =
            changes.isEmpty ? "<p class=\"empty\">\(WritingPhrases.noDifference)</p>" : HTML()
        return """
            <h2>\(WritingPhrases.differences(pair.old.number, pair.new.number))</h2>
            \(nothing)\(drawn)
            \(restoring(frame, pair.old))
            """
    }

    private func restoring(_ frame: Frame, _ old: Revision) -> HTML {
        guard canBeRestored, let newest = lines.first, old.number != newest.number else {
            return HTML()
        }
        return """
            <form method="post" action="\(story.path)/revisions/\(old.number)/restoration">\(frame.proof)
            <input type="hidden" name="version" value="\(newest.id)">
            <p class="hint">\(WritingPhrases.restoreWords)</p>
            <p class="acts"><button class="quiet">\(WritingPhrases.restoreVersion(old.number))</button></p></form>
            """
    }

    struct Change {
        let field: String
        let difference: Difference
    }

    /// Every field that differs.
    var changes: [Change] {
        guard let (old, new) = pair.map({ ($0.old.written, $0.new.written) }) else { return [] }
        var all: [Change] = []
        func add(_ field: String, _ before: String, _ after: String) {
            let difference = Difference(from: before, to: after)
            if difference.hasChanges { all.append(Change(field: field, difference: difference)) }
        }
        for language in Language.sorted(Set(old.texts.keys).union(new.texts.keys)) {
            let (before, after) = (old.texts[language], new.texts[language])
            let code = language.rawValue
            add("title-\(code)", before?.title ?? "", after?.title ?? "")
            add("summary-\(code)", before?.summary ?? "", after?.summary ?? "")
            add("body-\(code)", before?.body ?? "", after?.body ?? "")
        }
        add("kind", old.kind.words.text, new.kind.words.text)
        add("topic", old.topic, new.topic)
        add("source", old.source, new.source)
        add("unit", names.unit(old.unitID), names.unit(new.unitID))
        add("task", names.task(old.taskID), names.task(new.taskID))
        add("target", names.target(old.targetID), names.target(new.targetID))
        add("media", names.media(old.mediaID), names.media(new.mediaID))
        add("attachments", names.media(old.attachments), names.media(new.attachments))
        for (field, words) in HistoryPage.documentFields {
            add(field, words(old.facts), words(new.facts))
        }
        // A translation in progress that readers do not get yet stands in no text.
        for language in Language.sorted(Set(old.translations.keys).union(new.translations.keys)) {
            let (before, after) = (old.translations[language], new.translations[language])
            guard old.texts[language] == new.texts[language], before != after else { continue }
            add(
                "translation-\(language.rawValue)", HistoryPage.parts(before),
                HistoryPage.parts(after))
        }
        return all
    }

    private static var documentFields: [(String, (DocumentFacts) -> String)] {
        [
            ("docNumber", \.number), ("docType", \.type), ("docIssuer", \.issuer),
            ("docSigner", \.signer), ("docSignedOn", { $0.signedOn?.written ?? "" }),
            ("docFrom", { $0.inForceFrom?.written ?? "" }),
            ("docUntil", { $0.inForceUntil?.written ?? "" }),
            ("docReplacedBy", { $0.replacedBy ?? "" }),
        ]
    }

    private static func parts(_ translation: Translation?) -> String {
        (translation?.parts ?? []).map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
