import Foundation
import Testing

/// The built program as a process of its own, which a test may kill.
struct Program {
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

    let process = Process()
    private let log: URL

    /// Starts the program in the background; what it says goes to a file beside the data.
    init(_ arguments: [String], log: URL) throws {
        self.log = log
        try Data().write(to: log)
        let output = try FileHandle(forWritingTo: log)
        process.executableURL = try Program.path()
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    var said: String {
        FileManager.default.contents(atPath: log.path)
            .map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// As pulling the plug of the program: nothing of it runs afterwards.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Waits for its end; returns the exit code.
    func finish() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
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
