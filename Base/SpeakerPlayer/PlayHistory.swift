import SpeakerProtocol

/// What became of airings on this device: what has begun, how far it came, and what is over. It is
/// on the disk before anything sounds, so that nothing is ever played twice.
struct PlayHistory: Sendable, Codable, Equatable {
    /// An airing that has begun and is not over.
    struct Begun: Sendable, Codable, Equatable {
        /// As it was when it began: later revisions change nothing of it.
        let airing: ScheduledAiring
        /// By the corrected clock, in milliseconds.
        var startedAt: Int
        /// The part that sounds, or goes on after an interruption.
        var part: Int
        /// Seconds that sounded of each part, at most its length.
        var seconds: [Double]
        /// Whether its first sound left the loudspeaker.
        var hasSounded = false
        /// Whether something more urgent has its place.
        var isInterrupted = false
    }

    private(set) var begun: [String: Begun] = [:]
    /// Of which airings the device said that it holds all, by their ids: their revision.
    var held: [String: Int] = [:]
    /// When what is over may be forgotten: its end, and a month.
    private(set) var over: [String: Int] = [:]

    /// Milliseconds for which it is remembered that an airing is over; longer than any schedule.
    static let rememberedFor = 31 * 86_400_000

    func isOver(_ id: String) -> Bool { over[id] != nil }

    mutating func begin(_ airing: ScheduledAiring, at now: Int) {
        begun[airing.id] = Begun(
            airing: airing, startedAt: now, part: 0,
            seconds: airing.parts.map { _ in 0 })
    }

    mutating func change(_ id: String, _ change: (inout Begun) -> Void) {
        guard var one = begun[id] else { return }
        change(&one)
        begun[id] = one
    }

    /// Ends an airing for good.
    /// - Returns: how far it came; nil when it never began.
    @discardableResult
    mutating func end(_ id: String, endsAt: Int) -> Begun? {
        over[id] = endsAt
        return begun.removeValue(forKey: id)
    }

    /// Forgets what no schedule can bring back.
    mutating func forget(at now: Int) {
        over = over.filter { $0.value + PlayHistory.rememberedFor > now }
    }
}
