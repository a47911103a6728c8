package import Foundation
package import OutsidePrograms

/// Makes of a video or sound that somebody sent what every browser plays: 720p H.264 and AAC with
/// its index first, or MP3; without place, device and owner. ffmpeg does the work, in a process of
/// its own with limits.
package struct Footage: Sendable {
    private let programs: OutsidePrograms

    package init(_ programs: OutsidePrograms = OutsidePrograms()) { self.programs = programs }

    /// Longer than any film of a commune.
    package static let longestSeconds = 7_200.0

    /// What is inside a file.
    package struct Contents: Sendable, Equatable {
        package let kind: FootageKind
        package let seconds: Double
        package let hasPicture: Bool
        package let hasSound: Bool
    }

    /// What came of a video: where the files are is the caller's choice.
    package struct Size: Sendable, Equatable {
        package let width: Int
        package let height: Int
    }

    /// Looks into a file without unfolding it.
    package func contents(of file: URL) async throws -> Contents {
        let handle = try FileHandle(forReadingFrom: file)
        let head = try handle.read(upToCount: 16) ?? Data()
        try handle.close()
        guard let kind = FootageKind(head) else { throw FootageFailure.notFootage }
        let report = try await probe(file, kind)
        let streams = report.streams ?? []
        let pictures = streams.filter {
            $0.codec_type == "video" && $0.disposition?.attached_pic != 1
        }
        let hasSound = streams.contains { $0.codec_type == "audio" }
        guard !pictures.isEmpty || hasSound else { throw FootageFailure.notFootage }
        let seconds = report.format?.duration.flatMap(Double.init) ?? 0
        guard seconds <= Footage.longestSeconds else { throw FootageFailure.tooLong }
        guard pictures.allSatisfy({ ($0.width ?? 0) * ($0.height ?? 0) <= 7_680 * 4_320 }) else {
            throw FootageFailure.tooLarge
        }
        return Contents(
            kind: kind, seconds: seconds, hasPicture: !pictures.isEmpty, hasSound: hasSound)
    }

    /// Makes the video at `target`.
    /// - Parameter onProgress: hears each second how many hundredths are done.
    package func video(
        of file: URL, _ contents: Contents, to target: URL,
        onProgress: @escaping @Sendable (Int) async -> Void
    ) async throws -> Size {
        try await convert(
            file, contents, to: target, name: "made.mp4",
            [
                "-map", "0:v:0", "-map", "0:a:0?", "-vf", Footage.scale, "-fpsmax", "30",
                "-c:v", "libx264", "-preset", "veryfast", "-crf", "24", "-profile:v", "high",
                "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "128k", "-ac", "2",
                "-movflags", "+faststart",
            ], onProgress: onProgress)
        let made = try await probe(target, .mov)
        guard let picture = made.streams?.first(where: { $0.codec_type == "video" }),
            let width = picture.width, let height = picture.height
        else { throw FootageFailure.broken("no picture came out") }
        return Size(width: width, height: height)
    }

    /// Makes the sound at `target`, as MP3.
    package func sound(
        of file: URL, _ contents: Contents, to target: URL,
        onProgress: @escaping @Sendable (Int) async -> Void
    ) async throws {
        try await convert(
            file, contents, to: target, name: "made.mp3",
            [
                "-map", "0:a:0", "-c:a", "libmp3lame", "-q:a", "4", "-ac", "2", "-id3v2_version",
                "0",
            ],
            onProgress: onProgress)
    }

    /// A picture out of a video of ours, at a third of it, as PNG.
    package func poster(of video: URL, seconds: Double, to target: URL) async throws {
        let moment = String(Int(min(seconds / 3, 20) * 1_000)) + "ms"
        let outcome = try await run(
            .ffmpeg,
            Footage.quiet + ["-ss", moment, "-f", "mov", "-i", "arrived", "-frames:v", "1"]
                + ["-f", "image2", "made.png"],
            OutsideFiles(lent: ["arrived": video], taken: ["made.png": target]), seconds: 60)
        guard outcome.succeeded else { throw FootageFailure.broken(outcome.complaint()) }
    }

    // MARK: - ffmpeg

    private static let quiet = [
        "-nostdin", "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file",
    ]

    /// Within 1280 × 720, upright ones within 720 × 1280; never larger, both sides even.
    private static let scale =
        "scale=w='min(iw,if(gte(iw,ih),1280,720))':h='min(ih,if(gte(iw,ih),720,1280))'"
        + ":force_original_aspect_ratio=decrease:force_divisible_by=2"

    private func convert(
        _ file: URL, _ contents: Contents, to target: URL, name: String, _ choices: [String],
        onProgress: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let whole = max(contents.seconds, 0.1)
        let arguments =
            Footage.quiet
            + ["-threads", "2", "-f", contents.kind.rawValue, "-i", "arrived"] + choices
            + [
                "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact",
                "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-threads", "2",
                "-progress", "progress.txt", name,
            ]
        let files = OutsideFiles(
            lent: ["arrived": file], taken: [name: target],
            watched: (
                "progress.txt",
                { text in
                    if let done = Footage.done(text) {
                        await onProgress(min(99, Int(done / whole * 100)))
                    }
                }
            ))
        // Two cores make a minute of 1080p in about a minute.
        let outcome = try await run(
            .ffmpeg, arguments, files, seconds: 600 + Int(contents.seconds) * 8)
        guard outcome.succeeded, FileManager.default.fileExists(atPath: target.path) else {
            throw FootageFailure.broken(outcome.complaint())
        }
    }

    /// Seconds done, from the last lines of ffmpeg's report.
    static func done(_ progress: String) -> Double? {
        progress.split(separator: "\n").last { $0.hasPrefix("out_time_us=") }
            .flatMap { Double($0.dropFirst("out_time_us=".count)) }.map { $0 / 1_000_000 }
    }

    private func run(
        _ program: OutsideProgram, _ arguments: [String], _ files: OutsideFiles, seconds: Int
    ) async throws -> OutsideOutcome {
        do {
            return try await programs.run(
                program, arguments, large: files,
                limits: OutsideLimits(
                    seconds: seconds, memoryBytes: 4 << 30, outputBytes: 1 << 20,
                    fileBytes: 2 << 30))
        } catch let failure as OutsideFailure {
            throw FootageFailure.program(failure)
        }
    }

    // MARK: - ffprobe

    /// The part of ffprobe's report that matters; the names are its own.
    private struct Report: Decodable {
        struct Stream: Decodable {
            struct Disposition: Decodable { let attached_pic: Int? }
            let codec_type: String?
            let width: Int?
            let height: Int?
            let disposition: Disposition?
        }
        struct Format: Decodable { let duration: String? }

        let streams: [Stream]?
        let format: Format?
    }

    private func probe(_ file: URL, _ kind: FootageKind) async throws -> Report {
        let outcome = try await run(
            .ffprobe,
            [
                "-hide_banner", "-loglevel", "error", "-protocol_whitelist", "file",
                "-f", kind.rawValue, "-print_format", "json", "-show_format", "-show_streams",
                "arrived",
            ], OutsideFiles(lent: ["arrived": file]), seconds: 60)
        guard outcome.succeeded else { throw FootageFailure.broken(outcome.complaint()) }
        do {
            return try JSONDecoder().decode(Report.self, from: Data(outcome.output))
        } catch {
            throw FootageFailure.broken("ffprobe's report: \(error)")
        }
    }
}
