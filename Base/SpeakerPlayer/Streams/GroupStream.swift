package import Foundation
package import Logging
import OutsidePrograms
package import SpeakerProtocol

/// What the loudspeakers of a group play, as a stream that never ends: the airings at their times,
/// by the same rules, and silence between them. It is given as AAC for HTTP Live Streaming, which
/// every browser's player takes, and as MP3 to Icecast, which every piece of equipment takes. Nothing
/// of it proves that anybody heard it.
package actor GroupStream {
    /// What a stream is made of.
    package struct Terms: Sendable {
        /// The group's name.
        package var name: String
        /// Nil where there is no Icecast server.
        package var mount: IcecastMount?
        /// What the group is to play now; asked every second.
        package var schedule: @Sendable () async throws -> SpeakerSchedule
        /// A sound on the disk; nil when it is not there.
        package var sound: @Sendable (SoundFile) -> URL?
        /// Milliseconds since 1970.
        package var now: @Sendable () -> Int

        package init(
            name: String, mount: IcecastMount?,
            schedule: @Sendable @escaping () async throws -> SpeakerSchedule,
            sound: @Sendable @escaping (SoundFile) -> URL?,
            now: @Sendable @escaping () -> Int
        ) {
            self.name = name
            self.mount = mount
            self.schedule = schedule
            self.sound = sound
            self.now = now
        }
    }

    /// How the way to Icecast stands.
    package enum IcecastCondition: Sendable, Equatable {
        case none, connecting, onAir
        case trouble(IcecastTrouble.Kind)
    }

    package private(set) var icecast = IcecastCondition.none
    private let terms: Terms
    private let logger: Logger
    private let programs = OutsidePrograms()
    private var director = Director()
    private var readAt: Int?
    private var segments = LiveSegments()
    private var reading: Reading?
    /// Encoders that want samples.
    private var takers: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    private var lastTaker = 0

    private struct Reading {
        let airing: String
        let handover: PieceHandover
        let task: Task<Void, Never>
        /// Seconds given of each part.
        var given: [Int: Double] = [:]
    }

    /// Milliseconds of sound that encoders get ahead of time.
    private static let ahead = 1_000
    /// Seconds after which an encoder is begun anew, at most; a year.
    private static let longest = 366 * 86_400
    /// Pieces that wait for an encoder or for Icecast; the oldest are dropped, so that who is slow
    /// gets no later and later.
    private static let waitingPieces = 100

    package init(_ terms: Terms, logger: Logger) {
        self.terms = terms
        self.logger = logger
    }

    /// The playlist of the last half minute; nil before there is any.
    package func playlist(_ name: @Sendable (Int) -> String) -> String? {
        segments.playlist(name)
    }

    /// A segment's bytes; nil when it is too old or not made yet.
    package func segment(_ number: Int) -> [UInt8]? {
        segments.segments.first { $0.number == number }?.bytes
    }

    /// Where it is sent, without user and password; nil where there is no Icecast server.
    package nonisolated var mount: URL? { terms.mount?.address }

    /// Streams until it is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.give() }
            group.addTask { await self.encodeSegments() }
            if let mount = terms.mount { group.addTask { await self.sendForGood(to: mount) } }
        }
        stopReading()
    }

    private static func queue() -> (AsyncStream<[UInt8]>, AsyncStream<[UInt8]>.Continuation) {
        AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(waitingPieces))
    }

    /// Gives samples to the encoders at the pace of sound.
    private func give() async {
        var beganAt = DeviceTime.running()
        var given = 0
        while !Task.isCancelled {
            let piece = await next()
            for taker in takers.values { taker.yield(piece) }
            given += piece.count
            let rest = beganAt + given * 1_000 / Samples.bytesPerSecond - DeviceTime.running()
            if rest > GroupStream.ahead {
                // Cancelled while it waits: the loop ends.
                try? await Task.sleep(for: .milliseconds(rest - GroupStream.ahead))
            } else if rest < -10_000 {
                // The machine slept: what is past is not sent after it.
                beganAt = DeviceTime.running()
                given = 0
            }
        }
    }

    // MARK: - Encoders

    private func encode(
        _ kind: [String],
        to take: @Sendable @escaping ([UInt8]) async throws -> Void
    ) async throws {
        let (samples, taker) = Self.queue()
        lastTaker += 1
        let number = lastTaker
        takers[number] = taker
        defer { takers[number] = nil }
        _ = try await programs.pass(
            .ffmpeg,
            [
                "-nostdin", "-loglevel", "quiet", "-f", "s16le", "-ar",
                String(Samples.perSecond), "-ac", "1", "-i", "pipe:0", "-b:a", "64k",
                "-flush_packets", "1",
            ] + kind + ["pipe:1"],
            limits: OutsideLimits(
                seconds: GroupStream.longest, memoryBytes: 1 << 30, outputBytes: 1 << 20),
            { tell in for await piece in samples { try await tell(piece) } }, to: take)
    }

    private func encodeSegments() async {
        while !Task.isCancelled {
            do {
                try await encode(["-c:a", "aac", "-f", "adts"]) { bytes in
                    await self.keep(bytes)
                }
            } catch is CancellationError {
                return
            } catch {
                logger.error("the stream of \(terms.name) broke off: \(error)")
            }
            segments.breakOff()
            // Cancelled while it waits: the loop ends.
            try? await Task.sleep(for: .seconds(5))
        }
    }

    private func keep(_ bytes: [UInt8]) { segments.add(bytes, at: terms.now()) }

    // MARK: - What sounds

    /// The samples that come next.
    private func next() async -> [UInt8] {
        let now = terms.now()
        await look(now)
        director.hasSounds = { [sound = terms.sound] airing in
            airing.parts.allSatisfy { part in
                part.stream != nil || Player.file(of: part).flatMap(sound) != nil
            }
        }
        switch director.decide(at: now).choice {
        case .silence: stopReading()
        case .goOn: break
        case .play(let airing, let part): read(airing, from: part)
        }
        guard var one = reading else { return GroupStream.silence }
        switch await one.handover.take() {
        case .piece(let part, let bytes):
            one.given[part, default: 0] += Double(bytes.count) / Double(Samples.bytesPerSecond)
            director.heard(one.airing, part: part, seconds: one.given[part] ?? 0)
            reading?.given = one.given
            return bytes
        case .notYet: return GroupStream.silence
        case .over:
            _ = director.finish(one.airing)
            stopReading()
            return GroupStream.silence
        }
    }

    private static let silence = [UInt8](repeating: 0, count: Samples.piece)

    private func look(_ now: Int) async {
        if let readAt, abs(now - readAt) < 1_000 { return }
        readAt = now
        do {
            director.schedule = try await terms.schedule()
            director.history.forget(at: now)
        } catch {
            // What is known holds until the database answers again.
            logger.warning("the schedule of \(terms.name) could not be read: \(error)")
        }
    }

    private func read(_ airing: ScheduledAiring, from first: Int) {
        stopReading()
        let handover = PieceHandover()
        let (terms, programs, logger) = (terms, programs, logger)
        let task = Task {
            let decoder = PartDecoder(programs: programs)
            do {
                for place in airing.parts.indices.dropFirst(first) {
                    let part = airing.parts[place]
                    try await decoder.pour(
                        part, file: Player.file(of: part).flatMap(terms.sound),
                        seconds: part.seconds
                    ) { piece in try await handover.put(piece, of: place) }
                }
            } catch is CancellationError {
                // Something else sounds now.
            } catch {
                logger.error("\(airing.id) broke off in the stream of \(terms.name): \(error)")
            }
            await handover.end()
        }
        reading = Reading(airing: airing.id, handover: handover, task: task)
    }

    private func stopReading() {
        guard let one = reading else { return }
        reading = nil
        one.task.cancel()
        Task { await one.handover.end() }
    }

    // MARK: - Icecast

    private func sendForGood(to mount: IcecastMount) async {
        var pause = 2
        while !Task.isCancelled {
            // What went wrong stays to be read until it goes well.
            if case .trouble = icecast {} else { icecast = .connecting }
            do {
                try await send(to: mount)
            } catch let trouble as IcecastTrouble {
                if icecast == .onAir { pause = 2 }
                if icecast != .trouble(trouble.kind) {
                    logger.warning(
                        "no mount for \(terms.name) at \(mount.address): \(trouble.kind)")
                }
                icecast = .trouble(trouble.kind)
            } catch is CancellationError {
                break
            } catch {
                logger.error("the stream of \(terms.name) broke off: \(error)")
            }
            // Cancelled while it waits: the loop ends.
            try? await Task.sleep(for: .seconds(pause))
            pause = min(60, pause * 2)
        }
        icecast = .none
    }

    /// Encodes and sends; the end of one is the end of the other.
    private func send(to mount: IcecastMount) async throws {
        let (sound, taker) = Self.queue()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await self.encode([
                    "-c:a", "libmp3lame", "-write_xing", "0", "-id3v2_version", "0", "-f", "mp3",
                ]
                ) { taker.yield($0) }
            }
            group.addTask { try await mount.send(sound) { await self.isOnAir() } }
            defer {
                taker.finish()
                group.cancelAll()
            }
            try await group.next()
        }
    }

    private func isOnAir() { icecast = .onAir }
}
