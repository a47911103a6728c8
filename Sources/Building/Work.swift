import Foundation
import Logging
package import Office
import ServiceLifecycle
import Storage
import WorkingTime

/// Runs the durable queue of every commune beside the server, until it stops.
struct Work: Service {
    let registry: Registry
    let settings: Settings
    let logger: Logger

    /// Renewing the signed copies of the portals.
    private static let bundle = "building.bundle"

    func run() async throws {
        let runners = registry.offices.map(runner)
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                for runner in runners { group.addTask { await runner.run() } }
                group.addTask { await askDaily() }
                for office in registry.offices {
                    for companion in office.house.features.flatMap(\.companions) {
                        group.addTask { await accompany(office, companion) }
                    }
                }
            }
        } onGracefulShutdown: {
            Task { for runner in runners { await runner.stop() } }
        }
    }

    private func accompany(
        _ office: Office, _ companion: @Sendable @escaping (Office) async -> Void
    ) async {
        await cancelWhenGracefulShutdown { await companion(office) }
    }

    private func askDaily() async {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            for office in registry.offices {
                do {
                    try await office.askForWork(
                        besides: settings.bundleFolder == nil ? [] : [Work.bundle])
                } catch {
                    logger.error("daily work was not asked for", metadata: ["error": "\(error)"])
                }
            }
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1_800)) }
            } catch {
                return  // the program stops
            }
        }
    }

    private func runner(_ office: Office) -> JobRunner {
        var handlers: [String: JobRunner.Handler] = [:]
        for feature in office.house.features {
            for (kind, handler) in feature.jobs {
                handlers[kind] = { job in try await handler(office, job) }
            }
        }
        if settings.bundleFolder != nil {
            handlers[Work.bundle] = { _ in try await renewBundle(of: office) }
        }
        let logger = logger
        let pollSeconds = settings.clockFile == nil ? 30 : MovedClock.pollSeconds
        return JobRunner(
            database: office.database, handlers: handlers,
            terms: JobRunner.Terms(
                worker: office.newID(), retries: .patient, atOnce: 2, leaseSeconds: 120,
                pollSeconds: pollSeconds, now: { office.now() },
                chance: { Double.random(in: 0..<1) },
                onProblem: { kind, error in
                    logger.error(
                        "a job failed", metadata: ["kind": "\(kind ?? "-")", "error": "\(error)"])
                }))
    }

    private func renewBundle(of office: Office) async throws {
        guard let folder = settings.bundleFolder else { return }
        let slug = office.particulars.slug
        let origin = settings.origin(of: registry.offices.count > 1 ? slug : nil)
        let outcome = try await registry.makeBundle(
            of: office, at: origin, to: folder.appending(path: slug))
        for fault in outcome.faults {
            logger.error("a page is not in the copy", metadata: ["path": "\(fault)"])
        }
    }
}

extension Office {
    /// Asks for the day's work once: the queue's key is the day, so that restarts and several
    /// processes ask for the same piece. What a new version has to do is asked for likewise, to be
    /// done at once.
    /// - Parameter more: kinds of work that are no room's.
    package func askForWork(besides more: [String] = []) async throws {
        let (today, now) = (today, now())
        let features = house.features
        try await database.write { connection in
            for kind in features.flatMap(\.dailyJobs) + more {
                try connection.enqueue(
                    kind: kind, key: today.iso, payload: [String: String](),
                    runAt: today.at(3), now: now)
            }
            for (kind, key) in features.flatMap(\.upgradeJobs) {
                try connection.enqueue(
                    kind: kind, key: key, payload: [String: String](), runAt: now, now: now)
            }
        }
    }
}
