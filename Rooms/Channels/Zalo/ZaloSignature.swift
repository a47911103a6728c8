import Crypto
import Foundation

/// The signature of an event: `X-ZEvent-Signature: mac=<hex>`, the plain SHA-256 of a first term,
/// the body as it came, a timestamp and a secret, one after the other (`MacUtils.buildMac`). Pages
/// disagree on the first term, the timestamp's place and the secret: all readings are tried, each
/// of them needs a secret of the commune's, and which one fitted first is kept.
enum ZaloSignature {
    struct Formula: Sendable, Equatable, Codable, CaseIterable {
        enum First: String, Sendable, Codable, CaseIterable { case app, oa }
        enum Stamp: String, Sendable, Codable, CaseIterable { case body, header }
        enum Secret: String, Sendable, Codable, CaseIterable { case oa, app }

        let first: First
        let stamp: Stamp
        let secret: Secret

        /// The reading of the SDK first.
        static var allCases: [Formula] {
            Secret.allCases.flatMap { secret in
                First.allCases.flatMap { first in
                    Stamp.allCases.map { Formula(first: first, stamp: $0, secret: secret) }
                }
            }
        }

        /// `app + body + timestamp (body) + OA secret`
        var words: String {
            "\(first == .app ? "app_id" : "oa_id") + body + timestamp (\(stamp.rawValue)) + "
                + (secret == .oa ? "OA secret key" : "app secret")
        }
    }

    /// What a signature is checked against.
    struct Known: Sendable {
        let appID: String
        let oaID: String
        let oaSecret: String
        let appSecret: String
    }

    /// Which reading fits; nil when none does.
    static func formula(
        _ signature: String, body: [UInt8], bodyStamp: String, headerStamp: String, _ known: Known
    ) -> Formula? {
        let given = Array(
            (signature.hasPrefix("mac=") ? String(signature.dropFirst(4)) : signature)
                .lowercased().utf8)
        guard given.count == 64 else { return nil }
        return Formula.allCases.first { formula in
            let secret = formula.secret == .oa ? known.oaSecret : known.appSecret
            let stamp = formula.stamp == .body ? bodyStamp : headerStamp
            let first = formula.first == .app ? known.appID : known.oaID
            guard !secret.isEmpty, !stamp.isEmpty, !first.isEmpty else { return false }
            return isSame(Array(mac(first, body, stamp, secret).utf8), given)
        }
    }

    static func mac(_ first: String, _ body: [UInt8], _ stamp: String, _ secret: String) -> String {
        var hash = SHA256()
        hash.update(data: Data(first.utf8))
        hash.update(data: Data(body))
        hash.update(data: Data(stamp.utf8))
        hash.update(data: Data(secret.utf8))
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// In constant time.
    private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
