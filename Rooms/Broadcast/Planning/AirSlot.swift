import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// A time of the week kept for the loudspeakers ("khung giờ"): `6:00 on weekdays`.
struct AirSlot: Sendable, Equatable, Fetchable, Encodable {
    let id: String
    let name: String
    /// 1 for Monday to 7 for Sunday.
    let weekdays: Set<Int>
    /// After midnight.
    let minute: Int
    let lengthMinutes: Int
    /// Groups of loudspeakers; empty for all.
    let groupIDs: [String]
    /// What airs in it each time without anybody planning it: a relay, the commune's music.
    let bulletinID: String?
    /// Whether it stays silent on public holidays (Labour Code, Article 112).
    let skipsHolidays: Bool

    init(
        id: String, name: String, weekdays: Set<Int>, minute: Int, lengthMinutes: Int,
        groupIDs: [String] = [], bulletinID: String? = nil, skipsHolidays: Bool = false
    ) {
        self.id = id
        self.name = name
        self.weekdays = weekdays
        self.minute = minute
        self.lengthMinutes = lengthMinutes
        self.groupIDs = groupIDs
        self.bulletinID = bulletinID
        self.skipsHolidays = skipsHolidays
    }

    init(row: Row) throws {
        let weekdays: String = try row.get("weekdays")
        self.init(
            id: try row.get("id"), name: try row.get("name"),
            weekdays: Set(weekdays.compactMap(\.wholeNumberValue)), minute: try row.get("minute"),
            lengthMinutes: try row.get("length_minutes"),
            groupIDs: try GroupList.read(row.get("group_ids")),
            bulletinID: try row.get("bulletin_id", as: String?.self),
            skipsHolidays: try row.get("skips_holidays"))
    }

    /// Whether it is there on a day.
    func isOn(_ day: Day, _ calendar: WorkingCalendar = WorkingCalendar()) -> Bool {
        weekdays.contains(day.weekday) && !(skipsHolidays && calendar.isHoliday(day) != nil)
    }

    /// Monday to Friday, at the hours at which communes air: 6:00 and 17:00.
    static let usual: [(name: Phrase, minute: Int)] = [
        (Phrases.morning, 6 * 60), (Phrases.afternoon, 17 * 60),
    ]
    static let weekdaysOnly: Set<Int> = [1, 2, 3, 4, 5]
    static let usualMinutes = 30
}

/// Groups of loudspeakers that something is for; none named means all, also those to come.
enum GroupList {
    static func read(_ json: String) throws -> [String] {
        try JSONDecoder().decode([String].self, from: Data(json.utf8))
    }

    static func written(_ ids: [String]) throws -> String {
        String(decoding: try JSONEncoder().encode(ids), as: UTF8.self)
    }

    /// Whether two lists have a group in common.
    static func meet(_ one: [String], _ other: [String]) -> Bool {
        one.isEmpty || other.isEmpty || !Set(one).isDisjoint(with: other)
    }
}
