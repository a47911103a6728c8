import Foundation
import Markup
import Office
import WorkingTime

/// The bulletins as a podcast: RSS 2.0 with the elements that players ask for
/// (http://www.itunes.com/dtds/podcast-1.0.dtd).
struct PodcastFeed: Sendable {
    /// A bulletin with its sound.
    struct Episode: Sendable {
        let id: String
        let title: String
        let slug: String
        let at: Date
        let words: String
        let hash: String
        let bytes: Int
        let seconds: Double

        init(_ bulletin: Bulletin, at: Date, items: [BulletinItem]) {
            id = bulletin.id
            title = bulletin.title
            slug = bulletin.slug ?? ""
            self.at = at
            words = items.map { "\($0.title). \($0.spokenOnce)" }.joined(separator: "\n\n")
            hash = bulletin.joined?.hash ?? ""
            bytes = bulletin.joined?.bytes ?? 0
            seconds = bulletin.joined?.seconds ?? 0
        }
    }

    let commune: Commune
    let origin: String
    let episodes: [Episode]

    /// Letters of a transcript that stand in the feed; the page has all.
    private static let longest = 4_000

    var rss: HTML {
        let title = "\(Phrases.radio.vi) – \(commune.heading)"
        let page = "\(origin)\(RadioDesk.path)"
        let about = commune.about.isEmpty ? Phrases.radioWords.vi : commune.about
        let last = episodes.first.map { "<lastBuildDate>\($0.at.rfc822)</lastBuildDate>\n" as HTML }
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom">
            <channel>
            <title>\(PodcastFeed.clean(title))</title>
            <link>\(page)</link>
            <atom:link rel="self" type="application/rss+xml" href="\(page)/podcast.xml"/>
            <description>\(PodcastFeed.clean(about))</description>
            <language>vi</language>
            \(last)<itunes:author>\(PodcastFeed.clean(commune.issuer))</itunes:author>
            <itunes:owner><itunes:name>\(PodcastFeed.clean(commune.issuer))</itunes:name>\(email)</itunes:owner>
            <itunes:category text="Government"/>
            <itunes:explicit>false</itunes:explicit>
            <itunes:type>episodic</itunes:type>
            \(episodes.map(item))</channel>
            </rss>

            """
    }

    private var email: HTML {
        commune.email.isEmpty
            ? HTML() : "<itunes:email>\(PodcastFeed.clean(commune.email))</itunes:email>"
    }

    private func item(_ episode: Episode) -> HTML {
        let page = "\(origin)\(RadioDesk.path)/\(episode.slug)"
        let words = String(episode.words.prefix(PodcastFeed.longest))
        return """
            <item>
            <title>\(PodcastFeed.clean(episode.title))</title>
            <link>\(page)</link>
            <guid isPermaLink="false">\(episode.id)</guid>
            <pubDate>\(episode.at.rfc822)</pubDate>
            <description>\(PodcastFeed.clean(words))</description>
            <enclosure url="\(origin)\(RadioDesk.soundPath(episode.hash))" length="\(episode.bytes)" type="audio/mpeg"/>
            <itunes:duration>\(Int(episode.seconds.rounded()))</itunes:duration>
            <itunes:explicit>false</itunes:explicit>
            </item>

            """
    }

    /// Without what XML 1.0 cannot hold (§2.2).
    static func clean(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    $0 == "\t" || $0 == "\n" || $0 == "\r"
                        || $0.value >= 0x20 && $0.value != 0xFFFE
                            && $0.value != 0xFFFF
                }))
    }
}

extension Date {
    /// `Fri, 20 Nov 2026 09:00:00 +0700` (RFC 822 with four digits of the year, as RSS asks).
    var rfc822: String {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let day = Day(of: self)
        let civil = day.civil
        let two = civil.day < 10 ? "0\(civil.day)" : "\(civil.day)"
        return
            "\(days[day.weekday - 1]), \(two) \(months[civil.month - 1]) \(civil.year) \(ClockTime.clock(self)) +0700"
    }
}
