import Foundation
import Storage
import WorkingTime

/// The clock of one case: what was promised, from when, and when it stood still.
///
/// The limits are those that held when the case came in (or was moved to another category); a later
/// change of the rules changes no promise that was given.
struct CaseClock: Sendable, Equatable, Codable {
    /// How a limit is counted.
    enum Mode: String, Sendable, Storable, Codable, CaseIterable {
        /// Every hour counts, at night and on holidays too.
        case plain
        /// Only the office's hours count (`WorkingCalendar`).
        case working
    }

    /// A stretch in which the sender was asked something and had not yet replied.
    struct Pause: Sendable, Equatable, Codable {
        let from: Date
        /// Nil while it lasts.
        var until: Date?
    }

    /// When the present round began.
    var startedAt: Date
    /// Minutes to the first reply of a person.
    var firstMinutes: Int
    /// Minutes to the full answer.
    var fullMinutes: Int
    var mode: Mode
    var pauses: [Pause]
    /// The moments at which the limits are reached, as things stand.
    private(set) var firstDue: Date
    private(set) var fullDue: Date

    init(
        startedAt: Date, firstMinutes: Int, fullMinutes: Int, mode: Mode, pauses: [Pause] = [],
        calendar: WorkingCalendar
    ) {
        self.startedAt = startedAt
        self.firstMinutes = firstMinutes
        self.fullMinutes = fullMinutes
        self.mode = mode
        self.pauses = pauses
        firstDue = startedAt
        fullDue = startedAt
        recount(calendar)
    }

    init(row: Row) throws {
        startedAt = try row.get("started_at")
        firstMinutes = try row.get("first_minutes")
        fullMinutes = try row.get("full_minutes")
        mode = try row.get("mode")
        pauses = try JSONDecoder().decode(
            [Pause].self, from: Data(try row.get("pauses", as: String.self).utf8))
        firstDue = try row.get("first_due")
        fullDue = try row.get("full_due")
    }

    var isPaused: Bool { pauses.last.map { $0.until == nil } ?? false }

    /// The sender was asked something: the clock stands still.
    mutating func pause(at now: Date) {
        if !isPaused { pauses.append(Pause(from: now)) }
    }

    /// The sender replied, or the question was taken back.
    mutating func resume(at now: Date, _ calendar: WorkingCalendar) {
        guard isPaused, let last = pauses.indices.last else { return }
        pauses[last].until = max(now, pauses[last].from)
        recount(calendar)
    }

    /// Counts the limits anew: after a pause, and when a holiday was added.
    mutating func recount(_ calendar: WorkingCalendar) {
        firstDue = moment(after: firstMinutes, calendar)
        fullDue = moment(after: fullMinutes, calendar)
    }

    /// The moment at which a share of the full limit is used up; for warnings.
    func moment(atShare share: Double, of minutes: Int, _ calendar: WorkingCalendar) -> Date {
        moment(after: Int((Double(minutes) * share).rounded(.down)), calendar)
    }

    /// How much of its limit the whole clock has run.
    ///
    /// A pause that lasts ends nothing: what is left when it began is left when it ends.
    private func moment(after minutes: Int, _ calendar: WorkingCalendar) -> Date {
        var left = Double(minutes) * 60
        var from = startedAt
        for pause in pauses {
            let due = end(of: left, from: from, calendar)
            guard pause.from < due, let until = pause.until else { return due }
            left -= seconds(from: from, to: pause.from, calendar)
            from = until
        }
        return end(of: left, from: from, calendar)
    }

    private func end(of seconds: Double, from: Date, _ calendar: WorkingCalendar) -> Date {
        switch mode {
        case .plain: from.addingTimeInterval(seconds)
        case .working: calendar.deadline(from: from, minutes: Int((seconds / 60).rounded(.up)))
        }
    }

    private func seconds(from: Date, to: Date, _ calendar: WorkingCalendar) -> Double {
        switch mode {
        case .plain: to.timeIntervalSince(from)
        case .working: Double(calendar.workingMinutes(from: from, to: to)) * 60
        }
    }
}
