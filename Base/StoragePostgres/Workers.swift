import Dispatch
import Foundation
import Storage
import Synchronization

/// Threads that may block, each with a connection that never leaves it.
///
/// Work of one lane runs one piece at a time, in order, so that a commune's burst of writes holds
/// one thread and leaves the others to other communes.
final class Workers: Sendable {
    private struct Entry: Sendable {
        let lane: PostgresHouse?
        let since: ContinuousClock.Instant
        let run: @Sendable (PostgresSession) -> Void
        let refuse: @Sendable (StorageError) -> Void
    }

    private struct State {
        /// Entries that a thread may take now; those before `next` were taken.
        var ready: [Entry] = []
        var next = 0
        /// The lanes that have an entry in hand or ready, with what waits behind it.
        var lanes: [PostgresHouse: [Entry]] = [:]
        var isClosed = false
        var living: Int
        var onEnd: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    /// Rung once for each entry made ready and, on closing, once for each thread.
    private let bell = DispatchSemaphore(value: 0)
    private let count: Int

    init(_ place: PostgresPlace, count: Int, named name: String) {
        self.count = max(count, 1)
        state = Mutex(State(living: self.count))
        for number in 1...self.count {
            let thread = Thread { [self] in live(in: place) }
            thread.name = "\(name)-\(number)"
            thread.start()
        }
    }

    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// How many pieces of work wait behind others of their lane.
    var waitingCount: Int {
        state.withLock { state in state.lanes.values.reduce(0) { $0 + $1.count } }
    }

    /// Runs the closure on one of the threads.
    /// - Parameter lane: whose earlier work must be over first; nil for none.
    /// - Throws: ``StorageError/busy`` when no thread came free in time.
    func perform<T: Sendable>(
        lane: PostgresHouse? = nil,
        _ body: @Sendable @escaping (PostgresSession) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            add(
                Entry(
                    lane: lane, since: ContinuousClock().now,
                    run: { session in continuation.resume(with: Result { try body(session) }) },
                    refuse: { continuation.resume(throwing: $0) }))
        }
    }

    /// Takes no more work, finishes what was taken and ends the threads.
    func close() async {
        await withCheckedContinuation { continuation in
            let (isOver, rings) = state.withLock { state in
                let rings = state.isClosed ? 0 : count
                state.isClosed = true
                if state.living > 0 { state.onEnd.append(continuation) }
                return (state.living == 0, rings)
            }
            for _ in 0..<rings { bell.signal() }
            if isOver { continuation.resume() }
        }
    }

    private func add(_ entry: Entry) {
        let (isTaken, isReady) = state.withLock { state in
            guard !state.isClosed else { return (false, false) }
            if let lane = entry.lane {
                guard state.lanes[lane] == nil else {
                    state.lanes[lane]?.append(entry)
                    return (true, false)
                }
                state.lanes[lane] = []
            }
            state.ready.append(entry)
            return (true, true)
        }
        guard isTaken else { return entry.refuse(.closed) }
        if isReady { bell.signal() }
    }

    // MARK: - A thread's life

    private func live(in place: PostgresPlace) {
        let session = PostgresSession(place)
        while true {
            bell.wait()
            guard let entry = take() else { break }
            if ContinuousClock().now - entry.since > PostgresServer.Limits.queueTime {
                entry.refuse(.busy)
            } else {
                entry.run(session)
            }
            finish(entry)
        }
        session.close()
        let waiting = state.withLock { state in
            state.living -= 1
            guard state.living == 0 else { return [CheckedContinuation<Void, Never>]() }
            defer { state.onEnd = [] }
            return state.onEnd
        }
        for continuation in waiting { continuation.resume() }
    }

    private func take() -> Entry? {
        state.withLock { state in
            guard state.next < state.ready.count else { return nil }
            defer {
                state.next += 1
                if state.next == state.ready.count {
                    state.ready.removeAll(keepingCapacity: true)
                    state.next = 0
                } else if state.next == 1024 {
                    state.ready.removeFirst(1024)
                    state.next = 0
                }
            }
            return state.ready[state.next]
        }
    }

    /// Makes ready what waited behind the entry.
    private func finish(_ entry: Entry) {
        guard let lane = entry.lane else { return }
        let isReady = state.withLock { state in
            guard var waiting = state.lanes[lane], !waiting.isEmpty else {
                state.lanes[lane] = nil
                return false
            }
            state.ready.append(waiting.removeFirst())
            state.lanes[lane] = waiting
            return true
        }
        if isReady { bell.signal() }
    }
}
