import Markup
import Office
import Storage
import WorkingTime

/// Who answers for a unit from a day to a day.
struct Duty: Sendable, Equatable, Codable, Fetchable {
    let id: String
    let first: Day
    let last: Day
    let unitID: String
    let unit: String
    let officerID: String
    let officer: String
    /// Shown on the portal's roster; empty when the officer gives none.
    let phone: String
    /// From whom it was handed over and why; inside the office only.
    let note: String

    init(row: Row) throws {
        id = try row.get("id")
        first = Day(iso: try row.get("first_day")) ?? Day(number: 0)
        last = Day(iso: try row.get("last_day")) ?? Day(number: 0)
        unitID = try row.get("unit_id")
        unit = try row.get("unit_name")
        officerID = try row.get("officer_id")
        officer = try row.get("officer_name")
        phone = try row.get("phone")
        note = try row.get("note")
    }
}

/// Where matters of a kind, or from a hamlet, or both, go.
struct CaseRoute: Sendable, Equatable, Codable, Fetchable {
    /// Empty for every kind.
    let category: String
    /// Empty for every hamlet.
    let hamlet: String
    let unitID: String

    init(row: Row) throws {
        category = try row.get("category")
        hamlet = try row.get("hamlet")
        unitID = try row.get("unit_id")
    }

    /// The smallest is the most exact.
    var rank: Int { hamlet.isEmpty ? 2 : category.isEmpty ? 1 : 0 }
}

/// Words that come back in answers; every answer adds its own to them.
struct CaseTemplate: Sendable, Equatable, Codable, Fetchable {
    let id: String
    let title: String
    let words: String
    /// Empty for every kind.
    let category: String

    init(row: Row) throws {
        id = try row.get("id")
        title = try row.get("title")
        words = try row.get("words")
        category = try row.get("category")
    }
}
