import Fetching
import Foundation
import Office
import Storage
import Synchronization
import TestKit
import Testing

@testable import Newsroom

/// A room that keeps old addresses, as the portal does, in memory.
final class TestMap: Sendable {
    private let all = Mutex<[String: Ref]>([:])

    var kept: [String: Ref] { all.withLock { $0 } }

    var feature: Feature {
        var offers = Offers()
        offers.keepOldAddress = { [self] _, address, ref in
            all.withLock { $0[address.path] = ref }
        }
        return Feature(name: "TestMap", offers: offers)
    }
}

/// An office whose old site stands on a port of this machine.
struct OldSiteOffice {
    let office: TestOffice
    let library = TestLibrary()
    let map = TestMap()
    let site: StandInServer

    init(_ pages: @escaping @Sendable (String) -> StandInServer.Page) async throws {
        site = try StandInServer(pages: pages)
        let fetcher = Fetcher(.thisMachineToo, pauseSeconds: 0, seconds: 5)
        office = try await TestOffice(
            NewsroomRoom.feature(fetching: fetcher), library.feature, map.feature)
    }

    /// Its address; the name of a host has a dot, as those of sites have.
    var address: String { "http://127.0.0.1:\(site.port)" }

    /// Looks at an address of the site as an editor; the page of the import.
    func look(_ path: String = "/") async throws -> (TestVisitor, String) {
        let editor = try await office.visitor(.editor)
        let begin = try await editor.get("/office/old-site")
        let answer = try await editor.submit(
            begin, to: "/office/old-site", ["address": address + path])
        try await office.doWaitingJobs(OldSiteJobs.look)
        return (editor, answer.location ?? "")
    }

    /// Brings in what was chosen, until nothing is left.
    func bring() async throws {
        for _ in 0..<5 { try await office.doWaitingJobs(OldSiteJobs.bring) }
    }

    func items(_ path: String) async throws -> [OldItem] {
        let id = String(path.split(separator: "/").last ?? "")
        return try await office.read {
            try $0.oldItems(of: id, in: OldItem.State.allCases, limit: 100)
        }
    }

    func story(_ title: String) async throws -> (Story, Revision)? {
        try await office.read { connection in
            let ids = try connection.scalars(
                "SELECT s.id FROM story s JOIN story_text t ON t.revision_id = s.revision_id WHERE t.title = \(title) AND t.language = 'vi'",
                as: String.self)
            guard let id = ids.first, ids.count == 1, let story = try connection.story(id: id),
                let revision = try connection.revision(id: story.revisionID)
            else { return nil }
            return (story, revision)
        }
    }
}

/// A site as NukeViet 4 makes it: the places, the shapes and the faults of its feed are those of
/// `modules/news/funcs/rss.php` and `assets/tpl/rss.tpl`.
enum NukeViet {
    static let page: @Sendable (String) -> StandInServer.Page = { target in
        switch target {
        case "/":
            return .init(
                "text/html; charset=UTF-8",
                """
                <!DOCTYPE html><html lang="vi"><head><title>UBND xã Cũ</title>
                <meta name="generator" content="NukeViet v4.5">
                <link rel="alternate" href="/vi/news/rss/" title="Tin Tức" type="application/rss+xml">
                </head><body><p>Chào mừng</p></body></html>
                """)
        case "/feeds/":
            return .init(
                "text/html",
                "<ul><li><a rel=\"nofollow\" href=\"/vi/news/rss/\">Tin</a><ul><li><a href=\"/vi/news/rss/le-hoi/\">Lễ hội</a></li></ul></li></ul>"
            )
        case "/vi/news/rss/": return feed([hoi, hop])
        case "/vi/news/rss/le-hoi/": return feed([hoi])
        case "/sitemap.xml":
            return .init(
                "text/xml",
                """
                <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>/vi/news/le-hoi/hoi-lang-12.html</loc></url>
                <url><loc>/vi/news/tin/lam-duong-thon-ha-3.html</loc><lastmod>2018-01-02T03:04:05+00:00</lastmod></url>
                </urlset>
                """)
        case "/vi/news/le-hoi/hoi-lang-12.html":
            return article(
                "Hội làng mở sớm", "Sáng mùng 6, bà con khai hội tại sân đình.",
                """
                <p style="text-align:justify"><strong>Sáng mùng 6 tháng Giêng, bà con thôn Hạ khai hội tại sân đình làng cũ.</strong></p>
                <p onclick="alert(1)">Th&ocirc;n Hạ rước kiệu từ 7 giờ. Xem <a href="/vi/news/tin/hop-dan-13.html">lịch họp</a>, <a href="javascript:alert(1)">mẹo</a>.</p>
                <script>alert("xấu")</script>
                <div style="text-align:center"><img alt="Rước kiệu qua cổng làng" src="/uploads/news/kieu.png" onerror="alert(2)" width="500"></div>
                <div>Đoạn viết trong thẻ div, không có thẻ p.</div>
                <table><tbody><tr><td>Giờ</td><td>Việc</td></tr><tr><td>7:00</td><td>Rước</td></tr></tbody></table>
                <p>Tải <a href="/uploads/ke-hoach.pdf">kế hoạch</a>. <img src="/uploads/gia.png"></p>
                <iframe src="https://www.youtube.com/embed/abc"></iframe>
                <form action="/x"><input name="a"><button>Gửi</button></form>
                """)
        case "/vi/news/tin/hop-dan-13.html":
            return article(
                "Họp dân", "", "<p>Thôn Trung họp dân tối thứ bảy tại nhà văn hóa, mời bà con.</p>")
        case "/vi/news/tin/lam-duong-thon-ha-3.html":
            return article(
                "Làm đường thôn Hạ", "",
                "<p>Đường thôn Hạ dài hai cây số đã làm xong trong tháng này.</p>")
        case "/uploads/news/kieu.png":
            return .init(200, [("Content-Type", "image/png")], body: PaperKit.png)
        case "/uploads/ke-hoach.pdf":
            return .init(200, [("Content-Type", "application/pdf")], body: Array("%PDF-1.4".utf8))
        default: return .init(404)
        }
    }

    struct Item {
        let title: String
        let link: String
        let words: String
    }

    static let hoi = Item(
        title: "Hội làng mở sớm", link: "/vi/news/le-hoi/hoi-lang-12.html",
        words:
            "<img src=\"/uploads/news/kieu.png\" width=\"100\" align=\"left\" border=\"0\">Tin ngắn"
    )
    static let hop = Item(
        title: "Họp dân &amp; góp ý", link: "/vi/news/tin/hop-dan-13.html", words: "Thôn Trung họp."
    )

    static func feed(_ items: [Item]) -> StandInServer.Page {
        let items = items.map {
            """
            <item><title>\($0.title)</title><link>\($0.link)</link>
            <guid isPermaLink="false"><![CDATA[news_1]]></guid>
            <pubDate>Tue, 5 Nov 2019 02:11:00 GMT</pubDate>
            <description><![CDATA[\($0.words)]]></description></item>
            """
        }.joined()
        return .init(
            "application/rss+xml",
            "\n<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Tin</title><link>/</link><description><![CDATA[]]></description>\(items)</channel></rss>"
        )
    }

    static func article(_ title: String, _ home: String, _ body: String) -> StandInServer.Page {
        .init(
            "text/html; charset=UTF-8",
            """
            <!DOCTYPE html><html><head><title>\(title) - UBND xã Cũ</title><meta property="og:image" content="/uploads/news/kieu.png"></head>
            <body><nav><ul><li><a href="/">Trang nhất</a></li></ul></nav><div class="news_column"><h1 class="title" itemprop="headline">\(title)</h1>
            <div class="hidden"><span itemprop="datePublished">2019-11-05T09:25:00+07:00</span></div>
            <em>Thứ ba - 05/11/2019 09:25</em>
            <div class="hometext m-bottom" itemprop="description">\(home)</div>
            <div id="news-bodyhtml" class="bodytext margin-bottom-lg">\(body)</div>
            <div class="keywords">Từ khóa: hội</div></div><footer>© UBND xã Cũ</footer></body></html>
            """)
    }
}
