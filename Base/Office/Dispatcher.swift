import HTTPTypes
package import Hummingbird
package import Logging
import Markup
import NIOCore
package import Web

/// What a request brings besides its head and body.
package struct GateContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Where it came from, for limits that are kept in memory only.
    let remoteAddress: SocketAddress?

    package init(source: Source) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// For a question that comes from no network.
    init(inside logger: Logger) {
        coreContext = .init(source: InsideSource(logger: logger))
        remoteAddress = nil
    }

    private struct InsideSource: RequestContextSource {
        let logger: Logger
    }

    package var maxUploadSize: Int { Limits.uploadBytes }
}

/// Stands between the network and the rooms: finds the office by its host name, the officer by
/// the cookie, checks the form's proof and the permission, and dresses the reply. The only place
/// that does any of these.
package struct Dispatcher: Sendable {
    let house: House
    let assets: Assets
    let cache: PageCache
    /// The office of a host name; the only one for any name when there is but one.
    let office: @Sendable (String) -> Office?
    /// Whether readers come by HTTPS, so that cookies travel only there.
    let isSecure: Bool
    let networks: Networks
    let logger: Logger

    package init(
        house: House, assets: Assets, cache: PageCache, isSecure: Bool,
        networks: Networks = Networks(), logger: Logger,
        office: @escaping @Sendable (String) -> Office?
    ) {
        self.house = house
        self.assets = assets
        self.cache = cache
        self.isSecure = isSecure
        self.networks = networks
        self.logger = logger
        self.office = office
    }

    /// The router with every route of the house.
    package func router() -> Router<GateContext> {
        let router = Router(context: GateContext.self, options: .autoGenerateHeadEndpoints)
        for route in house.routes {
            add(route, at: route.path, in: .vi, to: router)
            if case .anyone(isLocalised: true) = route.access {
                for language in Language.known where language != .vi {
                    let path = "/\(language.rawValue)" + (route.path == "/" ? "" : route.path)
                    add(route, at: path, in: language, to: router)
                }
            }
        }
        router.get("/assets/:hash/:name") { request, _ in self.asset(request) }
        // Added last, so that it stands before nothing but the router's own "not found".
        router.add(middleware: Nowhere(dispatcher: self))
        return router
    }

    private func add(
        _ route: Route, at path: String, in language: Language, to router: Router<GateContext>
    ) {
        let isPublic: Bool
        if case .anyone(isLocalised: true) = route.access {
            isPublic = true
        } else {
            isPublic = false
        }
        let method: HTTPRequest.Method =
            switch route.method {
            case .get: .get
            case .post: .post
            case .patch: .patch
            }
        router.on(RouterPath(path), method: method) {
            request, context in
            await self.answer(
                request, context, language: isPublic ? language : nil, route: route
            ) { visit in
                try await route.answer(visit, Arriving(request.body))
            }
        }
    }

    private func asset(_ request: Request) -> Response {
        guard let asset = assets.asset(at: request.uri.path) else {
            return Response(status: .notFound)
        }
        let host = request.head.authority ?? ""
        let generation = cache.generation(host: host)
        let page = CachedPage(
            contentType: asset.contentType, body: asset.bytes,
            headers: [
                ("Cache-Control", "public, max-age=31536000, immutable"),
                ("X-Content-Type-Options", "nosniff"),
            ] + (asset.isWorker ? Assets.workerHeaders : []))
        cache.store(
            page, host: host, target: request.uri.description, tags: .nothing,
            generation: generation)
        return page.response(to: request)
    }
}

/// Thrown when a page of the office is asked for by nobody in particular.
struct SignInNeeded: Error {}

/// Answers with a page where no route leads; a wildcard would miss what begins like a route.
private struct Nowhere: RouterMiddleware {
    let dispatcher: Dispatcher

    func handle(
        _ request: Request, context: GateContext,
        next: (Request, GateContext) async throws -> Response
    ) async throws -> Response {
        let allowed = dispatcher.methods(at: request.uri.path)
        return await dispatcher.answer(request, context, language: nil) { _ in
            guard !allowed.isEmpty, !allowed.contains(request.method.rawValue) else {
                throw Refusal.notFound
            }
            var reply = Reply.page(TroublePage(reason: Refusal.otherMethod.text, kept: []))
            reply.status = .methodNotAllowed
            reply.headers.append(("Allow", allowed.joined(separator: ", ")))
            return reply
        }
    }
}
