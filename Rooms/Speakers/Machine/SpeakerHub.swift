import Foundation
import Office
import ServiceLifecycle
import SpeakerProtocol
import Storage
import Synchronization

/// What the program remembers of a commune's loudspeakers between their requests, so that a
/// heartbeat costs no look into the database: keys, counts, what was told last. The database is
/// looked at again when an act was kept here, and every ``lifetime`` for what others wrote; what
/// was told is written down every ``pauseSeconds`` in one transaction.
final class SpeakerHub: Sendable {
    /// How long a reading is taken for what is there, when other programs write too.
    static let lifetime = Duration.seconds(10)
    /// Seconds between two writings of what was told.
    static let pauseSeconds = 45.0
    /// Seconds after which one who waits for changes is answered in any case.
    static let holdSeconds = Double(SpeakerProtocol.holdSeconds)

    /// One loudspeaker.
    struct Known: Sendable {
        let seal: SpeakerSeal
        var secret: SpeakerSecret
        var window: ReplayWindow
        var seenAt: Date?
        var heartbeat: Heartbeat?
        /// Whether something was told that is not written down.
        var isNew = false
        /// The reading of the database that ``secret`` comes from.
        var reading: Int
    }

    /// What is the same for all of a commune.
    struct Common: Sendable {
        var number = 0
        var goodUntil = Date(timeIntervalSince1970: 0)
        /// For whom commands wait.
        var commanded: Set<String> = []
        /// Counts the readings that found something new.
        var reading = 0
        /// The last act that it knows of.
        var turn = 0
    }

    /// What a group is to play by one reading of the database.
    private struct GroupAirings {
        let number: Int
        let turn: Int
        let reading: Int
        let at: ContinuousClock.Instant
        let airings: [ScheduledAiring]
    }

    private struct Waiter {
        let resume: CheckedContinuation<Void, Never>
        let until: ContinuousClock.Instant
    }

    private struct State {
        var known: [String: Known] = [:]
        var common = Common()
        var readAt: ContinuousClock.Instant?
        /// Counts the acts, so that what was read before one is not taken for what is after it.
        var turn = 0
        var waiters: [Int: Waiter] = [:]
        var nextWaiter = 0
        var isTicking = false
        var writtenAt: Date?
        var lookedAt: Date?
        /// What groups are to play, as it was read of late.
        var airings: [String: GroupAirings] = [:]
        /// The opened private half of the key that signs schedules.
        var signingKey: String?
        var isWriting = false
    }

    /// When the program began to listen: before, nobody could have been heard.
    let openedAt: Date
    private let state = Mutex(State())

    init(openedAt: Date) { self.openedAt = openedAt }

    // MARK: - What the database says

    /// An act was kept: look again, and let those who wait look too.
    func ring() {
        let waiting = state.withLock { state in
            state.turn += 1
            state.readAt = nil
            defer { state.waiters = [:] }
            return state.waiters.values.map(\.resume)
        }
        for one in waiting { one.resume() }
    }

    /// The number of the schedule and for whom commands wait, as the database has it.
    func common(_ office: Office) async throws -> Common {
        let (fresh, turn): (Common?, Int) = state.withLock { state in
            guard let readAt = state.readAt, ContinuousClock.now - readAt < SpeakerHub.lifetime
            else { return (nil, state.turn) }
            return (state.common, state.turn)
        }
        if let fresh { return fresh }
        let now = office.now()
        let (schedule, commanded) = try await office.read { connection in
            (try connection.scheduleNumber(), try connection.commanded(at: now))
        }
        let (common, waiting) = state.withLock { state in
            let isSame =
                state.common.number == schedule?.number ?? 0 && state.common.commanded == commanded
            state.common.number = schedule?.number ?? 0
            state.common.goodUntil = schedule?.goodUntil ?? now
            state.common.commanded = commanded
            state.common.turn = turn
            if state.turn == turn { state.readAt = .now }
            guard !isSame else { return (state.common, [Waiter]()) }
            state.common.reading += 1
            defer { state.waiters = [:] }
            return (state.common, Array(state.waiters.values))
        }
        for one in waiting { one.resume.resume() }
        return common
    }

    /// A loudspeaker as it is now; nil for an id that is nobody's.
    func known(_ id: String, _ office: Office) async throws -> Known? {
        let common = try await common(office)
        let known = state.withLock { $0.known[id] }
        if let known, known.reading == common.reading { return known }
        guard let secret = try await office.read({ try $0.speakerSecret(id) }) else { return nil }
        if var known, known.secret.sealed == secret.sealed {
            known.secret = secret
            known.reading = common.reading
            return remember(known)
        }
        let key = try office.vault.open(secret.sealed, for: KeptSpeaker.label(id))
        guard let seal = SpeakerSeal(key: key) else { return nil }
        return remember(
            Known(
                seal: seal, secret: secret, window: ReplayWindow(highest: secret.lastCount),
                seenAt: secret.seenAt, reading: common.reading))
    }

    /// Keeps what was read, but no older count than the one known.
    private func remember(_ fresh: Known) -> Known {
        state.withLock { state in
            var fresh = fresh
            if let known = state.known[fresh.secret.id], known.window.highest > fresh.window.highest
            {
                fresh.window = known.window
            }
            if let known = state.known[fresh.secret.id] {
                fresh.heartbeat = known.heartbeat
                fresh.seenAt = known.seenAt ?? fresh.seenAt
                fresh.isNew = known.isNew
            }
            state.known[fresh.secret.id] = fresh
            return fresh
        }
    }

    /// The key that signs schedules; nil before the first loudspeaker. It is opened once.
    func signingKey(_ office: Office) async throws -> String? {
        if let known = state.withLock({ $0.signingKey }) { return known }
        guard let keys = try await office.read({ try $0.scheduleKeys() }) else { return nil }
        let key = try office.vault.open(keys.sealed, for: ScheduleKeys.label)
        state.withLock { $0.signingKey = key }
        return key
    }

    /// What a group is to play: its loudspeakers ask for it one after the other.
    func airings(
        of groupID: String, _ common: Common, _ office: Office
    ) async throws -> [ScheduledAiring] {
        let now = office.now()
        let known = state.withLock { $0.airings[groupID] }
        if let known, known.number == common.number, known.turn == common.turn,
            known.reading == common.reading, ContinuousClock.now - known.at < SpeakerHub.lifetime
        {
            return known.airings.filter { $0.endsAt > now.milliseconds }
        }
        let fresh = try await office.read { connection in
            try connection.airings(of: groupID, at: now, until: common.goodUntil)
        }.map(\.scheduled)
        state.withLock { state in
            state.airings[groupID] = GroupAirings(
                number: common.number, turn: common.turn, reading: common.reading, at: .now,
                airings: fresh)
        }
        return fresh
    }

    // MARK: - What loudspeakers say

    /// Takes a count; nil when it was taken before, with the highest taken.
    func take(_ count: Int, of id: String) -> (isTaken: Bool, highest: Int) {
        state.withLock { state in
            guard var known = state.known[id] else { return (false, 0) }
            let isTaken = known.window.take(count)
            state.known[id] = known
            return (isTaken, known.window.highest)
        }
    }

    /// Notes that a loudspeaker was heard, and what it told of itself.
    func hear(_ id: String, _ heartbeat: Heartbeat?, at now: Date) {
        state.withLock { state in
            guard var known = state.known[id] else { return }
            known.seenAt = now
            if let heartbeat { known.heartbeat = heartbeat }
            known.isNew = true
            state.known[id] = known
        }
    }

    /// Loudspeakers as they are kept, with what they told since.
    func current(_ speakers: [KeptSpeaker]) -> [KeptSpeaker] {
        state.withLock { state in
            speakers.map { speaker in
                guard let known = state.known[speaker.id] else { return speaker }
                var speaker = speaker
                speaker.seenAt = [speaker.seenAt, known.seenAt].compactMap { $0 }.max()
                speaker.heartbeat = known.heartbeat ?? speaker.heartbeat
                return speaker
            }
        }
    }

    // MARK: - Writing it down

    /// Writes down what was told, when it is time; nobody waits for it.
    func writeSoon(_ office: Office) {
        let now = office.now()
        let isTime = state.withLock { state in
            let last = state.writtenAt ?? openedAt
            guard !state.isWriting, abs(now.timeIntervalSince(last)) >= SpeakerHub.pauseSeconds
            else { return false }
            state.isWriting = true
            return true
        }
        guard isTime else { return }
        Task {
            do {
                try await write(office)
                try await Watch.lookAgain(office)
            } catch {
                // Nothing was lost: it is written with what comes next.
                state.withLock { $0.isWriting = false }
            }
        }
    }

    /// Whether it is time to look for silent loudspeakers again; it is noted as done.
    func mustLook(at now: Date, after seconds: Double) -> Bool {
        state.withLock { state in
            if let last = state.lookedAt, abs(now.timeIntervalSince(last)) < seconds {
                return false
            }
            state.lookedAt = now
            return true
        }
    }

    /// Writes down what was told since the last time.
    func write(_ office: Office) async throws {
        let now = office.now()
        let fresh = state.withLock { $0.known.filter(\.value.isNew) }
        let lines = try fresh.map { id, known in
            (
                id: id, seenAt: known.seenAt ?? now, count: known.window.highest,
                heartbeat: try known.heartbeat.map {
                    String(decoding: try SpeakerProtocol.encoded($0), as: UTF8.self)
                }
            )
        }.sorted { $0.id < $1.id }
        if !lines.isEmpty {
            try await office.database.write { connection in
                for line in lines {
                    try connection.keep(
                        line.id, heartbeat: line.heartbeat, seenAt: line.seenAt, count: line.count)
                }
            }
        }
        state.withLock { state in
            state.isWriting = false
            state.writtenAt = now
            for (id, written) in fresh where state.known[id]?.seenAt == written.seenAt {
                state.known[id]?.isNew = false
            }
        }
    }

    // MARK: - Waiting for changes

    /// Returns when something may have changed since `seen`, or when the time is over.
    func wait(_ office: Office, seen: Common) async {
        let until = ContinuousClock.now + .seconds(SpeakerHub.holdSeconds)
        await withGracefulShutdownHandler {
            await withCheckedContinuation { (resume: CheckedContinuation<Void, Never>) in
                let mustTick: Bool? = state.withLock { state in
                    // Something came between the look and now.
                    guard state.turn == seen.turn, state.common.reading == seen.reading else {
                        return nil
                    }
                    state.waiters[state.nextWaiter] = Waiter(resume: resume, until: until)
                    state.nextWaiter += 1
                    defer { state.isTicking = true }
                    return !state.isTicking
                }
                guard let mustTick else {
                    resume.resume()
                    return
                }
                if mustTick { Task { await tick(office) } }
            }
        } onGracefulShutdown: {
            self.ring()
        }
    }

    /// One clock for all who wait: looks for what other programs wrote, and lets those go whose
    /// time is over. It runs while anybody waits.
    private func tick(_ office: Office) async {
        while true {
            do {
                try await Task.sleep(for: .seconds(5))
                _ = try await common(office)
            } catch {
                // The database is away for a moment, or the program stops: they ask again.
            }
            let now = ContinuousClock.now
            let (over, isEmpty) = state.withLock { state in
                let over = state.waiters.filter { $0.value.until <= now }
                for id in over.keys { state.waiters[id] = nil }
                if state.waiters.isEmpty { state.isTicking = false }
                return (over.values.map(\.resume), state.waiters.isEmpty)
            }
            for one in over { one.resume() }
            if isEmpty { return }
        }
    }
}

extension Office {
    /// What is remembered of this commune's loudspeakers.
    var speakerHub: SpeakerHub {
        memory(SpeakerHub.self, make: { SpeakerHub(openedAt: now()) }, heard: { $0.ring() })
    }
}
