import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One attestation with its photos, its steps, and its rows of the ledger.
struct AttestationPage: PageContent {
    /// Something elsewhere in the office.
    struct Link: Encodable, Sendable {
        let words: String
        let path: String
    }

    struct Picture: Encodable, Sendable {
        let id: String
        let description: String
    }

    /// Something that was done with it.
    struct Step: Encodable, Sendable {
        let words: String
        let officer: String
        let at: Date
        let reason: String?
    }

    /// What the reader may do now.
    struct Acts: Encodable, Sendable {
        let decide: Bool
        let void: Bool
        /// It waits, and the reader reported it.
        let isOwn: Bool
    }

    let item: AttestationLine
    let target: Link?
    let task: String?
    let steps: [Step]
    let photos: [Picture]
    let rows: [LedgerRow]
    let acts: Acts
    /// It was sent just now.
    let isSent: Bool
    let trouble: String?
    private let typed: String

    private enum CodingKeys: CodingKey {
        case item, target, task, steps, photos, rows, acts, isSent, trouble
    }

    init(
        _ item: AttestationLine, target: Link?, task: String?, steps: [Step], photos: [Picture],
        rows: [LedgerRow], acts: Acts, isSent: Bool, trouble: String?, typed: String
    ) {
        self.item = item
        self.target = target
        self.task = task
        self.steps = steps
        self.photos = photos
        self.rows = rows
        self.acts = acts
        self.isSent = isSent
        self.trouble = trouble
        self.typed = typed
    }

    static func steps(of attestation: Attestation, names: [String: String]) -> [Step] {
        func name(_ id: String?) -> String { id.flatMap { names[$0] } ?? "–" }
        let reported = Step(
            words: Phrases.reported.text, officer: name(attestation.reportedBy),
            at: attestation.reportedAt, reason: nil)
        var steps = [reported]
        if let at = attestation.decidedAt {
            let isDeclined = attestation.state == .declined
            steps.append(
                Step(
                    words: (isDeclined ? Phrases.declinedStep : Phrases.confirmedStep).text,
                    officer: name(attestation.decidedBy), at: at,
                    reason: isDeclined ? attestation.reason : nil))
        }
        if let at = attestation.voidedAt {
            steps.append(
                Step(
                    words: Phrases.voidedStep.text, officer: name(attestation.voidedBy), at: at,
                    reason: attestation.reason))
        }
        return steps
    }

    var title: String { item.what }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if isSent { notice = "<p class=\"notice good\" role=\"status\">\(Phrases.sent)</p>" }
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            <div class="measure"><p><a href="/office/evidence">\(Phrases.back)</a></p>
            <h1>\(item.what)</h1>
            <p>\(item.mark)</p>
            <div data-saved="evidence-new"></div>
            \(notice)
            \(particulars)
            \(pictures)
            <h2>\(Phrases.history)</h2>\(history)
            <h2>\(Phrases.ledger)</h2>\(ledger)
            \(decision(frame))\(voiding(frame))</div>
            """
    }

    private var particulars: HTML {
        var lines: [HTML] = [
            line(Phrases.day, item.day.written), line(Phrases.channel, item.channel.words.text),
            line(Phrases.quantity, item.amount), line(Phrases.measure, item.measure.name.text),
        ]
        if let unit = item.unit { lines.insert(line(Phrases.unit, unit), at: 0) }
        if let target {
            lines.append(
                """
                <tr><th scope="row">\(Phrases.target)</th><td><a href="\(target.path)">\(target.words)</a></td></tr>
                """)
        }
        if let task { lines.append(line(Phrases.task, task)) }
        return
            "<table><caption class=\"unseen\">\(item.what)</caption><tbody>\(lines)</tbody></table>"
    }

    private func line(_ name: Phrase, _ value: String) -> HTML {
        "<tr><th scope=\"row\">\(name)</th><td>\(value)</td></tr>"
    }

    private var pictures: HTML {
        let figures: [HTML] = photos.map { photo in
            """
            <figure><img src="/office/evidence/files/\(photo.id)" alt="\(photo.description)" loading="lazy">
            <figcaption>\(photo.description)</figcaption></figure>
            """
        }
        return figures.joined()
    }

    private var history: HTML {
        let lines: [HTML] = steps.map { step in
            var reason = HTML()
            if let why = step.reason { reason = "<br>\(Phrases.reason): \(why)" }
            return """
                <li><b>\(step.words)</b> · \(step.officer) · <span class="figures">\(step.at.written)</span>\(reason)</li>
                """
        }
        return "<ol class=\"rows\">\(lines)</ol>"
    }

    private var ledger: HTML {
        if rows.isEmpty { return "<p class=\"soft\">\(Phrases.ledgerEmpty)</p>" }
        let lines: [HTML] = rows.map { row in
            let part = Reading.number(row.quantity)
            let amount = row.outOf.map { "\(part)/\(Reading.number($0))" } ?? part
            var standing: HTML = "<span class=\"state done\">\(Phrases.counts)</span>"
            if let why = row.voidedBecause {
                let day = row.voidedAt.map { Day(of: $0).written } ?? ""
                standing = """
                    <span class="state none">\(Phrases.countsNot(day))</span><br>\(Phrases.reason): \(why)
                    """
            }
            return """
                <tr><td class="figures">\(Day(of: row.at).written)</td><td>\(row.measure.name)</td><td class="number">\(amount)</td><td>\(standing)</td></tr>
                """
        }
        return """
            <div class="wide" role="region" aria-label="\(Phrases.ledger)" tabindex="0"><table>
            <caption class="unseen">\(Phrases.ledger)</caption>
            <thead><tr><th scope="col">\(Phrases.day)</th><th scope="col">\(Phrases.measure)</th><th scope="col" class="number">\(Phrases.quantity)</th><th scope="col">\(Phrases.state)</th></tr></thead>
            <tbody>\(lines)</tbody></table></div>
            """
    }

    private func decision(_ frame: Frame) -> HTML {
        if acts.isOwn { return "<p class=\"notice\">\(Phrases.ownWords)</p>" }
        guard acts.decide else { return HTML() }
        return """
            <section class="sheet"><h2>\(Phrases.decide)</h2><p>\(Phrases.decideWords)</p>
            <form method="post" action="/office/evidence/\(item.id)/confirmation">\(frame.proof)<p class="acts"><button>\(Phrases.confirm)</button></p></form>
            <form method="post" action="/office/evidence/\(item.id)/refusal">\(frame.proof)
            <label for="reason">\(Phrases.declineReason)</label>
            <textarea id="reason" name="reason" rows="3" maxlength="1000" required>\(typed)</textarea>
            <p class="acts"><button class="quiet">\(Phrases.decline)</button></p></form></section>
            """
    }

    private func voiding(_ frame: Frame) -> HTML {
        guard acts.void else { return HTML() }
        return """
            <section class="sheet"><h2>\(Phrases.void)</h2><p>\(Phrases.voidWords)</p>
            <form method="post" action="/office/evidence/\(item.id)/voiding">\(frame.proof)
            <label for="reason">\(Phrases.voidReason)</label>
            <textarea id="reason" name="reason" rows="3" maxlength="1000" required>\(typed)</textarea>
            <p class="acts"><button class="quiet">\(Phrases.void)</button></p></form></section>
            """
    }
}
