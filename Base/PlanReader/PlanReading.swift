/// What a careful reader finds in a plan: the document's own words, each with the lines on which
/// it stands. Nothing is translated or corrected; what the document does not state is nil or
/// empty, never a guess. Its JSON is described in `docs/plan-json.md`.
package struct PlanReading: Sendable, Codable, Equatable {
    package var kind: Kind
    package var form: PaperForm
    /// Written in full: `Ủy ban nhân dân xã An Lão`.
    @Stated package var issuer: String?
    /// `85-KH/ĐU`; nil where the draft leaves it blank.
    @Stated package var number: String?
    @Stated package var place: String?
    /// ISO 8601; nil where day or month is left blank.
    @Stated package var date: String?
    @Stated package var year: Int?
    /// Without the word KẾ HOẠCH, its lines joined.
    @Stated package var title: String?
    package var legalBases: [LegalBasis] = []
    /// Every paper cited anywhere, once each, in order.
    package var references: [String] = []
    package var sections: [Section] = []
    package var tasks: [Task] = []
    package var assignments: [Assignment] = []
    package var indicators: [Indicator] = []
    package var reportDuties: [ReportDuty] = []
    package var deadlines: [Deadline] = []
    package var recipients: [String] = []
    @Stated package var signatory: Signatory?
    package var warnings: [Warning] = []
    /// Where the parts without a line of their own stand.
    package var places = Places()
    /// Repairs, doubts, and how sure the reading is.
    package var review: Review?

    package init(kind: Kind, form: PaperForm) {
        self.kind = kind
        self.form = form
    }

    /// What sort of paper it is.
    package enum Kind: String, Sendable, Codable {
        case plan, report, letter, decision, guideline, other
    }

    /// Whose layout it has: Decree 30/2020/NĐ-CP, or the party's Guideline 36-HD/VPTW.
    package enum PaperForm: String, Sendable, Codable { case state, party }

    /// A paper that the opening names as the ground of this one.
    package struct LegalBasis: Sendable, Codable, Equatable {
        package var number: String
        /// `Kế hoạch`, `Nghị quyết`, as written.
        @Stated package var kind: String?
        @Stated package var issuer: String?
        @Stated package var date: String?
        package var line: Int
    }

    /// A numbered heading. `number` is the full path: `II.2.1`.
    package struct Section: Sendable, Codable, Equatable {
        package var number: String
        package var heading: String
        package var line: Int
        package var endLine: Int

        package init(number: String, heading: String, line: Int, endLine: Int) {
            self.number = number
            self.heading = heading
            self.line = line
            self.endLine = endLine
        }
    }

    /// A bullet or paragraph that states something to be done.
    package struct Task: Sendable, Codable, Equatable {
        package var section: String
        package var text: String
        package var line: Int
        package var endLine: Int
        /// The day it is to be done by, ISO 8601, where its own words or its row name one.
        package var due: String?
        /// The words of its time: `quý II/2026`.
        package var window: String?
        /// What those words mean in days.
        package var time: Time?
        /// Its cost in đồng.
        package var money: Int?

        package init(section: String, text: String, line: Int, endLine: Int) {
            self.section = section
            self.text = text
            self.line = line
            self.endLine = endLine
        }
    }

    /// What a unit is to a section of the plan.
    package enum Duty: String, Sendable, Codable {
        /// Đơn vị chủ trì.
        case lead
        /// Đơn vị phối hợp.
        case coordinate
        /// The unit that a heading under TỔ CHỨC THỰC HIỆN names.
        case responsible
    }

    /// Units of one role in one section.
    package struct Assignment: Sendable, Codable, Equatable {
        package var section: String
        package var role: Duty
        package var units: [String]
        package var line: Int
        package var endLine: Int

        package init(section: String, role: Duty, units: [String], line: Int, endLine: Int) {
            self.section = section
            self.role = role
            self.units = units
            self.line = line
            self.endLine = endLine
        }
    }

    /// A target in figures.
    package struct Indicator: Sendable, Codable, Equatable {
        package enum Comparator: String, Sendable, Codable { case atLeast, atMost, equal }
        package enum Per: String, Sendable, Codable { case week, month, quarter, year }

        package var section: String
        package var line: Int
        package var endLine: Int
        package var text: String
        /// One of the ledger's measures, or `other`.
        package var measure: String
        package var comparator: Comparator
        package var value: Double
        /// `buổi`, `tin, bài`, `%`.
        package var unit: String
        package var per: Per
        /// The promise of an answer within so many hours, where there is one.
        package var withinHours: Int?

        package init(
            section: String, line: Int, endLine: Int, text: String, measure: String,
            comparator: Comparator, value: Double, unit: String, per: Per, withinHours: Int? = nil
        ) {
            self.section = section
            self.line = line
            self.endLine = endLine
            self.text = text
            self.measure = measure
            self.comparator = comparator
            self.value = value
            self.unit = unit
            self.per = per
            self.withinHours = withinHours
        }
    }

    /// A report that the plan asks for.
    package struct ReportDuty: Sendable, Codable, Equatable {
        package enum Kind: String, Sendable, Codable {
            case monthly, quarterly, yearly, once, periodic, onRequest
        }

        package var kind: Kind
        /// Nil when the closing paragraph asks for it.
        @Stated package var section: String?
        package var text: String
        package var line: Int
        package var endLine: Int
        /// The day of the month by which it is due.
        package var day: Int?
        /// The month of the year or of the quarter, where one is named.
        package var month: Int?
        /// ISO 8601, for ``Kind/once``.
        package var due: String?

        package init(
            kind: Kind, section: String?, text: String, line: Int, endLine: Int, day: Int? = nil,
            month: Int? = nil, due: String? = nil
        ) {
            self.kind = kind
            self.section = section
            self.text = text
            self.line = line
            self.endLine = endLine
            self.day = day
            self.month = month
            self.due = due
        }
    }

    /// Another stated time limit: a day, or a stretch of time in the document's words.
    package struct Deadline: Sendable, Codable, Equatable {
        package var section: String
        package var text: String
        package var line: Int
        package var endLine: Int
        /// ISO 8601.
        package var due: String?
        /// `quý II/2026`, `từ tháng 3 đến tháng 5/2026`.
        package var window: String?
        /// What the words mean in days.
        package var time: Time?

        package init(
            section: String, text: String, line: Int, endLine: Int, due: String? = nil,
            window: String? = nil, time: Time? = nil
        ) {
            self.time = time
            self.section = section
            self.text = text
            self.line = line
            self.endLine = endLine
            self.due = due
            self.window = window
        }
    }

    /// The signature block, from top to bottom.
    package struct Signatory: Sendable, Codable, Equatable {
        /// `TM. ỦY BAN NHÂN DÂN`.
        @Stated package var authority: String?
        /// `KT. CHỦ TỊCH`.
        @Stated package var capacity: String?
        /// `PHÓ CHỦ TỊCH`.
        @Stated package var position: String?
        @Stated package var name: String?

        package init(authority: String?, capacity: String?, position: String?, name: String?) {
            self.authority = authority
            self.capacity = capacity
            self.position = position
            self.name = name
        }
    }

    /// Damage worth a person's look.
    package struct Warning: Sendable, Codable, Equatable {
        package var line: Int
        package var message: String

        package init(line: Int, message: String) {
            self.line = line
            self.message = message
        }
    }

    /// 1-based lines of the head and the foot.
    package struct Places: Sendable, Codable, Equatable {
        package var issuer: Int?
        package var number: Int?
        package var date: Int?
        package var title: Int?
        /// One for each of ``PlanReading/recipients``.
        package var recipients: [Int] = []
        package var signatory: Int?

        package init() {}
    }
}
