import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// Who played what, when, and how long; and the same for other systems.
enum AiringDesk {
    /// Days that an export tells of, before and after today.
    static let exportDays = 31.0
    /// Lines of one export.
    static let exportLines = 20_000

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let now = visit.office.now()
        let page = try await visit.office.read { connection in
            guard let airing = try connection.airing(id: id) else { throw Refusal.notFound }
            let counts = try connection.airingCounts([id])[id] ?? AiringCounts()
            return AiringPage(
                airing: AiringLine(airing, counts, at: now), endsAt: airing.endsAt,
                seconds: airing.seconds, threshold: try connection.speakerSettings().threshold,
                counts: airing.counts != nil, provenAt: airing.provenAt,
                plays: try connection.plays(of: airing))
        }
        return .page(page)
    }

    // MARK: - Exports

    private struct ScheduleExport: Encodable {
        struct Line: Encodable {
            let id: String
            let title: String
            let priority: String
            let startsAt: Date
            let endsAt: Date
            let seconds: Double
            let groups: [String]
            let addressed, accepted, delivered, played: Int
            let isProven, isWithdrawn: Bool
        }
        let commune: String
        let madeAt: Date
        let airings: [Line]
    }

    private static func scheduleExport(_ visit: OfficerVisit) async throws -> ScheduleExport {
        let now = visit.office.now()
        let commune = visit.office.particulars.name
        return try await visit.office.read { connection in
            let airings = try connection.airings(
                from: now.addingTimeInterval(-exportDays * 86_400),
                until: now.addingTimeInterval(exportDays * 86_400), limit: exportLines)
            let names = Dictionary(
                try connection.speakerGroups().map { ($0.id, $0.name) },
                uniquingKeysWith: { first, _ in first })
            let lines = try airings.map { airing in
                let count = try connection.airingCounts([airing.id])[airing.id] ?? AiringCounts()
                return ScheduleExport.Line(
                    id: airing.id, title: airing.title, priority: airing.priority.rawValue,
                    startsAt: airing.startsAt, endsAt: airing.endsAt, seconds: airing.seconds,
                    groups: try connection.groupIDs(of: airing.id).compactMap { names[$0] },
                    addressed: count.addressed, accepted: count.accepted,
                    delivered: count.delivered, played: count.played,
                    isProven: airing.provenAt != nil, isWithdrawn: airing.withdrawnAt != nil)
            }
            return ScheduleExport(commune: commune, madeAt: now, airings: lines)
        }
    }

    @Sendable static func scheduleJSON(_ visit: OfficerVisit) async throws -> Reply {
        json(try encoded(try await scheduleExport(visit)), "lich-phat-thanh.json")
    }

    @Sendable static func scheduleCSV(_ visit: OfficerVisit) async throws -> Reply {
        let export = try await scheduleExport(visit)
        let head = [
            "id", "title", "priority", "starts_at", "ends_at", "seconds", "groups", "addressed",
            "accepted", "delivered", "played", "proven", "withdrawn",
        ]
        let lines = export.airings.map { line in
            [
                line.id, line.title, line.priority, stamp(line.startsAt), stamp(line.endsAt),
                String(line.seconds), line.groups.joined(separator: "; "), String(line.addressed),
                String(line.accepted), String(line.delivered), String(line.played),
                line.isProven ? "1" : "0", line.isWithdrawn ? "1" : "0",
            ]
        }
        return csv([head] + lines, "lich-phat-thanh.csv")
    }

    private static func logs(_ visit: OfficerVisit) async throws -> [LogLine] {
        let now = visit.office.now()
        return try await visit.office.read { connection in
            try connection.entries(
                from: now.addingTimeInterval(-exportDays * 86_400),
                until: now.addingTimeInterval(86_400), limit: exportLines)
        }
    }

    @Sendable static func logsJSON(_ visit: OfficerVisit) async throws -> Reply {
        json(try encoded(try await logs(visit)), "nhat-ky-loa.json")
    }

    @Sendable static func logsCSV(_ visit: OfficerVisit) async throws -> Reply {
        let head = [
            "speaker_id", "speaker", "number", "at", "heard_at", "kind", "airing_id", "title",
            "seconds", "whole", "reason",
        ]
        let lines = try await logs(visit).map { line in
            [
                line.speakerID, line.speaker, String(line.number), stamp(line.at),
                stamp(line.keptAt), line.kind, line.airingID, line.title, String(line.seconds),
                line.isWhole ? "1" : "0", line.reason,
            ]
        }
        return csv([head] + lines, "nhat-ky-loa.csv")
    }

    private static func encoded(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(stamp(date))
        }
        return Array(try encoder.encode(value))
    }

    private static func json(_ bytes: [UInt8], _ name: String) -> Reply {
        .download(bytes, contentType: "application/json; charset=utf-8", name: name)
    }

    /// RFC 4180, with the mark by which spreadsheets know UTF-8; a cell that a spreadsheet would
    /// take for a formula begins with an apostrophe.
    private static func csv(_ lines: [[String]], _ name: String) -> Reply {
        let text = lines.map { $0.map(cell).joined(separator: ",") }.joined(separator: "\r\n")
        return .download(
            Array("\u{FEFF}\(text)\r\n".utf8), contentType: "text/csv; charset=utf-8", name: name)
    }

    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }

    /// `2026-11-20T06:00:00+07:00`
    private static func stamp(_ moment: Date) -> String {
        moment.formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: false)
                .timeZone(separator: .colon)
                .timeZoneHours())
    }
}

extension Date.ISO8601FormatStyle {
    fileprivate func timeZoneHours() -> Date.ISO8601FormatStyle {
        var style = self
        style.timeZone = TimeZone(secondsFromGMT: 7 * 3_600) ?? style.timeZone
        return style
    }
}
