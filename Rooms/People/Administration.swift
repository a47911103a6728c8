import Foundation
import Markup
import Office
import Storage
import Web

/// What the administrator does: accounts, units, particulars, the trail.
enum Administration {
    @Sendable static func people(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await peoplePage(visit, filled: Form(), trouble: nil))
    }

    private static func peoplePage(
        _ visit: OfficerVisit, filled: Form, trouble: String?
    ) async throws -> PeoplePage {
        try await visit.office.read { connection in
            PeoplePage(
                officers: try connection.officers(), units: try connection.units(),
                filled: filled, trouble: trouble)
        }
    }

    @Sendable static func addOfficer(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let login = form["login"].lowercased()
        let name = form["name"]
        do {
            guard !name.isEmpty, name.count <= Limits.lineCharacters else {
                throw Refusal(Phrases.nameNeeded)
            }
            guard isLogin(login) else { throw Refusal(Phrases.loginForm) }
            guard let role = Role(rawValue: form["role"]) else { throw Refusal.notFound }
            let unitID = form["unit"].isEmpty ? nil : form["unit"]
            let id = try await visit.office.act("officer.add", by: visit.officer) { act in
                guard try act.connection.officer(login: login) == nil else {
                    throw Refusal(Phrases.loginTaken)
                }
                let officer = try act.addOfficer(
                    name: name, login: login, role: role, unitID: unitID,
                    position: form["position"])
                act.note(Ref("officer", officer.id), "\(name), \(role.rawValue)")
                return officer.id
            }
            return .seeOther("/office/people/\(id)")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await peoplePage(visit, filled: form, trouble: refusal.reason.text),
                status: .unprocessable)
        }
    }

    /// 2 to 40 of a–z, 0–9, dot, hyphen.
    static func isLogin(_ login: String) -> Bool {
        (2...40).contains(login.utf8.count)
            && login.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            }
    }

    @Sendable static func officer(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await officerPage(visit, link: nil, trouble: nil))
    }

    private static func officerPage(
        _ visit: OfficerVisit, link: String?, trouble: String?
    ) async throws -> OfficerPage {
        let id = try visit.parameter("id")
        let isSaved = visit.query["saved"] == "1"
        return try await visit.office.read { connection in
            guard let officer = try connection.officer(id: id) else { throw Refusal.notFound }
            return OfficerPage(
                officer: officer, units: try connection.units(), link: link, isSaved: isSaved,
                trouble: trouble)
        }
    }

    @Sendable static func changeOfficer(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let form = visit.form
        do {
            try await visit.office.act("officer.change", by: visit.officer) { act in
                guard let before = try act.connection.officer(id: id),
                    let role = Role(rawValue: form["role"])
                else { throw Refusal.notFound }
                guard !form["name"].isEmpty else { throw Refusal(Phrases.nameNeeded) }
                let isActive = form["active"] == "1"
                let stays = isActive && role == .administrator
                if before.isActive, before.role == .administrator, !stays,
                    try act.connection.activeAdministrators() == 1
                {
                    throw Refusal(Phrases.lastAdministrator)
                }
                act.note(Ref("officer", id), "\(role.rawValue), \(isActive ? "active" : "closed")")
                try act.change(
                    Officer(
                        id: id, name: form["name"], login: before.login, role: role,
                        unitID: form["unit"].isEmpty ? nil : form["unit"],
                        position: form["position"], isActive: isActive))
            }
            return .seeOther("/office/people/\(id)?saved=1")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await officerPage(visit, link: nil, trouble: refusal.reason.text),
                status: .unprocessable)
        }
    }

    @Sendable static func makeLink(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let secret = try await visit.office.act("officer.make-link", by: visit.officer) { act in
            guard let officer = try act.connection.officer(id: id), officer.isActive else {
                throw Refusal.notFound
            }
            act.note(Ref("officer", id), officer.name)
            return try act.makeSignInLink(for: officer)
        }
        let link = "\(visit.frame.origin)/office/sign-in/link/\(secret)"
        return .page(try await officerPage(visit, link: link, trouble: nil))
    }

    @Sendable static func units(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await unitsPage(visit))
    }

    @Sendable static func addUnit(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await keepingUnits(visit) {
            guard !form["name"].isEmpty, form["name"].count <= Limits.lineCharacters else {
                throw Refusal(Phrases.unitNeeded)
            }
            try await visit.office.act("unit.add", by: visit.officer) { act in
                guard try !act.connection.units().contains(where: { $0.isCalled(form["name"]) })
                else { throw Refusal(Phrases.unitTaken) }
                let unit = try act.unit(called: form["name"])
                act.note(Ref("unit", unit.id), unit.name)
            }
        }
    }

    @Sendable static func changeUnit(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let form = visit.form
        return try await keepingUnits(visit) {
            guard !form["name"].isEmpty, form["name"].count <= Limits.lineCharacters else {
                throw Refusal(Phrases.unitNeeded)
            }
            let card = try UnitCard(unitID: id, form: form)
            try await visit.office.act("unit.change", by: visit.officer) { act in
                guard try act.connection.unit(id: id) != nil else { throw Refusal.notFound }
                if let head = card.headID {
                    guard try act.connection.officer(id: head)?.unitID == id else {
                        throw Refusal(Phrases.headNotOfUnit)
                    }
                }
                let others = try act.connection.units().filter { $0.id != id }
                guard !others.contains(where: { $0.isCalled(form["name"]) }) else {
                    throw Refusal(Phrases.unitTaken)
                }
                act.note(Ref("unit", id), form["name"])
                try act.change(
                    OfficeUnit(
                        id: id, name: form["name"], aliases: form["aliases"],
                        isStanding: form["standing"] == "1"))
                // A program that changes only the name leaves the card as it is.
                if form.fields.contains(where: { $0.name == "work" }) { try act.keep(card) }
            }
        }
    }

    private static func keepingUnits(
        _ visit: OfficerVisit, _ change: () async throws -> Void
    ) async throws -> Reply {
        do {
            try await change()
            return .seeOther("/office/units")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await unitsPage(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    private static func unitsPage(
        _ visit: OfficerVisit, trouble: Phrase? = nil
    ) async throws -> UnitsPage {
        let typedFor = trouble == nil ? nil : try? visit.parameter("id")  // none: a new unit
        let typed = visit.form
        return try await visit.office.read { connection in
            UnitsPage(
                units: try connection.units(), cards: try connection.unitCards(),
                people: try connection.officers().filter(\.isActive).map(OfficerLine.init),
                trouble: trouble?.text, typedFor: typedFor, typed: typed)
        }
    }

    @Sendable static func commune(_ visit: OfficerVisit) async throws -> Reply {
        .page(
            CommunePage(
                commune: visit.office.particulars, isSaved: visit.query["saved"] == "1",
                trouble: nil))
    }

    @Sendable static func changeCommune(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        var changed = visit.office.particulars
        changed.name = form["name"]
        changed.issuer = form["issuer"]
        changed.superior = form["superior"]
        changed.place = form["place"]
        changed.about = form["about"]
        changed.address = form["address"]
        changed.phone = form["phone"]
        changed.email = form["email"]
        let chosen = form.all("language").compactMap(Language.init(rawValue:))
        if !chosen.isEmpty {
            changed.languages = Language.sorted(
                Set(chosen).intersection(Language.known).union([.vi]))
        }
        let commune = changed
        guard !commune.name.isEmpty, !commune.issuer.isEmpty, !commune.place.isEmpty else {
            return .page(
                CommunePage(
                    commune: commune, isSaved: false, trouble: Phrases.communeNeeded.text),
                status: .unprocessable)
        }
        try await visit.office.act("commune.change", by: visit.officer) { act in
            act.note(Ref("commune", commune.slug), commune.name)
            try act.set("commune", commune)
            try act.state(.communeChanged)
        }
        visit.office.take(commune)
        return .seeOther("/office/commune?saved=1")
    }

    /// The newest lines; with `check=1` after going through every seal, with `place` and `seal`
    /// compared with what somebody noted.
    @Sendable static func audit(_ visit: OfficerVisit) async throws -> Reply {
        let asksCheck = visit.query["check"] == "1"
        let place = visit.query["place"]
        let noted = visit.query["seal"].uppercased().filter { $0.isHexDigit }
        return .page(
            try await visit.office.read { connection in
                var comparison: AuditPage.Comparison?
                if !place.isEmpty || !noted.isEmpty {
                    let seal = try Int(place).flatMap { try connection.auditSeal(at: $0) }
                    let isSame = seal.map { noted.count >= 8 && $0.uppercased().hasPrefix(noted) }
                    comparison = AuditPage.Comparison(
                        place: place, noted: visit.query["seal"], isSame: isSame ?? false)
                }
                return AuditPage(
                    lines: try connection.auditTrail(),
                    check: asksCheck ? try connection.checkAuditTrail() : nil,
                    comparison: comparison)
            })
    }
}
