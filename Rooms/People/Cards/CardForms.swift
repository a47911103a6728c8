import Markup
import Office
import Web

/// What an officer lets the portal say, on their own account's page.
struct CardForm: Encodable, Sendable {
    let card: OfficerCard
    /// What was sent and refused, to be mended instead of typed again.
    let typed: Form?
    let isSaved: Bool
    let trouble: String?

    private enum CodingKeys: CodingKey { case card, isSaved, trouble }

    func html(_ frame: Frame) -> HTML {
        let isPublic = typed.map { $0["public"] == "1" } ?? card.isPublic
        return """
            <section class="sheet" id="card"><h2>\(Phrases.publicCard)</h2>
            \(saved(isSaved, Phrases.saved))\(notice(trouble))
            <p class="soft">\(Phrases.publicCardWords)</p>
            <form method="post" action="/office/account/card">\(frame.proof)
            <label class="choice"><input type="checkbox" name="public" value="1"\(if: isPublic, " checked")> \(Phrases.nameMe)</label>
            <label for="card-post">\(Phrases.postEn)</label><input id="card-post" name="postEn" type="text" lang="en" maxlength="300" value="\(typed?["postEn"] ?? card.postEn)">
            <label for="card-phone">\(Phrases.officePhone)</label><input class="short" id="card-phone" name="phone" type="text" inputmode="tel" maxlength="100" value="\(typed?["phone"] ?? card.phone)">
            <label for="card-email">\(Phrases.officeEmail)</label><input id="card-email" name="email" type="text" inputmode="email" maxlength="200" value="\(typed?["email"] ?? card.email)">
            <p class="acts"><button>\(Phrases.save)</button></p></form></section>
            """
    }
}

/// The fields of a unit's card, in the form of the unit.
struct UnitCardFields {
    let card: UnitCard
    /// Who may be named as its head: the officers of the unit.
    let people: [OfficerLine]
    let typed: Form?

    private var id: String { card.unitID }

    func html() -> HTML {
        let choices: [HTML] = people.map { person in
            """
            <option value="\(person.id)"\(if: person.id == (typed?["head"] ?? card.headID), " selected")>\(person.name)</option>
            """
        }
        return """
            <fieldset><legend>\(Phrases.unitCard)</legend><p class="hint">\(Phrases.unitCardWords)</p>
            \(area("work", Phrases.unitWork, card.work.vi, "vi"))
            \(area("workEn", Phrases.unitWorkEn, card.work.en, "en"))
            \(line("hours", Phrases.unitHours, card.hours.vi, "vi"))
            \(line("hoursEn", Phrases.unitHoursEn, card.hours.en, "en"))
            \(line("phone", Phrases.phone, card.contact.phone, "vi"))
            \(line("email", Phrases.email, card.contact.email, "vi"))
            \(line("address", Phrases.unitPlace, card.contact.address, "vi"))
            <label for="head-\(id)">\(Phrases.unitHead)</label><select class="short" id="head-\(id)" name="head"><option value="">–</option>\(choices)</select>
            </fieldset>
            """
    }

    private func line(
        _ name: String, _ words: Phrase, _ kept: String, _ language: String
    ) -> HTML {
        """
        <label for="\(name)-\(id)">\(words)</label><input id="\(name)-\(id)" name="\(name)" type="text" lang="\(language)" maxlength="300" value="\(typed?[name] ?? kept)">
        """
    }

    private func area(
        _ name: String, _ words: Phrase, _ kept: String, _ language: String
    ) -> HTML {
        """
        <label for="\(name)-\(id)">\(words)</label><textarea id="\(name)-\(id)" name="\(name)" rows="3" lang="\(language)" maxlength="\(CardText.paragraph)">\(typed?[name] ?? kept)</textarea>
        """
    }
}
