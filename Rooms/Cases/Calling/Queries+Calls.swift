import Foundation
import Office
import Storage
import Web
import WorkingTime

extension Connection {
    /// Calls that nobody has seen to, the oldest first.
    func openCalls(limit: Int = MissedCall.listed) throws -> [MissedCall] {
        try fetchAll(
            """
            SELECT * FROM case_call WHERE ended_at IS NULL ORDER BY called_at, id LIMIT \(limit)
            """)
    }

    func call(id: String) throws -> MissedCall? {
        try fetchFirst("SELECT * FROM case_call WHERE id = \(id)")
    }

    func openCallCount() throws -> Int {
        try scalar("SELECT COUNT(*) FROM case_call WHERE ended_at IS NULL") ?? 0
    }

    /// Whether an officer rings back: the unit that answers for the hotline, who is on duty for it
    /// today, and who arranges cases.
    func ringsBack(_ officer: Officer, on day: Day) throws -> Bool {
        guard officer.may(.takeCases) else { return false }
        if officer.may(.arrangeCases) { return true }
        let standing = try standingUnit()?.id
        if let mine = officer.unitID, mine == standing { return true }
        return try duty(of: standing, on: day)?.officerID == officer.id
    }
}

extension Act {
    /// Notes a call; the same form sent twice is one.
    func noteCall(_ caller: MissedCall.Caller, at moment: Date, once: String) throws {
        guard let officer else { throw Refusal.notAllowed }
        let id = newID()
        let json = String(decoding: try JSONEncoder().encode(caller), as: UTF8.self)
        _ = try connection.execute(
            """
            INSERT INTO case_call (id, once_hash, called_at, sealed, noted_by)
            VALUES (\(id), \(CaseKeys.hash("call", once)), \(moment),
                \(try vault.seal(json, for: MissedCall.label(id))), \(officer.id))
            ON CONFLICT \(conflict: ["once_hash"]) DO NOTHING
            """)
        note(MissedCall.ref(id), "")
    }

    /// Opens a number for whoever rings back. The line of the audit trail says who looked.
    func ring(_ id: String) throws -> MissedCall.Caller {
        let found = try openCall(id)
        note(found.ref, "")
        return try found.caller(vault)
    }

    /// Nobody took it.
    func noteTry(_ id: String) throws {
        let found = try openCall(id)
        note(found.ref, "\(found.tries + 1)")
        _ = try connection.execute(
            "UPDATE case_call SET tries = tries + 1, last_try_at = \(now) WHERE id = \(id)")
    }

    /// Ends a call and erases its number.
    func end(call id: String, as ending: MissedCall.End, caseID: String? = nil) throws {
        let found = try openCall(id)
        note(found.ref, ending.rawValue)
        _ = try connection.execute(
            """
            UPDATE case_call SET ended_at = \(now), ending = \(ending), sealed = '',
                case_id = \(caseID) WHERE id = \(id)
            """)
    }

    private func openCall(_ id: String) throws -> MissedCall {
        guard let found = try connection.call(id: id) else { throw Refusal.notFound }
        guard let officer, try connection.ringsBack(officer, on: Day(of: now)) else {
            throw Refusal(CallWords.notYours, .forbidden)
        }
        guard found.endedAt == nil else { throw Refusal(CallWords.ended, .conflict) }
        return found
    }

    /// Erases the numbers that were kept long enough.
    /// - Returns: how many.
    func lapseCalls() throws -> Int {
        let limit = now.addingTimeInterval(-Double(MissedCall.keptDays) * 86_400)
        return try connection.execute(
            """
            UPDATE case_call SET ended_at = \(now), ending = \(MissedCall.End.lapsed), sealed = ''
            WHERE ended_at IS NULL AND called_at < \(limit)
            """)
    }
}
