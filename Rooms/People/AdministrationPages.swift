import Foundation
import Markup
import Office
import Web
import WorkingTime

/// An officer as lists show it: no secret of the account.
struct OfficerLine: Encodable, Sendable {
    let id: String
    let name: String
    let login: String
    let role: Role
    let unitID: String?
    let position: String
    let isActive: Bool

    init(_ officer: Officer) {
        id = officer.id
        name = officer.name
        login = officer.login
        role = officer.role
        unitID = officer.unitID
        position = officer.position
        isActive = officer.isActive
    }
}

/// All accounts, and a form for one more.
struct PeoplePage: PageContent {
    let people: [OfficerLine]
    let units: [OfficeUnit]
    private let filled: Form
    let trouble: String?

    private enum CodingKeys: CodingKey { case people, units, trouble }

    init(officers: [Officer], units: [OfficeUnit], filled: Form, trouble: String?) {
        people = officers.map(OfficerLine.init)
        self.units = units
        self.filled = filled
        self.trouble = trouble
    }

    var title: String { Phrases.people.text }

    func html(_ frame: Frame) -> HTML {
        let names = Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0.name) })
        let rows: [HTML] = people.map { person in
            """
            <tr><th scope="row"><a href="/office/people/\(person.id)">\(person.name)</a></th><td data-label="\(Phrases.login)">\(person.login)</td>
            <td>\(person.role.name)</td><td>\(person.unitID.flatMap { names[$0] })</td>
            <td><span class="state \(if: person.isActive, "done")\(if: !person.isActive, "none")">\(person.isActive ? Phrases.active : Phrases.closed)</span></td></tr>
            """
        }
        return """
            <h1>\(Phrases.people)</h1>
            <div class="wide" role="region" aria-label="\(Phrases.people)" tabindex="0"><table class="cards">
            <thead><tr><th scope="col">\(Phrases.name)</th><th scope="col">\(Phrases.login)</th><th scope="col">\(Phrases.role)</th><th scope="col">\(Phrases.unit)</th><th scope="col">\(Phrases.state)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            <section class="sheet measure"><h2>\(Phrases.addOfficer)</h2>
            \(notice(trouble))
            <p class="soft">\(Phrases.roleHint)</p>
            <form method="post" action="/office/people">\(frame.proof)
            <label for="name">\(Phrases.name)</label>
            <input id="name" name="name" value="\(filled["name"])" maxlength="300" required>
            <label for="login">\(Phrases.login)<span class="hint">\(Phrases.loginForm)</span></label>
            <input id="login" name="login" value="\(filled["login"])" autocapitalize="none" spellcheck="false" maxlength="40" required>
            \(rolesAndUnits(role: Role(rawValue: filled["role"]) ?? .editor, unitID: filled["unit"], units: units))
            <label for="position">\(Phrases.position)</label>
            <input id="position" name="position" value="\(filled["position"])" maxlength="300">
            <p class="acts"><button>\(Phrases.add)</button></p></form></section>
            """
    }
}

/// One account.
struct OfficerPage: PageContent {
    let officer: OfficerLine
    let units: [OfficeUnit]
    private let link: String?
    let isSaved: Bool
    let trouble: String?

    private enum CodingKeys: CodingKey { case officer, units, isSaved, trouble }

    init(officer: Officer, units: [OfficeUnit], link: String?, isSaved: Bool, trouble: String?) {
        self.officer = OfficerLine(officer)
        self.units = units
        self.link = link
        self.isSaved = isSaved
        self.trouble = trouble
    }

    var title: String { officer.name }

    func html(_ frame: Frame) -> HTML {
        var made = HTML()
        if let link {
            made = """
                <div class="notice good" role="status"><p>\(Phrases.linkMade)</p>
                <label for="link">\(Phrases.linkTitle)</label><input id="link" value="\(link)" readonly></div>
                """
        }
        return """
            <div class="measure"><h1>\(officer.name)</h1>
            \(saved(isSaved, Phrases.saved))\(notice(trouble))\(made)
            <p class="soft">\(Phrases.login): <b>\(officer.login)</b></p>
            <form method="post" action="/office/people/\(officer.id)">\(frame.proof)
            <label for="name">\(Phrases.name)</label>
            <input id="name" name="name" value="\(officer.name)" maxlength="300" required>
            \(rolesAndUnits(role: officer.role, unitID: officer.unitID ?? "", units: units))
            <label for="position">\(Phrases.position)</label>
            <input id="position" name="position" value="\(officer.position)" maxlength="300">
            <label class="choice"><input type="checkbox" name="active" value="1"\(if: officer.isActive, " checked")> \(Phrases.accountOpen)</label>
            <p class="acts"><button>\(Phrases.save)</button></p></form>
            <form method="post" action="/office/people/\(officer.id)/link">\(frame.proof)<button class="quiet">\(Phrases.makeLink)</button></form>
            <p class="acts"><a href="/office/people">\(Phrases.people)</a></p></div>
            """
    }
}

private func rolesAndUnits(role: Role, unitID: String, units: [OfficeUnit]) -> HTML {
    let roles: [HTML] = Role.allCases.map {
        "<option value=\"\($0.rawValue)\"\(if: $0 == role, " selected")>\($0.name)</option>"
    }
    let choices: [HTML] = units.map {
        "<option value=\"\($0.id)\"\(if: $0.id == unitID, " selected")>\($0.name)</option>"
    }
    return """
        <label for="role">\(Phrases.role)</label><select id="role" name="role">\(roles)</select>
        <label for="unit">\(Phrases.unit)</label><select id="unit" name="unit"><option value="">\(Phrases.noUnit)</option>\(choices)</select>
        """
}

/// The commune's particulars.
struct CommunePage: PageContent {
    let commune: Commune
    let isSaved: Bool
    let trouble: String?

    var title: String { Phrases.commune.text }

    func html(_ frame: Frame) -> HTML {
        """
        <div class="measure"><h1>\(Phrases.commune)</h1>
        \(saved(isSaved, Phrases.saved))\(notice(trouble))
        <form method="post" action="/office/commune" data-keep="commune">\(frame.proof)
        \(line("name", Phrases.communeName, commune.name, isNeeded: true))
        \(line("issuer", Phrases.issuer, commune.issuer, isNeeded: true))
        \(line("superior", Phrases.superior, commune.superior))
        \(line("place", Phrases.place, commune.place, isNeeded: true))
        <label for="about">\(Phrases.about)</label><textarea id="about" name="about" rows="4">\(commune.about)</textarea>
        \(line("address", Phrases.address, commune.address))
        \(line("phone", Phrases.phone, commune.phone))
        \(line("email", Phrases.email, commune.email))
        \(languages)
        <p class="acts"><button>\(Phrases.save)</button></p></form></div>
        """
    }

    private var languages: HTML {
        let boxes: [HTML] = Language.sorted(Language.known).filter { $0 != .vi }.map { language in
            """
            <label class="choice"><input type="checkbox" name="language" value="\(language.rawValue)"\(if: commune.languages.contains(language), " checked")><span lang="\(language.rawValue)"\(if: language.isRightToLeft, " dir=\"rtl\"")>\(language.ownName)</span></label>
            """
        }
        return """
            <fieldset><legend>\(Phrases.languages)</legend>
            <p class="hint">\(Phrases.languagesHint)</p>
            <input type="hidden" name="language" value="vi">\(boxes)</fieldset>
            """
    }

    private func line(
        _ name: String, _ words: Phrase, _ value: String, isNeeded: Bool = false
    ) -> HTML {
        """
        <label for="\(name)">\(words)</label>
        <input id="\(name)" name="\(name)" type="text" value="\(value)" maxlength="300"\(if: isNeeded, " required")>
        """
    }
}
