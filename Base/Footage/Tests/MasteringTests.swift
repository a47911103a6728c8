import Foundation
import OutsidePrograms
import Testing

@testable import Footage

/// What comes out is measured with ffmpeg's own meter of EBU R128.
@Suite struct MasteringTests {
    private let mastering = Mastering()

    /// A recording made by ffmpeg of one of its sources.
    private func recording(_ source: String, _ place: Workplace) async throws -> URL {
        let file = place.file("arrived-\(source.hashValue).wav")
        let outcome = try await OutsidePrograms().run(
            .ffmpeg,
            [
                "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", source, "-ac", "2",
                "-f", "wav", "made.wav",
            ],
            large: OutsideFiles(taken: ["made.wav": file]),
            limits: OutsideLimits(seconds: 60, memoryBytes: 4 << 30, outputBytes: 128 << 20))
        #expect(outcome.succeeded, "\(outcome.complaint())")
        return file
    }

    static let recordings = [
        "quiet": "anoisesrc=c=pink:d=12:a=0.03,tremolo=f=4:d=0.9",
        "loud and clipped": "anoisesrc=c=pink:d=12:a=1,volume=20dB,tremolo=f=3:d=0.8",
        "short": "sine=f=440:d=0.9,volume=-12dB",
        "with peaks": "aevalsrc=0.02*sin(880*t)+0.9*lt(mod(t\\,1)\\,0.002):d=10",
    ]

    @Test(arguments: recordings.keys.sorted())
    func `a recording comes to the same loudness without overshooting`(name: String) async throws {
        let place = try Workplace()
        let source = try #require(Self.recordings[name])
        let made = try await mastering.master(
            recording: try await recording(source, place), mp3: place.file("a.mp3"),
            opus: place.file("a.opus"))
        #expect(made.seconds > 0.8)
        for (file, format) in [("a.mp3", "mp3"), ("a.opus", "ogg")] {
            let loudness = try await mastering.loudness(of: place.file(file), format)
            #expect(abs(loudness.integrated - -16) <= 1, "\(name) \(format) \(loudness)")
            #expect(loudness.truePeak <= -1, "\(name) \(loudness)")
        }
    }

    @Test func `silence is refused in words, and so is what is no sound`() async throws {
        let place = try Workplace()
        for source in ["anullsrc=d=3", "anoisesrc=d=3:a=0.00005"] {
            let file = try await recording(source, place)
            await #expect(throws: FootageFailure.silent) {
                _ = try await mastering.master(
                    recording: file, mp3: place.file("b.mp3"), opus: place.file("b.opus"))
            }
        }
        let text = place.file("text.mp3")
        try Data("không phải âm thanh".utf8).write(to: text)
        await #expect(throws: FootageFailure.notFootage) {
            _ = try await mastering.master(
                recording: text, mp3: place.file("c.mp3"), opus: place.file("c.opus"))
        }
        let broken = place.file("broken.mp3")
        try Data([0x49, 0x44, 0x33] + Array(repeating: 7, count: 500)).write(to: broken)
        await #expect(throws: FootageFailure.self) {
            _ = try await mastering.master(
                recording: broken, mp3: place.file("d.mp3"), opus: place.file("d.opus"))
        }
    }

    @Test func `sentences are put together with their pauses, and both files are as long`()
        async throws
    {
        let place = try Workplace()
        var parts: [URL] = []
        for (number, source) in [
            "sine=f=300:d=1,adelay=700:all=1,apad=pad_dur=1", "sine=f=500:d=1.5",
        ].enumerated() {
            let sound = try Data(contentsOf: try await recording(source, place))
            let part = place.file("s\(number).flac")
            try Data(try await mastering.sentence(Array(sound), pauseSeconds: 0.5)).write(to: part)
            parts.append(part)
        }
        let made = try await mastering.master(
            sentences: parts, mp3: place.file("e.mp3"), opus: place.file("e.opus"))
        // 1 + 0.5 + 1.5 + 0.5, the silence around them gone.
        #expect(abs(made.seconds - 3.5) < 0.15, "\(made.seconds)")
        let contents = try await Footage().contents(of: place.file("e.mp3"))
        #expect(abs(contents.seconds - made.seconds) < 0.06, "\(contents.seconds)")
    }
}

/// A folder for one test, gone with it.
private final class Workplace: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "mastering-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func file(_ name: String) -> URL { folder.appending(path: name) }
}
