import Foundation
import Synchronization

/// Failed sign-ins of the last fifteen minutes, in memory only, so that passwords cannot be
/// tried out. Counts are per network prefix and per login; nothing of it is stored.
final class Attempts: Sendable {
    static let windowSeconds: TimeInterval = 15 * 60
    static let perPrefix = 10
    static let perLogin = 5
    private static let keysKept = 10_000

    private let failures = Mutex<[String: [Date]]>([:])

    /// Whether another try is allowed now.
    func allows(prefix: String, login: String, at now: Date) -> Bool {
        failures.withLock { failures in
            recent(failures["p" + prefix], now) < Attempts.perPrefix
                && recent(failures["l" + login], now) < Attempts.perLogin
        }
    }

    func recordFailure(prefix: String, login: String, at now: Date) {
        failures.withLock { failures in
            if failures.count > Attempts.keysKept {
                failures = failures.filter { recent($0.value, now) > 0 }
                if failures.count > Attempts.keysKept { failures.removeAll() }
            }
            for key in ["p" + prefix, "l" + login] {
                failures[key, default: []].removeAll {
                    now.timeIntervalSince($0) > Attempts.windowSeconds
                }
                failures[key, default: []].append(now)
            }
        }
    }

    func recordSuccess(login: String) {
        failures.withLock { _ = $0.removeValue(forKey: "l" + login) }
    }

    private func recent(_ moments: [Date]?, _ now: Date) -> Int {
        (moments ?? []).count { now.timeIntervalSince($0) <= Attempts.windowSeconds }
    }
}
