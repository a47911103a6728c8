import Fetching
import Foundation
import Markup
import Office

/// Looks at an old site and says what it published: asks for the places where the programs that
/// communes' sites are made with keep their lists, one after the other, until enough is known.
struct OldSite: Sendable {
    /// Bytes of one address.
    static let addressBytes = 2_000
    /// Bytes of a feed or a page.
    static let pageBytes = 8 << 20
    /// Bytes of a picture or a paper.
    static let pictureBytes = 16 << 20
    /// Requests of one look.
    private static let mostRequests = 60

    let fetcher: Fetcher
    let now: Date

    /// What a site turned out to be made with.
    enum Source: String, Sendable {
        case feed, nukeviet, vnportal, sitemap
    }

    struct Found: Sendable {
        var source = Source.feed
        var entries: [OldEntry] = []
    }

    /// - Throws: a refusal that says what is wrong with the address.
    func look(at address: URL) async throws -> Found {
        var look = Look(site: self)
        try await look.begin(address)
        if look.found.entries.isEmpty { throw Refusal(OldSitePhrases.nothingFound) }
        return look.found
    }

    func text(at url: URL) async throws -> (text: String, url: URL) {
        let fetched = try await fetcher.fetch(url, limitBytes: OldSite.pageBytes)
        return (OldSite.decoded(fetched), fetched.url)
    }

    /// UTF-8 unless something else is said and true.
    static func decoded(_ fetched: Fetched) -> String { decoded(fetched.bytes, fetched.charset) }

    static func decoded(_ bytes: [UInt8], _ charset: String? = nil) -> String {
        text(bytes, charset).replacing("\0", with: "")
    }

    private static func text(_ bytes: [UInt8], _ charset: String?) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return String(bytes: bytes, encoding: .utf16) ?? ""
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        if charset == "windows-1252" || charset == "iso-8859-1" {
            return String(bytes: bytes, encoding: .windowsCP1252) ?? ""
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One look, with what is known so far.
    private struct Look {
        let site: OldSite
        var found = Found()
        private var asked: Set<String> = []
        private var known: Set<String> = []
        private var requests = 0

        init(site: OldSite) { self.site = site }

        /// The address itself may be a feed; if it is a page, it leads to some.
        mutating func begin(_ address: URL) async throws {
            let (text, url) = try await site.text(at: address)
            requests += 1
            asked.insert(address.absoluteString)
            let feed = OldFeed(text, at: url, now: site.now)
            if feed.isFeed {
                try await take(feed)
                try await turnPages(of: url)
                return
            }
            let root = LooseMarkup.read(text, as: .html)
            let isNukeViet = text.contains("NukeViet") || text.contains("nv_my_domain")
            for place in ["/api/public/articles", "/api/public/documents"] {
                guard let api = URL(string: place, relativeTo: url)?.absoluteURL else { continue }
                if try await pages(of: api) { found.source = .vnportal }
            }
            if found.source == .vnportal { return }
            var feeds = Look.feeds(of: root, at: url)
            for place in ["/feeds/", "/rss/", "/vi/feeds/", "/vi/rss/"] where isNukeViet {
                guard let list = URL(string: place, relativeTo: url)?.absoluteURL else { continue }
                feeds += try await lists(at: list)
            }
            if isNukeViet {
                found.source = .nukeviet
                feeds += ["/index.php?language=vi&nv=news&op=rss"].compactMap {
                    URL(string: $0, relativeTo: url)?.absoluteURL
                }
            }
            if feeds.isEmpty {
                feeds = ["/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml"].compactMap {
                    URL(string: $0, relativeTo: url)?.absoluteURL
                }
            }
            for feed in feeds { try await read(feed) }
            try await readMap(of: url)
        }

        /// A list in JSON, page by page, until one brings nothing new.
        private mutating func pages(of api: URL) async throws -> Bool {
            var any = false
            for page in 1...20 {
                let query = "?language=vi&page=\(page)&size=100&pageSize=100"
                guard let url = URL(string: api.absoluteString + query) else { break }
                let before = found.entries.count
                guard try await read(url) else { break }
                any = true
                if found.entries.count == before { break }
            }
            return any
        }

        /// WordPress gives its feed page by page.
        private mutating func turnPages(of feed: URL) async throws {
            guard feed.path().hasSuffix("/feed/") || feed.path().hasSuffix("/feed") else { return }
            for page in 2...30 {
                let before = found.entries.count
                guard let url = URL(string: "\(feed.absoluteString)?paged=\(page)"),
                    try await read(url), found.entries.count > before
                else { return }
            }
        }

        /// Feeds that a page names in its head.
        private static func feeds(of root: LooseMarkup.Element, at base: URL) -> [URL] {
            root.all.filter { element in
                element.name == "link"
                    && ["application/rss+xml", "application/atom+xml", "application/feed+json"]
                        .contains(element.attributes["type"] ?? "")
            }.compactMap { $0.attributes["href"] }
                .compactMap { URL(string: $0, relativeTo: base)?.absoluteURL }
        }

        /// Feeds that a page lists, as NukeViet's does for each topic.
        private mutating func lists(at url: URL) async throws -> [URL] {
            guard let (text, base) = try await text(at: url) else { return [] }
            return LooseMarkup.read(text, as: .html).all.filter { $0.name == "a" }
                .compactMap { $0.attributes["href"] }
                .filter { $0.contains("/rss") || $0.contains("op=rss") || $0.contains("/feed") }
                .compactMap { URL(string: $0, relativeTo: base)?.absoluteURL }
                .filter { $0.host() == url.host() }
        }

        /// The map of the site knows what the feeds have forgotten.
        private mutating func readMap(of url: URL) async throws {
            guard let map = URL(string: "/sitemap.xml", relativeTo: url)?.absoluteURL else {
                return
            }
            let before = found.entries.count
            try await read(map)
            if before == 0, !found.entries.isEmpty { found.source = .sitemap }
        }

        @discardableResult
        private mutating func read(_ url: URL) async throws -> Bool {
            guard let (text, place) = try await text(at: url) else { return false }
            let feed = OldFeed(text, at: place, now: site.now)
            try await take(feed)
            return feed.isFeed
        }

        private mutating func take(_ feed: OldFeed) async throws {
            for entry in feed.entries where found.entries.count < OldFeed.most {
                if known.insert(entry.address).inserted { found.entries.append(entry) }
            }
            for part in feed.more { try await read(part) }
        }

        /// Nil for what is not there, was asked before, or is one request too many.
        private mutating func text(at url: URL) async throws -> (text: String, url: URL)? {
            guard requests < OldSite.mostRequests, asked.insert(url.absoluteString).inserted else {
                return nil
            }
            requests += 1
            do {
                return try await site.text(at: url)
            } catch is FetchTrouble {
                return nil  // that a site has not every kind of list is usual
            }
        }
    }
}

extension FetchTrouble {
    /// What happened and what to do, for a person.
    var words: Phrase {
        switch self {
        case .notAnAddress: OldSitePhrases.notAnAddress
        case .notAllowed: OldSitePhrases.notAllowed
        case .unreachable: OldSitePhrases.unreachable
        case .tooSlow: OldSitePhrases.tooSlow
        case .tooLarge(let bytes): OldSitePhrases.tooLarge(bytes)
        case .tooManyRedirects: OldSitePhrases.tooManyRedirects
        case .refused(let status): OldSitePhrases.refused(status)
        case .compressed: OldSitePhrases.compressed
        }
    }
}
