import Foundation
import Office
import SpeakerProtocol
import Storage

extension Connection {
    /// Writes entries down; what is there under a number stays.
    /// - Returns: the airings of which a whole play is new.
    func keep(
        _ entries: [SpeakerLogEntry], of speakerID: String, at now: Date
    ) throws -> Set<String> {
        var known: [String: KeptAiring?] = [:]
        var played: Set<String> = []
        for entry in entries {
            var isWhole = false
            if entry.kind == .playFinished, let id = entry.airing {
                if known[id] == nil { known[id] = .some(try airing(id: id)) }
                let airing = known[id] ?? nil
                // Nobody has played what is still to come, whatever its clock says.
                isWhole =
                    airing?.scheduled.wasPlayedWhole(entry) == true
                    && Date(milliseconds: entry.at) <= now.addingTimeInterval(Door.clockSeconds)
            }
            if try insert(entry, of: speakerID, isWhole: isWhole, at: now), isWhole,
                let id = entry.airing
            {
                played.insert(id)
            }
        }
        return played
    }

    private func insert(
        _ entry: SpeakerLogEntry, of speakerID: String, isWhole: Bool, at now: Date
    ) throws -> Bool {
        let text = String(decoding: try SpeakerProtocol.encoded(entry), as: UTF8.self)
        return try execute(
            """
            INSERT INTO speaker_log (speaker_id, number, kind, at, kept_at, airing_id, revision,
                started_at, seconds, is_whole, reason, entry)
            VALUES (\(speakerID), \(entry.number), \(entry.kind.rawValue),
                \(Date(milliseconds: entry.at)), \(now), \(entry.airing ?? ""),
                \(entry.revision ?? 0), \(entry.startedAt.map(Date.init(milliseconds:))),
                \(entry.seconds?.reduce(0, +) ?? 0), \(isWhole), \(entry.reason?.rawValue ?? ""),
                \(text))
            ON CONFLICT \(conflict: ["speaker_id", "number"]) DO NOTHING
            """) == 1
    }

    /// Which of these airings count now and did not before. Two that look at once wait for each
    /// other, so that one of them sees what both have written.
    func newlyProven(_ airingIDs: Set<String>, at now: Date) throws -> [KeptAiring] {
        if airingIDs.isEmpty { return [] }
        let threshold = try speakerSettings().threshold
        var proven: [KeptAiring] = []
        for id in airingIDs.sorted() {
            let isOpen =
                try execute(
                    """
                    UPDATE airing SET looks = looks + 1
                    WHERE id = \(id) AND proven_at IS NULL AND withdrawn_at IS NULL
                        AND starts_at <= \(now)
                    """) == 1
            guard isOpen else { continue }
            try freeze(id, at: now)
            guard let count = try airingCounts([id])[id], count.reaches(threshold),
                let airing = try airing(id: id)
            else { continue }
            proven.append(airing)
        }
        return proven
    }

    /// Moves on up to which number a log is here without a gap.
    func moveKept(of speakerID: String) throws -> Int {
        let before =
            try scalar(
                "SELECT kept_up_to FROM speaker WHERE id = \(speakerID)", as: Int.self) ?? 0
        var kept = before
        while true {
            let next: [Int] = try scalars(
                """
                SELECT number FROM speaker_log WHERE speaker_id = \(speakerID) AND number > \(kept)
                ORDER BY number LIMIT 500
                """)
            let whole = next.enumerated().prefix { $0.element == kept + 1 + $0.offset }.count
            kept += whole
            if whole < 500 { break }
        }
        if kept > before {
            _ = try execute("UPDATE speaker SET kept_up_to = \(kept) WHERE id = \(speakerID)")
        }
        return kept
    }

    /// Airings that ended between two moments and were not withdrawn.
    func endedAirings(from first: Date, until last: Date) throws -> [String] {
        try scalars(
            """
            SELECT id FROM airing
            WHERE ends_at > \(first) AND ends_at <= \(last) AND withdrawn_at IS NULL
            ORDER BY ends_at, id LIMIT 500
            """)
    }

    /// On how many loudspeakers airings began late.
    func lateStarts(
        since moment: Date, by seconds: Double
    ) throws -> [(airing: String, speakers: Int)] {
        let milliseconds = Int(seconds * 1_000)
        return try rows(
            """
            SELECT a.id, COUNT(DISTINCT l.speaker_id) AS speakers
            FROM airing a JOIN speaker_log l ON l.airing_id = a.id AND l.kind = 'playStarted'
            WHERE a.ends_at > \(moment) AND a.withdrawn_at IS NULL
                AND l.started_at > a.starts_at + \(milliseconds)
            GROUP BY a.id ORDER BY a.id
            """
        ).map { (try $0.get("id"), try $0.get("speakers")) }
    }

    /// What each addressed loudspeaker says of an airing.
    func plays(of airing: KeptAiring) throws -> [SpeakerPlay] {
        let ids = try addressedSpeakers(by: airing.id)
        let entries = try fetchAll(
            """
            SELECT speaker_id, number, at, kept_at, revision, kind, started_at, seconds, is_whole,
                reason
            FROM speaker_log WHERE airing_id = \(airing.id) ORDER BY speaker_id, number
            """, as: PlayEntry.self)
        let names = Dictionary(
            try speakers().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let bySpeaker = Dictionary(grouping: entries, by: \.speakerID)
        return ids.compactMap { id in
            names[id].map { SpeakerPlay($0, airing, bySpeaker[id] ?? []) }
        }
    }
}
