import Differences
import Markup
import Office
import Web

/// Two plans side by side.
enum CompareDesk {
    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let first = visit.query["a"]
        let second = visit.query["b"]
        return .page(
            try await visit.office.read { connection in
                let all = try connection.plans()
                guard let before = all.first(where: { $0.id == first }),
                    let after = all.first(where: { $0.id == second })
                else {
                    guard first.isEmpty || second.isEmpty else { throw Refusal.notFound }
                    return ComparePage(plans: all, before: nil, after: nil, comparison: nil)
                }
                let comparison = Comparison(
                    try PlansRoom.read(
                        before.lines, choices: connection.repairChoices(ofPlan: before.id)),
                    try PlansRoom.read(
                        after.lines, choices: connection.repairChoices(ofPlan: after.id)))
                return ComparePage(
                    plans: all, before: before, after: after, comparison: comparison)
            })
    }
}

/// The choice of two plans, and what became of each passage.
struct ComparePage: PageContent {
    let plans: [Plan]
    let before: Plan?
    let after: Plan?
    let comparison: Comparison?

    private enum CodingKeys: CodingKey { case comparison }

    var title: String { Phrases.comparePlans.text }

    func html(_ frame: Frame) -> HTML {
        """
        <p><a href="/office/plans">\(Phrases.plan)</a></p>
        <h1>\(Phrases.comparePlans)</h1>
        <form class="filter" method="get" action="/office/plans/compare">
        <label>\(Phrases.planBefore)<select name="a">\(options(before))</select></label>
        <label>\(Phrases.planAfter)<select name="b">\(options(after))</select></label>
        <button class="quiet">\(Phrases.compare)</button></form>
        \(result)
        """
    }

    private func options(_ chosen: Plan?) -> [HTML] {
        plans.map { plan in
            let number = plan.number ?? Phrases.noNumber.text
            let revision = plan.revision > 1 ? " · \(Phrases.revision(plan.revision).text)" : ""
            return option(
                plan.id, "\(plan.year) · \(number)\(revision) · \(plan.title.prefix(60))",
                isChosen: plan.id == chosen?.id)
        }
    }

    private var result: HTML {
        guard let comparison, let before, let after else {
            return "<p class=\"empty\">\(Phrases.chooseTwoPlans)</p>"
        }
        let counts = [Comparison.Outcome.added, .changed, .dropped, .kept].map {
            "\($0.words.text): \(comparison.count($0))"
        }.joined(separator: " · ")
        let parts: [HTML] = Passage.Kind.allCases.map { kind in
            let own = comparison.lines.filter { $0.kind == kind && $0.outcome != .kept }
            if own.isEmpty { return HTML() }
            let rows: [HTML] = own.map { row($0, before, after) }
            return """
                <h2>\(kind.words)</h2>
                <div class="wide" role="region" aria-label="\(kind.words)" tabindex="0"><table>
                <caption class="unseen">\(kind.words)</caption>
                <thead><tr><th scope="col">\(Phrases.what)</th><th scope="col">\(Phrases.planBefore)</th><th scope="col">\(Phrases.planAfter)</th></tr></thead>
                <tbody>\(rows)</tbody></table></div>
                """
        }
        let isSame = comparison.lines.allSatisfy { $0.outcome == .kept }
        return """
            <p>\(counts)</p>
            \(isSame ? "<p class=\"empty\">\(Phrases.noDifference)</p>" : parts.joined())
            """
    }

    private func row(_ line: Comparison.Line, _ before: Plan, _ after: Plan) -> HTML {
        let pieces = Difference(from: line.before ?? "", to: line.after ?? "").pieces
        return """
            <tr><td>\(line.outcome.mark)</td>
            <td>\(side(pieces, .added, line.beforeLine, before))</td>
            <td>\(side(pieces, .removed, line.afterLine, after))</td></tr>
            """
    }

    /// One side's words with what differs marked, and the way to its line.
    private func side(
        _ pieces: [Difference.Piece], _ hidden: Difference.Kind, _ line: Int?, _ plan: Plan
    ) -> HTML {
        guard let line else { return "–" }
        let words: [HTML] = pieces.filter { $0.kind != hidden }.map { piece in
            switch piece.kind {
            case .kept: "\(piece.text)"
            case .removed: "<del>\(piece.text)</del>"
            case .added: "<ins>\(piece.text)</ins>"
            }
        }
        return """
            \(words) <a href="/office/plans/\(plan.id)#L\(line)">\(Phrases.lines(line, line))</a>
            """
    }
}

extension Comparison.Outcome {
    var words: Phrase {
        switch self {
        case .kept: Phrase(vi: "Giữ nguyên", en: "Kept")
        case .changed: Phrase(vi: "Thay đổi", en: "Changed")
        case .added: Phrase(vi: "Thêm mới", en: "Added")
        case .dropped: Phrase(vi: "Bỏ đi", en: "Dropped")
        }
    }

    var mark: HTML {
        switch self {
        case .kept: "<span class=\"state none\">\(words)</span>"
        case .changed: "<span class=\"state due\">\(words)</span>"
        case .added: "<span class=\"state done\">\(words)</span>"
        case .dropped: "<span class=\"state late\">\(words)</span>"
        }
    }
}
