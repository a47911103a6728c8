import Foundation
import Office
import WorkingTime

/// How the promise was kept in a period, for everybody. A case that is open past its limit counts
/// as missed now and not when somebody closes it, so no number gets better by leaving things lie.
struct CaseStatistics: Sendable, Equatable, Encodable {
    /// One kind of matter, or all of them.
    struct Line: Sendable, Equatable, Encodable {
        /// Nil for all together.
        let categoryID: String?
        /// What is promised now, in minutes; nil for all together.
        var fullMinutes: Int?
        var received = 0
        var inTime = 0
        /// Answered after the limit.
        var late = 0
        /// Past the limit in this period, and open still.
        var overdueOpen = 0
        var reopened = 0
        /// Hours, without the time in which the sender was asked something.
        var medianFirstReply: Double?
        var medianAnswer: Double?
        /// Answers before which the sender was asked something.
        var waited = 0
        /// By outcome, of those answered in the period.
        var outcomes: [String: Int] = [:]
        /// Of ``CaseStatistics/fewestRatings`` and more.
        var rating: Double?
        var ratings = 0

        /// Of how many the ``share`` is: answered, and open past their limit.
        var decided: Int { inTime + late + overdueOpen }

        /// In time, of all decided; nil where nothing was decided.
        var share: Double? { decided == 0 ? nil : Double(inTime) / Double(decided) }

        private enum CodingKeys: CodingKey {
            case categoryID, fullMinutes, received, inTime, late, overdueOpen, decided, share
            case reopened, medianFirstReply, medianAnswer, waited, outcomes, rating, ratings
        }

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(categoryID, forKey: .categoryID)
            try values.encode(fullMinutes, forKey: .fullMinutes)
            try values.encode(received, forKey: .received)
            try values.encode(inTime, forKey: .inTime)
            try values.encode(late, forKey: .late)
            try values.encode(overdueOpen, forKey: .overdueOpen)
            try values.encode(decided, forKey: .decided)
            try values.encode(share, forKey: .share)
            try values.encode(reopened, forKey: .reopened)
            try values.encode(medianFirstReply, forKey: .medianFirstReply)
            try values.encode(medianAnswer, forKey: .medianAnswer)
            try values.encode(waited, forKey: .waited)
            try values.encode(outcomes, forKey: .outcomes)
            try values.encode(rating, forKey: .rating)
            try values.encode(ratings, forKey: .ratings)
        }
    }

    /// A part of the period, for the picture.
    struct Bar: Sendable, Equatable, Encodable {
        let stretch: Stretch
        let inTime: Int
        let missed: Int
    }

    /// Days from one to another, both with it.
    struct Stretch: Sendable, Equatable, Encodable {
        let first: Day
        let last: Day

        fileprivate var range: Range<Date> { first.start..<last.adding(days: 1).start }
    }

    let period: Period
    let countedAt: Date
    let total: Line
    let lines: [Line]
    let bars: [Bar]

    /// The weeks of a month, cut at its ends, and the months of what is longer: together they are
    /// the period.
    static func parts(of period: Period) -> [Stretch] {
        guard period.kind == .month else {
            return period.parts(.month).map { Stretch(first: $0.first, last: $0.last) }
        }
        var parts: [Stretch] = []
        var week = Period(.week, containing: period.first)
        while week.first <= period.last {
            parts.append(
                Stretch(
                    first: max(week.first, period.first), last: min(week.last, period.last)))
            week = week.next
        }
        return parts
    }

    /// Ratings below which no mean is said.
    static let fewestRatings = 5

    init(
        _ period: Period, _ cases: [CountedCase], categories: [CaseCategory], at now: Date
    ) {
        self.period = period
        countedAt = now
        let span = Span(Stretch(first: period.first, last: period.last), now)
        total = span.line(of: cases, nil, nil)
        let known = categories.filter { $0.way == .cases }
        let others = Set(cases.map(\.categoryID)).subtracting(known.map(\.id)).sorted()
        lines =
            known.map { one in
                span.line(
                    of: cases.filter { $0.categoryID == one.id }, one.id, one.fullMinutes)
            }
            + others.map { id in
                span.line(of: cases.filter { $0.categoryID == id }, id, nil)
            }
        bars = CaseStatistics.parts(of: period).map { part in
            let inside = Span(part, now)
            let line = inside.line(of: cases, nil, nil)
            return Bar(
                stretch: part, inTime: line.inTime, missed: line.late + line.overdueOpen)
        }
    }

    /// Counts what lies in a stretch of time.
    private struct Span {
        let range: Range<Date>
        let now: Date

        init(_ stretch: Stretch, _ now: Date) {
            range = stretch.range
            self.now = now
        }

        private func has(_ moment: Date?) -> Bool { moment.map(range.contains) ?? false }

        func line(of cases: [CountedCase], _ id: String?, _ minutes: Int?) -> Line {
            var line = Line(categoryID: id, fullMinutes: minutes)
            line.received = cases.count { has($0.receivedAt) }
            line.reopened = cases.count { has($0.reopenedAt) }
            for decision in cases.compactMap({ $0.decision(at: now) }) where has(decision.at) {
                switch decision {
                case .inTime: line.inTime += 1
                case .late: line.late += 1
                case .open: line.overdueOpen += 1
                }
            }
            line.medianFirstReply = median(
                cases.compactMap { one in
                    one.firstReplyAt.flatMap { has($0) ? one.seconds(to: $0) : nil }
                })
            let answered = cases.filter { has($0.firstAnsweredAt) }
            line.medianAnswer = median(
                answered.compactMap { one in one.firstAnsweredAt.map { one.seconds(to: $0) } })
            line.waited = answered.count { one in
                one.firstAnsweredAt.map { one.waited(until: $0) } ?? false
            }
            let ended = cases.filter { has($0.lastAnsweredAt) }
            for outcome in ended.compactMap(\.outcome) {
                line.outcomes[outcome.rawValue, default: 0] += 1
            }
            let ratings = ended.compactMap(\.rating)
            line.ratings = ratings.count
            if ratings.count >= CaseStatistics.fewestRatings {
                line.rating = Double(ratings.reduce(0, +)) / Double(ratings.count)
            }
            return line
        }

        /// The middle, in hours.
        private func median(_ seconds: [Double]) -> Double? {
            guard !seconds.isEmpty else { return nil }
            let sorted = seconds.sorted()
            let middle = sorted.count / 2
            let value =
                sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
            return value / 3_600
        }
    }
}

extension Office {
    /// The statistics of a period as things stand.
    func caseStatistics(_ period: Period) async throws -> (CaseStatistics, [CaseCategory]) {
        let now = now()
        return try await read { connection in
            let cases = try connection.countedCases(
                from: period.first.start, to: period.last.adding(days: 1).start)
            let categories = try connection.caseCategories()
            return (CaseStatistics(period, cases, categories: categories, at: now), categories)
        }
    }
}
