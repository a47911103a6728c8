import Foundation
import Markup
import Office
import Web
import WorkingTime

/// The tasks of the plans in force, narrowed and grouped by the address bar.
struct BoardPage: PageContent {
    struct Line: Encodable, Sendable {
        let id: String
        let text: String
        let leads: [String]
        let joins: [String]
        let due: Day?
        let isLate: Bool
        let state: PlanTask.State
        let owner: String?
        let note: String
    }

    struct Group: Encodable, Sendable {
        let heading: String
        let lines: [Line]
    }

    let filter: BoardFilter
    let groups: [Group]
    let total: Int
    private let units: [OfficeUnit]
    private let isEmptyPlan: Bool

    private enum CodingKeys: CodingKey { case filter, groups, total }

    init(filter: BoardFilter, shelf: Shelf, officers: [Officer], today: Day) {
        self.filter = filter
        let tasks = shelf.tasks.filter { filter.shows($0, on: today) }
        func line(_ task: PlanTask) -> Line {
            Line(
                id: task.id, text: task.passage.text, leads: shelf.names(task.units.leads),
                joins: shelf.names(task.units.joins), due: task.due,
                isLate: task.isLate(on: today), state: task.state,
                owner: officers.first { $0.id == task.ownerID }?.name, note: task.note)
        }
        switch filter.grouping {
        case .state:
            groups = PlanTask.State.allCases.map { state in
                Group(
                    heading: state.words.text,
                    lines: tasks.filter { $0.state == state }.map(line))
            }
        case .unit:
            groups =
                shelf.units.map { unit in
                    Group(
                        heading: unit.name,
                        lines: tasks.filter { $0.units.leads.contains(unit.id) }.map(line))
                } + [
                    Group(
                        heading: Phrases.noLead.text,
                        lines: tasks.filter(\.units.leads.isEmpty).map(line))
                ]
        case .due:
            let dated = tasks.filter { $0.due != nil }.sorted {
                ($0.due ?? today) < ($1.due ?? today)
            }
            let months = Set(dated.compactMap { $0.due.map { Period(.month, containing: $0) } })
            groups =
                months.sorted { $0.first < $1.first }.map { month in
                    Group(
                        heading: month.words.text,
                        lines: dated.filter { $0.due.map(month.contains) ?? false }.map(line))
                } + [
                    Group(
                        heading: Phrases.undated.text,
                        lines: tasks.filter { $0.due == nil }.map(line))
                ]
        }
        total = tasks.count
        let usedUnits = Set(shelf.tasks.flatMap(\.units.all))
        units = shelf.units.filter { usedUnits.contains($0.id) }
        isEmptyPlan = shelf.tasks.isEmpty
    }

    var title: String { Phrases.tasks.text }

    func html(_ frame: Frame) -> HTML {
        let sections: [HTML] = groups.filter { !$0.lines.isEmpty }.map(section)
        var list: HTML = "\(sections)"
        if total == 0 {
            list = "<p class=\"empty\">\(isEmptyPlan ? Phrases.noTasks : Phrases.noneFound)</p>"
        }
        return """
            <h1>\(Phrases.tasks)</h1>
            \(form)
            <p class="figures" role="status">\(Phrases.taskCount(total))</p>
            \(list)
            """
    }

    private var form: HTML {
        let unitOptions = units.map { option($0.id, $0.name, isChosen: filter.unitID == $0.id) }
        let states = PlanTask.State.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: filter.state == $0)
        }
        let whens = BoardFilter.When.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: filter.when == $0)
        }
        let groupings = BoardFilter.Grouping.allCases.map {
            option($0.rawValue, $0.words.text, isChosen: filter.grouping == $0)
        }
        return """
            <form class="filter" method="get" action="/office/tasks">
            <label>\(Phrases.unit)<select name="unit"><option value="">\(Phrases.all)</option>\(unitOptions)</select></label>
            <label>\(Phrases.due)<select name="due"><option value="">\(Phrases.all)</option>\(whens)</select></label>
            <label>\(Phrases.state)<select name="state"><option value="">\(Phrases.all)</option>\(states)</select></label>
            <label>\(Phrases.groupBy)<select name="by">\(groupings)</select></label>
            <button class="quiet">\(Phrases.show)</button>
            </form>
            """
    }

    private func section(_ group: Group) -> HTML {
        let rows: [HTML] = group.lines.map { line in
            let joins: HTML? =
                line.joins.isEmpty
                ? nil
                : "<br><small>\(Phrases.joins): \(line.joins.joined(separator: "; "))</small>"
            let late: HTML? =
                line.isLate ? "<br><span class=\"state late\">\(Phrases.late)</span>" : nil
            return """
                <tr><th scope="row"><a href="/office/tasks/\(line.id)">\(line.text)</a></th>
                <td data-label="\(Phrases.leads)">\(line.leads.joined(separator: "; "))\(joins)</td><td data-label="\(Phrases.owner)">\(line.owner)</td>
                <td class="figures" data-label="\(Phrases.due)">\(line.due?.written ?? "–")\(late)</td><td>\(line.state.mark)</td></tr>
                """
        }
        return """
            <section><h2>\(group.heading) <span class="soft">(\(group.lines.count))</span></h2>
            <div class="wide" role="region" aria-label="\(group.heading)" tabindex="0"><table class="board cards">
            <caption class="unseen">\(group.heading)</caption>
            <thead><tr><th scope="col">\(Phrases.task)</th><th scope="col">\(Phrases.leads)</th><th scope="col">\(Phrases.owner)</th><th scope="col">\(Phrases.due)</th><th scope="col">\(Phrases.state)</th></tr></thead>
            <tbody>\(rows)</tbody></table></div></section>
            """
    }
}
