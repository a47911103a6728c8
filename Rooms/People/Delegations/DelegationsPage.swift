import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Who approves in whose place, by which paper, until when.
struct DelegationsPage: PageContent {
    let delegations: [Delegation]
    let officers: [Officer]
    let officer: Officer
    let today: Day
    let typed: Form
    let trouble: Phrase?

    private enum CodingKeys: CodingKey { case delegations }

    var title: String { Phrases.delegations.text }

    func html(_ frame: Frame) -> HTML {
        """
        <p><a href="/office/queue">\(Phrases.backToQueue)</a></p>
        <h1>\(Phrases.delegations)</h1>
        <p class="measure">\(Phrases.delegationWords)</p>
        \(notice(trouble?.text))
        \(list(frame))
        \(adding(frame))
        """
    }

    private func list(_ frame: Frame) -> HTML {
        guard !delegations.isEmpty else {
            return "<p class=\"empty\">\(Phrases.noDelegations)</p>"
        }
        let items: [HTML] = delegations.map { line(frame, $0) }
        return "<ul class=\"rows\">\(items)</ul>"
    }

    private func line(_ frame: Frame, _ delegation: Delegation) -> HTML {
        let state = standing(delegation)
        let isOpen = delegation.revokedAt == nil && delegation.last >= today
        let revoking: HTML =
            isOpen
            ? """
            <form class="acts" method="post" action="/office/delegations/\(delegation.id)/revocation">\(frame.proof)<button class="quiet">\(Phrases.revokeDelegation)<span class="unseen"> \(delegation.document)</span></button></form>
            """ : HTML()
        return """
            <li><b>\(name(delegation.to))</b> <span class="state \(state.shape)">\(state.words)</span>
            <br>\(Phrases.inPlaceOf(name(delegation.from))) · \(delegation.document) · <span class="figures">\(delegation.first.written) – \(delegation.last.written)</span>\(revoking)</li>
            """
    }

    private func standing(_ delegation: Delegation) -> (words: Phrase, shape: HTML) {
        if delegation.revokedAt != nil { return (Phrases.delegationRevoked, "draft") }
        if delegation.last < today { return (Phrases.delegationOver, "draft") }
        if delegation.first > today { return (Phrases.delegationComing, "due") }
        return (Phrases.delegationHolds, "done")
    }

    private func name(_ id: String) -> String {
        officers.first { $0.id == id }?.name ?? "–"
    }

    private func adding(_ frame: Frame) -> HTML {
        let choices: [HTML] = officers.filter { !$0.role.may(.approveStory) }.map { person in
            let post = person.position.isEmpty ? person.role.name.text : person.position
            return """
                <option value="\(person.id)"\(if: typed["to"] == person.id, " selected")>\(person.name) · \(post)</option>
                """
        }
        let first = typed["first"].isEmpty ? today.iso : typed["first"]
        return """
            <section class="measure"><h2>\(Phrases.addDelegation)</h2>
            <form method="post" action="/office/delegations">\(frame.proof)
            <label for="to">\(Phrases.delegate)</label><select id="to" name="to" required>\(choices)</select>
            <label for="document">\(Phrases.delegationNumber)<span class="hint">\(Phrases.delegationNumberHint)</span></label>
            <input class="short" id="document" name="document" maxlength="\(DelegationDesk.documentCharacters)" value="\(typed["document"])" required>
            <label for="first">\(Phrases.delegationFrom)</label><input class="short" type="date" id="first" name="first" value="\(first)" required>
            <label for="last">\(Phrases.delegationUntil)</label><input class="short" type="date" id="last" name="last" value="\(typed["last"])" required>
            <p class="acts"><button>\(Phrases.addDelegation)</button></p></form></section>
            """
    }
}
