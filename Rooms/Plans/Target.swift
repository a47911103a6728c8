import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// A number that the plan asks for, again and again or once a year.
struct Target: Readable, Equatable {
    enum Comparator: String, Sendable, Codable, CaseIterable, Storable {
        case atLeast, atMost, equal
    }

    static let kind = Passage.Kind.target

    var passage: Passage
    var measure: Measure
    var comparator: Comparator
    var value: Double
    /// `buổi`, `tin, bài`, `%`.
    var unit: String
    var per: Period.Kind
    /// Hours within which each case is to be answered, where the plan says so.
    let withinHours: Int?

    init(
        passage: Passage, measure: Measure, comparator: Comparator, value: Double, unit: String,
        per: Period.Kind, withinHours: Int? = nil
    ) {
        self.passage = passage
        self.measure = measure
        self.comparator = comparator
        self.value = value
        self.unit = unit
        self.per = per
        self.withinHours = withinHours
    }

    init(row: Row) throws {
        passage = try Passage(row: row)
        measure = Measure(rawValue: try row.get("measure"))
        comparator = try row.get("comparator")
        value = try row.get("value")
        unit = try row.get("unit")
        per = Period.Kind(rawValue: try row.get("per")) ?? .year
        withinHours = try row.get("within_hours", as: Int?.self)
    }

    /// Whether it asks for a part of a whole.
    var isShare: Bool { unit.hasPrefix("%") }

    var particulars: [(field: String, value: String)] {
        [
            ("text", passage.text), ("section", passage.section),
            ("measure", measure.name.vi), ("comparator", comparator.words.vi),
            ("value", Target.written(value)), ("unit", unit), ("per", per.words.vi),
        ]
    }

    /// As the form shows it and takes it back: `2`, `12,5`.
    static func written(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e9
            ? String(Int(value)) : String(value).replacing(".", with: ",")
    }

    /// The measures that a ledger row can have.
    static let measures: [Measure] = [
        .articlesPublished, .broadcastSessions, .mediaProducts, .staffBriefed,
        .casesAnsweredInTime, .other,
    ]
}
