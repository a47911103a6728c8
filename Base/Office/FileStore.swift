import Crypto
package import Foundation

/// Files by their content: `ab/cdef…`, each stored once, never changed.
package struct FileStore: Sendable {
    package let folder: URL

    package init(folder: URL) { self.folder = folder }

    /// Stores `bytes` and returns their SHA-256 in hexadecimal. A crash leaves either the whole
    /// file or none under its name.
    package func put(_ bytes: [UInt8]) throws -> String {
        let hash = SHA256.hash(data: bytes).map(FileStore.hexadecimal).joined()
        let target = place(of: hash)
        if FileManager.default.fileExists(atPath: target.path) { return hash }
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: target, options: .atomic)
        return hash
    }

    /// Takes over a file that lies beside the store, on the same disk, reading it once piece by
    /// piece; it is gone from where it was, and the same content is kept once.
    package func adopt(_ file: URL) throws -> (hash: String, bytes: Int) {
        let (hash, bytes) = try FileStore.hash(of: file)
        let target = place(of: hash)
        if FileManager.default.fileExists(atPath: target.path) {
            try FileManager.default.removeItem(at: file)
            return (hash, bytes)
        }
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: file, to: target)
        return (hash, bytes)
    }

    /// The SHA-256 of a file in hexadecimal and its length, without holding it whole.
    package static func hash(of file: URL) throws -> (hash: String, bytes: Int) {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }  // read only: nothing can be lost
        var state = SHA256()
        var bytes = 0
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            state.update(data: piece)
            bytes += piece.count
        }
        return (state.finalize().map(FileStore.hexadecimal).joined(), bytes)
    }

    /// The bytes of a stored file; nil when `hash` is not one of ours.
    package func get(_ hash: String) throws -> [UInt8]? {
        guard let source = file(hash) else { return nil }
        return Array(try Data(contentsOf: source))
    }

    /// Where a stored file is, for reading it in parts; nil when `hash` is not one of ours.
    package func file(_ hash: String) -> URL? {
        guard hash.count == 64, hash.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
            return nil
        }
        let source = place(of: hash)
        return FileManager.default.fileExists(atPath: source.path) ? source : nil
    }

    /// Lets a file go whose content nothing refers to any more.
    package func remove(_ hash: String) throws {
        guard let file = file(hash) else { return }
        try FileManager.default.removeItem(at: file)
    }

    /// A folder beside the stored files for what is still arriving; on the same disk.
    package func arrivals() throws -> URL {
        let place = folder.appending(path: "arriving")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        return place
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    private func place(of hash: String) -> URL {
        folder.appending(path: String(hash.prefix(2))).appending(path: String(hash.dropFirst(2)))
    }
}
