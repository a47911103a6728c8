import Foundation
import Markup
import Office
import Web
import WorkingTime

/// A story as it will look on the portal, what its reader may do with it, and what was done.
struct StoryPage: PageContent {
    let story: Story
    let revision: Revision
    let article: Article
    let author: String
    let task: String?
    let target: TargetStanding?
    let steps: [StoryStep]
    let rows: [LedgerRow]
    let remarks: RemarkList
    let checklist: Checklist
    let links: [PreviewLink]
    let approvalLinks: ApprovalLinkSection
    let officers: [Officer]
    let officer: Officer
    /// What other rooms do with it once it is on the portal.
    let onward: [OnwardWay]
    /// How often it was read in the last 30 days; nil while it was never on the portal.
    let views: Int?
    /// What was just saved, so that the browser forgets its own copy.
    let saved: String
    let trouble: String?
    /// The field that was refused, and what was typed there.
    let field: String?
    let typed: String

    private enum CodingKeys: CodingKey {
        case id, state, isLive, path, written, revision, author, steps, rows, trouble, may
        case remarks, checklist, links, publishAt, plannedOn
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(story.id, forKey: .id)
        try container.encode(story.state, forKey: .state)
        try container.encode(story.isLive, forKey: .isLive)
        try container.encode(story.portalPath, forKey: .path)
        try container.encode(revision.written, forKey: .written)
        try container.encode(revision.id, forKey: .revision)
        try container.encode(author, forKey: .author)
        try container.encode(steps, forKey: .steps)
        try container.encode(rows, forKey: .rows)
        try container.encode(trouble, forKey: .trouble)
        try container.encode(remarks.ordered, forKey: .remarks)
        try container.encode(checklist, forKey: .checklist)
        try container.encode(links, forKey: .links)
        try container.encode(story.publishAt, forKey: .publishAt)
        try container.encode(story.plannedOn, forKey: .plannedOn)
        let may = [
            "edit": story.canBeEdited(by: officer), "submit": story.canBeSubmitted(by: officer),
            "publish": story.canBePublished(by: officer),
            "return": story.canBeReturned(by: officer),
            "withdraw": story.canBeWithdrawn(by: officer),
            "schedule": story.canBeScheduled(by: officer),
            "archive": story.canBeArchived(by: officer),
            "publishUrgently": story.canBePublishedUrgently(by: officer),
            "check": story.canBeChecked(by: officer),
        ]
        try container.encode(may, forKey: .may)
    }

    var title: String { revision.written.vi.title }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        if !saved.isEmpty {
            notice += """
                <p class="notice good" role="status" data-saved="story-\(saved)">\(Phrases.saved)</p>
                """
        }
        let acts = StoryActs(page: self, frame: frame)
        return """
            <p><a href="/office/stories">\(Phrases.back)</a> · \(story.state.mark)</p>
            \(notice)\(standing)
            <div class="columns tilted">
            <div>
            \(languages)
            <div class="sheet as-read">\(article.drawn(frame))</div>
            \(remarks.html(of: story, proof: story.canBeEdited(by: officer) ? frame.proof : nil))
            \(acts.decision)
            </div>
            <div>
            \(acts.next)
            \(particulars)
            <section><h2>\(Phrases.history)</h2>\(history)
            <p><a href="\(story.path)/revisions">\(WritingPhrases.history)</a></p></section>
            \(ledger)
            \(acts.planning)
            \(acts.rare)
            </div>
            </div>
            """
    }

    /// What the reader should know before deciding.
    private var standing: HTML {
        var lines: [HTML] = []
        if story.state == .returned, let remark = story.remark {
            lines.append(
                "<p class=\"notice\"><b>\(Phrases.returnedBecause)</b> \(remark)</p>")
        }
        if !story.isLive, let reason = story.withdrawnBecause {
            lines.append("<p class=\"notice\"><b>\(Phrases.withdrawnBecause)</b> \(reason)</p>")
        }
        if let moment = story.publishAt {
            lines.append(
                "<p class=\"notice good\">\(Phrases.willBePublished(moment.written))</p>")
        }
        if let moment = story.unpublishAt {
            lines.append("<p class=\"notice\">\(Phrases.willLeave(moment.written))</p>")
        }
        if story.archivedAt != nil {
            lines.append("<p class=\"notice\">\(Phrases.isArchived)</p>")
        }
        if let urgent = story.urgent {
            lines.append(
                "<p class=\"notice bad\"><b>\(Phrases.checkBy(urgent.due.written))</b> \(urgent.because)</p>"
            )
        }
        if story.isBeingCorrected {
            lines.append("<p class=\"notice\">\(Phrases.correcting)</p>")
        }
        if story.state == .submitted, officer.may(.approveStory), story.isOwn(of: officer) {
            lines.append("<p class=\"notice\">\(Phrases.notYourOwn)</p>")
        }
        return lines.joined()
    }

    /// One tap to the other language, where there is one.
    private var languages: HTML {
        guard revision.written.texts.count > 1 else { return HTML() }
        let links: [HTML] = revision.written.languages.map { language in
            let isHere = article.language == language
            return """
                <li><a href="\(story.path)?lang=\(language.rawValue)" lang="\(language.rawValue)"\(if: isHere, " aria-current=\"true\"")>\(language.ownName)</a></li>
                """
        }
        return "<ul class=\"ways tally\">\(links)</ul>"
    }

    private var particulars: HTML {
        let written = revision.written
        var lines: [HTML] = [
            line(Phrases.author, "\(author)"), line(Phrases.kind, "\(written.kind.words)"),
        ]
        if let measure = written.kind.measure {
            lines.append(line(Phrases.counts, "\(measure.name)"))
        }
        if let day = story.plannedOn { lines.append(line(Phrases.plannedOn, "\(day.written)")) }
        if let path = story.portalPath {
            let shown: HTML = story.isLive ? "<a href=\"\(path)\">\(path)</a>" : "\(path)"
            lines.append(line(Phrases.address, shown))
        }
        if let views { lines.append(line(Phrases.viewsOfMonth, "\(Reading.number(views))")) }
        lines.append(line(Phrases.translations, translations))
        if let task { lines.append(line(Phrases.task, "\(task)")) }
        if let target {
            lines.append(line(Phrases.target, "<a href=\"\(target.path)\">\(target.text)</a>"))
        }
        return """
            <section><h2>\(Phrases.particulars)</h2>
            <table><caption class="unseen">\(Phrases.particulars)</caption><tbody>\(lines)</tbody></table></section>
            """
    }

    private var translations: HTML {
        let begun: [HTML] = revision.written.begunLanguages.map { language in
            "<span lang=\"\(language.rawValue)\">\(language.ownName)</span>"
        }
        let words: HTML =
            begun.isEmpty ? "\(Phrases.beginTranslating)" : begun.joined(separator: ", ")
        return "<a href=\"\(story.path)/translations\">\(words)</a>"
    }

    private func line(_ name: Phrase, _ value: HTML) -> HTML {
        "<tr><th scope=\"row\">\(name)</th><td>\(value)</td></tr>"
    }

    private var history: HTML {
        let lines: [HTML] = steps.reversed().map { step in
            var words = HTML()
            if let said = step.words { words = "<br>«\(said)»" }
            let isText = step.kind == .created || step.kind == .saved
            let number: HTML =
                isText
                ? " · <a href=\"\(story.path)/revisions/\(step.revision)\">\(Phrases.revision(step.revision))</a>"
                : ""
            return """
                <li><b>\(step.kind.words)</b> · \(step.officer) · <span class="figures">\(step.at.written)</span>\(number)\(words)</li>
                """
        }
        return "<ol class=\"rows\">\(lines)</ol>"
    }

    private var ledger: HTML {
        guard !rows.isEmpty else { return HTML() }
        let lines: [HTML] = rows.map { row in
            let standing: HTML =
                row.voidedBecause.map {
                    "<span class=\"state none\">\(Phrases.countsNot)</span> \($0)"
                }
                ?? "<span class=\"state done\">\(Phrases.countsNow)</span>"
            return """
                <li><span class="figures">\(Day(of: row.at).written)</span> · \(row.measure.name) · \(standing)</li>
                """
        }
        return "<section><h2>\(Phrases.ledger)</h2><ul class=\"rows\">\(lines)</ul></section>"
    }
}
