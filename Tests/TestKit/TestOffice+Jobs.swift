import Foundation
import Office
import Storage

extension TestOffice {
    /// Does one piece of queued work as the program would: asked for, leased, handed out.
    package func doJob(
        _ kind: String, key: String = "test", payload: [String: String] = [:]
    ) async throws {
        guard let handler = office.house.features.compactMap({ $0.jobs[kind] }).first else {
            throw Answer.Missing(what: "a handler of \(kind)")
        }
        let now = clock.now
        let jobs = try await office.database.write { connection in
            try connection.enqueue(kind: kind, key: key, payload: payload, runAt: now, now: now)
            return try connection.leaseJobs(
                kinds: [kind], limit: 100, worker: "test", until: now.addingTimeInterval(60),
                attempts: 5, now: now)
        }
        for job in jobs { try await handler(office, job) }
    }

    /// Does the work of a kind that rooms asked for themselves, as the program would.
    package func doWaitingJobs(_ kind: String) async throws {
        guard let handler = office.house.features.compactMap({ $0.jobs[kind] }).first else {
            throw Answer.Missing(what: "a handler of \(kind)")
        }
        let now = clock.now
        let jobs = try await office.database.write { connection in
            try connection.leaseJobs(
                kinds: [kind], limit: 100, worker: "test", until: now.addingTimeInterval(60),
                attempts: 5, now: now)
        }
        for job in jobs {
            try await handler(office, job)
            _ = try await office.database.write { try $0.complete(job, now: now) }
        }
    }
}
