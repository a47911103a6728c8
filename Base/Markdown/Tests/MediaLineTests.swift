import Markdown
import Markup
import Testing

/// Items of the media library in a text.
struct MediaLineTests {
    private let id = "01990000-0000-7000-8000-00000000abcd"

    private func figure(_ id: String, _ words: String) -> HTML? {
        "<figure>\(id) \(words)</figure>\n"
    }

    @Test func `an item on a line of its own becomes its figure, elsewhere a link`() {
        let rich = Markdown("Đầu.\n\n![](/media/\(id))\n\nCuối ![chữ](/media/\(id)) dòng.").rich
        #expect(rich.mediaIDs == [id])
        #expect(
            rich.html(showing: figure).text == """
                <p>Đầu.</p>
                <figure>\(id) </figure>
                <p>Cuối <a href="/media/\(id)">chữ</a> dòng.</p>

                """)
    }

    @Test func `a photo story may put several below one another`() {
        let rich = Markdown("![một](/media/\(id))\n![hai](/media/\(id))").rich
        #expect(rich.mediaIDs == [id, id])
        #expect(
            rich.html(showing: figure).text
                == "<figure>\(id) một</figure>\n<figure>\(id) hai</figure>\n")
    }

    @Test func `words keep their marks and cannot become tags`() {
        let rich = Markdown("![Ảnh \"của\" <tôi> & 'bạn'](/media/\(id))").rich
        var heard: [String] = []
        let drawn = rich.html { _, words in
            heard.append(words)
            return "<b>\(words)</b>"
        }
        #expect(heard == ["Ảnh \"của\" <tôi> & 'bạn'"])
        #expect(drawn.text == "<b>Ảnh &quot;của&quot; &lt;tôi&gt; &amp; &#39;bạn&#39;</b>")
    }

    @Test func `an item that is gone leaves its words as a link`() {
        let rich = Markdown("![x](/media/\(id))\n\nĐoạn sau.").rich
        #expect(rich.html { _, _ in nil } == HTML(rich))
        #expect(HTML(rich).text.contains("<a href=\"/media/\(id)\">x</a>"))
    }

    @Test func `nobody can write such a line by hand`() {
        for text in [
            "<p data-media=\"x\"><a href=\"y\">z</a></p>", "`<p data-media=\"\(id)\">`",
            "![y](/media/../etc)", "![y](/media/\(id)x)", "![y](https://x/media/\(id))",
        ] {
            #expect(Markdown(text).rich.mediaIDs.isEmpty, "\(text)")
        }
    }
}
