import Markup
import Office

/// The checklist as people see it: before the button, never after it.
struct ChecklistView {
    let checklist: Checklist

    init(_ checklist: Checklist) { self.checklist = checklist }

    /// What the writer should see to, and what the button asks them to stand for.
    var forWriter: HTML {
        let lines = self.lines
        let list: HTML = lines.isEmpty ? HTML() : "<ul class=\"rows\">\(lines)</ul>"
        let title =
            checklist.reasonsNotToSubmit.isEmpty ? Phrases.beforeSubmitting : Phrases.notYetToSubmit
        return """
            <section class="checklist" aria-labelledby="checklist"><h2 id="checklist">\(title)</h2>
            \(list)</section>
            """
    }

    /// Inside the form that submits: the declarations.
    var declarations: HTML {
        guard !checklist.numbers.isEmpty else {
            return "<p class=\"hint\">\(Phrases.noSecrets)</p>"
        }
        return """
            <label class="choice"><input type="checkbox" name="numbersArePublic" value="1" required>\(Phrases.numbersArePublic)</label>
            <p class="hint">\(Phrases.noSecrets)</p>
            """
    }

    /// What the approver should know; nothing when all is well.
    var forApprover: HTML {
        let lines = self.lines
        guard !lines.isEmpty else { return HTML() }
        return """
            <section class="checklist" aria-labelledby="checklist"><h2 id="checklist">\(Phrases.toLookAt)</h2>
            <ul class="rows">\(lines)</ul></section>
            """
    }

    private var lines: [HTML] {
        let own: [HTML] = checklist.lines.map { line in
            let mark: HTML =
                line.weight == .must
                ? "<span class=\"state late\">\(Phrases.mustBeDone)</span>"
                : "<span class=\"state due\">\(Phrases.worthALook)</span>"
            return "<li>\(mark) \(line.words)</li>"
        }
        let numbers: [HTML] = checklist.numbers.map { number in
            """
            <li><span class="state due">\(number.words)</span> <span class="figures">\(number.digits)</span> – \(Phrases.isItPublic)</li>
            """
        }
        return own + numbers
    }
}
