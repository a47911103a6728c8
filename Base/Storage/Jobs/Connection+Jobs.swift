package import Foundation

/// The queue's table. Done jobs stay until they are forgotten, so that a key stays taken.
package enum JobQueue {
    package static let migration = Migration(
        "storage-0001 jobs",
        [
            .table(
                Table(
                    "job",
                    [
                        .text("kind"),
                        .text("key"),
                        .json("payload"),
                        .text("state", oneOf: ["waiting", "leased", "done", "dead"]),
                        .moment("run_at"),
                        .integer("attempts", default: 0),
                        .text("leased_by", optional: true),
                        .moment("leased_until", optional: true),
                        .text("last_error", optional: true),
                        .moment("enqueued_at"),
                        .moment("finished_at", optional: true),
                    ], key: ["kind", "key"])),
            .index("job_by_state", on: "job", ["state", "run_at"]),
        ])

    /// The longest text kept of what went wrong.
    static let longestError = 500
}

extension Connection {
    /// Asks for a piece of work, as part of this transaction.
    ///
    /// - Parameter key: what makes the work one piece: asking again with the same kind and key
    ///   does nothing, also after it was done.
    /// - Returns: whether it is new.
    @discardableResult
    package func enqueue(
        kind: String, key: String, payload: some Encodable, runAt: Date, now: Date
    ) throws -> Bool {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(payload), as: UTF8.self)
        return try execute(
            """
            INSERT INTO job (kind, key, payload, state, run_at, enqueued_at)
            VALUES (\(kind), \(key), \(json), 'waiting', \(runAt), \(now))
            ON CONFLICT \(conflict: ["kind", "key"]) DO NOTHING
            """) == 1
    }

    /// Takes jobs that are due, or whose worker has not been heard of, for a worker.
    ///
    /// No two workers get the same job: SQLite has one writer, PostgreSQL passes over locked rows.
    package func leaseJobs(
        kinds: [String], limit: Int, worker: String, until: Date, attempts: Int, now: Date
    ) throws -> [Job] {
        try execute(
            """
            UPDATE job SET state = 'dead', finished_at = \(now), leased_by = NULL,
                last_error = 'its worker was not heard of again'
            WHERE state = 'leased' AND leased_until <= \(now) AND attempts >= \(attempts)
            """)
        return try fetchAll(
            """
            WITH due AS MATERIALIZED (
                SELECT kind, key FROM job
                WHERE kind IN \(list: kinds)
                AND ((state = 'waiting' AND run_at <= \(now))
                    OR (state = 'leased' AND leased_until <= \(now)))
                ORDER BY run_at LIMIT \(limit) \(word: .skipLocked)
            )
            UPDATE job SET state = 'leased', attempts = attempts + 1,
                leased_by = \(worker), leased_until = \(until)
            WHERE (kind, key) IN (SELECT kind, key FROM due)
            RETURNING kind, key, payload, attempts, leased_by
            """)
    }

    /// Keeps a job longer.
    /// - Returns: false when the lease was lost meanwhile.
    package func renewLease(of job: Job, until: Date) throws -> Bool {
        try execute("UPDATE job SET leased_until = \(until) WHERE \(fragment: job.isHeld)") == 1
    }

    /// Notes that a job is done.
    /// - Returns: false when the lease was lost meanwhile; the job is then another's to finish.
    @discardableResult
    package func complete(_ job: Job, now: Date) throws -> Bool {
        try execute(
            """
            UPDATE job SET state = 'done', finished_at = \(now), leased_by = NULL,
                leased_until = NULL, last_error = NULL
            WHERE \(fragment: job.isHeld)
            """) == 1
    }

    /// Notes that an attempt failed: the job waits for the next one, or is dead without one.
    @discardableResult
    package func fail(_ job: Job, reason: String, retryAt: Date?, now: Date) throws -> Bool {
        let reason = String(reason.prefix(JobQueue.longestError))
        let state: Job.State = retryAt == nil ? .dead : .waiting
        return try execute(
            """
            UPDATE job SET state = \(state), run_at = \(retryAt ?? now), last_error = \(reason),
                leased_by = NULL, leased_until = NULL,
                finished_at = \(retryAt == nil ? now : nil)
            WHERE \(fragment: job.isHeld)
            """) == 1
    }

    /// How many jobs stand in a state.
    package func jobCount(_ state: Job.State) throws -> Int {
        try scalar("SELECT COUNT(*) FROM job WHERE state = \(state)") ?? 0
    }

    /// Jobs that were given up, the latest first.
    package func deadJobs(limit: Int) throws -> [Job] {
        try fetchAll(
            "SELECT * FROM job WHERE state = 'dead' ORDER BY finished_at DESC LIMIT \(limit)")
    }

    /// Lets a dead job begin anew.
    @discardableResult
    package func reviveJob(kind: String, key: String, now: Date) throws -> Bool {
        try execute(
            """
            UPDATE job SET state = 'waiting', attempts = 0, run_at = \(now), finished_at = NULL
            WHERE kind = \(kind) AND key = \(key) AND state = 'dead'
            """) == 1
    }

    /// Forgets jobs done before a moment; their keys may then be used again.
    @discardableResult
    package func forgetJobs(doneBefore moment: Date) throws -> Int {
        try execute("DELETE FROM job WHERE state = 'done' AND finished_at < \(moment)")
    }
}

extension Job {
    /// Still this worker's, and still this attempt.
    fileprivate var isHeld: SQL {
        """
        kind = \(kind) AND key = \(key) AND state = 'leased' AND leased_by = \(worker)
        AND attempts = \(attempt)
        """
    }
}
