import Foundation
import Synchronization

/// How much one network may send from public pages, in memory only: nothing of it is stored, and
/// a restart forgets it.
final class Patience: Sendable {
    static let windowSeconds: TimeInterval = 15 * 60
    /// Messages of one network prefix within the window.
    static let perPrefix = 12
    /// Messages of everybody together within the window, so that many networks cannot fill the
    /// table.
    static let ofAll = 400
    private static let keysKept = 10_000

    private struct Counted {
        var start: Date
        var count: Int
    }

    private let counts = Mutex<[String: Counted]>([:])

    /// Counts one message; false when it is too much.
    func takes(prefix: String, at now: Date) -> Bool {
        counts.withLock { counts in
            if counts.count > Patience.keysKept {
                counts = counts.filter { isFresh($0.value, now) }
                if counts.count > Patience.keysKept { counts.removeAll() }
            }
            let mine = count("p" + prefix, now, &counts)
            let all = count("all", now, &counts)
            return mine <= Patience.perPrefix && all <= Patience.ofAll
        }
    }

    private func count(_ key: String, _ now: Date, _ counts: inout [String: Counted]) -> Int {
        var counted = counts[key] ?? Counted(start: now, count: 0)
        if !isFresh(counted, now) { counted = Counted(start: now, count: 0) }
        counted.count += 1
        counts[key] = counted
        return counted.count
    }

    private func isFresh(_ counted: Counted, _ now: Date) -> Bool {
        abs(now.timeIntervalSince(counted.start)) <= Patience.windowSeconds
    }
}
