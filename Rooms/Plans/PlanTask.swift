import Foundation
import Office
import Storage
import WorkingTime

/// Something the plan says is to be done: who leads, who joins, by when, and how far it is.
struct PlanTask: Readable, Equatable {
    enum State: String, Sendable, Codable, CaseIterable, Storable {
        case todo, doing, done, stopped

        var isOpen: Bool { self == .todo || self == .doing }

        /// The table of states: a task that stopped or was done can be taken up again.
        func canBecome(_ next: State) -> Bool {
            switch (self, next) {
            case (.todo, .doing), (.todo, .done), (.todo, .stopped), (.doing, .todo),
                (.doing, .done), (.doing, .stopped), (.done, .doing), (.stopped, .todo),
                (.stopped, .doing):
                true
            default: false
            }
        }

        /// Stopping, and taking up what was finished, is explained to the others.
        func needsReason(toBecome next: State) -> Bool { next == .stopped || self == .done }
    }

    /// Units of a task, by id.
    struct Units: Sendable, Encodable, Equatable {
        var leads: [String] = []
        var joins: [String] = []

        var all: [String] { leads + joins }
    }

    /// When the paper wants it done.
    struct Stretch: Sendable, Encodable, Equatable {
        /// `Quý II/2026`.
        let words: String
        let first: Day?
        let last: Day?
    }

    static let kind = Passage.Kind.task

    var passage: Passage
    var due: Day?
    private(set) var state: State
    /// Why it stopped or was taken up again.
    private(set) var reason: String
    /// What the unit noted last.
    var note: String
    var ownerID: String?
    var units = Units()
    var stretch: Stretch?
    /// In đồng, where the paper's table says.
    var cost: Int?

    init(
        passage: Passage, due: Day?, units: Units, stretch: Stretch? = nil, cost: Int? = nil
    ) {
        self.passage = passage
        self.due = due
        self.stretch = stretch
        self.cost = cost
        state = .todo
        reason = ""
        note = ""
        self.units = units
    }

    init(row: Row) throws {
        passage = try Passage(row: row)
        due = try row.get("due", as: String?.self).flatMap { Day(iso: $0) }
        state = try row.get("state")
        reason = try row.get("reason")
        note = try row.get("note")
        ownerID = try row.get("owner_id", as: String?.self)
        cost = try row.get("cost", as: Int?.self)
        stretch = try row.get("time_words", as: String?.self).map { words in
            Stretch(
                words: words,
                first: try row.get("first_day", as: String?.self).flatMap { Day(iso: $0) },
                last: try row.get("last_day", as: String?.self).flatMap { Day(iso: $0) })
        }
    }

    var particulars: [(field: String, value: String)] {
        [
            ("text", passage.text), ("section", passage.section), ("due", due?.written ?? ""),
            ("leads", units.leads.joined(separator: "; ")),
            ("joins", units.joins.joined(separator: "; ")), ("owner", ownerID ?? ""),
        ]
    }

    func isLate(on day: Day) -> Bool { counts && state.isOpen && (due.map { $0 < day } ?? false) }

    /// Who keeps the plan may move every task; a unit's people only those that their unit leads or
    /// joins, or that they own.
    func canBeMoved(by officer: Officer) -> Bool {
        if officer.may(.keepPlan) { return true }
        guard officer.may(.workTask) else { return false }
        return ownerID == officer.id || officer.unitID.map { units.all.contains($0) } ?? false
    }

    /// - Throws: ``Refusal`` when the table of states has no such step, or a reason is missing.
    mutating func become(_ next: State, because words: String) throws(Refusal) {
        guard state.canBecome(next) else { throw Refusal(Phrases.noSuchStep) }
        guard !state.needsReason(toBecome: next) || !words.isEmpty else {
            throw Refusal(Phrases.reasonNeeded)
        }
        state = next
        reason = words
    }
}
