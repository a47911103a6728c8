import Foundation
import Markup
import Office
import Storage
import Web

/// A text for the portal on its way from the writer to the reader. What is on the portal is a
/// revision of its own, so that a correction can be written and approved while readers still see
/// the approved text. Two people stand behind everything that is read.
struct Story: Sendable, Equatable {
    /// Where the newest text stands.
    enum State: String, Sendable, Codable, CaseIterable, Storable {
        case draft, submitted, returned, approved, published, withdrawn
    }

    /// What the newest text is, and so what a plan counts.
    typealias Kind = PublicationKind

    let id: String
    private(set) var state: State
    /// Who began it; never its approver.
    let authorID: String
    /// Who wrote or submitted the newest text last; never its approver either.
    private(set) var writerID: String
    /// The newest text.
    private(set) var revisionID: String
    /// What readers see; nil when it is not on the portal.
    private(set) var liveRevisionID: String?
    /// Why it was returned last.
    private(set) var remark: String?
    /// The last part of its address, from its first publication on.
    private(set) var slug: String?
    private(set) var publishedAt: Date?
    private(set) var changedAt: Date?
    private(set) var withdrawnAt: Date?
    /// Why it was taken off the portal; everybody can read it.
    private(set) var withdrawnBecause: String?
    let createdAt: Date
    private(set) var updatedAt: Date

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
    /// Whether the newest text differs from what readers see.
    var isBeingCorrected: Bool { isLive && liveRevisionID != revisionID }
    var ref: Ref { Ref("story", id) }
    var path: String { "/office/stories/\(id)" }
    var portalPath: String? { slug.map { "/tin/\($0)" } }

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
        updatedAt = now
    }

    mutating func approve(by officer: Officer, at now: Date) throws(Refusal) {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard state == .submitted else { throw Refusal(Phrases.notToApprove, .conflict) }
        guard !isOwn(of: officer) else { throw Refusal(Phrases.notYourOwn, .forbidden) }
        state = .approved
        updatedAt = now
    }

    /// Puts the newest text on the portal, under `slug` when it was never there before.
    mutating func publish(by officer: Officer, slug: String, at now: Date) throws(Refusal) {
        if state == .submitted { try approve(by: officer, at: now) }
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard state == .approved else { throw Refusal(Phrases.notToPublish, .conflict) }
        if !isLive { publishedAt = now }
        changedAt = now
        self.slug = self.slug ?? slug
        liveRevisionID = revisionID
        withdrawnAt = nil
        withdrawnBecause = nil
        state = .published
        updatedAt = now
    }

    mutating func withdraw(by officer: Officer, because words: String, at now: Date) throws(Refusal)
    {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard isLive else { throw Refusal(Phrases.notOnPortal, .conflict) }
        withdrawnBecause = try Story.checked(words, Phrases.reasonNeeded)
        withdrawnAt = now
        liveRevisionID = nil
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

    private static func checked(_ words: String, _ needed: Phrase) throws(Refusal) -> String {
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
    }
}
