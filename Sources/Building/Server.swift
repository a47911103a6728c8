import Foundation
import Hummingbird
import Logging
import Markup
import NIOCore
import NIOPosix
import Office
import Storage
import Web

/// The program as it serves: registry, router, page cache, jobs.
package struct Server: Sendable {
    package let registry: Registry
    private let settings: Settings
    private let cache: PageCache
    private let logger: Logger

    /// Opens everything that is needed; a fault ends as a ``Trouble`` with one clear line.
    package static func open(_ settings: Settings) async throws -> Server {
        var logger = Logger(label: "conglang")
        logger.logLevel = .notice
        let cache = PageCache(limitBytes: 64 * 1_048_576)
        do {
            let registry = try await Registry.open(settings, cache: cache)
            return Server(registry: registry, settings: settings, cache: cache, logger: logger)
        } catch let failure as StorageError {
            throw Trouble(
                Phrase(vi: failure.vietnamese, en: failure.english),
                exitCode: Trouble.unavailable)
        }
    }

    /// Serves until SIGTERM or Ctrl-C; `onReady` runs once the port is open.
    package func run(
        onReady: @Sendable @escaping (Registry) async throws -> Void
    ) async throws {
        let registry = registry
        let dispatcher = Dispatcher(
            house: Building.house, assets: try Assets(), cache: cache,
            isSecure: settings.isSecure, networks: settings.networks, logger: logger,
            office: { registry.office(host: $0) })
        let app = Application(
            responder: dispatcher.router().buildResponder(),
            server: fastPathServer(cache: cache),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: nil),
            services: [
                Work(registry: registry, settings: settings, logger: logger),
                ViewKeeping(registry: registry, cache: cache, logger: logger),
            ],
            onServerRunning: { _ in
                do { try await onReady(registry) } catch { logger.error("\(error)") }
            },
            logger: logger)
        do {
            try await app.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw Trouble(
                Phrase(
                    vi: "Cổng \(settings.port) đang có chương trình khác dùng. Chọn cổng khác: "
                        + "--port \(settings.port + 1).",
                    en: "Port \(settings.port) is taken by another program. Choose another: "
                        + "--port \(settings.port + 1)."),
                exitCode: Trouble.unavailable)
        } catch let error as IOError where error.errnoCode == EACCES {
            throw Trouble(
                Phrase(
                    vi: "Không được phép mở cổng \(settings.port). Chọn cổng từ 1024 trở lên.",
                    en: "Port \(settings.port) may not be opened. Choose one from 1024 upwards."),
                exitCode: Trouble.unavailable)
        }
        try await registry.close()
    }
}
