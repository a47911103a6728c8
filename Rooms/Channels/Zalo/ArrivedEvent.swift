import Crypto
import Foundation
import Office
import Storage
import Web

/// What is kept of an event until the queue has taken it; sealed.
struct ArrivedEvent: Sendable, Codable, Equatable {
    let name: String
    let userID: String
    let text: String
    let photos: [String]
    let place: ZaloEvent.Place?
    /// Makes one case of one message; as good as a password.
    let once: String
    let origin: String

    static func label(_ id: String) -> String { "arrival \(id)" }

    func sealed(as id: String, in vault: Vault) throws -> String {
        let json = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        return try vault.seal(json, for: ArrivedEvent.label(id))
    }

    static func opened(_ sealed: String, of id: String, in vault: Vault) throws -> ArrivedEvent {
        let json = try vault.open(sealed, for: label(id))
        return try JSONDecoder().decode(ArrivedEvent.self, from: Data(json.utf8))
    }
}

/// What somebody is known again by without being known: a hash with a key that is sealed.
enum PersonKey {
    static func hash(_ text: String, _ key: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data(text.utf8), using: SymmetricKey(data: Data(key.utf8)))
        return Data(code).base64URL
    }

    static func person(_ userID: String, _ key: String) -> String { hash("zalo \(userID)", key) }
}

extension Act {
    /// The key of ``PersonKey``, made at the first need.
    func personKey() throws -> String {
        if let known = try connection.openSecret(.person, vault) { return known }
        let fresh = Session.newSecret()
        try keep(.person, fresh)
        return fresh
    }

    func setZalo(needsConsent: Bool) throws {
        var settings = try connection.channelSettings()
        guard settings.zalo.needsConsent != needsConsent else { return }
        settings.zalo.needsConsent = needsConsent
        try set(ChannelSettings.name, settings)
    }

    func setZalo(formula: ZaloSignature.Formula) throws {
        var settings = try connection.channelSettings()
        settings.zalo.formula = formula
        try set(ChannelSettings.name, settings)
    }
}
