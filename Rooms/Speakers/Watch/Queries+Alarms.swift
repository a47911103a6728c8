import Foundation
import Storage

extension Connection {
    func openAlarms() throws -> [SpeakerAlarm] {
        try fetchAll(
            "SELECT * FROM speaker_alarm WHERE ended_at IS NULL ORDER BY began_at DESC, id DESC")
    }

    /// The last alarms that are over.
    func endedAlarms(limit: Int) throws -> [SpeakerAlarm] {
        try fetchAll(
            """
            SELECT * FROM speaker_alarm WHERE ended_at IS NOT NULL
            ORDER BY ended_at DESC, id DESC LIMIT \(limit)
            """)
    }

    func begin(_ found: Watch.Finding, id: String, at now: Date) throws {
        _ = try execute(
            """
            INSERT INTO speaker_alarm (id, kind, subject, amount, began_at)
            VALUES (\(id), \(found.kind), \(found.subject), \(found.amount), \(now))
            """)
    }

    func change(_ alarmID: String, amount: Int) throws {
        _ = try execute("UPDATE speaker_alarm SET amount = \(amount) WHERE id = \(alarmID)")
    }

    func endAlarm(_ id: String, at now: Date) throws {
        _ = try execute("UPDATE speaker_alarm SET ended_at = \(now) WHERE id = \(id)")
    }

    func forgetAlarms(before moment: Date) throws {
        _ = try execute("DELETE FROM speaker_alarm WHERE ended_at < \(moment)")
    }
}
