import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The week by day: what airs when, what is in the way, what the plan asks for.
struct WeekPage: PageContent {
    /// A bulletin that can be chosen.
    struct Choice: Sendable, Encodable {
        let id: String
        let title: String
    }

    let plan: WeekPlan
    let groups: [SpeakerGroup]
    /// Only this group is shown; nil for all.
    let group: SpeakerGroup?
    let targets: [TargetStanding]
    let bulletins: [Choice]
    let settings: BroadcastSettings
    let hasSlots: Bool
    let mayPlan: Bool
    let now: Date
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey {
        case plan, groups, group, targets, settings, trouble
    }

    var title: String { Phrases.week.text }
    var scripts: [String] { mayPlan ? ["week.js"] : [] }

    private var address: String { "\(WeekDesk.path)?week=\(plan.week.code)" }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        let week = plan.week
        let days: [HTML] = plan.days.map {
            DayView(page: self, day: $0, frame: frame, isToday: $0.day == Day(of: now)).html
        }
        return """
            \(BroadcastWays(mayPlan: mayPlan).html(frame))
            <h1>\(Phrases.heading(week.first.written, week.last.written))</h1>
            \(notice)\(wanted)
            <div class="acts"><a class="button quiet" href="\(link(week.previous))">\(Phrases.previousWeek)</a>
            <a class="button quiet" href="\(link(week.next))">\(Phrases.nextWeek)</a>
            <a href="/office/broadcast/week?week=\(week.code)">\(Phrases.printable)</a>
            <a href="/office/broadcast/week.csv?week=\(week.code)">CSV</a>
            <a href="/office/broadcast/week.json?week=\(week.code)">JSON</a></div>
            \(filter)\(beginning(frame))
            <ol class="air-week">\(days)</ol>
            \(mayPlan ? adding(frame) : HTML())
            """
    }

    private func link(_ week: Period) -> String {
        "\(WeekDesk.path)?week=\(week.code)" + (group.map { "&group=\($0.id)" } ?? "")
    }

    /// What the plan asks for, what is planned, what is proven.
    private var wanted: HTML {
        let sessions = plan.days.flatMap(\.turns).filter(\.counts)
        let lines: [HTML] = targets.map { target in
            let words = Phrases.wanted(
                target.text.hasSuffix(".") ? String(target.text.dropLast()) : target.text,
                Reading.quantity(target.required), sessions.count,
                Int(target.done))
            return "<p class=\"notice\"><a href=\"\(target.path)\">\(words)</a></p>"
        }
        return lines.joined()
    }

    private var filter: HTML {
        guard groups.count > 1 else {
            return groups.isEmpty ? "<p class=\"notice\">\(Phrases.noGroups)</p>" : HTML()
        }
        let options: [HTML] = groups.map { option($0.id, $0.name, isChosen: $0.id == group?.id) }
        return """
            <form class="filter" action="\(WeekDesk.path)"><input type="hidden" name="week" value="\(plan.week.code)">
            <div><label for="group">\(Phrases.groups)</label>
            <select id="group" name="group"><option value="">\(Phrases.allGroups)</option>\(options)</select></div>
            <button class="quiet">\(Phrases.show)</button></form>
            """
    }

    private func beginning(_ frame: Frame) -> HTML {
        guard mayPlan, !hasSlots else { return HTML() }
        return """
            <div class="empty"><p>\(Phrases.beginHere)</p>
            <form method="post" action="/office/broadcast/slots/usual">\(frame.proof)<button>\(Phrases.addUsual)</button></form></div>
            """
    }

    /// Without a script the same as dragging: a day, an hour, groups.
    private func adding(_ frame: Frame) -> HTML {
        guard !bulletins.isEmpty else {
            return "<p class=\"empty\">\(Phrases.noBulletins)</p>"
        }
        let isOpen = trouble != nil && !typed["bulletin"].isEmpty
        let options: [HTML] = bulletins.map {
            option($0.id, $0.title, isChosen: typed["bulletin"] == $0.id)
        }
        let day = typed["day"].isEmpty ? max(plan.week.first, Day(of: now)).iso : typed["day"]
        return """
            <details class="fold"\(if: isOpen, " open")><summary>\(Phrases.planTurn)</summary>
            <form method="post" action="/office/broadcast/turns" class="measure">\(frame.proof)\(hidden)
            <label for="bulletin">\(Phrases.bulletin)</label><select id="bulletin" name="bulletin">\(options)</select>
            <label for="day">\(Phrases.day)</label><input class="short" type="date" id="day" name="day" value="\(day)" required>
            <label for="time">\(Phrases.time)</label><input class="short" type="time" id="time" name="time" value="\(typed["time"])" required>
            \(GroupBoxes(groups: groups, chosen: typed.all("groups")).html)
            <label class="choice"><input type="checkbox" name="sunday" value="1">\(Phrases.onSunday)</label>
            <p class="acts"><button>\(Phrases.put)</button></p></form></details>
            <p class="hint" data-move="\(Phrases.moveNotice)">\(Phrases.dragHint)</p>
            <form method="post" id="air-move" action="/office/broadcast/turns" hidden>\(frame.proof)\(hidden)<input type="hidden" name="day"><input type="hidden" name="slot"><button>\(Phrases.move)</button></form>
            """
    }

    /// Which week to come back to.
    var hidden: HTML { "<input type=\"hidden\" name=\"week\" value=\"\(plan.week.code)\">" }
}

/// The ways between the pages of this room.
struct BroadcastWays {
    let mayPlan: Bool

    func html(_ frame: Frame) -> HTML {
        var ways = [
            (Phrases.week, WeekDesk.path), (Phrases.bulletins, BulletinDesk.path),
        ]
        if mayPlan {
            ways += [(Phrases.columns, ColumnDesk.path), (Phrases.slots, SlotDesk.path)]
        }
        let lines: [HTML] = ways.map { words, path in
            "<li><a href=\"\(path)\"\(if: frame.path == path, " aria-current=\"page\"")>\(words)</a></li>"
        }
        return """
            <nav class="menu inner" aria-label="\(Phrases.menu)"><ul>\(lines)<li><a href="\(RadioDesk.path)">\(Phrases.radioPage)</a></li></ul></nav>
            """
    }
}

/// Boxes for groups of loudspeakers.
struct GroupBoxes {
    let groups: [SpeakerGroup]
    let chosen: [String]

    var html: HTML {
        guard groups.count > 1 else { return HTML() }
        let boxes: [HTML] = groups.map { group in
            """
            <label class="choice"><input type="checkbox" name="groups" value="\(group.id)"\(if: chosen.contains(group.id), " checked")>\(group.name)</label>
            """
        }
        return """
            <fieldset><legend>\(Phrases.groups)</legend><p class="hint">\(Phrases.allWhenNone)</p><input type="hidden" name="groups" value="">\(boxes)</fieldset>
            """
    }
}

/// A choice of a list.
func option(_ value: String, _ words: String, isChosen: Bool) -> HTML {
    "<option value=\"\(value)\"\(if: isChosen, " selected")>\(words)</option>"
}
