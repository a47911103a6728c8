import Office
import Storage

extension Connection {
    func hasRung(_ alarm: Alarm, of caseID: String) throws -> Bool {
        try exists(
            """
            SELECT kind FROM case_alarm WHERE case_id = \(caseID) AND kind = \(alarm.kind)
                AND due_at = \(alarm.at)
            """)
    }
}

extension Act {
    /// Whether the alarm rings now for the first time.
    func rang(_ alarm: Alarm, of caseID: String) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO case_alarm (case_id, kind, due_at, rang_at)
            VALUES (\(caseID), \(alarm.kind), \(alarm.at), \(now))
            ON CONFLICT \(conflict: ["case_id", "kind", "due_at"]) DO NOTHING
            """) == 1
    }
}
