import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// A bulletin at one hour of one day for some groups ("lượt phát").
struct AirTurn: Sendable, Equatable, Fetchable, Encodable {
    /// Also the id of what the loudspeakers get (``Airing/id``).
    let id: String
    let bulletinID: String
    var day: Day
    /// After midnight.
    var minute: Int
    /// Groups of loudspeakers; empty for all.
    var groupIDs: [String]
    /// The slot it stands in.
    var slotID: String?
    /// Somebody took it out of the plan; it stays for the slot it came from.
    var isEnded: Bool
    /// What the loudspeakers were given; empty before.
    let given: String
    /// When what they were given is over.
    let givenUntil: Date?

    init(
        id: String, bulletinID: String, day: Day, minute: Int, groupIDs: [String] = [],
        slotID: String? = nil
    ) {
        self.id = id
        self.bulletinID = bulletinID
        self.day = day
        self.minute = minute
        self.groupIDs = groupIDs
        self.slotID = slotID
        isEnded = false
        given = ""
        givenUntil = nil
    }

    init(row: Row) throws {
        id = try row.get("id")
        bulletinID = try row.get("bulletin_id")
        guard let day = Day(iso: try row.get("day")) else {
            throw RowError.unexpected(column: "day", found: "text", wanted: "day")
        }
        self.day = day
        minute = try row.get("minute")
        groupIDs = try GroupList.read(row.get("group_ids"))
        slotID = try row.get("slot_id", as: String?.self)
        isEnded = try row.get("is_ended")
        given = try row.get("given")
        givenUntil = try row.get("given_until", as: Date?.self)
    }

    var startsAt: Date { day.at(0, minute) }

    /// Whether its hour has come; from then on only taking it back is possible.
    func hasBegun(at now: Date) -> Bool { startsAt <= now }

    /// Whether it really went to the loudspeakers and its hour has come.
    func hasAired(at now: Date) -> Bool { !given.isEmpty && hasBegun(at: now) }

    private enum CodingKeys: CodingKey {
        case id, bulletinID, day, minute, groupIDs, slotID, isEnded
    }
}
