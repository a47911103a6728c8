import Office
import Web

/// Where an officer chooses what the portal says of them; units' cards are kept with the units.
enum CardDesk {
    @Sendable static func keep(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        do {
            let card = try OfficerCard(officerID: officer.id, form: visit.form)
            try await visit.office.act("officer.card", by: officer) { act in
                act.note(Ref("officer", officer.id), card.isPublic ? officer.name : "")
                try act.keep(card)
            }
            return .seeOther("/office/account?saved=card")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await Desk.accountPage(visit, cardTrouble: refusal.reason),
                status: .unprocessable)
        }
    }
}
