import Glibc

/// Leaves the processor now and then to whoever waits for it.
///
/// A loop that always finds another request is taken off its core by the kernel's tick alone, every
/// 4 ms; whoever shares the core, perhaps the very proxy that reads the answers, waits as long. To
/// give way after some answers costs a third of a microsecond when nobody waits, and made one wait
/// in a hundred 1 ms instead of 8 where the load and the server share two cores.
struct GivingWay {
    /// Answers of one connection between two turns.
    private static let length = 32

    private var count = 0

    /// - Parameter connection: where it lies in memory says where it begins to count, so that
    ///   connections that are served by turns do not all give way in the same round.
    init(of connection: AnyObject) {
        count = Int(UInt(bitPattern: ObjectIdentifier(connection)) >> 6 % UInt(GivingWay.length))
    }

    mutating func answered() {
        count += 1
        guard count >= GivingWay.length else { return }
        count = 0
        sched_yield()
    }
}
