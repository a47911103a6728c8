import Foundation
import Storage
import StoragePostgres
import StorageSQLite

/// Where the communes' rows are: one engine for a whole installation.
protocol CommuneEngine: Sendable {
    func hub() async throws -> any Database
    func database(_ slug: String) async throws -> any Database
    func filesFolder(_ slug: String, data: URL) -> URL
    func close() async throws
}

extension CommuneEngine {
    func filesFolder(_ slug: String, data: URL) -> URL {
        data.appending(path: "communes").appending(path: slug).appending(path: "files")
    }

    func close() async throws {}
}

/// One SQLite file a commune, in its folder, and a small hub file.
struct SQLiteCommunes: CommuneEngine {
    let folder: URL
    /// Reads of one commune that run at once.
    private let readers = 4

    func hub() async throws -> any Database {
        try SQLiteDatabase.open(
            path: folder.appending(path: "hub.sqlite").path, readers: 1, scope: .hub)
    }

    func database(_ slug: String) async throws -> any Database {
        let home = folder.appending(path: "communes").appending(path: slug)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        return try SQLiteDatabase.open(
            path: home.appending(path: "office.sqlite").path, readers: readers)
    }
}
