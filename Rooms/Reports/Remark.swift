import Foundation
import Office
import Storage

/// What a colleague says of a part of a draft, and what its writer answers.
struct Remark: Sendable, Encodable, Fetchable, Equatable {
    let id: String
    /// A part of the report, or empty for the whole.
    let part: String
    let words: String
    let by: String
    let at: Date
    let answer: String
    let answeredBy: String?
    let answeredAt: Date?

    init(row: Row) throws {
        id = try row.get("id")
        part = try row.get("part")
        words = try row.get("words")
        by = try row.get("written_name")
        at = try row.get("written_at")
        answer = try row.get("answer")
        answeredBy = try row.get("answered_name", as: String?.self)
        answeredAt = try row.get("answered_at", as: Date?.self)
    }

    var isOpen: Bool { answeredBy == nil }
}

/// One handing over of a numbered report.
struct Sending: Sendable, Encodable, Fetchable, Equatable {
    /// By which way it went.
    enum Way: String, Sendable, Codable, Storable, CaseIterable {
        case email, file
    }

    let way: Way
    let recipient: String
    let note: String
    let by: String
    let at: Date

    init(row: Row) throws {
        way = try row.get("way")
        recipient = try row.get("recipient")
        note = try row.get("note")
        by = try row.get("sent_name")
        at = try row.get("sent_at")
    }
}
