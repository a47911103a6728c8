package import Markup

/// A text with light marks (CommonMark with tables, strikethrough and bare addresses, as cmark-gfm
/// reads them), drawn by this module's own hand: every tag is a literal here, and whatever people
/// wrote is escaped, so nothing in the text can become markup.
///
/// Tags somebody typed are shown as they were typed. Links lead to `http`, `https`, `mailto`,
/// `tel` and to our own pages; any other stays words. Pictures are our own (`/files/…`). Headings
/// begin at the second level, because the page's title is the first.
package struct Markdown: Sendable {
    /// Bytes of a text that are read; forms refuse a longer one before it is stored.
    package static let limitBytes = 200 * 1_024

    /// The text drawn as markup.
    package let rich: RichText
    /// The words alone, one block a line.
    package let plain: String

    package init(_ text: String) {
        (rich, plain) = Parser.withTree(of: Calming.calm(text)) { root in
            var drawing = Drawing(headings: Headings(root))
            drawing.draw(root)
            return (RichText(sanitised: drawing.html.text), Words.of(root))
        }
    }

    package var html: HTML { HTML(rich) }

    /// The beginning of the words, at most `limit` characters, cut between words.
    package func excerpt(_ limit: Int = 200) -> String {
        Markdown.excerpt(of: plain, limit)
    }

    /// The beginning of `text` in one line, cut between words.
    package static func excerpt(of text: String, _ limit: Int) -> String {
        var cut = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = cut.isEmpty ? String(word) : cut + " " + word
            if longer.count > limit {
                return cut.isEmpty ? String(word.prefix(limit)) + "…" : cut + "…"
            }
            cut = longer
        }
        return cut
    }
}
