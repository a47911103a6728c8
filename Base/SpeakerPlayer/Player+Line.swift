import Foundation
import Logging
import SpeakerProtocol

/// What is said to the office.
extension Player {
    /// Heartbeats, schedules and the log.
    func tend() async throws -> Ending {
        var nextHeartbeat = DeviceTime.running() + Int.random(in: 0...1_000)
        var nextLog = 0
        var pauses = Pauses()
        while true {
            try await Task.sleep(for: .milliseconds(200))
            let running = DeviceTime.running()
            guard running >= pauses.until else { continue }
            do {
                if wantsHeartbeat || running >= nextHeartbeat {
                    wantsHeartbeat = false
                    try await sendHeartbeat()
                    nextHeartbeat = running + interval * 1_000
                }
                if newestSchedule != number { try await fetchSchedule() }
                if log.waitingCount > 0, running >= nextLog {
                    try await deliverLog()
                    nextLog = running + 1_000
                }
                pauses = Pauses()
            } catch {
                try pass(error)
                wantsHeartbeat = true
                pauses.longer(at: running)
            }
        }
    }

    /// Asks for changes again and again.
    func listen() async throws -> Ending {
        var pauses = Pauses()
        while true {
            // Before the first heartbeat the clock may be wrong.
            if newestSchedule == 0 || DeviceTime.running() < pauses.until {
                try await Task.sleep(for: .milliseconds(200))
                continue
            }
            do {
                let path = "\(SpeakerProtocol.Path.changes)/\(number)"
                let body = try await ask("GET", path).body
                let answer = try SpeakerProtocol.decoded(ChangesAnswer.self, from: body)
                newestSchedule = answer.schedule
                if answer.hasCommands { wantsHeartbeat = true }
                pauses = Pauses()
                // A schedule on its way would be told of again at once; a server that does not hold
                // the line is not asked without end.
                try await Task.sleep(for: .seconds(1))
            } catch {
                try pass(error)
                pauses.longer(at: DeviceTime.running())
            }
        }
    }

    /// What a loop gets over; anything else ends the player.
    private func pass(_ error: any Error) throws {
        switch error {
        case is CancellationError: throw error
        case PlayerTrouble.revoked: throw error
        default: logger.info("the office was not reached: \(error)")
        }
    }

    // MARK: - One of each

    private func sendHeartbeat() async throws {
        let done = newlyDone
        let heartbeat = Heartbeat(
            volume: state.volume, storageFree: store.free, version: Player.version,
            schedule: number, missingSounds: wanted.filter { !ready.contains($0.hash) }.count,
            playing: director.playing, clockOffset: state.clockOffset,
            uptime: (DeviceTime.running() - begunAt) / 1_000, done: done.isEmpty ? nil : done,
            logWaiting: log.waitingCount)
        let answer = try await ask(
            "POST", SpeakerProtocol.Path.heartbeat, try SpeakerProtocol.encoded(heartbeat))
        let said = try SpeakerProtocol.decoded(HeartbeatAnswer.self, from: answer.body)
        try learn(said.time, answer.sentAt, answer.arrivedAt)
        newlyDone.removeAll { done.contains($0) }
        newestSchedule = said.schedule
        interval = max(5, min(3_600, said.interval))
        for command in said.commands { try carryOut(command) }
    }

    private func carryOut(_ command: SpeakerCommand) throws {
        guard state.done[command.id] == nil else {
            newlyDone.append(command.id)
            return
        }
        switch command.kind {
        case .setVolume: state.volume = max(0, min(100, command.volume ?? state.volume))
        case .syncTime: clock.forget()
        case .stop: try stop()
        case .reboot: wantsReboot = true
        }
        let dayAgo = now - 86_400_000
        state.done = state.done.filter { $0.value > dayAgo }
        state.done[command.id] = now
        try store.keep(state)
        newlyDone.append(command.id)
        wantsHeartbeat = true
    }

    private func fetchSchedule() async throws {
        let answer = try await ask(
            "GET", SpeakerProtocol.Path.schedule, headers: [("If-None-Match", "\"\(number)\"")])
        guard answer.status == 200 else {
            newestSchedule = number
            return
        }
        let signed = try SpeakerProtocol.decoded(SignedSchedule.self, from: answer.body)
        let schedule: SpeakerSchedule
        do {
            schedule = try signed.opened(
                key: line.identity.scheduleKey, speaker: line.identity.speaker, held: number)
        } catch {
            // The one held stays in force.
            logger.error("a schedule was not followed: \(error)")
            newestSchedule = number
            throw PlayerTrouble.strangeAnswer
        }
        try store.keep(signed)
        director.schedule = schedule
        newestSchedule = max(newestSchedule, schedule.number)
        if state.volumeOf != schedule.number {
            state.volume = schedule.volume
            state.volumeOf = schedule.number
            try store.keep(state)
        }
        var held = entry(.scheduleHeld)
        held.schedule = schedule.number
        let known = Set(schedule.airings.map(\.id))
        var history = director.history
        history.held = history.held.filter { known.contains($0.key) }
        history.forget(at: now)
        try commit(history, [held])
        try look()
    }

    private func deliverLog() async throws {
        let entries = try log.toTell(at: now)
        guard !entries.isEmpty else { return }
        let answer = try await ask(
            "POST", SpeakerProtocol.Path.log,
            try SpeakerProtocol.encoded(LogDelivery(entries: entries)))
        let said = try SpeakerProtocol.decoded(LogAnswer.self, from: answer.body)
        try log.keep(upTo: said.keptUpTo)
    }

    // MARK: - Sounds

    /// The sounds of the schedule and of what has begun, those that are needed first in front.
    var wanted: [SoundFile] {
        let airings =
            director.history.begun.values.map(\.airing)
            + (director.schedule?.airings ?? []).filter { !director.history.isOver($0.id) }
        var seen: Set<String> = []
        return airings.sorted { $0.startsAt < $1.startsAt }.flatMap(\.parts)
            .compactMap(Player.file(of:)).filter { seen.insert($0.hash).inserted }
    }

    /// Looks what is there, throws away what is not needed, and says which airings are held whole.
    private func look() throws {
        let wanted = wanted
        try shelf.keepOnly(Set(wanted.map(\.hash)))
        ready = Set(try wanted.filter { try shelf.has($0) }.map(\.hash))
        try sayHeld()
    }

    private func sayHeld() throws {
        var history = director.history
        var entries: [SpeakerLogEntry] = []
        for airing in director.schedule?.airings ?? [] where !history.isOver(airing.id) {
            guard history.held[airing.id] != airing.revision,
                airing.parts.compactMap(Player.file(of:)).allSatisfy({ ready.contains($0.hash) })
            else { continue }
            history.held[airing.id] = airing.revision
            entries.append(entry(.airingHeld, airing))
        }
        if !entries.isEmpty { try commit(history, entries) }
    }

    /// Fetches one sound after the other.
    func gather() async throws -> Ending {
        try look()
        var pauses = Pauses()
        while true {
            try await Task.sleep(for: .milliseconds(300))
            guard DeviceTime.running() >= pauses.until,
                let next = wanted.first(where: { !ready.contains($0.hash) })
            else { continue }
            do {
                if try shelf.has(next) {
                    ready.insert(next.hash)
                } else {
                    try await fetch(next)
                }
                try sayHeld()
                pauses = Pauses()
            } catch {
                try pass(error)
                pauses.longer(at: DeviceTime.running())
            }
        }
    }

    private func fetch(_ sound: SoundFile) async throws {
        let part = shelf.part(sound.hash)
        if !FileManager.default.fileExists(atPath: part.path) {
            guard FileManager.default.createFile(atPath: part.path, contents: nil) else {
                throw PlayerTrouble.disk(part.path)
            }
        }
        let handle = try FileHandle(forWritingTo: part)
        defer { try? handle.close() }  // what came is looked at by its hash
        var end = Int(try handle.seekToEnd())
        if end > sound.bytes {
            try handle.truncate(atOffset: 0)
            end = 0
        }
        if end < sound.bytes {
            let time = now, count = nextCount()
            try await line.fetch(sound.hash, from: end, time: time, count: count) {
                piece, isFresh in
                if isFresh {
                    try handle.truncate(atOffset: 0)
                    end = 0
                }
                end += piece.count
                guard end <= sound.bytes else { throw PlayerTrouble.strangeAnswer }
                try handle.write(contentsOf: piece)
            }
        }
        guard end == sound.bytes else { throw PlayerTrouble.noLine }
        if try shelf.take(sound) { ready.insert(sound.hash) }
    }

    // MARK: - Asking

    private func nextCount() -> Int {
        state.count = max(state.count + 1, DeviceTime.calendar(wrongBy: settings.wrongClock))
        return state.count
    }

    /// Asks, and once more where clock or count were wrong.
    private func ask(
        _ method: String, _ path: String, _ body: Data = Data(),
        headers: [(String, String)] = []
    ) async throws -> OfficeLine.Answer {
        for _ in 1...3 {
            let sentAt = DeviceTime.running()
            do {
                let time = now, count = nextCount()
                return try await line.ask(
                    method, path, body: body, time: time, count: count, headers: headers)
            } catch let trouble as SpeakerTrouble {
                switch trouble.trouble {
                case .clock:
                    clock.forget()
                    try learn(trouble.time, sentAt, DeviceTime.running())
                case .count: state.count = max(state.count, trouble.count ?? 0)
                case .revoked: throw PlayerTrouble.revoked
                default: throw trouble
                }
            }
        }
        throw PlayerTrouble.later
    }

    /// Sets the clock by an answer.
    private func learn(_ time: Int, _ sentAt: Int, _ arrivedAt: Int) throws {
        let sample = CorrectedClock.Sample(time: time, sentAt: sentAt, arrivedAt: arrivedAt)
        let offset = clock.learn(sample, isPlaying: director.playing != nil)
        state.clockOffset = DeviceTime.calendar(wrongBy: settings.wrongClock) - now
        state.lastKnown = now
        let boot = DeviceTime.boot(wrongBy: settings.wrongClock)
        state.learnt = boot.isEmpty ? nil : LearntTime(boot: boot, difference: clock.difference)
        try store.keep(state)
        guard let offset else { return }
        var one = entry(.clockSet)
        one.offset = offset
        try note([one])
    }
}

/// How long to leave the office alone after a failure: 1, 2, 4 … 60 seconds, each a little
/// different, so that a hamlet's loudspeakers do not come all at once.
struct Pauses: Sendable {
    /// By the running clock.
    private(set) var until = 0
    private var seconds = 0.5

    mutating func longer(at running: Int) {
        seconds = min(60, seconds * 2)
        until = running + Int(seconds * 1_000 * Double.random(in: 0.7...1.3))
    }
}
