import Markup
import Office
import Web
import WorkingTime

/// Public dates in lists.
enum DateList {
    static func html(_ dates: [PublicDate], _ frame: Frame) -> HTML {
        let items: [HTML] = dates.map { date in
            var facts: [HTML] = []
            if !date.hours.isEmpty { facts.append("\(date.hours)") }
            if !date.place.isEmpty { facts.append("<span lang=\"vi\">\(date.place)</span>") }
            let more: HTML = facts.isEmpty ? "" : " · \(facts.joined(separator: " · "))"
            return """
                <li>\(words(date, frame)) <span class="soft when">\(days(date))\(more)</span></li>

                """
        }
        return "<ul class=\"lines\">\(items)</ul>"
    }

    static func words(_ date: PublicDate, _ frame: Frame) -> HTML {
        let words = date.words.html(in: frame.language)
        return date.target.isEmpty
            ? words : "<a href=\"\(Target.link(date.target, frame))\">\(words)</a>"
    }

    private static func days(_ date: PublicDate) -> HTML {
        let first: HTML = "<time datetime=\"\(date.first.iso)\">\(date.first.written)</time>"
        return date.first == date.last
            ? first
            : "\(first) – <time datetime=\"\(date.last.iso)\">\(date.last.written)</time>"
    }
}

/// A month of public dates, and without a month asked for, what comes.
struct CalendarPage: PageContent {
    let month: Period
    let today: Day
    /// Whether a certain month was asked for.
    let isAsked: Bool
    let dates: [PublicDate]
    let coming: [PublicDate]
    /// The name of the site.
    let site: String

    private enum CodingKeys: CodingKey { case month, dates, coming }

    var title: String {
        isAsked
            ? Phrases.calendarOf(month.first.month, month.first.year).text
            : Phrases.calendar.text
    }

    func head(_ frame: Frame) -> HTML {
        let path = isAsked ? "/lich?thang=\(month.code)" : "/lich"
        return Head(frame: frame, path: path, title: title, description: "", site: site).html
    }

    func html(_ frame: Frame) -> HTML {
        var list: HTML = "<p class=\"empty\">\(Phrases.nothingComes)</p>"
        let shown = isAsked ? dates : coming
        if !shown.isEmpty { list = DateList.html(shown, frame) }
        return """
            <h1>\(title)</h1>
            <h2 id="list">\(isAsked ? Phrases.datesOfMonth : Phrases.coming)</h2>
            \(list)
            <h2>\(Phrases.calendarOf(month.first.month, month.first.year))</h2>
            <nav class="pager" aria-label="\(Phrases.months)">\(way(month.previous, "prev nofollow", "← \(name(month.previous))", frame)) \(way(month.next, "next nofollow", "\(name(month.next)) →", frame))</nav>
            \(grid(frame))
            <p><a href="/lich.ics">\(Phrases.takeCalendar)</a></p>
            """
    }

    /// Months that can be asked for: a year back and a year ahead.
    static func span(_ today: Day) -> ClosedRange<Day> {
        let here = Period(.month, containing: today)
        return here.first.adding(days: -366)...here.last.adding(days: 366)
    }

    /// The way to another month; words only where there is none.
    private func way(
        _ month: Period, _ rel: String, _ words: String, _ frame: Frame
    ) -> HTML {
        CalendarPage.span(today).contains(month.first)
            ? "<a rel=\"\(rel)\" href=\"\(link(month, frame))\">\(words)</a>" : "<span></span>"
    }

    private func link(_ month: Period, _ frame: Frame) -> String {
        frame.link("/lich") + "?thang=\(month.code)"
    }

    private func name(_ month: Period) -> String { "\(month.first.month)/\(month.first.year)" }

    private func grid(_ frame: Frame) -> HTML {
        let days = (month.first.number...month.last.number).map(Day.init(number:))
        let cells: [HTML] = days.map { day in
            let here = dates.filter { $0.first <= day && day <= $0.last }
            let lines: [HTML] = here.map { "<li>\(DateList.words($0, frame))</li>" }
            let list: HTML = here.isEmpty ? "" : "<ul>\(lines)</ul>"
            return """
                <li\(if: here.isEmpty, " class=\"free\"")><span class="weekday">\(Phrases.weekday(day.weekday))</span> <time datetime="\(day.iso)"\(if: day == today, " aria-current=\"date\"")>\(day.day)</time>\(list)</li>

                """
        }
        return "<ol class=\"month from-\(month.first.weekday)\">\(cells)</ol>"
    }
}

/// Public dates at the desk.
struct DatesPage: PageContent {
    let dates: [PublicDate]
    /// The one that is being changed.
    let changing: PublicDate?
    let trouble: String?
    let typed: Form

    private enum CodingKeys: CodingKey { case dates, changing, trouble }

    var title: String { Phrases.publicDates.text }

    func html(_ frame: Frame) -> HTML {
        var notice = HTML()
        if let trouble { notice = "<p class=\"notice bad\" role=\"alert\">\(trouble)</p>" }
        return """
            \(DeskWays.html(frame))<h1>\(Phrases.publicDates)</h1>
            <p class="measure">\(Phrases.publicDatesWords)</p>\(notice)
            \(list(frame))
            <section class="sheet measure" id="form"><h2>\(changing == nil ? Phrases.addDate : Phrases.changeDate)</h2>
            \(form(frame))</section>
            """
    }

    private func form(_ frame: Frame) -> HTML {
        func value(_ name: String, _ kept: String?) -> String {
            trouble == nil ? kept ?? "" : typed[name]
        }
        let last = changing.flatMap { $0.first == $0.last ? nil : $0.last.iso }
        return """
            <form method="post" action="/office/dates">\(frame.proof)<input type="hidden" name="id" value="\(value("id", changing?.id))">
            <label for="words">\(Phrases.whatHappens)</label><input id="words" name="words" type="text" maxlength="300" required value="\(value("words", changing?.words.vi))">
            <label for="wordsEn">\(Phrases.wordsEn)</label><input id="wordsEn" name="wordsEn" type="text" maxlength="300" lang="en" value="\(value("wordsEn", changing?.words.en))">
            <label for="first">\(Phrases.firstDay)</label><input class="short" id="first" name="first" type="date" required value="\(value("first", changing?.first.iso))">
            <label for="last">\(Phrases.lastDay)<span class="hint">\(Phrases.emptyForOneDay)</span></label><input class="short" id="last" name="last" type="date" value="\(value("last", last))">
            <label for="hours">\(Phrases.hours)<span class="hint">8:00 – 11:00</span></label><input class="short" id="hours" name="hours" type="text" maxlength="60" value="\(value("hours", changing?.hours))">
            <label for="place">\(Phrases.wherePlace)</label><input id="place" name="place" type="text" maxlength="300" value="\(value("place", changing?.place))">
            <label for="target">\(Phrases.readMoreAt)<span class="hint">\(Phrases.targetHint)</span></label><input id="target" name="target" type="text" maxlength="500" value="\(value("target", changing?.target))">
            <p class="acts"><button>\(Phrases.keep)</button></p></form>
            """
    }

    private func list(_ frame: Frame) -> HTML {
        if dates.isEmpty { return "<p class=\"empty\">\(Phrases.noDates)</p>" }
        let items: [HTML] = dates.map { date in
            """
            <li><a href="/office/dates?id=\(date.id)#form">\(date.words.vi)</a> <span class="soft">\(date.first.written) \(date.hours)</span>
            <form method="post" action="/office/dates/\(date.id)/removal">\(frame.proof)<button class="link">\(Phrases.remove)<span class="unseen"> \(date.words.vi)</span></button></form></li>

            """
        }
        return "<ul class=\"rows\">\(items)</ul>"
    }
}
