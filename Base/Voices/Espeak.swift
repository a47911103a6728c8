package import Markup
package import OutsidePrograms

/// espeak-ng's Vietnamese: plain and clear, without a network, for every machine.
package struct Espeak: SpeakingVoice {
    /// The regions that espeak-ng knows; the raw values are our ids.
    package enum Variety: String, Sendable, CaseIterable {
        case north, central, south

        /// espeak-ng's own name.
        var language: String {
            switch self {
            case .north: "vi"
            case .central: "vi-vn-x-central"
            case .south: "vi-vn-x-south"
            }
        }
    }

    package static let program = OutsideProgram("espeak-ng", package: "espeak-ng")
    /// Words a minute at speed 100: 3.4 syllables a second (see the README).
    static let wordsAMinute = 140

    private let variety: Variety
    private let programs: OutsidePrograms

    package init(_ variety: Variety, programs: OutsidePrograms = OutsidePrograms()) {
        self.variety = variety
        self.programs = programs
    }

    package var id: String { variety.rawValue }
    package var mark: String { "espeak-ng 1" }

    package var name: Phrase {
        switch variety {
        case .north: Phrase(vi: "Giọng miền Bắc (máy)", en: "Northern (machine)")
        case .central: Phrase(vi: "Giọng miền Trung (máy)", en: "Central (machine)")
        case .south: Phrase(vi: "Giọng miền Nam (máy)", en: "Southern (machine)")
        }
    }

    package func speak(_ words: String, style: VoiceStyle) async throws -> [UInt8] {
        let seconds = 60
        let outcome: OutsideOutcome
        do {
            outcome = try await programs.run(
                Espeak.program,
                [
                    "-v", variety.language, "-s", "\(Espeak.wordsAMinute * style.speed / 100)",
                    "-p", "\(style.pitch * 99 / 100)", "-b", "1", "--stdin", "-w", "said.wav",
                ],
                input: Array(Espeak.plain(words).utf8), wanted: ["said.wav"],
                limits: OutsideLimits(
                    seconds: seconds, memoryBytes: 1 << 30, outputBytes: 64 << 20))
        } catch let failure as OutsideFailure {
            throw VoiceTrouble(failure, seconds: seconds)
        }
        guard outcome.succeeded else {
            throw VoiceTrouble.broken(status: outcome.status)
        }
        // 44 bytes are a header without a sound.
        guard let sound = outcome.files["said.wav"], sound.count > 44 else {
            throw VoiceTrouble.noSound
        }
        return sound
    }

    /// Small letters, and nothing that espeak-ng takes for its own marks (`[[…]]`, `<…>`).
    static func plain(_ words: String) -> String {
        words.lowercased().filter { !"[]<>{}|\\".contains($0) } + "\n"
    }
}

extension VoiceTrouble {
    init(_ failure: OutsideFailure, seconds: Int) {
        switch failure {
        case .missing(let program):
            self = .missing(program: program.name, package: program.package)
        case .tookTooLong: self = .tooSlow(seconds: seconds)
        case .tooMuchOutput: self = .tooLarge
        }
    }
}
