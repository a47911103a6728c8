import Foundation
import Markup
import Office
import SpeakerProtocol
import Web
import WorkingTime

/// Who played what, when and how long: the page behind a session in the ledger.
struct AiringPage: PageContent {
    let airing: AiringLine
    let endsAt: Date
    let seconds: Double
    let threshold: Int
    /// Whether the ledger is to count it.
    let counts: Bool
    let provenAt: Date?
    let plays: [SpeakerPlay]

    var title: String { airing.title }

    func html(_ frame: Frame) -> HTML {
        """
        <p><a href="/office/speakers">\(Phrases.title)</a></p><h1>\(airing.title)</h1>
        <p class="figures">\(airing.startsAt.written) – \(endsAt.written) · \(Ago.length(seconds)) · \(airing.priority.words)</p>
        \(state)\(tally)<p class="measure soft">\(WallWords.threeWords)</p>
        <h2>\(WallWords.addressed)</h2>\(table)
        """
    }

    private var state: HTML {
        guard counts else { return "<p>\(WallWords.countsNothing)</p>" }
        let since: HTML =
            provenAt.map { " <span class=\"soft figures\">\($0.written)</span>" } ?? HTML()
        return
            "<p>\(AiringTable.mark(airing))\(since)</p><p class=\"measure\">\(WallWords.rule(threshold))</p>"
    }

    private var tally: HTML {
        let figures: [HTML] = [
            (WallWords.accepted, airing.accepted), (WallWords.delivered, airing.delivered),
            (WallWords.played, airing.played),
        ].map { words, count in
            "<li class=\"gauge\"><span class=\"big\">\(count)/\(airing.addressed)</span><br>\(words)</li>"
        }
        return "<ul class=\"gauges\">\(figures)</ul>"
    }

    private var table: HTML {
        guard !plays.isEmpty else { return "<p class=\"empty\">\(WallWords.nobody)</p>" }
        let rows: [HTML] = plays.map { play in
            """
            <tr><th scope="row"><a href="/office/speakers/\(play.speakerID)">\(play.name)</a></th><td data-label="\(WallWords.group)">\(play.group)</td><td class="figures" data-label="\(WallWords.accepted)">\(moment(play.acceptedAt))</td><td class="figures" data-label="\(WallWords.delivered)">\(moment(play.deliveredAt))</td><td class="figures" data-label="\(WallWords.played)">\(played(play))</td><td class="number" data-label="\(WallWords.seconds)">\(length(play))</td><td class="figures" data-label="\(WallWords.heard)">\(play.heardAt?.written)</td></tr>

            """
        }
        return """
            <div class="wide" role="region" aria-label="\(WallWords.addressed)" tabindex="0"><table class="cards"><caption class="unseen">\(WallWords.addressed)</caption>
            <thead><tr><th scope="col">\(WallWords.speaker)</th><th scope="col">\(WallWords.group)</th><th scope="col">\(WallWords.accepted)</th><th scope="col">\(WallWords.delivered)</th><th scope="col">\(WallWords.played)</th><th scope="col" class="number">\(WallWords.seconds)</th><th scope="col">\(WallWords.heard)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private func moment(_ moment: Date?) -> HTML {
        moment.map { "\($0.written)" } ?? "<span class=\"soft\">\(WallWords.notYet)</span>"
    }

    private func length(_ play: SpeakerPlay) -> HTML {
        play.seconds > 0 ? "\(Ago.length(play.seconds))" : HTML()
    }

    private func played(_ play: SpeakerPlay) -> HTML {
        if play.isWhole, let startedAt = play.startedAt {
            let late = play.lateSeconds ?? 0
            let lateness: HTML =
                late > Watch.lateSeconds
                ? " <span class=\"state due\">\(WallWords.late(late))</span>" : HTML()
            return "<span class=\"state done\">\(startedAt.hour)</span>\(lateness)"
        }
        let reason = SpeakerLogEntry.Reason(rawValue: play.reason)
        let words: HTML = reason.map { " (\($0.words))" } ?? HTML()
        let look = airing.hasBegun ? "late" : "none"
        return "<span class=\"state \(look)\">\(WallWords.notYet)</span>\(words)"
    }
}
