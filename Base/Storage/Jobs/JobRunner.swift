package import Foundation

/// Runs the jobs of one database: looks for due ones now and then, and at once when woken.
package actor JobRunner {
    package typealias Handler = @Sendable (Job) async throws -> Void

    /// How a runner works; everything that varies comes from outside.
    package struct Terms: Sendable {
        /// Names this runner among all that share the database; never used twice.
        package var worker: String
        package var retries: Retries
        /// How many jobs run at once.
        package var atOnce: Int
        /// How long a job is safe from other workers without a sign of life.
        package var leaseSeconds: Double
        package var pollSeconds: Double
        package var now: @Sendable () -> Date
        /// From 0 up to 1; spreads retries.
        package var chance: @Sendable () -> Double
        /// Told of a job that failed (with its kind) and of a database that did (without).
        package var onProblem: @Sendable (_ kind: String?, any Error) -> Void

        package init(
            worker: String, retries: Retries, atOnce: Int, leaseSeconds: Double,
            pollSeconds: Double, now: @escaping @Sendable () -> Date,
            chance: @escaping @Sendable () -> Double,
            onProblem: @escaping @Sendable (_ kind: String?, any Error) -> Void
        ) {
            self.worker = worker
            self.retries = retries
            self.atOnce = atOnce
            self.leaseSeconds = leaseSeconds
            self.pollSeconds = pollSeconds
            self.now = now
            self.chance = chance
            self.onProblem = onProblem
        }
    }

    private let database: any Database
    private let handlers: [String: Handler]
    private let terms: Terms
    private var isStopping = false
    private var isWoken = false
    private var running = 0
    private var sleeper: Task<Void, Never>?

    package init(database: any Database, handlers: [String: Handler], terms: Terms) {
        self.database = database
        self.handlers = handlers
        self.terms = terms
    }

    /// Works until ``stop()``, and then until the jobs in hand are finished. Cancelling its task
    /// stops it too and cancels those jobs, which come back at their next attempt.
    package func run() async {
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { group in
                while !isStopping {
                    let jobs = await lease(limit: terms.atOnce - running)
                    for job in jobs {
                        running += 1
                        group.addTask {
                            await self.perform(job)
                            await self.finished()
                        }
                    }
                    if jobs.isEmpty { await rest() }
                }
            }
        } onCancel: {
            Task { await self.stop() }
        }
    }

    /// Runs what is due now, and what becomes due by it, then returns.
    /// - Returns: how many attempts were made.
    @discardableResult
    package func runDue() async -> Int {
        var count = 0
        while !isStopping {
            let jobs = await lease(limit: terms.atOnce)
            if jobs.isEmpty { break }
            count += jobs.count
            await withDiscardingTaskGroup { group in
                for job in jobs { group.addTask { await self.perform(job) } }
            }
        }
        return count
    }

    /// Says that there may be something to do.
    package func wake() {
        isWoken = true
        sleeper?.cancel()
    }

    /// Takes no more jobs.
    package func stop() {
        isStopping = true
        sleeper?.cancel()
    }

    private func lease(limit: Int) async -> [Job] {
        guard limit > 0 else { return [] }
        let now = terms.now()
        let until = now.addingTimeInterval(terms.leaseSeconds)
        let kinds = handlers.keys.sorted()
        do {
            return try await database.write { [terms] connection in
                try connection.leaseJobs(
                    kinds: kinds, limit: limit, worker: terms.worker, until: until,
                    attempts: terms.retries.attempts, now: now)
            }
        } catch {
            terms.onProblem(nil, error)
            return []
        }
    }

    /// Runs a job's handler while keeping its lease alive, and notes how it ended.
    private nonisolated func perform(_ job: Job) async {
        let failure = await outcome(of: job)
        do {
            let now = terms.now()
            if let failure {
                terms.onProblem(job.kind, failure)
                let retryAt = retryMoment(after: job, now: now)
                let reason = String(describing: failure)
                _ = try await database.write { connection in
                    try connection.fail(job, reason: reason, retryAt: retryAt, now: now)
                }
            } else {
                _ = try await database.write { try $0.complete(job, now: now) }
            }
        } catch {
            // The lease runs out and the job comes back: nothing is lost.
            terms.onProblem(nil, error)
        }
    }

    private nonisolated func outcome(of job: Job) async -> (any Error)? {
        guard let handler = handlers[job.kind] else { return JobError.noHandler(job.kind) }
        return await withTaskGroup(of: Ending.self) { group in
            group.addTask {
                do {
                    try await handler(job)
                    return .handled(nil)
                } catch {
                    return .handled(error)
                }
            }
            group.addTask { await self.keepAlive(job) }
            for await ending in group {
                switch ending {
                case .handled(let failure):
                    group.cancelAll()
                    return failure
                case .leaseLost:
                    group.cancelAll()
                case .keptAlive:
                    continue
                }
            }
            return JobError.leaseLost
        }
    }

    private nonisolated func keepAlive(_ job: Job) async -> Ending {
        while !Task.isCancelled {
            do {
                try await Task.sleep(for: .seconds(terms.leaseSeconds / 3))
                let until = terms.now().addingTimeInterval(terms.leaseSeconds)
                let isHeld = try await database.write { try $0.renewLease(of: job, until: until) }
                if !isHeld { return .leaseLost }
            } catch is CancellationError {
                return .keptAlive
            } catch {
                // One missed sign of life is no loss: two more fit into the lease.
                terms.onProblem(nil, error)
            }
        }
        return .keptAlive
    }

    private nonisolated func retryMoment(after job: Job, now: Date) -> Date? {
        guard job.attempt < terms.retries.attempts else { return nil }
        return now.addingTimeInterval(
            terms.retries.delaySeconds(afterAttempt: job.attempt, chance: terms.chance()))
    }

    private func finished() {
        running -= 1
        wake()
    }

    private func rest() async {
        if isWoken || isStopping {
            isWoken = false
            return
        }
        let pollSeconds = terms.pollSeconds
        let sleeper = Task {
            do {
                try await Task.sleep(for: .seconds(pollSeconds))
            } catch {
                // A cancelled sleep is a waking, which is what cancelling it is for.
            }
        }
        self.sleeper = sleeper
        await sleeper.value
        self.sleeper = nil
        isWoken = false
    }

    private enum Ending: Sendable {
        case handled((any Error)?)
        case leaseLost
        case keptAlive
    }
}

/// Why an attempt came to nothing, other than by its handler's own error.
package enum JobError: Error, Equatable {
    case noHandler(String)
    /// Another worker has the job now; the handler was cancelled.
    case leaseLost
}
