import Crypto
import Foundation
import Web

/// A short name of exactly these words: whoever approved them approved nothing else.
package enum Fingerprint {
    /// SHA-256, base64url.
    package static func of(_ words: String) -> String {
        Data(SHA256.hash(data: Data(words.utf8))).base64URL
    }
}
