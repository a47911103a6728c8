import Crypto
package import Foundation

/// SHA-256 of bytes and files, in small hexadecimal letters.
package enum FileHash {
    package static func of(_ bytes: [UInt8]) -> String { written(SHA256.hash(data: bytes)) }

    /// A file's hash and length, a piece at a time.
    package static func of(_ file: URL) throws -> (sha256: String, bytes: Int) {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }  // read only: nothing can be lost
        var state = SHA256()
        var count = 0
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            state.update(data: piece)
            count += piece.count
        }
        return (written(state.finalize()), count)
    }

    private static func written(_ digest: SHA256.Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
