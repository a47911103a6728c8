import Crypto
package import Foundation

/// The seals under requests and answers: HMAC-SHA256 (RFC 2104) with the loudspeaker's own key, in
/// lower-case hexadecimal. What is sealed is a text of lines, each ended by a line feed.
///
/// A request carries a count that grows: the server takes each count once, and none that is far
/// behind the highest it has seen, so that a request cannot be sent again by somebody else.
package struct SpeakerSeal: Sendable {
    private let key: SymmetricKey

    /// - Returns: nil when it is no key of 32 bytes in base64.
    package init?(key: String) {
        guard let raw = Data(base64Encoded: key), raw.count == 32 else { return nil }
        self.key = SymmetricKey(data: raw)
    }

    /// A new key in base64.
    package static func newKey(using generator: inout some RandomNumberGenerator) -> String {
        Data((0..<32).map { _ in UInt8(truncatingIfNeeded: generator.next()) })
            .base64EncodedString()
    }

    /// The seal of a request.
    package func request(
        _ method: String, _ path: String, speaker: String, time: Int, count: Int, body: Data
    ) -> String {
        seal(
            SpeakerSeal.requestText(
                method, path, speaker: speaker, time: time, count: count, body: body))
    }

    /// Whether a request's seal fits; compared in constant time.
    package func fits(
        _ given: String, _ method: String, _ path: String, speaker: String, time: Int, count: Int,
        body: Data
    ) -> Bool {
        fits(
            given,
            SpeakerSeal.requestText(
                method, path, speaker: speaker, time: time, count: count, body: body))
    }

    /// The seal of an answer: it names the request by its count, so that no answer can be given to
    /// another question.
    package func answer(status: Int, count: Int, body: Data) -> String {
        seal(SpeakerSeal.answerText(status: status, count: count, body: body))
    }

    /// Whether an answer's seal fits.
    package func fitsAnswer(_ given: String, status: Int, count: Int, body: Data) -> Bool {
        fits(given, SpeakerSeal.answerText(status: status, count: count, body: body))
    }

    private static func requestText(
        _ method: String, _ path: String, speaker: String, time: Int, count: Int, body: Data
    ) -> String {
        "conglang-speaker-request-1\n\(method)\n\(path)\n\(speaker)\n\(time)\n\(count)\n"
            + "\(SoundHash.of(body))\n"
    }

    private static func answerText(status: Int, count: Int, body: Data) -> String {
        "conglang-speaker-answer-1\n\(status)\n\(count)\n\(SoundHash.of(body))\n"
    }

    private func seal(_ text: String) -> String {
        SoundHash.hexadecimal(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
    }

    private func fits(_ given: String, _ text: String) -> Bool {
        guard let bytes = SoundHash.bytes(given), bytes.count == 32 else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            bytes, authenticating: Data(text.utf8), using: key)
    }
}

/// SHA-256 in lower-case hexadecimal, as sounds are named.
package enum SoundHash {
    package static func of(_ bytes: Data) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    private static let digits = Array("0123456789abcdef".utf8)

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func bytes(_ text: String) -> Data? {
        let letters = Array(text.utf8)
        guard letters.count % 2 == 0 else { return nil }
        var bytes = Data(capacity: letters.count / 2)
        for place in stride(from: 0, to: letters.count, by: 2) {
            guard let high = digits.firstIndex(of: letters[place]),
                let low = digits.firstIndex(of: letters[place + 1])
            else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}
