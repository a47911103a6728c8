import Foundation

extension RichText {
    /// A line that shows an item of the media library, until it is known how the item looks.
    private static let start = "<p data-media=\""

    /// Such a line, for ``mediaIDs`` and ``html(showing:)``; without them it is a link.
    package static func line(of id: String, words: String) -> HTML {
        "<p data-media=\"\(id)\"><a href=\"/media/\(id)\">\(words)</a></p>\n"
    }

    /// The items of the media library that the text shows, in its order.
    package var mediaIDs: [String] {
        guard markup.contains(RichText.start) else { return [] }
        return markup.components(separatedBy: RichText.start).dropFirst().map { part in
            String(part.prefix { $0 != "\"" })
        }
    }

    /// The text with each such line replaced by what `figure` makes of the item's id and the
    /// words given in the text; where it makes nothing, the link stays.
    package func html(showing figure: (String, String) -> HTML?) -> HTML {
        guard markup.contains(RichText.start) else { return HTML(self) }
        let parts = markup.components(separatedBy: RichText.start)
        var text = parts[0]
        for part in parts.dropFirst() {
            // Whatever people wrote is escaped, so that these marks can only be ours.
            let id = String(part.prefix { $0 != "\"" })
            guard let open = part.range(of: "\">"),
                let inner = part.range(of: "\">", range: open.upperBound..<part.endIndex),
                let end = part.range(of: "</a></p>\n"),
                let drawn = figure(id, RichText.plain(part[inner.upperBound..<end.lowerBound]))
            else {
                text += RichText.start + part
                continue
            }
            text += drawn.text + part[end.upperBound...]
        }
        return HTML(RichText(sanitised: text))
    }

    private static func plain(_ escaped: Substring) -> String {
        escaped.replacingOccurrences(of: "&lt;", with: "<")
            .replacingOccurrences(of: "&gt;", with: ">")
            .replacingOccurrences(of: "&quot;", with: "\"")
            .replacingOccurrences(of: "&#39;", with: "'")
            .replacingOccurrences(of: "&amp;", with: "&")
    }
}
