import PlanReader

/// What became of the tasks, targets and report duties of one plan in another: both papers are
/// read again from their own lines, so that it does not matter what happened to their passages.
struct Comparison: Encodable, Sendable {
    enum Outcome: String, Encodable, Sendable { case kept, changed, added, dropped }

    /// One passage on either side, or on both.
    struct Line: Encodable, Sendable {
        let kind: Passage.Kind
        let outcome: Outcome
        let before: String?
        let after: String?
        /// Lines in the two papers, 1-based.
        let beforeLine: Int?
        let afterLine: Int?
    }

    let lines: [Line]

    /// Passages looked at on each side: a plan has some hundreds at most.
    private static let most = 600

    init(_ before: PlanReading, _ after: PlanReading) {
        var lines = Comparison.lines(
            .task, before.tasks.map { ($0.text, $0.line) }, after.tasks.map { ($0.text, $0.line) })
        lines += Comparison.lines(
            .target, before.indicators.map { ($0.text, $0.line) },
            after.indicators.map { ($0.text, $0.line) })
        lines += Comparison.lines(
            .duty, before.reportDuties.map { ($0.text, $0.line) },
            after.reportDuties.map { ($0.text, $0.line) })
        self.lines = lines
    }

    func count(_ outcome: Outcome) -> Int { lines.count { $0.outcome == outcome } }

    private static func lines(
        _ kind: Passage.Kind, _ before: [(text: String, line: Int)],
        _ after: [(text: String, line: Int)]
    ) -> [Line] {
        var left = Array(before.prefix(most))
        var found: [Line] = []
        var waiting: [(text: String, line: Int)] = []
        for one in after.prefix(most) {
            guard let place = left.firstIndex(where: { $0.text == one.text }) else {
                waiting.append(one)
                continue
            }
            let old = left.remove(at: place)
            found.append(
                Line(
                    kind: kind, outcome: .kept, before: old.text, after: one.text,
                    beforeLine: old.line, afterLine: one.line))
        }
        for one in waiting {
            let best = left.indices.map { ($0, Likeness.of(left[$0].text, one.text)) }
                .max { $0.1 < $1.1 }
            if let best, best.1 >= Likeness.changed {
                let old = left.remove(at: best.0)
                found.append(
                    Line(
                        kind: kind, outcome: .changed, before: old.text, after: one.text,
                        beforeLine: old.line, afterLine: one.line))
            } else {
                found.append(
                    Line(
                        kind: kind, outcome: .added, before: nil, after: one.text,
                        beforeLine: nil, afterLine: one.line))
            }
        }
        found.sort { ($0.afterLine ?? 0) < ($1.afterLine ?? 0) }
        return found
            + left.map {
                Line(
                    kind: kind, outcome: .dropped, before: $0.text, after: nil,
                    beforeLine: $0.line, afterLine: nil)
            }
    }
}
