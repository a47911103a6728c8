import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Handing approval on for some days, by the number of the signed paper, and taking it back.
enum DelegationDesk {
    /// Characters of a paper's number and symbol.
    static let documentCharacters = 60

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, trouble: nil))
    }

    private static func page(
        _ visit: OfficerVisit, trouble: Phrase?
    ) async throws -> DelegationsPage {
        let officer = try approver(visit)
        let today = visit.office.today
        let typed = visit.form
        return try await visit.office.read { connection in
            DelegationsPage(
                delegations: try connection.delegations(
                    of: officer.role == .administrator ? nil : officer.id),
                officers: try connection.officers().filter(\.isActive), officer: officer,
                today: today, typed: typed, trouble: trouble)
        }
    }

    /// Only whose role approves: what was handed on is not handed on again.
    private static func approver(_ visit: OfficerVisit) throws -> Officer {
        guard visit.officer.role.may(.approveStory) else { throw Refusal.notAllowed }
        return visit.officer
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let officer = try approver(visit)
        let form = visit.form
        do {
            let first = Day(iso: form["first"]) ?? visit.office.today
            guard let last = Day(iso: form["last"]), last >= first, last >= visit.office.today,
                last.number - first.number < Delegation.longestDays
            else { throw Refusal(Phrases.delegationDays) }
            let document = form["document"]
            guard (1...documentCharacters).contains(document.count) else {
                throw Refusal(Phrases.delegationDocument)
            }
            try await visit.office.act("delegation.add", by: officer) { act in
                guard let to = try act.connection.officer(id: form["to"]), to.isActive,
                    !to.role.may(.approveStory)
                else { throw Refusal(Phrases.delegationWho) }
                let made = Delegation(
                    id: act.newID(), from: officer.id, to: to.id, document: document,
                    first: first, last: last)
                try act.add(made)
                act.note(
                    Ref("officer", to.id),
                    "\(to.name), \(document), \(first.written) – \(last.written)")
            }
            return .seeOther("/office/delegations")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await page(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    @Sendable static func revoke(_ visit: OfficerVisit) async throws -> Reply {
        let officer = try approver(visit)
        let id = try visit.parameter("id")
        try await visit.office.act("delegation.revoke", by: officer) { act in
            guard let delegation = try act.connection.delegation(id: id) else {
                throw Refusal.notFound
            }
            guard delegation.from == officer.id || officer.role == .administrator else {
                throw Refusal.notAllowed
            }
            guard delegation.revokedAt == nil else { return }
            try act.revoke(delegation)
            act.note(Ref("officer", delegation.to), delegation.document)
        }
        return .seeOther("/office/delegations")
    }
}
