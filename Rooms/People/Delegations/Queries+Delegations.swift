import Office
import Storage
import WorkingTime

extension Connection {
    /// Newest first, at most 200.
    /// - Parameter officerID: who handed it on; nil for everybody's.
    func delegations(of officerID: String?) throws -> [Delegation] {
        let condition: SQL = officerID.map { "WHERE from_id = \($0)" } ?? ""
        return try fetchAll(
            """
            SELECT * FROM delegation \(fragment: condition)
            ORDER BY last_day DESC, created_at DESC, id DESC LIMIT 200
            """)
    }

    func delegation(id: String) throws -> Delegation? {
        try fetchFirst("SELECT * FROM delegation WHERE id = \(id)")
    }
}

extension Act {
    func add(_ delegation: Delegation) throws {
        try connection.execute(
            """
            INSERT INTO delegation (id, from_id, to_id, document, first_day, last_day, created_at)
            VALUES (\(delegation.id), \(delegation.from), \(delegation.to),
                    \(delegation.document), \(delegation.first.iso), \(delegation.last.iso),
                    \(now))
            """)
    }

    func revoke(_ delegation: Delegation) throws {
        try connection.execute(
            "UPDATE delegation SET revoked_at = \(now) WHERE id = \(delegation.id)")
    }
}
