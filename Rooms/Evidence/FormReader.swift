import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Reads the form of a new attestation against the plan in force.
struct FormReader {
    let book: PlanBook?
    let units: [OfficeUnit]
    let officer: Officer
    let today: Day

    /// Either what was said, or what is wrong with it.
    func read(_ form: Form) -> (said: Said?, troubles: Troubles) {
        var troubles = Troubles()
        let what = form["what"]
        if what.isEmpty { troubles.add("what", Phrases.whatNeeded) }
        if what.count > Limits.lineCharacters {
            troubles.add("what", Phrases.tooLong(Limits.lineCharacters))
        }
        let day = Day(iso: form["day"])
        if day == nil { troubles.add("day", Phrases.dayNeeded) }
        if let day, day > today { troubles.add("day", Phrases.dayToCome) }
        let channel = Channel(rawValue: form["channel"])
        if channel == nil { troubles.add("channel", Phrases.channelNeeded) }
        let unitID = unit(form, &troubles)
        let target = target(form, &troubles)
        let task = book?.tasks.first { $0.id == form["task"] }
        if !form["task"].isEmpty, task == nil { troubles.add("task", Phrases.notInPlan) }
        if target == nil, task == nil, troubles["target"] == nil, troubles["task"] == nil {
            troubles.add("target", book == nil ? Phrases.noPlan : Phrases.targetNeeded)
        }
        let (quantity, outOf) = amount(form, isShare: target?.isShare ?? false, &troubles)
        guard troubles.isEmpty, let day, let channel, let quantity else { return (nil, troubles) }
        let said = Said(
            what: what, day: day, targetID: target?.id, taskID: task?.id,
            measure: target?.measure ?? .other, quantity: quantity, outOf: outOf,
            channel: channel, unitID: unitID)
        return (said, troubles)
    }

    /// Units speak for themselves; who keeps the plan may write down for any of them.
    static func units(_ officer: Officer, of all: [OfficeUnit]) -> [OfficeUnit] {
        officer.may(.confirmEvidence) ? all : all.filter { $0.id == officer.unitID }
    }

    private func unit(_ form: Form, _ troubles: inout Troubles) -> String? {
        let allowed = FormReader.units(officer, of: units)
        if allowed.isEmpty, !officer.may(.confirmEvidence) {
            troubles.add("unit", Phrases.noUnit)
            return nil
        }
        guard let unit = allowed.first(where: { $0.id == form["unit"] }) else {
            troubles.add("unit", form["unit"].isEmpty ? Phrases.unitNeeded : Phrases.notYourUnit)
            return nil
        }
        return unit.id
    }

    private func target(_ form: Form, _ troubles: inout Troubles) -> TargetStanding? {
        guard !form["target"].isEmpty else { return nil }
        let target = book?.targets.first { $0.id == form["target"] }
        if target == nil { troubles.add("target", Phrases.notInPlan) }
        return target
    }

    private func amount(
        _ form: Form, isShare: Bool, _ troubles: inout Troubles
    ) -> (Int?, Int?) {
        let quantity = FormReader.count(form["quantity"])
        if quantity == nil { troubles.add("quantity", Phrases.quantityNeeded) }
        guard isShare else {
            if quantity == 0 { troubles.add("quantity", Phrases.quantityNeeded) }
            if !form["outOf"].isEmpty { troubles.add("outOf", Phrases.wholeNotWanted) }
            return (quantity, nil)
        }
        guard let outOf = FormReader.count(form["outOf"]), outOf > 0 else {
            troubles.add("outOf", Phrases.wholeNeeded)
            return (quantity, nil)
        }
        if let quantity, quantity > outOf { troubles.add("quantity", Phrases.moreThanWhole) }
        return (quantity, outOf)
    }

    /// A whole number as people type it: `25`, `1.500`.
    static func count(_ text: String) -> Int? {
        let digits = text.filter { $0 != "." && $0 != " " }
        guard !digits.isEmpty, digits.count <= 7, digits.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int(digits)
    }
}

extension TargetStanding {
    /// Whether it asks for a part of a whole.
    var isShare: Bool { unit.hasPrefix("%") }
}
