import Testing

@testable import TestKit

/// A checker that finds nothing proves nothing: each rule is shown a page that it must refuse,
/// made from a good page by one change.
struct HTMLCheckerTests {
    private static let good = """
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Hôm nay – Xã An Lão</title>
        <script src="/assets/a/office.js" defer></script>
        </head>
        <body>
        <a class="skip" href="#main">Đến nội dung chính</a>
        <main id="main">
        <h1>Hôm nay</h1>
        <h2>Việc &amp; hạn</h2>
        <p>Một <b>câu</b>.</p>
        <form method="post" action="/office/x"><input type="hidden" name="csrf" value="abc">
        <label for="what">Việc</label><input id="what" name="what">
        <label>Ngày <input name="day" type="date"></label>
        <button>Gửi</button></form>
        <table><caption>Việc</caption><thead><tr><th scope="col">Việc</th></tr></thead>
        <tbody><tr><td>Họp</td></tr></tbody></table>
        <ul><li><a href="/office">Về</a></li></ul>
        <img src="/a.jpg" alt="">
        </main>
        </body>
        </html>

        """

    @Test func `a good page has no fault`() {
        #expect(HTMLChecker.faults(in: HTMLCheckerTests.good) == [])
    }

    @Test(arguments: [
        ("</b>", "", "</p> closes <b>"),
        ("</ul>", "", "</main> closes <ul>"),
        ("<main id=\"main\">", "<main id=main>", "not quoted"),
        ("<main id=\"main\">", "<main id=\"main\" id=\"main\">", "twice"),
        ("<main id=\"main\">", "<div id=\"main\"></div><main id=\"main\">", "more than once"),
        ("&amp;", "&", "bare &"),
        ("Một <b>", "1 < 2 <b>", "bare <"),
        ("<b>câu</b>", "<br/>", "closes itself"),
        ("<!doctype html>\n", "", "doctype"),
        (" lang=\"vi\"", "", "language"),
        (" lang=\"vi\"", " lang=\"\"", "language"),
        ("<meta charset=\"utf-8\">\n", "", "charset"),
        ("Hôm nay – Xã An Lão", " ", "empty <title>"),
        ("<h1>Hôm nay</h1>", "", "0 <h1>"),
        ("<h1>Hôm nay</h1>", "<h1>Một</h1><h1>Hai</h1>", "2 <h1>"),
        ("<h2>Việc &amp; hạn</h2>", "<h3>Việc</h3>", "after level 1"),
        ("<h2>Việc &amp; hạn</h2>", "<h2> </h2>", "an empty <h2>"),
        ("for=\"what\"", "for=\"who\"", "leads nowhere"),
        ("<label for=\"what\">Việc</label>", "", "labels: <input name=what>"),
        ("<label for=\"what\">Việc</label>", "<label for=\"what\"> </label>", "labels"),
        ("Ngày <input", "<input", "labels: <input name=day>"),
        ("<label for=\"what\">Việc</label>", "<label>Việc</label>", "labels nothing"),
        (" alt=\"\"", "", "without alt"),
        (">Về</a>", "></a>", "has no words"),
        ("href=\"/office\"", "href=\"\"", "leads nowhere"),
        ("href=\"#main\"", "href=\"#top\"", "leads nowhere"),
        ("<input type=\"hidden\" name=\"csrf\" value=\"abc\">", "", "has no proof"),
        ("value=\"abc\"", "value=\"\"", "has no proof"),
        ("method=\"post\"", "method=\"get\"", "shows its proof"),
        ("<button>Gửi</button>", "", "cannot be sent"),
        ("type=\"date\"", "type=\"file\"", "sends none"),
        ("<h1>", "<h1 style=\"color:red\">", "inline style"),
        ("<h1>", "<style>h1{}</style><h1>", "inline style"),
        ("<h1>", "<script>alert(1)</script><h1>", "inline script"),
        ("<h1>", "<h1 onclick=\"x()\">", "onclick"),
        ("href=\"/office\"", "href=\"javascript:x()\"", "a script as an address"),
        ("src=\"/a.jpg\"", "src=\"https://example.com/a.jpg\"", "from elsewhere"),
        ("<ul><li>", "<ul><div>", "<div> in <ul>"),
        ("<p>Một <b>câu</b>.</p>", "<p><div>x</div></p>", "<div> in <p>"),
        ("<a href=\"/office\">Về</a>", "<a href=\"/x\"><button>Về</button></a>", "<button> in <a>"),
        ("<td>Họp</td>", "Họp", "words in <tr>"),
        (" scope=\"col\"", "", "without a scope"),
        ("<caption>Việc</caption>", "", "without a caption"),
        ("Một <b>", "Optional(3) <b>", "leftovers"),
        ("</main>", "</main><main></main>", "2 <main>"),
    ])
    func `a page with a fault is refused`(from: String, to: String, fault: String) {
        let broken = HTMLCheckerTests.good.replacing(from, with: to, maxReplacements: 1)
        #expect(broken != HTMLCheckerTests.good)
        let faults = HTMLChecker.faults(in: broken)
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }

    @Test func `a drawing may close its lines and have a title of its own`() {
        let drawn = HTMLCheckerTests.good.replacing(
            "<img src",
            with: """
                <svg role="img" aria-label="Hai cột"><title>Cột</title><rect x="1"/></svg>
                <img src
                """)
        #expect(HTMLChecker.faults(in: drawn) == [])
    }

    @Test func `a form inside a form is refused`() {
        let broken = HTMLCheckerTests.good.replacing(
            "<button>Gửi</button>",
            with: "<form method=\"get\" action=\"/y\"><button>Y</button></form><button>X</button>")
        #expect(HTMLChecker.faults(in: broken).contains { $0.contains("<form> in <form>") })
    }
}
