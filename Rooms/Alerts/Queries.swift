import Foundation
import Office
import Storage

extension Connection {
    func alert(id: String) throws -> Alert? {
        try fetchFirst("SELECT * FROM alert WHERE id = \(id)")
    }

    /// In force now, the newest first.
    func alertsInForce(at now: Date) throws -> [Alert] {
        try fetchAll(
            """
            SELECT * FROM alert WHERE state = 'live' AND expires_at > \(now)
            ORDER BY approved_at DESC LIMIT 20
            """)
    }

    /// Waiting for the second person.
    func proposedAlerts() throws -> [Alert] {
        try fetchAll(
            "SELECT * FROM alert WHERE state = 'proposed' ORDER BY proposed_at DESC LIMIT 50")
    }

    /// Those that were let out, the newest first, and those that were refused.
    func pastAlerts(at now: Date, limit: Int) throws -> [Alert] {
        try fetchAll(
            """
            SELECT * FROM alert WHERE state IN ('cancelled', 'refused')
                OR (state = 'live' AND expires_at <= \(now))
            ORDER BY proposed_at DESC LIMIT \(limit)
            """)
    }

    /// What everybody may read: let out, still in force or not.
    func publicAlerts(limit: Int) throws -> [Alert] {
        try fetchAll(
            """
            SELECT * FROM alert WHERE state IN ('live', 'cancelled')
            ORDER BY approved_at DESC LIMIT \(limit)
            """)
    }

    /// Whether a message of another office was passed on before, and as which.
    func alert(relaying name: String) throws -> Alert? {
        try fetchFirst(
            """
            SELECT * FROM alert WHERE relayed = \(name) AND relayed <> '' AND state <> 'refused'
            ORDER BY proposed_at DESC LIMIT 1
            """)
    }

    func replacement(of id: String) throws -> Alert? {
        try fetchFirst(
            """
            SELECT * FROM alert WHERE replaces = \(id) AND state IN ('live', 'cancelled')
            ORDER BY approved_at DESC LIMIT 1
            """)
    }
}

extension Act {
    func addAlert(_ id: String, _ content: Alert.Content, soundID: String) throws {
        guard let officer else { throw Refusal.notAllowed }
        let json = String(decoding: try JSONEncoder().encode(content), as: UTF8.self)
        _ = try connection.execute(
            """
            INSERT INTO alert (id, content, state, sound_id, relayed, replaces, proposed_by,
                proposed_at)
            VALUES (\(id), \(json), 'proposed', \(soundID), \(content.relayed),
                \(content.replaces), \(officer.id), \(now))
            """)
    }

    func letOut(_ alert: Alert, until end: Date, sender: String, times: Int) throws {
        guard let officer else { throw Refusal.notAllowed }
        _ = try connection.execute(
            """
            UPDATE alert SET state = 'live', approved_by = \(officer.id), approved_at = \(now),
                expires_at = \(end), sender = \(sender), times = \(times)
            WHERE id = \(alert.id) AND state = 'proposed'
            """)
    }

    func endAlert(_ alert: Alert, as state: Alert.State, because reason: String) throws {
        _ = try connection.execute(
            """
            UPDATE alert SET state = \(state), ended_at = \(now), ended_by = \(officer?.id),
                reason = \(reason) WHERE id = \(alert.id)
            """)
    }
}
