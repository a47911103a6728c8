import Foundation
import Markup
import Office
import Pictures
import Storage

/// Which items a page of the library shows; the address bar holds it.
struct LibraryFilter: Sendable, Equatable {
    var kind: LibraryItem.Kind?
    /// Folded words, all of which an item has.
    var words: [String] = []
    var isArchived = false
    /// Only what was added before this item.
    var before: String?

    fileprivate var condition: SQL {
        var parts: [SQL] = [isArchived ? "archived_at IS NOT NULL" : "archived_at IS NULL"]
        if let kind { parts.append("kind = \(kind)") }
        if let before { parts.append("id < \(before)") }
        for word in words {
            let pattern = "% " + word + "%"
            parts.append("folded LIKE \(pattern)")
        }
        return parts.joined(separator: " AND ")
    }
}

extension Connection {
    func libraryItem(id: String) throws -> LibraryItem? {
        try fetchFirst("SELECT * FROM media_item WHERE id = \(id)")
    }

    func libraryItems(ids: [String]) throws -> [LibraryItem] {
        try fetchAll("SELECT * FROM media_item WHERE id IN \(list: ids)")
    }

    /// The newest first.
    func libraryItems(_ filter: LibraryFilter, limit: Int) throws -> [LibraryItem] {
        try fetchAll(
            """
            SELECT * FROM media_item WHERE \(fragment: filter.condition)
            ORDER BY id DESC LIMIT \(limit)
            """)
    }

    /// What came of the same bytes before.
    func libraryItem(sourceHash: String) throws -> LibraryItem? {
        try fetchFirst(
            """
            SELECT * FROM media_item WHERE source_hash = \(sourceHash)
            ORDER BY id LIMIT 1
            """)
    }

    /// The files of some items, the wider first.
    func libraryFiles(of ids: [String]) throws -> [LibraryFile] {
        try fetchAll(
            """
            SELECT * FROM media_file WHERE item_id IN \(list: ids)
            ORDER BY item_id, role, width DESC, id
            """)
    }

    /// The small pictures that stand for items in lists.
    func libraryCards(of ids: [String]) throws -> [LibraryFile] {
        try fetchAll(
            """
            SELECT * FROM media_file
            WHERE item_id IN \(list: ids) AND role = \(LibraryFile.Role.card)
              AND content_type = 'image/webp'
            """)
    }

    func libraryTexts(of ids: [String]) throws -> [LibraryText] {
        try fetchAll("SELECT * FROM media_text WHERE item_id IN \(list: ids)")
    }

    /// A file that the library gives out, and the name of its item.
    func libraryFile(hash: String) throws -> (file: LibraryFile, name: String)? {
        guard
            let row = try first(
                """
                SELECT f.*, i.name AS item_name FROM media_file f
                JOIN media_item i ON i.id = f.item_id WHERE f.hash = \(hash) LIMIT 1
                """)
        else { return nil }
        return (try LibraryFile(row: row), try row.get("item_name"))
    }

    func libraryUses(hash: String) throws -> Bool {
        try exists("SELECT 1 AS one FROM media_file WHERE hash = \(hash) LIMIT 1")
    }

    /// Hears how far a preparation is; no act of anybody.
    func note(progress: Int, of id: String) throws {
        try execute(
            """
            UPDATE media_item SET progress = \(progress)
            WHERE id = \(id) AND state = \(LibraryItem.State.preparing)
            """)
    }
}

/// What is stored of a new item.
struct NewItem: Sendable {
    let id: String
    var kind: LibraryItem.Kind
    var state: LibraryItem.State
    let name: String
    let sourceHash: String
    let sourceBytes: Int
    var arrival: String?
    var width: Int?
    var height: Int?
    let alt: String
}

extension Act {
    func add(_ new: NewItem, folded: String) throws {
        let progress = new.state == .ready ? 100 : 0
        try connection.execute(
            """
            INSERT INTO media_item (id, kind, state, progress, name, source_hash, source_bytes,
                arrival, width, height, folded, added_by, added_at, changed_at)
            VALUES (\(new.id), \(new.kind), \(new.state), \(progress), \(new.name),
                \(new.sourceHash), \(new.sourceBytes), \(new.arrival), \(new.width),
                \(new.height), \(folded), \(officer?.id), \(now), \(now))
            """)
        if !new.alt.isEmpty {
            try set(LibraryText(itemID: new.id, language: .vi, alt: new.alt, caption: ""))
        }
    }

    func add(_ file: LibraryFile) throws {
        try connection.execute(
            """
            INSERT INTO media_file (id, item_id, role, language, hash, content_type, bytes, width,
                height)
            VALUES (\(newID()), \(file.itemID), \(file.role), \(file.language), \(file.hash),
                \(file.contentType), \(file.bytes), \(file.width), \(file.height))
            """)
    }

    /// Takes files of these roles away and tells which they were.
    func dropFiles(
        of id: String, _ roles: [LibraryFile.Role], language: String = ""
    ) throws -> [LibraryFile] {
        let dropped: [LibraryFile] = try connection.fetchAll(
            """
            SELECT * FROM media_file WHERE item_id = \(id) AND role IN \(list: roles)
              AND language = \(language)
            """)
        try connection.execute(
            """
            DELETE FROM media_file WHERE item_id = \(id) AND role IN \(list: roles)
              AND language = \(language)
            """)
        return dropped
    }

    func set(_ text: LibraryText) throws {
        try connection.execute(
            """
            INSERT INTO media_text (item_id, language, alt, caption)
            VALUES (\(text.itemID), \(text.language), \(text.alt), \(text.caption))
            ON CONFLICT \(conflict: ["item_id", "language"]) DO UPDATE
            SET alt = excluded.alt, caption = excluded.caption
            """)
    }

    func change(
        _ id: String, credit: String, consent: String, focus: FocalPoint, folded: String
    ) throws {
        try connection.execute(
            """
            UPDATE media_item SET credit = \(credit), consent = \(consent),
                focus_x = \(focus.x), focus_y = \(focus.y), folded = \(folded),
                changed_at = \(now)
            WHERE id = \(id)
            """)
    }

    /// The item is made of other bytes from now on.
    func replace(_ id: String, by new: NewItem) throws {
        let progress = new.state == .ready ? 100 : 0
        try connection.execute(
            """
            UPDATE media_item SET kind = \(new.kind), state = \(new.state),
                progress = \(progress), trouble_vi = NULL, trouble_en = NULL, name = \(new.name),
                source_hash = \(new.sourceHash), source_bytes = \(new.sourceBytes),
                arrival = \(new.arrival), width = \(new.width), height = \(new.height),
                milliseconds = NULL, focus_x = 50, focus_y = 50, changed_at = \(now)
            WHERE id = \(id)
            """)
    }

    func touch(_ id: String) throws {
        try connection.execute("UPDATE media_item SET changed_at = \(now) WHERE id = \(id)")
    }

    func archive(_ id: String, at moment: Date?) throws {
        try connection.execute(
            """
            UPDATE media_item SET archived_at = \(moment), changed_at = \(now) WHERE id = \(id)
            """)
    }

    /// The preparation came to its end.
    func finish(
        _ id: String, kind: LibraryItem.Kind, width: Int?, height: Int?, milliseconds: Int
    ) throws {
        let ready = LibraryItem.State.ready
        try connection.execute(
            """
            UPDATE media_item SET state = \(ready), kind = \(kind), progress = 100,
                width = \(width), height = \(height), milliseconds = \(milliseconds),
                arrival = NULL, trouble_vi = NULL, trouble_en = NULL, changed_at = \(now)
            WHERE id = \(id)
            """)
    }

    func fail(_ id: String, vi: String, en: String) throws {
        let failed = LibraryItem.State.failed
        try connection.execute(
            """
            UPDATE media_item SET state = \(failed), trouble_vi = \(vi), trouble_en = \(en),
                changed_at = \(now)
            WHERE id = \(id)
            """)
    }

    func beginAgain(_ id: String) throws {
        let preparing = LibraryItem.State.preparing
        try connection.execute(
            """
            UPDATE media_item SET state = \(preparing), progress = 0, trouble_vi = NULL,
                trouble_en = NULL, changed_at = \(now)
            WHERE id = \(id)
            """)
    }
}
