import Foundation
import Office
import Storage

/// How a commune reaches people outside, besides its secrets.
struct ChannelSettings: Sendable, Equatable, Codable {
    /// The commune's mail server.
    struct Mail: Sendable, Equatable, Codable {
        enum Security: String, Sendable, Codable, CaseIterable {
            /// A plain line that is closed at once where the server does not offer STARTTLS
            /// (RFC 3207).
            case startTLS
            /// TLS from the first byte (RFC 8314).
            case tls
            /// Without: only to this very machine.
            case loopback
        }

        var host = ""
        var port = 587
        var security = Security.startTLS
        /// Empty for a server that asks for none.
        var user = ""
        /// The address that letters come from.
        var from = ""
    }

    /// The commune's account with eSMS.
    struct SMS: Sendable, Equatable, Codable {
        /// The registered name that stands where a number would.
        var brandname = ""
        /// With Vietnamese marks: better to read, and about twice as dear.
        var hasMarks = false
        /// Where the service is; another one for tests.
        var base = SMSFacts.base
    }

    /// The commune's Zalo Official Account.
    struct Zalo: Sendable, Equatable, Codable {
        var appID = ""
        var oaID = ""
        /// The category under which what comes by Zalo is put; empty for the last of the list.
        var category = ""
        /// Which reading of the signature fitted first; nil before.
        var formula: ZaloSignature.Formula?
        /// Whether the account has to be allowed anew.
        var needsConsent = false
        /// The approved template by which people are told who never wrote; empty for none.
        var template = ""
        var base = ZaloFacts.base
        var businessBase = ZaloFacts.businessBase
        var tokenBase = ZaloFacts.tokenBase

        init() {}

        /// What a later version adds keeps its usual value.
        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            let usual = Zalo()
            func text(_ key: CodingKeys, _ usual: String) throws -> String {
                try values.decodeIfPresent(String.self, forKey: key) ?? usual
            }
            appID = try text(.appID, "")
            oaID = try text(.oaID, "")
            category = try text(.category, "")
            formula = try values.decodeIfPresent(ZaloSignature.Formula.self, forKey: .formula)
            needsConsent = try values.decodeIfPresent(Bool.self, forKey: .needsConsent) ?? false
            template = try text(.template, "")
            base = try text(.base, usual.base)
            businessBase = try text(.businessBase, usual.businessBase)
            tokenBase = try text(.tokenBase, usual.tokenBase)
        }
    }

    /// Nothing leaves the house: letters are written and noted, not sent.
    var isRehearsal = true
    var mail = Mail()
    var sms = SMS()
    var zalo = Zalo()

    static let name = "channels.settings"

    init() {}

    /// What a later version adds keeps its usual value.
    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        isRehearsal = try values.decodeIfPresent(Bool.self, forKey: .isRehearsal) ?? true
        mail = try values.decodeIfPresent(Mail.self, forKey: .mail) ?? Mail()
        sms = try values.decodeIfPresent(SMS.self, forKey: .sms) ?? SMS()
        zalo = try values.decodeIfPresent(Zalo.self, forKey: .zalo) ?? Zalo()
    }

    /// Days for which the skeleton of a letter is kept.
    static let keptDays = 180
    /// Days in which a failed letter can be tried again.
    static let failedDays = 7
    /// Days for which it is remembered which messages came: longer than anybody sends one again.
    static let arrivalDays = 30

    func isSetUp(_ way: Letter.Way) -> Bool {
        switch way {
        case .email: !mail.host.isEmpty && !mail.from.isEmpty
        case .sms: !sms.brandname.isEmpty
        case .zalo: !zalo.appID.isEmpty
        }
    }
}

/// What opens an account of the commune; sealed at rest, never shown again, never in a log.
enum ChannelSecret: String, Sendable, Storable, CaseIterable {
    case mailPassword, smsKey, smsSecret
    /// The app's secret: for tokens.
    case zaloApp
    /// The "OA Secret Key" of the webhook's page: for signatures.
    case zaloOA
    /// The pair of tokens, as JSON.
    case zaloTokens
    /// Makes of a user's id what they are known again by.
    case person

    /// Without which a way carries nothing; a mail server may ask for none.
    static func needed(by way: Letter.Way) -> Set<ChannelSecret> {
        switch way {
        case .email: []
        case .sms: [.smsKey, .smsSecret]
        case .zalo: [.zaloApp, .zaloOA, .zaloTokens]
        }
    }

    /// What the vault seals it for.
    var label: String { "channel \(rawValue)" }
}

extension Connection {
    func channelSettings() throws -> ChannelSettings {
        try setting(ChannelSettings.name, as: ChannelSettings.self) ?? ChannelSettings()
    }

    /// A secret, opened; nil where there is none.
    /// - Throws: ``LetterTrouble/lostKey`` when its key is gone.
    func openSecret(_ name: ChannelSecret, _ vault: Vault) throws -> String? {
        guard let kept = try secret(name) else { return nil }
        do {
            return try vault.open(kept.sealed, for: name.label)
        } catch {
            throw LetterTrouble.lostKey
        }
    }
}
