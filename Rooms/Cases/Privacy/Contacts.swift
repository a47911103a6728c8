import Foundation
import Office
import Storage
import Web

/// Contact data of a sender: sealed with a key that is not in the database, apart from the case,
/// with the purpose to which the sender agreed and the moment (Law on Personal Data Protection
/// 91/2025/QH15; Decree 13/2023/NĐ-CP, Articles 11 and 13).
struct KeptContact: Fetchable {
    let sealed: String
    let purpose: String
    let consentedAt: Date

    init(row: Row) throws {
        sealed = try row.get("sealed")
        purpose = try row.get("purpose")
        consentedAt = try row.get("consented_at")
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

extension Connection {
    func contact(of caseID: String) throws -> KeptContact? {
        try fetchFirst("SELECT * FROM case_contact WHERE case_id = \(caseID)")
    }

    /// Who looked at the contact data of a case, newest first.
    func looks(at caseID: String) throws -> [ContactLook] {
        try fetchAll(
            """
            SELECT l.*, o.name AS officer_name FROM case_look l
            JOIN officer o ON o.id = l.officer_id
            WHERE l.case_id = \(caseID) ORDER BY l.at DESC, l.id DESC LIMIT 200
            """)
    }

    /// Answered cases whose contact data have been kept as long as they may be.
    func casesToErase(answeredBefore moment: Date, limit: Int) throws -> [ResidentCase] {
        try fetchAll(
            """
            SELECT c.* FROM resident_case c
            WHERE c.answered_at < \(moment) AND c.erased_at IS NULL
            ORDER BY c.answered_at LIMIT \(limit)
            """)
    }
}

extension Act {
    /// Seals contact data under the case's id.
    func keep(_ contact: Contact, of caseID: String, in vault: Vault) throws {
        let json = String(decoding: try JSONEncoder().encode(contact), as: UTF8.self)
        let wants = contact.wants.map(\.rawValue).joined(separator: " ")
        _ = try connection.execute(
            """
            INSERT INTO case_contact (case_id, sealed, purpose, consented_at, wants)
            VALUES (\(caseID), \(try vault.seal(json, for: caseID)), \(KeptContact.purpose),
                \(now), \(wants))
            """)
    }

    /// Opens contact data for the handling unit, and writes down who looked and why.
    func look(
        at found: ResidentCase, because reason: String, in vault: Vault
    ) throws -> Contact? {
        guard let officer else { throw Refusal.notAllowed }
        guard found.isHandled(by: officer, standingUnit: try connection.standingUnit()?.id) else {
            throw Refusal(Phrases.notYourCase, .forbidden)
        }
        guard !reason.isEmpty else { throw Refusal(Phrases.lookReasonNeeded) }
        guard let kept = try connection.contact(of: found.id) else { return nil }
        _ = try connection.execute(
            """
            INSERT INTO case_look (id, case_id, at, officer_id, reason)
            VALUES (\(newID()), \(found.id), \(now), \(officer.id), \(reason))
            """)
        return try Contact.opened(kept, of: found.id, in: vault)
    }

    /// Erases what tells of the sender: contact data, words, photos, the exact place. The case's
    /// skeleton stays: what kind, where about, when, how it ended. What is on the portal was
    /// masked before and stays, unless the sender asks for that to go as well.
    /// - Returns: the hashes of files that nothing refers to any more.
    func erase(_ found: ResidentCase, because words: String) throws -> [String] {
        guard found.erasedAt == nil else { return [] }
        var changed = found
        changed.words = ""
        changed.place = ""
        changed.position = nil
        changed.erasedAt = now
        try save(changed, from: found)
        _ = try connection.execute("DELETE FROM case_contact WHERE case_id = \(found.id)")
        _ = try connection.execute(
            """
            UPDATE case_entry SET words = '' WHERE case_id = \(found.id)
                AND kind IN ('note', 'question', 'reply', 'word', 'reopened', 'proposed',
                    'returned', 'assigned', 'answered')
            """)
        let files = try connection.storedFiles(of: found.ref)
        _ = try connection.execute(
            """
            DELETE FROM stored_file WHERE ref_kind = \(found.ref.kind)
                AND ref_id = \(found.ref.id)
            """)
        try tell(found.id, .erased, words, isPublic: true)
        note(found.ref, found.code)
        return try files.map(\.hash).filter { hash in
            try !connection.exists("SELECT id FROM stored_file WHERE hash = \(hash) LIMIT 1")
        }
    }
}

extension Contact {
    static func opened(_ kept: KeptContact, of caseID: String, in vault: Vault) throws -> Contact {
        try JSONDecoder().decode(
            Contact.self, from: Data(try vault.open(kept.sealed, for: caseID).utf8))
    }
}
