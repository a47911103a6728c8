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
