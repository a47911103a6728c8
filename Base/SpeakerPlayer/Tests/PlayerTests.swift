import Foundation
import Logging
import OutsidePrograms
import SpeakerProtocol
import TestKit
import Testing

@testable import SpeakerPlayer

/// The whole player against an office that keeps to the protocol; sounds of a second or two.
@Suite(.serialized) struct PlayerTests {
    private let office: StandInOffice
    private let folder: URL
    private var journal: URL { folder.appending(path: "journal") }

    init() throws {
        office = try StandInOffice()
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private var settings: PlayerSettings {
        PlayerSettings(
            folder: folder.appending(path: "device"), output: .silent, hardware: "Thử",
            journal: journal, wrongClock: folder.appending(path: "wrong"))
    }

    /// A sound that the office has.
    private func sound(_ seconds: Double, pitch: Int = 440) async throws -> ScheduledPart {
        var files: [SoundFile] = []
        for (name, codec) in [("a.mp3", "libmp3lame"), ("a.opus", "libopus")] {
            let outcome = try await OutsidePrograms().run(
                .ffmpeg,
                [
                    "-loglevel", "error", "-f", "lavfi", "-i",
                    "sine=frequency=\(pitch):duration=\(seconds):sample_rate=48000", "-c:a", codec,
                    name,
                ], wanted: [name])
            let bytes = try #require(outcome.files[name])
            let hash = SoundHash.of(Data(bytes))
            office.change { $0.sounds[hash] = bytes }
            files.append(SoundFile(hash: hash, bytes: bytes.count))
        }
        return ScheduledPart(title: "", seconds: seconds, mp3: files[0], opus: files[1])
    }

    private func airing(
        _ id: String, _ priority: SpeakerPriority = .column, in seconds: Double,
        lasting: Double = 60, _ parts: ScheduledPart...
    ) -> ScheduledAiring {
        let start = office.now + Int(seconds * 1_000)
        return ScheduledAiring(
            id: id, revision: 1, title: id, priority: priority, startsAt: start,
            endsAt: start + Int(lasting * 1_000), volume: nil, parts: parts)
    }

    /// Lets the player run until something is true of what the office heard.
    private func play(until isDone: @Sendable @escaping (StandInOffice) -> Bool) async throws {
        _ = try await Player.register(office.address, code: "abc-def-234", settings)
        let player = try Player(settings, logger: Logger(label: "test"))
        let running = Task { try await player.run() }
        defer { running.cancel() }
        for _ in 1...600 {
            if isDone(office) { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        let isWell = isDone(office)
        running.cancel()
        let result = await running.result
        #expect(isWell, "\(result); \(office.entries)")
        await player.silence()
    }

    private func finished(_ id: String) -> @Sendable (StandInOffice) -> Bool {
        { !$0.entries(.playFinished, of: id).isEmpty }
    }

    @Test func `it registers, holds, plays at its time and says so in three words`() async throws {
        let one = try await sound(1.2), two = try await sound(0.8, pitch: 660)
        let airing = airing("a", in: 3, one, two)
        office.air([airing])
        try await play(until: finished("a"))
        let kinds = office.entries.map(\.kind)
        #expect(
            kinds.filter { $0 != .clockSet }
                == [.scheduleHeld, .airingHeld, .playStarted, .playFinished])
        let ended = try #require(office.entries(.playFinished, of: "a").first)
        #expect(airing.wasPlayedWhole(ended))
        let started = try #require(office.entries(.playStarted, of: "a").first?.startedAt)
        // How much later depends on the machine's load; how early does not.
        #expect(started >= airing.startsAt)
        #expect(office.change { $0.clashes }.isEmpty)
    }

    @Test func `a code is good once, and a folder keeps who it is`() async throws {
        let known = try await Player.register(office.address, code: "ABCDEF234", settings)
        #expect(known.name == "Loa đình")
        let again = try await Player.register("", code: nil, settings)
        #expect(again == known)
        var other = settings
        other.folder = folder.appending(path: "other")
        await #expect(throws: PlayerTrouble.codeRefused) {
            try await Player.register(office.address, code: "ABCDEF234", other)
        }
        await #expect(throws: PlayerTrouble.noCode) {
            try await Player.register("", code: nil, other)
        }
        await #expect(throws: PlayerTrouble.anotherServer(office.address)) {
            try await Player.register("http://127.0.0.1:1", code: nil, settings)
        }
    }

    @Test func `without a line it plays what it holds and tells it afterwards`() async throws {
        let airing = airing("a", in: 4, try await sound(1))
        office.air([airing])
        try await play { !$0.entries(.airingHeld, of: "a").isEmpty }
        office.change { $0.isCut = true }
        let journal = journal
        try await play { _ in
            // What sounded is in the journal only: nobody could be told.
            ((try? String(contentsOf: journal, encoding: .utf8)) ?? "").contains("a 0 800")
        }
        #expect(office.entries(.playStarted, of: "a").isEmpty)
        office.change { $0.isCut = false }
        try await play(until: finished("a"))
        #expect(office.entries(.playStarted, of: "a").count == 1)
    }

    @Test
    func `after a power cut it goes on at the part that sounded, and never again after its end`()
        async throws
    {
        let one = try await sound(1), two = try await sound(1.5, pitch: 660)
        let airing = airing("a", in: 2, lasting: 40, one, two)
        office.air([airing])
        let journal = journal
        try await play { _ in
            ((try? String(contentsOf: journal, encoding: .utf8)) ?? "").contains("a 1 400")
        }
        try await play(until: finished("a"))
        let ended = try #require(office.entries(.playFinished, of: "a").first)
        #expect(airing.wasPlayedWhole(ended))
        #expect(office.entries(.resumed, of: "a").count == 1)
        let text = try String(contentsOf: journal, encoding: .utf8)
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("a 0 0 ") }.count == 1)
        // The same airing in a newer schedule and revision: it is over.
        var again = airing
        again.revision = 2
        office.air([again])
        let before = office.change { $0.heartbeats.count }
        try await play { $0.change { $0.heartbeats.count } >= before + 2 }
        #expect(office.entries(.playFinished, of: "a").count == 1)
        #expect(try String(contentsOf: journal, encoding: .utf8) == text)
    }

    @Test func `something urgent is heard within seconds, and the column goes on`() async throws {
        let long = try await sound(6), short = try await sound(1, pitch: 660)
        let column = airing("c", in: 2, lasting: 60, long)
        office.air([column])
        let office = office
        try await play { !$0.entries(.playStarted, of: "c").isEmpty || $0.isPlaying("c") }
        _ = Task {
            try await Task.sleep(for: .seconds(1))
            office.air([column, airing("u", .urgent, in: 0, lasting: 30, short)])
        }
        try await play(until: finished("c"))
        #expect(office.entries(.interrupted, of: "c").map(\.by) == ["u"])
        let urgent = try #require(office.entries(.playStarted, of: "u").first)
        let given = try #require(office.change { $0.airings.first { $0.id == "u" } })
        #expect((urgent.startedAt ?? .max) - given.startsAt < 15_000)
        let ended = try #require(office.entries(.playFinished, of: "c").first)
        #expect(column.wasPlayedWhole(ended))
    }

    @Test func `a forged schedule is not followed`() async throws {
        office.change { $0.isForged = true }
        office.air([airing("a", in: 1, try await sound(1))])
        try await play { $0.change { $0.heartbeats.count } >= 3 }
        #expect(office.entries.allSatisfy { $0.kind == .clockSet })
        #expect(try Data(contentsOf: journal).isEmpty)
    }

    @Test func `a broken download goes on, and a damaged sound is fetched anew`() async throws {
        let part = try await sound(2)
        let file = try #require(part.opus)
        office.change { $0.breaksAfter = 1_000 }
        office.air([airing("a", in: 60, part)])
        try await play { !$0.entries(.airingHeld, of: "a").isEmpty }
        #expect(office.change { $0.soundRequests } == ["", "bytes=1000-"])
        let place = settings.folder.appending(path: "sounds/\(file.hash)")
        var bytes = try Data(contentsOf: place)
        bytes[bytes.count / 2] ^= 0xFF
        try bytes.write(to: place)
        let airing = airing("b", in: 3, part)
        office.air([airing])
        try await play(until: finished("b"))
        #expect(airing.wasPlayedWhole(try #require(office.entries(.playFinished, of: "b").first)))
        #expect(office.change { $0.soundRequests.count } == 3)
    }

    @Test func `a clock that was set back by years is set by the line before anything sounds`()
        async throws
    {
        let airing = airing("a", in: 4, try await sound(1))
        office.air([airing])
        _ = try await Player.register(office.address, code: "ABCDEF234", settings)
        try Data("-900000000000".utf8).write(to: folder.appending(path: "wrong"))
        try await play(until: finished("a"))
        let started = try #require(office.entries(.playStarted, of: "a").first?.startedAt)
        // How much later depends on the machine's load; how early does not.
        #expect(started >= airing.startsAt)
        #expect(
            office.entries.contains { $0.kind == .clockSet && ($0.offset ?? 0) > 800_000_000_000 })
    }

    @Test func `commands are carried out once, and a revoked device falls silent for good`()
        async throws
    {
        office.air([airing("a", in: 1, lasting: 60, try await sound(20))])
        try await play { !$0.entries(.airingHeld, of: "a").isEmpty }
        office.change {
            $0.commands = [SpeakerCommand(id: "v", kind: .setVolume, volume: 35)]
        }
        try await play { $0.change { $0.heartbeats.last?.volume == 35 && $0.commands.isEmpty } }
        let office = office
        _ = Task {
            let before = office.change { $0.heartbeats.count }
            while !office.isPlaying("a") || office.change({ $0.heartbeats.count }) < before + 2 {
                try await Task.sleep(for: .milliseconds(50))
            }
            office.change { $0.commands = [SpeakerCommand(id: "s", kind: .stop)] }
        }
        try await play(until: finished("a"))
        #expect(office.entries(.playFailed, of: "a").map(\.reason) == [.stopped])
        office.change { $0.isRevoked = true }
        let player = try Player(settings, logger: Logger(label: "test"))
        #expect(try await player.run() == .revoked)
        #expect(throws: PlayerTrouble.noCode) {
            _ = try Player(settings, logger: Logger(label: "test"))
        }
        #expect(
            !FileManager.default.fileExists(
                atPath: settings.folder.appending(path: "sounds").path))
    }
}

extension StandInOffice {
    /// Whether the last heartbeat says so.
    func isPlaying(_ id: String) -> Bool { change { $0.heartbeats.last?.playing == id } }
}
