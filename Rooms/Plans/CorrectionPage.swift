import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One thing that was read, beside its lines, with a form to put it right.
struct CorrectionPage: PageContent {
    let kind: Passage.Kind
    let passage: Passage
    let changes: [Change]
    let trouble: String?
    private let filled: Form
    private let known: Correction.Known

    private enum CodingKeys: CodingKey { case kind, passage, changes, trouble }

    init(
        kind: Passage.Kind, passage: Passage, filled: Form, known: Correction.Known,
        changes: [Change], trouble: String?
    ) {
        self.kind = kind
        self.passage = passage
        self.filled = filled
        self.known = known
        self.changes = changes
        self.trouble = trouble
    }

    var title: String { Phrases.correctKind(kind).text }

    func html(_ frame: Frame) -> HTML {
        let place = "/office/\(kind.plural)/\(passage.id)"
        let back = "/office/plans/\(passage.planID)#\(kind.rawValue)-\(passage.id)"
        let notice: HTML? = trouble.map {
            "<p class=\"notice bad\" role=\"alert\">\($0)</p>"
        }
        let history: HTML =
            changes.isEmpty
            ? HTML() : "<h2>\(Phrases.corrections)</h2>\(ChangeList.html(changes))"
        return """
            <p><a href="\(back)">\(Phrases.backToPlan)</a></p>
            <h1>\(Phrases.correctKind(kind))</h1>
            <p>\(passage.trust.mark) · <a href="/office/plans/\(passage.planID)#L\(passage.line)">\(Phrases.lines(passage.line, passage.endLine))</a></p>
            <div class="measure"><blockquote class="sheet">\(passage.source)</blockquote>
            \(notice)
            <form method="post" action="\(place)/correction">\(frame.proof)<input type="hidden" name="version" value="\(filled["version"])">
            <label for="text">\(Phrases.words)</label><textarea id="text" name="text" rows="5" required>\(filled.raw("text"))</textarea>
            \(select("section", Phrases.section, sections))
            \(fields)
            <p class="acts"><button>\(Phrases.saveCorrection)</button> <a class="button quiet" href="\(back)">\(Phrases.back)</a></p></form>
            \(passage.trust == .dismissed ? HTML() : dismissal(place, frame))</div>
            \(history)
            """
    }

    private var fields: HTML {
        switch kind {
        case .task:
            let people = [("", "–")] + known.officers.map { ($0.id, $0.name) }
            return """
                \(boxes("leads", Phrases.leads))\(boxes("joins", Phrases.joins))
                \(input("due", Phrases.due, type: "date"))
                \(select("owner", Phrases.owner, people))
                """
        case .target:
            let measures = Target.measures.map { ($0.rawValue, $0.name.text) }
            let comparators = Target.Comparator.allCases.map { ($0.rawValue, $0.words.text) }
            let pers = Period.Kind.allCases.map { ($0.rawValue, $0.words.text) }
            return """
                \(select("measure", Phrases.measure, measures))
                \(select("comparator", Phrases.comparator, comparators))
                \(input("value", Phrases.value, type: "text"))
                \(input("unit", Phrases.countedIn, type: "text"))
                \(select("per", Phrases.per, pers))
                """
        case .duty:
            let rules = Duty.Kind.allCases.map { ($0.rawValue, $0.words.text) }
            return """
                \(select("rule", Phrases.rule, rules))
                \(input("day", Phrases.dayOfMonth, type: "text"))
                \(input("month", Phrases.month, type: "text"))
                \(input("due", Phrases.dueOnce, type: "date"))
                """
        }
    }

    private var sections: [(String, String)] {
        [("", Phrases.outsideSections.text)]
            + known.sections.map { ($0.number, "\($0.number) \($0.heading)") }
    }

    private func select(_ name: String, _ words: Phrase, _ choices: [(String, String)]) -> HTML {
        let options = choices.map { option($0.0, $0.1, isChosen: filled[name] == $0.0) }
        return """
            <label for="\(name)">\(words)</label><select id="\(name)" name="\(name)">\(options)</select>
            """
    }

    private func input(_ name: String, _ words: Phrase, type: String) -> HTML {
        """
        <label for="\(name)">\(words)</label><input id="\(name)" class="short" name="\(name)" type="\(type)" value="\(filled.raw(name))">
        """
    }

    private func boxes(_ name: String, _ words: Phrase) -> HTML {
        let chosen = Set(filled.all(name))
        let boxes: [HTML] = known.units.map { unit in
            """
            <label class="choice"><input type="checkbox" name="\(name)" value="\(unit.id)"\(if: chosen.contains(unit.id), " checked")>\(unit.name)</label>
            """
        }
        return "<fieldset><legend>\(words)</legend>\(boxes)</fieldset>"
    }

    private func dismissal(_ place: String, _ frame: Frame) -> HTML {
        """
        <section class="sheet"><h2>\(Phrases.dismiss)</h2><p>\(Phrases.dismissWords)</p>
        <form method="post" action="\(place)/dismissal">\(frame.proof)<input type="hidden" name="version" value="\(passage.version)"><button class="quiet">\(Phrases.dismiss)</button></form></section>
        """
    }
}
