import Foundation
import Office
import Storage
import Web

/// Contact data of a sender: sealed with a key that is not in the database, apart from the case,
/// with the purpose to which the sender agreed and the moment (Law on Personal Data Protection
/// 91/2025/QH15).
struct KeptContact: Fetchable {
    let sealed: String
    let purpose: String
    let consentedAt: Date
    /// Whether letters were asked for.
    let wantsLetters: Bool

    init(row: Row) throws {
        sealed = try row.get("sealed")
        purpose = try row.get("purpose")
        consentedAt = try row.get("consented_at")
        wantsLetters = try !row.get("wants", as: String.self).isEmpty
    }

    /// What the sender agrees to; stored with each contact, so that later words change nothing.
    static let purpose = "Để trả lời phản ánh này; xóa theo hạn hoặc khi người gửi yêu cầu."
}

/// Somebody of the office looked at contact data.
struct ContactLook: Fetchable, Codable, Equatable {
    let at: Date
    let officer: String
    let reason: String

    init(row: Row) throws {
        at = try row.get("at")
        officer = try row.get("officer_name")
        reason = try row.get("reason")
    }
}

extension Contact {
    static func opened(_ kept: KeptContact, of caseID: String, in vault: Vault) throws -> Contact {
        try JSONDecoder().decode(
            Contact.self, from: Data(try vault.open(kept.sealed, for: caseID).utf8))
    }
}
