import Office
import WorkingTime

/// What the ledger and the plan say of a period: composed by the program, never typed.
struct Figures: Codable, Sendable, Equatable {
    /// The plan that the report is on; nil before one was read in.
    var plan: PlanHead?
    var sections: [Section] = []
    /// What was done and belongs to no section of the plan.
    var other: [Group] = []
    var targets: [Target] = []
    var late: [LateTask] = []
    var next: [NextWork] = []
    /// Beside the same days of the year before; nil in figures older than that.
    var compared: [Compared]?
    /// Every row that counts, for the annex; nil in figures older than that.
    var proofs: [Proof]?
}

extension Figures {
    /// The paper that the report answers for.
    struct PlanHead: Codable, Sendable, Equatable {
        let title: String
        let number: String?
        let date: Day?
        let issuer: String
    }

    /// A section of the plan in which something was done.
    struct Section: Codable, Sendable, Equatable {
        let number: String
        let heading: String
        var works: [Work] = []
        /// What serves the section's targets without naming a task.
        var evidence: [Group] = []

        var isEmpty: Bool { works.isEmpty && evidence.isEmpty }
    }

    /// A task of the plan that moved in the period.
    struct Work: Codable, Sendable, Equatable {
        let text: String
        let leads: [String]
        let isDone: Bool
        let note: String
        let evidence: [Group]
    }

    /// Rows of the ledger that count the same thing.
    struct Group: Codable, Sendable, Equatable {
        let measure: Measure
        let quantity: Int
        /// The whole of a share.
        let outOf: Int?
        let entries: [Entry]
    }

    /// One row of the ledger.
    struct Entry: Codable, Sendable, Equatable {
        let title: String
        let day: Day
    }

    /// A target and how it stands.
    struct Target: Codable, Sendable, Equatable {
        let text: String
        let unit: String
        let comparator: String
        let period: Period
        let required: Double
        let done: Double
        let state: TargetStanding.State

        init(_ standing: TargetStanding) {
            text = standing.text
            unit = standing.unit
            comparator = standing.comparator
            period = standing.period
            required = standing.required
            done = standing.done
            state = standing.state
        }
    }

    /// A task whose day is past.
    struct LateTask: Codable, Sendable, Equatable {
        let text: String
        let leads: [String]
        let due: Day?
        /// Why, as its unit noted it; may be empty.
        let reason: String
    }

    /// Work of the period that follows.
    struct NextWork: Codable, Sendable, Equatable {
        let day: Day?
        let words: String
    }
}
