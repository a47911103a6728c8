import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What waits: for an approver, for its hour, for a second look.
struct QueuePage: PageContent {
    let submitted: [WorkLine]
    let scheduled: [WorkLine]
    let urgent: [WorkLine]
    let toReview: [WorkLine]
    let officer: Officer
    let now: Date

    private enum CodingKeys: CodingKey { case submitted, scheduled, urgent, toReview }

    /// Hours after which waiting is said to be long.
    static let longHours = 48

    var title: String { Phrases.queue.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(Phrases.queue)</h1>
        <p class="acts"><a href="/office/stories">\(Phrases.stories)</a> <a href="/office/editorial">\(Phrases.editorial)</a>\(delegations)</p>
        \(section("urgent", Phrases.urgentList, urgent, urgentLine, empty: nil))
        \(section("submitted", Phrases.submittedList, submitted, waiting, empty: Phrases.nothingWaits))
        \(section("scheduled", Phrases.scheduledList, scheduled, hours, empty: nil))
        \(section("to-review", Phrases.reviewList, toReview, due, empty: nil))
        """
    }

    /// Who approves while the leader is away.
    private var delegations: HTML {
        officer.role.may(.approveStory)
            ? " <a href=\"/office/delegations\">\(Phrases.delegations)</a>" : HTML()
    }

    private func section(
        _ id: String, _ title: Phrase, _ lines: [WorkLine], _ draw: (WorkLine) -> HTML,
        empty: Phrase?
    ) -> HTML {
        if lines.isEmpty {
            guard let empty else { return HTML() }
            return "<section><h2>\(title)</h2><p class=\"empty\">\(empty)</p></section>"
        }
        let rows: [HTML] = lines.map { "<li>\(draw($0))</li>" }
        return """
            <section aria-labelledby="\(id)"><h2 id="\(id)">\(title) <span class="figures">(\(lines.count))</span></h2>
            <ul class="rows">\(rows)</ul></section>
            """
    }

    private func name(_ line: WorkLine, _ path: String) -> HTML {
        "<a href=\"\(path)\">\(line.title)</a> <span class=\"soft\">· \(line.kind.words) · \(line.author)</span>"
    }

    private func waiting(_ line: WorkLine) -> HTML {
        let since = line.submittedAt ?? now
        let hours = max(0, Int(now.timeIntervalSince(since) / 3_600))
        let mark: HTML =
            hours >= QueuePage.longHours
            ? "<span class=\"state late\">\(Phrases.waits(hours))</span>"
            : "<span class=\"state due\">\(Phrases.waits(hours))</span>"
        let isMine = officer.may(.approveStory) && !line.isOwn(of: officer)
        return "\(name(line, isMine ? line.path + "/approval" : line.path))<br>\(mark)"
    }

    private func hours(_ line: WorkLine) -> HTML {
        var parts: [HTML] = []
        if let moment = line.publishAt { parts.append("\(Phrases.comesAt(moment.written))") }
        if let moment = line.unpublishAt { parts.append("\(Phrases.goesAt(moment.written))") }
        return
            "\(name(line, line.path))<br><span class=\"figures\">\(parts.joined(separator: " · "))</span>"
    }

    private func urgentLine(_ line: WorkLine) -> HTML {
        guard let at = line.urgentAt else { return name(line, line.path) }
        let due = at.addingTimeInterval(Double(Urgency.hours) * 3_600)
        let shape = now > due ? "late" : "due"
        return """
            \(name(line, line.path))<br><span class="state \(shape)">\(Phrases.checkBy(due.written))</span> \(line.urgentBecause)
            """
    }

    private func due(_ line: WorkLine) -> HTML {
        guard let day = line.reviewOn else { return name(line, line.path) }
        let shape = day < Day(of: now) ? "late" : "due"
        return """
            \(name(line, line.path))<br><span class="state \(shape)">\(Phrases.reviewBefore(day.written))</span> \(line.keeper ?? line.author)
            """
    }
}
