import Foundation
import OutsidePrograms

/// Where samples go: 48,000 a second, 16 bits, one channel. `write` returns when the device has
/// room for more, so that what was written is what sounded, to a quarter of a second.
protocol SoundOutput: Sendable {
    /// Opens the device, lets `body` write, and waits until all of it has sounded; where `body`
    /// throws, the device falls silent at once.
    func open(
        _ body:
            @Sendable @escaping (_ write: @Sendable ([UInt8]) async throws -> Void) async throws
            -> Void
    ) async throws
}

enum Samples {
    static let perSecond = 48_000
    static let bytesPerSecond = perSecond * 2
    /// A fifth of a second.
    static let piece = bytesPerSecond / 5

    /// Makes samples louder or softer: 100 leaves them as they are; each 10 less is 3 dB softer.
    static func at(volume: Int, _ bytes: [UInt8]) -> [UInt8] {
        guard volume < 100 else { return bytes }
        guard volume > 0 else { return [UInt8](repeating: 0, count: bytes.count) }
        let factor = Int32(pow(10, Double(volume - 100) * 0.3 / 20) * 65_536)
        var made = [UInt8](repeating: 0, count: bytes.count)
        var place = 0
        while place + 1 < bytes.count {
            let sample = Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8)
            let softer = UInt16(
                bitPattern: Int16(truncatingIfNeeded: (Int32(sample) * (factor >> 1)) >> 15))
            made[place] = UInt8(softer & 0xFF)
            made[place + 1] = UInt8(softer >> 8)
            place += 2
        }
        return made
    }
}

/// ALSA, by `aplay`.
struct AplayOutput: SoundOutput {
    /// As `aplay -D` takes it: `default`, `hw:1,0`.
    let device: String
    let programs: OutsidePrograms

    /// Seconds for which one airing may last: longer than any.
    static let longest = 6 * 3_600

    func open(
        _ body:
            @Sendable @escaping (_ write: @Sendable ([UInt8]) async throws -> Void) async throws
            -> Void
    ) async throws {
        let status = try await programs.feed(
            .aplay,
            [
                "-q", "-D", device, "-t", "raw", "-f", "S16_LE", "-r",
                String(Samples.perSecond), "-c", "1", "--buffer-time=250000", "-",
            ],
            limits: OutsideLimits(
                seconds: AplayOutput.longest, memoryBytes: 1 << 30, outputBytes: 1 << 20)
        ) { tell in try await body(tell) }
        guard status == 0 else { throw OutputFailed() }
    }
}

/// Nothing is heard, at the pace of sound: for tests, and for trying without a device.
struct SilentOutput: SoundOutput {
    func open(
        _ body:
            @Sendable @escaping (_ write: @Sendable ([UInt8]) async throws -> Void) async throws
            -> Void
    ) async throws {
        let pace = Pace()
        try await body { bytes in try await pace.take(bytes.count) }
        try await pace.drain()
    }

    /// Holds a writer back like a device with a buffer of a quarter of a second.
    private actor Pace {
        private var written = 0
        private var begunAt: Int?

        private static let buffer = 250

        func take(_ bytes: Int) async throws {
            let begun = begunAt ?? DeviceTime.running()
            begunAt = begun
            written += bytes
            try await wait(until: begun + length - Pace.buffer)
        }

        func drain() async throws {
            guard let begunAt else { return }
            try await wait(until: begunAt + length)
        }

        private var length: Int { written * 1_000 / Samples.bytesPerSecond }

        private func wait(until moment: Int) async throws {
            let rest = moment - DeviceTime.running()
            if rest > 0 { try await Task.sleep(for: .milliseconds(rest)) }
        }
    }
}

/// The sound device failed.
struct OutputFailed: Error {}
