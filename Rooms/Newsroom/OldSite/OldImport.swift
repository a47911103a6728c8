import Foundation
import Markup
import Office
import Storage

/// One look at an old site, and what an officer made of it.
struct OldImport: Sendable, Encodable, Fetchable {
    enum State: String, Sendable, Codable, CaseIterable, Storable {
        /// The site is being asked.
        case looking
        /// The officer chooses.
        case found
        /// What was chosen comes in, one after the other.
        case bringing
        case done
        case failed
    }

    /// What becomes of what comes in. Nothing is published unread: a second person approves.
    enum Target: String, Sendable, Codable, CaseIterable, Storable {
        case draft, submitted
    }

    let id: String
    /// The site's address, or the file's name.
    let address: String
    let source: String?
    let state: State
    let trouble: String?
    let target: Target
    /// The topic's name; empty for none.
    let topic: String
    let officerID: String
    let officer: String
    let createdAt: Date

    init(row: Row) throws {
        id = try row.get("id")
        address = try row.get("address")
        source = try row.get("source", as: String?.self)
        state = try row.get("state")
        trouble = try row.get("trouble", as: String?.self)
        target = try row.get("target")
        topic = try row.get("topic")
        officerID = try row.get("officer_id")
        officer = try row.get("officer_name")
        createdAt = try row.get("created_at")
    }

    var path: String { "/office/old-site/\(id)" }
    var ref: Ref { Ref("old-import", id) }
}

/// Something that the old site published.
struct OldItem: Sendable, Encodable, Fetchable {
    enum State: String, Sendable, Codable, CaseIterable, Storable {
        case found, chosen, brought, failed
    }

    let id: String
    let address: String
    let title: String
    let summary: String
    let picture: String
    let publishedAt: Date?
    let state: State
    /// Why it did not come in, and what to do.
    let trouble: String?
    /// What the approver should know: pictures that were lost, and the like.
    let notes: String
    let storyID: String?
    /// The story that came in, as it stands.
    let storyState: Story.State?
    let storyTitle: String?
    let revisionID: String?
    /// Whether an earlier import brought the address in.
    let isKnown: Bool

    init(row: Row) throws {
        id = try row.get("id")
        address = try row.get("address")
        title = try row.get("title")
        summary = try row.get("summary")
        picture = try row.get("picture")
        publishedAt = try row.get("published_at", as: Date?.self)
        state = try row.get("state")
        trouble = try row.get("trouble", as: String?.self)
        notes = try row.get("notes")
        storyID = try row.get("story_id", as: String?.self)
        storyState = try row.get("story_state", as: Story.State?.self)
        storyTitle = try row.get("story_title", as: String?.self)
        revisionID = try row.get("revision_id", as: String?.self)
        isKnown = try row.get("known", as: String?.self) != nil && storyID == nil
    }
}

/// Where a story was before it came in: it is published with the day that it had there, and the
/// plan does not count it, since it was not written now.
struct OldOrigin: Sendable, Fetchable {
    let address: String
    let publishedAt: Date?

    init(row: Row) throws {
        address = try row.get("address")
        publishedAt = try row.get("published_at", as: Date?.self)
    }
}
