import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Everything that is kept about a case and its sender, for its sender: to read, and to take along.
struct SenderExport: Sendable, Encodable {
    struct KeptContactData: Sendable, Encodable {
        let contact: Contact
        let purpose: String
        let consentedAt: String
    }

    /// Who looked at the contact data: the unit and the day, not the officer's name.
    struct Look: Sendable, Encodable, Equatable {
        let day: String
        let unit: String
    }

    struct Line: Sendable, Encodable {
        let at: String
        let what: String
        let words: String
        let outcome: String?
    }

    let code: String
    let channel: String
    let category: String
    let state: String
    let words: String
    let hamlet: String
    let place: String
    let position: ResidentCase.Position?
    let receivedAt: String
    let due: String
    let answeredAt: String?
    let outcome: String?
    let rating: Int?
    let mayPublish: Bool
    let onPortal: PublicCase?
    let contact: KeptContactData?
    let looks: [Look]
    let entries: [Line]
    let photos: [String]
    /// Letters to the sender: that they were written and what became of them.
    let letters: [LetterLine]
    /// Months after the answer when what tells of the sender goes.
    let keptMonths: Int

    @Sendable static func download(_ visit: Visit) async throws -> Reply {
        let secret = try visit.parameter("secret")
        let vault = visit.office.vault
        let house = visit.office.house
        let base = visit.frame.origin + FollowDesk.path(secret)
        let export: SenderExport = try await visit.office.read { connection in
            guard let found = try connection.residentCase(secret: secret) else {
                throw Refusal(Phrases.linkUnknown, .notFound)
            }
            return try SenderExport(found, connection, house, vault, base: base)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var value = encoder.singleValueContainer()
            try value.encode(date.rfc3339)
        }
        return .download(
            Array(try encoder.encode(export)), contentType: "application/json; charset=utf-8",
            name: "\(export.code).json")
    }

    private init(
        _ found: ResidentCase, _ connection: any Connection, _ house: House, _ vault: Vault,
        base: String
    ) throws {
        code = found.code
        channel = found.channel.rawValue
        category = try connection.caseCategory(found.categoryID)?.name.vi ?? found.categoryID
        state = found.state.words.vi
        words = found.words
        hamlet = found.hamlet
        place = found.place
        position = found.position
        receivedAt = found.receivedAt.rfc3339
        due = found.clock.fullDue.rfc3339
        answeredAt = found.answeredAt?.rfc3339
        outcome = found.outcome?.words.vi
        rating = found.rating
        mayPublish = found.mayPublish
        onPortal = try connection.publicCase(of: found.id)
        contact = try connection.contact(of: found.id).map { kept in
            KeptContactData(
                contact: try Contact.opened(kept, of: found.id, in: vault), purpose: kept.purpose,
                consentedAt: kept.consentedAt.rfc3339)
        }
        looks = try connection.lookDays(at: found.id)
        entries = try connection.entries(of: found.id).filter(\.isPublic).map { entry in
            Line(
                at: entry.at.rfc3339, what: entry.kind.words.vi, words: entry.words,
                outcome: entry.details.outcome?.words.vi)
        }
        photos = try connection.storedFiles(of: found.ref).map { "\(base)/anh/\($0.id)" }
        letters = try house.letters(connection, about: found.ref)
        keptMonths = try connection.caseSettings().retentionMonths
    }
}
