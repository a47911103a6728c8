import Foundation
import Markup
import Office
import Web
import WorkingTime

/// What the loudspeakers say today.
struct RadioPage: PageContent {
    /// A turn of today; its words are public once it has begun.
    struct Line: Sendable, Encodable {
        let startsAt: Date
        let endsAt: Date
        let title: String
        let slug: String?
    }

    let day: Day
    let now: Date
    let turns: [Line]
    let past: [PastLine]
    let live: [LiveStream]

    private enum CodingKeys: CodingKey { case day, turns, past, live }

    var title: String { Phrases.radio.text }

    var scripts: [String] { live.isEmpty ? [] : ["live.js"] }

    func head(_ frame: Frame) -> HTML { RadioHead.html(frame, RadioDesk.path) }

    func html(_ frame: Frame) -> HTML {
        let lunar = LunarCalendar.lunar(of: day).map { " · " + Phrases.lunar($0).text } ?? ""
        let weekday = Phrases.weekday(day.weekday).text
        let rows: [HTML] = turns.map { turn in
            let isOn = turn.startsAt <= now && now < turn.endsAt
            let title: HTML =
                turn.slug.map {
                    "<a href=\"\(frame.link("\(RadioDesk.path)/\($0)"))\" lang=\"vi\">\(turn.title)</a>"
                } ?? "<span lang=\"vi\">\(turn.title)</span>"
            return """
                <li><strong>\(turn.startsAt.hour)–\(turn.endsAt.hour)</strong> \(title)\(isOn ? " <span class=\"state on-track\">\(Phrases.nowOn)</span>" : HTML())</li>
                """
        }
        let programme: HTML =
            rows.isEmpty
            ? "<p class=\"empty\">\(Phrases.quietDay)</p>" : "<ul class=\"rows sheet\">\(rows)</ul>"
        let heard: HTML =
            past.isEmpty
            ? "<p class=\"empty\">\(Phrases.nothingHeard)</p>"
            : """
            <ul class="rows sheet">\(past.map { $0.html(frame) })</ul>
            """
        return """
            <div class="measure"><h1>\(Phrases.radio)</h1><p class="lead">\(Phrases.radioWords)</p>
            <section><h2>\(Phrases.todayProgramme)</h2><p class="soft">\(weekday), \(day.written)\(lunar)</p>\(programme)</section>
            \(liveSection)<section><h2>\(Phrases.heardAgain)</h2>\(heard)</section>
            <p><a href="\(frame.link("/loa/buoi-phat"))">\(Phrases.allPast)</a></p>
            <p><a href="/loa/podcast.xml">\(Phrases.podcast)</a></p></div>
            """
    }
}

extension RadioPage {
    /// What can be heard now, by the browser's own player or by `live.js`.
    fileprivate var liveSection: HTML {
        guard !live.isEmpty else { return HTML() }
        let players: [HTML] = live.enumerated().map { place, stream in
            """
            <figure class="media"><figcaption id="live-\(place)" lang="vi">\(stream.name)</figcaption><audio class="live" controls preload="none" src="\(stream.path)" aria-labelledby="live-\(place)"></audio></figure>
            """
        }
        return """
            <section><h2>\(Phrases.liveNow)</h2><p class="soft">\(Phrases.liveWords)</p>\(players)</section>
            """
    }
}

/// What stands in the head of the radio's pages.
enum RadioHead {
    static func html(_ frame: Frame, _ path: String) -> HTML {
        """
        <link rel="canonical" href="\(frame.origin)\(frame.link(path))">
        <link rel="alternate" type="application/rss+xml" href="/loa/podcast.xml" title="\(Phrases.radio)">

        """
    }
}

/// Bulletins of the past, the latest first.
struct PastPage: PageContent {
    let page: Int
    let lines: [PastLine]
    let hasMore: Bool

    private enum CodingKeys: CodingKey { case page, lines, hasMore }

    var title: String { Phrases.allPast.text }

    func head(_ frame: Frame) -> HTML { RadioHead.html(frame, "/loa/buoi-phat") }

    func html(_ frame: Frame) -> HTML {
        let path = frame.link("/loa/buoi-phat")
        var ways: [HTML] = []
        if page > 1 {
            ways.append("<a href=\"\(path)?page=\(page - 1)\" rel=\"prev\">\(Phrases.newer)</a>")
        }
        if hasMore {
            ways.append("<a href=\"\(path)?page=\(page + 1)\" rel=\"next\">\(Phrases.older)</a>")
        }
        let list: HTML =
            lines.isEmpty
            ? "<p class=\"empty\">\(Phrases.nothingHeard)</p>"
            : "<ul class=\"rows sheet\">\(lines.map { $0.html(frame) })</ul>"
        return """
            <div class="measure"><p><a href="\(frame.link(RadioDesk.path))">\(Phrases.radio)</a></p>
            <h1>\(Phrases.allPast)</h1>\(list)<p class="acts">\(ways.joined(separator: " "))</p></div>
            """
    }
}

/// One bulletin that was aired: its sound and every word of it.
struct HeardPage: PageContent {
    /// A piece, to be read.
    struct Piece: Sendable, Encodable {
        let title: String
        let kind: BulletinItem.Kind
        let words: String
    }

    let title: String
    let slug: String
    let at: Date
    let column: String?
    let sound: JoinedSound?
    let pieces: [Piece]

    init(_ bulletin: Bulletin, at: Date, column: RadioColumn?, items: [BulletinItem]) {
        title = bulletin.title
        slug = bulletin.slug ?? ""
        self.at = at
        self.column = column?.name
        sound = bulletin.joined
        pieces = items.map { Piece(title: $0.title, kind: $0.kind, words: $0.spokenOnce) }
    }

    func head(_ frame: Frame) -> HTML { RadioHead.html(frame, "\(RadioDesk.path)/\(slug)") }

    func html(_ frame: Frame) -> HTML {
        var player = HTML()
        if let sound {
            player = """
                <figure class="media"><figcaption id="hear">\(Phrases.hearAll) · \(ClockTime.length(sound.seconds))</figcaption><audio controls preload="none" src="\(RadioDesk.soundPath(sound.hash))" aria-labelledby="hear"></audio></figure>
                """
        }
        let parts: [HTML] = pieces.map { piece in
            let lines: [HTML] = piece.words.split(whereSeparator: \.isNewline)
                .map { "<p>\($0)</p>" }
            let none: HTML = lines.isEmpty ? "<p class=\"soft\">\(piece.kind.words)</p>" : HTML()
            return """
                <section><h2 lang="vi">\(piece.title)</h2><div lang="vi">\(lines)</div>\(none)</section>
                """
        }
        return """
            <article class="story"><p><a href="\(frame.link(RadioDesk.path))">\(Phrases.radio)</a></p>
            <h1 lang="vi">\(title)</h1>
            <p class="soft byline"><time datetime="\(at.rfc3339)">\(at.written)</time>\(column.map { " · " + $0 })</p>
            \(player)\(parts)</article>
            """
    }
}

extension BulletinItem {
    /// The words without the title, where they begin with it.
    var spokenOnce: String {
        words.hasPrefix(title + ".\n") ? String(words.dropFirst(title.count + 2)) : words
    }
}
