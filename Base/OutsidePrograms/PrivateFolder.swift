import Foundation

/// A folder that only we can enter, for one run of one program.
struct PrivateFolder: Sendable {
    let path: String

    /// Makes it with its files. Names are plain: a path in one is our own mistake.
    init(files: [String: [UInt8]]) throws {
        var template = Array("\(NSTemporaryDirectory())/conglang-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        do {
            for (name, bytes) in files { try Data(bytes).write(to: place(of: name)) }
        } catch {
            remove()
            throw error
        }
    }

    /// The files among `names` that are there now: real files, not links to elsewhere.
    func read(
        _ names: [String], limit: Int, of program: OutsideProgram
    ) throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for name in names {
            let file = place(of: name)
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            guard attributes[.size] as? Int ?? 0 <= limit else {
                throw OutsideFailure.tooMuchOutput(program, bytes: limit)
            }
            found[name] = Array(try Data(contentsOf: file))
        }
        return found
    }

    /// Lets the program find files of ours under names in its folder.
    func lend(_ files: [String: URL]) throws {
        for (name, file) in files {
            try FileManager.default.createSymbolicLink(
                at: place(of: name), withDestinationURL: file.absoluteURL)
        }
    }

    /// Moves what the program wrote to where it is wanted: real files, not links to elsewhere.
    func move(_ files: [String: URL]) throws {
        for (name, target) in files {
            let file = place(of: name)
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            try FileManager.default.moveItem(at: file, to: target)
        }
    }

    /// Looks at a small file that the program goes on writing, each second until it ends.
    func watch(_ name: String, _ look: @Sendable (String) async -> Void) async {
        while !Task.isCancelled {
            do { try await Task.sleep(for: .seconds(1)) } catch { return }
            // Not there yet, or just being written: the next second will tell.
            guard let bytes = try? Data(contentsOf: place(of: name)) else { continue }
            await look(String(decoding: bytes.suffix(4_096), as: UTF8.self))
        }
    }

    /// Best effort: the system's own cleaning of temporary files comes after us.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)  // nothing can be done about it here
    }

    private func place(of name: String) -> URL {
        precondition(!name.isEmpty && !name.contains("/") && name != "..", "a plain file name")
        return URL(fileURLWithPath: path).appending(path: name)
    }
}
