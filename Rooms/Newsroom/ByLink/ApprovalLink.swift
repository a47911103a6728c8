import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// A way for one approver to decide about one text from a telephone: the address is a secret of
/// which only the hash is kept, and the approver's PIN goes with it. It is good once, for two days,
/// for this very text, and it opens no session. See `docs/adr/0014-approval-by-link.md`.
struct ApprovalLink: Sendable, Equatable, Fetchable {
    /// Hours for which one is good.
    static let hours = 48
    /// Wrong PINs after which it is dead.
    static let tries = 5
    /// Minutes in which to read and decide once the PIN was right.
    static let ticketMinutes = 30
    /// Links of one story at one time.
    static let limit = 10

    let id: String
    let storyID: String
    let revisionID: String
    /// Of the text that was to be approved when it was made.
    let fingerprint: String
    /// Who decides by it.
    let officerID: String
    let makerID: String
    let createdAt: Date
    let expiresAt: Date
    /// Wrong PINs so far.
    let failures: Int
    /// The hash of what the deciding page carries.
    let ticket: String?
    let ticketUntil: Date?
    let usedAt: Date?
    let revokedAt: Date?
    let lockedAt: Date?

    init(row: Row) throws {
        id = try row.get("id")
        storyID = try row.get("story_id")
        revisionID = try row.get("revision_id")
        fingerprint = try row.get("fingerprint")
        officerID = try row.get("officer_id")
        makerID = try row.get("made_by")
        createdAt = try row.get("created_at")
        expiresAt = try row.get("expires_at")
        failures = try row.get("failures")
        ticket = try row.get("ticket", as: String?.self)
        ticketUntil = try row.get("ticket_until", as: Date?.self)
        usedAt = try row.get("used_at", as: Date?.self)
        revokedAt = try row.get("revoked_at", as: Date?.self)
        lockedAt = try row.get("locked_at", as: Date?.self)
    }

    /// Why nothing can be decided by it.
    enum Over: Sendable {
        case used, revoked, locked, expired, changed, notAllowed

        var words: Phrase {
            switch self {
            case .used: Phrases.byLinkUsed
            case .revoked: Phrases.byLinkRevoked
            case .locked: Phrases.byLinkLocked
            case .expired: Phrases.byLinkExpired
            case .changed: Phrases.byLinkChanged
            case .notAllowed: Phrases.byLinkNotAllowed
            }
        }

        var refusal: Refusal { Refusal(words, .gone) }
    }

    /// What is over of itself, whatever became of the text.
    func over(at now: Date) -> Over? {
        if usedAt != nil { return .used }
        if revokedAt != nil { return .revoked }
        if lockedAt != nil { return .locked }
        return expiresAt <= now ? .expired : nil
    }

    func isOpen(at now: Date) -> Bool { over(at: now) == nil }
}

/// A link with everything that its use depends on, as things stand now.
struct ApprovalCase: Sendable {
    let link: ApprovalLink
    let story: Story
    let revision: Revision
    /// With the delegation by which they approve, if any.
    let officer: Officer
}

extension Connection {
    /// The open link behind a secret, with its text and its approver.
    /// - Throws: ``Refusal`` when there is none, or when nothing can be decided by it any more:
    ///   it is over, the text is another one, the approver may not.
    func approvalCase(secret: String, at now: Date) throws -> ApprovalCase {
        guard secret.utf8.count <= 64, let link = try approvalLink(secret: secret) else {
            throw Refusal(Phrases.byLinkUnknown, .notFound)
        }
        if let over = link.over(at: now) { throw over.refusal }
        let (story, revision) = try newest(link.storyID)
        guard story.state == .submitted, story.revisionID == link.revisionID,
            revision.written.fingerprint == link.fingerprint
        else { throw ApprovalLink.Over.changed.refusal }
        guard let officer = try approver(id: link.officerID, on: Day(of: now)),
            story.canBeApproved(by: officer)
        else { throw ApprovalLink.Over.notAllowed.refusal }
        return ApprovalCase(link: link, story: story, revision: revision, officer: officer)
    }

    /// An officer as they stand on a day: with what was handed on to them.
    func approver(id: String, on day: Day) throws -> Officer? {
        guard var officer = try officer(id: id) else { return nil }
        if !officer.role.may(.approveStory) {
            officer.delegation = try delegation(to: officer.id, on: day)
        }
        return officer
    }
}
