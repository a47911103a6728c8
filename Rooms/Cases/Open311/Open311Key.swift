import Crypto
import Foundation
import Office
import Storage
import Web

/// What another program shows to send cases here. The database knows only its hash: the key
/// itself is shown once, to the administrator who made it.
struct Open311Key: Sendable, Equatable, Encodable, Fetchable {
    let id: String
    /// Whose program it is.
    let name: String
    let madeAt: Date
    let revokedAt: Date?
    /// How many cases came with it.
    let cases: Int

    init(row: Row) throws {
        id = try row.get("id")
        name = try row.get("name")
        madeAt = try row.get("made_at")
        revokedAt = try row.get("revoked_at", as: Date?.self)
        cases = try row.get("cases")
    }

    /// Characters of a name.
    static let longestName = 100

    /// 256 random bits behind a mark by which a leaked key is recognised.
    static func fresh() -> String { "conglang_" + Session.newSecret() }

    static func hash(_ secret: String) -> String {
        Data(SHA256.hash(data: Data("open311 key:\(secret)".utf8))).base64URL
    }

    /// What makes one case of a request that is sent twice: nobody without the key can make it.
    static func once(_ secret: String, _ idempotency: String) -> String {
        Data(SHA256.hash(data: Data("open311 once:\(secret):\(idempotency)".utf8))).base64URL
    }
}

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
