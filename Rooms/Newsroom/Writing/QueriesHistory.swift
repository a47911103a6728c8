import Foundation
import Office
import Storage

/// One line of a story's versions.
struct RevisionLine: Sendable, Encodable, Fetchable {
    let id: String
    let number: Int
    let title: String
    let officer: String
    let at: Date

    init(row: Row) throws {
        id = try row.get("id")
        number = try row.get("number")
        title = try row.get("title")
        officer = try row.get("officer_name")
        at = try row.get("at")
    }
}

extension Connection {
    /// The versions of a story, the newest first.
    func revisionLines(of storyID: String) throws -> [RevisionLine] {
        try fetchAll(
            """
            SELECT r.id, r.number, r.at, v.title, o.name AS officer_name
            FROM story_revision r JOIN officer o ON o.id = r.officer_id
            JOIN story_text v ON v.revision_id = r.id AND v.language = 'vi'
            WHERE r.story_id = \(storyID) ORDER BY r.number DESC LIMIT 500
            """)
    }
}
