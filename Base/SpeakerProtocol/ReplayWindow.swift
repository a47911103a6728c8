/// Which counts of a loudspeaker's requests have been taken: the highest, and the 64 at and below
/// it as bits, after RFC 4303 §3.4.3. Sixteen bytes for each loudspeaker, however many it sends.
package struct ReplayWindow: Sendable, Equatable {
    /// The highest count taken.
    package private(set) var highest: Int
    private var taken: UInt64

    /// - Parameter highest: what is known to have been taken; everything up to it counts as taken.
    package init(highest: Int = 0) {
        self.highest = highest
        taken = .max
    }

    /// Takes a count; false when it was taken before, or is too far behind to tell.
    package mutating func take(_ count: Int) -> Bool {
        guard count > 0 else { return false }
        if count > highest {
            let step = count - highest
            taken = step >= 64 ? 1 : taken << UInt64(step) | 1
            highest = count
            return true
        }
        let behind = highest - count
        guard behind < 64 else { return false }
        let bit: UInt64 = 1 << UInt64(behind)
        guard taken & bit == 0 else { return false }
        taken |= bit
        return true
    }
}
