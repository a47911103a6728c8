import Foundation
import Markup
import Office
import Storage
import Web

/// Where residents ask: a form, a receipt, and the way back by code.
enum AskDesk {
    /// Cases of one network and of everybody in a quarter of an hour; in memory only.
    static func patience(of office: Office) -> Patience {
        office.patience(for: "cases", perPrefix: 12, ofAll: 600)
    }

    /// Looking up codes, so that nobody tries them all.
    private static func lookUps(of office: Office) -> Patience {
        office.patience(for: "case codes", perPrefix: 40, ofAll: 4_000)
    }

    @Sendable static func form(_ visit: Visit) async throws -> Reply {
        let page = try await page(visit, once: Session.newSecret())
        return Reply.page(page).allowing(page.settings.mapTiles)
    }

    @Sendable static func send(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let once = CaseKeys.isOnce(form["once"]) ? form["once"] : Session.newSecret()
        // Who fills in what nobody sees is a machine; it is told what it wants to hear.
        guard form["website"].isEmpty else { return .seeOther(visit.frame.link("/phan-anh")) }
        let (read, troubles) = try await read(visit, .web, once)
        let files = SenderProof.files(of: form)
        let verdict = read == nil ? nil : admission(of: visit)
        // What was sent before gets its receipt again, whatever would be said to it now; and no
        // photo is drawn a second time.
        if verdict != .given || !files.isEmpty,
            let known = try await visit.office.read({ try $0.residentCase(once: once) })
        {
            return receipt(
                Receipt(
                    caseID: known.id, code: known.code, secret: CaseKeys.secret(of: once),
                    isRepeated: true), visit)
        }
        guard var asked = read else {
            return try await again(visit, once, troubles, .unprocessable)
        }
        switch verdict {
        case .missing: return .page(OnceMorePage(visit, once: once), status: .unprocessable)
        case .tooMuch, nil:
            var troubles = Troubles()
            troubles.add("form", Phrases.tooMany)
            return try await again(visit, once, troubles, .tooManyRequests)
        case .given: break
        }
        do {
            asked = asked.with(
                photos: try await DrawnPhoto.all(of: files, by: PhotoDrawing()),
                position: form["readPlace"] == "1" ? SenderProof.place(of: files) : nil)
            return receipt(
                try await Intake.receive(asked, for: visit.office, by: nil), visit)
        } catch let refusal as Refusal {
            var troubles = Troubles()
            troubles.add("form", refusal.reason)
            return try await again(visit, once, troubles, refusal.status)
        } catch let failure as StorageError {
            var troubles = Troubles()
            troubles.add("form", Phrase(vi: failure.vietnamese, en: failure.english))
            return try await again(visit, once, troubles, .unavailable)
        }
    }

    /// Whether a form that is well may come in: its sender worked or waited for it, and not too
    /// many came from there.
    private static func admission(of visit: Visit) -> SenderProof.Outcome {
        let proof = SenderProof.of(visit)
        guard proof == .given, !visit.isFromOwnNetwork else { return proof }
        let patience = patience(of: visit.office)
        return patience.takes(prefix: visit.networkPrefix, at: visit.office.now())
            ? .given : .tooMuch
    }

    /// What was typed, read against the commune's categories and hamlets.
    static func read(
        _ visit: Visit, _ channel: CaseChannel, _ once: String
    ) async throws -> (Asked?, Troubles) {
        let form = try await arranged(visit.office)
        return AskForm(categories: form.categories, hamlets: form.hamlets.map(\.name))
            .read(visit.form, by: channel, once: once, back: WayBack(visit.frame))
    }

    /// What a commune has arranged for the form; the act that keeps a case looks at it again.
    private static func arranged(
        _ office: Office
    ) async throws -> (categories: [CaseCategory], hamlets: [CaseSettings.Hamlet]) {
        try await office.readRecent("case form") { connection in
            (try connection.caseCategories(), try connection.caseSettings().hamlets)
        }
    }

    private static func page(
        _ visit: Visit, once: String, troubles: Troubles = Troubles(), typed: Form = Form()
    ) async throws -> AskPage {
        let commune = visit.office.particulars
        let puzzle = visit.office.puzzles.puzzle(at: visit.office.now())
        let ticket = visit.office.puzzles.ticket(at: visit.office.now())
        return try await visit.office.read { connection in
            AskPage(
                commune: commune, categories: try connection.caseCategories(),
                settings: try connection.caseSettings(), once: once,
                puzzle: puzzle, ticket: ticket, troubles: troubles, typed: typed)
        }
    }

    /// The form with everything that was typed.
    private static func again(
        _ visit: Visit, _ once: String, _ troubles: Troubles, _ status: Reply.Status
    ) async throws -> Reply {
        let page = try await page(visit, once: once, troubles: troubles, typed: visit.form)
        return Reply.page(page, status: status).allowing(page.settings.mapTiles)
    }

    private static func receipt(_ receipt: Receipt, _ visit: Visit) -> Reply {
        .seeOther(visit.frame.link(FollowDesk.path(receipt.secret)) + "?moi=1")
    }

    // MARK: - By code

    @Sendable static func lookUp(_ visit: Visit) async throws -> Reply {
        let typed = visit.query["ma"]
        guard !typed.isEmpty else {
            return .page(LookUpPage(typed: "", found: nil, isUnknown: false))
        }
        let patience = lookUps(of: visit.office)
        guard patience.takes(prefix: visit.networkPrefix, at: visit.office.now()) else {
            throw Refusal(Phrases.tooMany, .tooManyRequests)
        }
        let now = visit.office.now()
        let found: LookUpPage.Found? = try await visit.office.read { connection in
            guard let code = CaseKeys.typedCode(typed),
                let found = try connection.residentCase(code: code)
            else { return nil }
            let unit = try connection.units().first { $0.id == found.unitID }
            return LookUpPage.Found(
                code: found.code, state: found.state, due: found.clock.fullDue,
                isLate: found.isOverdue(at: now), outcome: found.outcome, unit: unit?.name ?? "")
        }
        return .page(
            LookUpPage(typed: typed, found: found, isUnknown: found == nil),
            status: found == nil ? .notFound : .ok)
    }
}

extension Asked {
    /// The same with photos that are ready, and their place where nothing more exact is known.
    func with(photos: [DrawnPhoto], position found: ResidentCase.Position? = nil) -> Asked {
        Asked(
            once: once, channel: channel, categoryID: categoryID, words: words, hamlet: hamlet,
            place: place, position: position ?? found, photos: photos, contact: contact,
            mayPublish: mayPublish, back: back)
    }
}
