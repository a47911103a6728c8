import Foundation
import Markup
import Office
import Storage
import Web

/// Deciding by a one-time link: no session, no other page. The address is a secret and the PIN is
/// asked for, so that a form needs no further proof of where it comes from.
enum ByLinkDesk {
    /// Asks for the PIN. A messenger's look at the address uses nothing up.
    @Sendable static func page(_ visit: Visit) async throws -> Reply {
        let secret = try visit.parameter("secret")
        let now = visit.office.now()
        do {
            let found = try await visit.office.read { try $0.approvalCase(secret: secret, at: now) }
            return answer(PINPage(secret: secret, link: found.link, trouble: nil))
        } catch let refusal as Refusal {
            return over(refusal)
        }
    }

    /// Takes the PIN, or the decision of the page behind it.
    @Sendable static func take(_ visit: Visit) async throws -> Reply {
        let secret = try visit.parameter("secret")
        do {
            return switch visit.form["do"] {
            case "approve", "publish", "return", "revoke": try await decide(visit, secret)
            default: try await open(visit, secret)
            }
        } catch let refusal as Refusal {
            return over(refusal)
        }
    }

    // MARK: - The PIN

    private static func open(_ visit: Visit, _ secret: String) async throws -> Reply {
        let office = visit.office
        let pin = visit.form["pin"].filter { !$0.isWhitespace }
        let now = office.now()
        let found = try await office.read { try $0.approvalCase(secret: secret, at: now) }
        guard let pins = office.house.approvalPINs else {
            throw ApprovalLink.Over.notAllowed.refusal
        }
        guard pin.utf8.count == 6, pin.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return answer(
                PINPage(secret: secret, link: found.link, trouble: Phrases.byLinkPINForm),
                status: .unprocessable)
        }
        let link = found.link
        let number = try await office.act("story.approval-link-try", by: nil) { act in
            act.note(found.story.ref, found.officer.name)
            return try act.countTry(of: link)
        }
        guard let number else { return try await lock(visit, found) }
        let isRight: Bool
        do {
            isRight = try await pins.check(office, link.officerID, pin, visit.networkPrefix)
        } catch let refusal as Refusal {
            // Too many of late from this network: that is no fault of this link.
            try await office.act("story.approval-link-wait", by: nil) { act in
                act.note(found.story.ref, found.officer.name)
                try act.forgiveTry(of: link)
            }
            return answer(
                PINPage(secret: secret, link: link, trouble: refusal.reason),
                status: refusal.status)
        }
        guard isRight else { return try await wrong(visit, secret, found, try: number) }
        let ticket = try await office.act("story.approval-link-open", by: nil) { act in
            act.note(found.story.ref, found.officer.name)
            return try act.openTicket(of: link)
        }
        guard let ticket else { throw ApprovalLink.Over.locked.refusal }
        return answer(try await decision(visit, secret, ticket))
    }

    private static func wrong(
        _ visit: Visit, _ secret: String, _ found: ApprovalCase, try number: Int
    ) async throws -> Reply {
        let link = found.link
        let left = ApprovalLink.tries - number
        if left <= 0 { return try await lock(visit, found) }
        return answer(
            PINPage(secret: secret, link: link, trouble: Phrases.byLinkWrongPIN(left)),
            status: .unprocessable)
    }

    private static func lock(_ visit: Visit, _ found: ApprovalCase) async throws -> Reply {
        let link = found.link
        try await visit.office.act("story.approval-link-locked", by: nil) { act in
            act.note(found.story.ref, found.officer.name)
            try act.lock(link)
        }
        throw ApprovalLink.Over.locked.refusal
    }

    // MARK: - The decision

    private static func decision(
        _ visit: Visit, _ secret: String, _ ticket: String, trouble: Phrase? = nil
    ) async throws -> DecisionPage {
        let house = visit.office.house
        let now = visit.office.now()
        let form = visit.form
        return try await visit.office.read { connection in
            let found = try connection.approvalCase(secret: secret, at: now)
            let (story, revision) = (found.story, found.revision)
            return DecisionPage(
                secret: secret, ticket: ticket, found: found,
                live: try story.liveRevisionID.flatMap { try connection.revision(id: $0) },
                articles: try revision.written.languages.map { language in
                    try house.article(connection, revision, of: story, in: language)
                },
                writer: try connection.officer(id: story.writerID)?.name ?? "",
                remarks: try connection.remarkList(of: story, revision),
                checklist: try house.checklist(connection, revision.written),
                trouble: trouble, typed: form)
        }
    }

    private static func decide(_ visit: Visit, _ secret: String) async throws -> Reply {
        let form = visit.form
        let what = form["do"]
        let ticket = form["ticket"]
        let office = visit.office
        let now = office.now()
        let found = try await office.read { try $0.approvalCase(secret: secret, at: now) }
        do {
            try await office.act("story.\(what)-by-link", by: found.officer) { act in
                let found = try act.connection.approvalCase(secret: secret, at: act.now)
                guard let kept = found.link.ticket, let until = found.link.ticketUntil,
                    kept == Session.hash(ticket), until > act.now
                else { throw TicketOver() }
                act.note(found.story.ref, found.revision.written.vi.title)
                if what == "revoke" {
                    guard try act.revoke(found.link) else {
                        throw ApprovalLink.Over.used.refusal
                    }
                    return
                }
                guard try act.use(found.link) else { throw ApprovalLink.Over.used.refusal }
                try act.carryOut(what, found, form)
            }
        } catch is TicketOver {
            return answer(
                PINPage(secret: secret, link: found.link, trouble: Phrases.byLinkTooLate),
                status: .forbidden)
        } catch let refusal as Refusal
            where [.unprocessable, .conflict].contains(refusal.status)
        {
            let page = try await decision(visit, secret, ticket, trouble: refusal.reason)
            return answer(page, status: refusal.status)
        }
        return answer(DonePage(what: what))
    }

    /// The page that decides was open for too long, or is not the newest one.
    private struct TicketOver: Error {}

    // MARK: - Answers

    private static func over(_ refusal: Refusal) -> Reply {
        answer(LinkOverPage(reason: refusal.reason), status: refusal.status)
    }

    /// Kept by nothing on the way, found by no search engine, told to no other site.
    private static func answer(
        _ content: any PageContent, status: Reply.Status = .ok
    ) -> Reply {
        var reply = Reply.page(content, status: status)
        reply.headers = [
            ("Referrer-Policy", "no-referrer"),
            ("X-Robots-Tag", "noindex, nofollow, noarchive"),
        ]
        return reply
    }
}

extension Act {
    /// What the approver decided, as if they had signed in, and said so.
    fileprivate func carryOut(_ what: String, _ found: ApprovalCase, _ form: Form) throws {
        let officer = found.officer
        var story = found.story
        switch what {
        case "return":
            try story.sendBack(by: officer, remark: form["remark"], at: now)
            try record(
                .returned, of: story, by: officer,
                words: Phrases.byLinkSaid(story.remark ?? "", officer.delegation?.words).vi)
        case "approve":
            try story.approve(by: officer, found.revision.written.fingerprint, at: now)
            try checkTranslations(of: story, without: form.all("without"))
            try recordApprovalByLink(of: story, by: officer)
        default:
            try checkTranslations(of: story, without: form.all("without"))
            let wasLive = story.isLive
            let shown = try story.liveRevisionID.flatMap { try connection.revision(id: $0) }
            try story.publish(by: officer, at: place(for: story, found.revision), now: now)
            let words = try found.revision.written.correction(
                of: shown?.written, note: form["note"], isMinor: form["minor"] == "1")
            try recordApprovalByLink(of: story, by: officer)
            try announce(story, found.revision, wasLive: wasLive, by: officer.id, words: words)
        }
        try move(story, from: found.story)
    }

    private func recordApprovalByLink(of story: Story, by officer: Officer) throws {
        try record(
            .approved, of: story, by: officer,
            words: Phrases.byLinkSaid("", officer.delegation?.words).vi)
    }
}
