import Foundation
import Testing

/// The command line as a person or a script uses it: what it prints, and how it ends.
@Suite struct CommandTests {
    private func run(_ arguments: [String]) async throws -> (code: Int32, said: String) {
        let log = FileManager.default.temporaryDirectory
            .appending(path: "conglang-command-\(UInt64.random(in: 0...UInt64.max)).log")
        defer { try? FileManager.default.removeItem(at: log) }  // a test's leavings
        let program = try Program(arguments, log: log)
        return (try await program.finish(), program.said)
    }

    private func withPlan(
        _ bytes: Data, _ body: (String) async throws -> Void
    ) async throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "conglang-plan-\(UInt64.random(in: 0...UInt64.max)).txt")
        try bytes.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }  // a test's leavings
        try await body(file.path)
    }

    @Test func `a plan is read as JSON for programs`() async throws {
        try await withPlan(Data(SmallPlan.text.utf8)) { path in
            let (code, said) = try await run(["plan", "read", path, "--format", "json"])
            #expect(code == 0)
            let tree = try JSONSerialization.jsonObject(with: Data(said.utf8))
            let fields = try #require(tree as? [String: Any])
            #expect(fields["kind"] as? String == "plan")
            #expect((fields["tasks"] as? [[String: Any]])?.isEmpty == false)
            #expect(fields.keys.contains("number"))
        }
    }

    @Test func `a plan is read as an outline for people, without colour in a file`() async throws {
        try await withPlan(Data(SmallPlan.text.utf8)) { path in
            let (code, said) = try await run(["plan", "read", path])
            #expect(code == 0)
            #expect(said.contains("•"))
            #expect(!said.contains("\u{1B}["))
        }
    }

    @Test func `what cannot be read ends with one line and its own code`() async throws {
        let missing = try await run(["plan", "read", "/nowhere/ke-hoach.txt"])
        #expect(missing.code == 66)
        try await withPlan(Data([0x25, 0x50, 0x44, 0x46, 0x2D])) { path in
            let (code, said) = try await run(["plan", "read", path])
            #expect(code == 65)
            #expect(said.contains("PDF"))
            #expect(said.split(separator: "\n").count == 1)
        }
        let empty = try await run([
            "serve", "--port", "1", "--data",
            "/tmp/conglang-nobody-\(UInt32.random(in: 0...9_999))",
        ])
        #expect(empty.code == 66)
        let unknown = try await run(["dance"])
        #expect(unknown.code == 64)
        for said in [missing.said, empty.said] {
            #expect(said.split(separator: "\n").count == 1, "\(said)")
        }
    }

    @Test func `a plan founds a commune, an account gets a link, and all is found in order`()
        async throws
    {
        let data = FileManager.default.temporaryDirectory
            .appending(path: "conglang-command-\(UInt64.random(in: 0...UInt64.max))")
        defer { try? FileManager.default.removeItem(at: data) }  // a test's leavings
        try await withPlan(Data(SmallPlan.text.utf8)) { path in
            for _ in 1...2 {
                let read = try await run(["plan", "import", path, "--data", data.path])
                #expect(read.code == 0, "\(read.said)")
            }
        }
        let account = try await run([
            "account", "add", "hoa", "--role", "editor", "--data", data.path, "--port", "8765",
        ])
        #expect(account.code == 0)
        #expect(account.said.contains("http://localhost:8765/office/sign-in/link/"))
        let check = try await run(["check", "--data", data.path])
        #expect(check.code == 0, "\(check.said)")
        #expect(!check.said.contains("✗"))
    }
}
