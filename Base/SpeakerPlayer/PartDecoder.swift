import Foundation
import OutsidePrograms
import SpeakerProtocol

/// Turns a part of an airing into samples, by ffmpeg.
struct PartDecoder: Sendable {
    let programs: OutsidePrograms

    /// Gives the samples of a part in pieces of a fifth of a second, the last one shorter.
    /// - Parameters:
    ///   - file: the sound, where the part is none of a stream.
    ///   - seconds: how much of it at most.
    /// - Throws: ``SoundMissing``; what `take` throws, and then the decoder is stopped.
    func pour(
        _ part: ScheduledPart, file: URL?, seconds: Double,
        to take: @Sendable @escaping ([UInt8]) async throws -> Void
    ) async throws {
        let source: [String]
        var lent: [String: URL] = [:]
        if let stream = part.stream {
            source = [
                "-protocol_whitelist", "http,https,tcp,tls,crypto", "-rw_timeout", "10000000", "-i",
                stream,
            ]
        } else if let file {
            lent["sound"] = file
            source = ["-protocol_whitelist", "file,pipe", "-i", "sound"]
        } else {
            throw SoundMissing()
        }
        let pieces = Pieces()
        _ = try await programs.pour(
            .ffmpeg,
            ["-nostdin", "-loglevel", "quiet"] + source
                + [
                    "-t", String(seconds), "-vn", "-f", "s16le", "-ar",
                    String(Samples.perSecond), "-ac", "1", "pipe:1",
                ],
            lent: lent,
            limits: OutsideLimits(
                seconds: Int(seconds) + 120, memoryBytes: 2 << 30, outputBytes: 1 << 20)
        ) { bytes in
            for piece in await pieces.cut(bytes) { try await take(piece) }
        }
        if let rest = await pieces.rest() { try await take(rest) }
    }
}

/// A sound is not on the disk, or damaged.
struct SoundMissing: Error {}

/// Cuts what a decoder gives into pieces of a fifth of a second.
private actor Pieces {
    private var waiting: [UInt8] = []

    func cut(_ bytes: [UInt8]) -> [[UInt8]] {
        waiting += bytes
        var pieces: [[UInt8]] = []
        while waiting.count >= Samples.piece {
            pieces.append(Array(waiting.prefix(Samples.piece)))
            waiting.removeFirst(Samples.piece)
        }
        return pieces
    }

    func rest() -> [UInt8]? {
        defer { waiting = [] }
        return waiting.isEmpty ? nil : waiting
    }
}
