import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The paper on one side, line by line; what was read in it on the other.
struct PlanPage: PageContent {
    /// A thing as it was read, with what people know of it since.
    struct Item: Encodable, Sendable {
        let kind: Passage.Kind
        let passage: Passage
        /// `Chủ trì: …`, `Hạn: …`, `ít nhất 2 buổi mỗi tuần`.
        let facts: [String]
    }

    /// A section of the paper, or what stands in none.
    struct Group: Encodable, Sendable {
        let number: String
        let heading: String
        let line: Int
        let assignments: [Plan.Head.Assignment]
        let items: [Item]
    }

    let plan: Plan
    let groups: [Group]
    let replacedBy: String?
    /// The file it came from; nil for what was read before files were kept track of.
    let file: KeptPaper?
    let changes: [Change]
    let trouble: String?
    private let mayKeep: Bool
    private let said: String
    private let filled: Form

    private enum CodingKeys: CodingKey { case plan, groups, replacedBy, file, changes, trouble }

    init(
        plan: Plan, things: PlanDesk.Things, replacedBy: String?, file: KeptPaper?,
        changes: [Change], mayKeep: Bool, said: String, trouble: String?, filled: Form
    ) {
        self.plan = plan
        groups = PlanPage.groups(plan, things)
        self.replacedBy = replacedBy
        self.file = file
        self.changes = changes
        self.mayKeep = mayKeep && plan.isCurrent
        self.said = said
        self.trouble = trouble
        self.filled = filled
    }

    var title: String { plan.title }

    /// Where a section's reading stands on the page.
    static func anchor(_ section: String) -> String {
        section.isEmpty ? "section" : "section-" + section.replacing(".", with: "-")
    }

    private static func groups(_ plan: Plan, _ things: PlanDesk.Things) -> [Group] {
        func names(_ ids: [String]) -> String {
            ids.compactMap { id in things.units.first { $0.id == id }?.name }
                .joined(separator: "; ")
        }
        let items =
            things.targets.map { Item(kind: .target, passage: $0.passage, facts: [$0.words]) }
            + things.tasks.map { task in
                var facts: [String] = []
                if !task.units.leads.isEmpty {
                    facts.append("\(Phrases.leads.text): \(names(task.units.leads))")
                }
                if !task.units.joins.isEmpty {
                    facts.append("\(Phrases.joins.text): \(names(task.units.joins))")
                }
                if let stretch = task.stretch {
                    facts.append("\(Phrases.time.text): \(stretch.words)")
                }
                if let cost = task.cost {
                    facts.append("\(Phrases.cost.text): \(Phrases.dong(cost).text)")
                }
                if let due = task.due { facts.append("\(Phrases.due.text): \(due.written)") }
                return Item(kind: .task, passage: task.passage, facts: facts)
            }
            + things.duties.map { Item(kind: .duty, passage: $0.passage, facts: [$0.words]) }
        let known = Set(plan.head.sections.map(\.number))
        let loose = items.filter { !known.contains($0.passage.section) }
        var groups = plan.head.sections.map { section in
            Group(
                number: section.number, heading: section.heading, line: section.line,
                assignments: plan.head.assignments.filter { $0.section == section.number },
                items: items.filter { $0.passage.section == section.number }
                    .sorted { $0.passage.line < $1.passage.line })
        }
        if !loose.isEmpty {
            groups.append(
                Group(
                    number: "", heading: Phrases.outsideSections.text,
                    line: loose.map(\.passage.line).min() ?? 1, assignments: [], items: loose))
        }
        return groups.filter { !$0.items.isEmpty || !$0.assignments.isEmpty }
    }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(plan.title)</h1>
        <p class="lead">\(particulars)</p>
        <div data-saved="plan-new"></div>
        \(notices)
        \(PaperNotes(file: file).html)
        \(warnings)
        \(ReviewPart(plan: plan, sure: sure, mayKeep: mayKeep).html(frame))
        <p class="acts"><a class="button quiet" href="/office/tasks">\(Phrases.tasks)</a> <a class="button quiet" href="/office/targets">\(Phrases.targets)</a> <a class="button quiet" href="/office/plans/\(plan.id)/source">\(Phrases.sourceFile)</a></p>
        <div class="columns">
        <section aria-labelledby="reading"><h2 id="reading">\(Phrases.reading)</h2>
        \(groups.isEmpty ? "<p class=\"empty\">\(Phrases.nothingRead)</p>" : groups.map { group($0, frame) }.joined())
        \(mayKeep ? addition(frame) : HTML())
        </section>
        <section class="beside" aria-labelledby="paper" tabindex="0"><h2 id="paper">\(Phrases.paper)</h2>
        <div class="paper"><ol>\(paper)</ol></div></section>
        </div>
        \(head)
        \(changes.isEmpty ? HTML() : "<h2>\(Phrases.corrections)</h2>\(ChangeList.html(changes))")
        """
    }

    /// Passages that nobody has looked at and that were read without a doubt.
    private var sure: Int {
        groups.flatMap(\.items).filter {
            $0.passage.trust == .read && plan.isSure(of: $0.passage)
        }.count
    }

    private var particulars: String {
        let parts = [
            plan.issuer, plan.number ?? Phrases.noNumber.text,
            plan.dated?.written ?? Phrases.noDate.text, Phrases.yearOf(plan.year).text,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var notices: HTML {
        var all = HTML()
        if let trouble { all += "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        if said == "new" {
            all += "<p class=\"notice good\" role=\"status\">\(Phrases.readNew)</p>"
        }
        if said == "known" { all += "<p class=\"notice\" role=\"status\">\(Phrases.readKnown)</p>" }
        if let replacedBy {
            all += """
                <p class="notice">\(Phrases.hasNewer) <a href="/office/plans/\(replacedBy)">\(Phrases.seeNewer)</a></p>
                """
        }
        if let replaces = plan.replaces {
            all += """
                <p class="notice">\(Phrases.isRevision(plan.revision)) <a href="/office/plans/\(replaces)">\(Phrases.seeOlder)</a> · <a href="/office/plans/compare?a=\(replaces)&amp;b=\(plan.id)">\(Phrases.seeChanges)</a></p>
                """
        }
        return all
    }

    private var warnings: HTML {
        if plan.head.warnings.isEmpty { return HTML() }
        let lines: [HTML] = plan.head.warnings.map { warning in
            """
            <li data-from="\(warning.line)"><a href="#L\(warning.line)">\(Phrases.lines(warning.line, warning.line))</a>: \(warning.message)</li>
            """
        }
        return """
            <section class="notice" aria-labelledby="warnings"><h2 id="warnings">\(Phrases.warnings)</h2><ul>\(lines)</ul></section>
            """
    }

    private func group(_ group: Group, _ frame: Frame) -> HTML {
        let units: [HTML] = group.assignments.map { assignment in
            """
            <p class="soft" data-from="\(assignment.line)">\(Phrases.role(assignment.role)): \(assignment.units.joined(separator: "; "))</p>
            """
        }
        var number = HTML()
        if !group.number.isEmpty {
            number = "<a href=\"#L\(group.line)\">\(group.number)</a>"
        }
        let open = group.items.filter { $0.passage.trust == .read }.count
        var all = HTML()
        if mayKeep, open > 1 {
            all = """
                <form method="post" action="/office/plans/\(plan.id)/confirmation">\(frame.proof)<input type="hidden" name="section" value="\(group.number)"><button class="quiet">\(Phrases.confirmSection(open))</button></form>
                """
        }
        return """
            <section id="\(PlanPage.anchor(group.number))"><h3>\(number) \(group.heading)</h3>
            \(units)<ul class="rows">\(group.items.map { item($0, frame) })</ul>\(all)</section>
            """
    }

    private func item(_ item: Item, _ frame: Frame) -> HTML {
        let passage = item.passage
        let facts: [HTML] = item.facts.map { "<br><span class=\"soft\">\($0)</span>" }
        let place = "/office/\(item.kind.plural)/\(passage.id)"
        let text: HTML =
            passage.trust == .dismissed
            ? "<s>\(passage.text)</s>" : "<a href=\"\(place)\">\(passage.text)</a>"
        return """
            <li id="\(item.kind.rawValue)-\(passage.id)" data-from="\(passage.line)" data-to="\(passage.endLine)"><b>\(item.kind.words)</b> \(text)\(facts)
            <br>\(passage.trust.mark) · <a href="#L\(passage.line)">\(Phrases.lines(passage.line, passage.endLine))</a>
            \(mayKeep ? acts(passage, place, frame) : HTML())</li>
            """
    }

    private func acts(_ passage: Passage, _ place: String, _ frame: Frame) -> HTML {
        let words = passage.trust == .dismissed ? Phrases.restore : Phrases.confirm
        var confirm = HTML()
        if passage.trust != .confirmed {
            confirm = """
                <form method="post" action="\(place)/confirmation">\(frame.proof)<input type="hidden" name="version" value="\(passage.version)"><button class="quiet">\(words)<span class="unseen">: \(passage.text)</span></button></form>
                """
        }
        return """
            <div class="acts">\(confirm)<a href="\(place)/correction">\(Phrases.correct)<span class="unseen">: \(passage.text)</span></a></div>
            """
    }

    private func addition(_ frame: Frame) -> HTML {
        let kinds: [HTML] = Passage.Kind.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: filled["kind"] == $0.rawValue)
        }
        return """
            <section class="sheet"><h3>\(Phrases.addMissing)</h3><p>\(Phrases.addMissingWords)</p>
            <form method="post" action="/office/plans/\(plan.id)/additions">\(frame.proof)
            <label for="kind">\(Phrases.kind)</label><select id="kind" name="kind">\(kinds)</select>
            <label for="line">\(Phrases.line)</label><input id="line" class="short" name="line" inputmode="numeric" required value="\(filled["line"])">
            <label for="new-text">\(Phrases.words) <span class="hint">\(Phrases.wordsHint)</span></label><textarea id="new-text" name="text" rows="3">\(filled["text"])</textarea>
            <p class="acts"><button class="quiet">\(Phrases.add)</button></p></form></section>
            """
    }

    private var paper: [HTML] { PaperNotes.lines(plan.lines, of: file) }

    private var head: HTML {
        var parts = HTML()
        if !plan.head.legalBases.isEmpty {
            let all: [HTML] = plan.head.legalBases.map { "<li>\($0)</li>" }
            parts += "<h3>\(Phrases.legalBases)</h3><ul>\(all)</ul>"
        }
        if !plan.head.recipients.isEmpty {
            let all: [HTML] = plan.head.recipients.map { "<li>\($0)</li>" }
            parts += "<h3>\(Phrases.recipients)</h3><ul>\(all)</ul>"
        }
        if let signatory = plan.head.signatory {
            let words = [
                signatory.authority, signatory.capacity, signatory.position, signatory.name,
            ].compactMap { $0 }.joined(separator: " · ")
            parts += "<h3>\(Phrases.signatory)</h3><p>\(words)</p>"
        }
        return parts.isEmpty ? parts : "<section><h2>\(Phrases.headOfPaper)</h2>\(parts)</section>"
    }
}

/// The list of what people changed.
enum ChangeList {
    static func html(_ changes: [Change]) -> HTML {
        let rows: [HTML] = changes.map { change in
            var reason = HTML()
            if !change.reason.isEmpty { reason = "<br>\(Phrases.reason): \(change.reason)" }
            return """
                <tr><td class="figures">\(change.at.written)</td><td>\(change.officer ?? Phrases.program.text)</td>
                <td>\(Phrases.field(change.field))</td><td>\(change.before.isEmpty ? "–" : change.before)</td><td>\(change.after.isEmpty ? "–" : change.after)\(reason)</td></tr>
                """
        }
        return """
            <div class="wide" role="region" aria-label="\(Phrases.corrections)" tabindex="0"><table>
            <caption class="unseen">\(Phrases.corrections)</caption>
            <thead><tr><th scope="col">\(Phrases.when)</th><th scope="col">\(Phrases.who)</th><th scope="col">\(Phrases.what)</th><th scope="col">\(Phrases.before)</th><th scope="col">\(Phrases.after)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}

/// One line of a `<select>`.
func option(_ value: String, _ words: String, isChosen: Bool) -> HTML {
    "<option value=\"\(value)\"\(if: isChosen, " selected")>\(words)</option>"
}
