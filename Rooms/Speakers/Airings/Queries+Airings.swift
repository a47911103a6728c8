import Foundation
import Office
import Storage

extension Connection {
    func airing(id: String) throws -> KeptAiring? {
        try fetchFirst("SELECT * FROM airing WHERE id = \(id)")
    }

    /// Airings that touch a time, by their beginnings; withdrawn ones too.
    func airings(from first: Date, until last: Date, limit: Int = 500) throws -> [KeptAiring] {
        try fetchAll(
            """
            SELECT * FROM airing WHERE ends_at > \(first) AND starts_at < \(last)
            ORDER BY starts_at, id LIMIT \(limit)
            """)
    }

    /// What a group is to play: nothing that is over or withdrawn.
    func airings(
        of groupID: String, at now: Date, until last: Date
    ) throws -> [KeptAiring] {
        try fetchAll(
            """
            SELECT a.* FROM airing a JOIN airing_group g ON g.airing_id = a.id
            WHERE g.group_id = \(groupID) AND a.withdrawn_at IS NULL AND a.ends_at > \(now)
                AND a.starts_at < \(last)
            ORDER BY a.starts_at, a.id LIMIT 400
            """)
    }

    /// A sound of something that a group is to play, or has just played.
    func sound(
        _ hash: String, of groupID: String, since moment: Date
    ) throws -> (bytes: Int, isOpus: Bool)? {
        guard
            let row = try first(
                """
                SELECT s.bytes, s.is_opus FROM airing_sound s
                JOIN airing a ON a.id = s.airing_id
                JOIN airing_group g ON g.airing_id = a.id
                WHERE s.hash = \(hash) AND g.group_id = \(groupID) AND a.withdrawn_at IS NULL
                    AND a.ends_at > \(moment)
                LIMIT 1
                """)
        else { return nil }
        return (try row.get("bytes"), try row.get("is_opus"))
    }

    /// The groups of an airing.
    func groupIDs(of airingID: String) throws -> [String] {
        try scalars(
            "SELECT group_id FROM airing_group WHERE airing_id = \(airingID) ORDER BY group_id")
    }

    // MARK: - Whom it addresses

    /// Writes down whom the airings that have begun address, before anything changes it.
    func freezeBegun(at now: Date) throws {
        let ids: [String] = try scalars(
            "SELECT id FROM airing WHERE frozen_at IS NULL AND starts_at <= \(now) LIMIT 200")
        for id in ids { try freeze(id, at: now) }
    }

    func freeze(_ airingID: String, at now: Date) throws {
        let isFirst =
            try execute(
                """
                UPDATE airing SET frozen_at = \(now)
                WHERE id = \(airingID) AND frozen_at IS NULL
                """) == 1
        guard isFirst else { return }
        _ = try execute(
            """
            INSERT INTO airing_member (airing_id, speaker_id)
            SELECT g.airing_id, s.id FROM airing_group g JOIN speaker s ON s.group_id = g.group_id
            WHERE g.airing_id = \(airingID) AND s.state = 'active'
            """)
    }

    /// Counts of airings: addressed, delivered, played. Of one that has not begun, those that are
    /// in its groups now are addressed.
    func airingCounts(_ ids: [String]) throws -> [String: AiringCounts] {
        guard !ids.isEmpty else { return [:] }
        let rows = try rows(
            """
            SELECT a.id, COUNT(m.speaker_id) AS addressed,
                SUM(CASE WHEN m.state = 'active' THEN 1 ELSE 0 END) AS accepted,
                SUM(CASE WHEN EXISTS (SELECT 1 FROM speaker_log l
                    WHERE l.airing_id = a.id AND l.kind = 'airingHeld'
                        AND l.revision = a.revision AND l.speaker_id = m.speaker_id)
                    THEN 1 ELSE 0 END) AS delivered,
                SUM(CASE WHEN EXISTS (SELECT 1 FROM speaker_log l
                    WHERE l.airing_id = a.id AND l.kind = 'playFinished' AND l.is_whole = 1
                        AND l.speaker_id = m.speaker_id)
                    THEN 1 ELSE 0 END) AS played
            FROM airing a
            JOIN (\(fragment: addressed)) m ON m.airing_id = a.id
            WHERE a.id IN \(list: ids)
            GROUP BY a.id
            """)
        var counts: [String: AiringCounts] = [:]
        for row in rows {
            counts[try row.get("id")] = AiringCounts(
                addressed: try row.get("addressed"), accepted: try row.get("accepted"),
                delivered: try row.get("delivered"), played: try row.get("played"))
        }
        return counts
    }

    private var addressed: SQL {
        """
        SELECT f.airing_id, f.speaker_id, s.state FROM airing_member f
            JOIN speaker s ON s.id = f.speaker_id
        UNION ALL
        SELECT g.airing_id, s.id AS speaker_id, s.state FROM airing_group g
            JOIN airing n ON n.id = g.airing_id AND n.frozen_at IS NULL
            JOIN speaker s ON s.group_id = g.group_id AND s.state = 'active'
        """
    }

    /// The ids of whom an airing addresses.
    func addressedSpeakers(by airingID: String) throws -> [String] {
        try scalars(
            """
            SELECT m.speaker_id FROM (\(fragment: addressed)) m
            WHERE m.airing_id = \(airingID) ORDER BY m.speaker_id
            """)
    }
}

/// How far an airing has come.
struct AiringCounts: Sendable, Equatable {
    var addressed = 0
    /// Those of the addressed that are still the commune's: kept for them.
    var accepted = 0
    var delivered = 0
    var played = 0

    /// Whether the share that played the whole reaches the threshold, in hundredths.
    func reaches(_ threshold: Int) -> Bool {
        addressed > 0 && played * 100 >= threshold * addressed
    }
}

extension Act {
    /// Writes an airing down, in the place of what was given under its id.
    func keep(_ airing: Airing, revision: Int) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let parts = String(decoding: try encoder.encode(airing.parts), as: UTF8.self)
        let counts = try airing.counts.map { entry in
            String(decoding: try encoder.encode(CountedSession(entry)), as: UTF8.self)
        }
        _ = try connection.execute(
            """
            INSERT INTO airing (id, revision, title, ref_kind, ref_id, priority, starts_at, ends_at,
                volume, parts, counts, given_at)
            VALUES (\(airing.id), \(revision), \(airing.title), \(airing.ref.kind),
                \(airing.ref.id), \(airing.priority), \(airing.startsAt), \(airing.endsAt),
                \(airing.volume), \(parts), \(counts ?? ""), \(now))
            ON CONFLICT \(conflict: ["id"]) DO UPDATE SET revision = excluded.revision,
                title = excluded.title, ref_kind = excluded.ref_kind, ref_id = excluded.ref_id,
                priority = excluded.priority, starts_at = excluded.starts_at,
                ends_at = excluded.ends_at, volume = excluded.volume, parts = excluded.parts,
                counts = excluded.counts, given_at = excluded.given_at, withdrawn_at = NULL
            """)
        try keepGroups(airing)
        try keepSounds(airing)
    }

    private func keepGroups(_ airing: Airing) throws {
        _ = try connection.execute("DELETE FROM airing_group WHERE airing_id = \(airing.id)")
        for group in Set(airing.groupIDs).sorted() {
            _ = try connection.execute(
                "INSERT INTO airing_group (airing_id, group_id) VALUES (\(airing.id), \(group))")
        }
    }

    private func keepSounds(_ airing: Airing) throws {
        _ = try connection.execute("DELETE FROM airing_sound WHERE airing_id = \(airing.id)")
        var known: Set<String> = []
        for case .sound(let sound, _) in airing.parts {
            for (hash, bytes, isOpus) in [
                (sound.mp3, sound.mp3Bytes, false), (sound.opus, sound.opusBytes, true),
            ] where known.insert(hash).inserted {
                _ = try connection.execute(
                    """
                    INSERT INTO airing_sound (airing_id, hash, bytes, is_opus)
                    VALUES (\(airing.id), \(hash), \(bytes), \(isOpus))
                    """)
            }
        }
    }

    /// - Returns: false when it was withdrawn before.
    func noteWithdrawn(_ airingID: String) throws -> Bool {
        try connection.execute(
            """
            UPDATE airing SET withdrawn_at = \(now)
            WHERE id = \(airingID) AND withdrawn_at IS NULL
            """) == 1
    }

    /// Notes that an airing is proven; false when it was before.
    func noteProven(_ airingID: String) throws -> Bool {
        try connection.execute(
            """
            UPDATE airing SET proven_at = \(now)
            WHERE id = \(airingID) AND proven_at IS NULL AND withdrawn_at IS NULL
            """) == 1
    }
}
