import Foundation
package import Markup
import OutsidePrograms

/// A program of this machine that speaks, named in the settings of the server. It gets a sentence in
/// UTF-8 on its standard input and `--speed N` (hundredths), and writes a sound file to its standard
/// output.
package struct CommandVoice: SpeakingVoice {
    /// A sentence; neural voices on a small machine are slow.
    package static let seconds = 180
    static let soundBytes = 64 << 20

    private let program: OutsideProgram
    private let programs: OutsidePrograms
    private let path: String
    private let seconds: Int

    /// Nil when `path` is not the whole path of a program that can be run.
    package init?(path: String, seconds: Int = CommandVoice.seconds) {
        let file = URL(fileURLWithPath: path)
        guard path.hasPrefix("/"), FileManager.default.isExecutableFile(atPath: path) else {
            return nil
        }
        self.path = path
        self.seconds = seconds
        program = OutsideProgram(file.lastPathComponent, package: file.lastPathComponent)
        programs = OutsidePrograms(
            folders: [
                file.deletingLastPathComponent().path, "/usr/local/bin", "/usr/bin", "/bin",
            ])
    }

    package var id: String { "command" }
    package var name: Phrase {
        Phrase(vi: "Giọng của máy chủ", en: "The server's own voice")
    }
    package var mark: String { path }

    package func speak(_ words: String, style: VoiceStyle) async throws -> [UInt8] {
        let outcome: OutsideOutcome
        do {
            outcome = try await programs.run(
                program, ["--speed", "\(style.speed)"], input: Array((words + "\n").utf8),
                limits: OutsideLimits(
                    seconds: seconds, memoryBytes: 8 << 30, outputBytes: CommandVoice.soundBytes))
        } catch let failure as OutsideFailure {
            throw VoiceTrouble(failure, seconds: seconds)
        }
        guard outcome.succeeded else { throw VoiceTrouble.broken(status: outcome.status) }
        guard outcome.output.count > 44 else { throw VoiceTrouble.noSound }
        return outcome.output
    }
}
