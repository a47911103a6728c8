import GRDB
import Storage
import Synchronization

/// How many writes were answered with how many commits.
package struct WriteFigures: Sendable, Equatable {
    package var writes = 0
    package var commits = 0
}

/// Lets concurrent writes share a commit, since a commit alone waits for the disk.
///
/// Each write runs in a savepoint of its own inside the batch's transaction, so one that throws
/// takes only itself back. Nobody is answered before the commit; if that fails, every write of the
/// batch fails with it.
final class WriteQueue: Sendable {
    /// A write that waits for its turn.
    private struct Entry: Sendable {
        let run: @Sendable (SQLiteConnection) -> Outcome
        let refuse: @Sendable (any Error) -> Void
    }

    /// How a write went, and whom to tell once the batch is over.
    private struct Outcome: Sendable {
        let answer: @Sendable (_ failure: (any Error)?) -> Void
    }

    private struct State {
        var waiting: [Entry] = []
        var next = 0
        var isClosed = false
        var figures = WriteFigures()
    }

    private let state = Mutex(State())
    private let writer: any DatabaseWriter
    private let dialect: Dialect
    private let batchTime: Duration

    /// - Parameter batchTime: after how long a commit takes no more writes in.
    init(writer: any DatabaseWriter, dialect: Dialect, batchTime: Duration) {
        self.batchTime = batchTime
        self.writer = writer
        self.dialect = dialect
    }

    var isClosed: Bool { state.withLock { $0.isClosed } }
    var figures: WriteFigures { state.withLock { $0.figures } }

    var waitingCount: Int { state.withLock { $0.waiting.count - $0.next } }

    /// - Returns: false when it was closed already.
    func close() -> Bool {
        state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
    }

    func write<T: Sendable>(
        _ body: @Sendable @escaping (any Connection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let entry = Entry(
                run: { connection in
                    let result = Result { try connection.savepoint { try body(connection) } }
                    return switch result {
                    case .success:
                        Outcome { failure in
                            continuation.resume(with: failure.map { .failure($0) } ?? result)
                        }
                    case .failure: Outcome { _ in continuation.resume(with: result) }
                    }
                },
                refuse: { continuation.resume(throwing: $0) })
            add(entry)
        }
    }

    /// Every entry schedules a turn of the writer; whoever's turn comes takes all that wait.
    private func add(_ entry: Entry) {
        let isTaken = state.withLock { state in
            if !state.isClosed { state.waiting.append(entry) }
            return !state.isClosed
        }
        guard isTaken else { return entry.refuse(StorageError.closed) }
        writer.asyncWriteWithoutTransaction { self.drain(into: $0) }
    }

    private func take() -> Entry? {
        state.withLock { state in
            guard state.next < state.waiting.count else { return nil }
            defer {
                state.next += 1
                if state.next == state.waiting.count {
                    state.waiting.removeAll(keepingCapacity: true)
                    state.next = 0
                }
            }
            return state.waiting[state.next]
        }
    }

    private func drain(into database: GRDB.Database) {
        guard let first = take() else { return }
        let connection = SQLiteConnection(database, dialect: dialect)
        do {
            try translatingErrors { try connection.run("BEGIN IMMEDIATE") }
        } catch {
            first.refuse(error)
            // Who came behind would wait as long again, each in turn.
            if error as? StorageError == .busy { while let entry = take() { entry.refuse(error) } }
            return
        }
        var outcomes = [first.run(connection)]
        let clock = ContinuousClock()
        let end = clock.now + batchTime
        while database.isInsideTransaction,
            outcomes.count < SQLiteDatabase.Limits.writesPerCommit, clock.now < end,
            let entry = take()
        {
            outcomes.append(entry.run(connection))
        }
        let failure = commit(connection, database)
        state.withLock { state in
            state.figures.writes += outcomes.count
            state.figures.commits += 1
        }
        for outcome in outcomes { outcome.answer(failure) }
    }

    /// - Returns: why nothing of the batch was kept, or nil when all of it was.
    private func commit(
        _ connection: SQLiteConnection, _ database: GRDB.Database
    ) -> (any Error)? {
        // A full disk or a failing one makes SQLite itself take the whole transaction back.
        guard database.isInsideTransaction else { return connection.fatal ?? StorageError.aborted }
        do {
            try translatingErrors { try connection.run("COMMIT") }
            return nil
        } catch {
            do {
                if database.isInsideTransaction { try connection.run("ROLLBACK") }
            } catch {
                // The next BEGIN fails and says so; nothing of this batch can be kept by then.
            }
            return error
        }
    }
}
