import Foundation
import Office
import Storage
import WorkingTime

/// Alarms are rows: the queue brings each to its moment, and what it does is written together with
/// the row that says it rang. A restart, a week without current or a second worker change nothing.
enum Ringing {
    static let job = "cases.alarm"

    /// Which case the queue brings.
    struct Call: Codable, Sendable {
        let caseID: String
    }

    @Sendable static func ring(_ office: Office, _ job: Job) async throws {
        let call: Call = try job.decoded()
        try await office.act("case.alarm", by: nil) { act in
            guard let found = try act.connection.residentCase(id: call.caseID) else {
                return act.note(Ref("case", call.caseID), "is gone")
            }
            let rung = try act.ring(found)
            try act.scheduleAlarm(of: rung, try act.connection.caseSettings().calendar)
            act.note(found.ref, found.code)
        }
    }
}

extension Act {
    /// Does what the clock of a case asks for until now, each thing once, and tells the case as it
    /// is afterwards. Every act on a case begins with it, so that an answer a minute late is late
    /// even where the queue has not come by yet.
    func ring(_ found: ResidentCase) throws -> ResidentCase {
        let calendar = try connection.caseSettings().calendar
        var changed = found
        for alarm in Alarm.all(of: found, calendar) where alarm.at <= now {
            guard try rang(alarm, of: found.id) else { continue }
            try follow(alarm, &changed)
        }
        guard changed != found else { return found }
        try save(changed, from: found)
        changed.version = found.version + 1
        return changed
    }

    /// Asks the queue for the next alarm of a case.
    func scheduleAlarm(of found: ResidentCase, _ calendar: WorkingCalendar) throws {
        let next = try Alarm.all(of: found, calendar).first { alarm in
            try alarm.at > now || !connection.hasRung(alarm, of: found.id)
        }
        guard let next else { return }
        let moment = Int64((next.at.timeIntervalSince1970 * 1_000).rounded())
        try connection.enqueue(
            kind: Ringing.job, key: "\(found.id) \(moment)",
            payload: Ringing.Call(caseID: found.id), runAt: next.at, now: now)
    }

    private func follow(_ alarm: Alarm, _ found: inout ResidentCase) throws {
        switch alarm.kind {
        case .firstAmber, .firstRed, .fullAmber: break  // lists show them; nothing else is done
        case .escalation:
            found.escalatedAt = alarm.at
            try tell(
                found.id, .escalated, at: alarm.at,
                with: CaseEntry.Details(due: found.clock.fullDue))
        case .silence: try tell(found.id, .silent, at: alarm.at)
        case .fullRed:
            found.overdueAt = found.overdueAt ?? alarm.at
            try tell(found.id, .overdue, isPublic: true, at: alarm.at)
            try countMissed(found, at: alarm.at)
        }
    }

    /// A case counts as missed from the minute in which its limit passed. One that was in time
    /// the first time and was reopened counts no longer as in time.
    private func countMissed(_ found: ResidentCase, at moment: Date) throws {
        let counted = try connection.ledgerRows(about: found.ref).filter(\.counts)
        if counted.contains(where: { $0.quantity == 0 }) { return }
        for row in counted {
            try state(
                .caseMissedAgain(
                    rowID: row.id, reason: "Mở lại và quá hạn lần hai"))
        }
        try state(.caseOverdue(found.ledgerEntry(inTime: false, at: moment)))
    }
}

extension ResidentCase {
    /// What the ledger says of the case: one of one, or none of one.
    func ledgerEntry(inTime: Bool, at moment: Date) -> LedgerEntry {
        LedgerEntry(
            measure: .casesAnsweredInTime, quantity: inTime ? 1 : 0, outOf: 1, at: moment,
            channel: channel.rawValue, topic: categoryID, unitID: unitID, ref: ref,
            title: "Phản ánh \(code)")
    }
}
