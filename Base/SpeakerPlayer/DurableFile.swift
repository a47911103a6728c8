import Foundation
import Glibc

/// A file that holds either what it held before or what was written, whenever the power fails.
struct DurableFile: Sendable {
    let url: URL

    /// - Returns: nil when there is none.
    func read() throws -> Data? {
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        return try Data(contentsOf: url)
    }

    /// Beside it first, to the disk, and then in its place.
    func write(_ bytes: Data) throws {
        let fresh = url.appendingPathExtension("new")
        guard FileManager.default.createFile(atPath: fresh.path, contents: nil) else {
            throw PlayerTrouble.disk(url.path)
        }
        let handle = try FileHandle(forWritingTo: fresh)
        do {
            try handle.write(contentsOf: bytes)
            try handle.synchronize()
            try handle.close()
        } catch {
            // Whatever was to be told is told by the first error.
            try? handle.close()
            throw PlayerTrouble.disk(url.path)
        }
        guard rename(fresh.path, url.path) == 0 else { throw PlayerTrouble.disk(url.path) }
        try DurableFile.keepNames(in: url.deletingLastPathComponent())
    }

    func remove() throws {
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        try FileManager.default.removeItem(at: url)
    }

    /// Brings a folder's names to the disk.
    static func keepNames(in folder: URL) throws {
        let place = open(folder.path, O_RDONLY | O_DIRECTORY)
        guard place >= 0 else { throw PlayerTrouble.disk(folder.path) }
        defer { close(place) }
        guard fsync(place) == 0 else { throw PlayerTrouble.disk(folder.path) }
    }
}

/// What stops the player, or one step of it.
package enum PlayerTrouble: Error, Sendable, Equatable {
    /// A file that cannot be written or read.
    case disk(String)
    /// The device is not registered: a code is needed.
    case noCode
    /// The server refused the code.
    case codeRefused
    /// The loudspeaker is no longer the commune's.
    case revoked
    /// The server cannot be reached.
    case noLine
    /// An answer that is none of our server's.
    case strangeAnswer
    /// The server asks for patience.
    case later
    /// The folder belongs to another server.
    case anotherServer(String)
}
