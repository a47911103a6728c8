import Foundation
import Logging
import OutsidePrograms
import SpeakerProtocol

/// What sounds.
extension Player {
    /// Milliseconds between looks at the clock; a beginning is waited for exactly.
    private static let look = 100

    func perform() async throws -> Ending {
        while true {
            try Task.checkCancellation()
            var pause = Player.look
            if clock.isKnown {
                do {
                    let lookAgainAt = try await decide()
                    if let lookAgainAt { pause = max(1, min(pause, lookAgainAt - now)) }
                } catch let trouble as PlayerTrouble {
                    // A disk that takes nothing: what cannot be remembered is not begun.
                    logger.error("nothing can be begun: \(trouble)")
                    pause = 1_000
                }
            }
            if wantsReboot, !isUrgent {
                await silence()
                return .reboot
            }
            try await Task.sleep(for: .milliseconds(pause))
        }
    }

    private var isUrgent: Bool {
        director.playing.flatMap { director.history.begun[$0] }?.airing.priority == .urgent
    }

    /// One look.
    /// - Returns: when to look again at the latest.
    private func decide() async throws -> Int? {
        var next = director
        let ready = ready
        next.hasSounds = { airing in
            airing.parts.allSatisfy { part in
                part.stream != nil || Player.file(of: part).map { ready.contains($0.hash) } ?? false
            }
        }
        let decision = next.decide(at: now)
        let entries = decision.notes.flatMap(entries(for:))
        if !entries.isEmpty || next.history != director.history {
            try commit(next.history, entries)
        }
        director.playing = next.playing
        switch decision.choice {
        case .goOn: break
        case .silence: await silence()
        case .play(let airing, let part):
            await silence()
            turn += 1
            let mine = turn
            sounding = Task { await self.sound(airing, from: part, turn: mine) }
        }
        return decision.lookAgainAt
    }

    private func entries(for note: Director.Note) -> [SpeakerLogEntry] {
        switch note {
        case .failed(let airing, let reason):
            var one = entry(.playFailed, airing)
            one.reason = reason
            return [one]
        case .ended(let begun): return [over(begun)]
        case .interrupted(let airing, let by):
            var one = entry(.interrupted, airing)
            one.by = by
            return [one]
        case .resumed(let airing): return [entry(.resumed, airing)]
        }
    }

    /// Broken off: not whole, however little was missing.
    private func over(_ begun: PlayHistory.Begun) -> SpeakerLogEntry {
        var one = entry(.playFinished, begun.airing)
        one.startedAt = begun.startedAt
        one.seconds = begun.seconds
        one.whole = false
        return one
    }

    /// Played to its end.
    private func finished(_ begun: PlayHistory.Begun) -> SpeakerLogEntry {
        var one = over(begun)
        one.whole = zip(begun.airing.parts, begun.seconds).allSatisfy { part, seconds in
            part.stream == nil
                ? seconds >= part.seconds - ScheduledAiring.slackSeconds
                : seconds >= part.seconds * ScheduledAiring.streamShare
        }
        return one
    }

    /// Ends what sounds, at once.
    func silence() async {
        turn += 1
        guard let task = sounding else { return }
        sounding = nil
        task.cancel()
        await task.value
    }

    /// An officer says stop: over for good, unless it is urgent.
    func stop() throws {
        guard let id = director.playing, let begun = director.history.begun[id], !isUrgent else {
            return
        }
        var history = director.history
        history.end(id, endsAt: begun.airing.endsAt)
        var failed = entry(.playFailed, begun.airing)
        failed.reason = .stopped
        try commit(history, [failed, over(begun)])
        director.playing = nil
    }

    // MARK: - One airing

    private func sound(_ airing: ScheduledAiring, from first: Int, turn mine: Int) async {
        do {
            try await output.open { write in
                for place in airing.parts.indices.dropFirst(first) {
                    try await self.begin(airing, place, mine)
                    try await self.pour(airing, place, mine, write)
                }
            }
            guard turn == mine else { return }
            try end(airing)
        } catch is CancellationError {
            // Something else sounds now, or nothing.
        } catch {
            guard turn == mine else { return }
            broke(airing, error)
        }
    }

    /// The part is on the disk before it sounds, so that a power cut goes on there.
    private func begin(_ airing: ScheduledAiring, _ place: Int, _ mine: Int) throws {
        guard turn == mine else { throw CancellationError() }
        if let sound = Player.file(of: airing.parts[place]), try !shelf.has(sound) {
            ready.remove(sound.hash)
            throw SoundMissing()
        }
        guard director.history.begun[airing.id]?.part != place else { return }
        var history = director.history
        history.change(airing.id) { $0.part = place }
        try commit(history, [])
    }

    private func pour(
        _ airing: ScheduledAiring, _ place: Int, _ mine: Int,
        _ write: @Sendable ([UInt8]) async throws -> Void
    ) async throws {
        let part = airing.parts[place]
        guard let stream = part.stream else {
            _ = try await decode(airing, place, mine, seconds: part.seconds, write)
            return
        }
        // For what is left of its time; a line that falters is taken up again.
        let end = min(
            airing.endsAt,
            airing.startsAt
                + Int(airing.parts.prefix(place + 1).reduce(0) { $0 + $1.seconds } * 1_000))
        while end - now > 1_000 {
            let heard = try await decode(
                airing, place, mine, seconds: Double(end - now) / 1_000, write)
            if heard == 0 {
                logger.warning("no sound from \(stream)")
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    /// Decodes a part and lets it sound.
    /// - Returns: the seconds that sounded.
    private func decode(
        _ airing: ScheduledAiring, _ place: Int, _ mine: Int, seconds: Double,
        _ write: @Sendable ([UInt8]) async throws -> Void
    ) async throws -> Double {
        let part = airing.parts[place]
        let volume = airing.volume ?? state.volume
        let before = director.history.begun[airing.id]?.seconds[place] ?? 0
        let already = part.stream == nil ? 0 : before
        let written = WrittenSound()
        let decoder = PartDecoder(programs: programs)
        let file = Player.file(of: part).map { shelf.place($0.hash) }
        // The writer is handed on to a closure that may outlive this call in the compiler's eyes;
        // `pour` waits for it.
        try await withoutActuallyEscaping(write) { write in
            try await decoder.pour(part, file: file, seconds: seconds) { piece in
                try await self.heard(airing, place, mine, already + written.seconds)
                try await write(Samples.at(volume: volume, piece))
                await written.add(piece.count)
            }
        }
        let sounded = await written.seconds
        try heard(airing, place, mine, already + sounded)
        return sounded
    }

    /// Remembers how far a part came; the disk learns it with the next step.
    private func heard(
        _ airing: ScheduledAiring, _ place: Int, _ mine: Int, _ seconds: Double
    ) throws {
        guard turn == mine else { throw CancellationError() }
        if director.history.begun[airing.id]?.hasSounded == false {
            var history = director.history
            let moment = now
            history.change(airing.id) {
                $0.startedAt = moment
                $0.hasSounded = true
            }
            var one = entry(.playStarted, airing)
            one.startedAt = moment
            try commit(history, [one])
        }
        director.heard(airing.id, part: place, seconds: seconds)
        if let journal {
            let line = "\(airing.id) \(place) \(Int(seconds * 1_000)) \(now)\n"
            try journal.write(contentsOf: Data(line.utf8))
        }
    }

    private func end(_ airing: ScheduledAiring) throws {
        var next = director
        guard let begun = next.finish(airing.id) else { return }
        try commit(next.history, [finished(begun)])
        director.playing = next.playing
        sounding = nil
    }

    /// A damaged sound is fetched anew and goes on then; a device that fails ends the airing.
    private func broke(_ airing: ScheduledAiring, _ error: any Error) {
        logger.error("\(airing.id) broke off: \(error)")
        director.playing = nil
        sounding = nil
        if error is SoundMissing { return }
        guard let begun = director.history.begun[airing.id] else { return }
        var history = director.history
        history.end(airing.id, endsAt: airing.endsAt)
        var failed = entry(.playFailed, airing)
        failed.reason = .device
        do {
            try commit(history, [failed, over(begun)])
        } catch {
            // It is looked at again with the next look, and ends then.
            logger.error("the end of \(airing.id) could not be kept: \(error)")
        }
    }

    /// The smaller of the two formats.
    static func file(of part: ScheduledPart) -> SoundFile? { part.opus ?? part.mp3 }
}

/// How much of a part was written to the device.
private actor WrittenSound {
    private var bytes = 0

    var seconds: Double { Double(bytes) / Double(Samples.bytesPerSecond) }

    func add(_ count: Int) { bytes += count }
}
