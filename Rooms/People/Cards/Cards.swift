import Foundation
import Office
import Storage
import Web

/// What the portal says of a unit: its work, when it is open, how to reach it, who heads it.
struct UnitCard: Sendable, Codable, Equatable, Fetchable {
    let unitID: String
    var work = PairedText(vi: "")
    var hours = PairedText(vi: "")
    var contact = Directory.Contact()
    var headID: String?

    init(unitID: String) { self.unitID = unitID }

    init(row: Row) throws {
        unitID = try row.get("id")
        work = PairedText(vi: try row.get("work"), en: try row.get("work_en"))
        hours = PairedText(vi: try row.get("hours"), en: try row.get("hours_en"))
        contact = Directory.Contact(
            phone: try row.get("phone"), email: try row.get("email"),
            address: try row.get("address"))
        headID = try row.get("head_id", as: String?.self)
    }

    /// The fields of a form; too long ones are refused with the field's limit.
    init(unitID: String, form: Form) throws {
        self.unitID = unitID
        work = PairedText(
            vi: try CardText.line(form["work"], CardText.paragraph),
            en: try CardText.line(form["workEn"], CardText.paragraph))
        hours = PairedText(
            vi: try CardText.line(form["hours"]), en: try CardText.line(form["hoursEn"]))
        contact = Directory.Contact(
            phone: try CardText.phone(form["phone"]), email: try CardText.email(form["email"]),
            address: try CardText.line(form["address"]))
        headID = form["head"].isEmpty ? nil : form["head"]
    }
}

/// What an officer lets the portal say: nothing before they chose so themselves (Law 91/2025/QH15
/// on personal data asks for the word of the person), and only the office's telephone and address.
struct OfficerCard: Sendable, Codable, Equatable, Fetchable {
    let officerID: String
    var isPublic = false
    var postEn = ""
    var phone = ""
    var email = ""

    init(officerID: String) { self.officerID = officerID }

    init(row: Row) throws {
        officerID = try row.get("id")
        isPublic = try row.get("is_public")
        postEn = try row.get("post_en")
        phone = try row.get("phone")
        email = try row.get("email")
    }

    init(officerID: String, form: Form) throws {
        self.officerID = officerID
        isPublic = form["public"] == "1"
        postEn = try CardText.line(form["postEn"])
        phone = try CardText.phone(form["phone"])
        email = try CardText.email(form["email"])
    }
}

/// Checks what is typed for a card.
enum CardText {
    /// Characters of a unit's work.
    static let paragraph = 1_000

    static func line(_ text: String, _ most: Int = Limits.lineCharacters) throws -> String {
        guard text.count <= most else { throw Refusal(Phrases.cardTooLong(most)) }
        return text
    }

    /// Digits, blanks and what stands between them; several numbers with a comma.
    static func phone(_ text: String) throws -> String {
        let isGood = text.count <= 100 && text.allSatisfy { "0123456789+().,- /".contains($0) }
        guard isGood else { throw Refusal(Phrases.phoneNotRead) }
        return text
    }

    /// One address, or none.
    static func email(_ text: String) throws -> String {
        if text.isEmpty { return text }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isGood =
            text.count <= 200 && parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            && !text.contains { $0.isWhitespace || "<>\"?&,;".contains($0) }
        guard isGood else { throw Refusal(Phrases.emailNotRead) }
        return text
    }
}
