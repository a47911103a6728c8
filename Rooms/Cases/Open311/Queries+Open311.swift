import Foundation
import Office
import Storage

extension Connection {
    private var keySelection: SQL {
        """
        SELECT k.*, (SELECT COUNT(*) FROM open311_case c WHERE c.key_id = k.id) AS cases
        FROM open311_key k
        """
    }

    /// The key that a program showed; nil for one that is unknown or revoked.
    func open311Key(secret: String) throws -> Open311Key? {
        guard !secret.isEmpty, secret.utf8.count <= 200 else { return nil }
        return try fetchFirst(
            """
            \(fragment: keySelection)
            WHERE k.hash = \(Open311Key.hash(secret)) AND k.revoked_at IS NULL
            """)
    }

    func open311Keys() throws -> [Open311Key] {
        try fetchAll("\(fragment: keySelection) ORDER BY k.id DESC")
    }
}

extension Act {
    func addOpen311Key(named name: String, secret: String) throws {
        guard let officer else { throw Refusal.notAllowed }
        guard !name.isEmpty, name.count <= Open311Key.longestName else {
            throw Refusal(Open311Words.nameNeeded)
        }
        let id = newID()
        _ = try connection.execute(
            """
            INSERT INTO open311_key (id, name, hash, made_at, made_by)
            VALUES (\(id), \(name), \(Open311Key.hash(secret)), \(now), \(officer.id))
            """)
        note(Ref("open311-key", id), name)
    }

    func revokeOpen311Key(_ id: String) throws {
        let count = try connection.execute(
            "UPDATE open311_key SET revoked_at = \(now) WHERE id = \(id) AND revoked_at IS NULL")
        guard count == 1 else { throw Refusal.notFound }
        note(Ref("open311-key", id), "revoked")
    }

    func noteOpen311(case caseID: String, by key: Open311Key) throws {
        _ = try connection.execute(
            """
            INSERT INTO open311_case (case_id, key_id) VALUES (\(caseID), \(key.id))
            ON CONFLICT \(conflict: ["case_id"]) DO NOTHING
            """)
        note(Ref("case", caseID), key.name)
    }
}

extension Connection {
    /// What everybody may see, and besides it what the key itself sent.
    func open311Cases(
        _ query: Open311Query, for key: Open311Key?
    ) throws -> [Open311Case] {
        var parts: [SQL] = []
        if query.ids.isEmpty {
            parts.append("c.received_at >= \(query.first) AND c.received_at < \(query.end)")
            if !query.services.isEmpty {
                parts.append("c.category IN \(list: query.services)")
            }
            if let closed = query.isClosed {
                parts.append(closed ? "c.answered_at IS NOT NULL" : "c.answered_at IS NULL")
            }
        } else {
            parts.append("c.id IN \(list: query.ids)")
        }
        parts.append("(p.case_id IS NOT NULL OR o.key_id = \(key?.id ?? ""))")
        return try fetchAll(
            """
            SELECT c.id, c.category, c.unit_id, c.hamlet, c.answered_at, c.received_at, c.full_due,
                COALESCE(m.outcome, c.outcome) AS outcome, p.slug, p.question, p.answer, p.photos,
                COALESCE((SELECT MAX(e.at) FROM case_entry e WHERE e.case_id = c.id),
                    c.received_at) AS changed_at
            FROM resident_case c LEFT JOIN resident_case m ON m.id = c.merged_into
            LEFT JOIN case_public p ON p.case_id = c.id AND p.withdrawn_at IS NULL
            LEFT JOIN open311_case o ON o.case_id = c.id
            WHERE \(fragment: parts.joined(separator: " AND "))
            ORDER BY c.received_at DESC, c.id DESC LIMIT \(Open311Query.most)
            """)
    }
}
