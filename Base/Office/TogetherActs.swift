import Markup
import Storage
import Synchronization
import Web

/// Acts that come at the same time and share one commit: a commit waits for the disk, and acts of
/// a commune are written one after the other. First they are tried one after the other without
/// more ado; where one is refused, everything is taken back and carried out again, each in a
/// savepoint of its own, so that it takes only itself back. Nobody is answered before the commit,
/// and if that fails, all of them fail with it.
final class TogetherActs: Sendable {
    /// One act that waits for its turn.
    struct Entry: Sendable {
        /// Carries it out; may run again.
        let run: @Sendable (any Connection, Readings) throws -> Ending
        /// Answers whoever waits that nothing of it was kept.
        let refuse: @Sendable (any Error) -> Void
    }

    /// How an act went.
    struct Ending: Sendable {
        var change = PageChange.nothing
        /// Answers whoever waits, once it is kept.
        let answer: @Sendable () -> Void
    }

    /// How many acts one commit carries at most.
    static let most = 64

    private struct State {
        var waiting: [Entry] = []
        var isBusy = false
    }

    private let state = Mutex(State())

    /// - Returns: whether the caller has to carry out what waits.
    func add(_ entry: Entry) -> Bool {
        state.withLock { state in
            state.waiting.append(entry)
            defer { state.isBusy = true }
            return !state.isBusy
        }
    }

    /// The next acts for one commit; none when nothing waits any more.
    func take() -> [Entry] {
        state.withLock { state in
            let taken = Array(state.waiting.prefix(TogetherActs.most))
            state.waiting.removeFirst(taken.count)
            if taken.isEmpty { state.isBusy = false }
            return taken
        }
    }

    /// All that wait now; whoever carries out goes on until ``take()`` finds nothing.
    func takeAll() -> [Entry] {
        state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }
}

extension Office {
    /// As ``act(_:by:_:)``, sharing the commit with others that come at the same time: for what
    /// many people send at once.
    package func actTogether<T: Sendable>(
        _ action: String, by officer: Officer?, _ body: @Sendable @escaping (Act) throws -> T
    ) async throws -> T {
        let language = Language.current
        return try await withCheckedThrowingContinuation { continuation in
            let entry = TogetherActs.Entry(
                run: { connection, readings in
                    let (value, change) = try Language.$current.withValue(language) {
                        try self.carryOut(
                            action, by: officer, in: connection, readings: readings, body)
                    }
                    return TogetherActs.Ending(change: change) {
                        continuation.resume(returning: value)
                    }
                },
                refuse: { continuation.resume(throwing: $0) })
            if together.add(entry) { Task { await self.carryOutTogether() } }
        }
    }

    private func carryOutTogether() async {
        while true {
            let entries = together.take()
            if entries.isEmpty { return }
            do {
                try await keep { connection in
                    let readings = Readings()
                    return try entries.map { try $0.run(connection, readings) }
                }
            } catch StorageError.busy {
                // Who came behind would wait as long again.
                for entry in entries + together.takeAll() { entry.refuse(StorageError.busy) }
            } catch {
                await carryOutApart(entries)
            }
        }
    }

    /// Carries out acts of which one was refused, or which could not be kept.
    private func carryOutApart(_ entries: [TogetherActs.Entry]) async {
        do {
            try await keep { connection in
                entries.map { entry in
                    do {
                        return try connection.savepoint { try entry.run(connection, Readings()) }
                    } catch {
                        return TogetherActs.Ending { entry.refuse(error) }
                    }
                }
            }
        } catch {
            for entry in entries { entry.refuse(error) }
        }
    }

    /// Commits what was carried out, then answers everybody.
    private func keep(
        _ body: @Sendable @escaping (any Connection) throws -> [TogetherActs.Ending]
    ) async throws {
        let endings = try await database.write(body)
        let change = endings.reduce(PageChange.nothing) { $0.with($1.change) }
        roomMemory.ring()
        if change != .nothing { portalChanged(change) }
        for ending in endings { ending.answer() }
    }
}
