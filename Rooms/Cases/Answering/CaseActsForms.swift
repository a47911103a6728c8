import Markup
import Office
import Web

/// The forms of a case's page: the answer first, everything else folded.
struct CaseActsForms {
    let page: CasePage

    private var path: String { page.line.path }
    private var state: ResidentCase.State { page.found.state }

    func html(_ frame: Frame) -> HTML {
        let proposal = proposed(frame)
        guard page.rights.works, state != .answered, state != .merged else {
            return page.rights.works ? proposal + note(frame) + link(frame) : proposal
        }
        let answer = state == .proposed ? proposal : self.answer(frame)
        return """
            \(answer)\(waiting(frame))<h2>\(DeskWords.otherActs)</h2>\(say(frame))\(ask(frame))\(pass(frame))\(sorting(frame))\(merge(frame))\(link(frame))\(note(frame))
            """
    }

    private func answer(_ frame: Frame) -> HTML {
        let chosen = page.templates.first { $0.id == page.template }?.words ?? ""
        let words = page.typed.raw("words").isEmpty ? chosen : page.typed.raw("words")
        let outcomes: [HTML] = Outcome.all.map { one in
            """
            <label class="choice"><input type="radio" name="outcome" value="\(one.rawValue)"\(if: page.typed["outcome"] == one.rawValue, " checked") required> <span>\(one.words) <span class="soft">\(one.hint)</span></span></label>

            """
        }
        return """
            <section aria-labelledby="answer"><h2 id="answer">\(DeskWords.answer)</h2><p class="soft">\(DeskWords.answerHint)</p>\(templates)
            <form method="post" action="\(path)/answer" data-keep="case-\(page.found.id)">\(frame.proof)
            <label for="words">\(DeskWords.answer)</label><textarea id="words" name="words" rows="6" maxlength="\(Asked.longest)" required>\(words)</textarea>
            <fieldset><legend>\(DeskWords.outcome)</legend>\(outcomes)</fieldset>
            <p class="acts"><button>\(page.rights.answersAtOnce ? DeskWords.sendAnswer : DeskWords.proposeAnswer)</button></p></form></section>
            """
    }

    private var templates: HTML {
        let fitting = page.templates.filter {
            $0.category.isEmpty || $0.category == page.found.categoryID
        }
        guard !fitting.isEmpty else { return HTML() }
        let options: [HTML] = fitting.map { one in
            "<option value=\"\(one.id)\"\(if: one.id == page.template, " selected")>\(one.title)</option>"
        }
        return """
            <form class="filter" method="get" action="\(path)"><label>\(DeskWords.template)<select name="template">\(options)</select></label><button class="quiet">\(DeskWords.useTemplate)</button></form>
            """
    }

    private func proposed(_ frame: Frame) -> HTML {
        guard let proposal = page.proposal else { return HTML() }
        let author = page.names.officer(proposal.officerID)
        var forms: HTML = "<p class=\"soft\">\(DeskWords.ownProposal)</p>"
        if page.rights.approves {
            forms = """
                <form method="post" action="\(path)/approval">\(frame.proof)<p class="acts"><button>\(DeskWords.approve)</button></p></form>
                <details class="fold"><summary>\(DeskWords.returnIt)</summary><form method="post" action="\(path)/return">\(frame.proof)<label for="return">\(DeskWords.returnReason)</label><textarea id="return" name="words" rows="3" maxlength="2000" required></textarea><p class="acts"><button class="quiet">\(DeskWords.returnIt)</button></p></form></details>
                """
        }
        let outcome: HTML = proposal.details.outcome.map { "<p>\($0.words)</p>" } ?? HTML()
        return """
            <section class="notice" aria-labelledby="proposed"><h2 id="proposed">\(DeskWords.proposedTitle)</h2><p class="soft">\(DeskWords.writtenBy(author))</p>
            <blockquote><p>\(proposal.words)</p></blockquote>\(outcome)\(forms)</section>
            """
    }

    private func waiting(_ frame: Frame) -> HTML {
        guard state == .waiting else { return HTML() }
        return """
            <form method="post" action="\(path)/resumption">\(frame.proof)<p class="acts"><button class="quiet">\(DeskWords.takeBack)</button></p></form>
            """
    }

    private func say(_ frame: Frame) -> HTML {
        fold(
            DeskWords.say, DeskWords.sayHint, frame, to: "word",
            text("say", DeskWords.say), DeskWords.send)
    }

    private func ask(_ frame: Frame) -> HTML {
        guard state == .open else { return HTML() }
        return fold(
            DeskWords.ask, DeskWords.askHint, frame, to: "question",
            text("ask", DeskWords.ask), DeskWords.sendQuestion)
    }

    private func pass(_ frame: Frame) -> HTML {
        let units: [HTML] = page.names.units.map { unit in
            "<option value=\"\(unit.id)\"\(if: unit.id == page.found.unitID, " selected")>\(unit.name)</option>"
        }
        let people: [HTML] = page.names.officers.filter(\.isActive).map { one in
            "<option value=\"\(one.id)\">\(one.name)\(if: !one.position.isEmpty, ", ")\(one.position)</option>"
        }
        return fold(
            DeskWords.pass, DeskWords.passHint, frame, to: "assignment",
            """
            <label for="unit">\(DeskWords.unit)</label><select id="unit" name="unit">\(units)</select>
            <label for="officer">\(DeskWords.officer)</label><select id="officer" name="officer"><option value="">\(DeskWords.wholeUnit)</option>\(people)</select>
            <label for="pass">\(DeskWords.passReason)</label><textarea id="pass" name="words" rows="2" maxlength="2000"></textarea>
            """, DeskWords.passIt)
    }

    private func sorting(_ frame: Frame) -> HTML {
        let options: [HTML] = page.names.categories.filter { $0.way == .cases }.map { one in
            "<option value=\"\(one.id)\"\(if: one.id == page.found.categoryID, " selected")>\(one.name.words(in: .current))</option>"
        }
        return fold(
            DeskWords.sortAnew, nil, frame, to: "category",
            "<label for=\"category\">\(AskWords.category)</label><select id=\"category\" name=\"category\">\(options)</select>",
            DeskWords.keep)
    }

    private func merge(_ frame: Frame) -> HTML {
        guard state == .open || state == .waiting else { return HTML() }
        return fold(
            DeskWords.merge, nil, frame, to: "merge",
            "<label for=\"code\">\(DeskWords.mergeCode)</label><input class=\"short\" type=\"text\" id=\"code\" name=\"code\" maxlength=\"20\" required>",
            DeskWords.mergeIt)
    }

    private func link(_ frame: Frame) -> HTML {
        fold(
            DeskWords.link, nil, frame, to: "link",
            """
            <label for="link-path">\(DeskWords.linkAddress)</label><input type="text" id="link-path" name="path" maxlength="300" required>
            <label for="link-title">\(DeskWords.linkTitle)</label><input type="text" id="link-title" name="title" maxlength="300" required>
            <label class="choice"><input type="checkbox" name="public" value="1"> \(DeskWords.linkPublic)</label>
            """, DeskWords.keep)
    }

    private func note(_ frame: Frame) -> HTML {
        fold(
            DeskWords.note, nil, frame, to: "note", text("note", DeskWords.note), DeskWords.keep)
    }

    private func text(_ id: String, _ label: Phrase) -> HTML {
        """
        <label for="\(id)">\(label)</label><textarea id="\(id)" name="words" rows="3" maxlength="\(Asked.longest)" required></textarea>
        """
    }

    private func fold(
        _ title: Phrase, _ hint: Phrase?, _ frame: Frame, to step: String, _ fields: HTML,
        _ button: Phrase
    ) -> HTML {
        let hint: HTML = hint.map { "<p class=\"soft\">\($0)</p>" } ?? HTML()
        return """
            <details class="fold"><summary>\(title)</summary>\(hint)<form method="post" action="\(path)/\(step)">\(frame.proof)\(fields)<p class="acts"><button class="quiet">\(button)</button></p></form></details>

            """
    }
}
