import Foundation
import Synchronization
import Testing

@testable import OutsidePrograms

@Suite struct StreamTests {
    private let programs = OutsidePrograms()
    private let limits = OutsideLimits(seconds: 20, memoryBytes: 1 << 30, outputBytes: 1 << 20)

    private func tool(_ name: String) -> OutsideProgram {
        OutsideProgram(name, package: "coreutils")
    }

    @Test func `what a program gives is taken piece by piece`() async throws {
        let count = Mutex(0)
        let status = try await programs.pour(
            tool("head"), ["-c", "3000000", "/dev/zero"], limits: limits
        ) { piece in count.withLock { $0 += piece.count } }
        #expect(status == 0 && count.withLock { $0 } == 3_000_000)
    }

    @Test func `who takes no more stops the program`() async throws {
        struct Enough: Error {}
        await #expect(throws: Enough.self) {
            _ = try await programs.pour(tool("cat"), ["/dev/zero"], limits: limits) { _ in
                throw Enough()
            }
        }
    }

    @Test func `a program is told as long as there is something to tell`() async throws {
        let status = try await programs.feed(tool("sha256sum"), [], limits: limits) { tell in
            for _ in 0..<50 { try await tell([UInt8](repeating: 7, count: 100_000)) }
        }
        #expect(status == 0)
    }

    @Test func `a program that listens no more is an error and not our end`() async throws {
        for _ in 0..<10 {
            await #expect(throws: (any Error).self) {
                _ = try await programs.feed(tool("true"), [], limits: limits) { tell in
                    for _ in 0..<200 { try await tell([UInt8](repeating: 7, count: 100_000)) }
                }
            }
        }
    }

    @Test func `who is cancelled tells no more`() async throws {
        let programs = programs, limits = limits, sleeper = tool("sleep")
        let telling = Task {
            try await programs.feed(sleeper, ["30"], limits: limits) { tell in
                while true { try await tell([UInt8](repeating: 7, count: 100_000)) }
            }
        }
        try await Task.sleep(for: .milliseconds(300))
        telling.cancel()
        await #expect(throws: (any Error).self) { _ = try await telling.value }
    }
}
