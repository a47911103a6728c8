import Foundation
import Markdown
import Markup
import Office
import Web

/// Reads the form on which stories are written, against the plan in force.
struct FormReader {
    let book: PlanBook?
    let units: [OfficeUnit]
    /// What was written before; what it serves stays allowed when the plan has changed.
    let before: Written?

    static let summaryCharacters = 500

    /// What was written, as far as it makes sense, and what is wrong with it.
    func read(_ form: Form) -> (written: Written, troubles: Troubles) {
        var troubles = Troubles()
        let vi = text(form, &troubles)
        if vi.title.isEmpty { troubles.add("title", Phrases.titleNeeded) }
        if vi.body.isEmpty { troubles.add("body", Phrases.bodyNeeded) }
        let kind = Story.Kind(rawValue: form["kind"].isEmpty ? "article" : form["kind"])
        if kind == nil { troubles.add("kind", Phrases.kindNeeded) }
        var texts = before?.texts ?? [:]
        texts[.vi] = vi
        var written = Written(
            kind: kind ?? .article, texts: texts, translations: before?.translations ?? [:],
            topic: line(form, "topic", 80, &troubles),
            unitID: choice(form, "unit", units.map(\.id), before?.unitID, &troubles),
            source: line(form, "source", Limits.lineCharacters, &troubles),
            taskID: choice(form, "task", book?.tasks.map(\.id), before?.taskID, &troubles),
            targetID: choice(form, "target", book?.targets.map(\.id), before?.targetID, &troubles),
            mediaID: before?.mediaID)
        KindReader.read(form, into: &written, before: before, &troubles)
        return (written, troubles)
    }

    private func text(_ form: Form, _ troubles: inout Troubles) -> StoryText {
        let body = FormReader.readable(form["body"])
        if body.utf8.count > Markdown.limitBytes {
            troubles.add("body", Phrases.bodyTooLong(body.utf8.count))
        }
        return StoryText(
            title: line(form, "title", Limits.lineCharacters, &troubles),
            summary: line(form, "summary", FormReader.summaryCharacters, &troubles),
            body: body)
    }

    private func line(
        _ form: Form, _ field: String, _ limit: Int, _ troubles: inout Troubles
    ) -> String {
        let words = FormReader.readable(form[field]).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        if words.count > limit { troubles.add(field, Phrases.tooLong(limit)) }
        return words
    }

    private func choice(
        _ form: Form, _ field: String, _ allowed: [String]?, _ before: String?,
        _ troubles: inout Troubles
    ) -> String? {
        let id = form[field]
        guard !id.isEmpty else { return nil }
        if id != before, allowed?.contains(id) != true { troubles.add(field, Phrases.notThere) }
        return id
    }

    /// Without the control characters that no page and no feed can carry (XML 1.0 §2.2).
    static func readable(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isReadable =
                scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || scalar == "\n"
                || scalar == "\t"
            if isReadable { scalars.append(scalar) }
        }
        return String(scalars)
    }

    /// The form as somebody would have filled it in.
    static func filled(_ written: Written) -> Form {
        Form(
            fields: [
                ("title", written.vi.title), ("summary", written.vi.summary),
                ("body", written.vi.body), ("kind", written.kind.rawValue),
                ("topic", written.topic),
                ("unit", written.unitID ?? ""), ("source", written.source),
                ("task", written.taskID ?? ""), ("target", written.targetID ?? ""),
            ] + KindReader.filled(written))
    }
}
