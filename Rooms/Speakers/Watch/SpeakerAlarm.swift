import Foundation
import Office
import SpeakerProtocol
import Storage

/// Something about loudspeakers that somebody has to look at: begun once, ended once.
struct SpeakerAlarm: Sendable, Fetchable, Encodable, Equatable {
    enum Kind: String, Sendable, Codable, Storable, CaseIterable {
        /// Nothing heard of a loudspeaker; the subject is its id.
        case silent
        /// Nothing heard of a whole group: a power cut, or its line; the subject is the group's id.
        case silentGroup
        /// Nothing heard of any: the office's own line.
        case silentAll
        /// An airing is over and was not played by all; the subject is its id.
        case notPlayed
        /// An airing began late on some; the subject is its id.
        case late
        /// A loudspeaker's clock was wrong.
        case clock
        /// A loudspeaker has hardly any room for sounds.
        case storage
    }

    let id: String
    let kind: Kind
    let subject: String
    /// How many loudspeakers.
    let amount: Int
    let beganAt: Date
    let endedAt: Date?

    init(row: Row) throws {
        id = try row.get("id")
        kind = try row.get("kind")
        subject = try row.get("subject")
        amount = try row.get("amount")
        beganAt = try row.get("began_at")
        endedAt = try row.get("ended_at", as: Date?.self)
    }
}

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
