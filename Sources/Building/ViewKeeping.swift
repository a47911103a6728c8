import Foundation
import Logging
import Markup
import Office
import ServiceLifecycle
import Storage
import Web

/// Adds up each minute how often pages were read, and once more when the program stops.
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
            guard let pages = taken[office.particulars.slug] else { continue }
            let views = PageViews.sums(of: pages.map { ($0.key.target, $0.value) })
            let house = office.house
            let day = office.today
            do {
                try await office.database.write { try house.keepViews($0, day, views) }
            } catch {
                logger.error("views were not added up", metadata: ["error": "\(error)"])
            }
        }
    }
}
