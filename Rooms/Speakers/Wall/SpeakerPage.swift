import Foundation
import Markup
import Office
import QRCode
import SpeakerProtocol
import Web
import WorkingTime

/// One loudspeaker.
struct SpeakerPage: PageContent {
    let line: SpeakerLine
    let speaker: KeptSpeaker
    let groups: [KeptGroup]
    /// The code that is good now, for those who may see it.
    let code: String?
    let codeUntil: Date?
    let origin: String
    /// The number of the newest schedule.
    let newest: Int
    let commands: [SpeakerCommand.Kind]
    let log: [LogLine]
    let mayKeep: Bool
    let isSaved: Bool
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case line, speaker, newest, log, trouble }

    var title: String { speaker.name }

    func html(_ frame: Frame) -> HTML {
        """
        <p><a href="/office/speakers">\(Phrases.title)</a> · <a href="/office/speakers/groups/\(speaker.groupID)">\(speaker.groupName)</a></p>
        <h1>\(speaker.name)</h1>\(Told.html(trouble, isSaved: isSaved))<p>\(line.condition.mark)</p>
        \(registering(frame))\(facts)\(acts(frame))
        <h2>\(WallWords.log)</h2>\(LogTable.html(log))
        """
    }

    private func registering(_ frame: Frame) -> HTML {
        guard speaker.state == .waiting, mayKeep else { return HTML() }
        let again: HTML = """
            <form method="post" action="/office/speakers/\(speaker.id)/code">\(frame.proof)<button class="quiet">\(WallWords.newCode)</button></form>
            """
        guard let code, let codeUntil else {
            return "<div class=\"notice\"><p>\(WallWords.codeGone)</p>\(again)</div>"
        }
        let written = RegistrationCode.written(code)
        let address = "\(origin)\(SpeakerProtocol.Path.registration)#\(written)"
        let drawing = try? QRCode(address)  // only for absurd hosts
        let square: HTML =
            drawing.map { "<figure class=\"qr\">\($0.svg(name: WallWords.qr))</figure>" } ?? HTML()
        return """
            <h2>\(WallWords.code)</h2><p class="measure">\(WallWords.codeHow)</p><p class="receipt"><strong class="figures">\(written)</strong></p>\(square)<p class="soft">\(WallWords.codeUntil(codeUntil))</p><p class="soft">\(WallWords.hardware): <code class="long">\(origin)</code></p>\(again)
            """
    }

    private var facts: HTML {
        guard speaker.state != .waiting else { return HTML() }
        let told = speaker.heartbeat
        var facts: [(Phrase, HTML)] = [
            (WallWords.seen, "\(line.seenWords)"), (WallWords.volume, "\(line.volume)"),
            (WallWords.hardware, "\(speaker.hardware)"), (WallWords.version, "\(line.version)"),
        ]
        if let told {
            let isNewest = told.schedule == newest
            let missing: HTML =
                told.missingSounds > 0 ? "; \(WallWords.missing(told.missingSounds))" : HTML()
            facts.append(
                (WallWords.holds, "\(isNewest ? WallWords.newest : WallWords.behind)\(missing)"))
            facts.append((WallWords.storage, "\(Ago.room(told.storageFree))"))
            if let waiting = told.logWaiting, waiting > 0 {
                facts.append((WallWords.unsent, "\(Reading.number(waiting))"))
            }
            if let uptime = told.uptime, let seenAt = speaker.seenAt, uptime >= 0 {
                let since = seenAt.addingTimeInterval(-Double(uptime))
                facts.append((WallWords.uptime, "\(since.written)"))
            }
            if let degrees = told.temperature {
                facts.append((WallWords.temperature, "\(Reading.quantity(degrees)) °C"))
            }
        }
        if !speaker.place.isEmpty { facts.append((WallWords.place, "\(speaker.place)")) }
        let lines: [HTML] = facts.map { "<dt>\($0.0)</dt><dd class=\"figures\">\($0.1)</dd>" }
        return "<dl class=\"facts\">\(lines)</dl>"
    }

    private func acts(_ frame: Frame) -> HTML {
        guard mayKeep, speaker.state != .revoked else { return HTML() }
        return
            "\(speaker.state == .active ? orders(frame) : HTML())\(changing(frame))\(leaving(frame))"
    }

    private func orders(_ frame: Frame) -> HTML {
        let kinds: [SpeakerCommand.Kind] = [.stop, .syncTime, .reboot]
        let buttons: [HTML] = kinds.map {
            "<button class=\"quiet\" name=\"kind\" value=\"\($0.rawValue)\">\($0.words)</button> "
        }
        let waiting: HTML =
            commands.isEmpty
            ? HTML()
            : "<p class=\"state due\">\(WallWords.waitingCommands): \(commands.map(\.words.text).joined(separator: ", "))</p>"
        return """
            <h2>\(WallWords.commands)</h2>\(waiting)<p class="measure soft">\(WallWords.told)</p><form method="post" action="/office/speakers/\(speaker.id)/commands">\(frame.proof)<p class="acts">\(buttons)</p></form>
            """
    }

    private func value(_ field: String, _ kept: String) -> String {
        typed.fields.contains { $0.name == field } ? typed[field] : kept
    }

    private func changing(_ frame: Frame) -> HTML {
        let chosen = value("group", speaker.groupID)
        let choices: [HTML] = groups.map {
            "<option value=\"\($0.id)\"\(if: $0.id == chosen, " selected")>\($0.name)</option>"
        }
        return """
            <details class="fold"\(if: trouble != nil, " open")><summary>\(WallWords.changeSpeaker)</summary><form class="measure" method="post" action="/office/speakers/\(speaker.id)">\(frame.proof)
            \(PlaceFields.html(name: value("name", speaker.name), hint: WallWords.speakerHint, place: value("place", speaker.place), position: value("position", speaker.position?.written ?? "")))
            <label for="group">\(WallWords.group)</label><select id="group" name="group">\(choices)</select>
            <label for="volume">\(WallWords.volume)<span class="hint">\(WallWords.volumeHint)</span></label><input class="short" type="text" inputmode="numeric" id="volume" name="volume" maxlength="3" value="\(value("volume", String(speaker.volume)))" required>
            <p class="acts"><button>\(WallWords.keep)</button></p></form></details>
            """
    }

    private func leaving(_ frame: Frame) -> HTML {
        """
        <details class="fold"><summary>\(WallWords.revoke)</summary><p class="measure">\(WallWords.revokeHow)</p><form method="post" action="/office/speakers/\(speaker.id)/revoke">\(frame.proof)<button class="quiet">\(WallWords.revoke)</button></form></details>
        """
    }
}

/// Entries of a log in a table.
enum LogTable {
    static func html(_ lines: [LogLine]) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"empty\">\(WallWords.noLog)</p>" }
        let rows: [HTML] = lines.map { line in
            let airing: HTML =
                line.title.isEmpty
                ? "\(line.words)"
                : "<a href=\"\(AiringRef.path(line.airingID))\">\(line.title)</a>: \(line.words)"
            let length: HTML = line.seconds > 0 ? "\(Ago.length(line.seconds))" : HTML()
            return """
                <tr><td class="figures">\(line.at.written)</td><th scope="row">\(airing)</th><td class="number" data-label="\(WallWords.seconds)">\(length)</td><td class="figures" data-label="\(WallWords.heard)">\(line.keptAt.written)</td></tr>

                """
        }
        return """
            <div class="wide" role="region" aria-label="\(WallWords.log)" tabindex="0"><table class="cards"><caption class="unseen">\(WallWords.log)</caption>
            <thead><tr><th scope="col">\(WallWords.at)</th><th scope="col">\(WallWords.what)</th><th scope="col" class="number">\(WallWords.seconds)</th><th scope="col">\(WallWords.heard)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}
