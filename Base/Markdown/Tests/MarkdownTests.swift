import Markdown
import Markup
import Testing

/// Marks become tags, and nothing that people write does.
@Suite struct MarkdownTests {
    private func drawn(_ text: String) -> String { Markdown(text).html.text }

    @Test func `marks become markup`() {
        #expect(
            drawn("Một *hai* **ba** ~~bốn~~")
                == "<p>Một <em>hai</em> <strong>ba</strong> <del>bốn</del></p>\n")
        #expect(drawn("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
        #expect(drawn("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
        #expect(drawn("> lời") == "<blockquote>\n<p>lời</p>\n</blockquote>\n")
        #expect(drawn("`a<b`") == "<p><code>a&lt;b</code></p>\n")
    }

    @Test func `a table has a head and a body`() {
        let table = drawn("| Thôn | Ngày |\n|---|---|\n| Hạ | 20/4 |")
        #expect(
            table == """
                <div class="wide" role="region" aria-label="Bảng 1" tabindex="0"><table aria-label="Bảng 1">
                <thead><tr><th scope="col">Thôn</th><th scope="col">Ngày</th></tr></thead>
                <tbody><tr><td>Hạ</td><td>20/4</td></tr>
                </tbody></table></div>

                """)
    }

    @Test(arguments: [
        ("# Một\n\n## Hai", ["<h2>Một</h2>", "<h3>Hai</h3>"]),
        ("## Một\n\n#### Hai", ["<h2>Một</h2>", "<h3>Hai</h3>"]),
        ("### Một\n\n# Hai\n\n### Ba", ["<h2>Một</h2>", "<h2>Hai</h2>", "<h3>Ba</h3>"]),
    ])
    func `headings begin at the second level and skip none`(text: String, wanted: [String]) {
        let page = drawn(text)
        for heading in wanted { #expect(page.contains(heading)) }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<iframe src='//x'>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,<script>)",
        "[x](\u{1}javascript:alert(1))", "[x](java\tscript:alert(1))", "[x](vbscript:x)",
        "[x](&#106;avascript:alert(1))", "[x](file:///etc/passwd)", "[x](//evil.example)",
        "[x](/\\evil.example)", "<javascript:alert(1)>", "![x](https://evil.example/pixel.gif)",
        "![x](javascript:alert(1))", "![\" onerror=\"alert(1)](/files/a)",
        "[a]: javascript:x\n\n[a]",
        "```\"><script>\nx\n```", "| <script> |\n|---|\n| <b onclick=x> |",
        "[x](https://a.example/\"onmouseover=\"alert(1))",
    ])
    func `hostile text stays text`(text: String) throws {
        let page = drawn(text)
        // Whatever tag there is, is one of ours with attributes of ours.
        let tags = page.matches(of: #/<[^>]*>/#).map { String($0.output) }
        let ours = try Regex(
            #"</?(p|em|strong|del|code|pre|thead|tbody|tr|td|ul|ol|li|blockquote|h[2-6])>|<br>|<hr>"#
                + #"|<th scope="col">|</th>|<div class="wide" role="region" aria-label="Bảng \d+" tabindex="0">|</div>|</table>|<table aria-label="Bảng \d+">|</a>"#
                + #"|<a href="(https?://|mailto:|tel:|/[^/\\]|#)[^"<>]*"( rel="noopener")?>"#
                + #"|<img src="/files/[^"<>]*" alt="[^"<>]*" loading="lazy">"#)
        for tag in tags { #expect(try ours.wholeMatch(in: tag) != nil, "\(tag)") }
        #expect(!page.contains("href=\"javascript"))
    }

    @Test func `links outward say so, links of ours do not`() {
        #expect(
            drawn("[a](https://a.example)").contains(
                "<a href=\"https://a.example\" rel=\"noopener\">a</a>"))
        #expect(drawn("[a](/tin/b)") == "<p><a href=\"/tin/b\">a</a></p>\n")
        #expect(drawn("[a](tel:0200000018)") == "<p><a href=\"tel:0200000018\">a</a></p>\n")
        #expect(
            drawn("xem www.a.example").contains(
                "<a href=\"http://www.a.example\" rel=\"noopener\">"))
        #expect(drawn("[giữ lời](javascript:x)") == "<p>giữ lời</p>\n")
    }

    @Test func `only our own pictures are shown, of others the words stay`() {
        #expect(
            drawn("![Cổng làng](/files/a1)")
                == "<p><img src=\"/files/a1\" alt=\"Cổng làng\" loading=\"lazy\"></p>\n")
        #expect(drawn("![Cổng làng](https://a.example/x.jpg)") == "<p>Cổng làng</p>\n")
    }

    @Test func `what is typed as a tag is read as it was typed`() {
        #expect(drawn("Bài <b>đậm</b>") == "<p>Bài &lt;b&gt;đậm&lt;/b&gt;</p>\n")
    }

    @Test func `the words alone can be searched and cut`() {
        let text = Markdown(
            "# Hội vật\n\nMời **bà con** đến [xem](/x).\n\n| A | B |\n|---|---|\n| c | d |")
        #expect(text.plain == "Hội vật\nMời bà con đến xem.\nA B \nc d")
        #expect(text.excerpt(20) == "Hội vật Mời bà con…")
        #expect(Markdown("").plain.isEmpty)
        #expect(Markdown("").html.isEmpty)
    }
}

/// Texts made to keep a server busy are drawn soon.
@Suite(.serialized) struct MarkdownBombTests {
    private static let size = Markdown.limitBytes

    private static func filled(_ piece: String) -> String {
        String(repeating: piece, count: size / piece.utf8.count)
    }

    private static let bombs: [(String, String)] = [
        ("quotes", filled(">")),
        ("spaced quotes", filled("> ")),
        ("lists in a line", filled("- ")),
        (
            "lists, then blank lines",
            String(repeating: "* ", count: 40_000) + "a" + String(repeating: "\n", count: 100_000)
        ),
        ("numbered lists", filled("1. ")),
        (
            "indented lists",
            (0..<600).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined().prefix(size)
                .description
        ),
        ("open brackets", filled("[")),
        ("picture brackets", filled("![")),
        ("brackets and parentheses", filled("[a](")),
        ("pointed brackets", filled("<")),
        ("link in pointed brackets", filled("[a](<b")),
        ("stars", filled("*")),
        ("star words", filled("*a ")),
        (
            "strong both ways",
            String(repeating: "**", count: 40_000) + "a" + String(repeating: "**", count: 40_000)
        ),
        ("star and underscore", filled("*a_ ")),
        ("tildes", filled("~a ~~b ")),
        ("back ticks", (1..<600).map { "e" + String(repeating: "`", count: $0) }.joined()),
        (
            "wide table",
            filled("|a").prefix(2_000) + "\n" + filled("|-").prefix(2_000) + "\n"
                + String(repeating: "|\n", count: 90_000)
        ),
        (
            "table of sixty",
            String(repeating: "|a", count: 60) + "\n" + String(repeating: "|-", count: 60) + "\n"
                + String(repeating: "|\n", count: 90_000)
        ),
        ("comments", filled("<!--a ")),
        ("entities", filled("&a;")),
        ("references", (0..<10_000).map { "[\($0)]: /x\n" }.joined()),
        (
            "unused references",
            "[a]: /" + String(repeating: "x", count: 50_000) + "\n\n"
                + String(repeating: "[a]", count: 40_000)
        ),
        (
            "references under a mark",
            "[a]:\u{301}/" + String(repeating: "x", count: 50_000) + "\n\n"
                + String(repeating: "[a]", count: 40_000)
        ),
        ("mails", filled("a@")),
        ("addresses", filled("www.")),
        ("colons", filled("http://a ")),
        ("carriage returns", filled(">\r")),
        ("setext", filled("a\n=\n")),
    ]

    /// Told by their names: the texts themselves would fill the test's report.
    @Test(.timeLimit(.minutes(2)), arguments: bombs.map(\.0))
    func `a hostile text is drawn, and does not swell`(name: String) throws {
        let text = try #require(MarkdownBombTests.bombs.first { $0.0 == name }).1
        let drawn = Markdown(text).html.text.utf8.count
        #expect(drawn < 12_000_000, "\(drawn) bytes")
    }

    @Test func `depth is drawn to its limit and the words below it stay`() {
        let page = Markdown(
            (0..<60).map { String(repeating: "  ", count: $0) + "- a\($0)\n" }.joined()
        )
        .html.text
        #expect(page.contains("a59"))
        #expect(page.matches(of: #/<ul>/#).count == page.matches(of: #/</ul>/#).count)
        #expect(page.matches(of: #/<li>/#).count == page.matches(of: #/</li>/#).count)
    }

    @Test func `a text beyond the limit is cut between characters`() {
        let text = String(repeating: "ệ", count: Markdown.limitBytes)
        #expect(!Markdown(text).plain.contains("\u{FFFD}"))
    }

    @Test func `many texts are drawn at once`() async {
        await withTaskGroup(of: String.self) { group in
            for number in 0..<200 {
                group.addTask { Markdown("~~\(number)~~ | a").html.text }
            }
            for await page in group { #expect(page.contains("<del>")) }
        }
    }
}
