import Foundation
import Testing

@testable import OutsidePrograms

struct OutsideProgramsTests {
    private let programs = OutsidePrograms()

    private func tool(_ name: String) -> OutsideProgram {
        OutsideProgram(name, package: "coreutils")
    }

    @Test func `a missing program is named together with the package that brings it`() async {
        let missing = OutsideProgram("vips-of-nowhere", package: "libvips-tools")
        #expect(programs.find(missing) == nil)
        let failure = await #expect(throws: OutsideFailure.self) {
            _ = try await programs.run(missing, [])
        }
        #expect(failure == .missing(missing))
        #expect(failure?.vi == "Thiếu chương trình vips-of-nowhere; cài gói libvips-tools.")
        #expect(failure?.en.contains("libvips-tools") == true)
    }

    @Test func `bytes go in and come out`() async throws {
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
        let outcome = try await programs.run(tool("cat"), [], input: bytes)
        #expect(outcome.succeeded)
        #expect(outcome.output == bytes)
        #expect(outcome.errors.isEmpty)
    }

    @Test func `hostile arguments are just arguments`() async throws {
        let hostile = ["$(touch broken)", "; rm -rf /", "`id`", "a b\"'\\", "--", "-n", "*", "đ\n"]
        let outcome = try await programs.run(tool("printf"), ["%s|"] + hostile)
        #expect(
            String(decoding: outcome.output, as: UTF8.self)
                == hostile.map { "\($0)|" }.joined())
        let folder = try await programs.run(tool("ls"), [], wanted: ["broken"])
        #expect(folder.files.isEmpty)
    }

    @Test func `files are read back by name, links to elsewhere are not`() async throws {
        let copied = try await programs.run(
            tool("cp"), ["in.bin", "out.bin"], files: ["in.bin": [1, 2, 3]],
            wanted: ["out.bin", "none.bin"])
        #expect(copied.files == ["out.bin": [1, 2, 3]])
        let linked = try await programs.run(
            tool("ln"), ["-s", "/etc/hostname", "out.bin"], wanted: ["out.bin"])
        #expect(linked.succeeded && linked.files.isEmpty)
    }

    @Test func `nothing of our environment is seen, and the folder is gone afterwards`()
        async throws
    {
        let outcome = try await programs.run(tool("env"), [])
        let lines = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
        let names = Set(lines.compactMap { $0.split(separator: "=").first.map(String.init) })
        #expect(names.isSubset(of: ["PATH", "HOME", "TMPDIR", "LANG"]))
        let home = try #require(lines.first { $0.hasPrefix("HOME=") }).dropFirst(5)
        #expect(home.contains("conglang-"))
        #expect(!FileManager.default.fileExists(atPath: String(home)))
    }

    @Test func `an ending with an error is told, not hidden`() async throws {
        let outcome = try await programs.run(tool("ls"), ["no such file"])
        #expect(outcome.status == 2)
        #expect(outcome.complaint().contains("no such file"))
    }

    @Test func `at the time limit the program and what it started are killed`() async throws {
        let mark = "86\(Int.random(in: 100_000...999_999))"
        let shell = OutsideProgram("sh", package: "dash")
        await #expect(throws: OutsideFailure.tookTooLong(shell, seconds: 1)) {
            _ = try await programs.run(
                shell, ["-c", "sleep \(mark) & sleep \(mark); true"],
                limits: OutsideLimits(seconds: 1, memoryBytes: 1 << 30, outputBytes: 1_024))
        }
        #expect(try await isGone(mark))
    }

    @Test func `what a program leaves running ends with it`() async throws {
        let mark = "87\(Int.random(in: 100_000...999_999))"
        let shell = OutsideProgram("sh", package: "dash")
        let outcome = try await programs.run(
            shell, ["-c", "sleep \(mark) >/dev/null 2>&1 & echo done"],
            limits: OutsideLimits(seconds: 20, memoryBytes: 1 << 30, outputBytes: 1_024))
        #expect(String(decoding: outcome.output, as: UTF8.self) == "done\n")
        #expect(try await isGone(mark))
    }

    @Test func `output without end is stopped at its limit`() async {
        let endless = tool("yes")
        await #expect(throws: OutsideFailure.tooMuchOutput(endless, bytes: 100_000)) {
            _ = try await programs.run(
                endless, [],
                limits: OutsideLimits(seconds: 20, memoryBytes: 1 << 30, outputBytes: 100_000))
        }
    }

    @Test func `memory without end is refused to it`() async throws {
        let outcome = try await programs.run(
            tool("tail"), ["/dev/zero"],
            limits: OutsideLimits(seconds: 20, memoryBytes: 64 << 20, outputBytes: 100_000))
        #expect(!outcome.succeeded)
    }

    @Test func `a file without end is refused to it`() async throws {
        let outcome = try await programs.run(
            tool("dd"), ["if=/dev/zero", "of=big.bin", "bs=64k", "count=1000"],
            wanted: ["big.bin"],
            limits: OutsideLimits(seconds: 20, memoryBytes: 1 << 30, outputBytes: 200_000))
        #expect(!outcome.succeeded)
        #expect(try #require(outcome.files["big.bin"]).count <= 200_000)
    }

    /// Whether no process has the mark among its arguments, waiting a little for the last to go.
    private func isGone(_ mark: String) async throws -> Bool {
        for _ in 0..<50 {
            let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc")
                .filter { $0.allSatisfy(\.isNumber) }
            let isThere = processes.contains { id in
                // A process that ends while we look is gone, which is what we ask.
                guard let line = try? Data(contentsOf: URL(filePath: "/proc/\(id)/cmdline")) else {
                    return false
                }
                return String(decoding: line, as: UTF8.self).split(separator: "\0")
                    .contains(Substring(mark))
            }
            if !isThere { return true }
            try await Task.sleep(for: .milliseconds(100))
        }
        return false
    }
}
