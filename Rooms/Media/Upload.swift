import Foundation
import Office
import Storage

/// A file that is being sent in parts. How much of it is there is what lies on the disk, so that
/// nothing that arrived is lost when the line breaks or the program stops.
struct Upload: Sendable, Fetchable {
    let id: String
    let officerID: String
    let length: Int
    let name: String
    let alt: String
    let begunAt: Date
    /// What it became.
    let itemID: String?

    init(row: Row) throws {
        id = try row.get("id")
        officerID = try row.get("officer_id")
        length = try row.get("length")
        name = try row.get("name")
        alt = try row.get("alt")
        begunAt = try row.get("begun_at")
        itemID = try row.get("item_id", as: String?.self)
    }

    /// Days after which an unfinished one is let go.
    static let days = 3.0
}
