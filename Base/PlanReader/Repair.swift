extension PlanReading {
    /// How sure the reading is, and what a person is asked about.
    package struct Review: Sendable, Codable, Equatable {
        /// What was mended before reading, and what could be.
        package var repairs: [Repair] = []
        /// What only a person can settle.
        package var doubts: [Doubt] = []
        /// The share of passages read without a doubt, 0 to 1.
        package var certainty: Double = 1

        package init() {}
    }

    /// Damage of conversion, printing or recognition, and what the line says without it. The
    /// source stays as it is; a repair that is applied only changes what is read.
    package struct Repair: Sendable, Codable, Equatable {
        package enum Kind: String, Sendable, Codable, CaseIterable {
            /// The same line at the edge of several pages.
            case runningHead
            case pageNumber
            /// A sentence that a blank line or a page's end cut in two.
            case joined
            /// Two items that stand in one line.
            case split
            /// `2O26`, `l2/3`: a letter for a figure.
            case figure
            /// A word of the offices with a wrong or a missing mark.
            case word
        }

        /// Says which repair it is, as long as the source is the same.
        package var id: String
        package var kind: Kind
        package var line: Int
        package var before: String
        package var after: String
        /// In Vietnamese, to the person who has the paper.
        package var why: String
        /// A certain one is applied unless a person undoes it; another waits for a yes.
        package var isCertain: Bool
        package var isApplied: Bool
    }

    /// Something read that a person should look at.
    package struct Doubt: Sendable, Codable, Equatable {
        package var line: Int
        package var message: String

        package init(line: Int, message: String) {
            self.line = line
            self.message = message
        }
    }
}

/// What a person said about repairs: true for yes, false for undone, by ``PlanReading/Repair/id``.
package typealias RepairChoices = [String: Bool]
