import Foundation
import Markup
import Office
import Storage
import Web
import WorkingTime

extension Story {
    /// Where a text comes to stand on the portal, and which text it is.
    struct Place: Sendable, Equatable {
        /// Used when it was never there before.
        let slug: String
        let shelf: PublicationKind.Shelf
        let fingerprint: String
        /// When readers first saw it on an old site; nil for what was written here.
        var since: Date?
    }

    /// A schedule is for the next two years at most, so that a slip of the year is noticed.
    static let scheduleDays = 730

    // MARK: - Who may

    func canBeScheduled(by officer: Officer) -> Bool { canBePublished(by: officer) }

    func canBeUnscheduled(by officer: Officer) -> Bool {
        officer.may(.approveStory) && publishAt != nil
    }

    func canBeArchived(by officer: Officer) -> Bool {
        officer.may(.approveStory) && isLive && archivedAt == nil
    }

    func canBeRestored(by officer: Officer) -> Bool {
        officer.may(.approveStory) && isLive && archivedAt != nil
    }

    // MARK: - Steps

    /// Lets it come onto the portal by itself; approves what was submitted.
    mutating func schedule(
        by officer: Officer, for moment: Date, _ fingerprint: String, at now: Date
    ) throws(Refusal) {
        try Story.check(moment, after: now)
        if state == .submitted { try approve(by: officer, fingerprint, at: now) }
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard state == .approved else { throw Refusal(Phrases.notToPublish, .conflict) }
        guard approvedFingerprint == fingerprint else {
            throw Refusal(Phrases.notWhatWasApproved, .conflict)
        }
        publishAt = moment
        publishBy = officer.id
        updatedAt = now
    }

    /// What was approved waits for a person again.
    mutating func unschedule(by officer: Officer, at now: Date) throws(Refusal) {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard publishAt != nil else { throw Refusal(Phrases.notScheduled, .conflict) }
        publishAt = nil
        publishBy = nil
        updatedAt = now
    }

    /// Lets it leave the portal by itself; readers will read why.
    mutating func scheduleEnd(
        by officer: Officer, for moment: Date, because words: String, at now: Date
    ) throws(Refusal) {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard isLive || publishAt != nil else { throw Refusal(Phrases.notOnPortal, .conflict) }
        try Story.check(moment, after: publishAt ?? now)
        unpublishBecause = try Story.checked(words, Phrases.reasonNeeded)
        unpublishAt = moment
        unpublishBy = officer.id
        updatedAt = now
    }

    mutating func unscheduleEnd(by officer: Officer, at now: Date) throws(Refusal) {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard unpublishAt != nil else { throw Refusal(Phrases.notScheduled, .conflict) }
        unpublishAt = nil
        unpublishBy = nil
        unpublishBecause = nil
        updatedAt = now
    }

    /// Keeps it readable at its address, out of the lists.
    mutating func archive(by officer: Officer, at now: Date) throws(Refusal) {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard isLive else { throw Refusal(Phrases.notOnPortal, .conflict) }
        guard archivedAt == nil else { throw Refusal(Phrases.archivedAlready, .conflict) }
        archivedAt = now
        updatedAt = now
    }

    mutating func restore(by officer: Officer, at now: Date) throws(Refusal) {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard archivedAt != nil else { throw Refusal(Phrases.notArchived, .conflict) }
        archivedAt = nil
        updatedAt = now
    }

    private static func check(_ moment: Date, after now: Date) throws(Refusal) {
        guard moment > now else { throw Refusal(Phrases.momentIsOver) }
        guard moment < now.addingTimeInterval(Double(scheduleDays) * 86_400) else {
            throw Refusal(Phrases.momentIsFar)
        }
    }
}
