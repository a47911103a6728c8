import Foundation
import Testing

@testable import SignedFolder

/// Goal: what a signed folder says of itself is true, and nothing that goes wrong takes the last
/// good one away.
@Suite struct SignedFolderTests {
    private let first = Date(timeIntervalSince1970: 1_795_000_000)
    private var second: Date { first.addingTimeInterval(86_400) }

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "signed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                Issue.record(error, "the test's folder stays behind")
            }
        }
        try await body(folder)
    }

    /// A folder of three files, signed.
    @discardableResult
    private func make(
        _ target: URL, _ key: SigningKey, turn: String, at now: Date, news: String = "Tin"
    ) throws -> FolderWriter {
        let writer = try FolderWriter(target: target, turn: turn)
        try writer.add("index.html", Array("Trang đầu".utf8), at: now)
        try writer.add("tin/a/index.html", at: now) { at in
            Array("\(news) \(Int(at.timeIntervalSince1970))".utf8)
        }
        try writer.add("files/a.bin", [0, 1, 2, 255], at: now)
        _ = try writer.finish(
            key, commune: "xã An Lão", origin: "https://x.vn", program: "1", at: now)
        return writer
    }

    @Test func `what was signed is found sound, with the right key only`() async throws {
        try await withFolder { folder in
            let key = try SigningKey(file: folder.appending(path: "key"))
            let other = try SigningKey(file: folder.appending(path: "other"))
            let target = folder.appending(path: "copy")
            try make(target, key, turn: "1", at: first)
            let check = try FolderCheck(target, publicKey: key.publicKey)
            #expect(check.isSound)
            #expect(check.sound == 3)
            #expect(check.list?.madeAt == first)
            for wrong in [other.publicKey, "", "a", "####", String(repeating: "A", count: 44)] {
                let found = try FolderCheck(target, publicKey: wrong)
                #expect(found.fault == .wrongSignature)
                #expect(!found.isSound)
            }
        }
    }

    @Test func `a key is kept, is only its owner's to read, and is never overwritten`()
        async throws
    {
        try await withFolder { folder in
            let file = folder.appending(path: "deep/key")
            let key = try SigningKey(file: file)
            #expect(try SigningKey(file: file).publicKey == key.publicKey)
            let rights = try FileManager.default.attributesOfItem(atPath: file.path)
            #expect(rights[.posixPermissions] as? Int == 0o600)
            try Data("broken".utf8).write(to: file)
            #expect(throws: KeyDamaged.self) { try SigningKey(file: file) }
            #expect(FileManager.default.contents(atPath: file.path) == Data("broken".utf8))
        }
    }

    @Test(arguments: [
        "index.html", "tin/a/index.html", "files/a.bin", "bundle.json", "bundle.sig",
    ])
    func `one changed byte is found`(path: String) async throws {
        try await withFolder { folder in
            let key = try SigningKey(file: folder.appending(path: "key"))
            let target = folder.appending(path: "copy")
            try make(target, key, turn: "1", at: first)
            let file = target.appending(path: path)
            var bytes = try Data(contentsOf: file)
            bytes[bytes.startIndex] ^= 1
            try bytes.write(to: file)
            let check = try FolderCheck(target, publicKey: key.publicKey)
            #expect(!check.isSound)
            if path.hasPrefix("bundle") {
                #expect(check.fault == .wrongSignature)
            } else {
                #expect(check.changed == [path])
                #expect(check.sound == 2)
            }
        }
    }

    @Test func `what is missing, added or a link is found`() async throws {
        try await withFolder { folder in
            let key = try SigningKey(file: folder.appending(path: "key"))
            let target = folder.appending(path: "copy")
            try make(target, key, turn: "1", at: first)
            let manager = FileManager.default
            try manager.removeItem(at: target.appending(path: "files/a.bin"))
            try Data("x".utf8).write(to: target.appending(path: "tin/them.html"))
            try manager.removeItem(at: target.appending(path: "index.html"))
            try manager.createSymbolicLink(
                atPath: target.appending(path: "index.html").path,
                withDestinationPath: "/etc/hostname")
            let check = try FolderCheck(target, publicKey: key.publicKey)
            #expect(check.missing == ["files/a.bin", "index.html"])
            #expect(check.added == ["index.html →", "tin/them.html"])
            #expect(try FolderCheck(folder, publicKey: key.publicKey).fault == .noList)
        }
    }

    @Test func `an unchanged file is the same file, with its old moment`() async throws {
        try await withFolder { folder in
            let key = try SigningKey(file: folder.appending(path: "key"))
            let target = folder.appending(path: "copy")
            try make(target, key, turn: "1", at: first)
            let number = try inode(target.appending(path: "tin/a/index.html"))
            let same = try make(target, key, turn: "2", at: second)
            #expect(same.kept == 3 && same.written == 0)
            #expect(try inode(target.appending(path: "tin/a/index.html")) == number)
            let changed = try make(target, key, turn: "3", at: second, news: "Tin mới")
            #expect(changed.kept == 2 && changed.written == 1)
            let check = try FolderCheck(target, publicKey: key.publicKey)
            #expect(check.isSound)
            #expect(check.list?.files.map(\.at) == [first, first, second])
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(left == [".copy.3", "copy", "key"])
        }
    }

    @Test func `a damaged old file is written anew and never carried on`() async throws {
        try await withFolder { folder in
            let key = try SigningKey(file: folder.appending(path: "key"))
            let target = folder.appending(path: "copy")
            try make(target, key, turn: "1", at: first)
            try Data("Sai".utf8).write(to: target.appending(path: "index.html"))
            let again = try make(target, key, turn: "2", at: second)
            #expect(again.kept == 2 && again.written == 1)
            #expect(try FolderCheck(target, publicKey: key.publicKey).isSound)
        }
    }

    @Test func `a fault on the way leaves the last good folder`() async throws {
        struct DiskFull: Error {}
        try await withFolder { folder in
            let key = try SigningKey(file: folder.appending(path: "key"))
            let target = folder.appending(path: "copy")
            try make(target, key, turn: "1", at: first)
            do {
                let writer = try FolderWriter(target: target, turn: "2")
                try writer.add("index.html", Array("Mới".utf8), at: second)
                try await writer.add("files/b.bin", at: second) { handle in
                    try handle.write(contentsOf: Data([1, 2, 3]))
                    throw DiskFull()
                }
                Issue.record("the fault was not told")
            } catch is DiskFull {}
            #expect(try FolderCheck(target, publicKey: key.publicKey).isSound)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(left == [".copy.1", "copy", "key"])
        }
    }

    @Test func `what somebody else put there is not touched`() async throws {
        try await withFolder { folder in
            let target = folder.appending(path: "copy")
            try Data("của tôi".utf8).write(to: target)
            #expect(throws: PlaceTaken.self) { try FolderWriter(target: target, turn: "1") }
            try FileManager.default.removeItem(at: target)
            try FileManager.default.createDirectory(
                at: target.appending(path: "nhà"), withIntermediateDirectories: true)
            #expect(throws: PlaceTaken.self) { try FolderWriter(target: target, turn: "1") }
            try FileManager.default.removeItem(at: target)
            try FileManager.default.createSymbolicLink(
                atPath: target.path, withDestinationPath: "/etc")
            #expect(throws: PlaceTaken.self) { try FolderWriter(target: target, turn: "1") }
        }
    }

    @Test(arguments: [
        "", "/etc/passwd", "../x", "a/../b", "a//b", ".htaccess", "a/.git", "a\\b", "a b", "tin%2F",
        "bundle.json", "bundle.sig", "á", "a:b", String(repeating: "a", count: 201),
    ])
    func `a path that could leave the folder is refused`(path: String) {
        #expect(!FolderList.isSafe(path))
    }

    private func inode(_ file: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? Int
    }
}
