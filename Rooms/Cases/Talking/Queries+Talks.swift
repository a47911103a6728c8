import Foundation
import Office
import Storage

extension Connection {
    /// When the sender of a case wrote last by a message service; nil for other cases.
    func lastTalk(of caseID: String) throws -> Date? {
        try scalar(
            """
            SELECT p.last_at FROM case_talk t JOIN case_person p ON p.person = t.person
            WHERE t.case_id = \(caseID) AND p.last_at IS NOT NULL
            """)
    }

    /// The cases of a person that came by message, newest first.
    func talks(of person: String, limit: Int = 50) throws -> [ResidentCase] {
        try fetchAll(
            """
            SELECT c.* FROM case_talk t JOIN resident_case c ON c.id = t.case_id
            WHERE t.person = \(person) ORDER BY c.received_at DESC, c.id DESC LIMIT \(limit)
            """)
    }
}

extension Act {
    /// Has a person's talk to oneself until the end of the act, so that two messages at once make
    /// one case.
    /// - Returns: when they wrote last.
    func holdTalk(of person: String) throws -> Date? {
        _ = try connection.execute(
            """
            INSERT INTO case_person (person, last_at) VALUES (\(person), NULL)
            ON CONFLICT \(conflict: ["person"]) DO UPDATE SET person = excluded.person
            """)
        return try connection.scalar(
            """
            SELECT last_at FROM case_person WHERE person = \(person) AND last_at IS NOT NULL
            """)
    }

    func noteTalk(of person: String) throws {
        _ = try connection.execute(
            "UPDATE case_person SET last_at = \(now) WHERE person = \(person)")
    }

    func beginTalk(of person: String, in caseID: String) throws {
        _ = try connection.execute(
            "INSERT INTO case_talk (case_id, person) VALUES (\(caseID), \(person))")
    }

    /// Forgets whom a case came from, and the person with the last of their cases.
    func endTalk(of caseID: String) throws {
        let people: [String] = try connection.scalars(
            "SELECT person FROM case_talk WHERE case_id = \(caseID)")
        _ = try connection.execute("DELETE FROM case_talk WHERE case_id = \(caseID)")
        for person in people { try forgetPerson(person) }
    }

    /// Forgets a person of whom no case is left.
    func forgetPerson(_ person: String) throws {
        guard
            try !connection.exists(
                "SELECT case_id FROM case_talk WHERE person = \(person) LIMIT 1")
        else { return }
        _ = try connection.execute("DELETE FROM case_person WHERE person = \(person)")
    }
}
