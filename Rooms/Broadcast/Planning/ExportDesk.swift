import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The week on paper and for other programs: what airs when, piece by piece.
enum ExportDesk {
    /// One piece of one turn, with the clock at which it is heard.
    struct Row: Sendable, Encodable {
        let day: Day
        let begins: Date
        let seconds: Double
        let isEstimate: Bool
        let bulletin: String
        let piece: String
        let kind: String
        let groups: [String]
        let priority: AirPriority
        let state: Bulletin.State
    }

    /// A turn with its pieces.
    struct Session: Sendable, Encodable {
        let id: String
        let planned: PlannedTurn
        let groups: [String]
        let pieces: [Row]

        private enum CodingKeys: CodingKey { case id, planned, groups, pieces }
    }

    struct Week: Sendable, Encodable {
        let week: Period
        let commune: String
        let sessions: [Session]
    }

    private static func week(_ visit: OfficerVisit) async throws -> Week {
        let week = WeekDesk.week(of: visit, at: visit.office.now())
        let house = visit.office.house
        let commune = visit.office.particulars.heading
        return try await visit.office.read { connection in
            let groups = Dictionary(
                try house.speakerGroups(connection).map { ($0.id, $0.name) },
                uniquingKeysWith: { one, _ in one })
            let plan = try house.weekPlan(connection, week)
            let sessions = try plan.days.flatMap(\.turns).compactMap { planned -> Session? in
                guard let bulletin = try connection.bulletin(id: planned.turn.bulletinID) else {
                    return nil
                }
                let order = try house.runningOrder(connection, of: bulletin)
                let names =
                    planned.turn.groupIDs.isEmpty
                    ? [Phrases.allGroups.text] : planned.turn.groupIDs.compactMap { groups[$0] }
                return Session(
                    id: planned.turn.id, planned: planned, groups: names,
                    pieces: order.lines.map { line in
                        Row(
                            day: planned.turn.day,
                            begins: planned.startsAt.addingTimeInterval(line.offset),
                            seconds: line.seconds, isEstimate: line.isEstimate,
                            bulletin: planned.title, piece: line.title,
                            kind: line.item?.kind.rawValue ?? "jingle", groups: names,
                            priority: planned.priority, state: planned.state)
                    })
            }
            return Week(week: week, commune: commune, sessions: sessions)
        }
    }

    @Sendable static func json(_ visit: OfficerVisit) async throws -> Reply {
        let week = try await week(visit)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.rfc3339)
        }
        return .download(
            Array(try encoder.encode(week)), contentType: "application/json",
            name: "lich-phat-\(week.week.code).json")
    }

    /// A line for each piece, in UTF-8 with a mark at the beginning, as spreadsheets want it.
    @Sendable static func csv(_ visit: OfficerVisit) async throws -> Reply {
        let week = try await week(visit)
        var lines = [
            [
                "ngay", "gio_bat_dau", "thoi_luong_giay", "uoc_tinh", "buoi_phat", "tin", "loai",
                "nhom_loa", "muc_uu_tien", "trang_thai",
            ]
        ]
        lines += week.sessions.flatMap(\.pieces).map { row in
            [
                row.day.iso, row.begins.rfc3339, String(format: "%.1f", row.seconds),
                row.isEstimate ? "1" : "0", row.bulletin, row.piece, row.kind,
                row.groups.joined(separator: "; "), row.priority.rawValue, row.state.rawValue,
            ]
        }
        let text = "\u{FEFF}" + lines.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
        return .download(
            Array(text.utf8), contentType: "text/csv; charset=utf-8",
            name: "lich-phat-\(week.week.code).csv")
    }

    /// A field by RFC 4180; one that a spreadsheet would take for a formula is made a text.
    private static func field(_ text: String) -> String {
        let safe = "=+-@\t\r".contains(text.first ?? " ") ? "'" + text : text
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    @Sendable static func sheet(_ visit: OfficerVisit) async throws -> Reply {
        .page(SheetPage(week: try await week(visit)))
    }
}
