import Foundation
import Office
import Storage
import WorkingTime

/// A line of the map from addresses that are gone to what is here.
struct OldAddressLine: Fetchable, Encodable {
    let id: String
    let host: String
    let path: String
    /// A path of the portal; empty when it leads to a thing of another room.
    let target: String
    let refKind: String?
    let refID: String?
    /// Who entered it.
    let officer: String?
    let at: Date
    /// Where it leads as things stand; nil when that is gone.
    var leads: String?

    private enum CodingKeys: CodingKey { case id, host, path, target, officer, at, leads }

    init(row: Row) throws {
        id = try row.get("id")
        host = try row.get("host")
        path = try row.get("path")
        target = try row.get("target")
        refKind = try row.get("ref_kind", as: String?.self)
        refID = try row.get("ref_id", as: String?.self)
        officer = try row.get("officer_name", as: String?.self)
        at = try row.get("created_at")
    }

    var address: OldAddress { OldAddress(host: host, path: path) }

    var ref: Ref? {
        guard let refKind, let refID else { return nil }
        return Ref(refKind, refID)
    }
}

/// An address that readers still ask for, in vain.
struct MissedLine: Fetchable, Encodable {
    let host: String
    let path: String
    let times: Int

    init(row: Row) throws {
        host = try row.get("host")
        path = try row.get("path")
        times = try row.get("times")
    }
}

extension Connection {
    /// The lines that an address could mean, the best first: with its query before without; of its
    /// host, then of any. What is known of another host only counts when no two hosts had the
    /// path: a site's address is often asked for under the portal's own name.
    func oldAddresses(of address: OldAddress) throws -> [OldAddressLine] {
        let paths = [address.path] + [address.withoutQuery?.path].compactMap { $0 }
        let found: [OldAddressLine] = try fetchAll(
            """
            SELECT a.*, NULL AS officer_name FROM old_address a WHERE a.path IN \(list: paths)
            """)
        return paths.flatMap { path in
            let here = found.filter { $0.path == path }
            let elsewhere = here.filter { $0.host != address.host && !$0.host.isEmpty }
            return here.filter { $0.host == address.host && !$0.host.isEmpty }
                + here.filter(\.host.isEmpty) + (elsewhere.count == 1 ? elsewhere : [])
        }
    }

    func oldAddress(id: String) throws -> OldAddressLine? {
        try fetchFirst(
            """
            SELECT a.*, NULL AS officer_name FROM old_address a WHERE a.id = \(id)
            """)
    }

    /// The newest lines in which some letters stand.
    func oldAddresses(with letters: String, limit: Int) throws -> [OldAddressLine] {
        let escaped = letters.replacing("\\", with: "\\\\").replacing("%", with: "\\%")
            .replacing("_", with: "\\_")
        let pattern = "%\(escaped)%"
        return try fetchAll(
            """
            SELECT a.*, o.name AS officer_name FROM old_address a
            LEFT JOIN officer o ON o.id = a.officer_id
            WHERE a.host LIKE \(pattern) ESCAPE '\\' OR a.path LIKE \(pattern) ESCAPE '\\'
                OR a.target LIKE \(pattern) ESCAPE '\\'
            ORDER BY a.created_at DESC, a.id DESC LIMIT \(limit)
            """)
    }

    func oldAddressCount() throws -> Int {
        try scalar("SELECT COUNT(*) FROM old_address") ?? 0
    }

    /// What readers asked for in vain since a day, most often first.
    func missedAddresses(since day: Day, atLeast times: Int, limit: Int) throws -> [MissedLine] {
        try fetchAll(
            """
            SELECT host, path, CAST(SUM(times) AS BIGINT) AS times FROM missed_address
            WHERE day >= \(day.number) GROUP BY host, path HAVING SUM(times) >= \(times)
            ORDER BY SUM(times) DESC, path LIMIT \(limit)
            """)
    }

    /// Adds to the totals of a day, up to a number of different addresses, and forgets old days.
    func addMisses(_ missed: [MissedAddress], on day: Day, most: Int, keeping days: Int) throws {
        guard !missed.isEmpty else { return }
        try execute("DELETE FROM missed_address WHERE day < \(day.number - days)")
        var room =
            most
            - (try scalar("SELECT COUNT(*) FROM missed_address WHERE day = \(day.number)") ?? 0)
        for one in missed {
            let known = try execute(
                """
                UPDATE missed_address SET times = times + \(one.times)
                WHERE day = \(day.number) AND host = \(one.address.host)
                  AND path = \(one.address.path)
                """)
            guard known == 0, room > 0 else { continue }
            room -= 1
            try execute(
                """
                INSERT INTO missed_address (day, host, path, times)
                VALUES (\(day.number), \(one.address.host), \(one.address.path), \(one.times))
                """)
        }
    }
}

extension Act {
    /// Enters an address, in the place of what it led to before. Once it leads somewhere, nobody
    /// asks for it in vain.
    func keep(_ address: OldAddress, target: String = "", ref: Ref? = nil) throws {
        try connection.execute(
            """
            INSERT INTO old_address (id, host, path, target, ref_kind, ref_id, officer_id,
                created_at)
            VALUES (\(newID()), \(address.host), \(address.path), \(target), \(ref?.kind),
                \(ref?.id), \(officer?.id), \(now))
            ON CONFLICT \(conflict: ["host", "path"]) DO UPDATE
            SET target = excluded.target, ref_kind = excluded.ref_kind,
                ref_id = excluded.ref_id, officer_id = excluded.officer_id,
                created_at = excluded.created_at
            """)
        try connection.execute(
            """
            DELETE FROM missed_address
            WHERE path = \(address.path) AND (host = \(address.host) OR \(address.host) = '')
            """)
    }

    func removeOldAddress(id: String) throws {
        try connection.execute("DELETE FROM old_address WHERE id = \(id)")
    }

    func forgetMisses(of address: OldAddress) throws {
        try connection.execute(
            """
            DELETE FROM missed_address WHERE host = \(address.host) AND path = \(address.path)
            """)
    }
}
