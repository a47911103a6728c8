import Foundation
import Markup
import Office
import Web
import WorkingTime

/// Every plan that was read in.
struct PlanListPage: PageContent {
    struct Line: Encodable, Sendable {
        let id: String
        let title: String
        let number: String?
        let issuer: String
        let year: Int
        let dated: Day?
        let revision: Int
        let isCurrent: Bool
        let tasks: Int
        let targets: Int
        let unread: Int

        init(_ plan: Plan, tasks: Int, targets: Int, unread: Int) {
            id = plan.id
            title = plan.title
            number = plan.number
            issuer = plan.issuer
            year = plan.year
            dated = plan.dated
            revision = plan.revision
            isCurrent = plan.isCurrent
            self.tasks = tasks
            self.targets = targets
            self.unread = unread
        }
    }

    let lines: [Line]
    /// Files that are not plans yet.
    let papers: [KeptPaper]
    let mayKeep: Bool

    var title: String { Phrases.plan.text }

    func html(_ frame: Frame) -> HTML {
        var act = HTML()
        if mayKeep {
            act = """
                <p class="acts"><a class="button" href="/office/plans/new">\(Phrases.readPlan)</a></p>
                """
        }
        var compare = HTML()
        if lines.count > 1 {
            compare = "<p><a href=\"/office/plans/compare\">\(Phrases.comparePlans)</a></p>"
        }
        return "<h1>\(Phrases.plan)</h1>\n\(act)\n\(open)\n\(list)\n\(compare)"
    }

    private var open: HTML {
        if papers.isEmpty { return HTML() }
        let rows: [HTML] = papers.map { paper in
            var state: HTML = "<span class=\"state due\">\(Phrases.paperFailed)</span>"
            if paper.state.isOpen {
                state = """
                    <span class="state next">\(Phrases.paperPage(min(paper.pagesDone + 1, max(1, paper.pages)), of: max(1, paper.pages)))</span>
                    """
            }
            return
                "<li><a class=\"filename\" href=\"\(paper.path)\">\(paper.fileName)</a> \(state)</li>"
        }
        return """
            <section aria-labelledby="papers"><h2 id="papers">\(Phrases.openPapers)</h2><ul class="rows">\(rows)</ul></section>
            """
    }

    private var list: HTML {
        if lines.isEmpty { return "<p class=\"empty\">\(Phrases.noPlans)</p>" }
        let rows: [HTML] = lines.map { line in
            var state: HTML = "<span class=\"state idle\">\(Phrases.replaced)</span>"
            if line.isCurrent {
                state =
                    line.unread == 0
                    ? "<span class=\"state done\">\(Phrases.allConfirmed)</span>"
                    : "<span class=\"state due\">\(Phrases.unconfirmed(line.unread))</span>"
            }
            return """
                <tr><td class="figures">\(String(line.year))</td>
                <th scope="row"><a href="/office/plans/\(line.id)">\(line.title)</a><br><small>\(line.issuer)</small></th>
                <td>\(line.number ?? Phrases.noNumber.text)\(line.revision > 1 ? "<br><small>\(Phrases.revision(line.revision))</small>" : HTML())</td>
                <td class="number">\(line.tasks)</td><td class="number">\(line.targets)</td><td>\(state)</td></tr>
                """
        }
        return """
            <div class="wide" role="region" aria-label="\(Phrases.plan)" tabindex="0"><table>
            <caption class="unseen">\(Phrases.plan)</caption>
            <thead><tr><th scope="col">\(Phrases.year)</th><th scope="col">\(Phrases.planTitle)</th><th scope="col">\(Phrases.number)</th><th scope="col" class="number">\(Phrases.tasks)</th><th scope="col" class="number">\(Phrases.targets)</th><th scope="col">\(Phrases.state)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }
}
