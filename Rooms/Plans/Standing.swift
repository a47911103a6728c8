import Foundation
import Office
import WorkingTime

extension Period.Kind {
    /// From the shortest to the longest.
    var rank: Int { Period.Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension Target {
    /// The days that a number is counted over, and what the plan asks for in them.
    struct Scope: Sendable, Equatable {
        /// The period the number is about.
        let period: Period
        let first: Day
        let last: Day
        let required: Double
    }

    /// What the plan, in force from `start`, asks for when somebody looks at `asked`.
    ///
    /// A yearly target looked at in a month is about the whole year. A weekly one looked at in a
    /// month is about the weeks that end in it: twice a week over four such weeks is eight, counted
    /// from the first Monday to the last Sunday, so that no week is split and none counts twice.
    /// What ended before the plan began is not asked for.
    func scope(in asked: Period, from start: Day) -> Scope {
        if per.rank >= asked.kind.rank {
            let period = Period(per, containing: asked.last)
            return Scope(period: period, first: period.first, last: period.last, required: value)
        }
        if isShare {
            return Scope(period: asked, first: asked.first, last: asked.last, required: value)
        }
        let parts = asked.parts(per).filter { $0.last >= start }
        return Scope(
            period: asked, first: parts.first?.first ?? asked.first,
            last: parts.last?.last ?? asked.last, required: value * Double(parts.count))
    }

    /// Which rows of the ledger the number counts, up to the end of `asked`.
    func question(in asked: Period, from start: Day) -> LedgerQuestion {
        let scope = scope(in: asked, from: start)
        let last = scope.period == asked ? scope.last : min(scope.last, asked.last)
        return LedgerQuestion(measure: measure, targetID: id, first: scope.first, last: last)
    }

    /// How it stood in `asked` on `today`, given what the ledger counted.
    func standing(
        in asked: Period, from start: Day, today: Day, counted sum: LedgerSum
    ) -> TargetStanding {
        let scope = scope(in: asked, from: start)
        // A look back ends with the period looked at: October's report knows nothing of November.
        let isPartial = scope.period != asked && asked.last < today
        let day = isPartial ? asked.last.adding(days: 1) : today
        let part = 100 * Double(sum.quantity) / Double(max(sum.outOf, 1))
        let done = isShare ? part : Double(sum.quantity)
        let state =
            isShare
            ? shareState(done, sum, isOver: day > scope.last)
            : countState(done, scope, start: start, day: day)
        let lacks = comparator != .atMost && state != .reached && state != .nothingArose
        let path = "/office/targets/\(id)/rows/\(asked.code)"
        return TargetStanding(
            id: id, section: passage.section, text: passage.text, measure: measure,
            comparator: comparator.rawValue, value: value, unit: unit, per: per,
            period: scope.period, required: scope.required, done: done, state: state,
            remaining: lacks ? max(0, scope.required - done) : 0, path: path)
    }

    private func countState(
        _ done: Double, _ scope: Scope, start: Day, day: Day
    ) -> TargetStanding.State {
        if scope.required == 0, comparator != .atMost, done == 0 { return .nothingArose }
        let isOver = day > scope.last
        if comparator == .atMost {
            if done > scope.required { return .missed }
            return isOver ? .reached : .onTrack
        }
        if done >= scope.required { return .reached }
        if isOver { return .missed }
        // Whole things by whole days gone: nobody is behind before the first could be asked for.
        let begin = max(scope.first, start)
        let gone = Double(max(0, day.number - begin.number))
        let length = Double(max(1, scope.last.number - begin.number + 1))
        return done >= (scope.required * gone / length).rounded(.down) ? .onTrack : .behind
    }

    /// A share of nothing is neither 0 % nor 100 %. Questions of residents may really not arise; a
    /// share of our own work that nobody recorded is missed once its time is over.
    private func shareState(
        _ done: Double, _ sum: LedgerSum, isOver: Bool
    ) -> TargetStanding.State {
        if sum.outOf == 0 {
            return isOver && measure != .casesAnsweredInTime ? .missed : .nothingArose
        }
        if comparator == .atMost {
            return done <= value ? (isOver ? .reached : .onTrack) : (isOver ? .missed : .behind)
        }
        if done >= value { return .reached }
        return isOver ? .missed : .behind
    }
}
