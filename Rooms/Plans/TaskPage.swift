import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One task: who does it, how far it is, its files, its evidence, and its history.
struct TaskPage: PageContent {
    let task: PlanTask
    let plan: Plan
    let units: [OfficeUnit]
    let officers: [Officer]
    let files: [StoredFile]
    let evidence: [LedgerRow]
    let changes: [Change]
    let today: Day
    let mayMove: Bool
    let mayCorrect: Bool
    let mayGive: Bool
    let isSaved: Bool
    let trouble: String?
    /// What was typed into a form that could not be saved.
    let typed: Form?

    private enum CodingKeys: CodingKey { case task, files, evidence, changes }

    var title: String { task.passage.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        if isSaved { notice += "<p class=\"notice good\" role=\"status\">\(Phrases.saved)</p>" }
        let late: HTML = " · <span class=\"state late\">\(Phrases.late)</span>"
        return """
            <p><a href="/office/tasks">\(Phrases.allTasks)</a></p>
            <h1>\(task.passage.text)</h1>
            <p>\(task.state.mark)\(task.isLate(on: today) ? late : HTML())</p>
            <div data-saved="task-\(isSaved ? task.id : "")"></div>
            \(notice)
            <div class="columns tilted"><div>
            \(mayMove ? progress(frame) : onlyUnit)
            <h2>\(Phrases.evidence)</h2>\(evidenceList)
            <h2>\(Phrases.attachments)</h2>\(attachments)\(mayMove ? attaching(frame) : HTML())
            </div><div>\(particulars)</div></div>
            <h2>\(Phrases.history)</h2>
            \(changes.isEmpty ? "<p class=\"soft\">\(Phrases.noHistory)</p>" : ChangeList.html(changes))
            """
    }

    private var onlyUnit: HTML {
        "<p class=\"notice\">\(Phrases.notYourTask)</p>"
    }

    private func names(_ ids: [String]) -> String {
        let names = ids.compactMap { id in units.first { $0.id == id }?.name }
        return names.isEmpty ? "–" : names.joined(separator: "; ")
    }

    private var particulars: HTML {
        let owner = officers.first { $0.id == task.ownerID }?.name ?? "–"
        var correct = HTML()
        if mayCorrect {
            correct = """
                <p><a href="/office/tasks/\(task.id)/correction">\(Phrases.correctKind(.task))</a></p>
                """
        }
        return """
            <section class="sheet"><h2>\(Phrases.fromPlan)</h2>
            <table><caption class="unseen">\(Phrases.fromPlan)</caption><tbody>
            <tr><th scope="row">\(Phrases.plan)</th><td><a href="/office/plans/\(plan.id)#L\(task.passage.line)">\(plan.number ?? plan.title), \(Phrases.lines(task.passage.line, task.passage.endLine))</a></td></tr>
            <tr><th scope="row">\(Phrases.section)</th><td>\(section)</td></tr>
            <tr><th scope="row">\(Phrases.leads)</th><td>\(names(task.units.leads))</td></tr>
            <tr><th scope="row">\(Phrases.joins)</th><td>\(names(task.units.joins))</td></tr>
            <tr><th scope="row">\(Phrases.time)</th><td>\(task.stretch?.words ?? "–")</td></tr>
            <tr><th scope="row">\(Phrases.due)</th><td>\(task.due?.written ?? "–")</td></tr>
            <tr><th scope="row">\(Phrases.cost)</th><td>\(task.cost.map { Phrases.dong($0).text } ?? "–")</td></tr>
            <tr><th scope="row">\(Phrases.owner)</th><td>\(owner)</td></tr>
            </tbody></table><p>\(task.passage.trust.mark)</p>\(correct)</section>
            """
    }

    private var section: String {
        let number = task.passage.section
        let heading = plan.head.sections.first { $0.number == number }?.heading ?? ""
        return number.isEmpty ? "–" : "\(number) \(heading)"
    }

    private func progress(_ frame: Frame) -> HTML {
        let state = typed.map { $0["state"] } ?? task.state.rawValue
        let owner = typed.map { $0["owner"] } ?? task.ownerID ?? ""
        let version = typed.map { $0["version"] } ?? String(task.passage.version)
        let states = PlanTask.State.allCases.filter {
            $0 == task.state || task.state.canBecome($0)
        }.map { option($0.rawValue, $0.words.text, isChosen: $0.rawValue == state) }
        let people = officers.filter { $0.isActive || $0.id == task.ownerID }.map {
            option($0.id, $0.name, isChosen: $0.id == owner)
        }
        return """
            <section class="sheet"><h2>\(Phrases.progress)</h2>
            <form method="post" action="/office/tasks/\(task.id)/progress" data-keep="task-\(task.id)">\(frame.proof)<input type="hidden" name="version" value="\(version)">
            <label for="state">\(Phrases.state)</label><select id="state" class="short" name="state">\(states)</select>
            <label for="reason">\(Phrases.reason) <span class="hint">\(Phrases.reasonHint)</span></label><textarea id="reason" name="reason" rows="2">\(typed?.raw("reason") ?? task.reason)</textarea>
            <label for="owner">\(Phrases.owner)</label><select id="owner" class="short" name="owner"><option value="">–</option>\(people)</select>
            <label for="note">\(Phrases.note)</label><textarea id="note" name="note" rows="4">\(typed?.raw("note") ?? task.note)</textarea>
            <p class="acts"><button>\(Phrases.save)</button></p></form></section>
            """
    }

    private var evidenceList: HTML {
        var give = HTML()
        if mayGive {
            give = """
                <p class="acts"><a class="button quiet" href="/office/evidence/new?task=\(task.id)">\(Phrases.giveEvidence)</a></p>
                """
        }
        if evidence.isEmpty {
            let words = task.state == .done ? Phrases.doneWithoutEvidence : Phrases.noEvidence
            return "<p class=\"soft\">\(words)</p>\(give)"
        }
        return "\(LedgerList.html(evidence))\(give)"
    }

    private var attachments: HTML {
        if files.isEmpty { return "<p class=\"soft\">\(Phrases.noAttachments)</p>" }
        let lines: [HTML] = files.map { file in
            """
            <li><a href="/office/tasks/\(task.id)/attachments/\(file.id)">\(file.name)</a> <span class="soft">\(Reading.size(bytes: file.bytes)) · \(file.createdAt.written)</span> \(file.description)</li>
            """
        }
        return "<ul class=\"rows\">\(lines)</ul>"
    }

    private func attaching(_ frame: Frame) -> HTML {
        """
        <form method="post" action="/office/tasks/\(task.id)/attachments" enctype="multipart/form-data">\(frame.proof)
        <label for="file">\(Phrases.file) <span class="hint">\(Phrases.fileHint)</span></label><input id="file" name="file" type="file" required>
        <label for="description">\(Phrases.description)</label><input id="description" name="description" type="text" maxlength="300" value="\(typed?.raw("description"))">
        <p class="acts"><button class="quiet">\(Phrases.attach)</button></p></form>
        """
    }
}

/// Rows of the ledger, those that no longer count struck out with the reason.
enum LedgerList {
    static func html(_ rows: [LedgerRow]) -> HTML {
        let lines: [HTML] = rows.map { row in
            let part = Reading.number(row.quantity)
            let amount = row.outOf.map { "\(part)/\(Reading.number($0))" } ?? part
            let title: HTML =
                path(row.ref).map { "<a href=\"\($0)\">\(row.title)</a>" } ?? "\(row.title)"
            guard let why = row.voidedBecause else {
                return """
                    <tr><td class="figures">\(Day(of: row.at).written)</td><th scope="row">\(title)</th><td class="number">\(amount)</td><td><span class="state done">\(Phrases.counts)</span></td></tr>
                    """
            }
            return """
                <tr><td class="figures"><s>\(Day(of: row.at).written)</s></td><th scope="row"><s>\(title)</s></th><td class="number"><s>\(amount)</s></td><td><span class="state none">\(Phrases.countsNot)</span><br>\(Phrases.reason): \(why)</td></tr>
                """
        }
        return """
            <div class="wide" role="region" aria-label="\(Phrases.ledgerRows)" tabindex="0"><table>
            <caption class="unseen">\(Phrases.ledgerRows)</caption>
            <thead><tr><th scope="col">\(Phrases.day)</th><th scope="col">\(Phrases.what)</th><th scope="col" class="number">\(Phrases.quantity)</th><th scope="col">\(Phrases.state)</th></tr></thead>
            <tbody>\(lines)</tbody></table></div>
            """
    }

    /// Where the office keeps what a row is about.
    private static func path(_ ref: Ref) -> String? {
        switch ref.kind {
        case "story": "/office/stories/\(ref.id)"
        case "evidence": "/office/evidence/\(ref.id)"
        case "airing": "/office/speakers/airings/\(ref.id)"
        default: nil
        }
    }
}
