import Markup
import Office
import Web

/// The two plain texts.
enum PlainDesk {
    /// What search engines should leave out (RFC 9309).
    @Sendable static func robots(_ visit: Visit) async throws -> Reply {
        let searches = Language.known.filter { $0 != .vi }
            .map { "Disallow: /\($0.rawValue)/search\n" }.joined()
        let lines = """
            User-agent: *
            Disallow: /office
            Disallow: /search
            \(searches)
            Sitemap: \(visit.frame.origin)/sitemap.xml

            """
        return .bytes(
            Array(lines.utf8), contentType: "text/plain; charset=utf-8", isShared: true,
            depends: .nothing)
    }

    /// Whether the program runs and reaches its database; never kept.
    @Sendable static func health(_ visit: Visit) async throws -> Reply {
        _ = try await visit.office.read { try $0.units().count }
        return .bytes(Array("ok\n".utf8), contentType: "text/plain; charset=utf-8")
    }
}
