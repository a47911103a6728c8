import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One message: what it says and sounds like, and what can be done with it.
struct AlertPage: PageContent {
    let alert: Alert
    let now: Date
    let officer: Officer
    let names: [String: String]
    let sound: SoundState?
    let spoken: String
    let groups: [SpeakerGroup]
    let proofs: [String: AiringProof]
    let replacement: String?
    let trouble: String?

    private enum CodingKeys: CodingKey { case trouble }

    var title: String { alert.title(in: .current) }

    func html(_ frame: Frame) -> HTML {
        let told: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" } ?? HTML()
        return """
            <div class="measure"><p><a href="/office/alerts">\(Phrases.menu)</a></p><h1>\(title)</h1><p>\(alert.mark(at: now))</p>\(told)\(facts)
            <p>\(alert.content.words)</p>\(if: !alert.content.instruction.isEmpty, "<p><strong>")\(alert.content.instruction)\(if: !alert.content.instruction.isEmpty, "</strong></p>")
            <h2>\(Phrases.sounds)</h2>\(listen)
            \(steps(frame))\(proof)</div>
            """
    }

    private var facts: HTML {
        let all = alert.content.groupIDs.isEmpty
        let chosen = groups.filter { all || alert.content.groupIDs.contains($0.id) }.map(\.name)
        var rows: [(Phrase, String)] = [
            (Phrases.proposedBy, "\(names[alert.proposedBy] ?? ""), \(alert.proposedAt.written)"),
            (
                Phrases.groups,
                chosen.isEmpty ? Phrases.noGroups.text : chosen.joined(separator: ", ")
            ),
        ]
        if let approvedBy = alert.approvedBy, let at = alert.approvedAt {
            rows.append((Phrases.approvedBy, "\(names[approvedBy] ?? ""), \(at.written)"))
        }
        if let expiresAt = alert.expiresAt { rows.append((Phrases.until, expiresAt.written)) }
        if let endedAt = alert.endedAt {
            rows.append((Phrases.endedAt, "\(endedAt.written): \(alert.reason)"))
        }
        if !alert.content.relayed.isEmpty {
            rows.append((Phrases.relayedFrom, alert.content.relayed))
        }
        let lines: [HTML] = rows.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
        return "<dl class=\"facts\">\(lines)</dl>"
    }

    private var listen: HTML {
        switch sound {
        case .ready:
            """
            <audio controls preload="metadata" src="\(alert.path)/sound.mp3"></audio><details class="fold"><summary>\(Phrases.saidAs)</summary><p>\(spoken)</p></details>
            """
        case .failed(let words): "<p class=\"notice bad\">\(words.words(in: .current))</p>"
        case .waiting, nil:
            "<p class=\"notice\">\(Phrases.soundMissing) <a href=\"\(alert.path)\">\(Phrases.lookAgain)</a></p>"
        }
    }

    private func steps(_ frame: Frame) -> HTML {
        if alert.state == .proposed { return approval(frame) }
        guard alert.isInForce(at: now) else {
            guard let replacement else { return HTML() }
            return "<p><a href=\"/office/alerts/\(replacement)\">\(Phrases.newer)</a></p>"
        }
        let update: HTML =
            officer.may(.writeStory)
            ? "<p class=\"acts\"><a class=\"button\" href=\"/office/alerts/new?update=\(alert.id)\">\(Phrases.update)</a></p>"
            : HTML()
        let cancel: HTML =
            officer.may(.approveStory)
            ? """
            <form method="post" action="\(alert.path)/cancellation">\(frame.proof)<label for="reason">\(Phrases.reason)</label><input type="text" id="reason" name="reason" maxlength="500" value="\(Phrases.allClear.vi)"><p class="acts"><button>\(Phrases.cancel)</button></p></form>
            """ : HTML()
        return "<h2>\(Phrases.ifChanged)</h2>\(update)\(cancel)"
    }

    private func approval(_ frame: Frame) -> HTML {
        guard officer.may(.approveStory), officer.id != alert.proposedBy else {
            return "<p class=\"notice\">\(Phrases.secondPerson)</p>"
        }
        var approve = HTML()
        if let sound = sound?.sound {
            approve = """
                <form method="post" action="\(alert.path)/approval">\(frame.proof)<input type="hidden" name="sound" value="\(sound.mp3)"><label class="choice"><input type="checkbox" name="listened" value="1"> \(Phrases.listened)</label><p class="acts"><button>\(alert.content.isDrill ? Phrases.approveDrill : Phrases.approve)</button></p><p class="soft">\(Phrases.resume)</p></form>
                """
        }
        return """
            <h2>\(Phrases.decide)</h2>\(approve)
            <details class="fold"><summary>\(Phrases.refuse)</summary><form method="post" action="\(alert.path)/refusal">\(frame.proof)<label for="no">\(Phrases.reason)</label><input type="text" id="no" name="reason" maxlength="500"><p class="acts"><button class="quiet">\(Phrases.refuse)</button></p></form></details>
            """
    }

    /// What the loudspeakers say, in the three words.
    private var proof: HTML {
        let all = (0..<alert.times).compactMap { proofs[alert.airingID($0)] }
        guard let first = all.first else { return HTML() }
        return """
            <h2>\(Phrases.onLoudspeakers)</h2><p>\(Phrases.proof(first))</p><p><a href="\(first.path)">\(Phrases.whoPlayed)</a></p>
            """
    }
}
