package import Foundation
package import Logging
import OutsidePrograms
package import SpeakerProtocol

/// What the loudspeakers of a group play, as a stream that never ends: the airings at their times,
/// by the same rules, and silence between them. One encoder makes MP3 of it, for Icecast and for
/// HTTP Live Streaming alike. Nothing of it proves that anybody heard it.
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
    private var source: AsyncStream<[UInt8]>.Continuation?
    private var reading: Reading?

    private struct Reading {
        let airing: String
        let handover: PieceHandover
        let task: Task<Void, Never>
        /// Seconds given of each part.
        var given: [Int: Double] = [:]
    }

    /// Milliseconds of sound that the encoder gets ahead of time.
    private static let ahead = 1_000
    /// Seconds after which the encoder is begun anew, at most; a year.
    private static let longest = 366 * 86_400
    /// Pieces that wait for Icecast; the oldest are dropped, so that a slow line gets no later and
    /// later.
    private static let waitingPieces = 400

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
            group.addTask { await self.encodeForGood() }
            if let mount = terms.mount { group.addTask { await self.sendForGood(mount) } }
        }
        stopReading()
    }

    // MARK: - The encoder

    private func encodeForGood() async {
        while !Task.isCancelled {
            do {
                try await encode()
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

    private func encode() async throws {
        _ = try await programs.pass(
            .ffmpeg,
            [
                "-nostdin", "-loglevel", "quiet", "-f", "s16le", "-ar",
                String(Samples.perSecond), "-ac", "1", "-i", "pipe:0", "-c:a", "libmp3lame", "-b:a",
                "64k", "-reservoir", "0", "-write_xing", "0", "-id3v2_version", "0",
                "-flush_packets", "1", "-f", "mp3", "pipe:1",
            ],
            limits: OutsideLimits(
                seconds: GroupStream.longest, memoryBytes: 1 << 30, outputBytes: 1 << 20),
            { tell in try await self.tellInTime(tell) },
            to: { bytes in await self.take(encoded: bytes) })
    }

    private func tellInTime(_ tell: @Sendable ([UInt8]) async throws -> Void) async throws {
        var beganAt = DeviceTime.running()
        var told = 0
        while true {
            try Task.checkCancellation()
            let piece = await next()
            try await tell(piece)
            told += piece.count
            let rest = beganAt + told * 1_000 / Samples.bytesPerSecond - DeviceTime.running()
            if rest > GroupStream.ahead {
                try await Task.sleep(for: .milliseconds(rest - GroupStream.ahead))
            } else if rest < -10_000 {
                // The machine slept: what is past is not sent after it.
                beganAt = DeviceTime.running()
                told = 0
            }
        }
    }

    private func take(encoded bytes: [UInt8]) {
        segments.add(bytes, at: terms.now())
        source?.yield(bytes)
    }

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

    private func sendForGood(_ mount: IcecastMount) async {
        var pause = 2
        while !Task.isCancelled {
            // What went wrong stays to be read until it goes well.
            if case .trouble = icecast {} else { icecast = .connecting }
            let (sound, continuation) = AsyncStream.makeStream(
                of: [UInt8].self, bufferingPolicy: .bufferingNewest(GroupStream.waitingPieces))
            source = continuation
            do {
                try await mount.send(sound) { await self.isOnAir() }
            } catch let trouble as IcecastTrouble {
                if icecast == .onAir { pause = 2 }
                if icecast != .trouble(trouble.kind), !Task.isCancelled {
                    logger.warning(
                        "no mount for \(terms.name) at \(mount.address): \(trouble.kind)")
                }
                icecast = .trouble(trouble.kind)
            } catch {
                // Only cancelling is left.
            }
            source = nil
            continuation.finish()
            // Cancelled while it waits: the loop ends.
            try? await Task.sleep(for: .seconds(pause))
            pause = min(60, pause * 2)
        }
        icecast = .none
    }

    private func isOnAir() { icecast = .onAir }
}
