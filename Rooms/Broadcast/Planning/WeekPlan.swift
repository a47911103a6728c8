import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// What is wrong with a turn, said before anybody approves; nothing is ever cut silently.
enum PlanTrouble: Sendable, Equatable, Encodable {
    /// It is still going on when another begins on the same loudspeakers.
    case overlaps(String)
    /// It is longer than its slot.
    case tooLong(minutes: Int)
    /// It touches the hours in which only urgent messages air: it is not given out.
    case quiet
    /// The day has more airtime than the commune wants.
    case tooMuch(minutes: Int)
    case notApproved
    case soundsMissing
    case noSpeakers

    /// Whether it keeps the turn from airing.
    var isStopping: Bool {
        switch self {
        case .quiet, .notApproved, .soundsMissing, .noSpeakers: true
        case .overlaps, .tooLong, .tooMuch: false
        }
    }
}

/// A turn as the week shows it.
struct PlannedTurn: Sendable, Encodable {
    let turn: AirTurn
    let title: String
    let state: Bulletin.State
    let priority: AirPriority
    let seconds: Double
    /// Whether ``seconds`` is partly reckoned from words.
    let isEstimate: Bool
    let isReady: Bool
    /// Whether the bulletin has an earlier turn.
    let isReplay: Bool
    /// Whether it counts for the plan once it is played.
    let counts: Bool
    var troubles: [PlanTrouble] = []
    var proof: AiringProof?

    var startsAt: Date { turn.startsAt }
    var endsAt: Date { turn.startsAt.addingTimeInterval(seconds) }
}

/// A day of the week's plan.
struct PlannedDay: Sendable, Encodable {
    let day: Day
    let holiday: Holiday?
    /// In the order of the clock.
    var turns: [PlannedTurn]
    /// Slots of this day in which nothing stands yet.
    let openings: [AirSlot]
    /// The seconds that the group with the most gets.
    var airtime: Double

    var lunar: LunarDay? { LunarCalendar.lunar(of: day) }

    private enum CodingKeys: CodingKey { case day, holiday, turns, openings, airtime }
}

/// The plan of a week: pure, so that it can be tested without a database.
struct WeekPlan: Sendable, Encodable {
    let week: Period
    let days: [PlannedDay]

    private enum CodingKeys: CodingKey { case week, days }

    /// - Parameters:
    ///   - turns: of the week, in any order.
    ///   - groups: those that exist; a turn for none of them reaches nobody.
    ///   - group: only this one's turns; nil for all.
    init(
        week: Period, turns: [PlannedTurn], slots: [AirSlot], settings: BroadcastSettings,
        groups: [SpeakerGroup], group: String? = nil
    ) {
        self.week = week
        let calendar = WorkingCalendar()
        let slotsByID = Dictionary(slots.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let wanted = group.map { [$0] } ?? []
        days = (0..<7).map { step in
            let day = week.first.adding(days: step)
            var today = turns.filter {
                $0.turn.day == day && !$0.turn.isEnded
                    && GroupList.meet($0.turn.groupIDs, wanted)
            }.sorted { ($0.startsAt, $0.turn.id) < ($1.startsAt, $1.turn.id) }
            let airtime = WeekPlan.airtime(today, groups: group.map { [$0] } ?? groups.map(\.id))
            for place in today.indices {
                today[place].troubles = WeekPlan.troubles(
                    of: place, in: today, slots: slotsByID, settings: settings, groups: groups,
                    airtime: airtime)
            }
            let taken = Set(turns.filter { $0.turn.day == day }.compactMap(\.turn.slotID))
            let openings = slots.filter { slot in
                slot.isOn(day, calendar) && !taken.contains(slot.id)
                    && GroupList.meet(slot.groupIDs, wanted)
                    && !today.contains { $0.turn.minute == slot.minute }
            }.sorted { ($0.minute, $0.id) < ($1.minute, $1.id) }
            return PlannedDay(
                day: day, holiday: calendar.isHoliday(day), turns: today, openings: openings,
                airtime: airtime)
        }
    }

    /// The seconds of the group that gets the most.
    private static func airtime(_ turns: [PlannedTurn], groups: [String]) -> Double {
        let ids = groups.isEmpty ? [""] : groups
        return ids.map { id in
            turns.filter { $0.turn.groupIDs.isEmpty || $0.turn.groupIDs.contains(id) }
                .reduce(0) { $0 + $1.seconds }
        }.max() ?? 0
    }

    private static func troubles(
        of place: Int, in turns: [PlannedTurn], slots: [String: AirSlot],
        settings: BroadcastSettings, groups: [SpeakerGroup], airtime: Double
    ) -> [PlanTrouble] {
        let one = turns[place]
        var troubles: [PlanTrouble] = []
        if one.state != .approved { troubles.append(.notApproved) }
        if !one.isReady { troubles.append(.soundsMissing) }
        if settings.isQuiet(minute: one.turn.minute, seconds: one.seconds) {
            troubles.append(.quiet)
        }
        let known = Set(groups.map(\.id))
        if groups.isEmpty || !one.turn.groupIDs.isEmpty && known.isDisjoint(with: one.turn.groupIDs)
        {
            troubles.append(.noSpeakers)
        }
        for other in turns.dropFirst(place + 1)
        where other.startsAt < one.endsAt
            && GroupList.meet(other.turn.groupIDs, one.turn.groupIDs)
        {
            troubles.append(.overlaps(other.title))
        }
        if let slot = one.turn.slotID.flatMap({ slots[$0] }),
            one.seconds > Double(slot.lengthMinutes * 60)
        {
            troubles.append(.tooLong(minutes: slot.lengthMinutes))
        }
        if airtime > Double(settings.dailyMinutes * 60) {
            troubles.append(.tooMuch(minutes: settings.dailyMinutes))
        }
        return troubles
    }
}
