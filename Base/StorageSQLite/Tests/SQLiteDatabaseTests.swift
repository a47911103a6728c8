import Foundation
import GRDB
import Storage
import Synchronization
import Testing

@testable import StorageSQLite

@Suite struct SQLiteDatabaseTests {
    private static let shape = Migration(
        "test-0001 notes", [.table(Table("note", [.id(), .text("body")]))])

    /// Opens a database in a folder of its own and removes it afterwards.
    private func withFile(
        batchTime: Duration = SQLiteDatabase.Limits.batchTime,
        _ body: (SQLiteDatabase, _ path: String) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "sqlite-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "commune.sqlite").path
        let database = try SQLiteDatabase.open(path: path, readers: 4, batchTime: batchTime)
        try await database.migrate([Self.shape])
        try await body(database, path)
        try await database.close()
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `a commit waits for the disk, and references are checked`() async throws {
        try await withFile { database, _ in
            let settings = try await database.write { connection in
                try [
                    connection.scalar("PRAGMA synchronous", as: Int.self),
                    connection.scalar("PRAGMA foreign_keys", as: Int.self),
                    connection.scalar("PRAGMA recursive_triggers", as: Int.self),
                ]
            }
            let full = 2
            #expect(settings == [full, 1, 1])
            let mode = try await database.write { connection in
                try connection.scalar("PRAGMA journal_mode", as: String.self)
            }
            #expect(mode == "wal")
        }
    }

    @Test func `a second program gets its turn while the first commits without end`()
        async throws
    {
        try await withFile { database, path in
            let gate = Gate()
            defer { gate.open() }
            let second = try SQLiteDatabase.open(path: path, readers: 1)
            let busy = (1...4).map { writer in
                Task {
                    for number in 0... {
                        if gate.isOpened { break }
                        try await database.write { try $0.insert(writer * 1_000_000 + number) }
                    }
                }
            }
            // One that never got its turn would be refused as busy.
            for number in 1...4 { try await second.write { try $0.insert(number) } }
            gate.open()
            for task in busy { try await task.value }
            try await second.close()
        }
    }

    @Test func `concurrent small writes share commits`() async throws {
        try await withFile { database, _ in
            let before = database.figures
            let count = 500
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<count {
                    group.addTask { try await database.write { try $0.insert(number) } }
                }
                try await group.waitForAll()
            }
            let after = database.figures
            #expect(after.writes - before.writes == count)
            #expect(after.commits - before.commits < count / 5)
            let kept = try await database.read {
                try $0.scalars("SELECT id FROM note", as: String.self)
            }
            #expect(kept.count == count)
        }
    }

    @Test func `a write that throws takes back only itself from a shared commit`() async throws {
        struct Refused: Error {}
        try await withFile { database, _ in
            let gate = try await database.held()
            let first = Task { try await database.write { try $0.insert(1) } }
            let second = Task {
                try await database.write { connection in
                    try connection.insert(2)
                    throw Refused()
                }
            }
            let third = Task { try await database.write { try $0.insert(3) } }
            try await database.gather(3)
            gate.open()
            try await first.value
            await #expect(throws: Refused.self) { try await second.value }
            try await third.value
            let kept = try await database.read {
                try $0.scalars("SELECT id FROM note ORDER BY id", as: String.self)
            }
            #expect(kept == ["1", "3"])
        }
    }

    @Test func `when the commit fails, every write of the batch is told`() async throws {
        // However slow the machine is, both are in one batch.
        try await withFile(batchTime: .seconds(60)) { database, _ in
            try await database.migrate([
                Self.shape,
                Migration(
                    "test-0002 late",
                    [
                        .define(
                            .sqlite,
                            """
                            CREATE TABLE late (note_id TEXT REFERENCES note (id)
                            DEFERRABLE INITIALLY DEFERRED) STRICT
                            """)
                    ]),
            ])
            let gate = try await database.held()
            let good = Task { try await database.write { try $0.insert(1) } }
            // A deferred reference is only looked at by the commit.
            let bad = Task {
                try await database.write { connection in
                    try connection.execute("INSERT INTO late (note_id) VALUES ('nobody')")
                }
            }
            try await database.gather(2)
            gate.open()
            await #expect(throws: StorageError.foreignKey) { try await good.value }
            await #expect(throws: StorageError.foreignKey) { try await bad.value }
            let count = try await database.read {
                try $0.scalar("SELECT COUNT(*) FROM note", as: Int.self)
            }
            #expect(count == 0)
            try await database.write { try $0.insert(7) }
        }
    }

    @Test func `reads do not wait for a writer`() async throws {
        try await withFile { database, _ in
            let gate = try await database.held()
            let count = try await database.read {
                try $0.scalar("SELECT COUNT(*) FROM note", as: Int.self)
            }
            #expect(count == 0)
            gate.open()
        }
    }

    @Test func `a full disk is an error that loses nothing accepted`() async throws {
        try await withFile { database, _ in
            try await database.write { connection in
                try connection.insert(1)
                _ = try connection.rows("PRAGMA max_page_count = 24")
            }
            let body = String(repeating: "x", count: 8192)
            let error = await #expect(throws: StorageError.self) {
                for number in 2..<100 {
                    try await database.write { try $0.insert(number, body: body) }
                }
            }
            #expect(error == .diskFull)
            let kept = try await database.read {
                try $0.scalar("SELECT COUNT(*) FROM note", as: Int.self) ?? 0
            }
            #expect(kept > 1)
            _ = try await database.write { try $0.rows("PRAGMA max_page_count = 10000") }
            try await database.write { try $0.insert(200) }
            let sound = try await database.read {
                try $0.scalar("PRAGMA integrity_check", as: String.self)
            }
            #expect(sound == "ok")
        }
    }

    @Test func `what is no database is left as it is`() async throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "letter-\(UUID().uuidString)")
        let letter = Data(String(repeating: "Kính gửi Uỷ ban nhân dân xã. ", count: 100).utf8)
        try letter.write(to: file)
        #expect(throws: StorageError.damaged) {
            try SQLiteDatabase.open(path: file.path, readers: 1)
        }
        #expect(try Data(contentsOf: file) == letter)
        try FileManager.default.removeItem(at: file)
    }

    /// Copies the files as a crash would leave them, cutting the log at many places: whatever was
    /// answered before the cut is there, whole, and nothing half-done ever is.
    @Test func `a file cut short by a crash opens with whole writes only`() async throws {
        try await withFile { database, path in
            for number in 0..<40 {
                try await database.write { connection in
                    try connection.insert(number * 2, body: String(repeating: "a", count: 700))
                    try connection.insert(number * 2 + 1)
                }
            }
            let main = try Data(contentsOf: URL(filePath: path))
            let log = try Data(contentsOf: URL(filePath: path + "-wal"))
            let copy = path + ".copy"
            var counts: [Int] = []
            for length in stride(from: 0, through: log.count, by: log.count / 60) {
                try main.write(to: URL(filePath: copy))
                try log.prefix(length).write(to: URL(filePath: copy + "-wal"))
                let reopened = try SQLiteDatabase.open(path: copy, readers: 1)
                try await reopened.migrate([Self.shape])
                let (count, sound) = try await reopened.read { connection in
                    let count: Int? = try connection.scalar("SELECT COUNT(*) FROM note")
                    let sound: String? = try connection.scalar("PRAGMA integrity_check")
                    return (count, sound)
                }
                #expect(sound == "ok")
                counts.append(try #require(count))
                try await reopened.close()
                for suffix in ["", "-wal", "-shm"]
                where FileManager.default.fileExists(atPath: copy + suffix) {
                    try FileManager.default.removeItem(atPath: copy + suffix)
                }
            }
            #expect(counts.allSatisfy { $0.isMultiple(of: 2) })
            #expect(counts == counts.sorted())
            #expect(counts.first == 0)
            #expect(Set(counts).count > 20)
        }
    }
}

extension Connection {
    fileprivate func insert(_ number: Int, body: String = "x") throws {
        try execute("INSERT INTO note (id, body) VALUES (\(String(number)), \(body))")
    }
}

/// Keeps the writer busy until opened, so that writes gather behind it.
private final class Gate: Sendable {
    private let isOpen = Mutex(false)
    let isEntered = Mutex(false)

    var isOpened: Bool { isOpen.withLock { $0 } }

    func open() { isOpen.withLock { $0 = true } }

    func pass() {
        isEntered.withLock { $0 = true }
        while !isOpen.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.001) }
    }
}

extension SQLiteDatabase {
    /// Waits until so many writes stand behind the one that holds the writer.
    fileprivate func gather(_ count: Int) async throws {
        while waitingWrites < count { try await Task.sleep(for: .milliseconds(1)) }
    }

    /// Holds the writer in a write of its own until the gate is opened.
    fileprivate func held() async throws -> Gate {
        let gate = Gate()
        Task { try await self.write { _ in gate.pass() } }
        while !gate.isEntered.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
        return gate
    }
}
