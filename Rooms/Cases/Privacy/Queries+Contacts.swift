import Foundation
import Office
import Storage
import Web

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

    /// Erases how a sender can be reached, whatever letter still wanted to, and by what they would
    /// be known again.
    func dropContact(of found: ResidentCase) throws {
        _ = try connection.execute("DELETE FROM case_contact WHERE case_id = \(found.id)")
        try endTalk(of: found.id)
        try withdrawLetters(about: found.ref)
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
        try dropContact(of: found)
        _ = try connection.execute(
            """
            UPDATE case_entry SET words = '' WHERE case_id = \(found.id)
                AND kind IN ('note', 'question', 'reply', 'word', 'reopened', 'proposed',
                    'returned', 'assigned', 'answered')
            """)
        var files: [StoredFile] = []
        for ref in [found.ref, PhotoCover.ref(of: found.id)] {
            files += try connection.storedFiles(of: ref)
            _ = try connection.execute(
                "DELETE FROM stored_file WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id)")
        }
        _ = try connection.execute("DELETE FROM case_cover WHERE case_id = \(found.id)")
        try tell(found.id, .erased, words, isPublic: true)
        note(found.ref, found.code)
        return try files.map(\.hash).filter { hash in
            try !connection.exists("SELECT id FROM stored_file WHERE hash = \(hash) LIMIT 1")
        }
    }
}
