import Foundation
import Markup
import Office
import WorkingTime

/// A case in a list of the desk.
struct CaseLine: Sendable, Encodable {
    /// How near the limit is: in a word and a shape, never by colour alone.
    enum Heat: String, Sendable, Encodable {
        case calm, amber, red, still, done
    }

    let id: String
    let code: String
    let words: String
    let category: String
    let hamlet: String
    let unit: String
    let officer: String
    let state: ResidentCase.State
    let channel: CaseChannel
    let receivedAt: Date
    let due: Date
    let heat: Heat
    let secondsLeft: Double
    let outcome: Outcome?
    let isEscalated: Bool
    let isReopened: Bool

    init(
        _ found: ResidentCase, categories: [String: String], units: [String: String],
        officers: [String: String], at now: Date
    ) {
        id = found.id
        code = found.code
        words = found.words
        category = categories[found.categoryID] ?? found.categoryID
        hamlet = found.hamlet
        unit = found.unitID.flatMap { units[$0] } ?? ""
        officer = found.officerID.flatMap { officers[$0] } ?? ""
        state = found.state
        channel = found.channel
        receivedAt = found.receivedAt
        due = found.clock.fullDue
        heat = CaseLine.heat(of: found, at: now)
        secondsLeft = found.clock.fullDue.timeIntervalSince(now)
        outcome = found.outcome
        isEscalated = found.escalatedAt != nil
        isReopened = found.round == 2
    }

    var path: String { "/office/cases/\(id)" }

    /// Amber from three quarters of the promised time on, or of the time to the first reply.
    static func heat(of found: ResidentCase, at now: Date) -> Heat {
        switch found.state {
        case .answered, .merged: return .done
        case .waiting: return .still
        case .open, .proposed:
            let clock = found.clock
            if clock.fullDue <= now { return .red }
            if found.firstReplyAt == nil, found.round == 1, clock.firstDue <= now { return .red }
            let span = clock.fullDue.timeIntervalSince(clock.startedAt)
            let isLate = now.timeIntervalSince(clock.startedAt) >= span * 0.75
            let first = clock.firstDue.timeIntervalSince(clock.startedAt)
            let isFirstLate =
                found.firstReplyAt == nil && found.round == 1
                && now.timeIntervalSince(clock.startedAt) >= first * 0.75
            return isLate || isFirstLate ? .amber : .calm
        }
    }

    /// What is left, with the shape that belongs to it.
    var mark: HTML {
        switch heat {
        case .done: "<span class=\"state done\">\(outcome?.words ?? state.words)</span>"
        case .still: "<span class=\"state none\">\(state.words)</span>"
        case .red: "<span class=\"state late\">\(left)</span>"
        case .amber: "<span class=\"state due\">\(left)</span>"
        case .calm: "<span class=\"state on-track\">\(left)</span>"
        }
    }

    /// A missing first reply is what is late, where the full answer is not.
    private var left: Phrase {
        heat == .red && secondsLeft > 0
            ? DeskWords.firstReplyLate : Spans.left(seconds: secondsLeft)
    }
}
