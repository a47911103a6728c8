import Foundation
import Testing

/// Goal: a copy of the portal that was cut off at any moment leaves the last good one, and the
/// command says plainly what it found. Method: kill -9 at moments drawn by chance, then verify.
@Suite(.serialized) struct BundleTests {
    private func run(_ arguments: [String], _ folder: URL) async throws -> (Int32, String) {
        let log = folder.appending(path: "\(UInt64.random(in: 0...UInt64.max)).log")
        let program = try Program(arguments, log: log)
        return (try await program.finish(), program.said)
    }

    @Test func `a copy that is cut off leaves the last good one, and a changed byte is named`()
        async throws
    {
        try await withFolder { folder in
            let data = folder.appending(path: "data").path
            let copy = folder.appending(path: "srv/copy")
            let make = ["bundle", "make", "--data", data, "--to", copy.path]
            #expect(try await run(["demo", "--data", data], folder).0 == 0)
            let began = ContinuousClock.now
            let (made, said) = try await run(make, folder)
            #expect(made == 0, "\(said)")
            let seconds = (ContinuousClock.now - began) / .seconds(1)
            let key = try await run(["bundle", "key", "--data", data], folder).1
                .trimmingCharacters(in: .whitespacesAndNewlines)
            let verify = ["bundle", "verify", copy.path, "--key", key]
            for round in 1...4 {
                let cut = try Program(make, log: folder.appending(path: "cut-\(round).log"))
                try await Task.sleep(for: .seconds(.random(in: 0...seconds)))
                cut.kill()
                let (code, said) = try await run(verify, folder)
                #expect(code == 0, "\(said)")
            }
            #expect(try await run(make, folder).0 == 0)
            let left = try FileManager.default.contentsOfDirectory(
                atPath: copy.deletingLastPathComponent().path)
            #expect(left.count == 2, "what was cut off is swept: \(left)")
            let page = copy.appending(path: "tin/index.html")
            var bytes = try Data(contentsOf: page)
            bytes[bytes.startIndex + 100] ^= 1
            try bytes.write(to: page)
            let (code, words) = try await run(verify, folder)
            #expect(code == 65)
            #expect(words.contains("tin/index.html"))
        }
    }

    @Test func `a wrong address, a wrong folder and a wrong key end with one line`() async throws {
        try await withFolder { folder in
            let (code, said) = try await run(
                ["bundle", "verify", folder.path, "--key", "AAAA"], folder)
            #expect(code == 65)
            #expect(said.split(separator: "\n").count == 1, "\(said)")
            let (none, words) = try await run(
                ["bundle", "make", "--data", folder.appending(path: "x").path, "--to", "y"], folder)
            #expect(none == 66)
            #expect(words.split(separator: "\n").count == 1, "\(words)")
        }
    }
}
