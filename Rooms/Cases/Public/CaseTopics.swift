import Foundation
import Office
import Storage
import WorkingTime

/// What residents raise: kinds of matter and places, never people. Counts below five are not said.
struct CaseTopics: Sendable, Encodable {
    /// How one kind of matter moves.
    struct Line: Sendable, Encodable, Equatable {
        let categoryID: String
        /// The last full week, and the four before, newest first.
        let weeks: [Suppression.Cell]
        /// The last week against the mean of the four before; nil where a week is not told.
        let rise: Double?
    }

    static let weeks = 5

    /// The days that are counted: full weeks from Monday to Sunday, so that the page is the same
    /// all week and nobody learns of a day by looking again on the next.
    static func days(before today: Day) -> (first: Day, last: Day) {
        let end = Period(.week, containing: today).first
        return (end.adding(days: -7 * weeks), end.adding(days: -1))
    }

    let first: Day
    let last: Day
    let lines: [Line]
    let categories: [String]
    /// Empty for cases that name none.
    let hamlets: [String]
    /// Rows by category, columns by hamlet, over the five weeks.
    let table: Suppression
    let byHamlet: Suppression

    private enum CodingKeys: CodingKey { case first, last, lines }

    init(_ raised: [RaisedCase], hamlets known: [String], today: Day) {
        (first, last) = CaseTopics.days(before: today)
        let end = last.adding(days: 1).start
        func week(_ one: RaisedCase) -> Int {
            Int(end.timeIntervalSince(one.at) / (7 * 86_400))
        }
        let recent = raised.filter { (0..<CaseTopics.weeks).contains(week($0)) && $0.at < end }
        let named = Dictionary(grouping: recent, by: \.categoryID)
        lines = named.map { id, cases in
            let counts = (0..<CaseTopics.weeks).map { number in cases.count { week($0) == number } }
            // The table of places may tell a kind's total, so a week is hidden beside a small one.
            let weeks = Suppression([counts]).cells[0]
            let told = weeks.compactMap(\.count)
            let mean = Double(told.dropFirst().reduce(0, +)) / Double(CaseTopics.weeks - 1)
            return Line(
                categoryID: id, weeks: weeks,
                rise: told.count == CaseTopics.weeks ? Double(told[0]) / mean : nil)
        }.filter { $0.weeks.contains { $0.count != nil } }
            .sorted { left, right in
                let a = (
                    left.rise ?? (left.weeks[0].count == nil ? 0 : 1), left.weeks[0].count ?? 0
                )
                let b = (
                    right.rise ?? (right.weeks[0].count == nil ? 0 : 1), right.weeks[0].count ?? 0
                )
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

    /// The rows of ``table`` in which something may be told. The weeks may tell the totals of its
    /// rows, so where those give a cell away there are none.
    var places: [(categoryID: String, cells: [Suppression.Cell])] {
        guard table.showsTotals else { return [] }
        return zip(categories, table.cells).filter { $1.contains { $0.count != nil } }
            .map { (categoryID: $0, cells: $1) }
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
