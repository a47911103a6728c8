import Foundation
import Markup
import Office
import WorkingTime

extension Feed {
    /// The feed as RSS 2.0, with what its advisory board's profile asks for.
    var rss: HTML {
        let items: [HTML] = entries.map(rssItem)
        let hubs: [HTML] = hubs.map { "<atom:link rel=\"hub\" href=\"\($0)\"/>\n" }
        let about = commune.about.isEmpty ? title : commune.about
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel>
            <title>\(title.clean)</title>
            <link>\(page)</link>
            <description>\(about.clean)</description>
            <language>\(language.rawValue)</language>
            <lastBuildDate>\(updated.rfc822)</lastBuildDate>
            <atom:link rel="self" type="application/rss+xml" href="\(own(.rss))"/>
            \(hubs)\(items)</channel>
            </rss>

            """
    }

    private func rssItem(_ entry: FeedEntry) -> HTML {
        let story = entry.story
        var lines = HTML()
        if let topic = story.topic { lines += "<category>\(topic.clean)</category>\n" }
        if let content = content(of: entry) {
            lines += "<content:encoded>\(content.clean)</content:encoded>\n"
        }
        if let file = entry.enclosure {
            lines += """
                <enclosure url="\(address.of(file.path))" length="\(file.bytes)" type="\(file.type)"/>

                """
        }
        return """
            <item>
            <title>\(story.title.clean)</title>
            <link>\(address(of: story))</link>
            <guid isPermaLink="false">\(id(of: story))</guid>
            <pubDate>\(story.publishedAt.rfc822)</pubDate>
            <dc:creator>\(commune.issuer.clean)</dc:creator>
            <description>\(story.summary.clean)</description>
            \(lines)</item>

            """
    }
}

extension Date {
    /// `Fri, 20 Nov 2026 07:30:00 +0700`: RFC 822 with the four-digit years of RFC 1123, in the
    /// commune's time.
    var rfc822: String {
        let stamp = rfc3339
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let parts = stamp.prefix(10).split(separator: "-")
        guard parts.count == 3, let month = Int(parts[1]), (1...12).contains(month) else {
            return stamp
        }
        let local = Int(timeIntervalSince1970.rounded(.down)) + 7 * 3_600
        let number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        let weekday = days[((number % 7) + 7) % 7]
        let clock = stamp.dropFirst(11).prefix(8)
        return "\(weekday), \(parts[2]) \(months[month - 1]) \(parts[0]) \(clock) +0700"
    }
}
