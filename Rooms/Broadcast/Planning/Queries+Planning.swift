import Foundation
import Office
import Storage
import WorkingTime

extension Connection {
    /// The slots in use, by their hour.
    func airSlots() throws -> [AirSlot] {
        try fetchAll("SELECT * FROM air_slot WHERE is_ended = 0 ORDER BY minute, id")
    }

    func airSlot(id: String) throws -> AirSlot? {
        try fetchFirst("SELECT * FROM air_slot WHERE id = \(id) AND is_ended = 0")
    }

    func airTurn(id: String) throws -> AirTurn? {
        try fetchFirst("SELECT * FROM air_turn WHERE id = \(id)")
    }

    /// Turns that begin from a moment on, before another, taken-out ones too.
    func airTurns(from first: Date, to last: Date) throws -> [AirTurn] {
        try fetchAll(
            """
            SELECT * FROM air_turn WHERE starts_at >= \(first) AND starts_at < \(last)
            ORDER BY starts_at, id
            """)
    }

    /// The turns of a bulletin that are still in the plan, earliest first.
    func airTurns(ofBulletin id: String) throws -> [AirTurn] {
        try fetchAll(
            """
            SELECT * FROM air_turn WHERE bulletin_id = \(id) AND is_ended = 0
            ORDER BY starts_at, id
            """)
    }

    /// The first turn of each of these bulletins that is still in the plan.
    func firstTurns(ofBulletins ids: Set<String>) throws -> [String: String] {
        guard !ids.isEmpty else { return [:] }
        let turns: [AirTurn] = try fetchAll(
            """
            SELECT * FROM air_turn WHERE is_ended = 0 AND bulletin_id IN \(list: ids.sorted())
            ORDER BY starts_at, id
            """)
        return Dictionary(
            turns.map { ($0.bulletinID, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether anything was ever planned.
    func hasTurns() throws -> Bool { try exists("SELECT 1 FROM air_turn LIMIT 1") }

    /// Whether a slot has had its turn on a day, also one that was taken out.
    func hasTurn(slot id: String, on day: Day) throws -> Bool {
        try exists("SELECT 1 FROM air_turn WHERE slot_id = \(id) AND day = \(day.iso)")
    }
}

extension Act {
    func add(_ slot: AirSlot) throws {
        try connection.execute(
            """
            INSERT INTO air_slot (id, name, weekdays, minute, length_minutes, group_ids,
                bulletin_id, skips_holidays, is_ended, created_at)
            VALUES (\(slot.id), \(slot.name),
                \(slot.weekdays.sorted().map(String.init).joined()), \(slot.minute),
                \(slot.lengthMinutes), \(try GroupList.written(slot.groupIDs)),
                \(slot.bulletinID), \(slot.skipsHolidays), \(false), \(now))
            """)
    }

    /// Offers a slot no more; turns that stand in it stay.
    func endSlot(_ id: String) throws -> Bool {
        try connection.execute(
            "UPDATE air_slot SET is_ended = 1 WHERE id = \(id) AND is_ended = 0") == 1
    }

    func add(_ turn: AirTurn) throws {
        try connection.execute(
            """
            INSERT INTO air_turn (id, bulletin_id, day, minute, starts_at, group_ids, slot_id,
                is_ended, planned_by, planned_at)
            VALUES (\(turn.id), \(turn.bulletinID), \(turn.day.iso), \(turn.minute),
                \(turn.startsAt), \(try GroupList.written(turn.groupIDs)), \(turn.slotID),
                \(false), \(officer?.id), \(now))
            """)
    }

    /// Moves a turn, or takes it out of the plan.
    func change(_ turn: AirTurn) throws {
        try connection.execute(
            """
            UPDATE air_turn SET day = \(turn.day.iso), minute = \(turn.minute),
                starts_at = \(turn.startsAt), group_ids = \(try GroupList.written(turn.groupIDs)),
                slot_id = \(turn.slotID), is_ended = \(turn.isEnded)
            WHERE id = \(turn.id)
            """)
    }

    /// Notes what the loudspeakers have of a turn.
    func markGiven(_ id: String, _ given: String, until: Date?) throws {
        try connection.execute(
            "UPDATE air_turn SET given = \(given), given_until = \(until) WHERE id = \(id)")
    }
}

extension Connection {
    /// Turns that have not begun: those of the days ahead, and whatever loudspeakers have of
    /// later ones.
    func turnsToCome(after now: Date, before end: Date) throws -> [AirTurn] {
        try fetchAll(
            """
            SELECT * FROM air_turn
            WHERE starts_at > \(now) AND (given <> '' OR (is_ended = 0 AND starts_at < \(end)))
            ORDER BY starts_at, id
            """)
    }
}
