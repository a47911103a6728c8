import Crypto
package import Foundation

/// A commune's own key, with which it signs what leaves its machine (Ed25519, RFC 8032). The
/// private half is a file that only the program's account can read.
package struct SigningKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// The key of a file, made when there is none.
    /// - Throws: ``KeyDamaged`` when the file holds something else; nothing is overwritten.
    package init(file: URL) throws {
        if let bytes = FileManager.default.contents(atPath: file.path) {
            guard let raw = Data(base64Encoded: bytes.trimmed), raw.count == 32 else {
                throw KeyDamaged(path: file.path)
            }
            key = try Curve25519.Signing.PrivateKey(rawRepresentation: raw)
            return
        }
        key = Curve25519.Signing.PrivateKey()
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let text = Data((key.rawRepresentation.base64EncodedString() + "\n").utf8)
        // Never readable by others, not even between making and closing it.
        let made = FileManager.default.createFile(
            atPath: file.path, contents: text, attributes: [.posixPermissions: 0o600])
        guard made else { throw CocoaError(.fileWriteUnknown) }
    }

    /// The half that everybody may know, in base64: 44 letters.
    package var publicKey: String { key.publicKey.rawRepresentation.base64EncodedString() }

    /// The signature of `bytes`, in base64.
    package func sign(_ bytes: Data) throws -> String {
        try key.signature(for: bytes).base64EncodedString()
    }

    /// Whether `signature` was made over `bytes` with the private half of `publicKey`. A key or a
    /// signature that is none fits nothing.
    package static func fits(_ signature: String, _ bytes: Data, publicKey: String) -> Bool {
        guard let raw = Data(base64Encoded: publicKey), raw.count == 32,
            let signature = Data(base64Encoded: signature),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw)  // no key fits none
        else { return false }
        return key.isValidSignature(signature, for: bytes)
    }
}

/// The file of a private key holds something else.
package struct KeyDamaged: Error {
    package let path: String
}

extension Data {
    fileprivate var trimmed: String {
        String(decoding: self, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
