import Markup
import Office
import Web

/// Choosing a PIN on one's own account's page, and the check that other rooms ask for.
enum PINDesk {
    private static let attempts = Attempts()

    static let offer = ApprovalPINs(
        holders: { try $0.pinHolders() },
        check: { office, officerID, pin, prefix in
            try await check(pin, of: officerID, prefix: prefix, office)
        })

    /// Sets, changes or takes away one's own PIN; who is at somebody else's unlocked desk lacks
    /// the password.
    @Sendable static func keep(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let pin = visit.form["pin"].filter { !$0.isWhitespace }
        let isRemoval = visit.form["remove"] == "1"
        let stored = try await visit.office.read { try $0.passwordHash(of: officer.id) }
        do {
            if let stored {
                let now = visit.frame.now
                guard
                    attempts.allows(prefix: visit.networkPrefix, login: officer.login, at: now)
                else { throw Refusal(Phrases.tooMany, .tooManyRequests) }
                guard try await Password.matches(visit.form.raw("current"), stored: stored) else {
                    attempts.recordFailure(
                        prefix: visit.networkPrefix, login: officer.login, at: now)
                    throw Refusal(Phrases.pinPasswordWrong)
                }
            }
            if !isRemoval { try PIN.check(pin) }
        } catch let refusal as Refusal {
            return .page(
                try await Desk.accountPage(visit, pinTrouble: refusal.reason),
                status: refusal.status)
        }
        let hash = isRemoval ? nil : try await Password.hash(pin)
        let action = isRemoval ? "officer.remove-pin" : "officer.set-pin"
        try await visit.office.act(action, by: officer) { act in
            act.note(Ref("officer", officer.id), officer.name)
            try act.setPIN(hash, of: officer.id)
            try act.state(.accountChanged(Ref("officer", officer.id)))
        }
        return .seeOther("/office/account?saved=pin")
    }

    private static func check(
        _ pin: String, of officerID: String, prefix: String, _ office: Office
    ) async throws -> Bool {
        let now = office.now()
        guard attempts.allows(prefix: prefix, login: officerID, at: now) else {
            throw Refusal(Phrases.pinTooMany, .tooManyRequests)
        }
        // Counted before it is compared, so that many at once are no more tries than one by one.
        let stored = try await office.act("officer.try-pin", by: nil) { act in
            act.note(Ref("officer", officerID), "")
            return try act.countPINTry(of: officerID)
        }
        guard PIN.isWellFormed(pin), try await Password.matches(pin, stored: stored) else {
            attempts.recordFailure(prefix: prefix, login: officerID, at: now)
            return false
        }
        attempts.recordSuccess(login: officerID)
        try await office.act("officer.use-pin", by: nil) { act in
            act.note(Ref("officer", officerID), "")
            try act.forgivePINTries(of: officerID)
        }
        return true
    }
}
