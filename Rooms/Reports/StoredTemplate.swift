import Foundation
import Office
import Storage

/// A template as somebody edited it.
struct StoredTemplate: Sendable, Encodable, Fetchable {
    let template: Template
    let version: Int
    let changedBy: String
    let changedAt: Date

    init(row: Row) throws {
        template = try row.decode("content")
        version = try row.get("version")
        changedBy = try row.get("changed_name")
        changedAt = try row.get("changed_at")
    }
}
