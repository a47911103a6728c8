import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The radio page for everybody: what airs today, what was aired, word for word. Only what was
/// approved is here, and a bulletin only from the moment on at which it was first aired.
enum RadioDesk {
    static let path = "/loa"
    /// Bulletins of one page of the list, and of the feed.
    private static let listed = 20
    private static let fed = 100

    static func soundPath(_ hash: String) -> String { "/loa/am-thanh/\(hash).mp3" }

    /// Depends on the hour, so it is not kept for the next reader.
    @Sendable static func today(_ visit: Visit) async throws -> Reply {
        let now = visit.office.now()
        let house = visit.office.house
        let live = try await visit.office.liveStreams()
        let page = try await visit.office.read { connection in
            try connection.guardPublic()
            let week = Period(.week, containing: Day(of: now))
            let plan = try house.weekPlan(connection, week)
            let today = plan.days.first { $0.day == Day(of: now) }?.turns.filter {
                $0.state == .approved && !$0.turn.given.isEmpty
            }
            let past = try connection.airedBulletins(at: now, limit: 6)
            let slugs = try connection.bulletins(
                ids: Set((today ?? []).map(\.turn.bulletinID)))
            return RadioPage(
                day: Day(of: now), now: now,
                turns: (today ?? []).map { turn in
                    RadioPage.Line(
                        startsAt: turn.startsAt, endsAt: turn.endsAt, title: turn.title,
                        slug: turn.startsAt <= now
                            ? slugs.first { $0.id == turn.turn.bulletinID }?.slug : nil)
                },
                past: past.map { PastLine($0.bulletin, at: $0.at) }, live: live)
        }
        var reply = Reply.page(page)
        if !live.isEmpty {
            // `live.js` hands segments of the stream to the audio element by such an address.
            reply.headers.append(
                (
                    "Content-Security-Policy",
                    SecurityHeaders.policy.replacing(
                        "media-src 'self'", with: "media-src 'self' blob:")
                ))
        }
        return reply
    }

    @Sendable static func past(_ visit: Visit) async throws -> Reply {
        let now = visit.office.now()
        let page = max(1, min(Int(visit.query["page"]) ?? 1, 10_000))
        return .page(
            try await visit.office.read { connection in
                try connection.guardPublic()
                let found = try connection.airedBulletins(
                    at: now, limit: listed + 1, offset: (page - 1) * listed)
                if page > 1, found.isEmpty { throw Refusal.notFound }
                return PastPage(
                    page: page,
                    lines: found.prefix(listed).map { PastLine($0.bulletin, at: $0.at) },
                    hasMore: found.count > listed)
            })
    }

    @Sendable static func bulletin(_ visit: Visit) async throws -> Reply {
        let slug = try visit.parameter("slug")
        let now = visit.office.now()
        return .page(
            try await visit.office.read { connection in
                try connection.guardPublic()
                guard let found = try connection.publicBulletin(slug: slug, at: now) else {
                    throw Refusal.notFound
                }
                switch found.bulletin.state {
                case .approved: break
                case .withdrawn: throw Refusal(Phrases.wasWithdrawn, .gone)
                case .draft, .submitted: throw Refusal.notFound
                }
                let column = try found.bulletin.columnID
                    .flatMap { try connection.radioColumn(id: $0) }
                return HeardPage(
                    found.bulletin, at: found.at, column: column,
                    items: try connection.items(ofBulletin: found.bulletin.id))
            })
    }

    /// A sound under the address of its content; browsers may ask for parts of it.
    @Sendable static func sound(_ visit: Visit) async throws -> Reply {
        let name = try visit.parameter("name")
        let hash = String(name.prefix { $0 != "." })
        let now = visit.office.now()
        let bytes = try await visit.office.read { connection in
            try connection.publicSoundBytes(hash: hash, at: now)
        }
        guard name == "\(hash).mp3", let bytes, let file = visit.office.files.file(hash) else {
            throw Refusal.notFound
        }
        return .file(FileBody(place: file, bytes: bytes, contentType: "audio/mpeg", hash: hash))
    }

    @Sendable static func podcast(_ visit: Visit) async throws -> Reply {
        let now = visit.office.now()
        let origin = visit.frame.origin
        let commune = visit.office.particulars
        let feed = try await visit.office.read { connection in
            try connection.guardPublic()
            let found = try connection.airedBulletins(at: now, limit: fed)
                .filter { $0.bulletin.joined != nil }
            let items = try connection.items(ofBulletins: Set(found.map(\.bulletin.id)))
            return PodcastFeed(
                commune: commune, origin: origin,
                episodes: found.map {
                    PodcastFeed.Episode(
                        $0.bulletin, at: $0.at, items: items[$0.bulletin.id] ?? [])
                })
        }
        return .bytes(feed.rss.bytes, contentType: "application/rss+xml; charset=utf-8")
    }

    /// The radio's own pages are never kept; an article is let go when its sound is made.
    @Sendable static func pagesChanged(
        _ connection: any Connection, _ ref: Ref
    ) throws -> PageChange? {
        if ref == inUse { return .everything }
        return ref.kind == "bulletin" ? .nothing : nil
    }

    /// Changed when the portal begins or ceases to have a radio page.
    static let inUse = Ref("broadcast", "radio")

    /// The radio page is named in the foot of the portal once something was planned.
    @Sendable static func ways(_ connection: any Connection) throws -> [PortalWay] {
        guard try connection.broadcastSettings().isPublic, try connection.hasTurns() else {
            return []
        }
        return [PortalWay(PairedText(Phrases.radio), target: path)]
    }
}

extension Connection {
    /// A commune may do without a radio page.
    fileprivate func guardPublic() throws {
        guard try broadcastSettings().isPublic else { throw Refusal.notFound }
    }
}

/// A bulletin of the past, as lists name it.
struct PastLine: Sendable, Encodable {
    let title: String
    let slug: String
    let at: Date
    let seconds: Double

    init(_ bulletin: Bulletin, at: Date) {
        title = bulletin.title
        slug = bulletin.slug ?? ""
        self.at = at
        seconds = bulletin.joined?.seconds ?? 0
    }

    func html(_ frame: Frame) -> HTML {
        """
        <li><a href="\(frame.link("\(RadioDesk.path)/\(slug)"))" lang="vi">\(title)</a><br><span class="soft"><time datetime="\(at.rfc3339)">\(at.written)</time>\(seconds > 0 ? " · " + ClockTime.length(seconds) : "")</span></li>
        """
    }
}
