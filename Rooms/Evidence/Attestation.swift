import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// What a unit says it did outside the program: a meeting held, a banner hung. It counts once a
/// second person has confirmed it. What was said is never edited or deleted; only its state moves.
struct Attestation: Sendable, Equatable {
    /// Where it stands.
    enum State: String, Sendable, Codable, CaseIterable, Storable {
        case reported, confirmed, declined, voided
    }

    let id: String
    /// What was done, in one sentence.
    let what: String
    let day: Day
    /// The target it counts for, if any.
    let targetID: String?
    /// The task it was part of, if any.
    let taskID: String?
    let measure: Measure
    let quantity: Int
    /// For a share, the whole; nil for a count.
    let outOf: Int?
    let channel: Channel
    let unitID: String?
    let reportedBy: String
    let reportedAt: Date
    private(set) var state: State
    private(set) var decidedBy: String?
    private(set) var decidedAt: Date?
    private(set) var voidedBy: String?
    private(set) var voidedAt: Date?
    /// Why it was declined or voided; everybody of the office sees it.
    private(set) var reason: String?

    /// A new report of something done.
    init(_ said: Said, id: String, by officer: Officer, at now: Date) {
        self.id = id
        what = said.what
        day = said.day
        targetID = said.targetID
        taskID = said.taskID
        measure = said.measure
        quantity = said.quantity
        outOf = said.outOf
        channel = said.channel
        unitID = said.unitID
        reportedBy = officer.id
        reportedAt = now
        state = .reported
    }

    /// Whether `officer` may decide on it: not the person who reported it.
    func canBeDecided(by officer: Officer) -> Bool {
        state == .reported && officer.may(.confirmEvidence) && officer.id != reportedBy
    }

    /// Whether `officer` may say that it no longer counts.
    func canBeVoided(by officer: Officer) -> Bool {
        state == .confirmed && officer.may(.confirmEvidence)
    }

    /// The standing unit has seen that it is so.
    mutating func confirm(by officer: Officer, at now: Date) throws(Refusal) {
        try decide(by: officer, at: now)
        state = .confirmed
    }

    /// It cannot be accepted; the unit reads why and may report it again.
    mutating func decline(by officer: Officer, because words: String, at now: Date) throws(Refusal)
    {
        let words = try Attestation.checked(words)
        try decide(by: officer, at: now)
        state = .declined
        reason = words
    }

    /// It was counted and should not have been; the row stays and says why.
    mutating func void(by officer: Officer, because words: String, at now: Date) throws(Refusal) {
        guard officer.may(.confirmEvidence) else { throw Refusal.notAllowed }
        guard state == .confirmed else { throw Refusal(Phrases.notCounted, .conflict) }
        reason = try Attestation.checked(words)
        state = .voided
        voidedBy = officer.id
        voidedAt = now
    }

    private mutating func decide(by officer: Officer, at now: Date) throws(Refusal) {
        guard officer.may(.confirmEvidence) else { throw Refusal.notAllowed }
        guard officer.id != reportedBy else { throw Refusal(Phrases.notYourOwn, .forbidden) }
        guard state == .reported else { throw Refusal(Phrases.decidedAlready, .conflict) }
        decidedBy = officer.id
        decidedAt = now
    }

    private static func checked(_ words: String) throws(Refusal) -> String {
        let words = words.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !words.isEmpty else { throw Refusal(Phrases.reasonNeeded) }
        guard words.count <= Attestation.reasonCharacters else {
            throw Refusal(Phrases.tooLong(Attestation.reasonCharacters))
        }
        return words
    }

    static let reasonCharacters = 1_000

    /// What the ledger writes when it is confirmed.
    var entry: LedgerEntry {
        LedgerEntry(
            measure: measure, quantity: quantity, outOf: outOf, at: day.at(12),
            channel: channel.rawValue, unitID: unitID, ref: ref, title: what, taskID: taskID,
            targetID: targetID)
    }

    var ref: Ref { Ref("evidence", id) }
}

extension Attestation: Fetchable {
    init(row: Row) throws {
        let written: String = try row.get("happened_on")
        guard let day = Day(iso: written) else {
            throw RowError.unexpected(column: "happened_on", found: "text", wanted: "Day")
        }
        id = try row.get("id")
        what = try row.get("what")
        self.day = day
        targetID = try row.get("target_id", as: String?.self)
        taskID = try row.get("task_id", as: String?.self)
        measure = Measure(rawValue: try row.get("measure"))
        quantity = try row.get("quantity")
        outOf = try row.get("out_of", as: Int?.self)
        channel = try row.get("channel")
        unitID = try row.get("unit_id", as: String?.self)
        reportedBy = try row.get("reported_by")
        reportedAt = try row.get("reported_at")
        state = try row.get("state")
        decidedBy = try row.get("decided_by", as: String?.self)
        decidedAt = try row.get("decided_at", as: Date?.self)
        voidedBy = try row.get("voided_by", as: String?.self)
        voidedAt = try row.get("voided_at", as: Date?.self)
        reason = try row.get("reason", as: String?.self)
    }
}

/// By which way something reached people.
enum Channel: String, Sendable, Codable, CaseIterable, Storable {
    case meeting, banner, loudspeaker, school, poster, other
}

/// What a unit says, once it makes sense.
struct Said: Sendable, Equatable {
    let what: String
    let day: Day
    let targetID: String?
    let taskID: String?
    let measure: Measure
    let quantity: Int
    let outOf: Int?
    let channel: Channel
    let unitID: String?
}
