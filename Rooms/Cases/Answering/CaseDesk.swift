import Foundation
import Markup
import Office
import Storage
import Web

/// One case at the desk, and every step that officers take with it.
enum CaseDesk {
    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        reply(try await show(visit))
    }

    private static func reply(_ page: CasePage, status: Reply.Status = .ok) -> Reply {
        Reply.page(page, status: status).allowing(page.map?.tiles)
    }

    /// The page as things stand; `trouble` is what was refused, with the words still in the form.
    private static func show(
        _ visit: OfficerVisit, trouble: Phrase? = nil, contact: Contact? = nil
    ) async throws -> CasePage {
        let id = try visit.parameter("id"), officer = visit.officer, now = visit.office.now()
        let typed = trouble == nil ? Form() : visit.form
        let template = visit.query["template"]
        let isSaved = visit.query["saved"] == "1"
        let house = visit.office.house
        return try await visit.office.read { connection in
            guard let found = try connection.residentCase(id: id) else { throw Refusal.notFound }
            let names = try CaseNames(connection)
            let standing = names.units.first { $0.isStanding }?.id
            let category = names.categories.first { $0.id == found.categoryID }
            let proposal = found.state == .proposed ? try connection.proposal(of: id) : nil
            let merged = try found.mergedInto.flatMap { try connection.residentCase(id: $0) }
            let settings = try connection.caseSettings()
            return CasePage(
                found: found, line: names.line(found, at: now), names: names,
                category: category,
                limit: LimitStory(found, settings.calendar),
                entries: try connection.entries(of: id),
                photos: try connection.storedFiles(of: found.ref).map(\.id),
                hasContact: try connection.contact(of: id) != nil, contact: contact,
                likes: found.isRunning
                    ? try connection.likeCases(found).map { names.line($0, at: now) } : [],
                merged: merged.map { names.line($0, at: now) },
                twins: try connection.twins(of: id).map { names.line($0, at: now) },
                proposal: proposal,
                map: found.position.flatMap {
                    PlaceMap(hamlets: settings.hamlets, tiles: settings.mapTiles, pin: $0)
                },
                templates: try connection.caseTemplates(), template: template,
                rights: CasePage.Rights(
                    works: mayWork(on: found, officer, standing),
                    handles: found.isHandled(by: officer, standingUnit: standing),
                    approves: officer.may(.approveAnswer)
                        && proposal?.officerID != officer.id,
                    answersAtOnce: category?.needsApproval != true
                        || officer.may(.approveAnswer),
                    publishes: officer.may(.arrangeCases), writes: officer.may(.writeStory)),
                letters: try house.letters(connection, about: found.ref),
                lastTalk: try connection.lastTalk(of: id), isSaved: isSaved,
                trouble: trouble?.text, typed: typed)
        }
    }

    /// The handling unit, and those who arrange all cases.
    static func mayWork(
        on found: ResidentCase, _ officer: Officer, _ standing: String?
    ) -> Bool {
        officer.may(.arrangeCases) || found.isHandled(by: officer, standingUnit: standing)
    }

    @Sendable static func photo(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id"), photo = try visit.parameter("photo")
        let stored = try await visit.office.read { connection in
            try connection.storedFiles(of: Ref("case", id)).first { $0.id == photo }
        }
        guard let stored, let bytes = try visit.office.files.get(stored.hash) else {
            throw Refusal.notFound
        }
        return .bytes(bytes, contentType: stored.contentType)
    }

    // MARK: - Steps

    @Sendable static func assign(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        let person = form["officer"].isEmpty ? nil : form["officer"]
        return try await step(visit, "case.assign") { act, found in
            guard let unit = try act.connection.units().first(where: { $0.id == form["unit"] })
            else { throw Refusal.notFound }
            if let person {
                guard let officer = try act.connection.officer(id: person), officer.isActive else {
                    throw Refusal.notFound
                }
            }
            try act.assign(found, unitID: unit.id, officerID: person, because: form["words"])
        }
    }

    @Sendable static func sort(_ visit: OfficerVisit) async throws -> Reply {
        let wanted = visit.form["category"]
        return try await step(visit, "case.sort") { act, found in
            guard let category = try act.connection.caseCategory(wanted) else {
                throw Refusal(Phrases.categoryNeeded)
            }
            if category.id != found.categoryID { try act.sort(found, under: category) }
        }
    }

    @Sendable static func note(_ visit: OfficerVisit) async throws -> Reply {
        let words = words(visit)
        return try await step(visit, "case.note") { act, found in
            try act.write(note: words, of: found)
        }
    }

    @Sendable static func say(_ visit: OfficerVisit) async throws -> Reply {
        let words = words(visit)
        return try await step(visit, "case.say") { act, found in
            try act.say(words, to: found)
        }
    }

    @Sendable static func ask(_ visit: OfficerVisit) async throws -> Reply {
        let words = words(visit)
        return try await step(visit, "case.ask") { act, found in
            try act.ask(words, of: found)
        }
    }

    @Sendable static func goOn(_ visit: OfficerVisit) async throws -> Reply {
        let words = words(visit)
        return try await step(visit, "case.go-on") { act, found in
            try act.goOn(found, because: words)
        }
    }

    /// Answers, or submits the answer where the category asks for the spokesperson.
    @Sendable static func answer(_ visit: OfficerVisit) async throws -> Reply {
        let words = words(visit)
        let outcome = Outcome(rawValue: visit.form["outcome"])
        let officer = visit.officer
        return try await step(visit, "case.answer") { act, found in
            guard let outcome else { throw Refusal(Phrases.outcomeNeeded) }
            let plain = words.trimmingCharacters(in: .whitespacesAndNewlines)
            if try act.connection.caseTemplates().contains(where: { $0.words == plain }) {
                throw Refusal(Phrases.ownWordsNeeded)
            }
            let category = try act.connection.caseCategory(found.categoryID)
            if category?.needsApproval == true, !officer.may(.approveAnswer) {
                try act.propose(outcome, words, to: found)
            } else {
                try act.answer(found, outcome, words)
            }
        }
    }

    @Sendable static func approve(_ visit: OfficerVisit) async throws -> Reply {
        let officer = visit.officer
        return try await step(visit, "case.approve", mustWork: false) { act, found in
            guard found.state == .proposed,
                let proposal = try act.connection.proposal(of: found.id),
                let outcome = proposal.details.outcome
            else { throw Refusal(Phrases.nothingProposed) }
            guard proposal.officerID != officer.id else { throw Refusal(Phrases.notYourOwn) }
            try act.answer(found, outcome, proposal.words)
        }
    }

    @Sendable static func sendBack(_ visit: OfficerVisit) async throws -> Reply {
        let words = words(visit)
        return try await step(visit, "case.return", mustWork: false) { act, found in
            try act.sendBack(found, because: words)
        }
    }

    @Sendable static func merge(_ visit: OfficerVisit) async throws -> Reply {
        let code = CaseKeys.typedCode(visit.form["code"])
        return try await step(visit, "case.merge") { act, found in
            guard let code, let other = try act.connection.residentCase(code: code) else {
                throw Refusal(Phrases.cannotMerge)
            }
            try act.merge(found, into: try act.ring(other))
        }
    }

    @Sendable static func link(_ visit: OfficerVisit) async throws -> Reply {
        let form = visit.form
        return try await step(visit, "case.link") { act, found in
            try act.link(
                found, to: form["path"], titled: String(form["title"].prefix(300)),
                isPublic: form["public"] == "1")
        }
    }

    /// Shows how to reach the sender, once, to the handling unit, and writes down the look.
    @Sendable static func contact(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        let reason = String(visit.form["reason"].prefix(200))
        let vault = visit.office.vault
        do {
            let contact = try await visit.office.act("case.look", by: visit.officer) { act in
                try act.look(at: try act.caseNow(id), because: reason, in: vault)
            }
            return reply(try await show(visit, contact: contact))
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return reply(try await show(visit, trouble: refusal.reason), status: .unprocessable)
        }
    }

    private static func words(_ visit: OfficerVisit) -> String {
        String(visit.form["words"].prefix(Asked.longest))
    }

    /// One step; what is refused is said above the page, with what was typed.
    private static func step(
        _ visit: OfficerVisit, _ action: String, mustWork: Bool = true,
        _ body: @Sendable @escaping (Act, ResidentCase) throws -> Void
    ) async throws -> Reply {
        let id = try visit.parameter("id"), officer = visit.officer
        do {
            try await visit.office.act(action, by: officer) { act in
                let found = try act.caseNow(id)
                let standing = try act.connection.standingUnit()?.id
                guard !mustWork || mayWork(on: found, officer, standing) else {
                    throw Refusal(DeskWords.notYourUnit, .forbidden)
                }
                try body(act, found)
            }
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            return reply(try await show(visit, trouble: refusal.reason), status: .unprocessable)
        }
        return .seeOther("/office/cases/\(id)?saved=1")
    }
}
