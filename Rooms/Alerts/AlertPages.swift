import CAP
import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The messages: in force, waiting, past.
struct AlertListPage: PageContent {
    let now: Date
    let inForce: [Alert]
    let proposed: [Alert]
    let past: [Alert]
    let officer: Officer
    let trouble: String?

    private enum CodingKeys: CodingKey { case trouble }

    var title: String { Phrases.menu.text }

    func html(_ frame: Frame) -> HTML {
        let told: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" } ?? HTML()
        let acts: HTML =
            officer.may(.writeStory)
            ? "<p class=\"acts\"><a class=\"button\" href=\"/office/alerts/new\">\(Phrases.begin)</a></p>"
            : HTML()
        return """
            <h1>\(Phrases.menu)</h1>\(told)<p class="measure">\(Phrases.lead)</p>\(acts)
            \(section(Phrases.inForce, inForce, Phrases.noneInForce))
            \(section(Phrases.proposedTitle, proposed, Phrases.noneProposed))
            \(arrival(frame))
            \(section(Phrases.past, past, Phrases.nonePast))<p><a href="\(PublicDesk.path)">\(Phrases.onPortal)</a></p>
            """
    }

    private func section(_ title: Phrase, _ alerts: [Alert], _ none: Phrase) -> HTML {
        guard !alerts.isEmpty else {
            return "<h2>\(title)</h2><p class=\"empty\">\(none)</p>\n"
        }
        let lines: [HTML] = alerts.map { alert in
            """
            <li><a href="\(alert.path)">\(alert.title(in: .current))</a> \(alert.mark(at: now))<br><span class="soft figures">\((alert.approvedAt ?? alert.proposedAt).written)</span></li>

            """
        }
        return "<h2>\(title)</h2><ul class=\"rows\">\(lines)</ul>\n"
    }

    private func arrival(_ frame: Frame) -> HTML {
        guard officer.may(.writeStory) else { return HTML() }
        return """
            <details class="fold"><summary>\(Phrases.arrival)</summary><form class="measure" method="post" action="/office/alerts/arrival" enctype="multipart/form-data">\(frame.proof)
            <p class="soft">\(Phrases.arrivalHint)</p>
            <label for="file">\(Phrases.capFile)</label><input type="file" id="file" name="file" accept=".xml,.cap,application/cap+xml,text/xml">
            <label for="xml">\(Phrases.capText)</label><textarea id="xml" name="xml" rows="4" spellcheck="false"></textarea>
            <p class="acts"><button>\(Phrases.readIt)</button></p></form></details>
            """
    }
}

extension Alert {
    /// Where it stands.
    func mark(at now: Date) -> HTML {
        let (look, words): (String, Phrase) =
            switch state {
            case .proposed: ("due", Phrases.waiting)
            case .refused: ("idle", Phrases.refused)
            case .cancelled: ("idle", Phrases.cancelled)
            case .live:
                isInForce(at: now) ? ("late", Phrases.isInForce) : ("done", Phrases.isOver)
            }
        return "<span class=\"state \(look)\">\(words)</span>"
    }
}

/// The form.
struct AlertFormPage: PageContent {
    let content: Alert.Content
    let groups: [SpeakerGroup]
    let trouble: String?
    let note: String?

    private enum CodingKeys: CodingKey { case content, trouble }

    var title: String { Phrases.begin.text }

    func html(_ frame: Frame) -> HTML {
        let told: HTML =
            trouble.map { "<p class=\"notice bad\" role=\"alert\">\($0)</p>" } ?? HTML()
        let noted: HTML = note.map { "<p class=\"notice\">\($0)</p>" } ?? HTML()
        let replaces: HTML =
            content.replaces == nil ? HTML() : "<p class=\"notice\">\(Phrases.replacing)</p>"
        return """
            <div class="measure"><p><a href="/office/alerts">\(Phrases.menu)</a></p><h1>\(Phrases.begin)</h1>\(told)\(noted)\(replaces)
            <form method="post" action="/office/alerts" data-keep="alert">\(frame.proof)<input type="hidden" name="replaces" value="\(content.replaces ?? "")"><input type="hidden" name="relayed" value="\(content.relayed)">
            <label class="choice"><input type="checkbox" name="drill" value="1"\(if: content.isDrill, " checked")> \(Phrases.isDrill)</label>
            <fieldset><legend>\(Phrases.what)</legend>
            \(choice("category", Phrases.category, CAPInfo.Category.allCases.map { ($0.rawValue, Phrases.words(of: $0)) }, content.category))
            \(text("event", Phrases.event, Phrases.eventHint, content.event, Alert.longestEvent))
            \(text("headline", Phrases.headline, Phrases.headlineHint, content.headline, Alert.longestHeadline))
            \(area("words", Phrases.wordsLabel, content.words))\(area("instruction", Phrases.instruction, content.instruction))</fieldset>
            <fieldset><legend>\(Phrases.howBad)</legend>
            \(choice("severity", Phrases.severity, Phrases.severities, content.severity))
            \(choice("urgency", Phrases.urgency, Phrases.urgencies, content.urgency))
            \(choice("certainty", Phrases.certainty, Phrases.certainties, content.certainty))</fieldset>
            <fieldset><legend>\(Phrases.whereAndHowLong)</legend>
            \(text("area", Phrases.area, Phrases.areaHint, content.area, 300))\(groupChoices)
            \(choice("minutes", Phrases.lasts, Phrases.lengths(content.minutes), String(content.minutes)))
            \(choice("repeat", Phrases.again, Phrases.repeats, String(content.repeatMinutes)))</fieldset>
            <details class="fold"\(if: !content.headlineEN.isEmpty, " open")><summary>\(Phrases.inEnglish)</summary>\(text("headlineEN", Phrases.headlineEN, nil, content.headlineEN, Alert.longestHeadline))\(area("wordsEN", Phrases.wordsEN, content.wordsEN))</details>
            <p class="soft">\(Phrases.resume)</p>
            <p class="acts"><button>\(Phrases.propose)</button></p></form></div>
            """
    }

    private func text(
        _ name: String, _ label: Phrase, _ hint: Phrase?, _ value: String, _ most: Int
    ) -> HTML {
        let more: HTML = hint.map { "<span class=\"hint\">\($0)</span>" } ?? HTML()
        return """
            <label for="\(name)">\(label)\(more)</label><input type="text" id="\(name)" name="\(name)" maxlength="\(most)" value="\(value)">
            """
    }

    private func area(_ name: String, _ label: Phrase, _ value: String) -> HTML {
        """
        <label for="\(name)">\(label)</label><textarea id="\(name)" name="\(name)" rows="3" maxlength="\(Alert.longestWords)">\(value)</textarea>
        """
    }

    private func choice(
        _ name: String, _ label: Phrase, _ options: [(String, Phrase)], _ chosen: String
    ) -> HTML {
        let all: [HTML] = options.map { value, words in
            "<option value=\"\(value)\"\(if: value == chosen, " selected")>\(words)</option>"
        }
        return
            "<label for=\"\(name)\">\(label)</label><select id=\"\(name)\" name=\"\(name)\">\(all)</select>"
    }

    private var groupChoices: HTML {
        guard !groups.isEmpty else { return "<p class=\"soft\">\(Phrases.noGroups)</p>" }
        let all: [HTML] = groups.map { group in
            let isChosen = content.groupIDs.contains(group.id)
            return
                "<label class=\"choice\"><input type=\"checkbox\" name=\"groups\" value=\"\(group.id)\"\(if: isChosen, " checked")> \(group.name)</label>"
        }
        return """
            <p id="groups">\(Phrases.groups)</p><div role="group" aria-labelledby="groups">\(all)</div>
            """
    }
}
