import Foundation
import Office
import Storage
import WorkingTime

/// What residents raise: kinds of matter and places, never people. Counts below five are not said.
struct CaseTopics: Sendable, Encodable {
    /// How one kind of matter moves.
    struct Line: Sendable, Encodable, Equatable {
        let categoryID: String
        /// The last seven days, and the four stretches of seven days before, newest first; nil for
        /// fewer than five.
        let weeks: [Int?]
        /// The last seven days against the mean of the four before; nil where they are too few.
        let rise: Double?
    }

    static let weeks = 5

    let today: Day
    let lines: [Line]
    let categories: [String]
    /// Empty for cases that name none.
    let hamlets: [String]
    /// Rows by category, columns by hamlet, over the five weeks.
    let table: Suppression
    let byHamlet: Suppression

    private enum CodingKeys: CodingKey { case lines, categories, hamlets }

    init(_ raised: [RaisedCase], hamlets known: [String], today: Day) {
        self.today = today
        let end = today.adding(days: 1).start
        func week(_ one: RaisedCase) -> Int {
            Int(end.timeIntervalSince(one.at) / (7 * 86_400))
        }
        let recent = raised.filter { (0..<CaseTopics.weeks).contains(week($0)) && $0.at < end }
        let named = Dictionary(grouping: recent, by: \.categoryID)
        lines = named.map { id, cases in
            let counts = (0..<CaseTopics.weeks).map { number in cases.count { week($0) == number } }
            let mean = Double(counts.dropFirst().reduce(0, +)) / Double(CaseTopics.weeks - 1)
            let isEnough = counts[0] >= Suppression.fewest
            return Line(
                categoryID: id, weeks: counts.map { $0 < Suppression.fewest ? nil : $0 },
                // Against a mean of hardly any, a number would tell of those few.
                rise: isEnough && mean >= Double(Suppression.fewest)
                    ? Double(counts[0]) / mean : nil)
        }.filter { $0.weeks.contains { $0 != nil } }
            .sorted { left, right in
                let a = (left.rise ?? (left.weeks[0] == nil ? 0 : 1), left.weeks[0] ?? 0)
                let b = (right.rise ?? (right.weeks[0] == nil ? 0 : 1), right.weeks[0] ?? 0)
                return a != b ? a > b : left.categoryID < right.categoryID
            }
        categories = named.keys.sorted()
        hamlets = known + [""]
        let places = hamlets
        table = Suppression(
            categories.map { id in
                places.map { place in
                    (named[id] ?? []).count { CaseTopics.place($0, known) == place }
                }
            })
        byHamlet = CaseTopics.byHamlet(recent, known)
    }

    /// Counts of the hamlets beside a total that everybody knows.
    static func byHamlet(_ raised: [RaisedCase], _ known: [String]) -> Suppression {
        Suppression([
            (known + [""]).map { place in raised.count { self.place($0, known) == place } }
        ])
    }

    private static func place(_ one: RaisedCase, _ known: [String]) -> String {
        known.contains(one.hamlet) ? one.hamlet : ""
    }
}

/// When and about what somebody wrote; nothing else.
struct RaisedCase: Sendable, Fetchable, Equatable {
    let categoryID: String
    let hamlet: String
    let at: Date

    init(row: Row) throws {
        categoryID = try row.get("category")
        hamlet = try row.get("hamlet")
        at = try row.get("received_at")
    }

    init(categoryID: String, hamlet: String, at: Date) {
        self.categoryID = categoryID
        self.hamlet = hamlet
        self.at = at
    }
}
