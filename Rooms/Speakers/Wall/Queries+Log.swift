import Foundation
import Storage

extension Connection {
    private var logSelection: SQL {
        """
        SELECT l.speaker_id, s.name AS speaker, l.number, l.at, l.kept_at, l.kind, l.airing_id,
            a.title, l.seconds, l.is_whole, l.reason
        FROM speaker_log l JOIN speaker s ON s.id = l.speaker_id
        LEFT JOIN airing a ON a.id = l.airing_id
        """
    }

    /// The last entries of a loudspeaker, newest first.
    func lastEntries(of speakerID: String, limit: Int) throws -> [LogLine] {
        try fetchAll(
            """
            \(fragment: logSelection) WHERE l.speaker_id = \(speakerID)
            ORDER BY l.number DESC LIMIT \(limit)
            """)
    }

    /// Entries between two moments of the loudspeakers' clocks.
    func entries(from first: Date, until last: Date, limit: Int) throws -> [LogLine] {
        try fetchAll(
            """
            \(fragment: logSelection) WHERE l.at >= \(first) AND l.at < \(last)
            ORDER BY l.at, l.speaker_id, l.number LIMIT \(limit)
            """)
    }
}
