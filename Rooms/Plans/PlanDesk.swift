import Foundation
import Markup
import Office
import PaperText
import Storage
import Web
import WorkingTime

/// Looking at plans, and confirming what was read in them.
enum PlanDesk {
    /// Corrections shown under a plan; each thing's own page has all of its own.
    private static let changesShown = 100

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let mayKeep = visit.officer.may(.keepPlan)
        return .page(
            try await visit.office.read { connection in
                let lines = try connection.plans().map { plan in
                    let shelf = try Shelf(connection, plans: [plan])
                    return PlanListPage.Line(
                        plan, tasks: shelf.tasks.count, targets: shelf.targets.count,
                        unread: shelf.unread(in: plan.id))
                }
                return PlanListPage(
                    lines: lines, papers: try connection.openPapers(), mayKeep: mayKeep)
            })
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await planPage(visit, trouble: nil))
    }

    private static func planPage(
        _ visit: OfficerVisit, trouble: String?
    ) async throws -> PlanPage {
        let id = try visit.parameter("id")
        let said = visit.query["read"]
        let filled = visit.form
        let mayKeep = visit.officer.may(.keepPlan)
        return try await visit.office.read { connection in
            guard let plan = try connection.plan(id: id) else { throw Refusal.notFound }
            let things = try Things(connection, plan)
            var changes: [Change] = []
            for kind in Passage.Kind.allCases {
                changes += try connection.changes(of: kind, things.ids(kind))
            }
            changes.sort { ($0.at, $0.id) > ($1.at, $1.id) }
            return PlanPage(
                plan: plan, things: things,
                replacedBy: try connection.plan(replacing: id)?.id,
                file: try connection.paper(hash: plan.hash),
                changes: Array(changes.prefix(changesShown)), mayKeep: mayKeep, said: said,
                trouble: trouble, filled: filled)
        }
    }

    /// Everything that was read in one plan, dismissed passages too.
    struct Things: Sendable {
        let tasks: [PlanTask]
        let targets: [Target]
        let duties: [Duty]
        let units: [OfficeUnit]

        init(_ connection: any Connection, _ plan: Plan) throws {
            tasks = try connection.tasks(ofPlans: [plan.id])
            targets = try connection.passages(ofPlans: [plan.id])
            duties = try connection.passages(ofPlans: [plan.id])
            units = try connection.units()
        }

        func ids(_ kind: Passage.Kind) -> [String] {
            switch kind {
            case .task: tasks.map(\.id)
            case .target: targets.map(\.id)
            case .duty: duties.map(\.id)
            }
        }
    }

    /// The file as it came.
    @Sendable static func source(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let plan = try await visit.office.read { try $0.plan(id: id) }
        guard let plan, let bytes = try visit.office.files.get(plan.hash) else {
            throw Refusal.notFound
        }
        // What it is was told by its bytes when it was read; an older one is text.
        let kind = try? PaperKind(bytes, name: plan.fileName)
        return .download(
            bytes, contentType: (kind ?? .text).mediaType(of: bytes), name: plan.fileName)
    }

    /// Confirms at once what was read in a section and nobody has looked at yet.
    @Sendable static func confirmSection(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let section = visit.form["section"]
        try await visit.office.act("plan.confirm-section", by: visit.officer) { act in
            guard let plan = try act.connection.plan(id: id) else { throw Refusal.notFound }
            let things = try Things(act.connection, plan)
            try confirm(things.tasks, in: section, act)
            try confirm(things.targets, in: section, act)
            try confirm(things.duties, in: section, act)
            act.note(plan.ref, section)
            try act.state(.planChanged(plan.ref))
        }
        return .seeOther("/office/plans/\(id)#\(PlanPage.anchor(section))")
    }

    private static func confirm<T: Correctable>(
        _ all: [T], in section: String, _ act: Act
    ) throws {
        guard let officer = act.officer else { return }
        for thing in all where thing.passage.section == section && thing.passage.trust == .read {
            var confirmed = thing
            confirmed.passage.confirm(by: officer, at: act.now)
            try confirmed.save(in: act)
            try act.record([.trust(from: thing.passage, to: confirmed.passage)], on: thing.ref)
        }
    }

    /// Adds what the program did not find; its particulars are filled in on the next page.
    @Sendable static func add(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let officer = visit.officer
        let id = try visit.parameter("id")
        do {
            let path = try await visit.office.act("plan.add", by: officer) { act in
                guard let plan = try act.connection.plan(id: id) else { throw Refusal.notFound }
                guard let kind = Passage.Kind(rawValue: form["kind"]) else {
                    throw Refusal(Phrases.kindNeeded)
                }
                let lines = plan.lines
                guard let line = Int(form["line"]), (1...lines.count).contains(line) else {
                    throw Refusal(Phrases.lineNeeded(lines.count))
                }
                let text = form["text"].isEmpty ? lines[line - 1].trimmed : form["text"]
                guard !text.isEmpty else { throw Refusal(Phrases.textNeeded) }
                let section = plan.head.sections.last { $0.line <= line }?.number ?? ""
                let passage = Passage(
                    id: act.newID(), planID: id,
                    position: try Things(act.connection, plan).ids(kind).count + 1,
                    section: section, text: String(text.prefix(Correction.textLimit)),
                    line: line, endLine: line, source: lines[line - 1].trimmed)
                let ref = Ref(kind.rawValue, passage.id)
                switch kind {
                case .task: try act.add(PlanTask(passage: passage, due: nil, units: .init()))
                case .target:
                    try act.add(
                        Target(
                            passage: passage, measure: .other, comparator: .atLeast, value: 1,
                            unit: "", per: .year))
                case .duty:
                    try act.add(
                        Duty(
                            passage: passage, rule: .periodic, day: nil, month: nil, due: nil,
                            unitID: nil, taskID: nil))
                }
                try act.record(
                    [Change.Difference(field: "added", before: "", after: text)], on: ref)
                act.note(ref, passage.text)
                try act.state(.planChanged(plan.ref))
                return "/office/\(kind.plural)/\(passage.id)/correction"
            }
            return .seeOther(path)
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            let page = try await planPage(visit, trouble: refusal.reason.text)
            return .page(page, status: .unprocessable)
        }
    }
}

extension Passage.Kind {
    /// Its place in addresses.
    var plural: String {
        switch self {
        case .task: "tasks"
        case .target: "targets"
        case .duty: "duties"
        }
    }
}

extension String {
    /// With a capital letter: a duty may begin in the middle of the paper's sentence.
    var asSentence: String { prefix(1).uppercased() + dropFirst() }

    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
