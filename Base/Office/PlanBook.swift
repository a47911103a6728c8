package import WorkingTime

/// The plan in force and how its work stands in a period: what the Plans room offers to others.
package struct PlanBook: Sendable, Codable {
    /// A section of the plan's text, in order.
    package struct Section: Sendable, Codable {
        /// The full path: `II.2.1`.
        package let number: String
        package let heading: String

        package init(number: String, heading: String) {
            self.number = number
            self.heading = heading
        }
    }

    /// A task of the plan and where it stands.
    package struct Task: Sendable, Codable {
        package let id: String
        package let section: String
        package let text: String
        package let leads: [String]
        package let due: Day?
        package let isDone: Bool
        package let isLate: Bool
        /// What the unit noted last about why or how.
        package let note: String
        /// The day on which it was marked done, where that is known.
        package let doneOn: Day?

        package init(
            id: String, section: String, text: String, leads: [String], due: Day?, isDone: Bool,
            isLate: Bool, note: String, doneOn: Day? = nil
        ) {
            self.id = id
            self.section = section
            self.text = text
            self.leads = leads
            self.due = due
            self.isDone = isDone
            self.isLate = isLate
            self.note = note
            self.doneOn = doneOn
        }
    }

    package let planID: String
    package let title: String
    /// `12/KH-UBND`, nil while the paper's number is blank.
    package let number: String?
    package let date: Day?
    package let issuer: String
    package let form: Commune.Form
    package let year: Int
    package let sections: [Section]
    package let tasks: [Task]
    package let targets: [TargetStanding]
    /// The bodies named under "Nơi nhận".
    package let recipients: [String]
    package let signatory: Signatory
    /// Work of the plan whose day lies in the period after this one.
    package let next: [CalendarLine]

    /// Who signs the plan, and so the reports on it.
    package struct Signatory: Sendable, Codable, Equatable {
        package let authority: String?
        package let capacity: String?
        package let position: String?
        package let name: String?

        package init(authority: String?, capacity: String?, position: String?, name: String?) {
            self.authority = authority
            self.capacity = capacity
            self.position = position
            self.name = name
        }
    }

    package init(
        planID: String, title: String, number: String?, date: Day?, issuer: String,
        form: Commune.Form, year: Int, sections: [Section], tasks: [Task],
        targets: [TargetStanding], recipients: [String], signatory: Signatory,
        next: [CalendarLine]
    ) {
        self.planID = planID
        self.title = title
        self.number = number
        self.date = date
        self.issuer = issuer
        self.form = form
        self.year = year
        self.sections = sections
        self.tasks = tasks
        self.targets = targets
        self.recipients = recipients
        self.signatory = signatory
        self.next = next
    }
}

/// A target of the plan and what the ledger says of it in a period.
package struct TargetStanding: Sendable, Codable, Equatable {
    /// In words and shapes, never by colour alone.
    package enum State: String, Sendable, Codable {
        /// Reached for the period.
        case reached
        /// Can be reached at the pace so far.
        case onTrack
        /// Less is done than the days gone ask for.
        case behind
        /// The period is over and it was not reached.
        case missed
        /// A share with nothing to count yet: neither 0 % nor 100 %.
        case nothingArose
    }

    package let id: String
    package let section: String
    package let text: String
    package let measure: Measure
    /// `atLeast`, `atMost`, `equal`.
    package let comparator: String
    package let value: Double
    /// `buổi`, `tin, bài`, `%`.
    package let unit: String
    package let per: Period.Kind
    /// The period this standing is about.
    package let period: Period
    /// What the plan asks for in the period: for 2 a week, twice the weeks that end in it.
    package let required: Double
    /// What was done; for a share, its percentage.
    package let done: Double
    package let state: State
    /// What is still missing; 0 when reached.
    package let remaining: Double
    /// Where the list behind the number is.
    package let path: String

    package init(
        id: String, section: String, text: String, measure: Measure, comparator: String,
        value: Double, unit: String, per: Period.Kind, period: Period, required: Double,
        done: Double, state: State, remaining: Double, path: String
    ) {
        self.id = id
        self.section = section
        self.text = text
        self.measure = measure
        self.comparator = comparator
        self.value = value
        self.unit = unit
        self.per = per
        self.period = period
        self.required = required
        self.done = done
        self.state = state
        self.remaining = remaining
        self.path = path
    }
}
