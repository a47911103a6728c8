import Foundation
import Office
import Storage

/// The pair of tokens of the commune's account. The refresh token works once and both tokens of
/// the pair die with it, so: one renewal at a time, in this process and among all; the new pair is
/// on the disk before it is used; and when it is lost all the same – the program ends in between
/// the answer and the disk – a person has to allow the account anew.
struct ZaloTokens: Sendable, Codable, Equatable {
    var access: String
    var refresh: String
    var renewedAt: Date
    var expiresAt: Date

    /// Seconds for which one process has the renewal to itself.
    static let claimSeconds: Double = 60
}

/// A pair with the version under which it is kept.
private struct KnownTokens: Sendable {
    let tokens: ZaloTokens
    let version: Int
}

/// Gives out the access token.
actor ZaloTokenDesk {
    static let shared = ZaloTokenDesk()

    private var renewals: [ObjectIdentifier: Task<String, any Error>] = [:]

    /// A token that should work, renewed before it gets old.
    func token(of office: Office, _ zalo: ChannelSettings.Zalo) async throws -> String {
        let known = try await ZaloTokenDesk.known(office)
        let age = office.now().timeIntervalSince(known.tokens.renewedAt)
        let isOld =
            known.tokens.access.isEmpty || age >= ZaloFacts.renewAfterSeconds
            || known.tokens.expiresAt <= office.now()
        return isOld ? try await renewed(office, zalo, known.version) : known.tokens.access
    }

    /// Another token than one that did not work.
    func token(
        of office: Office, _ zalo: ChannelSettings.Zalo, insteadOf refused: String
    ) async throws -> String {
        let known = try await ZaloTokenDesk.known(office)
        guard known.tokens.access == refused else { return known.tokens.access }
        return try await renewed(office, zalo, known.version)
    }

    /// Whoever asks while one renewal runs waits for that one.
    private func renewed(
        _ office: Office, _ zalo: ChannelSettings.Zalo, _ version: Int
    ) async throws -> String {
        let id = ObjectIdentifier(office)
        if let running = renewals[id] { return try await running.value }
        let task = Task { try await ZaloTokenDesk.renew(office, zalo, version) }
        renewals[id] = task
        defer { renewals[id] = nil }
        return try await task.value
    }

    private static func known(_ office: Office) async throws -> KnownTokens {
        let vault = office.vault
        let (kept, json) = try await office.read { connection in
            (try connection.secret(.zaloTokens), try connection.openSecret(.zaloTokens, vault))
        }
        guard let kept, let json else { throw LetterTrouble.consent }
        return KnownTokens(
            tokens: try JSONDecoder().decode(ZaloTokens.self, from: Data(json.utf8)),
            version: kept.version)
    }

    private static func renew(
        _ office: Office, _ zalo: ChannelSettings.Zalo, _ version: Int
    ) async throws -> String {
        let known = try await known(office)
        // Somebody else was quicker.
        guard known.version == version else { return known.tokens.access }
        let vault = office.vault
        let now = office.now()
        let isMine = try await office.database.write { connection in
            try connection.claim(
                .zaloTokens, version: version,
                until: now.addingTimeInterval(ZaloTokens.claimSeconds), at: now)
        }
        guard isMine else { throw LetterTrouble.renewing }
        do {
            let secret = try await office.read { try $0.openSecret(.zaloApp, vault) }
            let fresh = try await ask(zalo, secret ?? "", known.tokens.refresh, at: now)
            try await office.act("zalo.rotate", by: nil) { act in
                let json = String(decoding: try JSONEncoder().encode(fresh), as: UTF8.self)
                try act.keep(.zaloTokens, json)
                try act.setZalo(needsConsent: false)
                act.note(Ref("channel", "zalo"), "new pair of tokens")
            }
            return fresh.access
        } catch {
            try await office.database.write { try $0.release(.zaloTokens) }
            if error as? LetterTrouble == .consent {
                try await office.act("zalo.consent-lost", by: nil) { act in
                    try act.setZalo(needsConsent: true)
                    act.note(Ref("channel", "zalo"), "has to be allowed anew")
                }
            }
            throw error
        }
    }

    /// `expires_in` is a text; errors come with status 200. No page tells the code of a used
    /// refresh token: whatever is not "too often" needs a person.
    private static func ask(
        _ zalo: ChannelSettings.Zalo, _ secret: String, _ refresh: String, at now: Date
    ) async throws -> ZaloTokens {
        let form = [
            ("refresh_token", refresh), ("app_id", zalo.appID), ("grant_type", "refresh_token"),
        ].map { "\($0.0)=\(escaped($0.1))" }.joined(separator: "&")
        let bytes = try await OutsideAsk.post(
            zalo.tokenBase + ZaloFacts.token,
            [("Content-Type", "application/x-www-form-urlencoded"), ("secret_key", secret)],
            Array(form.utf8))
        guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes))  // said below
        else { throw LetterTrouble.broken }
        if let code = answer.error, code != 0 {
            throw code == -32 ? ZaloFacts.trouble(code) : LetterTrouble.consent
        }
        guard let access = answer.access, let next = answer.refresh, !access.isEmpty, !next.isEmpty
        else { throw LetterTrouble.broken }
        let seconds = answer.expires.flatMap(Double.init) ?? ZaloFacts.tokenSeconds
        return ZaloTokens(
            access: access, refresh: next, renewedAt: now,
            expiresAt: now.addingTimeInterval(max(600, seconds)))
    }

    private struct Answer: Decodable {
        let access: String?
        let refresh: String?
        let expires: String?
        let error: Int?

        private enum CodingKeys: String, CodingKey {
            case access = "access_token"
            case refresh = "refresh_token"
            case expires = "expires_in"
            case error
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            access = try values.decodeIfPresent(String.self, forKey: .access)
            refresh = try values.decodeIfPresent(String.self, forKey: .refresh)
            // A text by the page, a number in some answers.
            if let text = try? values.decodeIfPresent(String.self, forKey: .expires) {
                expires = text
            } else {
                expires = try values.decodeIfPresent(Int.self, forKey: .expires).map(String.init)
            }
            error = try values.decodeIfPresent(Int.self, forKey: .error)
        }
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
