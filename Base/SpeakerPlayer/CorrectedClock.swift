/// The device's idea of the server's time, from the answers that it got. It counts on the clock
/// that runs since the device was switched on, which nobody can set; the calendar's clock only says
/// where to begin.
struct CorrectedClock: Sendable {
    /// An answer's time, and how long it was under way.
    struct Sample: Sendable, Equatable {
        /// The server's time when the answer arrived, in milliseconds: half of the round trip is
        /// taken for the way back.
        let time: Int
        /// The running clock at that moment, in milliseconds.
        let at: Int
        let roundTrip: Int

        init(time: Int, sentAt: Int, arrivedAt: Int) {
            roundTrip = max(0, arrivedAt - sentAt)
            self.time = time + roundTrip / 2
            at = arrivedAt
        }
    }

    /// Server's time less running clock.
    private(set) var difference: Int
    private var samples: [Sample] = []
    /// When ``difference`` last moved while something sounded.
    private var movedAt: Int
    /// Whether the time was learnt since the device was switched on, or its calendar's clock can be
    /// believed.
    private(set) var isKnown: Bool

    /// Samples that are looked at for the quickest.
    static let kept = 8
    /// Milliseconds in a minute that the clock moves at most while something sounds.
    static let slew = 20
    /// What is more wrong than this many milliseconds is set at once, whatever sounds.
    static let jump = 10_000
    /// The calendar's clock may be this far behind what was last known to be past, and this far
    /// from the server's.
    static let setBack = 300_000

    /// - Parameters:
    ///   - calendar: what the calendar's clock says, in milliseconds.
    ///   - running: what the running clock says.
    ///   - offset: by how much the calendar's clock was wrong when it was last compared.
    ///   - lastKnown: a moment that is past for certain; 0 for none. A calendar's clock before it
    ///     was set back, and is not believed. Nor is one that was far out: it may have been set
    ///     right meanwhile, and what is past by a wrong clock would never be played.
    ///   - difference: ``difference`` as it was learnt since the device was switched on; then the
    ///     calendar is not asked.
    init(calendar: Int, running: Int, offset: Int, lastKnown: Int, difference known: Int? = nil) {
        movedAt = running
        if let known {
            difference = known
            isKnown = true
            return
        }
        difference = calendar - offset - running
        isKnown =
            calendar - offset >= lastKnown - CorrectedClock.setBack
            && abs(offset) <= CorrectedClock.setBack
    }

    func now(running: Int) -> Int { running + difference }

    /// Lets older answers go, so that the next one counts.
    mutating func forget() { samples = [] }

    /// Learns from an answer.
    /// - Parameter isPlaying: then the clock moves slowly, so that no sound jumps.
    /// - Returns: by how many milliseconds it was set, where that is more than a second.
    mutating func learn(_ sample: Sample, isPlaying: Bool) -> Int? {
        samples.append(sample)
        samples.removeFirst(max(0, samples.count - CorrectedClock.kept))
        guard let best = samples.min(by: { $0.roundTrip < $1.roundTrip }) else { return nil }
        let target = best.time - best.at
        let step = target - difference
        // A jump says that the older samples are of another time.
        if abs(sample.time - sample.at - target) > 2_000 + sample.roundTrip {
            samples = [sample]
            return learn(sample, isPlaying: isPlaying)
        }
        if isPlaying, isKnown, abs(step) <= CorrectedClock.jump {
            let most = max(0, sample.at - movedAt) * CorrectedClock.slew / 60_000
            difference += max(-most, min(most, step))
            if most > 0 { movedAt = sample.at }
            return nil
        }
        difference = target
        movedAt = sample.at
        isKnown = true
        return abs(step) > 1_000 ? step : nil
    }
}
