import Foundation
import Synchronization
import Testing

/// The built program as a process of its own, which a test may kill.
final class Program: Sendable {
    /// Beside the tests, or where `CONGLANG_PROGRAM` says.
    static func path() throws -> URL {
        if let named = ProcessInfo.processInfo.environment["CONGLANG_PROGRAM"] {
            return URL(filePath: named)
        }
        let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "conglang")
        try #require(
            FileManager.default.isExecutableFile(atPath: beside.path),
            "the program is not built: swift build --product conglang")
        return beside
    }

    let id: Int32
    private let process: Mutex<Process>
    private let log: URL

    /// Starts the program in the background; what it says goes to a file beside the data.
    init(
        _ arguments: [String], log: URL, environment: [String: String] = [:]
    ) throws {
        self.log = log
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        let process = Process()
        process.executableURL = try Program.path()
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { _, ours in ours }
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        id = process.processIdentifier
        self.process = Mutex(process)
    }

    var said: String {
        FileManager.default.contents(atPath: log.path)
            .map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    var isRunning: Bool { process.withLock { $0.isRunning } }

    /// As pulling the plug of the program: nothing of it runs afterwards.
    func kill() {
        guard isRunning else { return }
        Foundation.kill(id, SIGKILL)
        while isRunning { Thread.sleep(forTimeInterval: 0.005) }
    }

    /// Waits for its end; returns the exit code.
    func finish() async throws -> Int32 {
        while isRunning { try await Task.sleep(for: .milliseconds(20)) }
        return process.withLock { $0.terminationStatus }
    }
}

/// A folder that goes after the test.
func withFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "torture-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            Issue.record(error, "the test's folder stays behind")
        }
    }
    try await body(folder)
}

/// Does what blocks a thread on a thread of its own, so that other tests go on.
func aside<T: Sendable>(_ work: @Sendable @escaping () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            continuation.resume(with: Result { try work() })
        }
    }
}
