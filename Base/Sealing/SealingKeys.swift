import Crypto
package import Foundation
import Glibc

/// Keys with which contact data is encrypted before it goes into the database, so that a copy of
/// the database alone tells nobody's telephone (Law on Personal Data Protection 91/2025/QH15). They
/// lie in a file outside the database that only the program's
/// account can read. Whoever loses the file loses the data: it belongs into the backup, apart.
///
/// ChaCha20-Poly1305 (RFC 8439) with a random nonce for every text. Each text is sealed for a
/// label – the case it belongs to – and opens under no other, so that a row cannot be moved.
package struct SealingKeys: Sendable {
    /// One key and the name under which sealed texts point at it.
    private struct Key: Sendable {
        let id: String
        let key: SymmetricKey
    }

    /// The first seals, all open.
    private let keys: [Key]

    /// How many texts one key may have sealed before the file ought to get a new one; random
    /// nonces of 96 bits stay apart for that many (NIST SP 800-38D, 8.3).
    package static let textsPerKey = 1 << 32

    /// The longest text that is sealed, in bytes.
    package static let limit = 1 << 20

    // MARK: - The file

    /// The keys of a file, which is made with one key when there is none.
    ///
    /// One key a line, the newest first: an id of letters and digits, a blank, 32 bytes in base64.
    /// Lines that begin with `#` are remarks.
    /// - Throws: ``SealingFailure`` with words; nothing is overwritten.
    package init(file: URL) throws {
        let path = file.path
        guard FileManager.default.fileExists(atPath: path) else {
            try SealingKeys.make(at: file, before: [])
            try self.init(reading: file)
            return
        }
        try self.init(reading: file)
    }

    /// The keys of a file that has to be there: where a lost file must not be replaced silently,
    /// since texts that it sealed are kept.
    package init(reading file: URL) throws {
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw SealingFailure.noFile(path: file.path)
        }
        try SealingKeys.checkMode(of: file)
        guard let bytes = FileManager.default.contents(atPath: file.path),
            bytes.count <= 1 << 16
        else { throw SealingFailure.damagedFile(path: file.path) }
        var keys: [Key] = []
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ").map(String.init)
            if words.isEmpty || words[0].hasPrefix("#") { continue }
            guard words.count == 2, SealingKeys.isID(words[0]),
                let raw = Data(base64Encoded: words[1]), raw.count == 32,
                !keys.contains(where: { $0.id == words[0] })
            else { throw SealingFailure.damagedFile(path: file.path) }
            keys.append(Key(id: words[0], key: SymmetricKey(data: raw)))
        }
        guard !keys.isEmpty else { throw SealingFailure.damagedFile(path: file.path) }
        self.keys = keys
    }

    /// Puts a new key before the others of a file. Texts sealed earlier still open; they are
    /// sealed anew when they are next written.
    package static func turn(file: URL) throws {
        _ = try SealingKeys(reading: file)
        let old = try String(contentsOf: file, encoding: .utf8)
        try make(at: file, before: old.split(whereSeparator: \.isNewline).map(String.init))
    }

    private static func make(at file: URL, before old: [String]) throws {
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        let id = SymmetricKey(size: .bits128).withUnsafeBytes { bytes in
            bytes.prefix(4).map { "0123456789abcdef".map(String.init)[Int($0 & 15)] }.joined()
        }
        let lines = ["\(id) \(key.base64EncodedString())"] + old
        // Written beside it first: a file that is cut in the middle would cost the data. Never
        // readable by others, not even between making and closing it.
        let beside = folder.appending(path: ".\(file.lastPathComponent).\(id)")
        let made = FileManager.default.createFile(
            atPath: beside.path, contents: Data((lines.joined(separator: "\n") + "\n").utf8),
            attributes: [.posixPermissions: 0o600])
        defer { unlink(beside.path) }
        // The first file is put there only where none is: of two that begin at once, both read
        // the key of the one that came first.
        let isPut =
            old.isEmpty
            ? link(beside.path, file.path) == 0 || errno == EEXIST
            : rename(beside.path, file.path) == 0
        guard made, isPut else { throw SealingFailure.cannotWrite(path: file.path) }
    }

    /// As ssh does: a key that others can read is none.
    private static func checkMode(of file: URL) throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        guard let mode = attributes[.posixPermissions] as? Int, mode & 0o077 == 0 else {
            throw SealingFailure.openFile(path: file.path)
        }
    }

    private static func isID(_ text: String) -> Bool {
        (1...16).contains(text.utf8.count)
            && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }

    // MARK: - Texts

    /// The id of the key that seals now. A text whose ``id(of:)`` is another may be sealed anew.
    package var newestID: String { keys[0].id }

    /// The id of the key that sealed a text; nil when it is no sealed text.
    package static func id(of sealed: String) -> String? {
        let parts = sealed.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && isID(String(parts[0])) ? String(parts[0]) : nil
    }

    /// The text as nobody can read it: `id.base64url`. The same text looks different each time;
    /// its length shows, to 32 bytes.
    /// - Throws: ``SealingFailure/tooLong(limit:)``.
    package func seal(_ text: String, for label: String) throws -> String {
        var bytes = Data(text.utf8)
        guard bytes.count <= SealingKeys.limit else {
            throw SealingFailure.tooLong(limit: SealingKeys.limit)
        }
        // A telephone is not told from an e-mail address by its length: filled up to 32 bytes.
        bytes.append(0x80)
        while bytes.count % 32 != 0 { bytes.append(0) }
        let box = try ChaChaPoly.seal(
            bytes, using: keys[0].key, authenticating: SealingKeys.data(label, keys[0].id))
        return keys[0].id + "." + box.combined.base64URLEncoded
    }

    /// The text as it was.
    /// - Throws: ``SealingFailure``: another label, a key that is not there, or a changed text.
    package func open(_ sealed: String, for label: String) throws -> String {
        guard let id = SealingKeys.id(of: sealed), sealed.utf8.count <= SealingKeys.limit * 2,
            let combined = Data(base64URLEncoded: sealed.dropFirst(id.utf8.count + 1))
        else { throw SealingFailure.changed }
        guard let key = keys.first(where: { $0.id == id }) else {
            throw SealingFailure.noKey(id: id)
        }
        do {
            let box = try ChaChaPoly.SealedBox(combined: combined)
            let bytes = try ChaChaPoly.open(
                box, using: key.key, authenticating: SealingKeys.data(label, id))
            guard let end = bytes.lastIndex(of: 0x80),
                let text = String(bytes: bytes[..<end], encoding: .utf8)
            else { throw SealingFailure.changed }
            return text
        } catch is CryptoKitError {
            throw SealingFailure.changed
        }
    }

    private static func data(_ label: String, _ id: String) -> Data {
        Data("conglang sealed \(id) \(label)".utf8)
    }
}

extension Data {
    /// RFC 4648 §5, without padding.
    fileprivate var base64URLEncoded: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// Nil when it is not the one way in which these bytes are written.
    fileprivate init?(base64URLEncoded text: Substring) {
        var plain = String(text).replacing("-", with: "+").replacing("_", with: "/")
        while plain.utf8.count % 4 != 0 { plain += "=" }
        self.init(base64Encoded: plain)
        guard base64URLEncoded == text else { return nil }
    }
}
