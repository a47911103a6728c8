import Foundation
import Storage
import Synchronization
import Testing

@testable import StoragePostgres

@Suite struct PostgresAddressTests {
    @Test func `a server that is not there is a clear error`() async {
        let error = await #expect(throws: StorageError.self) {
            _ = try await PostgresServer.open(url: "postgres://nobody@127.0.0.1:1/nothing")
        }
        guard case .connectionLost(let reason) = error else {
            Issue.record("not a lost connection: \(String(describing: error))")
            return
        }
        #expect(reason.contains("127.0.0.1"))
    }

    @Test(arguments: ["", "x'; DROP TABLE story; --", "An Lão", "a_b", "a\"b"])
    func `a commune's name is a slug`(name: String) {
        #expect(throws: StorageError.self) { _ = try CommuneName(name) }
    }

    @Test(arguments: ["", "public; DROP SCHEMA x", "1st", "pg_house", "Ngõ"])
    func `a namespace is a plain name`(name: String) {
        #expect(throws: StorageError.self) {
            _ = try PostgresPlace(url: "", namespace: name, lockSeconds: 1)
        }
    }
}

/// What only this engine can do wrong: lose a server, wait for others, remember too much.
@Suite(.enabled(if: Neighbour.url != nil))
struct PostgresServerTests {
    @Test func `a connection lost while nobody used it is made anew`() async throws {
        try await Neighbour.withServer { server, namespace in
            let database = try server.database(commune: "an-lao")
            try await database.migrate([Neighbour.notes])
            try await database.write { try $0.addNote("1") }
            #expect(try await database.notes() == ["1"])
            try Neighbour.cut(namespace)
            #expect(try await database.notes() == ["1"])
            try await database.write { try $0.addNote("2") }
            #expect(try await database.notes() == ["1", "2"])
        }
    }

    @Test func `a connection lost in the middle is told, keeps nothing and is made anew`()
        async throws
    {
        try await Neighbour.withServer { server, namespace in
            let database = try server.database(commune: "an-lao")
            try await database.migrate([Neighbour.notes])
            let error = await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    try connection.addNote("1")
                    try Neighbour.cut(namespace)
                    try connection.addNote("2")
                }
            }
            guard case .connectionLost = error else {
                Issue.record("not a lost connection: \(String(describing: error))")
                return
            }
            #expect(try await database.notes() == [])
            try await database.write { try $0.addNote("3") }
            #expect(try await database.notes() == ["3"])
        }
    }

    @Test func `a loss that the closure passes over is still a loss`() async throws {
        try await Neighbour.withServer { server, namespace in
            let database = try server.database(commune: "an-lao")
            try await database.migrate([Neighbour.notes])
            let error = await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    try connection.addNote("1")
                    try Neighbour.cut(namespace)
                    #expect(throws: StorageError.self) {
                        try connection.savepoint { try connection.addNote("2") }
                    }
                }
            }
            guard case .connectionLost = error else {
                Issue.record("not a lost connection: \(String(describing: error))")
                return
            }
        }
    }

    @Test(.enabled(if: Neighbour.superuserURL != nil))
    func `a role that looks over the walls is refused`() async throws {
        let url = try #require(Neighbour.superuserURL)
        await #expect(throws: StorageError.roleTooStrong("keeper")) {
            _ = try await PostgresServer.open(url: url)
        }
    }

    @Test func `a write that meets another's for too long is told so`() async throws {
        try await Neighbour.withServer { server, namespace in
            let database = try server.database(commune: "an-lao")
            try await database.migrate([Neighbour.notes])
            let hasty = try await PostgresServer.open(
                url: Neighbour.url ?? "", namespace: namespace, lockSeconds: 0.1)
            let gate = Gate()
            let long = Task {
                try await database.write { connection in
                    try connection.addNote("1")
                    gate.wait()
                }
            }
            try await gate.whenReached()
            let elsewhere = try hasty.database(commune: "an-lao")
            await #expect(throws: StorageError.busy) {
                try await elsewhere.write { try $0.addNote("2") }
            }
            gate.open()
            try await long.value
            try await elsewhere.write { try $0.addNote("2") }
            #expect(try await elsewhere.notes() == ["1", "2"])
            await hasty.close()
        }
    }

    @Test func `a commune's burst of writes leaves room for reads and for other communes`()
        async throws
    {
        try await Neighbour.withServer(readers: 1, writers: 2) { server, _ in
            let busy = try server.database(commune: "an-lao")
            let calm = try server.database(commune: "truc-khe")
            try await busy.migrate([Neighbour.notes])
            try await calm.migrate([Neighbour.notes])
            let gate = Gate()
            let long = Task { try await busy.write { _ in gate.wait() } }
            try await gate.whenReached()
            let burst = Task {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 1...50 {
                        group.addTask { try await busy.write { try $0.addNote("\(number)") } }
                    }
                    try await group.waitForAll()
                }
            }
            #expect(try await busy.notes() == [])
            try await calm.write { try $0.addNote("1") }
            #expect(try await calm.notes() == ["1"])
            gate.open()
            try await long.value
            try await burst.value
            #expect(try await busy.notes().count == 50)
        }
    }

    @Test(arguments: ["40001", "40P01"])
    func `a transaction that met another runs again`(code: String) async throws {
        try await Neighbour.withServer { server, _ in
            let database = try server.database(commune: "an-lao")
            try await database.migrate([Neighbour.notes])
            let runs = Mutex(0)
            try await database.write { connection in
                let run = runs.withLock { count in
                    count += 1
                    return count
                }
                try connection.addNote("\(run)")
                guard run < 3 else { return }
                let meeting: SQL =
                    code == "40001"
                    ? "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40001'; END $$"
                    : "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '40P01'; END $$"
                try connection.execute(meeting)
            }
            #expect(try await database.notes() == ["3"])
        }
    }

    @Test func `a statement survives a migration of its table`() async throws {
        try await Neighbour.withServer(readers: 1, writers: 1) { server, namespace in
            let database = try server.database(commune: "an-lao")
            try await database.migrate([Neighbour.notes])
            try await database.write { try $0.addNote("1") }
            let question: SQL = "SELECT * FROM note"
            #expect(try await database.read { try $0.first(question)?.columns.count } == 3)
            let other = try await PostgresServer.open(
                url: Neighbour.url ?? "", namespace: namespace)
            let stars = Migration(
                "test-0002 stars", [.addColumn(table: "note", .integer("stars", default: 0))])
            try await other.database(commune: "an-lao").migrate([Neighbour.notes, stars])
            await other.close()
            #expect(try await database.read { try $0.first(question)?.columns.count } == 4)
        }
    }

    @Test func `more different statements than a connection keeps still run`() async throws {
        try await Neighbour.withServer(readers: 1) { server, _ in
            let database = try server.database(commune: "an-lao")
            let last = PostgresServer.Limits.preparedStatements + 20
            let sums = try await database.read { connection in
                try (1...last).map { count in
                    try connection.scalars(
                        "SELECT COUNT(*) WHERE 1 IN \(list: 1...count)", as: Int.self)
                }
            }
            #expect(sums.count == last)
            #expect(sums.allSatisfy { $0 == [1] })
        }
    }

    @Test func `closing finishes what was taken and refuses the rest`() async throws {
        try await Neighbour.withServer(writers: 1) { server, namespace in
            let database = try server.database(commune: "an-lao")
            try await database.migrate([Neighbour.notes])
            let gate = Gate()
            let first = Task {
                try await database.write { connection in
                    try connection.addNote("1")
                    gate.wait()
                }
            }
            try await gate.whenReached()
            let second = Task { try await database.write { try $0.addNote("2") } }
            while server.waitingWrites == 0 { try await Task.sleep(for: .milliseconds(5)) }
            let closing = Task { await server.close() }
            while !server.isClosed { try await Task.sleep(for: .milliseconds(5)) }
            await #expect(throws: StorageError.closed) {
                try await database.write { try $0.addNote("3") }
            }
            gate.open()
            await closing.value
            try await first.value
            try await second.value
            let left = try Neighbour.ask(
                "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = '\(namespace)'")
            #expect(left == [["0"]])
        }
    }

    @Test func `two programs that start at the same time make the schemas once`() async throws {
        try await Neighbour.withServer { _, namespace in
            let fresh = namespace + "x"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...6 {
                    group.addTask {
                        let server = try await PostgresServer.open(
                            url: Neighbour.url ?? "", namespace: fresh, readers: 1, writers: 1)
                        try await server.database(commune: "an-lao").migrate([Neighbour.notes])
                        await server.close()
                    }
                }
                try await group.waitForAll()
            }
            try Neighbour.ask("DROP SCHEMA \(fresh), \(fresh)_hub CASCADE")
        }
    }
}
