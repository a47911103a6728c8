import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Putting bulletins into the week, moving them, taking them out.
enum TurnDesk {
    /// Days ahead that can be planned.
    private static let daysAhead = 400

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "turn.add") { act, house in
            guard let bulletin = try act.connection.bulletin(id: form["bulletin"]),
                bulletin.state != .withdrawn
            else { throw Refusal(Phrases.bulletinNeeded) }
            var slot = try act.connection.airSlot(id: form["slot"])
            let place = try place(form, slot, act)
            let wanted = slot == nil ? try groups(form, house, act) : []
            // At the hour of a slot it stands in it.
            slot =
                try slot
                ?? act.connection.airSlots().first {
                    $0.minute == place.minute && $0.isOn(place.day) && $0.groupIDs == wanted
                }
            var turn = AirTurn(
                id: act.newID(), bulletinID: bulletin.id, day: place.day, minute: place.minute,
                groupIDs: slot?.groupIDs ?? [], slotID: slot?.id)
            if form.fields.contains(where: { $0.name == "groups" }) || slot == nil {
                turn.groupIDs = try groups(form, house, act)
            }
            if try !act.connection.hasTurns() { try act.state(.broadcastChanged(RadioDesk.inUse)) }
            try act.add(turn)
            if form["sunday"] == "1" { try addSunday(turn, act) }
            return (bulletin, "\(turn.day.iso) \(ClockTime.text(turn.minute))")
        }
    }

    /// The same bulletin on the Sunday after, at the same hour.
    @Sendable static func replay(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        return try await step(visit, "turn.replay") { act, _ in
            let (turn, bulletin) = try known(id, act)
            try addSunday(turn, act)
            return (bulletin, turn.day.iso)
        }
    }

    private static func addSunday(_ turn: AirTurn, _ act: Act) throws {
        let sunday = turn.day.adding(days: turn.day.weekday == 7 ? 7 : 7 - turn.day.weekday)
        let others = try act.connection.airTurns(ofBulletin: turn.bulletinID)
        guard !others.contains(where: { $0.day == sunday && $0.minute == turn.minute }) else {
            throw Refusal(Phrases.sundayTaken)
        }
        try check(sunday, turn.minute, act)
        try act.add(
            AirTurn(
                id: act.newID(), bulletinID: turn.bulletinID, day: sunday, minute: turn.minute,
                groupIDs: turn.groupIDs))
    }

    @Sendable static func move(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let form = visit.form
        return try await step(visit, "turn.move") { act, house in
            var (turn, bulletin) = try known(id, act)
            guard !turn.hasBegun(at: act.now) else { throw Refusal(Phrases.hasBegun) }
            let slot = try act.connection.airSlot(id: form["slot"])
            let place = try place(form, slot, act, usual: turn.minute)
            // Out of its slot's place it stands by itself.
            if slot != nil || turn.day != place.day || turn.minute != place.minute {
                turn.slotID = slot?.id
            }
            turn.day = place.day
            turn.minute = place.minute
            if let slot { turn.groupIDs = slot.groupIDs }
            if form["regroup"] == "1" { turn.groupIDs = try groups(form, house, act) }
            try act.change(turn)
            return (bulletin, "\(turn.day.iso) \(ClockTime.text(turn.minute))")
        }
    }

    /// Takes a turn out of the plan; what plays now stops.
    @Sendable static func remove(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        return try await step(visit, "turn.remove") { act, _ in
            var (turn, bulletin) = try known(id, act)
            if turn.hasBegun(at: act.now) {
                guard let until = turn.givenUntil, until > act.now else {
                    throw Refusal(Phrases.hasBegun)
                }
                try act.withdrawAiring(turn.id)
            }
            turn.isEnded = true
            try act.change(turn)
            return (bulletin, turn.day.iso)
        }
    }

    // MARK: - Parts

    private static func known(_ id: String, _ act: Act) throws -> (AirTurn, Bulletin) {
        guard let turn = try act.connection.airTurn(id: id), !turn.isEnded,
            let bulletin = try act.connection.bulletin(id: turn.bulletinID)
        else { throw Refusal.notFound }
        return (turn, bulletin)
    }

    /// Day and minute that a form asks for; a slot brings its own minute.
    private static func place(
        _ form: Form, _ slot: AirSlot?, _ act: Act, usual: Int? = nil
    ) throws -> (day: Day, minute: Int) {
        guard let day = Day(iso: form["day"]) else { throw Refusal(Phrases.dayNeeded) }
        let typed = ClockTime.minute(form["time"])
        guard let minute = slot?.minute ?? typed ?? (form["time"].isEmpty ? usual : nil) else {
            throw Refusal(Phrases.timeNeeded)
        }
        try check(day, minute, act)
        return (day, minute)
    }

    private static func check(_ day: Day, _ minute: Int, _ act: Act) throws {
        let today = Day(of: act.now)
        guard day.at(0, minute) > act.now else { throw Refusal(Phrases.timeGone) }
        guard day <= today.adding(days: daysAhead) else { throw Refusal(Phrases.dayNeeded) }
        let settings = try act.connection.broadcastSettings()
        guard !settings.isQuiet(minute: minute) else {
            throw Refusal(
                Phrases.quietRefused(
                    ClockTime.text(settings.quietFrom), ClockTime.text(settings.quietTo)))
        }
    }

    /// The groups that were ticked; all when none or all are.
    static func groups(_ form: Form, _ house: House, _ act: Act) throws -> [String] {
        let known = try house.speakerGroups(act.connection).map(\.id)
        let wanted = known.filter(form.all("groups").contains)
        return wanted.count == known.count ? [] : wanted
    }

    private static func step(
        _ visit: OfficerVisit, _ action: String,
        _ body: @Sendable @escaping (Act, House) throws -> (Bulletin, String)
    ) async throws -> Reply {
        let house = visit.office.house
        do {
            try await visit.office.act(action, by: visit.officer) { act in
                let (bulletin, words) = try body(act, house)
                try act.give(house)
                try act.askToGive()
                act.note(bulletin.ref, words)
                try act.state(.broadcastChanged(bulletin.ref))
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await WeekDesk.weekPage(visit, trouble: refusal.reason.text),
                status: .unprocessable)
        }
        let back = visit.form["back"]
        if back.hasPrefix(BulletinDesk.path + "/") { return .seeOther(back) }
        let day = Day(iso: visit.form["week"]) ?? Day(iso: visit.form["day"])
        let week = Period(.week, containing: day ?? visit.office.today)
        return .seeOther("\(WeekDesk.path)?week=\(week.code)")
    }
}
