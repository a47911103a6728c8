import Markup
import Office
import WorkingTime

extension Feed {
    /// The feed by RFC 4287.
    var atom: HTML {
        let entries: [HTML] = entries.map(atomEntry)
        let hubs: [HTML] = hubs.map { "<link rel=\"hub\" href=\"\($0)\"/>\n" }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
            <id>\(page)</id>
            <title>\(title.clean)</title>
            <subtitle>\(commune.about.clean)</subtitle>
            <updated>\(updated.rfc3339)</updated>
            <author><name>\(commune.issuer.clean)</name></author>
            <link rel="self" type="application/atom+xml" href="\(own(.atom))"/>
            <link rel="alternate" type="text/html" href="\(page)"/>
            \(hubs)\(entries)</feed>

            """
    }

    private func atomEntry(_ entry: FeedEntry) -> HTML {
        let story = entry.story
        var lines = HTML()
        if let topic = story.topic { lines += "<category term=\"\(topic.clean)\"/>\n" }
        if !story.summary.isEmpty { lines += "<summary>\(story.summary.clean)</summary>\n" }
        if let content = content(of: entry) {
            lines += "<content type=\"html\">\(content.clean)</content>\n"
        }
        if let file = entry.enclosure {
            lines += """
                <link rel="enclosure" type="\(file.type)" length="\(file.bytes)" href="\(address.of(file.path))"/>

                """
        }
        return """
            <entry xml:lang="\(story.language.rawValue)">
            <id>\(id(of: story))</id>
            <title>\(story.title.clean)</title>
            <published>\(story.publishedAt.rfc3339)</published>
            <updated>\(story.changedAt.rfc3339)</updated>
            <link rel="alternate" type="text/html" hreflang="\(story.language.rawValue)" href="\(address(of: story))"/>
            \(lines)</entry>

            """
    }
}

extension String {
    /// Without the characters that XML 1.0 cannot carry at all.
    var clean: String {
        guard unicodeScalars.contains(where: { !$0.isXML }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter(\.isXML)))
    }
}

extension Unicode.Scalar {
    /// XML 1.0 §2.2.
    fileprivate var isXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
