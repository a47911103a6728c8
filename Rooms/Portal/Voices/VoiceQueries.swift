import Foundation
import Office
import Storage

/// What readers pressed under a page: sums, and nobody.
struct PageOpinion: Fetchable, Codable {
    let path: String
    let useful: Int
    let useless: Int

    init(row: Row) throws {
        path = try row.get("path")
        useful = try row.get("useful")
        useless = try row.get("useless")
    }
}

/// What a reader wrote: a fault in a page, or a word about the site.
struct ReaderNote: Fetchable, Codable {
    enum Kind: String, Storable, Codable { case fault, site }

    let id: String
    let at: Date
    let kind: Kind
    let path: String
    let words: String
    /// What the reader left to be answered at; mostly empty.
    let contact: String
    let doneAt: Date?
    let answer: String

    init(row: Row) throws {
        id = try row.get("id")
        at = try row.get("at")
        kind = try row.get("kind")
        path = try row.get("path")
        words = try row.get("words")
        contact = try row.get("contact")
        doneAt = try row.get("done_at", as: Date?.self)
        answer = try row.get("answer")
    }
}

extension Connection {
    func readerNotes(done: Bool, limit: Int) throws -> [ReaderNote] {
        let condition: SQL = done ? "done_at IS NOT NULL" : "done_at IS NULL"
        return try fetchAll(
            """
            SELECT * FROM reader_note WHERE \(fragment: condition)
            ORDER BY at DESC, id DESC LIMIT \(limit)
            """)
    }

    func openNotes() throws -> Int {
        try scalar("SELECT COUNT(*) FROM reader_note WHERE done_at IS NULL") ?? 0
    }

    func readerNote(id: String) throws -> ReaderNote? {
        try fetchFirst("SELECT * FROM reader_note WHERE id = \(id)")
    }

    /// Pages that did not help come first.
    func pageOpinions(limit: Int) throws -> [PageOpinion] {
        try fetchAll(
            """
            SELECT * FROM page_opinion ORDER BY useless DESC, useful DESC, path LIMIT \(limit)
            """)
    }
}

extension Act {
    func add(_ kind: ReaderNote.Kind, path: String, words: String, contact: String) throws {
        let id = newID()
        _ = try connection.execute(
            """
            INSERT INTO reader_note (id, at, kind, path, words, contact, answer)
            VALUES (\(id), \(now), \(kind), \(path), \(words), \(contact), \(""))
            """)
        note(Ref("reader-note", id), kind.rawValue)
    }

    func count(path: String, isUseful: Bool) throws {
        _ = try connection.execute(
            """
            INSERT INTO page_opinion (path, useful, useless)
            VALUES (\(path), \(isUseful ? 1 : 0), \(isUseful ? 0 : 1))
            ON CONFLICT \(conflict: ["path"]) DO UPDATE
            SET useful = page_opinion.useful + excluded.useful,
                useless = page_opinion.useless + excluded.useless
            """)
    }

    /// A note that was dealt with keeps no way to its writer.
    func finish(_ note: ReaderNote, answer: String) throws {
        _ = try connection.execute(
            """
            UPDATE reader_note SET done_at = \(now), done_by = \(officer?.id),
                answer = \(answer), contact = \("") WHERE id = \(note.id)
            """)
    }
}
