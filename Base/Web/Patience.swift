package import Foundation
import Synchronization

/// How much one network may send from public pages, in memory only: nothing of it is stored, and
/// a restart forgets it.
package final class Patience: Sendable {
    private let windowSeconds: TimeInterval
    private let perPrefix: Int
    private let ofAll: Int
    private static let keysKept = 10_000

    private struct Counted {
        var start: Date
        var count: Int
    }

    private let counts = Mutex<[String: Counted]>([:])

    /// - Parameters:
    ///   - perPrefix: messages of one network prefix within the window.
    ///   - ofAll: messages of everybody together within the window, so that many networks cannot
    ///     fill a table.
    package init(windowSeconds: TimeInterval = 15 * 60, perPrefix: Int, ofAll: Int) {
        self.windowSeconds = windowSeconds
        self.perPrefix = perPrefix
        self.ofAll = ofAll
    }

    /// Counts one message; false when it is too much.
    package func takes(prefix: String, at now: Date) -> Bool {
        counts.withLock { counts in
            if counts.count > Patience.keysKept {
                counts = counts.filter { isFresh($0.value, now) }
                if counts.count > Patience.keysKept { counts.removeAll() }
            }
            let mine = count("p" + prefix, now, &counts)
            let all = count("all", now, &counts)
            return mine <= perPrefix && all <= ofAll
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
        abs(now.timeIntervalSince(counted.start)) <= windowSeconds
    }
}
