import Foundation
import WorkingTime

/// A moment as old sites write it: in feeds (RFC 822, RFC 3339), and in words on their pages.
enum OldDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Nil for what is no moment, or one that cannot be: before there were sites, or to come.
    static func read(_ text: String, before now: Date) -> Date? {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty, text.utf8.count <= 200,
            let found = iso(text) ?? feed(text) ?? vietnamese(text) ?? seconds(text),
            found >= Day(iso: "1995-01-01")?.start ?? now,
            found <= now.addingTimeInterval(86_400)
        else { return nil }
        return min(found, now)
    }

    /// `2019-11-05T14:05:00+07:00`, `2019-11-05 14:05:00`, `2019-11-05`.
    private static func iso(_ text: String) -> Date? {
        guard
            let match = text.prefixMatch(
                of:
                    /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/
            ),
            let day = Day(iso: "\(match.1)-\(match.2)-\(match.3)")
        else { return nil }
        guard let hour = match.4.flatMap({ Int($0) }), let minute = match.5.flatMap({ Int($0) })
        else { return day.at(7) }
        return moment(
            day, hour, minute, match.6.flatMap { Int($0) } ?? 0, zone: match.7.map(String.init))
    }

    /// `Tue, 05 Nov 2019 14:05:00 +0700`.
    private static func feed(_ text: String) -> Date? {
        guard
            let match = text.lowercased().firstMatch(
                of:
                    /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(gmt|ut|utc|z|[+-]\d{4})?/
            ), let month = months.firstIndex(of: String(match.2)),
            let day = day(match.3, String(month + 1), match.1)
        else { return nil }
        return moment(
            day, match.4.flatMap { Int($0) } ?? 7, match.5.flatMap { Int($0) } ?? 0,
            match.6.flatMap { Int($0) } ?? 0, zone: match.7.map(String.init))
    }

    /// `Thứ ba - 05/11/2019 14:05`, `14:05 05-11-2019`, `05/11/2019`.
    private static func vietnamese(_ text: String) -> Date? {
        guard
            let match = text.firstMatch(of: /(\d{1,2})[\/\-.](\d{1,2})[\/\-.](\d{4})/),
            let day = day(match.3, String(match.2), match.1)
        else { return nil }
        let hour = text.firstMatch(of: /(\d{1,2})(?::|h|g)(\d{2})/)
        return moment(
            day, hour.flatMap { Int($0.1) } ?? 7, hour.flatMap { Int($0.2) } ?? 0, 0, zone: nil)
    }

    /// Seconds or milliseconds since 1970, as programs say it.
    private static func seconds(_ text: String) -> Date? {
        guard let number = Double(text), number > 700_000_000 else { return nil }
        return Date(timeIntervalSince1970: number > 100_000_000_000 ? number / 1_000 : number)
    }

    private static func day(_ year: Substring, _ month: String, _ day: Substring) -> Day? {
        func two(_ text: some StringProtocol) -> String { text.count == 1 ? "0\(text)" : "\(text)" }
        return Day(iso: "\(year)-\(two(month))-\(two(day))")
    }

    /// Hours are the commune's own where no zone is said.
    private static func moment(
        _ day: Day, _ hour: Int, _ minute: Int, _ second: Int, zone: String?
    ) -> Date? {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else {
            return day.at(7)
        }
        let here = day.at(hour, minute).addingTimeInterval(Double(second))
        guard let zone else { return here }
        let signs = zone.filter { $0.isNumber }
        let minutes = (Int(signs.prefix(2)) ?? 0) * 60 + (Int(signs.dropFirst(2)) ?? 0)
        let east = zone.hasPrefix("-") ? -minutes : minutes
        return here.addingTimeInterval(Double(7 * 60 - east) * 60)
    }
}
