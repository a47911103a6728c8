import Foundation
import Markdown
import Markup
import Web

/// Reads the form on which a translation is typed: a field for each part of the source as it was
/// on the page.
///
/// `part.N` holds the words, `still.N` says that the words still fit a source that was changed,
/// `read.N` that somebody read what the machine wrote, `use.N` that the machine's draft is taken,
/// `drafted.N` that the words on the page were the machine's.
struct TranslationReader {
    /// The text from which the page was drawn.
    let before: Written
    let language: Language
    /// The machine's drafts, by their source.
    let drafts: [String: String]
    let now: Date

    func read(_ form: Form) -> (translation: Translation, trouble: Phrase?) {
        let rows = Collation(before.vi, before.translations[language]).rows
        var parts: [TranslatedPart] = []
        for (number, row) in rows.enumerated() {
            guard let part = part(form, number, row) else { continue }
            parts.append(part)
        }
        let translation = Translation(parts: parts, at: now)
        return (translation, trouble(translation))
    }

    private func part(_ form: Form, _ number: Int, _ row: Collation.Row) -> TranslatedPart? {
        let isUsed = form["use.\(number)"] == "1"
        var words = clean(form.raw("part.\(number)"), row.place)
        if isUsed, let draft = drafts[row.source] { words = draft }
        guard !words.isEmpty else { return nil }
        let isRead = form["read.\(number)"] == "1"
        let draft = drafts[row.source].map { clean($0, row.place) }
        let known = row.part
        let isSame = known?.text == words
        var part = TranslatedPart(place: row.place, source: row.source, text: words)
        if isSame, let known {
            part.origin = known.origin == .machine && isRead ? .machineRead : known.origin
            if form["still.\(number)"] != "1" { part.source = known.source }
        } else if words == draft {
            part.origin = isRead ? .machineRead : .machine
        } else if known?.origin == .machine || known?.origin == .machineRead
            || form["drafted.\(number)"] == "1"
        {
            // Somebody put the machine's words right, so somebody read them.
            part.origin = .machineRead
        }
        return part
    }

    /// A title and a summary are one line.
    private func clean(_ text: String, _ place: TranslatedPart.Place) -> String {
        let readable = FormReader.readable(text.replacing("\r\n", with: "\n"))
        if place != .body {
            return readable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        var lines = readable.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let first = lines.first, Blocks.isBlank(first) { lines.removeFirst() }
        while let last = lines.last, Blocks.isBlank(last) { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private func trouble(_ translation: Translation) -> Phrase? {
        let text = translation.text
        if text.title.count > Limits.lineCharacters {
            return Phrases.titleTooLong(Limits.lineCharacters)
        }
        if text.summary.count > FormReader.summaryCharacters {
            return Phrases.summaryTooLong(FormReader.summaryCharacters)
        }
        if text.body.utf8.count > Markdown.limitBytes {
            return Phrases.bodyTooLong(text.body.utf8.count)
        }
        return nil
    }
}
