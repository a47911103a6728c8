import Foundation
import Markup
import Office
import OfficialDocuments
import Web
import WorkingTime

/// The register of outgoing papers: looking at a year of it, and numbering a paper that was made
/// elsewhere.
enum RegisterDesk {
    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, typed: nil, trouble: nil))
    }

    private static func page(
        _ visit: OfficerVisit, typed: Form?, trouble: String?
    ) async throws -> RegisterPage {
        let today = Day(of: visit.frame.now)
        let asked = Int(visit.query["year"]) ?? today.year
        let year = (1_976...today.year).contains(asked) ? asked : today.year
        let papers = try await visit.office.read { try $0.outgoingPapers(year: year) }
        return RegisterPage(
            year: year, papers: papers, body: visit.office.particulars,
            given: visit.query["given"], mayWrite: visit.officer.may(.writeReport), typed: typed,
            trouble: trouble)
    }

    @Sendable static func enter(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let officer = visit.officer
        do {
            guard let day = Day(iso: form["day"]), day <= Day(of: visit.frame.now) else {
                throw Refusal(RegisterPhrases.dateNeeded)
            }
            guard !form["subject"].isEmpty, !form["symbol"].isEmpty, !form["kind"].isEmpty,
                form.fields.allSatisfy({ $0.value.count <= 2_000 })
            else { throw Refusal(RegisterPhrases.subjectNeeded) }
            let number = try wantedNumber(form)
            let paper = try await visit.office.act("paper.number", by: officer) { act in
                let paper = try act.number(
                    UnnumberedPaper(
                        kind: .init(rawValue: form["kind"]), symbol: form["symbol"], date: day,
                        subject: form["subject"], recipients: form["recipients"], ref: nil,
                        number: number), by: officer)
                act.note(Ref("outgoingPaper", paper.id), paper.written)
                return paper
            }
            return .seeOther("/office/outgoing?year=\(day.year)&given=\(paper.id)")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await page(visit, typed: form, trouble: refusal.reason.text),
                status: refusal.status)
        }
    }

    /// The number that somebody asks for; nil for the next one. What is no number is refused.
    static func wantedNumber(_ form: Form) throws -> Int? {
        let text = form["number"].trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return nil }
        guard let number = Int(text), number > 0 else {
            throw Refusal(RegisterPhrases.numberGiven(0))
        }
        return number
    }
}

/// A year of the register, and the form that numbers a paper.
struct RegisterPage: PageContent {
    let year: Int
    let papers: [OutgoingPaper]
    private let body: Commune
    private let given: String
    private let mayWrite: Bool
    private let typed: Form?
    private let trouble: String?

    init(
        year: Int, papers: [OutgoingPaper], body: Commune, given: String, mayWrite: Bool,
        typed: Form?, trouble: String?
    ) {
        self.year = year
        self.papers = papers
        self.body = body
        self.given = given
        self.mayWrite = mayWrite
        self.typed = typed
        self.trouble = trouble
    }

    private enum CodingKeys: CodingKey { case year, papers }

    var title: String { RegisterPhrases.register.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1>
        <p class="measure">\(RegisterPhrases.intro)</p>
        \(notice(trouble))\(good)
        <form class="filter" method="get" action="/office/outgoing"><label>\(RegisterPhrases.year)<input name="year" inputmode="numeric" size="5" maxlength="4" value="\(year)"></label><button class="quiet">\(RegisterPhrases.show)</button></form>
        \(list)
        \(mayWrite ? form(frame) : HTML())
        <p class="acts"><a href="/office/reports">\(Phrases.all)</a></p>
        """
    }

    private var good: HTML {
        guard let paper = papers.first(where: { $0.id == given }), trouble == nil else {
            return HTML()
        }
        return """
            <div class="notice good" role="status"><p>\(RegisterPhrases.given(paper.written))</p></div>
            """
    }

    private var list: HTML {
        if papers.isEmpty { return "<p class=\"empty\">\(RegisterPhrases.empty(year))</p>" }
        let rows: [HTML] = papers.map { paper in
            let subject: HTML =
                if let ref = paper.ref, ref.kind == "report" {
                    "<a href=\"/office/reports/\(ref.id)\">\(paper.subject)</a>"
                } else {
                    "\(paper.subject)"
                }
            return """
                <tr><th scope="row">\(paper.written)</th>
                <td class="figures" data-label="\(RegisterPhrases.date)">\(paper.date.written)</td><td data-label="\(RegisterPhrases.kind)">\(paper.kind)</td>
                <td data-label="\(RegisterPhrases.subject)">\(subject)</td><td data-label="\(RegisterPhrases.recipients)">\(paper.recipients)</td><td data-label="\(RegisterPhrases.enteredBy)">\(paper.enteredBy)</td></tr>
                """
        }
        return """
            <h2>\(RegisterPhrases.total(papers.count))</h2>
            <div class="wide" role="region" aria-label="\(RegisterPhrases.register)" tabindex="0"><table class="cards">
            <caption class="unseen">\(RegisterPhrases.register) \(year)</caption>
            <thead><tr><th scope="col">\(RegisterPhrases.number)</th><th scope="col">\(RegisterPhrases.date)</th><th scope="col">\(RegisterPhrases.kind)</th><th scope="col">\(RegisterPhrases.subject)</th><th scope="col">\(RegisterPhrases.recipients)</th><th scope="col">\(RegisterPhrases.enteredBy)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private func form(_ frame: Frame) -> HTML {
        let chosen = typed?["kind"] ?? OfficialDocument.Kind.notice.name
        let kinds: [HTML] = OfficialDocument.Kind.all.map { kind in
            """
            <option value="\(kind.name)"\(if: kind.name == chosen, " selected")>\(kind.name)</option>
            """
        }
        return """
            <h2 id="enter">\(RegisterPhrases.enter)</h2>
            <form class="sheet measure" method="post" action="/office/outgoing">\(frame.proof)
            <label for="kind">\(RegisterPhrases.kind)</label><select id="kind" name="kind">\(kinds)</select>
            \(line("symbol", Phrases.symbol, usual: body.form == .party ? "TB/ĐU" : "TB-UBND"))
            <label for="day">\(RegisterPhrases.date)</label>
            <input id="day" name="day" type="date" required value="\(typed?["day"] ?? Day(of: frame.now).iso)">
            \(line("subject", RegisterPhrases.subject, usual: ""))
            \(line("recipients", RegisterPhrases.recipients, usual: ""))
            <label for="number">\(RegisterPhrases.wantedNumber)<span class="hint">\(RegisterPhrases.wantedHint)</span></label>
            <input id="number" name="number" inputmode="numeric" maxlength="6" value="\(typed?["number"])">
            <p class="acts"><button>\(RegisterPhrases.give)</button></p></form>
            """
    }

    private func line(_ name: String, _ words: Phrase, usual: String) -> HTML {
        """
        <label for="\(name)">\(words)</label>
        <input id="\(name)" name="\(name)" maxlength="600" value="\(typed?[name] ?? usual)">
        """
    }
}
