import Foundation
import Logging
import Markup
import Office
import ServiceLifecycle
import Storage
import Web

/// Adds up each minute how often pages were read and what was asked for in vain, and once more when the program stops.
struct ViewKeeping: Service {
    let registry: Registry
    let cache: PageCache
    let logger: Logger

    private static let pauseSeconds = 60

    func run() async throws {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do {
                try await cancelWhenGracefulShutdown {
                    try await Task.sleep(for: .seconds(ViewKeeping.pauseSeconds))
                }
            } catch {
                break  // the program stops
            }
            await keep()
        }
        await keep()
    }

    private func keep() async {
        let taken = Dictionary(grouping: cache.takeViews()) { $0.key.owner }
        for office in registry.offices {
            let pages = taken[office.particulars.slug] ?? []
            let missed = office.takeMisses()
            guard !pages.isEmpty || !missed.isEmpty else { continue }
            let views = PageViews.sums(of: pages.map { ($0.key.target, $0.value) })
            let house = office.house
            let day = office.today
            do {
                try await office.database.write { connection in
                    try house.keepViews(connection, day, views)
                    try house.keepMisses(connection, day, missed)
                }
            } catch {
                logger.error("views were not added up", metadata: ["error": "\(error)"])
            }
        }
    }
}
