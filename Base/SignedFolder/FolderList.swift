package import Foundation

/// The list of a signed folder: what is in it, whose it is, when it was made.
package struct FolderList: Codable, Sendable, Equatable {
    /// The list's own name, and its signature's.
    package static let name = "bundle.json"
    package static let signatureName = "bundle.sig"

    /// One file.
    package struct Entry: Codable, Sendable, Equatable {
        /// From the folder on, with `/`: `tin/le-hoi/index.html`.
        package let path: String
        /// In small hexadecimal letters.
        package let sha256: String
        package let bytes: Int
        /// When this content was written first; a file that did not change keeps it.
        package let at: Date

        package init(path: String, sha256: String, bytes: Int, at: Date) {
            self.path = path
            self.sha256 = sha256
            self.bytes = bytes
            self.at = at
        }
    }

    /// The version of this format.
    package var format = 1
    package let commune: String
    /// Scheme and host of what it is a copy of.
    package let origin: String
    package let program: String
    package let madeAt: Date
    /// By their paths.
    package let files: [Entry]

    package init(
        commune: String, origin: String, program: String, madeAt: Date, files: [Entry]
    ) {
        self.commune = commune
        self.origin = origin
        self.program = program
        self.madeAt = madeAt
        self.files = files.sorted { $0.path < $1.path }
    }

    /// The bytes that are signed: the same for the same list.
    package func written() throws -> Data {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    package init(bytes: Data) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        self = try decoder.decode(FolderList.self, from: bytes)
    }

    /// Whether a path stays inside the folder and means one file on every machine.
    package static func isSafe(_ path: String) -> Bool {
        guard !path.isEmpty, path.utf8.count <= 400, path != name, path != signatureName else {
            return false
        }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && !part.hasPrefix(".") && part.utf8.count <= 200
                && part.utf8.allSatisfy { byte in
                    (0x21...0x7E).contains(byte) && !"\\:*?\"<>|%".utf8.contains(byte)
                }
        }
    }
}
