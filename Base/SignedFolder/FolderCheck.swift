package import Foundation

/// What looking through a signed folder found. Nothing in the folder is trusted before the
/// signature fits.
package struct FolderCheck: Sendable, Equatable {
    /// Longest list that is read: a million files.
    static let listBytes = 256 << 20

    /// Why the folder cannot be judged at all.
    package enum Fault: Sendable, Equatable {
        case noList
        /// The list is not the one that the owner of the key signed.
        case wrongSignature
        /// The list is signed and makes no sense to this program.
        case unreadable
    }

    package var fault: Fault?
    package var list: FolderList?
    /// Files that are as they were signed.
    package var sound = 0
    package var changed: [String] = []
    package var missing: [String] = []
    /// Files that nobody signed.
    package var added: [String] = []

    package var isSound: Bool {
        fault == nil && changed.isEmpty && missing.isEmpty && added.isEmpty
    }

    /// - Parameter publicKey: in base64, from somewhere else than the folder.
    package init(_ given: URL, publicKey: String) throws {
        let folder = given.resolvingSymlinksInPath()
        let place = folder.appending(path: FolderList.name)
        let size = try? FileManager.default.attributesOfItem(atPath: place.path)[.size]  // none
        guard let size = size as? Int, size <= FolderCheck.listBytes,
            let bytes = FileManager.default.contents(atPath: place.path),
            let signature = FileManager.default.contents(
                atPath: folder.appending(path: FolderList.signatureName).path)
        else {
            fault = .noList
            return
        }
        let text = String(decoding: signature.prefix(200), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard SigningKey.fits(text, bytes, publicKey: publicKey) else {
            fault = .wrongSignature
            return
        }
        guard let list = try? FolderList(bytes: bytes), list.format == 1,  // said as unreadable
            list.files.allSatisfy({ FolderList.isSafe($0.path) })
        else {
            fault = .unreadable
            return
        }
        self.list = list
        try look(through: folder, list)
    }

    private mutating func look(through folder: URL, _ list: FolderList) throws {
        let here = try FolderCheck.files(of: folder)
        for entry in list.files {
            guard here.contains(entry.path) else {
                missing.append(entry.path)
                continue
            }
            let there = try? FileHash.of(folder.appending(path: entry.path))  // said as changed
            if let there, there.sha256 == entry.sha256, there.bytes == entry.bytes {
                sound += 1
            } else {
                changed.append(entry.path)
            }
        }
        let named = Set(list.files.map(\.path))
        added = here.subtracting(named)
            .subtracting([FolderList.name, FolderList.signatureName]).sorted()
    }

    /// Paths of everything that is no folder, links too.
    private static func files(of folder: URL) throws -> Set<String> {
        var found: Set<String> = []
        var waiting = [""]
        while let here = waiting.popLast() {
            let place = here.isEmpty ? folder : folder.appending(path: here)
            for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
                let path = here.isEmpty ? name : "\(here)/\(name)"
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: folder.appending(path: path).path)
                switch attributes[.type] as? FileAttributeType {
                case .typeDirectory?: waiting.append(path)
                case .typeRegular?: found.insert(path)
                default: found.insert(path + " →")
                }
            }
        }
        return found
    }
}
