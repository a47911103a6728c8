package import Foundation

/// What happened, in the past tense: the table of contents of the business. A room states a fact
/// inside the act that made it true; what a plan can count goes to the ledger with it.
package enum Fact: Sendable {
    /// A story is on the portal.
    case storyPublished(LedgerEntry)
    /// Somebody began a story about a thing of another room.
    case storyBegun(Ref, title: String, about: Ref)
    /// A published story was corrected; nothing is counted twice.
    case storyChanged(Ref)
    /// A story was taken off the portal, with the reason readers see.
    case storyWithdrawn(Ref, reason: String)
    /// The standing unit confirmed what a unit reported by hand.
    case evidenceConfirmed(LedgerEntry)
    /// A row of the ledger no longer counts, and why.
    case evidenceVoided(rowID: String, reason: String)
    /// A resident's case was answered within its limit.
    case caseAnswered(LedgerEntry)
    /// A case passed its limit without an answer: it counts as missed from that minute on, however
    /// long it stays open.
    case caseOverdue(LedgerEntry)
    /// What was said of a case no longer holds: reopened, and missed the second time.
    case caseMissedAgain(rowID: String, reason: String)
    /// A case came in or moved on; nothing that a plan counts.
    case caseChanged(Ref)
    /// A question and its answer came onto the portal, changed there, or left it.
    case casePublished(Ref)
    /// Enough loudspeakers have played the whole of a session.
    case sessionAired(LedgerEntry)
    /// A sound that somebody ordered is ready, or cannot be made: by the id that ordering gave.
    case soundMade(id: String)
    /// Loudspeakers, programmes or what was aired changed; nothing that a plan counts.
    case broadcastChanged(Ref)
    /// The commune's particulars changed: every public page shows them.
    case communeChanged
    /// The portal's own furniture changed: its home, sections, urgent notices, contacts, events.
    case portalArranged(Ref)
    /// Something of the media library looks or reads otherwise now.
    case mediaChanged(Ref)
    /// A plan was read in, or a reading corrected.
    case planChanged(Ref)
    /// A task moved on.
    case taskChanged(Ref)
    /// A report can no longer change.
    case reportFrozen(Ref)
    /// Somebody got, lost or used an account.
    case accountChanged(Ref)

    /// What the ledger does with it.
    var effect: LedgerEffect {
        switch self {
        case .storyPublished(let entry), .evidenceConfirmed(let entry), .caseAnswered(let entry),
            .caseOverdue(let entry), .sessionAired(let entry):
            .records(entry)
        case .storyWithdrawn(let ref, let reason): .voidsAll(ref, reason: reason)
        case .evidenceVoided(let rowID, let reason), .caseMissedAgain(let rowID, let reason):
            .voidsRow(rowID, reason: reason)
        case .storyChanged, .communeChanged, .mediaChanged, .portalArranged, .planChanged,
            .taskChanged,
            .reportFrozen, .accountChanged, .caseChanged, .casePublished, .storyBegun, .soundMade,
            .broadcastChanged:
            .nothing
        }
    }

    /// Where on the portal it shows.
    var reach: FactReach {
        switch self {
        case .storyPublished(let entry): .things(entry.ref)
        case .storyChanged(let ref), .storyWithdrawn(let ref, _), .casePublished(let ref),
            .broadcastChanged(let ref):
            .things(ref)
        case .communeChanged, .portalArranged, .mediaChanged: .everywhere
        case .evidenceConfirmed, .evidenceVoided, .planChanged, .taskChanged, .reportFrozen,
            .accountChanged, .caseAnswered, .caseOverdue, .caseMissedAgain, .caseChanged,
            .storyBegun, .sessionAired, .soundMade:
            .nowhere
        }
    }
}

/// Where on the portal a fact shows.
enum FactReach: Sendable {
    case nowhere
    /// On the pages that show this thing, and in the lists that it is in now.
    case things(Ref)
    case everywhere
}

/// What a fact does to the ledger.
enum LedgerEffect: Sendable {
    case records(LedgerEntry)
    case voidsAll(Ref, reason: String)
    case voidsRow(String, reason: String)
    case nothing
}

/// One thing that a plan can count, before it is written down.
package struct LedgerEntry: Sendable {
    package let measure: Measure
    /// How many; for a share, how many of ``outOf``.
    package let quantity: Int
    /// The whole of a share; nil for a count.
    package let outOf: Int?
    /// When it happened, not when it was recorded.
    package let at: Date
    /// `portal`, `meeting`, `loudspeaker` …: by which way it reached people.
    package let channel: String
    package let topic: String?
    package let unitID: String?
    package let ref: Ref
    /// What people read in the list behind a number.
    package let title: String
    package let taskID: String?
    package let targetID: String?

    package init(
        measure: Measure, quantity: Int = 1, outOf: Int? = nil, at: Date, channel: String,
        topic: String? = nil, unitID: String? = nil, ref: Ref, title: String,
        taskID: String? = nil, targetID: String? = nil
    ) {
        self.measure = measure
        self.quantity = quantity
        self.outOf = outOf
        self.at = at
        self.channel = channel
        self.topic = topic
        self.unitID = unitID
        self.ref = ref
        self.title = title
        self.taskID = taskID
        self.targetID = targetID
    }
}
