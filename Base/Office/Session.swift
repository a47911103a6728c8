import Crypto
package import Foundation
package import Storage
import Web
import WorkingTime

/// A signed-in browser. The cookie holds 256 random bits; the database only their hash, so that
/// a stolen copy of it signs nobody in.
package struct Session: Sendable {
    /// The cookie's name; its path is `/office`, so that no portal page ever receives it.
    package static let cookieName = "conglang_session"
    /// Days after which one signs in again.
    package static let days = 14
    /// Hours for which a one-time sign-in link is good.
    package static let linkHours = 72

    package let officer: Officer

    /// A new secret: 32 random bytes, base64url.
    package static func newSecret() -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Data(bytes).base64URL
    }

    /// What the database knows of a secret.
    package static func hash(_ secret: String) -> String {
        Data(SHA256.hash(data: Data(secret.utf8))).base64URL
    }
}

extension Connection {
    /// The officer behind a session cookie, unless it ran out or the account was closed.
    package func session(secret: String, at now: Date) throws -> Session? {
        let officer: Officer? = try fetchFirst(
            """
            SELECT o.* FROM session s JOIN officer o ON o.id = s.officer_id
            WHERE s.id = \(Session.hash(secret)) AND s.expires_at > \(now) AND o.is_active = 1
            """)
        guard var officer else { return nil }
        if !officer.role.may(.approveStory) {
            officer.delegation = try delegation(to: officer.id, on: Day(of: now))
        }
        return Session(officer: officer)
    }
}

extension Act {
    /// Opens a session for an officer and returns the cookie's secret. Sessions that ran out go.
    package func openSession(for officer: Officer) throws -> String {
        let secret = Session.newSecret()
        _ = try connection.execute("DELETE FROM session WHERE expires_at <= \(now)")
        _ = try connection.execute(
            """
            INSERT INTO session (id, officer_id, created_at, expires_at)
            VALUES (\(Session.hash(secret)), \(officer.id), \(now),
                \(now.addingTimeInterval(Double(Session.days) * 86_400)))
            """)
        return secret
    }

    package func closeSession(secret: String) throws {
        _ = try connection.execute("DELETE FROM session WHERE id = \(Session.hash(secret))")
    }

    /// A one-time sign-in link's secret, good for ``Session/linkHours``.
    package func makeSignInLink(for officer: Officer) throws -> String {
        let secret = Session.newSecret()
        _ = try connection.execute(
            """
            INSERT INTO sign_in_link (id, officer_id, expires_at)
            VALUES (\(Session.hash(secret)), \(officer.id),
                \(now.addingTimeInterval(Double(Session.linkHours) * 3_600)))
            """)
        return secret
    }

    /// The officer of an unused link, which is used up by this; nil when it is not good.
    package func useSignInLink(secret: String) throws -> Officer? {
        let row = try connection.first(
            """
            UPDATE sign_in_link SET used_at = \(now)
            WHERE id = \(Session.hash(secret)) AND used_at IS NULL AND expires_at > \(now)
            RETURNING officer_id
            """)
        guard let row, let officer = try connection.officer(id: try row.get("officer_id")),
            officer.isActive
        else { return nil }
        return officer
    }
}
