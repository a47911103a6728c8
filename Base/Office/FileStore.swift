import Crypto
package import Foundation

/// Files by their content: `ab/cdef…`, each stored once, never changed.
package struct FileStore: Sendable {
    package let folder: URL

    package init(folder: URL) { self.folder = folder }

    /// Stores `bytes` and returns their SHA-256 in hexadecimal. A crash leaves either the whole
    /// file or none under its name.
    package func put(_ bytes: [UInt8]) throws -> String {
        let hash = SHA256.hash(data: bytes).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        let target = place(of: hash)
        if FileManager.default.fileExists(atPath: target.path) { return hash }
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target, options: .atomic)
        return hash
    }

    /// The bytes of a stored file; nil when `hash` is not one of ours.
    package func get(_ hash: String) throws -> [UInt8]? {
        guard hash.count == 64, hash.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
            return nil
        }
        let source = place(of: hash)
        guard FileManager.default.fileExists(atPath: source.path) else { return nil }
        return Array(try Data(contentsOf: source))
    }

    private func place(of hash: String) -> URL {
        folder.appending(path: String(hash.prefix(2))).appending(path: String(hash.dropFirst(2)))
    }
}
