import Foundation
import Markup
import Office
import Web
import WorkingTime

/// One day of the week's plan.
struct DayView {
    let page: WeekPage
    let day: PlannedDay
    let frame: Frame
    let isToday: Bool

    var html: HTML {
        let civil = day.day.civil
        var more = HTML()
        if let lunar = day.lunar { more += "<span class=\"soft\">\(Phrases.lunar(lunar))</span>" }
        if let holiday = day.holiday {
            more += "<span class=\"state due\">\(holiday.radioName)</span>"
        }
        if day.airtime > 0 {
            more += "<span class=\"soft\">\(Phrases.airtime(ClockTime.length(day.airtime)))</span>"
        }
        return """
            <li data-day="\(day.day.iso)"\(if: isToday, " class=\"now\"")><h2\(if: isToday, " aria-current=\"date\"")>\(Phrases.weekday(day.day.weekday)) <time datetime="\(day.day.iso)">\(civil.day)/\(civil.month)</time></h2>
            <p class="air-day">\(more)</p>
            \(lines)</li>
            """
    }

    private var lines: HTML {
        let turns = day.turns.map { (($0.turn.minute, 0), turn($0)) }
        // What has gone by empty is of no use to anybody.
        let openings = day.openings.filter { day.day.at(0, $0.minute) > page.now }
            .map { (($0.minute, 1), opening($0)) }
        let all = (turns + openings).sorted { $0.0 < $1.0 }.map(\.1)
        guard !all.isEmpty else { return "<p class=\"soft\">\(Phrases.nothingPlanned)</p>" }
        return "<ul class=\"air-turns\">\(all)</ul>"
    }

    private func turn(_ planned: PlannedTurn) -> HTML {
        let turn = planned.turn
        let isFixed = turn.hasBegun(at: page.now) || !page.mayPlan
        let length = (planned.isEstimate ? "≈ " : "") + ClockTime.length(planned.seconds)
        var marks = planned.state.mark
        if planned.isReplay { marks += " <span class=\"soft\">\(Phrases.replay)</span>" }
        if planned.counts { marks += " <span class=\"soft\">\(Phrases.countsForPlan)</span>" }
        let troubles: [HTML] = planned.troubles.filter {
            !(turn.hasBegun(at: page.now) && planned.proof != nil) && $0 != .notApproved
        }.map { "<li class=\"state \($0.isStopping ? "late" : "due")\">\($0.words)</li>" }
        return """
            <li class="air-turn"\(isFixed ? HTML() : " data-turn=\"\(turn.id)\"")><strong>\(ClockTime.text(turn.minute))–\(planned.endsAt.hour)</strong> <a href="\(BulletinDesk.path)/\(turn.bulletinID)">\(planned.title)</a>
            <span class="soft">\(length) · \(groupNames(turn.groupIDs))</span> \(marks)
            \(troubles.isEmpty ? HTML() : "<ul class=\"air-troubles\">\(troubles)</ul>")
            \(planned.proof.map(ProofLine.html))\(isFixed ? HTML() : acts(turn))</li>
            """
    }

    private func groupNames(_ ids: [String]) -> String {
        guard !ids.isEmpty else { return Phrases.allGroups.text }
        return page.groups.filter { ids.contains($0.id) }.map(\.name).joined(separator: ", ")
    }

    private func acts(_ turn: AirTurn) -> HTML {
        let path = "/office/broadcast/turns/\(turn.id)"
        let hidden = page.hidden
        return """
            <details class="fold"><summary>\(Phrases.change)</summary>
            <form method="post" action="\(path)">\(frame.proof)\(hidden)
            <label for="d\(turn.id)">\(Phrases.day)</label><input type="date" id="d\(turn.id)" name="day" value="\(turn.day.iso)" required>
            <label for="t\(turn.id)">\(Phrases.time)</label><input type="time" id="t\(turn.id)" name="time" value="\(ClockTime.text(turn.minute))" required>
            <p class="acts"><button>\(Phrases.move)</button></p></form>
            <form method="post" action="\(path)/replay">\(frame.proof)\(hidden)<button class="link">\(Phrases.onSunday)</button></form>
            <form method="post" action="\(path)/removal">\(frame.proof)\(hidden)<button class="link">\(Phrases.takeOut)</button></form></details>
            """
    }

    private func opening(_ slot: AirSlot) -> HTML {
        let head: HTML =
            "<strong>\(ClockTime.text(slot.minute))</strong> \(slot.name) <span class=\"soft\">\(Phrases.empty)</span>"
        guard page.mayPlan, !page.bulletins.isEmpty else {
            return "<li class=\"air-turn air-empty\">\(head)</li>"
        }
        let key = "\(slot.id)-\(day.day.number)"
        let options: [HTML] = page.bulletins.map { option($0.id, $0.title, isChosen: false) }
        return """
            <li class="air-turn air-empty" data-slot="\(slot.id)">\(head)
            <details class="fold"><summary>\(Phrases.fill)</summary>
            <form method="post" action="/office/broadcast/turns">\(frame.proof)\(page.hidden)<input type="hidden" name="day" value="\(day.day.iso)"><input type="hidden" name="slot" value="\(slot.id)">
            <label for="b\(key)">\(Phrases.bulletin)</label><select id="b\(key)" name="bulletin">\(options)</select>
            <label class="choice"><input type="checkbox" name="sunday" value="1">\(Phrases.onSunday)</label>
            <p class="acts"><button>\(Phrases.put)</button></p></form></details></li>
            """
    }
}

/// What is known of a turn: three different words.
enum ProofLine {
    static func html(_ proof: AiringProof) -> HTML {
        let words =
            proof.addressed == 0
            ? Phrases.givenOut
            : Phrases.proof((proof.addressed, proof.accepted, proof.delivered, proof.played))
        var mark = HTML()
        if proof.isProven { mark = "<span class=\"state done\">\(Phrases.proven)</span> " }
        return "<p class=\"air-proof\">\(mark)<a href=\"\(proof.path)\">\(words)</a></p>"
    }
}
