import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// A thing whose reading a person can put right with a form.
protocol Correctable: Readable {
    static func load(_ connection: any Connection, id: String) throws -> Self?
    /// Writes it, unless somebody else saved first.
    func save(in act: Act) throws
    /// The form's fields as it stands.
    var filled: [(name: String, value: String)] { get }
    /// Takes over what was typed.
    mutating func take(_ form: Form, _ known: Correction.Known) throws(Refusal)
}

/// What corrections have in common.
enum Correction {
    /// Letters of one passage.
    static let textLimit = 4_000

    /// What a form may choose from.
    struct Known: Sendable {
        let units: [OfficeUnit]
        let officers: [Officer]
        let sections: [Plan.Head.Section]

        init(_ connection: any Connection, _ plan: Plan) throws {
            units = try connection.units()
            officers = try connection.officers().filter(\.isActive)
            sections = plan.head.sections
        }

        /// Names in place of ids, for the list of corrections.
        func named(_ difference: Change.Difference) -> Change.Difference {
            guard ["leads", "joins", "owner"].contains(difference.field) else { return difference }
            return Change.Difference(
                field: difference.field, before: names(difference.before),
                after: names(difference.after), reason: difference.reason)
        }

        private func names(_ ids: String) -> String {
            ids.components(separatedBy: "; ").map { id in
                units.first { $0.id == id }?.name ?? officers.first { $0.id == id }?.name ?? id
            }.joined(separator: "; ")
        }
    }

    static func words(
        _ form: Form, _ known: Known
    ) throws(Refusal) -> (text: String, section: String) {
        let text = form["text"]
        guard !text.isEmpty else { throw Refusal(Phrases.textNeeded) }
        guard text.count <= textLimit else { throw Refusal(Phrases.tooLong(textLimit)) }
        let section = form["section"]
        guard section.isEmpty || known.sections.contains(where: { $0.number == section }) else {
            throw Refusal(Phrases.sectionUnknown)
        }
        return (text, section)
    }

    /// A day, or nil where the field is empty.
    static func day(_ form: Form, _ name: String) throws(Refusal) -> Day? {
        if form[name].isEmpty { return nil }
        guard let day = Day(iso: form[name]) else { throw Refusal(Phrases.dayUnknown) }
        return day
    }

    static func number(
        _ form: Form, _ name: String, in range: ClosedRange<Int>
    ) throws(Refusal) -> Int? {
        if form[name].isEmpty { return nil }
        guard let number = Int(form[name]), range.contains(number) else {
            throw Refusal(Phrases.numberBetween(range.lowerBound, range.upperBound))
        }
        return number
    }
}

extension Change.Difference {
    /// That a person vouched for a reading, or said that it is none.
    static func trust(from before: Passage, to after: Passage) -> Change.Difference {
        Change.Difference(
            field: "trust", before: before.trust.words.vi, after: after.trust.words.vi)
    }
}

extension PlanTask: Correctable {
    static func load(_ connection: any Connection, id: String) throws -> PlanTask? {
        try connection.task(id: id)
    }

    func save(in act: Act) throws { try act.save(self) }

    var filled: [(name: String, value: String)] {
        [
            ("text", passage.text), ("section", passage.section), ("due", due?.iso ?? ""),
            ("owner", ownerID ?? ""),
        ] + units.leads.map { ("leads", $0) } + units.joins.map { ("joins", $0) }
    }

    mutating func take(_ form: Form, _ known: Correction.Known) throws(Refusal) {
        (passage.text, passage.section) = try Correction.words(form, known)
        due = try Correction.day(form, "due")
        if form["owner"].isEmpty {
            ownerID = nil
        } else if let owner = known.officers.first(where: { $0.id == form["owner"] }) {
            ownerID = owner.id
        }
        let all = Set(known.units.map(\.id))
        let chosenLeads = form.all("leads").filter(all.contains)
        let chosenJoins = form.all("joins").filter { all.contains($0) && !chosenLeads.contains($0) }
        units.leads = PlanTask.ordered(chosenLeads, like: units.leads)
        units.joins = PlanTask.ordered(chosenJoins, like: units.joins)
    }

    /// Keeps the paper's order for units that stay, so that a form sent back unchanged changes
    /// nothing.
    private static func ordered(_ chosen: [String], like before: [String]) -> [String] {
        before.filter(chosen.contains) + chosen.filter { !before.contains($0) }
    }
}

extension Target: Correctable {
    static func load(_ connection: any Connection, id: String) throws -> Target? {
        try connection.passage(id: id)
    }

    func save(in act: Act) throws { try act.save(self) }

    var filled: [(name: String, value: String)] {
        [
            ("text", passage.text), ("section", passage.section), ("measure", measure.rawValue),
            ("comparator", comparator.rawValue), ("value", Target.written(value)),
            ("unit", unit), ("per", per.rawValue),
        ]
    }

    mutating func take(_ form: Form, _ known: Correction.Known) throws(Refusal) {
        (passage.text, passage.section) = try Correction.words(form, known)
        guard let measure = Target.measures.first(where: { $0.rawValue == form["measure"] }),
            let comparator = Comparator(rawValue: form["comparator"]),
            let per = Period.Kind(rawValue: form["per"])
        else { throw Refusal(Phrases.chooseAll) }
        guard let value = Double(form["value"].replacing(",", with: ".")), value.isFinite,
            (0...1_000_000_000).contains(value)
        else { throw Refusal(Phrases.valueNeeded) }
        self.measure = measure
        self.comparator = comparator
        self.per = per
        self.value = value
        unit = String(form["unit"].prefix(60))
    }
}

extension Duty: Correctable {
    static func load(_ connection: any Connection, id: String) throws -> Duty? {
        try connection.passage(id: id)
    }

    func save(in act: Act) throws { try act.save(self) }

    var filled: [(name: String, value: String)] {
        [
            ("text", passage.text), ("section", passage.section), ("rule", rule.rawValue),
            ("day", day.map(String.init) ?? ""), ("month", month.map(String.init) ?? ""),
            ("due", due?.iso ?? ""),
        ]
    }

    mutating func take(_ form: Form, _ known: Correction.Known) throws(Refusal) {
        (passage.text, passage.section) = try Correction.words(form, known)
        guard let rule = Kind(rawValue: form["rule"]) else { throw Refusal(Phrases.chooseAll) }
        self.rule = rule
        day = try Correction.number(form, "day", in: 1...31)
        month = try Correction.number(form, "month", in: 1...12)
        due = try Correction.day(form, "due")
    }
}
