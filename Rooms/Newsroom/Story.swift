import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

/// A text for the portal on its way from the writer to the reader. What is on the portal is a
/// revision of its own, so that a correction can be written and approved while readers still see
/// the approved text. Two people stand behind everything that is read. Its values are changed by
/// the steps below and in the extensions of `Workflow/` only.
struct Story: Sendable, Equatable {
    /// Where the newest text stands.
    enum State: String, Sendable, Codable, CaseIterable, Storable {
        case draft, submitted, returned, approved, published, withdrawn
    }

    /// What the newest text is, and so what a plan counts.
    typealias Kind = PublicationKind

    let id: String
    var state: State
    /// Who began it; never its approver.
    let authorID: String
    /// Who wrote or submitted the newest text last; never its approver either.
    var writerID: String
    /// The newest text.
    var revisionID: String
    /// What readers see; nil when it is not on the portal.
    var liveRevisionID: String?
    /// Why it was returned last.
    var remark: String?
    /// The last part of its address, from its first publication on.
    var slug: String?
    var publishedAt: Date?
    var changedAt: Date?
    var withdrawnAt: Date?
    /// Why it was taken off the portal; everybody can read it.
    var withdrawnBecause: String?
    let createdAt: Date
    var updatedAt: Date
    /// What the newest approval stood for; publishing asks whether it is still the same text.
    var approvedFingerprint: String?
    /// Under which heading of the portal its address stands, from its first publication on.
    var shelf: PublicationKind.Shelf?
    /// When it comes onto the portal by itself, and who said so.
    var publishAt: Date?
    var publishBy: String?
    /// When it leaves the portal by itself, who said so, and what readers will read then.
    var unpublishAt: Date?
    var unpublishBy: String?
    var unpublishBecause: String?
    /// Since when it is kept only to be looked up.
    var archivedAt: Date?
    /// Published by one leader alone in an emergency, and not yet looked at by a second one.
    var urgent: Urgency?
    /// The day for which it is planned; it binds nobody.
    var plannedOn: Day?
    /// By when somebody looks whether it is still right, who does, and when it was done last.
    var reviewOn: Day?
    var reviewBy: String?
    var reviewedAt: Date?

    init(id: String, by officer: Officer, revisionID: String, at now: Date) {
        self.id = id
        state = .draft
        authorID = officer.id
        writerID = officer.id
        self.revisionID = revisionID
        createdAt = now
        updatedAt = now
    }

    var isLive: Bool { liveRevisionID != nil }
    /// Whether the portal's lists show it.
    var isListed: Bool { isLive && archivedAt == nil }
    /// Whether the newest text differs from what readers see.
    var isBeingCorrected: Bool { isLive && liveRevisionID != revisionID }
    var ref: Ref { Ref("story", id) }
    var path: String { "/office/stories/\(id)" }
    var portalPath: String? { slug.map { (shelf ?? .tin).path(of: $0) } }

    static let remarkCharacters = 1_000
}

// MARK: - Who may

extension Story {
    /// The writer, and editors and leaders, work on a text; others only read it.
    func canBeEdited(by officer: Officer) -> Bool {
        officer.may(.writeStory)
            && (officer.id == authorID || officer.role == .editor || officer.may(.approveStory))
    }

    func canBeSubmitted(by officer: Officer) -> Bool {
        canBeEdited(by: officer) && [.draft, .returned, .withdrawn].contains(state)
    }

    /// Whether the newest text is `officer`'s own, so that somebody else has to approve it.
    func isOwn(of officer: Officer) -> Bool { officer.id == authorID || officer.id == writerID }

    func canBeApproved(by officer: Officer) -> Bool {
        state == .submitted && officer.may(.approveStory) && !isOwn(of: officer)
    }

    /// From submitted in one step, or what somebody approved before.
    func canBePublished(by officer: Officer) -> Bool {
        canBeApproved(by: officer) || (state == .approved && officer.may(.approveStory))
    }

    func canBeReturned(by officer: Officer) -> Bool {
        officer.may(.approveStory) && [.submitted, .approved].contains(state)
    }

    func canBeWithdrawn(by officer: Officer) -> Bool { officer.may(.approveStory) && isLive }
}

// MARK: - Steps

extension Story {
    /// A new text; what was approved has to be approved again.
    mutating func write(_ revisionID: String, by officer: Officer, at now: Date) throws(Refusal) {
        guard canBeEdited(by: officer) else { throw Refusal.notAllowed }
        self.revisionID = revisionID
        writerID = officer.id
        updatedAt = now
        switch state {
        case .draft, .submitted, .returned: break
        case .approved, .published, .withdrawn: state = .draft
        }
        approvedFingerprint = nil
        publishAt = nil
        publishBy = nil
    }

    mutating func submit(by officer: Officer, at now: Date) throws(Refusal) {
        guard canBeEdited(by: officer) else { throw Refusal.notAllowed }
        guard canBeSubmitted(by: officer) else { throw Refusal(Phrases.notToSubmit, .conflict) }
        state = .submitted
        writerID = officer.id
        remark = nil
        updatedAt = now
    }

    mutating func sendBack(by officer: Officer, remark words: String, at now: Date) throws(Refusal)
    {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard canBeReturned(by: officer) else { throw Refusal(Phrases.notToReturn, .conflict) }
        remark = try Story.checked(words, Phrases.remarkNeeded)
        state = .returned
        approvedFingerprint = nil
        publishAt = nil
        publishBy = nil
        updatedAt = now
    }

    /// - Parameter fingerprint: of the text that was seen.
    mutating func approve(
        by officer: Officer, _ fingerprint: String, at now: Date
    ) throws(Refusal) {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard state == .submitted else { throw Refusal(Phrases.notToApprove, .conflict) }
        guard !isOwn(of: officer) else { throw Refusal(Phrases.notYourOwn, .forbidden) }
        approvedFingerprint = fingerprint
        state = .approved
        updatedAt = now
    }

    /// Puts the newest text on the portal, under `place` when it was never there before.
    mutating func publish(
        by officer: Officer, at place: Place, now: Date
    ) throws(Refusal) {
        if state == .submitted { try approve(by: officer, place.fingerprint, at: now) }
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        try goLive(at: place, now: now)
    }

    /// The step onto the portal, of what was approved and not changed since.
    mutating func goLive(at place: Place, now: Date) throws(Refusal) {
        guard state == .approved else { throw Refusal(Phrases.notToPublish, .conflict) }
        guard approvedFingerprint == place.fingerprint else {
            throw Refusal(Phrases.notWhatWasApproved, .conflict)
        }
        if !isLive { publishedAt = place.since ?? now }
        changedAt = isLive ? now : publishedAt
        slug = slug ?? place.slug
        shelf = place.shelf
        liveRevisionID = revisionID
        withdrawnAt = nil
        withdrawnBecause = nil
        publishAt = nil
        publishBy = nil
        archivedAt = nil
        state = .published
        updatedAt = now
    }

    mutating func withdraw(by officer: Officer, because words: String, at now: Date) throws(Refusal)
    {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard isLive else { throw Refusal(Phrases.notOnPortal, .conflict) }
        leave(because: try Story.checked(words, Phrases.reasonNeeded), at: now)
    }

    /// The step off the portal, with the reason that everybody can read.
    mutating func leave(because words: String, at now: Date) {
        withdrawnBecause = words
        withdrawnAt = now
        liveRevisionID = nil
        unpublishAt = nil
        unpublishBy = nil
        unpublishBecause = nil
        archivedAt = nil
        publishAt = nil
        publishBy = nil
        state = .withdrawn
        updatedAt = now
    }

    /// Gives it another address; the old ones lead there.
    mutating func move(to slug: String, by officer: Officer, at now: Date) throws(Refusal) {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard self.slug != nil else { throw Refusal(Phrases.notOnPortal, .conflict) }
        self.slug = slug
        updatedAt = now
    }

    static func checked(_ words: String, _ needed: Phrase) throws(Refusal) -> String {
        let words = words.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !words.isEmpty else { throw Refusal(needed) }
        guard words.count <= remarkCharacters else {
            throw Refusal(Phrases.tooLong(remarkCharacters))
        }
        return words
    }
}

extension Story: Fetchable {
    init(row: Row) throws {
        id = try row.get("id")
        state = try row.get("state")
        authorID = try row.get("author_id")
        writerID = try row.get("writer_id")
        revisionID = try row.get("revision_id")
        liveRevisionID = try row.get("live_revision_id", as: String?.self)
        remark = try row.get("remark", as: String?.self)
        slug = try row.get("slug", as: String?.self)
        publishedAt = try row.get("published_at", as: Date?.self)
        changedAt = try row.get("changed_at", as: Date?.self)
        withdrawnAt = try row.get("withdrawn_at", as: Date?.self)
        withdrawnBecause = try row.get("withdrawn_because", as: String?.self)
        createdAt = try row.get("created_at")
        updatedAt = try row.get("updated_at")
        approvedFingerprint = try row.get("approved_fingerprint", as: String?.self)
        shelf = try row.get("shelf", as: PublicationKind.Shelf?.self)
        publishAt = try row.get("publish_at", as: Date?.self)
        publishBy = try row.get("publish_by", as: String?.self)
        unpublishAt = try row.get("unpublish_at", as: Date?.self)
        unpublishBy = try row.get("unpublish_by", as: String?.self)
        unpublishBecause = try row.get("unpublish_because", as: String?.self)
        archivedAt = try row.get("archived_at", as: Date?.self)
        urgent = try Urgency(row: row)
        plannedOn = try row.get("planned_on", as: String?.self).flatMap { Day(iso: $0) }
        reviewOn = try row.get("review_on", as: String?.self).flatMap { Day(iso: $0) }
        reviewBy = try row.get("review_by", as: String?.self)
        reviewedAt = try row.get("reviewed_at", as: Date?.self)
    }
}
