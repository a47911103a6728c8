import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// The board of tasks, and one task's page.
enum BoardDesk {
    /// Bytes of one attachment.
    static let attachmentBytes = 16 * 1_048_576

    @Sendable static func list(_ visit: OfficerVisit) async throws -> Reply {
        let filter = BoardFilter(visit.query)
        let today = Day(of: visit.office.now())
        return .page(
            try await visit.office.read { connection in
                let shelf = try Shelf(connection, year: today.year)
                let officers = try connection.officers()
                return BoardPage(
                    filter: filter, shelf: shelf, officers: officers, today: today)
            })
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        .page(try await taskPage(visit, typed: nil, trouble: nil))
    }

    private static func taskPage(
        _ visit: OfficerVisit, typed: Form?, trouble: String?
    ) async throws -> TaskPage {
        let id = try visit.parameter("id")
        let officer = visit.officer
        let today = Day(of: visit.office.now())
        let isSaved = visit.query["saved"] == "1"
        return try await visit.office.read { connection in
            guard let task = try connection.task(id: id),
                let plan = try connection.plan(id: task.passage.planID)
            else { throw Refusal.notFound }
            return TaskPage(
                task: task, plan: plan, units: try connection.units(),
                officers: try connection.officers(),
                files: try connection.storedFiles(of: task.ref),
                evidence: try connection.evidence(forTask: id),
                changes: try connection.changes(of: .task, id), today: today,
                mayMove: task.counts && task.canBeMoved(by: officer),
                mayCorrect: officer.may(.keepPlan), mayGive: officer.may(.giveEvidence),
                isSaved: isSaved, trouble: trouble, typed: typed)
        }
    }

    /// State, owner and note of a task, saved together; each that became different is kept in the
    /// task's history.
    @Sendable static func progress(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let officer = visit.officer
        let id = try visit.parameter("id")
        do {
            try await visit.office.act("task.progress", by: officer) { act in
                var task = try movable(id, by: officer, act)
                guard form["version"] == String(task.passage.version) else {
                    throw Refusal(Refusal.changedMeanwhile.reason)
                }
                let before = task
                let differences = try take(form, into: &task, act)
                act.note(task.ref, "\(before.state.rawValue) → \(task.state.rawValue)")
                guard !differences.isEmpty else { return }
                try act.save(task)
                try act.record(differences, on: task.ref)
                try act.state(.taskChanged(task.ref))
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            let page = try await taskPage(visit, typed: form, trouble: refusal.reason.text)
            return .page(page, status: .unprocessable)
        }
        return .seeOther("/office/tasks/\(id)?saved=1")
    }

    private static func movable(
        _ id: String, by officer: Officer, _ act: Act
    ) throws -> PlanTask {
        guard let task = try act.connection.task(id: id), task.counts else {
            throw Refusal.notFound
        }
        guard task.canBeMoved(by: officer) else { throw Refusal(Phrases.notYourTask, .forbidden) }
        return task
    }

    private static func take(
        _ form: Form, into task: inout PlanTask, _ act: Act
    ) throws -> [Change.Difference] {
        var differences: [Change.Difference] = []
        guard let next = PlanTask.State(rawValue: form["state"]) else {
            throw Refusal(Phrases.chooseAll)
        }
        if next != task.state {
            let before = task.state
            let reason = String(form["reason"].prefix(1_000))
            try task.become(next, because: reason)
            differences.append(
                Change.Difference(
                    field: "state", before: before.words.vi, after: next.words.vi,
                    reason: reason))
        }
        let note = form["note"]
        guard note.count <= Correction.textLimit else {
            throw Refusal(Phrases.tooLong(Correction.textLimit))
        }
        if note != task.note {
            differences.append(
                Change.Difference(field: "note", before: task.note, after: note))
            task.note = note
        }
        let owner = form["owner"].isEmpty ? nil : form["owner"]
        if owner != task.ownerID {
            let officers = try act.connection.officers()
            func name(_ id: String?) -> String { officers.first { $0.id == id }?.name ?? "" }
            guard owner == nil || officers.contains(where: { $0.id == owner && $0.isActive })
            else { throw Refusal(Phrases.chooseAll) }
            differences.append(
                Change.Difference(field: "owner", before: name(task.ownerID), after: name(owner)))
            task.ownerID = owner
        }
        return differences
    }

    @Sendable static func attach(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        let id = try visit.parameter("id")
        let description = String(visit.form["description"].prefix(Limits.lineCharacters))
        do {
            guard let file = visit.form.file("file") else { throw Refusal(Phrases.fileNeeded) }
            guard file.bytes.count <= attachmentBytes else { throw Refusal(Phrases.fileTooLarge) }
            let name = file.name.isEmpty ? "tep" : String(file.name.prefix(200))
            let task = try await visit.office.read { try $0.task(id: id) }
            guard let task, task.counts else { throw Refusal.notFound }
            guard task.canBeMoved(by: officer) else {
                throw Refusal(Phrases.notYourTask, .forbidden)
            }
            let hash = try visit.office.files.put(file.bytes)
            try await visit.office.act("task.attach", by: officer) { act in
                let task = try movable(id, by: officer, act)
                _ = try act.attach(
                    hash: hash, name: name, contentType: "application/octet-stream",
                    bytes: file.bytes.count, to: task.ref, description: description)
                try act.record(
                    [Change.Difference(field: "attachment", before: "", after: name)],
                    on: task.ref)
                act.note(task.ref, "attachment")
                try act.state(.taskChanged(task.ref))
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            let page = try await taskPage(visit, typed: visit.form, trouble: refusal.reason.text)
            return .page(page, status: .unprocessable)
        }
        return .seeOther("/office/tasks/\(id)?saved=1")
    }

    /// An attachment, always as a file to keep, never as a page of ours.
    @Sendable static func attachment(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let fileID = try visit.parameter("file")
        let stored = try await visit.office.read { try $0.storedFile(id: fileID) }
        guard let stored, stored.ref == Ref("task", id),
            let bytes = try visit.office.files.get(stored.hash)
        else { throw Refusal.notFound }
        return .download(bytes, contentType: stored.contentType, name: stored.name)
    }
}

/// Which tasks the board shows, and in which order; the address bar holds it.
struct BoardFilter: Sendable, Equatable, Encodable {
    enum Grouping: String, Sendable, Codable, CaseIterable {
        case due, unit, state
    }

    enum When: String, Sendable, Codable, CaseIterable {
        case late, month, quarter, undated
    }

    var unitID: String?
    var state: PlanTask.State?
    var when: When?
    var grouping = Grouping.state

    init(_ query: Form) {
        unitID = query["unit"].isEmpty ? nil : query["unit"]
        state = PlanTask.State(rawValue: query["state"])
        when = When(rawValue: query["due"])
        grouping = Grouping(rawValue: query["by"]) ?? .state
    }

    func shows(_ task: PlanTask, on today: Day) -> Bool {
        if let unitID, !task.units.all.contains(unitID) { return false }
        if let state, task.state != state { return false }
        switch when {
        case nil: return true
        case .late: return task.isLate(on: today)
        case .month: return isDue(task, in: Period(.month, containing: today))
        case .quarter: return isDue(task, in: Period(.quarter, containing: today))
        case .undated: return task.due == nil
        }
    }

    private func isDue(_ task: PlanTask, in period: Period) -> Bool {
        task.due.map(period.contains) ?? false
    }
}
