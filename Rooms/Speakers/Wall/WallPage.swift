import Foundation
import Markup
import Office
import Web
import WorkingTime

/// An alarm as pages show it.
struct AlarmLine: Sendable, Encodable {
    let kind: SpeakerAlarm.Kind
    let name: String
    let path: String
    let words: String
    let beganAt: Date
    let endedAt: Date?

    init(_ alarm: SpeakerAlarm, _ names: AlarmNames) {
        kind = alarm.kind
        (name, path) = names[alarm.subject]
        words = WallWords.alarm(alarm).text
        beganAt = alarm.beganAt
        endedAt = alarm.endedAt
    }
}

/// An airing as lists show it.
struct AiringLine: Sendable, Encodable {
    let id: String
    let title: String
    let priority: AirPriority
    let startsAt: Date
    let addressed: Int
    let accepted: Int
    let delivered: Int
    let played: Int
    let isProven: Bool
    let isWithdrawn: Bool
    /// Whether it has begun.
    let hasBegun: Bool

    init(_ airing: KeptAiring, _ counts: AiringCounts, at now: Date) {
        id = airing.id
        title = airing.title
        priority = airing.priority
        startsAt = airing.startsAt
        addressed = counts.addressed
        accepted = airing.withdrawnAt == nil ? counts.accepted : 0
        delivered = counts.delivered
        played = counts.played
        isProven = airing.provenAt != nil
        isWithdrawn = airing.withdrawnAt != nil
        hasBegun = airing.startsAt <= now
    }
}

/// The wall.
struct WallPage: PageContent {
    let groups: [KeptGroup]
    let speakers: [SpeakerLine]
    let airings: [AiringLine]
    let alarms: [AlarmLine]
    let past: [AlarmLine]
    let threshold: Int
    let mayKeep: Bool
    let mayAdminister: Bool
    let isSaved: Bool
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey {
        case groups, speakers, airings, alarms, past, threshold, trouble
    }

    var title: String { Phrases.title.text }

    func html(_ frame: Frame) -> HTML {
        """
        <h1>\(title)</h1>\(Told.html(trouble, isSaved: isSaved))<p class="measure">\(WallWords.lead)</p>
        <h2>\(WallWords.alarms)</h2>\(alarmList)
        <h2>\(WallWords.groups)</h2>\(groupList)\(addGroup(frame))
        <h2>\(WallWords.list)</h2>\(SpeakerTable.html(speakers, empty: WallWords.none))\(SpeakerMap(speakers)?.html ?? HTML())
        <h2>\(WallWords.airings)</h2>\(AiringTable.html(airings))
        \(exports)\(settings(frame))
        """
    }

    private var alarmList: HTML {
        let open: HTML =
            alarms.isEmpty
            ? "<p class=\"empty\">\(WallWords.noAlarms)</p>"
            : "<ul class=\"rows\">\(alarms.map { line($0) })</ul>"
        guard !past.isEmpty else { return open }
        return """
            \(open)<details class="fold"><summary>\(WallWords.pastAlarms)</summary><ul class="rows">\(past.map { line($0) })</ul></details>
            """
    }

    private func line(_ alarm: AlarmLine) -> HTML {
        let end: HTML = alarm.endedAt.map { " – \($0.written)" } ?? HTML()
        let look = alarm.endedAt != nil ? "idle" : alarm.kind == .late ? "due" : "late"
        return """
            <li><p><a href="\(alarm.path)">\(alarm.name)</a> <span class="state \(look)">\(alarm.words)</span> <span class="soft figures">\(alarm.beganAt.written)\(end)</span></p></li>

            """
    }

    private var groupList: HTML {
        guard !groups.isEmpty else { return "<p class=\"empty\">\(WallWords.noGroups)</p>" }
        let lines: [HTML] = groups.map { group in
            let silent = speakers.filter { $0.groupID == group.id && $0.condition == .silent }.count
            let mark: HTML =
                silent > 0
                ? " <span class=\"state late\">\(WallWords.today(.silent, silent))</span>" : HTML()
            return """
                <li><p><a href="/office/speakers/groups/\(group.id)">\(group.name)</a> <span class="soft figures">\(Phrase.count(group.speakers, vi: "loa", one: "loudspeaker", many: "loudspeakers"))</span>\(mark)</p></li>

                """
        }
        return "<ul class=\"rows\">\(lines)</ul>"
    }

    private func addGroup(_ frame: Frame) -> HTML {
        guard mayKeep else { return HTML() }
        let isOpen = groups.isEmpty || trouble != nil && !typed.fields.isEmpty
        return """
            <details class="fold"\(if: isOpen, " open")><summary>\(WallWords.addGroup)</summary><form class="measure" method="post" action="/office/speakers/groups">\(frame.proof)
            \(PlaceFields.html(name: typed["name"], hint: WallWords.groupHint, place: typed["place"], position: typed["position"]))
            <p class="acts"><button>\(WallWords.addGroup)</button></p></form></details>
            """
    }

    private var exports: HTML {
        """
        <h2>\(WallWords.export)</h2><ul><li>\(WallWords.exportSchedule): <a href="/office/speakers/schedule.csv">CSV</a> · <a href="/office/speakers/schedule.json">JSON</a></li><li>\(WallWords.exportLogs): <a href="/office/speakers/logs.csv">CSV</a> · <a href="/office/speakers/logs.json">JSON</a></li></ul>
        """
    }

    private func settings(_ frame: Frame) -> HTML {
        guard mayAdminister else { return "<p class=\"soft\">\(WallWords.rule(threshold))</p>" }
        return """
            <h2>\(WallWords.threshold)</h2><p>\(WallWords.rule(threshold))</p><form class="measure" method="post" action="/office/speakers/settings">\(frame.proof)<label for="threshold">\(WallWords.threshold)<span class="hint">\(WallWords.thresholdHint)</span></label><input class="short" type="text" inputmode="numeric" id="threshold" name="threshold" maxlength="3" value="\(threshold)" required><p class="acts"><button class="quiet">\(WallWords.keep)</button></p></form>
            """
    }
}

/// What became of the last form.
enum Told {
    static func html(_ trouble: String?, isSaved: Bool) -> HTML {
        if let trouble { return "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return isSaved
            ? "<p class=\"notice good\" role=\"status\">\(WallWords.saved)</p>" : HTML()
    }
}

/// The fields of a name, a place and a position.
enum PlaceFields {
    static func html(name: String, hint: Phrase, place: String, position: String) -> HTML {
        """
        <label for="name">\(WallWords.name)<span class="hint">\(hint)</span></label><input type="text" id="name" name="name" maxlength="\(Limits.lineCharacters)" value="\(name)" required>
        <label for="place">\(WallWords.place)</label><input type="text" id="place" name="place" maxlength="\(Limits.lineCharacters)" value="\(place)">
        <label for="position">\(WallWords.position)<span class="hint">\(WallWords.positionHint)</span></label><input type="text" id="position" name="position" maxlength="60" value="\(position)">
        """
    }
}

/// Loudspeakers in a table that becomes cards on a phone.
enum SpeakerTable {
    static func html(_ lines: [SpeakerLine], empty: Phrase) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"empty\">\(empty)</p>" }
        let rows: [HTML] = lines.map { line in
            let free: HTML = line.storageFree.map { "\(Ago.room($0))" } ?? HTML()
            let missing: HTML =
                (line.missingSounds ?? 0) > 0
                ? " <span class=\"soft\">\(WallWords.missing(line.missingSounds ?? 0))</span>"
                : HTML()
            return """
                <tr><th scope="row"><a href="/office/speakers/\(line.id)">\(line.name)</a></th><td data-label="\(WallWords.group)">\(line.group)</td><td>\(line.condition.mark)\(missing)</td><td class="figures" data-label="\(WallWords.seen)">\(line.seenWords)</td><td class="number" data-label="\(WallWords.volume)">\(line.volume)</td><td class="number" data-label="\(WallWords.storage)">\(free)</td><td data-label="\(WallWords.version)">\(line.version)</td></tr>

                """
        }
        return """
            <div class="wide" role="region" aria-label="\(WallWords.list)" tabindex="0"><table class="cards"><caption class="unseen">\(WallWords.list)</caption>
            <thead><tr><th scope="col">\(WallWords.name)</th><th scope="col">\(WallWords.group)</th><th scope="col">\(WallWords.state)</th><th scope="col">\(WallWords.seen)</th><th scope="col" class="number">\(WallWords.volume)</th><th scope="col" class="number">\(WallWords.storage)</th><th scope="col">\(WallWords.version)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}

/// Airings in a table, with the three words beside each other.
enum AiringTable {
    static func html(_ lines: [AiringLine]) -> HTML {
        guard !lines.isEmpty else { return "<p class=\"empty\">\(WallWords.noAirings)</p>" }
        let rows: [HTML] = lines.map { line in
            """
            <tr><th scope="row"><a href="/office/speakers/airings/\(line.id)">\(line.title)</a></th><td class="figures" data-label="\(WallWords.time)">\(line.startsAt.written)</td><td data-label="\(WallWords.priority)">\(line.priority.words)</td><td class="number" data-label="\(WallWords.accepted)">\(line.accepted)/\(line.addressed)</td><td class="number" data-label="\(WallWords.delivered)">\(line.delivered)/\(line.addressed)</td><td class="number" data-label="\(WallWords.played)">\(line.played)/\(line.addressed)</td><td>\(mark(line))</td></tr>

            """
        }
        return """
            <div class="wide" role="region" aria-label="\(WallWords.airings)" tabindex="0"><table class="cards"><caption class="unseen">\(WallWords.airings)</caption>
            <thead><tr><th scope="col">\(WallWords.airing)</th><th scope="col">\(WallWords.time)</th><th scope="col">\(WallWords.priority)</th><th scope="col" class="number">\(WallWords.accepted)</th><th scope="col" class="number">\(WallWords.delivered)</th><th scope="col" class="number">\(WallWords.played)</th><th scope="col">\(WallWords.state)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    static func mark(_ line: AiringLine) -> HTML {
        if line.isWithdrawn { return "<span class=\"state idle\">\(WallWords.withdrawn)</span>" }
        if line.isProven { return "<span class=\"state done\">\(WallWords.counted)</span>" }
        guard line.hasBegun else { return HTML() }
        return "<span class=\"state due\">\(WallWords.notCounted)</span>"
    }
}
