import Foundation
import Office
import Storage

/// Somebody rang the hotline and nobody answered. The number is sealed until the caller was reached
/// or a month has passed; then only the skeleton stays: when, how often tried, how it ended.
struct MissedCall: Sendable, Equatable, Fetchable {
    /// How it ended.
    enum End: String, Sendable, Codable, Storable, CaseIterable {
        /// Somebody rang back and wrote down a case.
        case entered
        /// Somebody rang back; there was nothing to write down.
        case spoken
        /// Tried often enough, or a wrong number.
        case unreachable
        /// A month passed.
        case lapsed
    }

    /// What is sealed of it.
    struct Caller: Sendable, Codable, Equatable {
        let phone: String
        /// A few words: left on the answering machine, or who it may be.
        let note: String
    }

    let id: String
    let calledAt: Date
    let sealed: String
    let tries: Int
    let lastTryAt: Date?
    let endedAt: Date?
    let end: End?

    init(row: Row) throws {
        id = try row.get("id")
        calledAt = try row.get("called_at")
        sealed = try row.get("sealed")
        tries = try row.get("tries")
        lastTryAt = try row.get("last_try_at", as: Date?.self)
        endedAt = try row.get("ended_at", as: Date?.self)
        end = try row.get("ending", as: End?.self)
    }

    /// Days for which a number is kept at most.
    static let keptDays = 30
    /// Open calls on the list.
    static let listed = 200
    /// Characters of a note.
    static let longestNote = 200

    var ref: Ref { MissedCall.ref(id) }

    static func ref(_ id: String) -> Ref { Ref("case-call", id) }

    /// The label under which the caller is sealed.
    static func label(_ id: String) -> String { "call \(id)" }

    func caller(_ vault: Vault) throws -> Caller {
        let json = try vault.open(sealed, for: MissedCall.label(id))
        return try JSONDecoder().decode(Caller.self, from: Data(json.utf8))
    }
}
