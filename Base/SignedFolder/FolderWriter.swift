package import Foundation

/// Writes a signed folder beside the last good one and puts it in its place in one step. Used by
/// one task at a time.
package final class FolderWriter {
    /// The name that servers know: a symbolic link to the folder of the last good turn.
    private let target: URL
    /// Where this turn writes.
    private let folder: URL
    /// What the last good turn left; nil before there was one.
    private let lastFolder: URL?
    private var last: [String: FolderList.Entry] = [:]
    private var entries: [String: FolderList.Entry] = [:]
    private var isInPlace = false

    /// How many files were the last turn's already, and how many are new or changed.
    package private(set) var kept = 0
    package private(set) var written = 0

    /// - Parameter turn: names this turn's folder; another for each turn.
    /// - Throws: ``PlaceTaken`` when something else stands at `target`.
    package init(target: URL, turn: String) throws {
        let manager = FileManager.default
        let parent = target.deletingLastPathComponent()
        self.target = parent.appending(path: target.lastPathComponent)
        folder = parent.appending(path: ".\(target.lastPathComponent).\(turn)")
        try manager.createDirectory(at: parent, withIntermediateDirectories: true)
        if let there = try? manager.destinationOfSymbolicLink(atPath: self.target.path) {
            // Nothing else than a turn of ours is ever removed.
            guard there.hasPrefix(".\(target.lastPathComponent).") else {
                throw PlaceTaken(path: target.path)
            }
            lastFolder = parent.appending(path: there)
        } else {
            lastFolder = nil
            if manager.fileExists(atPath: self.target.path) {
                let inside = try? manager.contentsOfDirectory(atPath: self.target.path)  // a file
                guard inside == [] else { throw PlaceTaken(path: target.path) }
                try manager.removeItem(at: self.target)
            }
        }
        try manager.createDirectory(at: folder, withIntermediateDirectories: false)
        // Without its list the last turn is only written anew.
        if let lastFolder,
            let bytes = manager.contents(
                atPath: lastFolder.appending(path: FolderList.name).path),
            let list = try? FolderList(bytes: bytes)
        {
            last = Dictionary(list.files.map { ($0.path, $0) }, uniquingKeysWith: { one, _ in one })
        }
    }

    deinit { if !isInPlace { leave() } }

    /// Takes this turn's folder away; the last good one stays.
    package func leave() {
        guard !isInPlace else { return }
        for place in [folder, scratch] {
            try? FileManager.default.removeItem(at: place)  // the next turn sweeps what stays
        }
    }

    /// Whether something was added at a path.
    package func has(_ path: String) -> Bool { entries[path] != nil }

    /// What was added at a path; nil when nothing was.
    package func content(of path: String) -> [UInt8]? {
        guard has(path) else { return nil }
        return FileManager.default.contents(atPath: folder.appending(path: path).path)
            .map(Array.init)
    }

    /// A folder for what lies there only during this turn.
    package var scratch: URL {
        folder.deletingLastPathComponent().appending(path: folder.lastPathComponent + ".raw")
    }

    /// Adds a file whose content says when it was made: `draw` is asked with the moment of the last
    /// turn first, so that a page that is otherwise the same stays the same.
    package func add(
        _ path: String, at now: Date, _ draw: (Date) throws -> [UInt8]
    ) throws {
        if let old = last[path] {
            let bytes = try draw(old.at)
            if bytes.count == old.bytes, FileHash.of(bytes) == old.sha256 {
                return try add(path, bytes, at: old.at)
            }
        }
        try add(path, draw(now), at: now)
    }

    package func add(_ path: String, _ bytes: [UInt8], at now: Date) throws {
        let place = try makePlace(path)
        let sha256 = FileHash.of(bytes)
        if try linkOld(path, sha256, bytes.count, to: place) { return }
        try Data(bytes).write(to: place)
        note(path, sha256, bytes.count, now)
    }

    /// Adds a file of any length, which `fill` writes piece by piece.
    package func add(
        _ path: String, at now: Date, isolation: isolated (any Actor)? = #isolation,
        _ fill: (FileHandle) async throws -> Void
    ) async throws {
        let place = try makePlace(path)
        guard FileManager.default.createFile(atPath: place.path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        let handle = try FileHandle(forWritingTo: place)
        do {
            try await fill(handle)
            try handle.close()
        } catch {
            try? handle.close()  // the fault that came first is told
            throw error
        }
        let (sha256, bytes) = try FileHash.of(place)
        if last[path]?.sha256 == sha256 {
            try FileManager.default.removeItem(at: place)
            if try linkOld(path, sha256, bytes, to: place) { return }
            throw CocoaError(.fileReadCorruptFile)  // the old one changed in this very moment
        }
        note(path, sha256, bytes, now)
    }

    /// Signs what was added and turns the name to it.
    package func finish(
        _ key: SigningKey, commune: String, origin: String, program: String, at now: Date
    ) throws -> FolderList {
        let list = FolderList(
            commune: commune, origin: origin, program: program, madeAt: now,
            files: Array(entries.values))
        let bytes = try list.written()
        try bytes.write(to: folder.appending(path: FolderList.name))
        try Data((try key.sign(bytes) + "\n").utf8).write(
            to: folder.appending(path: FolderList.signatureName))
        sync()  // all of it is on the disk before anything points at it
        let link = folder.deletingLastPathComponent()
            .appending(path: folder.lastPathComponent + ".link")
        try FileManager.default.createSymbolicLink(
            atPath: link.path, withDestinationPath: folder.lastPathComponent)
        guard rename(link.path, target.path) == 0 else {
            let code = errno
            try? FileManager.default.removeItem(at: link)  // the fault itself is told
            throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
        }
        isInPlace = true
        sweep()
        return list
    }

    /// Removes folders of turns that nothing points at: the last one, and what was cut off.
    private func sweep() {
        let parent = folder.deletingLastPathComponent()
        let names = try? FileManager.default.contentsOfDirectory(atPath: parent.path)  // next time
        let prefix = ".\(target.lastPathComponent)."
        for name in names ?? [] where name.hasPrefix(prefix) && name != folder.lastPathComponent {
            // What cannot be removed now only takes room until the next turn.
            try? FileManager.default.removeItem(at: parent.appending(path: name))
        }
    }

    private func makePlace(_ path: String) throws -> URL {
        guard FolderList.isSafe(path), entries[path] == nil else {
            throw UnsafePath(path: path)
        }
        let place = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        return place
    }

    private func note(_ path: String, _ sha256: String, _ bytes: Int, _ at: Date) {
        entries[path] = FolderList.Entry(path: path, sha256: sha256, bytes: bytes, at: at)
        written += 1
    }

    /// Takes over the last turn's file when it is the same and is still whole on the disk.
    private func linkOld(
        _ path: String, _ sha256: String, _ bytes: Int, to place: URL
    ) throws -> Bool {
        guard let lastFolder, let old = last[path], old.sha256 == sha256, old.bytes == bytes,
            let there = try? FileHash.of(lastFolder.appending(path: path)),  // gone: written anew
            there.sha256 == sha256
        else { return false }
        try FileManager.default.linkItem(at: lastFolder.appending(path: path), to: place)
        entries[path] = old
        kept += 1
        return true
    }
}

/// Something that is no signed folder stands where one is to be.
package struct PlaceTaken: Error {
    package let path: String
}

/// A path that would leave the folder, that not every machine can keep, or that came twice.
package struct UnsafePath: Error {
    package let path: String
}
