import SpeakerProtocol

/// Which airing sounds now: the rules of `docs/loudspeakers.md` ("Playing") as a value. It looks at
/// a schedule, a history and a moment, and touches neither clock nor disk.
struct Director: Sendable {
    var schedule: SpeakerSchedule?
    var history = PlayHistory()
    /// The airing that sounds now.
    var playing: String?
    /// Whether every sound of an airing is on the disk.
    var hasSounds: @Sendable (ScheduledAiring) -> Bool = { _ in true }

    /// A beginning this late is still on time: the disk was slow.
    static let onTime = 2_000

    enum Choice: Sendable, Equatable {
        /// Nothing sounds.
        case silence
        /// What sounds goes on.
        case goOn
        /// This one sounds, from a part on; of a stream, for what is left of its time.
        case play(ScheduledAiring, part: Int)
    }

    /// Something to be written down before the choice is carried out.
    enum Note: Sendable, Equatable {
        /// Never began, or broke off.
        case failed(ScheduledAiring, SpeakerLogEntry.Reason)
        /// Over before its end.
        case ended(PlayHistory.Begun)
        case interrupted(ScheduledAiring, by: String)
        case resumed(ScheduledAiring)
    }

    struct Decision: Sendable, Equatable {
        var choice = Choice.silence
        var notes: [Note] = []
        /// When to look again at the latest, in milliseconds of the corrected clock.
        var lookAgainAt: Int?
    }

    /// Decides, and keeps in ``history`` what is over. The caller writes the history and the notes
    /// to the disk, and then does what was chosen.
    mutating func decide(at now: Int) -> Decision {
        var decision = Decision()
        endWithdrawn(&decision)
        endPast(now, &decision)
        let all = waiting(now, &decision)
        guard let best = all.min(by: { isBefore($0, $1) }) else {
            playing = nil
            return decision
        }
        decision.lookAgainAt = min(decision.lookAgainAt ?? best.airing.endsAt, best.airing.endsAt)
        if best.airing.id == playing {
            decision.choice = .goOn
            return decision
        }
        displace(by: best, &decision)
        if let known = history.begun[best.airing.id] {
            decision.notes.append(.resumed(known.airing))
            history.change(best.airing.id) { $0.isInterrupted = false }
            decision.choice = .play(known.airing, part: known.part)
        } else {
            history.begin(best.airing, at: now)
            decision.choice = .play(best.airing, part: 0)
        }
        playing = best.airing.id
        return decision
    }

    /// How far the part that sounds came, and which one it is.
    mutating func heard(_ id: String, part: Int, seconds: Double) {
        history.change(id) { one in
            guard one.seconds.indices.contains(part) else { return }
            let most = one.airing.parts[part].seconds
            one.part = part
            one.seconds[part] = min(most, max(one.seconds[part], seconds))
        }
    }

    /// The last part is over.
    /// - Returns: what was played; nil when it was ended before.
    mutating func finish(_ id: String) -> PlayHistory.Begun? {
        if playing == id { playing = nil }
        guard let one = history.begun[id] else { return nil }
        return history.end(id, endsAt: one.airing.endsAt)
    }

    // MARK: - What is over

    /// What the schedule no longer has stops. Without a schedule nothing is known to be withdrawn.
    private mutating func endWithdrawn(_ decision: inout Decision) {
        guard let schedule else { return }
        let known = Set(schedule.airings.map(\.id))
        for (id, one) in history.begun.sorted(by: { $0.key < $1.key }) where !known.contains(id) {
            end(one.airing, .withdrawn, &decision)
        }
    }

    /// What has passed its end is over, played or not.
    private mutating func endPast(_ now: Int, _ decision: inout Decision) {
        for (_, one) in history.begun.sorted(by: { $0.key < $1.key }) where now >= one.airing.endsAt
        {
            end(one.airing, one.isInterrupted ? .displaced : .stale, &decision)
        }
        for airing in schedule?.airings ?? [] where now >= airing.endsAt {
            guard !history.isOver(airing.id) else { continue }
            end(airing, hasSounds(airing) ? .stale : .noSound, &decision)
        }
    }

    private mutating func end(
        _ airing: ScheduledAiring, _ reason: SpeakerLogEntry.Reason, _ decision: inout Decision
    ) {
        if playing == airing.id { playing = nil }
        decision.notes.append(.failed(airing, reason))
        if let one = history.end(airing.id, endsAt: airing.endsAt) {
            decision.notes.append(.ended(one))
        }
    }

    // MARK: - Who waits

    private struct Waiting {
        let airing: ScheduledAiring
        /// When it began; nil when it has not.
        let startedAt: Int?
    }

    private mutating func waiting(_ now: Int, _ decision: inout Decision) -> [Waiting] {
        var found: [Waiting] = []
        for (id, one) in history.begun {
            // A damaged sound is fetched anew, and then it goes on, if it still fits.
            if id != playing, mayGoOn(one, at: now), !hasSounds(one.airing) { continue }
            if id == playing || mayGoOn(one, at: now) {
                found.append(Waiting(airing: one.airing, startedAt: one.startedAt))
            } else {
                end(one.airing, .displaced, &decision)
            }
        }
        guard let schedule else { return found }
        for airing in schedule.airings {
            guard history.begun[airing.id] == nil, !history.isOver(airing.id) else { continue }
            if airing.startsAt > now {
                decision.lookAgainAt = min(decision.lookAgainAt ?? airing.startsAt, airing.startsAt)
                continue
            }
            guard now < schedule.goodUntil else { continue }
            guard mayBegin(airing, at: now) else {
                end(airing, hasSounds(airing) ? .stale : .noSound, &decision)
                continue
            }
            guard hasSounds(airing) else { continue }
            found.append(Waiting(airing: airing, startedAt: nil))
        }
        return found
    }

    /// Late only if all of it still fits; a stream is joined for what is left of its time.
    private func mayBegin(_ airing: ScheduledAiring, at now: Int) -> Bool {
        guard now > airing.startsAt + Director.onTime else { return true }
        return Director.fits(airing, from: 0, at: now)
    }

    private func mayGoOn(_ one: PlayHistory.Begun, at now: Int) -> Bool {
        switch one.airing.priority {
        case .music: !one.isInterrupted
        case .relay: true
        case .urgent, .notice, .column: Director.fits(one.airing, from: one.part, at: now)
        }
    }

    private static func fits(_ airing: ScheduledAiring, from part: Int, at now: Int) -> Bool {
        let rest = airing.parts.dropFirst(part)
            .reduce(0) { $0 + ($1.stream == nil ? $1.seconds : 0) }
        return now + Int((rest * 1_000).rounded(.up)) <= airing.endsAt
    }

    /// The first priority; of the same, what sounds goes on, then what began first, then what was
    /// to begin first.
    private func isBefore(_ left: Waiting, _ right: Waiting) -> Bool {
        if left.airing.priority != right.airing.priority {
            return left.airing.priority < right.airing.priority
        }
        if (left.airing.id == playing) != (right.airing.id == playing) {
            return left.airing.id == playing
        }
        switch (left.startedAt, right.startedAt) {
        case (let one?, let other?) where one != other: return one < other
        case (.some, nil): return true
        case (nil, .some): return false
        default: break
        }
        return (left.airing.startsAt, left.airing.id) < (right.airing.startsAt, right.airing.id)
    }

    /// What sounds gives way.
    private mutating func displace(by best: Waiting, _ decision: inout Decision) {
        guard let id = playing, let one = history.begun[id] else { return }
        decision.notes.append(.interrupted(one.airing, by: best.airing.id))
        if one.airing.priority == .music {
            end(one.airing, .displaced, &decision)
        } else {
            history.change(id) { $0.isInterrupted = true }
        }
        playing = nil
    }
}
