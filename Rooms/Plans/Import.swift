import Foundation
import Markup
import Office
import PaperText
import PlanReader
import Storage
import WorkingTime

extension PlansRoom {
    /// Stores what was read from `bytes`.
    static func take(
        _ reading: PlanReading, of paper: Paper, bytes: [UInt8], fileName: String,
        in office: Office, by officer: Officer
    ) async throws -> ImportedPlan {
        let lines = paper.texts
        let hash = try office.files.put(bytes)
        return try await office.act("plan.import", by: officer) { act in
            if let known = try act.connection.plan(hash: hash) {
                act.note(known.ref, known.title)
                return try counts(of: known, in: act.connection)
            }
            let new = try plan(reading, lines: lines, hash: hash, fileName: fileName, act)
            if let replaced = new.replaces, let before = try act.connection.plan(id: replaced) {
                try act.retire(before)
            }
            try act.add(new)
            let imported = try Importer(act, new, lines: lines).add(reading)
            act.note(new.ref, new.title)
            try act.keep(
                paper, id: act.newID(), hash: hash, fileName: fileName, planID: new.id)
            try act.state(.planChanged(new.ref))
            return imported
        }
    }

    static func read(_ paper: Paper) throws(Refusal) -> PlanReading {
        do throws(PlanReader.Failure) {
            return try PlanReader.read(lines: paper.texts)
        } catch {
            throw Refusal(Phrase(vi: error.vietnamese, en: error.english))
        }
    }

    /// Lines that were read before, with what people said about their repairs.
    static func read(_ lines: [String], choices: RepairChoices) throws(Refusal) -> PlanReading {
        do throws(PlanReader.Failure) {
            return try PlanReader.read(lines: lines, choices: choices)
        } catch {
            throw Refusal(Phrase(vi: error.vietnamese, en: error.english))
        }
    }

    private static func counts(
        of known: Plan, in connection: any Connection
    ) throws -> ImportedPlan {
        let tasks: [PlanTask] = try connection.passages(ofPlans: [known.id])
        let targets: [Target] = try connection.passages(ofPlans: [known.id])
        return ImportedPlan(
            planID: known.id, isNew: false, tasks: tasks.count, targets: targets.count,
            units: Set(known.head.assignments.flatMap(\.units).map(OfficeUnit.key)).count)
    }

    private static func plan(
        _ reading: PlanReading, lines: [String], hash: String, fileName: String, _ act: Act
    ) throws -> Plan {
        let dated = reading.date.flatMap { Day(iso: $0) }
        let year = reading.year ?? dated?.year ?? Day(of: act.now).year
        let issuer = reading.issuer ?? ""
        let title = reading.title ?? ""
        let before = try act.connection.plans().first {
            $0.isCurrent
                && $0.isSamePaper(number: reading.number, year: year, title: title, issuer: issuer)
        }
        return Plan(
            id: act.newID(), hash: hash, fileName: String(fileName.prefix(200)),
            body: lines.joined(separator: "\n"), form: reading.form == .party ? .party : .state,
            issuer: issuer, number: reading.number, dated: dated, year: year,
            title: title.isEmpty ? Phrases.untitled.vi : title, head: Plan.Head(reading),
            revision: (before?.revision ?? 0) + 1, replaces: before?.id,
            importedBy: act.officer?.id, importedAt: act.now)
    }
}

extension Plan.Head {
    init(_ reading: PlanReading) {
        place = reading.place
        legalBases = reading.legalBases.map(\.number)
        sections = reading.sections.map {
            Section(number: $0.number, heading: $0.heading, line: $0.line)
        }
        assignments = reading.assignments.map {
            Assignment(
                section: $0.section, role: $0.role.rawValue, units: $0.units, line: $0.line)
        }
        recipients = reading.recipients
        signatory = reading.signatory.map {
            PlanBook.Signatory(
                authority: $0.authority, capacity: $0.capacity, position: $0.position,
                name: $0.name)
        }
        warnings = reading.warnings.map { Warning(line: $0.line, message: $0.message) }
        review = reading.review
    }
}

/// Puts what was read into the tables, one passage after another, within an act.
struct Importer {
    private let act: Act
    private let plan: Plan
    private let lines: [String]

    init(_ act: Act, _ plan: Plan, lines: [String]) {
        self.act = act
        self.plan = plan
        self.lines = lines
    }

    func add(_ reading: PlanReading) throws -> ImportedPlan {
        let units = try makeUnits(reading)
        let tasks = try settle(self.tasks(reading, units))
        let targets = self.targets(reading)
        for target in targets { try settle(target, add: act.add) }
        for duty in duties(reading, tasks, units) { try settle(duty, add: act.add) }
        return ImportedPlan(
            planID: plan.id, isNew: true, tasks: tasks.count, targets: targets.count,
            units: Set(units.values).count)
    }

    /// The tasks of a reading, with units and times.
    func tasks(_ reading: PlanReading, _ units: [String: String]) -> [PlanTask] {
        reading.tasks.enumerated().map { place, read in
            let limits = reading.deadlines.filter { (read.line...read.endLine).contains($0.line) }
            let time = read.time ?? limits.first?.time
            return PlanTask(
                passage: passage(place, read.section, read.text, read.line, read.endLine),
                due: limits.compactMap(Window.day).min() ?? read.due.flatMap { Day(iso: $0) },
                units: self.units(
                    of: read.section, at: read.line...read.endLine, reading, units),
                stretch: time.map { time in
                    PlanTask.Stretch(
                        words: time.words, first: time.first.flatMap { Day(iso: $0) },
                        last: time.last.flatMap { Day(iso: $0) })
                },
                cost: read.money)
        }
    }

    func targets(_ reading: PlanReading) -> [Target] {
        reading.indicators.enumerated().map { place, read in
            Target(
                passage: passage(place, read.section, read.text, read.line, read.endLine),
                measure: Measure(rawValue: read.measure),
                comparator: Target.Comparator(rawValue: read.comparator.rawValue) ?? .atLeast,
                value: read.value, unit: read.unit,
                per: Period.Kind(rawValue: read.per.rawValue) ?? .year,
                withinHours: read.withinHours)
        }
    }

    func duties(
        _ reading: PlanReading, _ tasks: [PlanTask], _ units: [String: String]
    ) -> [Duty] {
        let reports = reading.reportDuties.enumerated().map { place, read in
            Duty(
                passage: passage(place, read.section, read.text, read.line, read.endLine),
                rule: Duty.Kind(rawValue: read.kind.rawValue) ?? .periodic, day: read.day,
                month: read.month, due: read.due.flatMap { Day(iso: $0) },
                unitID: self.units(of: read.section, at: read.line...read.endLine, reading, units)
                    .leads.first, taskID: nil)
        }
        let reported = Set(reading.reportDuties.map(\.line))
        let limits = reading.deadlines.enumerated().compactMap { place, read -> Duty? in
            let turn = read.time?.recurs
            // A report that comes again is its own duty already; "thường xuyên" has no day.
            if turn != nil, reported.contains(read.line) { return nil }
            guard let rule = Importer.rule(turn) else { return nil }
            let task = tasks.first { ($0.passage.line...$0.passage.endLine).contains(read.line) }
            return Duty(
                passage: passage(
                    reports.count + place, read.section, read.text, read.line, read.endLine),
                rule: rule, day: turn?.day ?? turn?.weekday, month: turn?.month,
                due: Window.day(of: read),
                unitID: self.units(of: read.section, at: read.line...read.endLine, reading, units)
                    .leads.first, taskID: task?.id)
        }
        return reports + limits
    }

    /// How a limit comes again; nil for what has no turns that a calendar could show.
    private static func rule(_ turn: PlanReading.Recurrence?) -> Duty.Kind? {
        switch turn?.every {
        case nil: .deadline
        case .week: .weekly
        case .month: .monthly
        case .quarter: .quarterly
        case .halfYear: .halfYearly
        case .year: .yearly
        case .always, .day: nil
        }
    }

    private func passage(
        _ place: Int, _ section: String?, _ text: String, _ line: Int, _ endLine: Int
    ) -> Passage {
        let first = min(max(line, 1), max(lines.count, 1)) - 1
        let last = min(max(endLine, first + 1), lines.count)
        let source = lines[min(first, last)..<last].joined(separator: "\n")
        return Passage(
            id: act.newID(), planID: plan.id, position: place, section: section ?? "", text: text,
            line: line, endLine: endLine,
            source: source.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    // MARK: - Units

    /// Every unit the paper names, by its words; made where the commune has none of that name. The
    /// one that keeps the plan for the others is made as such while there is none.
    func makeUnits(_ reading: PlanReading) throws -> [String: String] {
        let standing = standingUnit(reading)
        var isOpen = try !act.connection.units().contains(where: \.isStanding)
        var ids: [String: String] = [:]
        for name in ([standing].compactMap { $0 } + plan.head.assignments.flatMap(\.units))
        where ids[name] == nil && !name.isEmpty {
            let isStanding = isOpen && name == standing
            ids[name] = try act.unit(called: name, isStanding: isStanding).id
            if isStanding { isOpen = false }
        }
        return ids
    }

    /// The unit whose tasks say that it keeps the plan ("cơ quan thường trực", "đầu mối").
    private func standingUnit(_ reading: PlanReading) -> String? {
        let marks = ["co quan thuong truc", "la dau moi", "theo doi, don doc"]
        let task = reading.tasks.first { task in
            let words = Slug.fold(task.text)
            return marks.contains { words.contains($0) }
        }
        return task.flatMap { plan.head.assignments(in: $0.section) }?
            .first { $0.role != "coordinate" }?.units.first
    }

    /// Units named on a thing's own lines ("(Chủ trì: …; phối hợp: …)") are its own; else those of
    /// its section, without what stands on the lines of other tasks.
    private func units(
        of section: String?, at lines: ClosedRange<Int>, _ reading: PlanReading,
        _ ids: [String: String]
    ) -> PlanTask.Units {
        var units = PlanTask.Units()
        let named = plan.head.assignments(in: section ?? "")
        let own = named.filter { lines.contains($0.line) }
        let shared = named.filter { assignment in
            !reading.tasks.contains { ($0.line...$0.endLine).contains(assignment.line) }
        }
        for assignment in own.isEmpty ? shared : own {
            for id in assignment.units.compactMap({ ids[$0] }) where !units.all.contains(id) {
                if assignment.role == "coordinate" {
                    units.joins.append(id)
                } else {
                    units.leads.append(id)
                }
            }
        }
        return units
    }

    // MARK: - Revisions

    /// Adds a passage, or takes over the one that the paper had before with the same lines.
    private func settle<T: Readable>(_ new: T, add: (T) throws -> Void) throws {
        guard let kept = try previous(T.self, like: new.passage) else { return try add(new) }
        let corrected = try act.connection.correctedFields(of: T.kind, kept.id)
        if kept.passage.source != new.passage.source {
            try change(kept, to: new.passage, isCorrected: corrected.contains("text"))
        }
        try act.move(
            T.kind, kept.id, to: new.passage,
            section: corrected.contains("section") ? kept.passage.section : new.passage.section)
    }

    /// Tasks also take over who leads and by when, unless a person had corrected that.
    private func settle(_ tasks: [PlanTask]) throws -> [PlanTask] {
        try tasks.map { new in
            guard let old = try previous(PlanTask.self, like: new.passage) else {
                try act.add(new)
                return new
            }
            try settle(new, add: act.add)
            guard var kept = try act.connection.task(id: old.id) else { return new }
            let corrected = try act.connection.correctedFields(of: .task, kept.id)
            if corrected.isDisjoint(with: ["leads", "joins"]) { kept.units = new.units }
            if !corrected.contains("due") { kept.due = new.due }
            kept.stretch = new.stretch
            kept.cost = new.cost
            try act.save(kept)
            return kept
        }
    }

    private func previous<T: Readable>(_ type: T.Type, like new: Passage) throws -> T? {
        guard let replaced = plan.replaces else { return nil }
        let all: [T] = try act.connection.passages(ofPlans: [replaced])
        if let same = all.first(where: {
            $0.passage.source == new.source && !new.source.isEmpty
        }) {
            return same
        }
        // A changed one: alike, and no longer in the new paper as it was.
        let best = all.filter { !plan.body.contains($0.passage.source) }
            .map { ($0, Likeness.of($0.passage.text, new.text)) }.max { $0.1 < $1.1 }
        return best.flatMap { $0.1 >= Likeness.changed ? $0.0 : nil }
    }

    /// Gives a passage the words of the revised paper; where it is not plain that it is the same
    /// one, a person is asked again.
    private func change<T: Readable>(_ kept: T, to new: Passage, isCorrected: Bool) throws {
        let old = kept.passage
        try act.retell(
            T.kind, old.id, as: new, text: isCorrected ? old.text : new.text, section: old.section)
        try act.record(
            [
                Change.Difference(
                    field: "text", before: old.text, after: new.text,
                    reason: Phrases.fromRevision)
            ], on: kept.ref)
        if Likeness.of(old.text, new.text) < Likeness.sure { try act.ask(T.kind, old.id) }
    }
}
