package import Foundation
import Glibc
import Subprocess

extension OutsidePrograms {
    /// Runs a program whose output is taken as it comes: sound, which nobody wants to hold whole.
    /// The program waits while a piece is taken.
    /// - Parameters:
    ///   - lent: files of ours that it finds in its folder under plain names.
    ///   - take: gets the next piece; where it throws, the program is stopped.
    /// - Returns: its status.
    /// - Throws: ``OutsideFailure`` when it is missing or took too long; what `take` throws.
    package func pour(
        _ program: OutsideProgram, _ arguments: [String], lent: [String: URL] = [:],
        limits: OutsideLimits, to take: @Sendable @escaping ([UInt8]) async throws -> Void
    ) async throws -> Int {
        try await inFolder(program, arguments, lent: lent, limits: limits) { configuration in
            let ended = try await Subprocess.run(
                configuration, input: .none, output: .sequence, error: .discarded
            ) { execution in
                for try await piece in execution.standardOutput {
                    try await take(piece.withUnsafeBytes { Array($0) })
                }
            }
            return ended.terminationStatus.asShellsCount
        }
    }

    /// Runs a program that is told as long as `body` lasts: a sound device.
    /// - Parameter body: gets what tells the program more, and waits for it.
    /// - Throws: ``OutsideFailure``; what `body` throws, and then the program is stopped at once.
    package func feed(
        _ program: OutsideProgram, _ arguments: [String], limits: OutsideLimits,
        _ body:
            @Sendable @escaping (_ tell: @Sendable ([UInt8]) async throws -> Void) async throws
            -> Void
    ) async throws -> Int {
        // A program that ends early closes its end of the pipe; that is an error to be told, and
        // no signal to end this process.
        signal(SIGPIPE, SIG_IGN)
        return try await inFolder(program, arguments, limits: limits) { configuration in
            let ended = try await Subprocess.run(
                configuration, input: .inputWriter, output: .discarded, error: .discarded
            ) { execution in
                let writer = execution.standardInputWriter
                try await body { piece in try await writer.writeAll(piece) }
                try await writer.finish()
            }
            return ended.terminationStatus.asShellsCount
        }
    }

    /// Runs a program that is told and gives at the same time, for as long as `body` lasts: an
    /// encoder of sound that never ends.
    /// - Parameters:
    ///   - body: gets what tells the program more, and waits for it.
    ///   - take: gets the next piece of what it gives.
    /// - Returns: its status.
    /// - Throws: ``OutsideFailure``; what `body` or `take` throws, and then the program is stopped.
    package func pass(
        _ program: OutsideProgram, _ arguments: [String], limits: OutsideLimits,
        _ body:
            @Sendable @escaping (_ tell: @Sendable ([UInt8]) async throws -> Void) async throws
            -> Void, to take: @Sendable @escaping ([UInt8]) async throws -> Void
    ) async throws -> Int {
        signal(SIGPIPE, SIG_IGN)
        return try await inFolder(program, arguments, limits: limits) { configuration in
            let ended = try await Subprocess.run(
                configuration, input: .inputWriter, output: .sequence, error: .discarded
            ) { execution in
                let writer = execution.standardInputWriter
                let output = execution.standardOutput
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for try await piece in output {
                            try await take(piece.withUnsafeBytes { Array($0) })
                        }
                    }
                    group.addTask {
                        try await body { piece in try await writer.writeAll(piece) }
                        try await writer.finish()
                    }
                    try await group.waitForAll()
                }
            }
            return ended.terminationStatus.asShellsCount
        }
    }

    private func inFolder<T: Sendable>(
        _ program: OutsideProgram, _ arguments: [String], lent: [String: URL] = [:],
        limits: OutsideLimits,
        _ body: @Sendable @escaping (Configuration) async throws -> T
    ) async throws -> T {
        let folder = try PrivateFolder(files: [:])
        defer { folder.remove() }
        try folder.lend(lent)
        let configuration = try configuration(program, arguments, in: folder, limits)
        return try await OutsidePrograms.within(limits, program) { try await body(configuration) }
    }
}

extension StandardInputWriter {
    /// A pipe may take a part of it only.
    fileprivate func writeAll(_ piece: [UInt8]) async throws {
        var rest = piece[...]
        while !rest.isEmpty {
            try Task.checkCancellation()
            rest = rest.dropFirst(try await write(Array(rest)))
        }
    }
}
