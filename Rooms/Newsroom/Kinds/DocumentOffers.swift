import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// The official documents that the portal lists.
enum DocumentOffers {
    @Sendable static func documents(
        _ connection: any Connection, _ query: DocumentQuery
    ) throws -> [DocumentLine] {
        if let words = query.words, FoldedWords.split(words).isEmpty { return [] }
        return try connection.documentRows(query).compactMap { row in
            let attachments = try Written.attachments(row)
            guard let facts = try DocumentFacts(row: row, attachments: attachments) else {
                return nil
            }
            let own = try row.get("title_own", as: String?.self)
            return DocumentLine(
                ref: Ref("story", try row.get("id")), title: try own ?? row.get("title"),
                path: PublicationKind.document.shelf.path(of: try row.get("slug")),
                language: own == nil ? .vi : query.language, facts: facts)
        }
    }

    @Sendable static func choices(_ connection: any Connection) throws -> DocumentChoices {
        var types: Set<String> = []
        var issuers: Set<String> = []
        var years: Set<Int> = []
        for row in try connection.documentChoiceRows() {
            types.insert(try row.get("type"))
            issuers.insert(try row.get("issuer"))
            if let day = try row.get("signed_on", as: String?.self).flatMap({ Day(iso: $0) }) {
                years.insert(day.year)
            }
        }
        return DocumentChoices(
            types: types.filter { !$0.isEmpty }.sorted(),
            issuers: issuers.filter { !$0.isEmpty }.sorted(), years: years.sorted(by: >))
    }
}

extension Written {
    /// Exactly what is approved: changes when anything that is written or chosen changes.
    var fingerprint: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return Fingerprint.of(String(decoding: try encoder.encode(self), as: UTF8.self))
        } catch {
            preconditionFailure("texts, names and days can be written as JSON: \(error)")
        }
    }

    /// The ids in a revision's row.
    static func attachments(_ row: Row) throws -> [String] {
        try JSONDecoder().decode(
            [String].self, from: Data(try row.get("attachments", as: String.self).utf8))
    }

    /// What a revision's row keeps of ``attachments``.
    var attachmentsJSON: String {
        "[" + attachments.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
}
