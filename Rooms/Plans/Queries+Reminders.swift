import Foundation
import Office
import Storage
import WorkingTime

extension Connection {
    /// A second time changes nothing.
    func remind(_ falling: Shelf.Falling, daysBefore: Int, at now: Date) throws {
        _ = try execute(
            """
            INSERT INTO reminder (thing_id, day, days_before, at)
            VALUES (\(falling.thingID), \(falling.day.iso), \(daysBefore), \(now))
            ON CONFLICT \(conflict: ["thing_id", "day", "days_before"]) DO NOTHING
            """)
    }

    /// What somebody was reminded of for days from `first` on.
    func reminders(from first: Day) throws -> Set<Reminder> {
        Set(
            try rows("SELECT thing_id, day FROM reminder WHERE day >= \(first.iso)").map {
                Reminder(thingID: try $0.get("thing_id"), day: try $0.get("day"))
            })
    }
}
