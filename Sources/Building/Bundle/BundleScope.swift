import Foundation
import Markup
import Office
import WorkingTime

/// What of the portal is copied into the bundle. A public address that stands in neither list is
/// left out: nothing new gets in by being forgotten. What is shown by a secret is never copied.
package enum BundleScope {
    package static let kept: Set<String> = [
        "/", "/anh", "/chu-de/:slug", "/chu-de/:slug/feed.atom", "/chu-de/:slug/feed.json",
        "/chu-de/:slug/feed.rss", "/co-cau", "/do-hoa", "/du-phong", "/feed.atom", "/feed.json",
        "/feed.rss", "/files/:name", "/gioi-thieu", "/hoi-dap", "/hoi-dap/:slug",
        "/hoi-dap/:slug/anh/:photo", "/lich", "/lich.ics", "/lien-he",
        "/loa/am-thanh/:name", "/media/:id",
        "/nghe", "/quyen-rieng-tu", "/robots.txt", "/sitemap.xml", "/sitemap/:part", "/so-do",
        "/thong-bao", "/tin", "/tin/:slug", "/trang/:slug", "/tro-nang", "/van-ban",
        "/van-ban/:slug", "/video",
    ]

    /// Public addresses that need the program, or that only programs ask for.
    package static let leftOut: Set<String> = [
        "/healthz", "/lua-chon", "/oembed", "/openapi.json", "/opensearch.xml", "/search",
        "/search/suggest", "/share/:file", "/tim-kiem", "/y-kien", "/xem-truoc/:secret",
        "/duyet/:secret",
        // What warns of danger is of the hour.
        "/canh-bao", "/canh-bao/:id", "/canh-bao/cap/:name", "/canh-bao/feed.atom",
        // What only loudspeakers ask for.
        "/speakers/v1/changes/:number", "/speakers/v1/schedule", "/speakers/v1/sounds/:hash",
        "/speakers/v1/time",
        // What airs today needs the program; sounds of articles are copied with them.
        "/loa", "/loa/:slug", "/loa/buoi-phat", "/loa/podcast.xml",
        "/loa/truc-tiep/:group/:name",
        // What is asked and answered needs the program; numbers and duties of the day grow old.
        "/phan-anh", "/phan-anh/dan-neu", "/phan-anh/dan-neu.csv", "/phan-anh/dan-neu.json",
        "/phan-anh/tra-cuu", "/phan-anh/ho-so/:secret",
        "/phan-anh/ho-so/:secret/anh/:photo", "/phan-anh/ho-so/:secret/du-lieu",
        "/phan-anh/quyen-rieng-tu", "/phan-anh/thong-ke", "/phan-anh/thong-ke.csv",
        "/phan-anh/thong-ke.json", "/phan-anh/truc", "/open311/discovery.json",
        "/open311/discovery.xml", "/open311/v2/discovery.json", "/open311/v2/discovery.xml",
        "/open311/v2/services.json", "/open311/v2/services.xml", "/open311/v2/services/:code",
        "/open311/v2/requests.json", "/open311/v2/requests.xml", "/open311/v2/requests/:id",
        "/open311/v2/request/:id", "/open311/v2/tokens/:token",
    ]

    /// Pages of one list that are copied; what stands further back is still there by its address.
    static let pagesOfList = 50
    /// Months of the calendar before and after this one.
    static let months = 12
    /// The page that says what this copy is, to which everything leads that needs the program.
    static let about = "/du-phong"
}

/// An address of the portal with its query, as links name it.
struct BundleTarget: Hashable, Sendable {
    /// With the language: `/en/tin`.
    let path: String
    /// Empty for none.
    let query: String

    /// - Parameter link: as it stands in a page; nil when it leads elsewhere.
    init?(_ link: String, origin: String) {
        var text = Substring(link)
        if text.hasPrefix(origin) {
            text = text.dropFirst(origin.count)
            if text.isEmpty { text = "/" }
        }
        guard text.hasPrefix("/"), !text.hasPrefix("//") else { return nil }
        text = text.prefix { $0 != "#" }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = BundleTarget.usual(parts[0])
        query = parts.count > 1 ? String(parts[1]) : ""
    }

    /// One spelling for each address: `/en/` and `/tin`.
    private static func usual(_ path: Substring) -> String {
        let parts = path.split(separator: "/")
        let isHome = parts.count == 1 && Language.known.contains { $0.rawValue == parts[0] }
        return "/" + parts.joined(separator: "/") + (isHome ? "/" : "")
    }

    var text: String { query.isEmpty ? path : "\(path)?\(query)" }

    var language: Language {
        Language.known.first { $0 != .vi && (path.hasPrefix("/\($0.rawValue)/")) } ?? .vi
    }

    /// The path without its language.
    var plainPath: String {
        guard language != .vi else { return path }
        return String(path.dropFirst(language.rawValue.count + 1))
    }

    /// Whether it is copied.
    func isKept(in house: House, today: Day) -> Bool {
        if path.hasPrefix("/assets/") { return query.isEmpty }
        guard let route = house.route(.get, at: plainPath)?.route, case .anyone = route.access,
            BundleScope.kept.contains(route.path)
        else { return false }
        if query.isEmpty { return true }
        let parts = query.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        switch parts[0] {
        case "page":
            return Int(parts[1]).map { (2...BundleScope.pagesOfList).contains($0) } == true
        case "thang":
            guard route.path == "/lich", let month = Period(code: String(parts[1])),
                month.kind == .month
            else { return false }
            let days = BundleScope.months * 31
            return abs(month.first.number - today.number) <= days
        default: return false
        }
    }

    /// Where its copy is: pages are `index.html` of a folder, so that any server finds them.
    func file(isPage: Bool) -> String {
        let trimmed = path.split(separator: "/").joined(separator: "/")
        guard isPage else { return trimmed }
        let folder = query.isEmpty ? [trimmed] : [trimmed, "_" + query.replacing("=", with: "-")]
        return (folder + ["index.html"]).filter { !$0.isEmpty }.joined(separator: "/")
    }
}

/// How pages of the bundle name each other.
package enum BundleLinks: Sendable {
    /// `/tin/x`, as on the portal: for a server that stands in under the same name.
    case rooted
    /// `../x/index.html`: for a folder below another address, or opened from a USB stick.
    case relative

    /// A link from one file of the bundle to another.
    func link(to target: BundleTarget, _ file: String, from page: String) -> String {
        guard self == .relative else {
            if target.query.isEmpty { return target.path }
            return "/" + file.dropLast("/index.html".count)
        }
        let here = page.split(separator: "/").dropLast()
        let there = file.split(separator: "/")
        let common = zip(here, there).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: here.count - common)
        return (up + there.dropFirst(common).map(String.init)).joined(separator: "/")
    }
}
