import Foundation
import Storage

/// A case as the statistics count it: no words, no sender, only when and how.
struct CountedCase: Sendable, Equatable, Fetchable {
    let categoryID: String
    let receivedAt: Date
    let firstReplyAt: Date?
    /// When it was answered for the first time: a later answer of a reopened case is no other.
    let firstAnsweredAt: Date?
    /// When its limit passed without an answer, as far as anybody wrote it down.
    let overdueAt: Date?
    let fullDue: Date
    /// Whether somebody of the commune owes an answer now: the clock runs.
    let isRunning: Bool
    let isAnswered: Bool
    let round: Int
    let pauses: [CaseClock.Pause]
    /// Its own, or that of the case in which it goes on.
    let outcome: Outcome?
    let rating: Int?
    let reopenedAt: Date?
    let lastAnsweredAt: Date?

    init(row: Row) throws {
        categoryID = try row.get("category")
        receivedAt = try row.get("received_at")
        firstReplyAt = try row.get("first_reply_at", as: Date?.self)
        firstAnsweredAt = try row.get("first_answered_at", as: Date?.self)
        overdueAt = try row.get("overdue_at", as: Date?.self)
        fullDue = try row.get("full_due")
        let state: ResidentCase.State = try row.get("state")
        lastAnsweredAt = try row.get("answered_at", as: Date?.self)
        isAnswered = lastAnsweredAt != nil
        isRunning =
            state == .open || state == .proposed || state == .merged && lastAnsweredAt == nil
        round = try row.get("round")
        pauses = try JSONDecoder().decode(
            [CaseClock.Pause].self, from: Data(try row.get("pauses", as: String.self).utf8))
        outcome = try row.get("outcome", as: Outcome?.self)
        rating = try row.get("rating", as: Int?.self)
        reopenedAt = try row.get("reopened_at", as: Date?.self)
    }

    /// How it was decided whether the promise was kept.
    enum Decision: Equatable {
        case inTime(Date)
        /// Answered, but after the limit, or not to the end: at the moment of the limit.
        case late(Date)
        /// Open still: missed from the minute of the limit on.
        case open(Date)

        var at: Date {
            switch self {
            case .inTime(let at), .late(let at), .open(let at): at
            }
        }
    }

    /// Nil while nothing is decided. A limit that passed a second ago counts, whether or not the
    /// program has come by to write it down.
    func decision(at now: Date) -> Decision? {
        let missed = overdueAt ?? (isRunning && fullDue <= now ? fullDue : nil)
        if let missed { return isAnswered ? .late(missed) : .open(missed) }
        return firstAnsweredAt.map { .inTime($0) }
    }

    /// Seconds to a moment without the time in which the sender was asked something.
    ///
    /// A reopened case keeps only the pauses of its second round, so that its whole time counts:
    /// rounded against the commune.
    func seconds(to moment: Date) -> Double {
        let whole = moment.timeIntervalSince(receivedAt)
        guard round == 1 else { return whole }
        let waited = pauses.reduce(0.0) { sum, pause in
            let from = max(pause.from, receivedAt)
            let until = min(pause.until ?? moment, moment)
            return sum + max(0, until.timeIntervalSince(from))
        }
        return max(0, whole - waited)
    }

    func waited(until moment: Date) -> Bool {
        round == 1 && pauses.contains { $0.from < moment }
    }
}
