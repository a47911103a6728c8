import Foundation
import Markup
import Office
import Web
import WorkingTime

/// All messages, the newest first.
struct PublicListPage: PageContent {
    let now: Date
    let alerts: [Alert]

    private enum CodingKeys: CodingKey {}

    var title: String { Phrases.publicTitle.text }

    func html(_ frame: Frame) -> HTML {
        let feed: HTML =
            "<p><a href=\"\(PublicDesk.path)/feed.atom\">\(Phrases.feedOf)</a></p>"
        guard !alerts.isEmpty else {
            return "<h1>\(title)</h1><p class=\"empty\">\(Phrases.noneEver)</p>\(feed)"
        }
        let lines: [HTML] = alerts.map { alert in
            """
            <li><a href="\(frame.link(alert.publicPath))">\(alert.title(in: frame.language))</a> \(alert.mark(at: now))<br><span class="soft figures">\((alert.approvedAt ?? alert.proposedAt).written)</span></li>

            """
        }
        return "<h1>\(title)</h1><ul class=\"rows\">\(lines)</ul>\(feed)"
    }
}

/// One message.
struct PublicAlertPage: PageContent {
    let alert: Alert
    let now: Date
    let newer: String?

    private enum CodingKeys: CodingKey {}

    var title: String { alert.title(in: .current) }

    func html(_ frame: Frame) -> HTML {
        let english = frame.language != .vi && !alert.content.wordsEN.isEmpty
        let words = english ? alert.content.wordsEN : alert.content.words
        let language: HTML = frame.language == .vi || english ? HTML() : " lang=\"vi\""
        var more = HTML()
        if !alert.content.instruction.isEmpty {
            more += "<p lang=\"vi\"><strong>\(alert.content.instruction)</strong></p>"
        }
        if let until = alert.expiresAt, alert.isInForce(at: now) {
            more += "<p>\(Phrases.holdsUntil(until.written))</p>"
        }
        if alert.state == .cancelled {
            more += "<p class=\"notice\" lang=\"vi\">\(alert.reason)</p>"
        }
        if let newer {
            more +=
                "<p><a href=\"\(frame.link("\(PublicDesk.path)/\(newer)"))\">\(Phrases.newer)</a></p>"
        }
        return """
            <article class="measure"><h1>\(title)</h1><p>\(alert.mark(at: now)) <span class="soft figures">\((alert.approvedAt ?? alert.proposedAt).written)</span></p>
            <p\(language)>\(words)</p>\(more)
            <p class="soft"><a href="\(PublicDesk.path)/cap/\(alert.id).xml">CAP 1.2</a> · <a href="\(frame.link(PublicDesk.path))">\(Phrases.publicTitle)</a></p></article>
            """
    }
}

/// Atom (RFC 4287) whose entries lead to CAP messages.
struct AlertFeed {
    let commune: Commune
    let origin: String
    let alerts: [Alert]

    var atom: HTML {
        let entries = alerts.flatMap { alert -> [(at: Date, html: HTML)] in
            guard let approvedAt = alert.approvedAt else { return [] }
            var found = [(approvedAt, entry(alert, alert.title(in: .vi), approvedAt, ""))]
            if alert.state == .cancelled, let endedAt = alert.endedAt {
                let title = "\(Phrases.cancelled.vi): \(alert.title(in: .vi))"
                found.append((endedAt, entry(alert, title, endedAt, "-huy")))
            }
            return found
        }.sorted { $0.at > $1.at }
        let page = origin + PublicDesk.path
        let updated = entries.first?.at ?? Date(timeIntervalSince1970: 0)
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <id>\(page)</id><title>\(Phrases.publicTitle.vi) – \(commune.heading)</title><updated>\(updated.rfc3339)</updated>
            <link rel="self" type="application/atom+xml" href="\(page)/feed.atom"/><link href="\(page)"/>
            <author><name>\(commune.issuer)</name></author>
            \(entries.map(\.html))</feed>

            """
    }

    private func entry(_ alert: Alert, _ title: String, _ at: Date, _ tail: String) -> HTML {
        let cap = "\(origin)\(PublicDesk.path)/cap/\(alert.id)\(tail).xml"
        return """
            <entry><id>\(cap)</id><title>\(title)</title><updated>\(at.rfc3339)</updated><link type="application/cap+xml" href="\(cap)"/><link rel="related" href="\(origin)\(alert.publicPath)"/><summary>\(alert.content.words)</summary></entry>

            """
    }
}
