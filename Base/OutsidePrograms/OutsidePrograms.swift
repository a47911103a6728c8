import Foundation
import Glibc
import Subprocess
import SystemPackage

/// The one door to programs of the machine. A program is run by its name with arguments as they
/// are: no shell reads them. It works in a private folder that is gone afterwards, sees nothing of
/// our environment, and is stopped, with whatever it started, at its limits.
package struct OutsidePrograms: Sendable {
    private let folders: [String]

    /// Looks for programs in `folders` only, in their order.
    package init(folders: [String] = ["/usr/local/bin", "/usr/bin", "/bin"]) {
        self.folders = folders
    }

    /// Where a program is; nil when it is not installed.
    package func find(_ program: OutsideProgram) -> String? {
        folders.map { "\($0)/\(program.name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end.
    /// - Parameters:
    ///   - files: what its folder holds when it starts, by plain names.
    ///   - wanted: names of files whose bytes are wanted when it ends.
    ///   - large: files that stay on the disk.
    /// - Returns: what it left, also when it ended with an error: look at
    ///   ``OutsideOutcome/status``.
    /// - Throws: ``OutsideFailure`` when it is missing or was stopped at a limit;
    ///   `CancellationError` when the caller no longer wants it.
    package func run(
        _ program: OutsideProgram, _ arguments: [String], input: [UInt8] = [],
        files: [String: [UInt8]] = [:], wanted: [String] = [],
        large: OutsideFiles = OutsideFiles(), limits: OutsideLimits = .standard
    ) async throws -> OutsideOutcome {
        let folder = try PrivateFolder(files: files)
        defer { folder.remove() }
        try folder.lend(large.lent)
        let configuration = try configuration(program, arguments, in: folder, limits)
        let watch = large.watched.map { watched in
            Task { await folder.watch(watched.name, watched.look) }
        }
        defer { watch?.cancel() }
        let ended = try await OutsidePrograms.within(limits, program) {
            try await Subprocess.run(
                configuration,
                input: .fileDescriptor(
                    try InputFile.open(input), closeAfterSpawningProcess: true),
                output: .bytes(limit: limits.outputBytes),
                error: .bytes(limit: limits.outputBytes))
        }
        // Whatever it left running ends with it: it led a session and so a group of its own.
        _ = kill(-ended.processIdentifier.value, SIGKILL)
        if ended.terminationStatus.isSuccess { try folder.move(large.taken) }
        return OutsideOutcome(
            status: ended.terminationStatus.asShellsCount, output: ended.standardOutput,
            errors: ended.standardError,
            files: try folder.read(wanted, limit: limits.outputBytes, of: program))
    }

    /// How a program is started: under its limits, in its folder.
    func configuration(
        _ program: OutsideProgram, _ arguments: [String], in folder: PrivateFolder,
        _ limits: OutsideLimits
    ) throws -> Configuration {
        guard let path = find(program) else { throw OutsideFailure.missing(program) }
        guard let prlimit = find(.prlimit) else { throw OutsideFailure.missing(.prlimit) }
        return Configuration(
            executable: .path(FilePath(prlimit)),
            arguments: Arguments(
                [
                    "--as=\(limits.memoryBytes)",
                    "--fsize=\(max(limits.outputBytes, limits.fileBytes))", "--core=0", "--",
                    path,
                ] + arguments),
            environment: .custom(environment(of: program, in: folder)),
            workingDirectory: FilePath(folder.path), platformOptions: OutsidePrograms.options)
    }

    private func environment(
        of program: OutsideProgram, in folder: PrivateFolder
    ) -> [Environment.Key: String] {
        var environment: [Environment.Key: String] = [
            "PATH": folders.joined(separator: ":"), "HOME": folder.path, "TMPDIR": folder.path,
            "LANG": "C.UTF-8",
        ]
        for (name, value) in program.environment {
            environment[Environment.Key(stringLiteral: name)] = value
        }
        return environment
    }

    /// A session of its own, so that a signal reaches the program and all that it started.
    private static var options: PlatformOptions {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        return options
    }

    static func within<T: Sendable>(
        _ limits: OutsideLimits, _ program: OutsideProgram,
        _ body: @Sendable @escaping () async throws -> T
    ) async throws -> T {
        try await withThrowingTaskGroup(of: T?.self) { group in
            group.addTask {
                do {
                    return try await body()
                } catch let failure as SubprocessError where failure.code == .outputLimitExceeded {
                    throw OutsideFailure.tooMuchOutput(program, bytes: limits.outputBytes)
                }
            }
            group.addTask {
                try await Task.sleep(for: .seconds(limits.seconds))
                return nil
            }
            defer { group.cancelAll() }
            while let first = try await group.next() {
                if let first { return first }
                throw OutsideFailure.tookTooLong(program, seconds: limits.seconds)
            }
            throw CancellationError()
        }
    }
}

extension TerminationStatus {
    var asShellsCount: Int {
        switch self {
        case .exited(let code): Int(code)
        case .signaled(let signal): 128 + Int(signal)
        }
    }
}
