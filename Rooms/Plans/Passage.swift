import Foundation
import Office
import Storage

/// A passage of the plan that the program took for something to do, to reach or to report: where
/// it stands in the paper, and whether a person has looked at it since.
struct Passage: Sendable, Encodable, Equatable {
    /// What a passage was read as.
    enum Kind: String, Sendable, Codable, CaseIterable, Storable {
        case task, target, duty
    }

    /// How far the reading is vouched for.
    enum Trust: String, Sendable, Codable, CaseIterable, Storable {
        /// Read by the program; nobody has looked yet.
        case read
        /// A person confirmed or corrected it.
        case confirmed
        /// A person said that it is no such thing; it is kept, but counts nowhere.
        case dismissed
    }

    let id: String
    let planID: String
    /// The order in the paper.
    let position: Int
    /// The full path of its section, `II.2.1`; empty where it stands in none.
    var section: String
    var text: String
    /// The first and the last line of the source, 1-based.
    let line: Int
    let endLine: Int
    /// Those lines as the paper has them: by this a revised paper's passage is known again.
    let source: String
    var trust: Trust
    var confirmedBy: String?
    var confirmedAt: Date?
    /// Grows with each change, so that nobody overwrites what somebody else just saved.
    let version: Int

    /// A passage fresh from the reader.
    init(
        id: String, planID: String, position: Int, section: String, text: String, line: Int,
        endLine: Int, source: String
    ) {
        self.id = id
        self.planID = planID
        self.position = position
        self.section = section
        self.text = text
        self.line = line
        self.endLine = max(line, endLine)
        self.source = source
        trust = .read
        version = 1
    }

    init(row: Row) throws {
        id = try row.get("id")
        planID = try row.get("plan_id")
        position = try row.get("position")
        section = try row.get("section")
        text = try row.get("text")
        line = try row.get("line")
        endLine = try row.get("end_line")
        source = try row.get("source")
        trust = try row.get("trust")
        confirmedBy = try row.get("confirmed_by", as: String?.self)
        confirmedAt = try row.get("confirmed_at", as: Date?.self)
        version = try row.get("version")
    }

    mutating func confirm(by officer: Officer, at now: Date) {
        trust = .confirmed
        confirmedBy = officer.id
        confirmedAt = now
    }

    mutating func dismiss(by officer: Officer, at now: Date) {
        trust = .dismissed
        confirmedBy = officer.id
        confirmedAt = now
    }
}

/// What each of the three kinds has: its passage.
protocol Readable: Sendable, Fetchable, Encodable {
    static var kind: Passage.Kind { get }
    var passage: Passage { get set }
    /// What can be corrected, by the name of its field, as text for the list of corrections.
    var particulars: [(field: String, value: String)] { get }
}

extension Readable {
    var id: String { passage.id }
    var ref: Ref { Ref(Self.kind.rawValue, passage.id) }
    var counts: Bool { passage.trust != .dismissed }

    /// What became different, field by field.
    func changes(from before: Self) -> [Change.Difference] {
        zip(before.particulars, particulars).compactMap { old, new in
            old.value == new.value
                ? nil
                : Change.Difference(field: new.field, before: old.value, after: new.value)
        }
    }
}

/// One line of what people did to a reading or a task: who, when, before and after. Never edited.
struct Change: Sendable, Fetchable, Encodable {
    /// One field that became different.
    struct Difference: Sendable, Equatable {
        let field: String
        let before: String
        let after: String
        var reason = ""
    }

    let id: String
    let kind: Passage.Kind
    let thingID: String
    let field: String
    let before: String
    let after: String
    let reason: String
    let officer: String?
    let at: Date

    init(row: Row) throws {
        id = try row.get("id")
        kind = try row.get("thing_kind")
        thingID = try row.get("thing_id")
        field = try row.get("field")
        before = try row.get("before_words")
        after = try row.get("after_words")
        reason = try row.get("reason")
        officer = try row.get("officer_name", as: String?.self)
        at = try row.get("at")
    }
}
