package import Storage
package import WorkingTime

/// A report that the plan in force asks for, on one of its days.
package struct ReportDuty: Sendable, Codable, Equatable {
    /// How often the plan asks for it.
    package enum Rule: String, Sendable, Codable {
        case monthly, quarterly, yearly, once
    }

    package let ref: Ref
    /// The last day for it, as the plan says; never moved to a working day.
    package let day: Day
    /// The plan's own words.
    package let words: String
    package let rule: Rule
    package let isDone: Bool
    /// Where it stands in the office.
    package let path: String

    package init(
        ref: Ref, day: Day, words: String, rule: Rule, isDone: Bool, path: String
    ) {
        self.ref = ref
        self.day = day
        self.words = words
        self.rule = rule
        self.isDone = isDone
        self.path = path
    }
}

/// The room that knows which reports the plan asks for.
package struct ReportDuties: Sendable {
    /// Those whose day lies in a stretch of days, in order.
    package let due: @Sendable (any Connection, ClosedRange<Day>) throws -> [ReportDuty]
    /// Notes that one was done for one of its days; nothing happens when it was before.
    package let done: @Sendable (Act, Ref, Day, _ note: String) throws -> Void

    package init(
        due: @escaping @Sendable (any Connection, ClosedRange<Day>) throws -> [ReportDuty],
        done: @escaping @Sendable (Act, Ref, Day, _ note: String) throws -> Void
    ) {
        self.due = due
        self.done = done
    }
}

extension House {
    /// The reports that the plan in force asks for in a stretch of days.
    package func reportDuties(
        _ connection: any Connection, in days: ClosedRange<Day>
    ) throws -> [ReportDuty] {
        try features.flatMap { try $0.offers.reportDuties?.due(connection, days) ?? [] }
            .sorted { $0.day < $1.day }
    }
}

extension Act {
    /// Notes that a report which the plan asks for was made.
    package func fulfil(_ duty: Ref, on day: Day, note: String) throws {
        for feature in house.features {
            try feature.offers.reportDuties?.done(self, duty, day, note)
        }
    }
}
