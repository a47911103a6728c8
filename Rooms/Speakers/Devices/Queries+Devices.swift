import Foundation
import Office
import SpeakerProtocol
import Storage

extension Connection {
    private var speakerSelection: SQL {
        """
        SELECT s.*, g.name AS group_name FROM speaker s JOIN speaker_group g ON g.id = s.group_id
        """
    }

    func speaker(id: String) throws -> KeptSpeaker? {
        try fetchFirst("\(fragment: speakerSelection) WHERE s.id = \(id)")
    }

    /// All of them, revoked ones last.
    func speakers() throws -> [KeptSpeaker] {
        try fetchAll(
            """
            \(fragment: speakerSelection)
            ORDER BY CASE WHEN s.state = 'revoked' THEN 1 ELSE 0 END, g.name, s.name, s.id
            """)
    }

    /// The groups, by name.
    func speakerGroups() throws -> [KeptGroup] {
        try fetchAll(
            """
            SELECT g.id, g.name, g.place, g.latitude, g.longitude, COUNT(s.id) AS speakers
            FROM speaker_group g
            LEFT JOIN (SELECT id, group_id FROM speaker WHERE state = 'active') s
                ON s.group_id = g.id
            GROUP BY g.id, g.name, g.place, g.latitude, g.longitude ORDER BY g.name, g.id
            """)
    }

    /// What a request is checked with; nil for an id that is nobody's.
    func speakerSecret(_ id: String) throws -> SpeakerSecret? {
        try fetchFirst(
            """
            SELECT id, group_id, state, sealed, volume, last_count, seen_at FROM speaker
            WHERE id = \(id) AND sealed <> ''
            """)
    }

    /// The code that is good now for a loudspeaker that waits, sealed, and until when.
    func openCode(of speakerID: String, at now: Date) throws -> (sealed: String, until: Date)? {
        guard
            let row = try first(
                """
                SELECT sealed, expires_at FROM speaker_code
                WHERE speaker_id = \(speakerID) AND used_at IS NULL AND expires_at > \(now)
                ORDER BY made_at DESC LIMIT 1
                """)
        else { return nil }
        return (try row.get("sealed"), try row.get("expires_at"))
    }

    // MARK: - Commands

    /// Commands that a loudspeaker has not reported as done, oldest first.
    func openCommands(of speakerID: String, at now: Date) throws -> [SpeakerCommand] {
        try rows(
            """
            SELECT id, kind, volume FROM speaker_command
            WHERE speaker_id = \(speakerID) AND done_at IS NULL AND expires_at > \(now)
            ORDER BY made_at, id LIMIT 20
            """
        ).compactMap { row in
            guard let kind = SpeakerCommand.Kind(rawValue: try row.get("kind")) else { return nil }
            return SpeakerCommand(
                id: try row.get("id"), kind: kind, volume: try row.get("volume", as: Int?.self))
        }
    }

    /// For whom commands wait.
    func commanded(at now: Date) throws -> Set<String> {
        Set(
            try scalars(
                """
                SELECT DISTINCT speaker_id FROM speaker_command
                WHERE done_at IS NULL AND expires_at > \(now)
                """, as: String.self))
    }

    /// Notes that commands were carried out.
    func endCommands(_ ids: [String], of speakerID: String, at now: Date) throws {
        _ = try execute(
            """
            UPDATE speaker_command SET done_at = \(now)
            WHERE id IN \(list: ids) AND speaker_id = \(speakerID) AND done_at IS NULL
            """)
    }

    /// Writes down what a loudspeaker told of itself.
    func keep(_ id: String, heartbeat: String?, seenAt: Date, count: Int) throws {
        _ = try execute(
            """
            UPDATE speaker SET seen_at = \(seenAt), last_count = \(count),
                heartbeat = COALESCE(\(heartbeat), heartbeat)
            WHERE id = \(id)
            """)
    }
}

/// What a request of a loudspeaker is checked with.
struct SpeakerSecret: Sendable, Fetchable {
    let id: String
    let groupID: String
    let state: KeptSpeaker.State
    let sealed: String
    let volume: Int
    let lastCount: Int
    let seenAt: Date?

    init(row: Row) throws {
        id = try row.get("id")
        groupID = try row.get("group_id")
        state = try row.get("state")
        sealed = try row.get("sealed")
        volume = try row.get("volume")
        lastCount = try row.get("last_count")
        seenAt = try row.get("seen_at", as: Date?.self)
    }
}

extension Act {
    func addGroup(
        name: String, place: String, at position: KeptSpeaker.Position?
    ) throws -> String {
        let id = newID()
        _ = try connection.execute(
            """
            INSERT INTO speaker_group (id, name, place, latitude, longitude, made_at)
            VALUES (\(id), \(name), \(place), \(position?.latitude), \(position?.longitude), \(now))
            """)
        return id
    }

    func changeGroup(
        _ id: String, name: String, place: String, at position: KeptSpeaker.Position?
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE speaker_group SET name = \(name), place = \(place),
                latitude = \(position?.latitude), longitude = \(position?.longitude)
            WHERE id = \(id)
            """) == 1
    }

    /// A loudspeaker that waits for a device.
    func addSpeaker(
        name: String, place: String, at position: KeptSpeaker.Position?, groupID: String,
        volume: Int
    ) throws -> String {
        let id = newID()
        _ = try connection.execute(
            """
            INSERT INTO speaker (id, group_id, name, place, latitude, longitude, state, volume,
                made_at)
            VALUES (\(id), \(groupID), \(name), \(place), \(position?.latitude),
                \(position?.longitude), 'waiting', \(volume), \(now))
            """)
        return id
    }

    func changeSpeaker(
        _ id: String, name: String, place: String, at position: KeptSpeaker.Position?,
        groupID: String, volume: Int
    ) throws {
        _ = try connection.execute(
            """
            UPDATE speaker SET name = \(name), place = \(place), group_id = \(groupID),
                latitude = \(position?.latitude), longitude = \(position?.longitude),
                volume = \(volume)
            WHERE id = \(id)
            """)
    }

    /// Makes a code for a loudspeaker that waits; the one before is good no more.
    func makeCode(_ code: String, for speakerID: String, until: Date) throws {
        _ = try connection.execute("DELETE FROM speaker_code WHERE speaker_id = \(speakerID)")
        _ = try connection.execute(
            """
            INSERT INTO speaker_code (id, speaker_id, sealed, made_at, expires_at)
            VALUES (\(Session.hash(code)), \(speakerID),
                \(try vault.seal(code, for: "speaker code \(speakerID)")), \(now), \(until))
            """)
    }

    /// The loudspeaker of a good code, which is used up by this; nil when it is not good.
    func useCode(_ code: String) throws -> String? {
        try connection.first(
            """
            UPDATE speaker_code SET used_at = \(now)
            WHERE id = \(Session.hash(code)) AND used_at IS NULL AND expires_at > \(now)
                AND speaker_id IN (SELECT id FROM speaker WHERE state = 'waiting')
            RETURNING speaker_id
            """)?.get("speaker_id")
    }

    /// Makes a loudspeaker of a device.
    func activate(_ id: String, key: String, hardware: String, version: String) throws {
        let sealed = try vault.seal(key, for: KeptSpeaker.label(id))
        _ = try connection.execute(
            """
            UPDATE speaker SET state = 'active', sealed = \(sealed), hardware = \(hardware),
                version = \(version), registered_at = \(now), seen_at = \(now)
            WHERE id = \(id) AND state = 'waiting'
            """)
    }

    /// - Returns: false when it was revoked before.
    func revoke(_ id: String) throws -> Bool {
        let waiting = try connection.execute(
            "DELETE FROM speaker WHERE id = \(id) AND state = 'waiting'")
        if waiting == 1 { return true }
        return try connection.execute(
            """
            UPDATE speaker SET state = 'revoked', revoked_at = \(now)
            WHERE id = \(id) AND state = 'active'
            """) == 1
    }

    /// Tells a loudspeaker something; what was told of that kind before and not done is forgotten.
    func command(_ kind: SpeakerCommand.Kind, volume: Int?, to speakerID: String) throws {
        // Stale ones do harm: a loudspeaker that comes back tomorrow must not fall silent then.
        let seconds: Double = kind == .setVolume ? 30 * 86_400 : 600
        _ = try connection.execute(
            """
            DELETE FROM speaker_command WHERE speaker_id = \(speakerID)
                AND (kind = \(kind.rawValue) OR expires_at <= \(now) OR done_at IS NOT NULL)
            """)
        _ = try connection.execute(
            """
            INSERT INTO speaker_command (id, speaker_id, kind, volume, made_at, expires_at)
            VALUES (\(newID()), \(speakerID), \(kind.rawValue), \(volume), \(now),
                \(now.addingTimeInterval(seconds)))
            """)
    }

    func renewSchedule() throws { try connection.renewSchedule(at: now) }
}

/// The number of the newest schedule, and until when it is good.
struct ScheduleNumber: Sendable, Fetchable, Equatable {
    let number: Int
    let goodUntil: Date

    init(row: Row) throws {
        number = try row.get("number")
        goodUntil = try row.get("good_until")
    }
}

extension Connection {
    /// Moves the schedule on: loudspeakers fetch it anew. The number never goes back, not even
    /// when a copy of the database was restored: it is at least the second of the clock.
    func renewSchedule(at now: Date) throws {
        let until = now.addingTimeInterval(Double(SpeakerProtocol.scheduleDays) * 86_400)
        let number =
            try scalar(
                "SELECT number FROM speaker_schedule WHERE id = 'one'", as: Int.self) ?? 0
        let next = max(number + 1, Int(now.timeIntervalSince1970))
        _ = try execute(
            """
            INSERT INTO speaker_schedule (id, number, issued_at, good_until)
            VALUES ('one', \(next), \(now), \(until))
            ON CONFLICT \(conflict: ["id"]) DO UPDATE SET number = excluded.number,
                issued_at = excluded.issued_at, good_until = excluded.good_until
            """)
    }

    func scheduleNumber() throws -> ScheduleNumber? {
        try fetchFirst("SELECT number, good_until FROM speaker_schedule WHERE id = 'one'")
    }
}
