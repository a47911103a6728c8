package import Foundation
package import OutsidePrograms

/// Makes sounds for loudspeakers: levelled by EBU R128, mono, 48 kHz, as MP3 and Opus of the same
/// length. ffmpeg does the work in a process of its own with limits.
package struct Mastering: Sendable {
    /// The loudness that all sounds come to, in LUFS, and how far one may be from it.
    package static let loudness = -16.0
    package static let tolerance = 1.0
    /// No peak between the samples is above, in dBTP.
    package static let truePeak = -1.0
    /// Below this there is nothing to hear, and nothing to make louder but noise.
    package static let silence = -55.0
    /// Frames a second.
    static let rate = 48_000
    /// What is aimed at before the encoders, which overshoot.
    private static let innerPeak = -2.2

    /// How loud a sound is.
    package struct Loudness: Sendable, Equatable {
        /// Integrated, in LUFS; minus infinity for silence.
        package let integrated: Double
        /// In dBTP.
        package let truePeak: Double

        var isRight: Bool {
            abs(integrated - Mastering.loudness) <= Mastering.tolerance * 0.8
                && truePeak <= Mastering.truePeak
        }
    }

    /// What came out; the files lie where the caller wanted them.
    package struct Made: Sendable, Equatable {
        /// The exact length.
        package let seconds: Double
        package let loudness: Loudness
    }

    private let programs: OutsidePrograms

    package init(_ programs: OutsidePrograms = OutsidePrograms()) { self.programs = programs }

    // MARK: - One sentence

    /// A voice's sound as FLAC without the silence around it, and with a pause of ours after it.
    package func sentence(_ sound: [UInt8], pauseSeconds: Double) async throws -> [UInt8] {
        guard let kind = FootageKind(sound) else { throw FootageFailure.notFootage }
        let edge = "silenceremove=start_periods=1:start_threshold=-48dB:detection=peak"
        let outcome = try await run(
            .ffmpeg,
            Self.quiet
                + ["-f", kind.rawValue, "-i", "said", "-map", "0:a:0", "-ac", "1"]
                + ["-ar", "\(Self.rate)", "-af"]
                + ["\(edge),areverse,\(edge),areverse,apad=pad_dur=\(pauseSeconds)"]
                + ["-map_metadata", "-1", "-fflags", "+bitexact", "-c:a", "flac", "-f", "flac"]
                + ["made.flac"],
            files: ["said": sound], wanted: ["made.flac"], seconds: 60)
        guard outcome.succeeded, let made = outcome.files["made.flac"], !made.isEmpty else {
            throw FootageFailure.broken(outcome.complaint())
        }
        return made
    }

    // MARK: - The whole

    /// Sentences, one after the other, as one levelled sound.
    package func master(sentences: [URL], mp3: URL, opus: URL) async throws -> Made {
        var lent: [String: URL] = [:]
        var list = "ffconcat version 1.0\n"
        for (place, file) in sentences.enumerated() {
            lent["s\(place).flac"] = file
            list += "file s\(place).flac\n"
        }
        return try await level(
            ["-f", "concat", "-i", "list.txt"], lent: lent,
            files: ["list.txt": Array(list.utf8)], mp3: mp3, opus: opus)
    }

    /// A recording as one levelled sound.
    package func master(recording: URL, mp3: URL, opus: URL) async throws -> Made {
        let contents = try await Footage(programs).contents(of: recording)
        guard contents.hasSound else { throw FootageFailure.notFootage }
        return try await level(
            ["-f", contents.kind.rawValue, "-i", "arrived"], lent: ["arrived": recording],
            files: [:], mp3: mp3, opus: opus)
    }

    /// Measures, levels, measures what came out, and puts right what is left.
    private func level(
        _ input: [String], lent: [String: URL], files: [String: [UInt8]], mp3: URL, opus: URL
    ) async throws -> Made {
        let found = try await loudness(input, lent: lent, files: files)
        guard found.integrated > Self.silence else { throw FootageFailure.silent }
        // Short sounds have no three seconds for loudnorm to look ahead: it measures, we set.
        var gain = Self.loudness - found.integrated
        var peak = Self.innerPeak
        var made: Loudness?
        for _ in 0..<8 {
            try remove(mp3)
            try remove(opus)
            try await encode(
                input, gain: gain, peak: peak, lent: lent, files: files, mp3: mp3, opus: opus)
            // The two encoders differ by some tenths: both have to be right.
            let pair = [try await loudness(of: mp3, "mp3"), try await loudness(of: opus, "ogg")]
            let mean = (pair[0].integrated + pair[1].integrated) / 2
            made = Loudness(integrated: mean, truePeak: max(pair[0].truePeak, pair[1].truePeak))
            if pair.allSatisfy(\.isRight) { break }
            // Where the peaks are held, a step brings half of itself.
            let step = Self.loudness - mean
            gain += step > 0 && pair[0].truePeak > peak - 1 ? step * 2 : step
            // What the encoder puts over the ceiling is taken off it.
            peak -= max(0, (made?.truePeak ?? 0) - Self.truePeak + 0.1)
        }
        guard let made, made.truePeak <= Self.truePeak else {
            throw FootageFailure.broken("the peaks do not come out")
        }
        let seconds = try await seconds(of: opus, "ogg")
        // R128 weighs blocks of 0.4 s: a single syllable has none that is full.
        let tolerance = seconds < 1.5 ? 3 : Self.tolerance
        guard abs(made.integrated - Self.loudness) <= tolerance else {
            throw FootageFailure.broken("the loudness does not come out")
        }
        return Made(seconds: seconds, loudness: made)
    }

    private func encode(
        _ input: [String], gain: Double, peak: Double, lent: [String: URL],
        files: [String: [UInt8]],
        mp3: URL, opus: URL
    ) async throws {
        let ceiling = pow(10, peak / 20)
        // Peaks between the samples show at four times the rate.
        let filter =
            "aresample=\(Self.rate),aformat=channel_layouts=mono,highpass=f=60,"
            + "volume=\(gain)dB,aresample=\(Self.rate * 4),"
            + "alimiter=limit=\(ceiling):attack=2:release=80:level=false:latency=true,"
            + "aresample=\(Self.rate),asplit=2"
        let plain = [
            "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags:a",
            "+bitexact",
        ]
        let outcome = try await run(
            .ffmpeg,
            Self.quiet + input
                + ["-filter_complex", "[0:a:0]\(filter)[a][b]", "-map", "[a]"]
                + ["-c:a", "libmp3lame", "-b:a", "96k", "-id3v2_version", "0"] + plain
                + ["-f", "mp3", "made.mp3", "-map", "[b]", "-c:a", "libopus", "-b:a", "48k"]
                + plain + ["-f", "ogg", "made.opus"],
            files: files,
            large: OutsideFiles(lent: lent, taken: ["made.mp3": mp3, "made.opus": opus]),
            seconds: 900)
        guard outcome.succeeded, FileManager.default.fileExists(atPath: mp3.path),
            FileManager.default.fileExists(atPath: opus.path)
        else { throw FootageFailure.broken(outcome.complaint()) }
    }

    // MARK: - Measuring

    /// How loud a finished sound is.
    /// - Parameter format: `mp3` or `ogg`, as ffmpeg calls it.
    package func loudness(of file: URL, _ format: String) async throws -> Loudness {
        try await loudness(["-f", format, "-i", "made"], lent: ["made": file], files: [:])
    }

    private func loudness(
        _ input: [String], lent: [String: URL], files: [String: [UInt8]]
    ) async throws -> Loudness {
        let outcome = try await run(
            .ffmpeg,
            ["-nostdin", "-hide_banner", "-loglevel", "info", "-nostats"]
                + ["-protocol_whitelist", "file"] + input
                + ["-map", "0:a:0", "-ac", "1", "-af", "ebur128=peak=true:framelog=verbose"]
                + ["-f", "null", "-"],
            files: files, large: OutsideFiles(lent: lent), seconds: 600)
        guard outcome.succeeded else { throw FootageFailure.broken(outcome.complaint()) }
        let report = String(decoding: outcome.errors, as: UTF8.self)
        guard let summary = report.range(of: "Summary:", options: .backwards) else {
            throw FootageFailure.broken("no report of loudness")
        }
        let lines = report[summary.upperBound...].split(separator: "\n")
        func value(_ name: String) -> Double? {
            lines.first { $0.drop { $0 == " " }.hasPrefix(name) }
                .flatMap { $0.split(separator: ":").last?.split(separator: " ").first }
                .flatMap { Double($0) }
        }
        guard let integrated = value("I:"), let peak = value("Peak:") else {
            throw FootageFailure.broken("no loudness in the report")
        }
        return Loudness(
            integrated: integrated <= -70 ? -.infinity : integrated, truePeak: peak)
    }

    private func seconds(of file: URL, _ format: String) async throws -> Double {
        let outcome = try await run(
            .ffprobe,
            [
                "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file", "-f", format,
                "-show_entries", "format=duration", "-of", "csv=p=0", "made",
            ],
            large: OutsideFiles(lent: ["made": file]), seconds: 60)
        let words = String(decoding: outcome.output, as: UTF8.self)
        guard outcome.succeeded,
            let seconds = Double(words.trimmingCharacters(in: .whitespacesAndNewlines)),
            seconds > 0
        else { throw FootageFailure.broken(outcome.complaint()) }
        return (seconds * 1_000).rounded() / 1_000
    }

    // MARK: - ffmpeg

    private static let quiet = [
        "-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file",
    ]

    private func remove(_ file: URL) throws {
        if FileManager.default.fileExists(atPath: file.path) {
            try FileManager.default.removeItem(at: file)
        }
    }

    private func run(
        _ program: OutsideProgram, _ arguments: [String], files: [String: [UInt8]] = [:],
        wanted: [String] = [], large: OutsideFiles = OutsideFiles(), seconds: Int
    ) async throws -> OutsideOutcome {
        do {
            return try await programs.run(
                program, arguments, files: files, wanted: wanted, large: large,
                limits: OutsideLimits(
                    seconds: seconds, memoryBytes: 4 << 30, outputBytes: 64 << 20,
                    fileBytes: 1 << 30))
        } catch let failure as OutsideFailure {
            throw FootageFailure.program(failure)
        }
    }
}
