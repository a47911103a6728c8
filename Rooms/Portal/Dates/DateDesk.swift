import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Public dates: kept at the desk, read on the portal's calendar, taken along as an `.ics` feed.
enum DateDesk {
    // MARK: At the desk

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await page(visit, trouble: nil))
    }

    private static func page(_ visit: OfficerVisit, trouble: Phrase?) async throws -> DatesPage {
        let today = visit.office.today
        let typed = visit.form
        let changed = visit.query["id"]
        return try await visit.office.read { connection in
            DatesPage(
                dates: try connection.publicDates(
                    from: today.adding(days: -31), to: today.adding(days: 731)),
                changing: try connection.publicDate(id: changed), trouble: trouble?.text,
                typed: typed)
        }
    }

    @Sendable static func keep(_ visit: OfficerVisit) async throws -> Reply {
        do {
            let date = try read(visit.form, newID: visit.office.newID())
            let isNew = visit.form["id"].isEmpty
            try await visit.office.act("date.keep", by: visit.officer) { act in
                if !isNew, try act.connection.publicDate(id: date.id) == nil {
                    throw Refusal.notFound
                }
                try act.keep(date)
                act.note(Ref("date", date.id), "\(date.first.iso) \(date.words.vi.prefix(80))")
                try act.state(.portalArranged(Ref("date", date.id)))
            }
            return .seeOther("/office/dates")
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(try await page(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    @Sendable static func remove(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        try await visit.office.act("date.remove", by: visit.officer) { act in
            guard let date = try act.connection.publicDate(id: id) else { throw Refusal.notFound }
            try act.removePublicDate(id: id)
            act.note(Ref("date", id), "\(date.first.iso) \(date.words.vi.prefix(80))")
            try act.state(.portalArranged(Ref("date", id)))
        }
        return .seeOther("/office/dates")
    }

    private static func read(_ form: Form, newID: String) throws -> PublicDate {
        guard let first = Day(iso: form["first"]) else { throw Refusal(Phrases.dayNeeded) }
        let last = form["last"].isEmpty ? first : Day(iso: form["last"])
        guard let last, first <= last, last.number - first.number <= 366 else {
            throw Refusal(Phrases.lastDayNotRead)
        }
        let words = form["words"]
        guard !words.isEmpty, words.count <= Limits.lineCharacters,
            form["wordsEn"].count <= Limits.lineCharacters
        else { throw Refusal(Phrases.dateWordsNeeded) }
        guard form["target"].isEmpty || Target.isGood(form["target"]) else {
            throw Refusal(Phrases.targetNotRead)
        }
        return PublicDate(
            id: form["id"].isEmpty ? newID : form["id"], first: first, last: last,
            hours: String(form["hours"].prefix(60)),
            words: PairedText(vi: words, en: form["wordsEn"]),
            place: String(form["place"].prefix(Limits.lineCharacters)), target: form["target"])
    }

    // MARK: On the portal

    /// A month as a grid and a list. Which days are past depends on the clock: the page turns at
    /// midnight with all kept pages (``Turning``).
    @Sendable static func calendar(_ visit: Visit) async throws -> Reply {
        let today = visit.office.today
        let asked = Period(code: visit.query["thang"]).flatMap { $0.kind == .month ? $0 : nil }
        let month = asked ?? Period(.month, containing: today)
        // A year back and ahead, and no endless chain of months beyond.
        guard CalendarPage.span(today).contains(month.first) else { throw Refusal.notFound }
        let house = visit.office.house
        let site = visit.office.particulars.heading
        return .sharedPage(
            try await visit.office.read { connection in
                CalendarPage(
                    month: month, today: today, isAsked: asked != nil,
                    dates: try house.publicCalendar(connection, month),
                    coming: asked == nil ? try house.coming(connection, from: today) : [],
                    site: site)
            })
    }

    /// The year around today as an iCalendar feed (RFC 5545).
    @Sendable static func feed(_ visit: Visit) async throws -> Reply {
        let today = visit.office.today
        let now = visit.office.now()
        let house = visit.office.house
        let dates = try await visit.office.read { connection in
            var found: [String: PublicDate] = [:]
            var month = Period(.month, containing: today.adding(days: -31))
            for _ in 0..<14 {
                for date in try house.publicCalendar(connection, month) { found[date.id] = date }
                month = month.next
            }
            return found.values.sorted { ($0.first, $0.id) < ($1.first, $1.id) }
        }
        let text = CalendarFeed(
            name: visit.office.particulars.heading, dates: dates, origin: visit.frame.origin,
            now: now
        ).text
        return .bytes(
            Array(text.utf8), contentType: "text/calendar; charset=utf-8", isShared: true)
    }
}

/// Dates as RFC 5545 writes them: lines of at most 75 bytes, ended by CR LF.
struct CalendarFeed {
    let name: String
    let dates: [PublicDate]
    let origin: String
    let now: Date

    var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cong Lang//Portal//VI",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(name))",
        ]
        for date in dates {
            lines += [
                "BEGIN:VEVENT", "UID:\(date.id)@\(host)", "DTSTAMP:\(stamp)",
                "DTSTART;VALUE=DATE:\(plain(date.first))",
                // The end is the day after the last (§3.6.1).
                "DTEND;VALUE=DATE:\(plain(date.last.adding(days: 1)))",
                "SUMMARY:\(escaped(summary(date)))",
            ]
            if !date.place.isEmpty { lines.append("LOCATION:\(escaped(date.place))") }
            if !date.target.isEmpty {
                let address = date.target.hasPrefix("/") ? origin + date.target : date.target
                lines.append("URL:\(address)")
            }
            lines.append("END:VEVENT")
        }
        lines.append("END:VCALENDAR")
        return lines.map(folded).joined(separator: "\r\n") + "\r\n"
    }

    private func summary(_ date: PublicDate) -> String {
        date.hours.isEmpty ? date.words.vi : "\(date.words.vi) (\(date.hours))"
    }

    private var host: String { String(origin.split(separator: "/").last ?? "localhost") }

    private func plain(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

    private var stamp: String {
        let utc = now.ISO8601Format()
        return utc.filter { $0 != "-" && $0 != ":" }
    }

    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(";", with: "\\;")
            .replacing(",", with: "\\,").replacing("\n", with: "\\n")
            .filter { !$0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
    }

    /// A long line goes on in the next after a blank, broken between characters (§3.1).
    private func folded(_ line: String) -> String {
        var whole = "", width = 0
        for character in line {
            let bytes = character.utf8.count
            if width + bytes > 74 {
                whole += "\r\n "
                width = 1
            }
            whole.append(character)
            width += bytes
        }
        return whole
    }
}
