import Foundation
import Storage

extension Connection {
    /// Every case of which something happened in a stretch of time: it came in, was answered,
    /// missed its limit, or was reopened.
    func countedCases(from first: Date, to end: Date) throws -> [CountedCase] {
        try fetchAll(
            """
            SELECT c.category, c.received_at, c.first_reply_at, c.overdue_at, c.full_due, c.state,
                c.round, c.pauses, c.answered_at, c.rating,
                COALESCE(m.outcome, c.outcome) AS outcome,
                (SELECT MIN(e.at) FROM case_entry e
                    WHERE e.case_id = c.id AND e.kind = 'answered') AS first_answered_at,
                (SELECT MIN(e.at) FROM case_entry e
                    WHERE e.case_id = c.id AND e.kind = 'reopened') AS reopened_at
            FROM resident_case c LEFT JOIN resident_case m ON m.id = c.merged_into
            WHERE c.received_at < \(end) AND (
                c.received_at >= \(first) OR c.answered_at >= \(first)
                OR c.overdue_at >= \(first) OR c.first_reply_at >= \(first)
                OR c.state IN ('open', 'waiting', 'proposed')
                OR (c.state = 'merged' AND c.answered_at IS NULL))
            ORDER BY c.id
            """)
    }
}

extension Connection {
    /// What came in, without advertisements and tests. A form that was sent twice is one case;
    /// whether two cases come from one person, nobody knows.
    func raisedCases(from first: Date, to end: Date) throws -> [RaisedCase] {
        try fetchAll(
            """
            SELECT category, hamlet, received_at FROM resident_case
            WHERE received_at >= \(first) AND received_at < \(end)
                AND COALESCE(outcome, '') <> 'noCase'
            ORDER BY received_at, id
            """)
    }
}
