import Foundation
import Glibc
import Logging
import OutsidePrograms
import SpeakerProtocol
import Synchronization
import Testing

@testable import SpeakerPlayer

/// Goal: equipment that knows nothing but a stream's address hears what the group plays, when it
/// plays it. Method: a real encoder, a real Icecast server, and ffmpeg as the listener.
@Suite(.serialized) struct GroupStreamTests {
    private let folder: URL
    private let programs = OutsidePrograms()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private static var now: Int { DeviceTime.calendar(wrongBy: nil) }

    private func tone(_ seconds: Double, hertz: Int) async throws -> (SoundFile, URL) {
        let outcome = try await programs.run(
            .ffmpeg,
            [
                "-loglevel", "error", "-f", "lavfi", "-i",
                "sine=frequency=\(hertz):duration=\(seconds):sample_rate=48000", "a.opus",
            ], wanted: ["a.opus"])
        let bytes = try #require(outcome.files["a.opus"])
        let place = folder.appending(path: "\(hertz).opus")
        try Data(bytes).write(to: place)
        return (SoundFile(hash: "\(hertz)", bytes: bytes.count), place)
    }

    private func airing(
        _ id: String, _ priority: SpeakerPriority, at start: Int, _ sound: SoundFile,
        _ seconds: Double
    ) -> ScheduledAiring {
        ScheduledAiring(
            id: id, revision: 1, title: id, priority: priority, startsAt: start,
            endsAt: start + 60_000, volume: nil,
            parts: [ScheduledPart(title: id, seconds: seconds, opus: sound)])
    }

    private func terms(
        _ airings: [ScheduledAiring] = [], sounds: [String: URL] = [:], mount: IcecastMount? = nil
    ) -> GroupStream.Terms {
        let schedule = SpeakerSchedule(
            speaker: "", group: "g", number: 1, issuedAt: Self.now,
            goodUntil: Self.now + 3_600_000, volume: 100, airings: airings)
        return GroupStream.Terms(
            name: "Thôn Trung", mount: mount, schedule: { schedule },
            sound: { sounds[$0.hash] }, now: { Self.now })
    }

    /// Lets a stream run while `body` lasts.
    private func run(
        _ terms: GroupStream.Terms, _ body: (GroupStream) async throws -> Void
    ) async throws {
        let stream = GroupStream(terms, logger: Logger(label: "test"))
        let task = Task { await stream.run() }
        do {
            try await body(stream)
        } catch {
            task.cancel()
            await task.value
            throw error
        }
        task.cancel()
        await task.value
    }

    /// Loudness of a band of sound for each second, in whole decibels: what ffmpeg hears of it.
    private func loudness(of sound: [UInt8], at hertz: Int) async throws -> [Double] {
        let outcome = try await programs.run(
            .ffmpeg,
            [
                "-loglevel", "quiet", "-i", "s.aac", "-af",
                "bandpass=f=\(hertz):width_type=h:w=60", "-f", "s16le", "-ac", "1", "-ar", "8000",
                "s.raw",
            ], files: ["s.aac": sound], wanted: ["s.raw"])
        let raw = try #require(outcome.files["s.raw"])
        return stride(from: 0, to: raw.count - 15_999, by: 16_000).map { start in
            let squares = stride(from: start, to: start + 16_000, by: 2).reduce(0.0) {
                let sample = Double(Int16(bitPattern: UInt16(raw[$1]) | UInt16(raw[$1 + 1]) << 8))
                return $0 + sample * sample
            }
            return 10 * log10(squares / 8_000 / (32_768 * 32_768) + 1e-12)
        }
    }

    @Test func `the stream is silent but for its airings, and what is urgent comes first`()
        async throws
    {
        let (low, lowPlace) = try await tone(10, hertz: 440)
        let (high, highPlace) = try await tone(2, hertz: 1_760)
        let begun = Self.now
        let airings = [
            airing("column", .column, at: begun + 3_000, low, 10),
            airing("urgent", .urgent, at: begun + 10_000, high, 2),
        ]
        let kept = Mutex<[Int: [UInt8]]>([:])
        try await run(terms(airings, sounds: ["440": lowPlace, "1760": highPlace])) { stream in
            for _ in 0..<400 {
                try await Task.sleep(for: .milliseconds(100))
                guard let text = await stream.playlist({ "\($0).aac" }) else { continue }
                for line in text.split(separator: "\n") {
                    guard let number = Int(line.dropLast(4)), line.hasSuffix(".aac"),
                        let bytes = await stream.segment(number)
                    else { continue }
                    kept.withLock { $0[number] = bytes }
                }
                if kept.withLock({ $0.count }) == 6 { break }
            }
        }
        let segments = kept.withLock { $0.sorted { $0.key < $1.key } }
        try #require(segments.count == 6)
        #expect(zip(segments, segments.dropFirst()).allSatisfy { $1.key == $0.key + 1 })
        let sound = segments.flatMap(\.value)
        let lows = try await loudness(of: sound, at: 440)
        let highs = try await loudness(of: sound, at: 1_760)
        func seconds(_ levels: [Double]) -> Int { levels.count { $0 > -40 } }
        #expect(levels(lows.prefix(2)).allSatisfy { $0 < -60 }, "silence first: \(lows)")
        // Seven seconds before the alarm, fewer on a slow machine, then all of it anew, as
        // loudspeakers do.
        #expect((9...20).contains(seconds(lows)), "\(lows)")
        #expect((2...4).contains(seconds(highs)), "\(highs)")
        let alarm = try #require(highs.firstIndex { $0 > -40 })
        let column = try #require(lows.firstIndex { $0 > -40 })
        #expect(column < alarm)
        #expect(lows.indices.contains { $0 > alarm + 1 && lows[$0] > -40 }, "it went on: \(lows)")
    }

    private func levels(_ some: ArraySlice<Double>) -> [Double] { Array(some) }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: Icecast.program)))
    func `a real Icecast gives the stream to whoever opens its mount`() async throws {
        let port = 21_000 + Int.random(in: 0..<9_000)
        let mount = try #require(
            IcecastMount(
                server: "http://source:dung@127.0.0.1:\(port)", path: "thon.mp3", name: "Thon Trung"
            ))
        #expect(!mount.address.absoluteString.contains("dung"))
        try await run(terms(mount: mount)) { stream in
            // Nobody answers yet; what then begins is found again.
            try await wait(for: .trouble(.unreachable), of: stream)
            let icecast = try await Icecast(port: port, password: "dung", in: folder)
            defer { icecast.stop() }
            try await wait(for: .onAir, of: stream)
            let heard = try await programs.run(
                .ffmpeg,
                [
                    "-loglevel", "error", "-t", "3", "-i", mount.address.absoluteString, "-f",
                    "s16le", "-ac", "1", "-ar", "8000", "s.raw",
                ], wanted: ["s.raw"])
            let raw = try #require(heard.files["s.raw"])
            #expect(raw.count > 16_000 * 2, "three seconds of silence were heard")
            let status = try await Icecast.fetch("http://127.0.0.1:\(port)/status-json.xsl")
            #expect(status.contains("Thon Trung"), "\(status)")
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: Icecast.program)))
    func `a wrong password is said to be one`() async throws {
        let port = 21_000 + Int.random(in: 0..<9_000)
        let icecast = try await Icecast(port: port, password: "dung", in: folder)
        defer { icecast.stop() }
        let mount = try #require(
            IcecastMount(
                server: "http://source:sai@127.0.0.1:\(port)", path: "thon.mp3", name: "Thôn"))
        try await run(terms(mount: mount)) { stream in
            try await wait(for: .trouble(.passwordRefused), of: stream)
        }
    }

    @Test func `an address without a password is none`() {
        for wrong in ["", "icecast", "http://host:8000", "http://source@host", "ftp://a:b@host"] {
            #expect(IcecastMount(server: wrong, path: "a.mp3", name: "") == nil, "\(wrong)")
        }
    }

    private func wait(
        for wanted: GroupStream.IcecastCondition, of stream: GroupStream
    ) async throws {
        for _ in 0..<400 {
            if await stream.icecast == wanted { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("\(wanted) did not come; it is \(await stream.icecast)")
    }
}
