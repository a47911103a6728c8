import Foundation
import Office
import Storage

/// A link or a picture in a published story that leads nowhere on our own portal.
struct BrokenLink: Sendable, Codable, Fetchable, Equatable {
    enum Fault: String, Sendable, Codable, Storable, CaseIterable {
        /// Nothing is at the address.
        case missing
        /// It was taken off the portal.
        case withdrawn
        /// It has another address now; the old one still leads there.
        case moved
        /// The page could not be made.
        case failed
    }

    let id: String
    let storyID: String
    let title: String
    /// The page on which it stands.
    let page: String
    /// As it is written there.
    let link: String
    let fault: Fault
    let foundAt: Date

    init(
        id: String, storyID: String, title: String, page: String, link: String, fault: Fault,
        foundAt: Date
    ) {
        self.id = id
        self.storyID = storyID
        self.title = title
        self.page = page
        self.link = link
        self.fault = fault
        self.foundAt = foundAt
    }

    init(row: Row) throws {
        id = try row.get("id")
        storyID = try row.get("story_id")
        title = try row.get("title")
        page = try row.get("page")
        link = try row.get("link")
        fault = try row.get("fault")
        foundAt = try row.get("found_at")
    }
}
