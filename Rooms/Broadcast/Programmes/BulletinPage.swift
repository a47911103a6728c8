import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// A bulletin: what is heard and when, what its writer and its approver may do.
struct BulletinPage: PageContent {
    /// A voice of the studio.
    struct Voice: Sendable {
        let id: String
        let name: PairedText
    }

    let bulletin: Bulletin
    let order: RunningOrder
    let columns: [RadioColumn]
    let turns: [AirTurn]
    /// What is in the way of each turn to come, by its id.
    let troubles: [String: [PlanTrouble]]
    /// Pieces whose story has other words on the portal by now.
    let outdated: Set<String>
    let proofs: [String: AiringProof]
    let groups: [SpeakerGroup]
    let voices: [Voice]
    let hasStudio: Bool
    /// Newest on the portal, to be put in.
    let stories: [Publication]
    let targets: [TargetStanding]
    let tasks: [PlanBook.Task]
    /// Officers' names by their ids.
    let names: [String: String]
    let officer: Officer
    let now: Date
    /// What was just saved, so that the browser forgets its own copy: a kind, or a piece's id.
    let saved: String
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey {
        case id, title, state, order, seconds, isEstimate, isReady, joined, turns, trouble, sound
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(bulletin.id, forKey: .id)
        try container.encode(bulletin.title, forKey: .title)
        try container.encode(bulletin.state, forKey: .state)
        try container.encode(order, forKey: .order)
        try container.encode(order.seconds, forKey: .seconds)
        try container.encode(order.isEstimate, forKey: .isEstimate)
        try container.encode(order.isReady, forKey: .isReady)
        try container.encode(bulletin.joined, forKey: .joined)
        try container.encode(turns, forKey: .turns)
        try container.encode(trouble, forKey: .trouble)
        try container.encode(Fingerprint.of(order.print), forKey: .sound)
    }

    var title: String { bulletin.title }
    var scripts: [String] { mayWrite ? ["record.js"] : [] }

    /// Nothing is changed any more once it was heard.
    var mayWrite: Bool {
        bulletin.canBeWritten(by: officer) && !turns.contains { $0.hasAired(at: now) }
    }

    func html(_ frame: Frame) -> HTML {
        let pieces = PieceForms(page: self, frame: frame)
        let steps = StepForms(page: self, frame: frame)
        return """
            \(BroadcastWays(mayPlan: officer.may(.planBroadcasts)).html(frame))
            <h1>\(bulletin.title)</h1>
            <p>\(bulletin.state.mark) <span class="soft">\(people)</span></p>
            \(notices)
            <div class="columns tilted"><div>
            <h2>\(Phrases.runningOrder)</h2>
            \(running(pieces))
            \(steps.decision)
            \(mayWrite ? pieces.adding : HTML())
            </div><div>
            \(steps.next)
            <section><h2>\(Phrases.turns)</h2>\(turnList)</section>
            \(mayWrite ? pieces.particulars : HTML())
            \(steps.copy)\(steps.withdrawal)
            </div></div>
            """
    }

    private var people: String {
        var words = [Phrases.writtenBy(names[bulletin.writerID] ?? "").text]
        if let by = bulletin.approvedBy, let at = bulletin.approvedAt {
            words.append(Phrases.approvedBy(names[by] ?? "", at.written).text)
        }
        return words.joined(separator: " · ")
    }

    private var notices: HTML {
        var html = HTML()
        if let trouble { html += "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        if let key = savedKey {
            html +=
                "<p class=\"notice good\" role=\"status\" data-saved=\"\(key)\">\(Phrases.saved)</p>"
        }
        if let remark = bulletin.remark {
            let words =
                bulletin.state == .withdrawn ? Phrases.withdrawnBecause : Phrases.sentBackBecause
            html += "<p class=\"notice\"><b>\(words)</b> \(remark)</p>"
        }
        if !hasStudio { html += "<p class=\"notice\">\(Phrases.noStudioYet)</p>" }
        return html
    }

    private var savedKey: String? {
        if BulletinItem.Kind(rawValue: saved) != nil { return "bulletin-\(bulletin.id)-\(saved)" }
        return order.items.contains { $0.id == saved } ? "piece-\(saved)" : nil
    }

    // MARK: - What is heard

    private func running(_ pieces: PieceForms) -> HTML {
        guard !order.lines.isEmpty else { return "<p class=\"empty\">\(Phrases.emptyOrder)</p>" }
        let lines: [HTML] = order.lines.map { line in
            """
            <li><p><span class="figures soft">\(ClockTime.length(line.offset))</span> <strong>\(line.title)</strong> <span class="soft">\(line.item.map { $0.kind.words.text }) \(line.isEstimate ? "≈ " : "")\(ClockTime.length(line.seconds))</span> \(standing(line))</p>
            \(player(line))\(line.item.map { mayWrite ? pieces.acts($0) : words($0) })</li>
            """
        }
        let total = (order.isEstimate ? "≈ " : "") + ClockTime.length(order.seconds)
        return """
            <ol class="rows sheet">\(lines)</ol>
            <p><strong>\(Phrases.total(total))</strong></p>\(whole)
            """
    }

    private func standing(_ line: RunningOrder.Line) -> HTML {
        if let words = line.failure {
            return "<span class=\"state late\">\(Phrases.failed): \(words)</span>"
        }
        guard !line.isReady, let progress = line.progress else { return HTML() }
        return "<span class=\"state due\">\(Phrases.making(progress))</span>"
    }

    private func player(_ line: RunningOrder.Line) -> HTML {
        guard let sound = line.sound else {
            guard let item = line.item, item.kind == .relay else { return HTML() }
            return "<p class=\"soft filename\">\(item.streamURL)</p>"
        }
        return """
            <audio controls preload="none" src="\(bulletin.path)/sounds/\(sound.mp3).mp3" aria-label="\(Phrases.hear) \(line.title)"></audio>
            """
    }

    private func words(_ item: BulletinItem) -> HTML {
        guard !item.words.isEmpty else { return HTML() }
        return """
            <details class="fold"><summary>\(Phrases.transcript)</summary><p class="quoted">\(item.words)</p></details>
            """
    }

    private var whole: HTML {
        guard let joined = bulletin.joined else {
            return order.isReady && !order.sounds.isEmpty
                ? "<p class=\"soft\">\(Phrases.wholeLater)</p>" : HTML()
        }
        return """
            <figure class="media"><figcaption id="whole">\(Phrases.whole)</figcaption><audio controls preload="none" src="\(bulletin.path)/sounds/\(joined.hash).mp3" aria-labelledby="whole"></audio></figure>
            """
    }

    private var turnList: HTML {
        let week = turns.last.map { Period(.week, containing: $0.day).code } ?? ""
        let plan: HTML =
            officer.may(.planBroadcasts) && bulletin.state != .withdrawn
            ? "<p><a class=\"button quiet\" href=\"\(WeekDesk.path)?week=\(week)\">\(Phrases.planIt)</a></p>"
            : HTML()
        guard !turns.isEmpty else { return "<p class=\"soft\">\(Phrases.noTurns)</p>\(plan)" }
        let lines: [HTML] = turns.map { turn in
            let day = Phrases.weekday(turn.day.weekday).text
            // That it waits for approval is said above.
            let lines: [HTML] = (troubles[turn.id] ?? [])
                .filter { $0 != .notApproved && $0 != .soundsMissing }
                .map { "<br><span class=\"state due\">\($0.words)</span>" }
            return """
                <li>\(day) \(turn.startsAt.written)\(lines)\(proofs[turn.id].map(ProofLine.html))</li>
                """
        }
        return "<ul class=\"rows\">\(lines)</ul>\(plan)"
    }
}
