package import Foundation
import Markup
package import Storage
package import WorkingTime

/// Approving, handed on for some days by a signed paper ("ủy quyền duyệt"): from somebody whose
/// role approves to somebody whose role does not. Nobody hands on what was handed to them.
package struct Delegation: Sendable, Equatable, Codable {
    /// Days that one delegation lasts at most.
    package static let longestDays = 366

    package let id: String
    /// Who approves otherwise.
    package let from: String
    /// Who approves meanwhile.
    package let to: String
    /// The paper's number and symbol: `15/QĐ-UBND`.
    package let document: String
    package let first: Day
    /// The last day on which it holds.
    package let last: Day
    package let revokedAt: Date?

    package init(
        id: String, from: String, to: String, document: String, first: Day, last: Day,
        revokedAt: Date? = nil
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.document = document
        self.first = first
        self.last = last
        self.revokedAt = revokedAt
    }

    package func holds(on day: Day) -> Bool { revokedAt == nil && day >= first && day <= last }

    /// How a step that was taken by it says so.
    package var words: String { "Theo ủy quyền số \(document), đến hết \(last.written)" }
}

extension Delegation: Fetchable {
    package init(row: Row) throws {
        let first: String = try row.get("first_day")
        let last: String = try row.get("last_day")
        guard let first = Day(iso: first), let last = Day(iso: last) else {
            throw StorageError.damaged
        }
        self.init(
            id: try row.get("id"), from: try row.get("from_id"), to: try row.get("to_id"),
            document: try row.get("document"), first: first, last: last,
            revokedAt: try row.get("revoked_at", as: Date?.self))
    }
}

extension Connection {
    /// The delegation by which an officer approves on a day; the one that lasts longest.
    package func delegation(to officerID: String, on day: Day) throws -> Delegation? {
        try fetchFirst(
            """
            SELECT d.* FROM delegation d JOIN officer o ON o.id = d.from_id
            WHERE d.to_id = \(officerID) AND d.first_day <= \(day.iso)
              AND d.last_day >= \(day.iso) AND d.revoked_at IS NULL AND o.is_active = 1
            ORDER BY d.last_day DESC, d.id LIMIT 1
            """)
    }
}
