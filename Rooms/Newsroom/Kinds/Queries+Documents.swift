import Foundation
import Markup
import Office
import Storage
import WorkingTime

extension DocumentFacts {
    /// From a row of `story_document`; nil where there is none.
    init?(row: Row, attachments: [String]) throws {
        guard let number = try row.get("number", as: String?.self) else { return nil }
        func day(_ column: String) throws -> Day? {
            try row.get(column, as: String?.self).flatMap { Day(iso: $0) }
        }
        self.init(
            number: number, type: try row.get("type"), issuer: try row.get("issuer"),
            signer: try row.get("signer"), signedOn: try day("signed_on"),
            inForceFrom: try day("in_force_from"), inForceUntil: try day("in_force_until"),
            replacedBy: try row.get("replaced_by", as: String?.self), attachments: attachments)
    }
}

extension Act {
    /// Writes what a revision says of itself as a document.
    func add(_ facts: DocumentFacts, of revisionID: String, title: String) throws {
        let folded = FoldedWords.line("\(facts.number) \(facts.type) \(facts.issuer) \(title)")
        try connection.execute(
            """
            INSERT INTO story_document (id, revision_id, number, type, issuer, signer, signed_on,
                in_force_from, in_force_until, replaced_by, folded)
            VALUES (\(newID()), \(revisionID), \(facts.number), \(facts.type), \(facts.issuer),
                \(facts.signer), \(facts.signedOn?.iso), \(facts.inForceFrom?.iso),
                \(facts.inForceUntil?.iso), \(facts.replacedBy), \(folded))
            """)
    }
}

extension Connection {
    /// What a revision says of itself as a document.
    func documentFacts(of revisionID: String, attachments: [String]) throws -> DocumentFacts? {
        try first("SELECT * FROM story_document WHERE revision_id = \(revisionID)")
            .flatMap { try DocumentFacts(row: $0, attachments: attachments) }
    }

    /// The documents on the portal that fit a question, those signed last first.
    func documentRows(_ query: DocumentQuery) throws -> [Row] {
        var conditions: [SQL] = ["s.live_revision_id IS NOT NULL", "s.shelf = 'van-ban'"]
        if let type = query.type { conditions.append("d.type = \(type)") }
        if let issuer = query.issuer { conditions.append("d.issuer = \(issuer)") }
        if let year = query.year {
            conditions.append("d.signed_on >= \("\(year)-01-01")")
            conditions.append("d.signed_on <= \("\(year)-12-31")")
        }
        if let day = query.inForceOn {
            conditions.append("(d.in_force_from IS NULL OR d.in_force_from <= \(day.iso))")
            conditions.append("(d.in_force_until IS NULL OR d.in_force_until >= \(day.iso))")
        }
        for word in FoldedWords.split(query.words ?? "") {
            conditions.append("d.folded LIKE \("% " + word + "%")")
        }
        return try rows(
            """
            SELECT s.id, s.slug, d.number, d.type, d.issuer, d.signer, d.signed_on,
                   d.in_force_from, d.in_force_until, d.replaced_by, r.attachments,
                   v.title, e.title AS title_own
            FROM story s JOIN story_document d ON d.revision_id = s.live_revision_id
            JOIN story_revision r ON r.id = s.live_revision_id
            JOIN story_text v ON v.revision_id = r.id AND v.language = 'vi'
            LEFT JOIN story_text e ON e.revision_id = r.id AND e.language = \(query.language)
            WHERE \(fragment: conditions.joined(separator: " AND "))
            ORDER BY d.signed_on DESC, s.id DESC LIMIT \(query.limit) OFFSET \(query.offset)
            """)
    }

    /// What the documents on the portal say of one column, once each.
    func documentChoiceRows() throws -> [Row] {
        try rows(
            """
            SELECT DISTINCT d.type, d.issuer, d.signed_on
            FROM story s JOIN story_document d ON d.revision_id = s.live_revision_id
            WHERE s.shelf = 'van-ban'
            """)
    }
}
