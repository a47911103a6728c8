import Foundation
import Storage
import WorkingTime

/// Something that is to happen at a moment of a case's clock, exactly once in a round, whatever
/// happened to the program meanwhile.
struct Alarm: Sendable, Equatable {
    enum Kind: String, Sendable, Storable, Codable, CaseIterable {
        /// Three quarters of the time to the first reply are gone.
        case firstAmber
        /// Nobody has said anything to the sender in time.
        case firstRed
        /// Three quarters of the time to the full answer are gone.
        case fullAmber
        /// Seven eighths are gone: the leader is told, before the limit and not after it.
        case escalation
        /// The limit is over: the case counts as missed from this minute on.
        case fullRed
        /// The sender was asked and has not replied for a week.
        case silence

        /// The share of its limit after which it rings.
        var share: Double {
            switch self {
            case .firstAmber, .fullAmber: 0.75
            case .escalation: 0.875
            case .firstRed, .fullRed, .silence: 1
            }
        }
    }

    let kind: Kind
    let at: Date

    /// Days after which an unanswered question to the sender comes back to the officer.
    static let silentDays = 7

    /// All alarms of the case's present round, in the order of their moments.
    static func all(of found: ResidentCase, _ calendar: WorkingCalendar) -> [Alarm] {
        let clock = found.clock
        switch found.state {
        case .answered: return []
        case .merged:
            // Its sender still waits for the answer of the other one.
            return found.answeredAt == nil ? [Alarm(kind: .fullRed, at: clock.fullDue)] : []
        case .waiting:
            guard let since = clock.pauses.last?.from else { return [] }
            return [
                Alarm(kind: .silence, at: since.addingTimeInterval(Double(silentDays) * 86_400))
            ]
        case .open, .proposed:
            var kinds: [(Kind, Int)] = [
                (.fullAmber, clock.fullMinutes), (.escalation, clock.fullMinutes),
                (.fullRed, clock.fullMinutes),
            ]
            if found.firstReplyAt == nil, found.round == 1 {
                kinds += [(.firstAmber, clock.firstMinutes), (.firstRed, clock.firstMinutes)]
            }
            return kinds.map { kind, minutes in
                Alarm(
                    kind: kind, at: clock.moment(atShare: kind.share, of: minutes, calendar))
            }.sorted { ($0.at, $0.kind.rawValue) < ($1.at, $1.kind.rawValue) }
        }
    }
}
