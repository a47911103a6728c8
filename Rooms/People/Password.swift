import Crypto
import CryptoExtras
import Foundation
import Markup
import NIOPosix
import Office
import Web

/// A password as it is stored: scrypt (RFC 7914) with its own salt and its cost beside it, so
/// that the cost can grow without asking anybody for a new password.
enum Password {
    /// Shortest accepted; length protects better than signs (NIST SP 800-63B §5.1.1).
    static let shortest = 10
    static let longest = 200

    private static let rounds = 32_768
    private static let blockSize = 8
    private static let parallelism = 3

    /// Hashes a new password away from the event loops.
    static func hash(_ password: String) async throws -> String {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let key = try await derive(password, salt, rounds, blockSize, parallelism)
        return [
            "scrypt", String(rounds), String(blockSize), String(parallelism),
            Data(salt).base64EncodedString(), key.base64EncodedString(),
        ].joined(separator: "$")
    }

    /// Whether `password` is the stored one. Takes as long for nobody's password (`stored` nil) as
    /// for a wrong one, so that the time does not tell which logins exist.
    static func matches(_ password: String, stored: String?) async throws -> Bool {
        let parts = (stored ?? nobody).split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
            let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
            let salt = Data(base64Encoded: String(parts[4])),
            let expected = Data(base64Encoded: String(parts[5]))
        else { return false }
        let key = try await derive(password, Array(salt), rounds, blockSize, parallelism)
        let isEqual =
            key.count == expected.count
            && zip(key, expected).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
        return stored != nil && isEqual
    }

    /// Refuses what is too short, too long or everybody's first guess.
    static func check(_ password: String, login: String) throws(Refusal) {
        guard password.count >= shortest, password.utf8.count <= longest else {
            throw Refusal(Phrases.passwordLength(shortest))
        }
        let folded = Slug.fold(password)
        let guesses = ["1234567890", "0123456789", "matkhau123", "password12", "qwertyuiop"]
        guard folded != Slug.fold(login), !guesses.contains(where: folded.hasPrefix),
            Set(folded).count > 3
        else { throw Refusal(Phrases.passwordGuessable) }
    }

    private static let nobody = "scrypt$32768$8$3$AAAAAAAAAAAAAAAAAAAAAA==$AA=="

    private static func derive(
        _ password: String, _ salt: [UInt8], _ rounds: Int, _ blockSize: Int, _ parallelism: Int
    ) async throws -> Data {
        try await NIOThreadPool.singleton.runIfActive {
            let key = try KDF.Scrypt.deriveKey(
                from: Array(password.precomposedStringWithCompatibilityMapping.utf8), salt: salt,
                outputByteCount: 32, rounds: rounds, blockSize: blockSize,
                parallelism: parallelism, maxMemory: 256 * 1_048_576)
            return key.withUnsafeBytes { Data($0) }
        }
    }
}
