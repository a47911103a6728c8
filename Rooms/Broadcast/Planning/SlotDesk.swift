import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The slots of the week and the commune's rules for its hours.
enum SlotDesk {
    static let path = "/office/broadcast/slots"
    /// Slots that a commune may have.
    private static let most = 100

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await slotsPage(visit, trouble: nil))
    }

    private static func slotsPage(
        _ visit: OfficerVisit, trouble: String?
    ) async throws -> SlotsPage {
        let house = visit.office.house
        let officer = visit.officer
        let typed = visit.form
        return try await visit.office.read { connection in
            let bulletins = try connection.bulletins(state: nil, limit: 100)
                .filter { $0.state != .withdrawn }
            return SlotsPage(
                slots: try connection.airSlots(), groups: try house.speakerGroups(connection),
                bulletins: bulletins.map { WeekPage.Choice(id: $0.id, title: $0.title) },
                settings: try connection.broadcastSettings(),
                maySet: officer.may(.composePortal), trouble: trouble, typed: typed)
        }
    }

    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let house = visit.office.house
        return try await step(visit, "slot.add") { act in
            guard let minute = ClockTime.minute(form["time"]) else {
                throw Refusal(Phrases.timeNeeded)
            }
            guard let length = Int(form["length"]), (1...600).contains(length) else {
                throw Refusal(Phrases.minutesWrong(600))
            }
            let weekdays = Set(form.all("weekdays").compactMap(Int.init).filter((1...7).contains))
            guard !weekdays.isEmpty else { throw Refusal(Phrases.weekdayNeeded) }
            guard form["name"].count <= Limits.lineCharacters else {
                throw Refusal(Phrases.tooLong(Limits.lineCharacters))
            }
            try checkQuiet(minute, length, act)
            let name = form["name"].isEmpty ? ClockTime.text(minute) : form["name"]
            let standing = try act.connection.bulletin(id: form["bulletin"])
            try act.add(
                AirSlot(
                    id: act.newID(), name: name, weekdays: weekdays, minute: minute,
                    lengthMinutes: length, groupIDs: try TurnDesk.groups(form, house, act),
                    bulletinID: standing?.state == .withdrawn ? nil : standing?.id,
                    skipsHolidays: form["skipsHolidays"] == "1"))
            try act.askToGive()
            act.note(Ref("airSlot", name), name)
        }
    }

    /// 6:00 and 17:00, Monday to Friday.
    @Sendable static func addUsual(_ visit: OfficerVisit) async throws -> Reply {
        try await step(visit, "slot.add") { act in
            let known = try act.connection.airSlots()
            for (name, minute) in AirSlot.usual
            where !known.contains(where: { $0.minute == minute }) {
                try act.add(
                    AirSlot(
                        id: act.newID(), name: name.vi, weekdays: AirSlot.weekdaysOnly,
                        minute: minute, lengthMinutes: AirSlot.usualMinutes))
            }
            act.note(Ref("airSlot", "usual"), "6:00 17:00")
        }
    }

    @Sendable static func remove(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        return try await step(visit, "slot.remove") { act in
            guard try act.endSlot(id) else { throw Refusal.notFound }
            act.note(Ref("airSlot", id), "")
        }
    }

    @Sendable static func settings(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let house = visit.office.house
        return try await step(visit, "broadcast.settings") { act in
            var settings = try act.connection.broadcastSettings()
            guard let from = ClockTime.minute(form["quietFrom"]),
                let to = ClockTime.minute(form["quietTo"])
            else { throw Refusal(Phrases.timeNeeded) }
            guard let minutes = Int(form["dailyMinutes"]), (1...1_440).contains(minutes) else {
                throw Refusal(Phrases.minutesWrong(1_440))
            }
            settings.quietFrom = from
            settings.quietTo = to
            settings.dailyMinutes = minutes
            settings.countsReplays = form["countsReplays"] == "1"
            settings.isPublic = form["isPublic"] == "1"
            try act.set(BroadcastSettings.name, settings)
            try act.give(house)
            act.note(Ref("broadcast", "settings"), form["quietFrom"] + "–" + form["quietTo"])
            try act.state(.broadcastChanged(RadioDesk.inUse))
        }
    }

    private static func checkQuiet(_ minute: Int, _ length: Int, _ act: Act) throws {
        guard try act.connection.airSlots().count < most else { throw Refusal(Phrases.tooMany) }
        let settings = try act.connection.broadcastSettings()
        guard !settings.isQuiet(minute: minute, seconds: Double(length * 60)) else {
            throw Refusal(
                Phrases.quietRefused(
                    ClockTime.text(settings.quietFrom), ClockTime.text(settings.quietTo)))
        }
    }

    private static func step(
        _ visit: OfficerVisit, _ action: String, _ body: @Sendable @escaping (Act) throws -> Void
    ) async throws -> Reply {
        do {
            try await visit.office.act(action, by: visit.officer, body)
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return .page(
                try await slotsPage(visit, trouble: refusal.reason.text), status: .unprocessable)
        }
        return .seeOther(path)
    }
}
