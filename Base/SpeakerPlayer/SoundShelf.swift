import Crypto
import Foundation
import SpeakerProtocol

/// The sounds on the disk, by their hash. A sound counts once it was read back and fits its name.
struct SoundShelf: Sendable {
    static let name = "sounds"

    let folder: URL
    /// Those whose bytes were compared since the device was switched on, with the moment of the
    /// file then: a file that changed is compared anew.
    private var checked: [String: Date] = [:]

    init(_ device: URL) throws {
        folder = device.appending(path: SoundShelf.name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func place(_ hash: String) -> URL { folder.appending(path: hash) }

    /// What came of a sound so far.
    func part(_ hash: String) -> URL { folder.appending(path: "\(hash).part") }

    /// Whether a sound is there and whole; a damaged one is thrown away.
    mutating func has(_ sound: SoundFile) throws -> Bool {
        let file = place(sound.hash)
        guard FileManager.default.fileExists(atPath: file.path) else { return false }
        let facts = try FileManager.default.attributesOfItem(atPath: file.path)
        let changed = facts[.modificationDate] as? Date
        if let known = checked[sound.hash], known == changed,
            facts[.size] as? Int == sound.bytes
        {
            return true
        }
        guard facts[.size] as? Int == sound.bytes, try SoundShelf.hash(of: file) == sound.hash
        else {
            checked[sound.hash] = nil
            try FileManager.default.removeItem(at: file)
            return false
        }
        checked[sound.hash] = changed
        return true
    }

    /// Takes a sound whose last bytes have come.
    /// - Returns: false when it does not fit its hash; then it begins anew.
    mutating func take(_ sound: SoundFile) throws -> Bool {
        let part = part(sound.hash)
        guard try SoundShelf.hash(of: part) == sound.hash else {
            try FileManager.default.removeItem(at: part)
            return false
        }
        let handle = try FileHandle(forWritingTo: part)
        try handle.synchronize()
        try handle.close()
        try FileManager.default.moveItem(at: part, to: place(sound.hash))
        try DurableFile.keepNames(in: folder)
        return true
    }

    /// Throws away what no schedule names any more.
    mutating func keepOnly(_ hashes: Set<String>) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let hash = name.hasSuffix(".part") ? String(name.dropLast(5)) : name
            guard !hashes.contains(hash) else { continue }
            try FileManager.default.removeItem(at: folder.appending(path: name))
            checked[hash] = nil
        }
    }

    private static func hash(of file: URL) throws -> String {
        let handle = try FileHandle(forReadingFrom: file)
        defer { try? handle.close() }  // read only: nothing can be lost
        var state = SHA256()
        while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
            state.update(data: piece)
        }
        return state.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
