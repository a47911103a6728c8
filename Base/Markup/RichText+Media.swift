import Foundation

extension RichText {
    /// A line that shows an item of the media library, until it is known how the item looks.
    private static let start = "<p data-media=\""

    /// Such a line, for ``mediaIDs`` and ``html(showing:)``; without them it is a link.
    package static func line(of id: String, words: String) -> HTML {
        "<p data-media=\"\(id)\"><a href=\"/media/\(id)\">\(words)</a></p>\n"
    }

    /// Whether there is any such line. `contains` takes a millisecond for a long article; this
    /// looks at the bytes and takes a hundredth of it.
    private var showsMedia: Bool {
        var markup = markup
        let wanted = Array(RichText.start.utf8)
        return markup.withUTF8 { text in
            let bytes = UnsafeRawBufferPointer(text)
            guard let start = bytes.baseAddress else { return false }
            var place = 0
            while bytes.count - place >= wanted.count,
                let open = memchr(start + place, Int32(wanted[0]), bytes.count - place)
            {
                place = start.distance(to: UnsafeRawPointer(open))
                if bytes[place...].starts(with: wanted) { return true }
                place += 1
            }
            return false
        }
    }

    /// The items of the media library that the text shows, in its order.
    package var mediaIDs: [String] {
        guard showsMedia else { return [] }
        return markup.components(separatedBy: RichText.start).dropFirst().map { part in
            String(part.prefix { $0 != "\"" })
        }
    }

    /// The text with each such line replaced by what `figure` makes of the item's id and the
    /// words given in the text; where it makes nothing, the link stays.
    package func html(showing figure: (String, String) -> HTML?) -> HTML {
        guard showsMedia else { return HTML(self) }
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
