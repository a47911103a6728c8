import Office
import Storage

extension Connection {
    /// Active officers whose PIN works now.
    func pinHolders() throws -> Set<String> {
        Set(
            try scalars(
                """
                SELECT p.id FROM officer_pin p JOIN officer o ON o.id = p.id
                WHERE o.is_active = 1 AND p.failures < \(PIN.mostFailures)
                """, as: String.self))
    }

    func pinStanding(of officerID: String) throws -> PINStanding {
        let failures = try scalar(
            "SELECT failures FROM officer_pin WHERE id = \(officerID)", as: Int.self)
        guard let failures else { return .none }
        return failures < PIN.mostFailures ? .good : .blocked
    }
}

extension Act {
    /// - Parameter hash: nil takes the PIN away.
    func setPIN(_ hash: String?, of officerID: String) throws {
        try connection.execute("DELETE FROM officer_pin WHERE id = \(officerID)")
        guard let hash else { return }
        try connection.execute(
            """
            INSERT INTO officer_pin (id, hash, failures, changed_at)
            VALUES (\(officerID), \(hash), 0, \(now))
            """)
    }

    /// Counts one try and returns what it has to fit; nil when none may be tried any more.
    func countPINTry(of officerID: String) throws -> String? {
        let count = try connection.execute(
            """
            UPDATE officer_pin SET failures = failures + 1
            WHERE id = \(officerID) AND failures < \(PIN.mostFailures)
            """)
        guard count == 1 else { return nil }
        return try connection.scalar(
            "SELECT hash FROM officer_pin WHERE id = \(officerID)", as: String.self)
    }

    func forgivePINTries(of officerID: String) throws {
        try connection.execute("UPDATE officer_pin SET failures = 0 WHERE id = \(officerID)")
    }
}
