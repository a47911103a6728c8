import Markup
import Office
import Web

/// Describes every public address for programs (OpenAPI 3.0.3), made from the house's own routes,
/// so that none can be missing.
enum OpenAPIDesk {
    @Sendable static func document(_ visit: Visit) async throws -> Reply {
        let text = OpenAPI(
            routes: visit.office.house.routes, commune: visit.office.particulars,
            origin: visit.frame.origin
        ).document.written
        var reply = Reply.bytes(
            Array(text.utf8), contentType: "application/json; charset=utf-8", isShared: true,
            depends: .only([]))
        reply.headers.append(("Access-Control-Allow-Origin", "*"))
        return reply
    }
}
