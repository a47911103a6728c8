import Foundation
import Office
import Storage

extension Connection {
    /// An officer's stored password beside the officer; nil when there is no such active login.
    func account(login: String) throws -> (officer: Officer, passwordHash: String?)? {
        let row = try first("SELECT * FROM officer WHERE login = \(login) AND is_active = 1")
        guard let row else { return nil }
        return (try Officer(row: row), try row.get("password_hash", as: String?.self))
    }

    func passwordHash(of officerID: String) throws -> String? {
        guard let row = try first("SELECT password_hash FROM officer WHERE id = \(officerID)")
        else { return nil }
        return try row.get("password_hash", as: String?.self)
    }

    func activeAdministrators() throws -> Int {
        try scalar(
            """
            SELECT COUNT(*) FROM officer
            WHERE role = \(Role.administrator) AND is_active = 1
            """, as: Int.self) ?? 0
    }

    func unit(id: String) throws -> OfficeUnit? {
        try fetchFirst("SELECT * FROM unit WHERE id = \(id)")
    }
}

extension Act {
    /// Sets a password and ends every session of the account but the one at hand.
    func setPassword(_ hash: String, of officerID: String, keeping secret: String?) throws {
        _ = try connection.execute(
            "UPDATE officer SET password_hash = \(hash) WHERE id = \(officerID)")
        _ = try connection.execute(
            """
            DELETE FROM session
            WHERE officer_id = \(officerID) AND id <> \(secret.map(Session.hash) ?? "")
            """)
        _ = try connection.execute(
            "DELETE FROM sign_in_link WHERE officer_id = \(officerID) AND used_at IS NULL")
        try state(.accountChanged(Ref("officer", officerID)))
    }

    func change(_ officer: Officer) throws {
        _ = try connection.execute(
            """
            UPDATE officer SET name = \(officer.name), role = \(officer.role),
                unit_id = \(officer.unitID), position = \(officer.position),
                is_active = \(officer.isActive)
            WHERE id = \(officer.id)
            """)
        if !officer.isActive {
            _ = try connection.execute("DELETE FROM session WHERE officer_id = \(officer.id)")
            _ = try connection.execute(
                "DELETE FROM sign_in_link WHERE officer_id = \(officer.id) AND used_at IS NULL")
        }
        try state(.accountChanged(Ref("officer", officer.id)))
    }

    func change(_ unit: OfficeUnit) throws {
        _ = try connection.execute(
            """
            UPDATE unit SET name = \(unit.name), aliases = \(unit.aliases),
                is_standing = \(unit.isStanding)
            WHERE id = \(unit.id)
            """)
    }

    /// Drops sessions and sign-in links that ran out; returns how many.
    func forgetSpentSessions() throws -> Int {
        let sessions = try connection.execute("DELETE FROM session WHERE expires_at <= \(now)")
        let links = try connection.execute("DELETE FROM sign_in_link WHERE expires_at <= \(now)")
        return sessions + links
    }
}
