import Foundation
import Markup
import Office
import Storage

/// What a resident asked or reported, and how far the commune's answer is.
struct ResidentCase: Sendable, Equatable, Fetchable, Codable {
    /// Where a case stands. There is no "closed": a case ends with words that its sender reads.
    enum State: String, Sendable, Storable, Codable, CaseIterable {
        /// Somebody of the commune has to do something.
        case open
        /// The sender was asked something; the clock stands still.
        case waiting
        /// An answer is written and waits for the spokesperson.
        case proposed
        /// Answered, with an outcome.
        case answered
        /// Goes on in another case about the same thing, whose answer answers it.
        case merged
    }

    let id: String
    /// The receipt: `PA-48K7-2M9Q`.
    let code: String
    let channel: CaseChannel
    var categoryID: String
    var state: State
    /// What the sender wrote; empty once it was erased.
    var words: String
    let hamlet: String
    /// The place in the sender's words.
    var place: String
    var position: Position?
    let receivedAt: Date
    /// The unit that has to answer; nil until somebody decides.
    var unitID: String?
    /// Who in the unit; nil for the whole unit.
    var officerID: String?
    var clock: CaseClock
    /// When a person first said something to the sender, a question or an answer; what the
    /// program sends by itself never counts.
    var firstReplyAt: Date?
    var answeredAt: Date?
    var outcome: Outcome?
    /// 1, or 2 once the sender reopened it.
    var round: Int
    /// When the leader was told, before the limit.
    var escalatedAt: Date?
    /// When the limit of this or of the first round passed without an answer.
    var overdueAt: Date?
    /// The case in which this one goes on.
    var mergedInto: String?
    /// Whether the sender allows the question and its answer on the portal.
    var mayPublish: Bool
    var publishedAt: Date?
    /// 1 to 5, by the sender.
    var rating: Int?
    var erasedAt: Date?
    /// Grows with each change: nobody overwrites what somebody else did meanwhile.
    var version: Int

    /// A point on the map, in degrees (WGS 84).
    struct Position: Sendable, Equatable, Codable {
        let latitude: Double
        let longitude: Double

        /// Nil for what is nowhere on Earth.
        init?(_ latitude: Double?, _ longitude: Double?) {
            guard let latitude, let longitude, latitude.isFinite, longitude.isFinite,
                abs(latitude) <= 90, abs(longitude) <= 180
            else { return nil }
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    var ref: Ref { Ref("case", id) }
    var path: String { "/office/cases/\(id)" }

    /// Whether somebody of the commune still owes an answer.
    var isRunning: Bool { state == .open || state == .proposed }

    /// Whether the limit of the present round is over and there is no answer.
    func isOverdue(at now: Date) -> Bool { isRunning && clock.fullDue <= now }

    /// Who may read the sender's contact data and answer: the handling unit, and whoever the case
    /// was given to.
    func isHandled(by officer: Officer, standingUnit: String?) -> Bool {
        if officerID == officer.id { return true }
        guard let mine = officer.unitID else { return false }
        return mine == (unitID ?? standingUnit)
    }

    init(row: Row) throws {
        id = try row.get("id")
        code = try row.get("code")
        channel = try row.get("channel")
        categoryID = try row.get("category")
        state = try row.get("state")
        words = try row.get("words")
        hamlet = try row.get("hamlet")
        place = try row.get("place")
        position = Position(
            try row.get("latitude", as: Double?.self), try row.get("longitude", as: Double?.self))
        receivedAt = try row.get("received_at")
        unitID = try row.get("unit_id", as: String?.self)
        officerID = try row.get("officer_id", as: String?.self)
        clock = try CaseClock(row: row)
        firstReplyAt = try row.get("first_reply_at", as: Date?.self)
        answeredAt = try row.get("answered_at", as: Date?.self)
        outcome = try row.get("outcome", as: Outcome?.self)
        round = try row.get("round")
        escalatedAt = try row.get("escalated_at", as: Date?.self)
        overdueAt = try row.get("overdue_at", as: Date?.self)
        mergedInto = try row.get("merged_into", as: String?.self)
        mayPublish = try row.get("may_publish")
        publishedAt = try row.get("published_at", as: Date?.self)
        rating = try row.get("rating", as: Int?.self)
        erasedAt = try row.get("erased_at", as: Date?.self)
        version = try row.get("version")
    }

    init(
        id: String, code: String, asked: Asked, clock: CaseClock, unitID: String?,
        officerID: String?
    ) {
        self.id = id
        self.code = code
        channel = asked.channel
        categoryID = asked.categoryID
        state = .open
        words = asked.words
        hamlet = asked.hamlet
        place = asked.place
        position = asked.position
        receivedAt = clock.startedAt
        self.unitID = unitID
        self.officerID = officerID
        self.clock = clock
        mayPublish = asked.mayPublish
        round = 1
        version = 1
    }
}

/// By which way a case came.
enum CaseChannel: String, Sendable, Storable, Codable, CaseIterable {
    case web, zalo, hotline, counter, hamlet, open311
}

/// How a case ended, in words that never call "closed" what was not put right.
enum Outcome: String, Sendable, Storable, Codable, CaseIterable {
    /// What was reported was put right.
    case done
    /// It will be done; the answer says when.
    case planned
    /// A question was answered.
    case informed
    /// It cannot be done; the answer says why.
    case cannot
    /// Another body has to answer; the answer names it and says how to reach it.
    case elsewhere
    /// The sender was asked and did not reply.
    case unanswered
    /// Nothing that anybody could answer: a test, an advertisement.
    case noCase

    /// Outcomes that an officer chooses for an answer.
    static let all: [Outcome] = allCases
}
