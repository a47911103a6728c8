import Foundation
import Office
import Storage
import WorkingTime

/// Composes the figures of a report from the ledger's rows and the plan in force.
struct Composer {
    let period: Period
    let book: PlanBook?
    let rows: [LedgerRow]
    /// Of the same days a year before.
    var rowsBefore: [LedgerRow] = []
    var proofs: [Figures.Proof] = []

    var figures: Figures {
        var figures = Figures()
        figures.plan = book.map {
            Figures.PlanHead(title: $0.title, number: $0.number, date: $0.date, issuer: $0.issuer)
        }
        let placed = Dictionary(grouping: rows, by: place)
        figures.sections = sectionNumbers.map { number in
            section(number, placed)
        }.filter { !$0.isEmpty }
        figures.other = Composer.groups(placed[.nowhere] ?? [])
        figures.targets = (book?.targets ?? []).map(Figures.Target.init)
        figures.late = (book?.tasks ?? []).filter { $0.isLate && !$0.isDone }.map {
            Figures.LateTask(text: $0.text, leads: $0.leads, due: $0.due, reason: $0.note)
        }
        figures.next = next
        figures.compared = Composer.compare(rows, with: rowsBefore)
        figures.proofs = proofs
        return figures
    }

    /// Where a row of the ledger belongs in the plan.
    private enum Place: Hashable {
        case task(String)
        case section(String)
        case nowhere
    }

    /// The task it names, else the section of the target it names or counts for.
    private func place(of row: LedgerRow) -> Place {
        if let id = row.taskID, book?.tasks.contains(where: { $0.id == id }) == true {
            return .task(id)
        }
        let target =
            book?.targets.first { $0.id == row.targetID }
            ?? book?.targets.first { $0.measure == row.measure && $0.measure != .other }
        return target.map { .section($0.section) } ?? .nowhere
    }

    /// In the plan's order; sections that only tasks or targets name come last.
    private var sectionNumbers: [String] {
        var numbers: [String] = []
        let named = (book?.sections ?? []).map(\.number)
        let used = (book?.tasks ?? []).map(\.section) + (book?.targets ?? []).map(\.section)
        for number in named + used where !numbers.contains(number) { numbers.append(number) }
        return numbers
    }

    private func section(_ number: String, _ placed: [Place: [LedgerRow]]) -> Figures.Section {
        let heading = book?.sections.first { $0.number == number }?.heading
        var section = Figures.Section(number: number, heading: heading ?? "")
        section.evidence = Composer.groups(placed[.section(number)] ?? [])
        for task in book?.tasks ?? [] where task.section == number {
            let rows = placed[.task(task.id)] ?? []
            guard !rows.isEmpty || finished(task) else { continue }
            section.works.append(
                Figures.Work(
                    text: task.text, leads: task.leads, isDone: task.isDone, note: task.note,
                    evidence: Composer.groups(rows)))
        }
        return section
    }

    /// Whether it was finished in the period; what was finished on an unknown day is shown too,
    /// so that nothing done is left out.
    private func finished(_ task: PlanBook.Task) -> Bool {
        task.isDone && (task.doneOn.map(period.contains) ?? true)
    }

    private var next: [Figures.NextWork] {
        guard let book else { return [] }
        var works = book.next.map { Figures.NextWork(day: $0.day, words: $0.words) }
        for task in book.tasks where !task.isDone {
            guard let due = task.due, period.next.contains(due),
                !works.contains(where: { $0.words.contains(task.text) })
            else { continue }
            works.append(Figures.NextWork(day: due, words: task.text))
        }
        return works.sorted { ($0.day ?? period.next.last) < ($1.day ?? period.next.last) }
    }

    /// Rows by what they count, in the order in which each first happened.
    static func groups(_ rows: [LedgerRow]) -> [Figures.Group] {
        var order: [Measure] = []
        for row in rows where !order.contains(row.measure) { order.append(row.measure) }
        return order.map { measure in
            let rows = rows.filter { $0.measure == measure }
            let isShare = rows.contains { $0.outOf != nil }
            return Figures.Group(
                measure: measure, quantity: rows.reduce(0) { $0 + $1.quantity },
                outOf: isShare ? rows.reduce(0) { $0 + ($1.outOf ?? 0) } : nil,
                entries: rows.map { Figures.Entry(title: $0.title, day: Day(of: $0.at)) })
        }
    }
}

extension Composer {
    /// Reads what the house knows of the period.
    /// - Parameter origin: scheme and host of the portal, for the addresses of the annex; empty
    ///   for none.
    init(
        _ period: Period, _ connection: any Connection, _ house: House, at now: Date,
        origin: String = ""
    ) throws {
        let rows = try connection.ledgerRows(first: period.first, last: period.last)
        let before = period.yearBefore
        self.init(
            period: period, book: try house.planBook(connection, period, at: now), rows: rows,
            rowsBefore: try connection.ledgerRows(first: before.first, last: before.last),
            proofs: try Composer.proofs(rows, connection, house, origin: origin))
    }
}
