package import Storage
import Synchronization

/// What was read a moment ago for a public form that many people send: which kinds and hamlets
/// there are. Every act of an office forgets it; another process that serves the same commune
/// finds out within ``lifetime``.
final class Recent: Sendable {
    /// How long a reading is taken for what is there.
    static let lifetime = Duration.seconds(1)

    private struct Reading {
        let value: any Sendable
        let since: ContinuousClock.Instant
    }

    private struct State {
        var readings: [String: Reading] = [:]
        /// Counts the acts, so that what was read before one is not kept after it.
        var turn: UInt64 = 0
    }

    private let state = Mutex(State())

    func value<T: Sendable>(
        _ name: String, _ read: () async throws -> T
    ) async throws -> T {
        let (known, turn) = state.withLock { ($0.readings[name], $0.turn) }
        let now = ContinuousClock.now
        if let known, now - known.since < Recent.lifetime, let value = known.value as? T {
            return value
        }
        let value = try await read()
        state.withLock { state in
            if state.turn == turn { state.readings[name] = Reading(value: value, since: now) }
        }
        return value
    }

    func forget() {
        state.withLock { state in
            state.turn += 1
            state.readings.removeAll(keepingCapacity: true)
        }
    }
}

extension Office {
    /// As ``read(_:)``, or what was read under that name less than a second ago and before no act:
    /// for what is the same for everybody, and is looked at again in the act that follows from it.
    package func readRecent<T: Sendable>(
        _ name: String, _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T {
        try await recent.value(name) { try await read(body) }
    }
}
