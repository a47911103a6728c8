import CBrotli

/// Compresses what is sent many times, smaller than ``Gzip`` does (RFC 7932).
enum Brotli {
    /// The largest body that is worth the slow search: it costs about a millisecond per kilobyte.
    private static let thoroughLimit = 65_536

    /// For a reader who waits: a tenth of a millisecond for a page, not much larger.
    static func quickly(_ bytes: [UInt8]) -> [UInt8]? { compress(bytes, quality: 0) }

    /// For everybody who comes later, while nobody waits.
    static func thoroughly(_ bytes: [UInt8]) -> [UInt8]? {
        compress(bytes, quality: bytes.count <= thoroughLimit ? 11 : 5)
    }

    /// Nil when it would not get smaller.
    private static func compress(_ bytes: [UInt8], quality: Int32) -> [UInt8]? {
        guard bytes.count >= 256 else { return nil }
        let windowBits: Int32 = 18  // 256 KB: more than a page has
        var isComplete = false
        let output = [UInt8](unsafeUninitializedCapacity: bytes.count - 1) { output, count in
            var size = output.count
            isComplete =
                BrotliEncoderCompress(
                    quality, windowBits, BROTLI_MODE_TEXT, bytes.count, bytes, &size,
                    output.baseAddress) == BROTLI_TRUE
            count = isComplete ? size : 0
        }
        return isComplete ? output : nil
    }
}
