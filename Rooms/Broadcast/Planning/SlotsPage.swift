import Markup
import Office
import Web
import WorkingTime

/// The slots of the week, and the commune's rules for its hours.
struct SlotsPage: PageContent {
    let slots: [AirSlot]
    let groups: [SpeakerGroup]
    let bulletins: [WeekPage.Choice]
    let settings: BroadcastSettings
    let maySet: Bool
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case slots, groups, settings, trouble }

    var title: String { Phrases.slots.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            \(BroadcastWays(mayPlan: true).html(frame))
            <h1>\(Phrases.slots)</h1>\(notice)
            <div class="columns"><div>\(list(frame))</div><div>\(adding(frame))\(maySet ? rules(frame) : HTML())</div></div>
            """
    }

    private func list(_ frame: Frame) -> HTML {
        guard !slots.isEmpty else {
            return """
                <div class="empty"><p>\(Phrases.noSlots)</p><form method="post" action="/office/broadcast/slots/usual">\(frame.proof)<button>\(Phrases.addUsual)</button></form></div>
                """
        }
        let lines: [HTML] = slots.map { slot in
            let days = slot.weekdays.sorted().map { Phrases.weekday($0).text }
            let end = ClockTime.text((slot.minute + slot.lengthMinutes) % 1_440)
            let names =
                slot.groupIDs.isEmpty
                ? Phrases.allGroups.text
                : groups.filter { slot.groupIDs.contains($0.id) }.map(\.name)
                    .joined(separator: ", ")
            var more = HTML()
            if slot.skipsHolidays {
                more += "<br><span class=\"soft\">\(Phrases.skipsHolidays)</span>"
            }
            if let bulletin = bulletins.first(where: { $0.id == slot.bulletinID }) {
                more +=
                    "<br>\(Phrases.standing): <a href=\"\(BulletinDesk.path)/\(bulletin.id)\">\(bulletin.title)</a>"
            }
            return """
                <li><strong>\(ClockTime.text(slot.minute))–\(end)</strong> \(slot.name)<br><span class="soft">\(days.joined(separator: ", ")) · \(names)</span>\(more)
                <form method="post" action="\(SlotDesk.path)/\(slot.id)/removal">\(frame.proof)<button class="link">\(Phrases.removeSlot)</button></form></li>
                """
        }
        return "<ul class=\"rows sheet\">\(lines)</ul>"
    }

    private func adding(_ frame: Frame) -> HTML {
        let wanted = typed.all("weekdays")
        let days: [HTML] = (1...7).map { day in
            let isChosen = wanted.isEmpty ? day < 6 : wanted.contains(String(day))
            return """
                <label class="choice"><input type="checkbox" name="weekdays" value="\(day)"\(if: isChosen, " checked")>\(Phrases.weekday(day))</label>
                """
        }
        let options: [HTML] = bulletins.map {
            option($0.id, $0.title, isChosen: typed["bulletin"] == $0.id)
        }
        return """
            <section class="sheet"><h2>\(Phrases.addSlot)</h2>
            <form method="post" action="\(SlotDesk.path)">\(frame.proof)
            <label for="name">\(Phrases.slotName)</label><input type="text" id="name" name="name" value="\(typed["name"])" maxlength="300">
            <label for="time">\(Phrases.begins)</label><input class="short" type="time" id="time" name="time" value="\(typed["time"])" required>
            <label for="length">\(Phrases.length)</label><input class="short" type="text" inputmode="numeric" id="length" name="length" value="\(typed["length"].isEmpty ? "30" : typed["length"])" maxlength="3" required>
            <fieldset><legend>\(Phrases.weekdays)</legend>\(days)</fieldset>
            \(GroupBoxes(groups: groups, chosen: typed.all("groups")).html)
            <label class="choice"><input type="checkbox" name="skipsHolidays" value="1">\(Phrases.skipsHolidays)</label>
            <label for="bulletin">\(Phrases.standing)<span class="hint">\(Phrases.standingHint)</span></label>
            <select id="bulletin" name="bulletin"><option value="">\(Phrases.chooseNone)</option>\(options)</select>
            <p class="acts"><button>\(Phrases.addSlot)</button></p></form></section>
            """
    }

    private func rules(_ frame: Frame) -> HTML {
        """
        <section class="sheet"><h2>\(Phrases.rules)</h2>
        <form method="post" action="/office/broadcast/settings">\(frame.proof)
        <label for="quietFrom">\(Phrases.quietFrom)</label><input class="short" type="time" id="quietFrom" name="quietFrom" value="\(ClockTime.text(settings.quietFrom))" required>
        <label for="quietTo">\(Phrases.quietTo)</label><input class="short" type="time" id="quietTo" name="quietTo" value="\(ClockTime.text(settings.quietTo))" required>
        <label for="dailyMinutes">\(Phrases.dailyMinutes)</label><input class="short" type="text" inputmode="numeric" id="dailyMinutes" name="dailyMinutes" value="\(settings.dailyMinutes)" maxlength="4" required>
        <label class="choice"><input type="checkbox" name="countsReplays" value="1"\(if: settings.countsReplays, " checked")>\(Phrases.countsReplays)</label>
        <label class="choice"><input type="checkbox" name="isPublic" value="1"\(if: settings.isPublic, " checked")>\(Phrases.isPublic)</label>
        <p class="acts"><button>\(Phrases.save)</button></p></form></section>
        """
    }
}
