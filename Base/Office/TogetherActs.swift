import Markup
import Storage
import Synchronization
import Web

/// Acts that come at the same time and share one commit: a commit waits for the disk, and acts of
/// a commune are written one after the other. Each runs in a savepoint of its own, so one that is
/// refused takes only itself back; nobody is answered before the commit, and if that fails, all
/// of them fail with it.
final class TogetherActs: Sendable {
    /// One act that waits for its turn.
    struct Entry: Sendable {
        /// Carries it out; may run again when the database asks for it.
        let run: @Sendable (any Connection) -> Ending
        /// Answers whoever waits that nothing of it was kept.
        let refuse: @Sendable (any Error) -> Void
    }

    /// How an act went.
    struct Ending: Sendable {
        let change: PageChange
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
            let run: @Sendable (any Connection) -> TogetherActs.Ending = { connection in
                let result = Result {
                    try Language.$current.withValue(language) {
                        try connection.savepoint {
                            try self.carryOut(action, by: officer, in: connection, body)
                        }
                    }
                }
                switch result {
                case .success(let (value, change)):
                    return TogetherActs.Ending(change: change) {
                        continuation.resume(returning: value)
                    }
                case .failure(let error):
                    return TogetherActs.Ending(change: .nothing) {
                        continuation.resume(throwing: error)
                    }
                }
            }
            let entry = TogetherActs.Entry(run: run) { continuation.resume(throwing: $0) }
            if together.add(entry) { Task { await self.carryOutTogether() } }
        }
    }

    private func carryOutTogether() async {
        while true {
            let entries = together.take()
            if entries.isEmpty { return }
            do {
                let endings = try await database.write { connection in
                    entries.map { $0.run(connection) }
                }
                let change = endings.reduce(PageChange.nothing) { $0.with($1.change) }
                if change != .nothing { portalChanged(change) }
                for ending in endings { ending.answer() }
            } catch {
                for entry in entries { entry.refuse(error) }
                guard error as? StorageError == .busy else { continue }
                // Who came behind would wait as long again.
                for entry in together.takeAll() { entry.refuse(error) }
            }
        }
    }
}
