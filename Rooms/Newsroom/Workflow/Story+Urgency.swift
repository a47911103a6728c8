import Foundation
import Markup
import Office
import Storage
import Web

/// One leader published alone, because it could not wait: a flood, an outbreak. A second person
/// looks at it within a day, and everybody at the desk sees that this is still to be done.
struct Urgency: Sendable, Equatable {
    /// Hours within which a second person looks.
    static let hours = 24

    let at: Date
    let officerID: String
    let because: String

    var due: Date { at.addingTimeInterval(Double(Urgency.hours) * 3_600) }

    init(at: Date, officerID: String, because: String) {
        self.at = at
        self.officerID = officerID
        self.because = because
    }

    /// Nil when nothing waits to be looked at.
    init?(row: Row) throws {
        guard let at = try row.get("urgent_at", as: Date?.self) else { return nil }
        self.init(
            at: at, officerID: try row.get("urgent_by"), because: try row.get("urgent_because"))
    }
}

extension Story {
    /// Only a leader, and only what nobody else's decision is waiting on already.
    func canBePublishedUrgently(by officer: Officer) -> Bool {
        officer.role == .leader && officer.may(.approveStory)
            && [.draft, .submitted, .returned].contains(state) && canBeEdited(by: officer)
            && (isOwn(of: officer) || state != .submitted)
    }

    func canBeChecked(by officer: Officer) -> Bool {
        officer.may(.approveStory) && urgent.map { $0.officerID != officer.id } == true
            && !isOwn(of: officer)
    }

    /// Puts it on the portal without a second person, who has to look at it afterwards.
    mutating func publishUrgently(
        by officer: Officer, at place: Place, because words: String, now: Date
    ) throws(Refusal) {
        guard canBePublishedUrgently(by: officer) else {
            throw officer.role == .leader
                ? Refusal(Phrases.notToPublishUrgently, .conflict) : Refusal.notAllowed
        }
        let because = try Story.checked(words, Phrases.urgencyNeeded)
        approvedFingerprint = place.fingerprint
        state = .approved
        try goLive(at: place, now: now)
        urgent = Urgency(at: now, officerID: officer.id, because: because)
    }

    /// A second person stands behind what was published in a hurry.
    mutating func check(by officer: Officer, at now: Date) throws(Refusal) {
        guard officer.may(.approveStory) else { throw Refusal.notAllowed }
        guard urgent != nil else { throw Refusal(Phrases.nothingToCheck, .conflict) }
        guard canBeChecked(by: officer) else { throw Refusal(Phrases.notYourOwn, .forbidden) }
        urgent = nil
        updatedAt = now
    }
}
