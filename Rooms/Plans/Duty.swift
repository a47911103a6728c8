import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// A report that is due on a day, or again and again; or another time limit that the plan states.
struct Duty: Readable, Equatable {
    enum Kind: String, Sendable, Codable, CaseIterable, Storable {
        /// The day of a weekly duty is its weekday, 1 for Monday; a half-yearly one falls in June
        /// and in December.
        case weekly, monthly, quarterly, halfYearly, yearly
        /// On one day.
        case once
        /// Again and again, on days that the plan does not name.
        case periodic
        case onRequest
        /// A time limit that is no report.
        case deadline
    }

    static let kind = Passage.Kind.duty

    var passage: Passage
    var rule: Kind
    /// The day of the month, 1 to 31.
    var day: Int?
    /// The month of the year; of the quarter for a quarterly duty that names one up to 3.
    var month: Int?
    var due: Day?
    /// Who answers for it.
    let unitID: String?
    /// The task whose words state this limit; the calendar then shows the task.
    let taskID: String?

    init(
        passage: Passage, rule: Kind, day: Int?, month: Int?, due: Day?, unitID: String?,
        taskID: String?
    ) {
        self.passage = passage
        self.rule = rule
        self.day = day
        self.month = month
        self.due = due
        self.unitID = unitID
        self.taskID = taskID
    }

    init(row: Row) throws {
        passage = try Passage(row: row)
        rule = try row.get("rule")
        day = try row.get("due_day", as: Int?.self)
        month = try row.get("due_month", as: Int?.self)
        due = try row.get("due", as: String?.self).flatMap { Day(iso: $0) }
        unitID = try row.get("unit_id", as: String?.self)
        taskID = try row.get("task_id", as: String?.self)
    }

    var particulars: [(field: String, value: String)] {
        [
            ("text", passage.text), ("section", passage.section), ("rule", rule.words.vi),
            ("day", day.map(String.init) ?? ""), ("month", month.map(String.init) ?? ""),
            ("due", due?.written ?? ""),
        ]
    }

    /// Work that comes again and again, beside the reports.
    var isRecurring: Bool {
        switch rule {
        case .weekly, .monthly, .quarterly, .halfYearly, .yearly: true
        case .once, .periodic, .onRequest, .deadline: false
        }
    }

    /// Whether the plan says when: what it leaves open gets no invented day.
    var hasDay: Bool {
        switch rule {
        case .weekly, .monthly, .quarterly, .halfYearly: day != nil
        case .yearly: day != nil && month != nil
        case .once, .deadline: due != nil
        case .periodic, .onRequest: false
        }
    }

    /// The days in `span` on which it is due. A month that lacks the day has it on its last one:
    /// the 31st of February is the 28th or 29th.
    func days(in span: ClosedRange<Day>) -> [Day] {
        if rule == .once || rule == .deadline {
            return due.map { span.contains($0) ? [$0] : [] } ?? []
        }
        guard hasDay, let day else { return [] }
        if rule == .weekly {
            return (span.lowerBound.number...span.upperBound.number).map { Day(number: $0) }
                .filter { $0.weekday == day }
        }
        var month = Period(.month, containing: span.lowerBound)
        var days: [Day] = []
        while month.first <= span.upperBound {
            let fallen = month.first.adding(days: min(day, month.length) - 1)
            if isDue(in: month.first.month), span.contains(fallen) { days.append(fallen) }
            month = month.next
        }
        return days
    }

    private func isDue(in number: Int) -> Bool {
        switch rule {
        case .monthly: true
        case .quarterly: (number - 1) % 3 + 1 == month.map { $0 <= 3 ? $0 : 3 } ?? 3
        case .halfYearly: number == 6 || number == 12
        case .yearly: number == month
        case .weekly, .once, .periodic, .onRequest, .deadline: false
        }
    }
}

/// That a duty was done for one of its days.
struct Fulfilment: Sendable, Fetchable, Encodable, Equatable {
    let dutyID: String
    let day: Day
    let note: String

    init(row: Row) throws {
        dutyID = try row.get("duty_id")
        note = try row.get("note")
        let written: String = try row.get("day")
        guard let day = Day(iso: written) else {
            throw RowError.unexpected(column: "day", found: "text", wanted: "Day")
        }
        self.day = day
    }
}
