import Foundation
import Markup
import Office
import Storage
import Web

/// GeoReport v2 for programs of others. See the room's README for what it takes and shows.
enum Open311Desk {
    /// Requests of one key from one network, and of everybody, in a quarter of an hour.
    private static let patience = Patience(perPrefix: 60, ofAll: 2_000)

    /// An address with both endings.
    private static func both(
        _ path: String, _ handler: @Sendable @escaping (Visit) async throws -> Reply
    ) -> [Route] {
        [.open(.get, path + ".json", handler), .open(.get, path + ".xml", handler)]
    }

    static let routes: [Route] =
        both("/open311/discovery", discovery) + both("/open311/v2/discovery", discovery)
        + both("/open311/v2/services", services)
        + [.open(.get, "/open311/v2/services/:code", definition)]
        + both("/open311/v2/requests", list)
        + [
            .open(.get, "/open311/v2/requests/:id", one),
            .open(.get, "/open311/v2/request/:id", one),
            .open(.get, "/open311/v2/tokens/:token", token),
            .open(
                .post, "/open311/v2/requests.json", bodyLimit: Limits.uploadBytes,
                Open311Intake.take),
            .open(
                .post, "/open311/v2/requests.xml", bodyLimit: Limits.uploadBytes,
                Open311Intake.take),
        ]

    // MARK: - What the commune says of itself

    @Sendable static func discovery(_ visit: Visit) async throws -> Reply {
        reply(
            visit, Open311Lists.discovery(visit.office.particulars, origin: visit.frame.origin),
            root: "discovery")
    }

    @Sendable static func services(_ visit: Visit) async throws -> Reply {
        try await answered(visit, root: "services") {
            let categories = try await visit.office.read { try $0.caseCategories() }
            return Open311Lists.services(categories)
        }
    }

    @Sendable static func definition(_ visit: Visit) async throws -> Reply {
        let (code, format) = Open311Value.Format.split(try visit.parameter("code"))
        return try await answered(visit, format, root: "service_definition") {
            let (category, hamlets) = try await visit.office.read { connection in
                (
                    try connection.caseCategory(code),
                    try connection.caseSettings().hamlets.map(\.name)
                )
            }
            guard let category, Open311Lists.isTaken(category) else {
                throw Open311Trouble.missing("service_code was not found")
            }
            return Open311Lists.definition(category, hamlets: hamlets)
        }
    }

    // MARK: - Requests

    @Sendable static func list(_ visit: Visit) async throws -> Reply {
        try await answered(visit, root: "service_requests") {
            let asked = visit.query
            let query = try Open311Query(
                ids: asked["service_request_id"], services: asked["service_code"],
                start: asked["start_date"], end: asked["end_date"], status: asked["status"],
                at: visit.office.now())
            return try await found(query, visit)
        }
    }

    @Sendable static func one(_ visit: Visit) async throws -> Reply {
        let (id, format) = Open311Value.Format.split(try visit.parameter("id"))
        return try await answered(visit, format, root: "service_requests") {
            let query = try Open311Query(
                ids: id, services: "", start: "", end: "", status: "", at: visit.office.now())
            guard !query.ids.isEmpty else { throw Open311Trouble.noSuchRequest }
            let value = try await found(query, visit)
            if case .list(_, let members) = value, members.isEmpty {
                throw Open311Trouble.noSuchRequest
            }
            return value
        }
    }

    private static func found(
        _ query: Open311Query, _ visit: Visit
    ) async throws -> Open311Value {
        let secret = visit.query["api_key"], origin = visit.frame.origin
        return try await visit.office.read { connection in
            let key = try connection.open311Key(secret: secret)
            let cases = try connection.open311Cases(query, for: key)
            let places = try connection.caseSettings().hamlets.compactMap { hamlet in
                hamlet.position.map { (hamlet.name, $0) }
            }
            let setting = Open311Case.Setting(
                categories: Dictionary(
                    try connection.caseCategories().map { ($0.id, $0.name.vi) },
                    uniquingKeysWith: { one, _ in one }),
                units: Dictionary(
                    try connection.units().map { ($0.id, $0.name) },
                    uniquingKeysWith: { one, _ in one }),
                hamlets: Dictionary(places, uniquingKeysWith: { one, _ in one }), origin: origin)
            return .list(of: "request", cases.map { $0.value(setting) })
        }
    }

    /// A request is a case at once, so its token is its id.
    @Sendable static func token(_ visit: Visit) async throws -> Reply {
        let (token, format) = Open311Value.Format.split(try visit.parameter("token"))
        return try await answered(visit, format, root: "service_requests") {
            guard try await visit.office.read({ try $0.residentCase(id: token) }) != nil else {
                throw Open311Trouble.missing("token was not found")
            }
            return .list(
                of: "request",
                [.object([("service_request_id", .text(token)), ("token", .text(token))])])
        }
    }

    // MARK: - Answering

    /// The answer in the format of the address, and every trouble as the specification says it.
    static func answered(
        _ visit: Visit, _ format: Open311Value.Format? = nil, root: String,
        _ body: () async throws -> Open311Value
    ) async throws -> Reply {
        do {
            try checkJurisdiction(visit)
            return reply(visit, try await body(), format: format, root: root)
        } catch let trouble as Open311Trouble {
            return refuse(visit, trouble, format)
        } catch let refusal as Refusal {
            return refuse(
                visit, Open311Trouble(status: refusal.status.rawValue, words: refusal.reason.en),
                format)
        } catch let failure as StorageError {
            return refuse(visit, Open311Trouble(status: 503, words: failure.english), format)
        }
    }

    private static func refuse(
        _ visit: Visit, _ trouble: Open311Trouble, _ format: Open311Value.Format?
    ) -> Reply {
        var refused = reply(visit, trouble.value, format: format, root: "errors")
        refused.status = Reply.Status(rawValue: trouble.status) ?? .badRequest
        return refused
    }

    /// There is one commune at each host name, so its name may be left out.
    private static func checkJurisdiction(_ visit: Visit) throws {
        let named = visit.query["jurisdiction_id"] + visit.form["jurisdiction_id"]
        let known = [visit.office.particulars.slug, host(visit.frame.origin)]
        guard named.isEmpty || known.contains(named) else {
            throw Open311Trouble.missing("jurisdiction_id was not found")
        }
    }

    private static func host(_ origin: String) -> String {
        URL(string: origin)?.host() ?? origin
    }

    private static func reply(
        _ visit: Visit, _ value: Open311Value, format: Open311Value.Format? = nil, root: String
    ) -> Reply {
        let format = format ?? Open311Value.Format.split(visit.frame.path).format
        return .bytes(value.written(format, root: root), contentType: format.contentType)
    }

    static func hasPatience(_ key: Open311Key, _ visit: Visit) -> Bool {
        patience.takes(prefix: "\(key.id) \(visit.networkPrefix)", at: visit.office.now())
    }
}
