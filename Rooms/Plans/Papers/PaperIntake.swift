import Foundation
import Markup
import Office
import PaperText
import Storage
import Web

/// Files that come in as plans: quick ones are read at once, those whose pages are pictures by the
/// durable queue, page by page. The file itself is kept byte for byte either way.
enum PaperIntake {
    static let kind = "plans.paper"

    /// Where a file led.
    enum Outcome: Sendable {
        case plan(ImportedPlan)
        /// It is being read; its page shows how far.
        case paper(id: String)
    }

    private struct Payload: Codable {
        let paper: String
    }

    /// - Throws: ``Refusal`` with words that say why the file cannot be read.
    static func take(
        _ bytes: [UInt8], fileName: String, in office: Office, by officer: Officer
    ) async throws -> Outcome {
        do {
            let paper = try await PaperReader().read(bytes, name: fileName, hasTime: false)
            return .plan(
                try await PlansRoom.importPlan(
                    paper, bytes: bytes, fileName: fileName, in: office, by: officer))
        } catch PaperFailure.takesLong(let pages) {
            return try await ask(bytes, fileName, pages, office, officer)
        } catch let failure as PaperFailure {
            throw refusal(failure)
        }
    }

    private static func refusal(_ failure: PaperFailure) -> Refusal {
        if case .program = failure { return Refusal(failure.words, .unavailable) }
        return Refusal(failure.words)
    }

    /// Puts a file into the queue; one that is there already stays where it is.
    private static func ask(
        _ bytes: [UInt8], _ fileName: String, _ pages: Int, _ office: Office, _ officer: Officer
    ) async throws -> Outcome {
        let kind: PaperKind
        do { kind = try PaperKind(bytes, name: fileName) } catch { throw refusal(error) }
        let hash = try office.files.put(bytes)
        return try await office.act("plan.paper", by: officer) { act in
            let known = try act.connection.paper(hash: hash)
            if try act.connection.plan(hash: hash) != nil, let plan = known?.planID {
                act.note(Ref("plan", plan), fileName)
                return .plan(
                    ImportedPlan(planID: plan, isNew: false, tasks: 0, targets: 0, units: 0))
            }
            let id = known?.id ?? act.newID()
            act.note(Ref("paper", id), fileName)
            if known?.state.isOpen != true {
                try act.await(
                    paper: id, hash: hash, fileName: String(fileName.prefix(200)),
                    kind: kind.rawValue, pages: pages)
                try act.connection.enqueue(
                    kind: PaperIntake.kind, key: act.newID(), payload: Payload(paper: id),
                    runAt: act.now, now: act.now)
            }
            return .paper(id: id)
        }
    }

    /// The queue's work. What a paper itself is to blame for is told on its page; what the machine
    /// is to blame for is tried again.
    @Sendable static func run(_ office: Office, _ job: Job) async throws {
        let id = try job.decoded(as: Payload.self).paper
        let found = try await office.read { connection in
            let paper = try connection.paper(id: id)
            return (
                paper, try paper?.officerID.flatMap { try connection.officer(id: $0) }
            )
        }
        guard let kept = found.0, kept.state.isOpen else { return }
        guard let officer = found.1, let bytes = try office.files.get(kept.hash) else {
            try await fail(kept, Phrases.paperGone, office)
            return
        }
        do {
            let paper = try await PaperReader().read(bytes, name: kept.fileName) { done, all in
                // Only for who watches: a lost line of progress is no loss.
                try? await office.database.write {
                    try $0.note(pagesDone: done, of: all, paper: id)
                }
            }
            _ = try await PlansRoom.importPlan(
                paper, bytes: bytes, fileName: kept.fileName, in: office, by: officer)
        } catch let failure as PaperFailure {
            try await fail(kept, failure.words, office)
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            try await fail(kept, refusal.reason, office)
        }
    }

    private static func fail(
        _ paper: KeptPaper, _ words: Phrase, _ office: Office
    ) async throws {
        try await office.act("plan.paper-unread", by: nil) { act in
            act.note(Ref("paper", paper.id), paper.fileName)
            try act.fail(paper: paper.id, words)
        }
    }
}
