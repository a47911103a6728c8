import Foundation
import Markup
import Storage

/// One thing that happened to a case, in the order of its story. What is public, the sender reads
/// on the private page; the rest stays in the office.
struct CaseEntry: Sendable, Equatable, Codable, Fetchable {
    enum Kind: String, Sendable, Storable, Codable, CaseIterable {
        /// It came in.
        case received
        /// Words between officers.
        case note
        /// The sender was asked something; the clock stands still.
        case question
        /// The sender wrote again.
        case reply
        /// Public words that end nothing: "we are on it".
        case word
        /// Given to a unit or a person.
        case assigned
        /// Put under another category.
        case sorted
        /// An answer was written that waits for the spokesperson, was sent back by the one who
        /// approves, or was given.
        case proposed, returned, answered
        /// Goes on in another case; another case came to this one.
        case merged, joined
        /// A task, a story or a correction that belongs to it.
        case linked
        /// The leader was told; the limit passed; the limits were counted anew.
        case escalated, overdue, recounted
        /// The sender said it was not done.
        case reopened
        case rated
        /// The question and its answer came onto the portal, or left it.
        case published, unpublished
        /// Personal data were erased.
        case erased
        /// A question to the sender stayed without a reply.
        case silent
    }

    let id: String
    let caseID: String
    let at: Date
    let kind: Kind
    let isPublic: Bool
    let officerID: String?
    let words: String
    let details: Details

    /// What else belongs to an entry.
    struct Details: Sendable, Equatable, Codable {
        var outcome: Outcome?
        var unitID: String?
        var officerID: String?
        var category: String?
        var caseID: String?
        /// The address and the title of what is linked.
        var path: String?
        var title: String?
        var rating: Int?
        var due: Date?
    }

    init(row: Row) throws {
        id = try row.get("id")
        caseID = try row.get("case_id")
        at = try row.get("at")
        kind = try row.get("kind")
        isPublic = try row.get("is_public")
        officerID = try row.get("officer_id", as: String?.self)
        words = try row.get("words")
        details = try JSONDecoder().decode(
            Details.self, from: Data(try row.get("details", as: String.self).utf8))
    }
}
