import Crypto
import Foundation

/// Proof that a form was made by one of our own pages: a hash of the visitor's secret cookie,
/// which another site can neither read nor guess (OWASP, "HMAC based token pattern" with the
/// cookie's 256 bits as the key).
package enum CSRF {
    /// The token that belongs to a cookie's secret.
    package static func token(for secret: String) -> String {
        let mark = HMAC<SHA256>.authenticationCode(
            for: Data("conglang form".utf8), using: SymmetricKey(data: Data(secret.utf8)))
        return Data(mark).base64URL
    }

    /// Whether `token` belongs to `secret`, compared in constant time.
    package static func accepts(_ token: String, for secret: String) -> Bool {
        let expected = Array(CSRF.token(for: secret).utf8)
        let given = Array(token.utf8)
        guard !secret.isEmpty, expected.count == given.count else { return false }
        return zip(expected, given).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension Data {
    /// Base64 with the alphabet of addresses and without padding (RFC 4648 §5).
    package var base64URL: String {
        var letters: [UInt8] = []
        letters.reserveCapacity(count * 4 / 3 + 4)
        for letter in base64EncodedData() {
            switch letter {
            case UInt8(ascii: "+"): letters.append(UInt8(ascii: "-"))
            case UInt8(ascii: "/"): letters.append(UInt8(ascii: "_"))
            case UInt8(ascii: "="): break
            default: letters.append(letter)
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
