import Foundation
import Markup
import Office
import Web

/// What anyone does about their own account.
enum Desk {
    private static let attempts = Attempts()

    @Sendable static func signInForm(_ visit: Visit) async throws -> Reply {
        if visit.officer != nil { return .seeOther(next(visit.query["next"])) }
        return .page(SignInPage(login: "", next: visit.query["next"], trouble: nil))
    }

    @Sendable static func signIn(_ visit: Visit) async throws -> Reply {
        let login = visit.form["login"].lowercased()
        let target = visit.form["next"]
        let now = visit.frame.now
        guard attempts.allows(prefix: visit.networkPrefix, login: login, at: now) else {
            return .page(
                SignInPage(login: login, next: target, trouble: Phrases.tooMany.text),
                status: .tooManyRequests)
        }
        let account = try await visit.office.read { try $0.account(login: login) }
        guard
            try await Password.matches(visit.form.raw("password"), stored: account?.passwordHash),
            let officer = account?.officer
        else {
            attempts.recordFailure(prefix: visit.networkPrefix, login: login, at: now)
            return .page(
                SignInPage(login: login, next: target, trouble: Phrases.wrong.text),
                status: .unprocessable)
        }
        attempts.recordSuccess(login: login)
        return try await enter(visit, officer, "session.open", to: next(target))
    }

    @Sendable static func linkForm(_ visit: Visit) async throws -> Reply {
        .page(LinkPage(secret: try visit.parameter("secret")))
    }

    @Sendable static func useLink(_ visit: Visit) async throws -> Reply {
        let secret = try visit.parameter("secret")
        let cookie = try await visit.office.act("session.open-by-link", by: nil) { act in
            guard let officer = try act.useSignInLink(secret: secret) else {
                throw Refusal(Phrases.linkSpent, .forbidden)
            }
            act.note(Ref("officer", officer.id), officer.name)
            return try act.openSession(for: officer)
        }
        return entered(cookie, to: "/office/account")
    }

    @Sendable static func signOut(_ visit: OfficerVisit) async throws -> Reply {
        if let secret = visit.sessionSecret {
            try await visit.office.act("session.close", by: visit.officer) { act in
                act.note(Ref("officer", visit.officer.id), visit.officer.name)
                try act.closeSession(secret: secret)
            }
        }
        var reply = Reply.seeOther("/office/sign-in")
        reply.cookies = [
            Reply.Cookie(name: Session.cookieName, value: "", path: "/office", maxAgeSeconds: 0)
        ]
        return reply
    }

    @Sendable static func chooseLanguage(_ visit: Visit) async throws -> Reply {
        guard let language = Language(rawValue: try visit.parameter("code")),
            Language.frames.contains(language)
        else {
            throw Refusal.notFound
        }
        var reply = Reply.seeOther("/office")
        reply.cookies = [
            Reply.Cookie(
                name: "conglang_language", value: language.rawValue, path: "/office",
                maxAgeSeconds: 365 * 86_400)
        ]
        return reply
    }

    @Sendable static func account(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await accountPage(visit))
    }

    /// - Parameter cardTrouble: what was wrong with the card that the form holds.
    /// - Parameter pinTrouble: what was wrong with the PIN.
    static func accountPage(
        _ visit: OfficerVisit, trouble: Phrase? = nil, cardTrouble: Phrase? = nil,
        pinTrouble: Phrase? = nil
    ) async throws -> AccountPage {
        let id = visit.officer.id
        let typed = cardTrouble == nil ? nil : visit.form
        let hasTrouble = trouble != nil || cardTrouble != nil || pinTrouble != nil
        let saved = hasTrouble ? "" : visit.query["saved"]
        let mayApprove = visit.officer.may(.approveStory)
        return try await visit.office.read { connection in
            AccountPage(
                visit.officer, hasPassword: try connection.passwordHash(of: id) != nil,
                isSaved: saved == "1", trouble: trouble?.text,
                card: CardForm(
                    card: try connection.officerCard(of: id), typed: typed,
                    isSaved: saved == "card", trouble: cardTrouble?.text),
                pin: mayApprove
                    ? PINForm(
                        standing: try connection.pinStanding(of: id),
                        asksPassword: try connection.passwordHash(of: id) != nil,
                        isSaved: saved == "pin", trouble: pinTrouble?.text) : nil)
        }
    }

    @Sendable static func changePassword(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let stored = try await visit.office.read { try $0.passwordHash(of: officer.id) }
        let wanted = visit.form.raw("password")
        do {
            if let stored,
                try await !Password.matches(visit.form.raw("current"), stored: stored)
            {
                throw Refusal(Phrases.wrong)
            }
            try Password.check(wanted, login: officer.login)
        } catch let refusal as Refusal {
            return .page(
                try await accountPage(visit, trouble: refusal.reason), status: refusal.status)
        }
        let hash = try await Password.hash(wanted)
        let secret = visit.sessionSecret
        try await visit.office.act("officer.set-password", by: officer) { act in
            act.note(Ref("officer", officer.id), officer.name)
            try act.setPassword(hash, of: officer.id, keeping: secret)
        }
        return .seeOther("/office/account?saved=1")
    }

    private static func enter(
        _ visit: Visit, _ officer: Officer, _ action: String, to path: String
    ) async throws -> Reply {
        let cookie = try await visit.office.act(action, by: officer) { act in
            act.note(Ref("officer", officer.id), officer.name)
            return try act.openSession(for: officer)
        }
        return entered(cookie, to: path)
    }

    private static func entered(_ secret: String, to path: String) -> Reply {
        var reply = Reply.seeOther(path)
        reply.cookies = [
            Reply.Cookie(
                name: Session.cookieName, value: secret, path: "/office",
                maxAgeSeconds: Session.days * 86_400)
        ]
        return reply
    }

    /// Only a path of the desk: a sign-in never leads elsewhere.
    private static func next(_ path: String) -> String {
        let isOurs =
            path == "/office" || path.hasPrefix("/office/") || path.hasPrefix("/office?")
        return isOurs && !path.contains("\\") && path.allSatisfy({ !$0.isNewline })
            ? path : "/office"
    }
}
