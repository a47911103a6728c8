import Differences
import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What an approver sees on a phone: the page as it will look, what changed since readers saw it,
/// and the decision at the bottom of the screen.
struct ApprovalPage: PageContent {
    let story: Story
    let revision: Revision
    /// What readers see now; nil when it was never on the portal.
    let live: Revision?
    let articles: [Article]
    let writer: String
    let remarks: RemarkList
    let checklist: Checklist
    let officer: Officer

    private enum CodingKeys: CodingKey { case id, state, written, live, checklist, revision }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(story.id, forKey: .id)
        try container.encode(story.state, forKey: .state)
        try container.encode(story.revisionID, forKey: .revision)
        try container.encode(revision.written, forKey: .written)
        try container.encode(live?.written, forKey: .live)
        try container.encode(checklist, forKey: .checklist)
    }

    var title: String { "\(Phrases.approval.text): \(revision.written.vi.title)" }

    func html(_ frame: Frame) -> HTML {
        let sheets: [HTML] = articles.map { article in
            "<div class=\"sheet as-read\">\(article.drawn(frame, isBelowTitle: true))</div>"
        }
        return """
            <p><a href="\(story.path)">\(Phrases.back)</a> · \(story.state.mark)</p>
            <h1>\(Phrases.approval)</h1>
            <p class="soft">\(Phrases.byWriter(writer, revision.at.written)) · \(revision.written.kind.words)</p>
            \(standing)
            \(Changes.html(from: live, to: revision))
            <h2 class="unseen">\(Phrases.asRead)</h2>
            \(sheets)
            \(ChecklistView(checklist).forApprover)
            \(remarks.html(of: story, proof: nil))
            \(ApprovalBar(
                story: story, officer: officer, frame: frame, leavingOut: revision.written.leavingOut).html)
            """
    }

    private var standing: HTML {
        guard !story.canBePublished(by: officer) else { return HTML() }
        let words =
            story.state == .submitted && story.isOwn(of: officer)
            ? Phrases.notYourOwn : Phrases.nothingToApprove
        return "<p class=\"notice\">\(words)</p>"
    }
}

/// What is different between two texts, field by field.
struct Changes {
    let name: String
    let difference: Difference

    static func between(_ old: Written, _ new: Written) -> [Changes] {
        var all: [Changes] = []
        func add(_ name: String, _ old: String, _ new: String) {
            guard old != new else { return }
            all.append(Changes(name: name, difference: Difference(from: old, to: new)))
        }
        for language in Language.sorted(Set(old.texts.keys).union(new.texts.keys)) {
            let before = old.texts[language], after = new.texts[language]
            let tail = language == .vi ? "" : " (\(language.ownName))"
            add(Phrases.title.text + tail, before?.title ?? "", after?.title ?? "")
            add(Phrases.summary.text + tail, before?.summary ?? "", after?.summary ?? "")
            add(Phrases.body.text + tail, before?.body ?? "", after?.body ?? "")
        }
        add(Phrases.kind.text, old.kind.words.text, new.kind.words.text)
        add(Phrases.topic.text, old.topic, new.topic)
        add(Phrases.source.text, old.source, new.source)
        add(Phrases.leadingMedia.text, old.mediaID ?? "", new.mediaID ?? "")
        add(
            Phrases.attachments.text, old.attachments.joined(separator: "\n"),
            new.attachments.joined(separator: "\n"))
        add(Phrases.documentFacts.text, words(old.document), words(new.document))
        return all
    }

    /// Word by word, only where something is different from what readers see.
    static func html(from live: Revision?, to revision: Revision) -> HTML {
        guard let live, live.id != revision.id else { return HTML() }
        let parts = Changes.between(live.written, revision.written)
        let lines: [HTML] = parts.map { part in
            "<dt>\(part.name)</dt><dd>\(part.difference.marked)</dd>"
        }
        let inside: HTML =
            parts.isEmpty
            ? "<p>\(Phrases.noWordsChanged)</p>" : "<dl class=\"changes\">\(lines)</dl>"
        return """
            <details class="fold" open><summary>\(Phrases.changesSinceLive)</summary>\(inside)</details>
            """
    }

    private static func words(_ facts: DocumentFacts?) -> String {
        guard let facts else { return "" }
        return [
            facts.type, facts.number, facts.signedOn?.written ?? "", facts.issuer, facts.signer,
            facts.inForceFrom?.written ?? "", facts.inForceUntil?.written ?? "",
            facts.replacedBy ?? "",
        ].joined(separator: " · ")
    }
}

extension Difference {
    /// With the words that went and came marked, for eyes and for readers of screens. Long
    /// stretches that stayed are shortened.
    var marked: HTML {
        let parts: [HTML] = pieces.map { piece in
            switch piece.kind {
            case .kept: "\(Difference.shortened(piece.text))"
            case .removed: "<del>\(piece.text)</del>"
            case .added: "<ins>\(piece.text)</ins>"
            }
        }
        return parts.joined()
    }

    private static func shortened(_ text: String) -> String {
        guard text.count > 240 else { return text }
        return "\(text.prefix(100)) … \(text.suffix(100))"
    }
}
