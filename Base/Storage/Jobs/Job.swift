import Foundation

/// A piece of work to be done after the transaction that asked for it, surely and once.
///
/// It is known by its kind and key. A crash in the middle brings it back, so a handler must be
/// able to run again: the same job twice must come to the same as once.
package struct Job: Sendable, Equatable, Fetchable {
    /// Where a job stands.
    package enum State: String, Sendable, Storable, CaseIterable {
        case waiting, leased, done, dead
    }

    package let kind: String
    package let key: String
    /// The payload as JSON.
    package let payload: String
    /// How often it was begun, this time included.
    package let attempt: Int
    let worker: String?

    package init(row: Row) throws {
        kind = try row.get("kind")
        key = try row.get("key")
        payload = try row.get("payload")
        attempt = try row.get("attempts")
        worker = try row.get("leased_by")
    }

    /// The payload as the value it was made from.
    package func decoded<T: Decodable>(as type: T.Type = T.self) throws -> T {
        try JSONDecoder().decode(T.self, from: Data(payload.utf8))
    }
}

/// When a failed job is tried again, and when it is given up.
package struct Retries: Sendable {
    /// How often a job is begun before it is dead.
    package let attempts: Int
    /// The wait after the first failure; it doubles each time.
    package let firstDelaySeconds: Double
    package let longestDelaySeconds: Double

    package init(attempts: Int, firstDelaySeconds: Double, longestDelaySeconds: Double) {
        self.attempts = attempts
        self.firstDelaySeconds = firstDelaySeconds
        self.longestDelaySeconds = longestDelaySeconds
    }

    /// Eight attempts over about two hours.
    package static let patient = Retries(
        attempts: 8, firstDelaySeconds: 30, longestDelaySeconds: 3600)

    /// The wait after an attempt failed: half of it sure, half by chance, so that jobs that failed
    /// together do not come back together.
    /// - Parameter chance: from 0 up to 1.
    package func delaySeconds(afterAttempt attempt: Int, chance: Double) -> Double {
        let doublings = Double(min(max(attempt - 1, 0), 30))
        let full = min(firstDelaySeconds * exp2(doublings), longestDelaySeconds)
        return full / 2 + full / 2 * chance
    }
}
