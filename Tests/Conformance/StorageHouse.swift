import Foundation
import Storage
import StoragePostgres
import StorageSQLite
import Synchronization
import Testing

/// A fresh place for the databases of a few communes, on either engine; gone after the test.
struct StorageHouse: Sendable {
    let engine: Engine
    private let open: @Sendable (_ commune: String) async throws -> any Database
    private let openHub: @Sendable () async throws -> any Database
    private let openElsewhere: @Sendable (_ commune: String) async throws -> any Database

    func commune(_ name: String = "an-lao") async throws -> any Database {
        try await open(name)
    }

    func hub() async throws -> any Database {
        try await openHub()
    }

    /// The same rows through connections of its own, as another program would have them.
    func elsewhere(_ name: String = "an-lao") async throws -> any Database {
        try await openElsewhere(name)
    }

    /// Makes the place, hands it to the test and takes it away again.
    static func with(
        _ engine: Engine, _ body: (StorageHouse) async throws -> Void
    ) async throws {
        switch engine {
        case .sqlite: try await withSQLite(body)
        case .postgres: try await withPostgres(body)
        }
    }

    private init(
        engine: Engine, open: @escaping @Sendable (String) async throws -> any Database,
        openHub: @escaping @Sendable () async throws -> any Database,
        openElsewhere: @escaping @Sendable (String) async throws -> any Database
    ) {
        self.engine = engine
        self.open = open
        self.openHub = openHub
        self.openElsewhere = openElsewhere
    }

    private static func withSQLite(_ body: (StorageHouse) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "storage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                Issue.record(error, "the test's folder stays behind")
            }
        }
        let open: @Sendable (String) async throws -> any Database = { name in
            try SQLiteDatabase.open(
                path: folder.appending(path: "\(name).sqlite").path, readers: 4)
        }
        let house = StorageHouse(
            engine: .sqlite, open: open,
            openHub: {
                try SQLiteDatabase.open(
                    path: folder.appending(path: "hub.sqlite").path, readers: 2, scope: .hub)
            }, openElsewhere: open)
        try await body(house)
    }

    private static func withPostgres(_ body: (StorageHouse) async throws -> Void) async throws {
        guard let url = TestPostgres.url else {
            try Test.cancel("no PostgreSQL: set CONGLANG_TEST_POSTGRES or use bin/with-postgres")
        }
        try await TestPostgres.withNamespace { namespace in
            let server = try await PostgresServer.open(url: url, namespace: namespace)
            let others = Mutex<[PostgresServer]>([])
            let house = StorageHouse(
                engine: .postgres,
                open: { try server.database(commune: $0) },
                openHub: { server.hub() },
                openElsewhere: { name in
                    let other = try await PostgresServer.open(url: url, namespace: namespace)
                    others.withLock { $0.append(other) }
                    return try other.database(commune: name)
                })
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(house))
            } catch {
                result = .failure(error)
            }
            for other in others.withLock({ $0 }) { await other.close() }
            await server.close()
            try result.get()
        }
    }
}

extension Storage.Database {
    /// The shape that most tests use.
    func shaped() async throws -> any Storage.Database {
        try await migrate(StorageShape.migrations)
        return self
    }
}

/// A small schema with one of everything.
enum StorageShape {
    static let migrations = [
        Migration(
            "test-0001 stories",
            [
                .table(
                    Table(
                        "story",
                        [
                            .id(),
                            .text("slug"),
                            .text("status", oneOf: ["draft", "published"], default: "draft"),
                            .boolean("pinned", default: false),
                            .moment("published_at", optional: true),
                            .integer("views", optional: true),
                            .real("weight", optional: true),
                            .blob("picture", optional: true),
                            .json("extra", optional: true),
                        ], unique: [["slug"]],
                        checks: ["views IS NULL OR views >= -1 OR views < -9"])),
                .table(
                    Table(
                        "remark",
                        [
                            .id(),
                            .reference("story_id", to: "story", onDelete: .cascade),
                            .reference(
                                "answer_to", to: "remark", optional: true, onDelete: .setNull),
                            .text("body"),
                        ])),
                .table(
                    Table(
                        "proof",
                        [.id(), .reference("story_id", to: "story"), .integer("amount")])),
                .appendOnly(table: "proof"),
                .index("story_by_status", on: "story", ["status", "published_at DESC"]),
                .index(
                    "one_pinned_story", on: "story", ["pinned"], unique: true,
                    where: "pinned = 1"),
            ])
    ]
}
