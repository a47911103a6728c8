import Foundation
import Markup
import Office
import Pictures
import Storage

/// One thing of the library, whatever files it is made of.
struct LibraryItem: Sendable, Equatable {
    enum Kind: String, Sendable, Codable, CaseIterable, Storable {
        case picture, video, sound, document
    }

    /// How far it is: only a ready one can be shown.
    enum State: String, Sendable, Codable, Storable {
        case preparing, ready, failed
    }

    let id: String
    let kind: Kind
    let state: State
    /// Hundredths of the preparation.
    let progress: Int
    /// Why it failed, for a person; nil otherwise.
    let trouble: Phrase?
    /// The name it had on the sender's device.
    let name: String
    let sourceHash: String
    let sourceBytes: Int
    /// Under which name the original still lies among the arrivals, until it is prepared.
    let arrival: String?
    let width: Int?
    let height: Int?
    let milliseconds: Int?
    let focus: FocalPoint
    let credit: String
    /// Who agreed to be shown: a note for the office, never public.
    let consent: String
    let addedBy: String?
    let addedAt: Date
    let changedAt: Date
    let archivedAt: Date?

    var ref: Ref { Ref("media", id) }
    var path: String { "/office/media/\(id)" }
}

extension LibraryItem: Fetchable {
    init(row: Row) throws {
        id = try row.get("id")
        kind = try row.get("kind")
        state = try row.get("state")
        progress = try row.get("progress")
        let vi = try row.get("trouble_vi", as: String?.self)
        let en = try row.get("trouble_en", as: String?.self)
        trouble = vi.map { Phrase(vi: $0, en: en ?? $0) }
        name = try row.get("name")
        sourceHash = try row.get("source_hash")
        sourceBytes = try row.get("source_bytes")
        arrival = try row.get("arrival", as: String?.self)
        width = try row.get("width", as: Int?.self)
        height = try row.get("height", as: Int?.self)
        milliseconds = try row.get("milliseconds", as: Int?.self)
        focus = FocalPoint(x: try row.get("focus_x"), y: try row.get("focus_y"))
        credit = try row.get("credit")
        consent = try row.get("consent")
        addedBy = try row.get("added_by", as: String?.self)
        addedAt = try row.get("added_at")
        changedAt = try row.get("changed_at")
        archivedAt = try row.get("archived_at", as: Date?.self)
    }
}

/// One file of an item, as the public gets it.
struct LibraryFile: Sendable, Equatable, Fetchable {
    enum Role: String, Sendable, Storable, CaseIterable {
        case whole, card, share, video, sound, document, captions
    }

    let itemID: String
    let role: Role
    /// Of captions; empty for all else.
    let language: String
    let hash: String
    let contentType: String
    let bytes: Int
    let width: Int?
    let height: Int?

    init(
        itemID: String, role: Role, language: String = "", hash: String, contentType: String,
        bytes: Int, width: Int? = nil, height: Int? = nil
    ) {
        self.itemID = itemID
        self.role = role
        self.language = language
        self.hash = hash
        self.contentType = contentType
        self.bytes = bytes
        self.width = width
        self.height = height
    }

    init(row: Row) throws {
        itemID = try row.get("item_id")
        role = try row.get("role")
        language = try row.get("language")
        hash = try row.get("hash")
        contentType = try row.get("content_type")
        bytes = try row.get("bytes")
        width = try row.get("width", as: Int?.self)
        height = try row.get("height", as: Int?.self)
    }

    var path: String { "/files/\(hash).\(FileType.ending(of: contentType))" }
}

/// The words of an item in one language.
struct LibraryText: Sendable, Equatable, Fetchable {
    let itemID: String
    let language: Language
    let alt: String
    let caption: String

    init(itemID: String, language: Language, alt: String, caption: String) {
        self.itemID = itemID
        self.language = language
        self.alt = alt
        self.caption = caption
    }

    init(row: Row) throws {
        itemID = try row.get("item_id")
        language = try row.get("language")
        alt = try row.get("alt")
        caption = try row.get("caption")
    }
}
