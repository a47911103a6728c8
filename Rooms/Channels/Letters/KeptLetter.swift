import Foundation
import Office
import Storage

/// A letter as the database has it: once it is settled, only that there was one.
struct KeptLetter: Sendable, Equatable, Fetchable {
    enum State: String, Sendable, Storable, Codable, CaseIterable {
        /// Written, and to be delivered.
        case waiting
        /// The other side took it.
        case sent
        /// Would have been sent; the commune is trying out.
        case rehearsed
        /// A person has to do something first; it can be tried again.
        case failed
        /// It cannot arrive, or nobody put right in time what was wrong.
        case givenUp
        /// That way is not set up, or not for this recipient: it was never in the post.
        case refused
        /// Taken back before it went out.
        case withdrawn
    }

    let id: String
    let key: String
    let way: Letter.Way
    let purpose: String
    let ref: Ref
    let sealed: String
    let state: State
    let attempts: Int
    let writtenAt: Date
    let nextAt: Date?
    let settledAt: Date?
    /// A code of ``LetterTrouble``; empty where there is none.
    let trouble: String

    init(row: Row) throws {
        id = try row.get("id")
        key = try row.get("key")
        way = try row.get("way")
        purpose = try row.get("purpose")
        ref = Ref(try row.get("ref_kind"), try row.get("ref_id"))
        sealed = try row.get("sealed")
        state = try row.get("state")
        attempts = try row.get("attempts")
        writtenAt = try row.get("written_at")
        nextAt = try row.get("next_at", as: Date?.self)
        settledAt = try row.get("settled_at", as: Date?.self)
        trouble = try row.get("trouble")
    }

    /// The label under which a letter is sealed.
    static func label(_ id: String) -> String { "letter \(id)" }

    var line: LetterLine {
        LetterLine(
            purpose: purpose, way: way, writtenAt: writtenAt, state: state.words,
            trouble: trouble.isEmpty ? PairedText(vi: "") : LetterTrouble.words(of: trouble),
            isSent: state == .sent)
    }
}

/// What is sealed of a letter.
struct LetterContent: Sendable, Codable, Equatable {
    let recipient: String
    let subject: String
    let words: String
    var brief: Letter.Brief?

    func sealed(as id: String, in vault: Vault) throws -> String {
        let json = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        return try vault.seal(json, for: KeptLetter.label(id))
    }

    static func opened(_ letter: KeptLetter, in vault: Vault) throws -> LetterContent {
        let json = try vault.open(letter.sealed, for: KeptLetter.label(letter.id))
        return try JSONDecoder().decode(LetterContent.self, from: Data(json.utf8))
    }

    /// Enough of the recipient for an administrator to see which one it is, and no more: the last
    /// three digits, or the first letter and the host.
    var masked: String {
        if let at = recipient.lastIndex(of: "@") {
            return "\(recipient.prefix(1))•••\(recipient[at...])"
        }
        return "•••\(recipient.suffix(3))"
    }
}
