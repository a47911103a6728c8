import Foundation
package import Storage

/// The index of everything that can be searched, in whatever room it is kept. A room puts a thing
/// in with the act that publishes or corrects it, and takes it out with the one that withdraws it.
extension Connection {
    /// Puts a thing's texts in the index, in the place of those it had on that shelf.
    /// - Parameter documents: one for each language, all of the same thing and shelf.
    package func index(_ documents: [SearchDocument]) throws {
        guard let first = documents.first else { return }
        try removeFromIndex(first.ref, shelf: first.shelf)
        let languages = documents.map(\.language.stored)
        for document in documents {
            let entry = SearchEntry(
                place: try freePlace(document.publishedAt), document: document,
                translations: languages.filter { $0 != document.language.stored })
            try add(entry)
        }
    }

    /// Takes a thing out of the index.
    package func removeFromIndex(_ ref: Ref, shelf: SearchShelf = .portal) throws {
        let entries: [SearchEntry] = try fetchAll(
            """
            SELECT \(fragment: entryColumns) FROM search_entry
            WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id) AND shelf = \(shelf)
            """)
        for entry in entries {
            if dialect.engine == .sqlite { try removeText(entry) }
            try execute("DELETE FROM search_entry WHERE place = \(entry.place)")
        }
    }

    /// Empties the index, before it is filled anew.
    func emptyIndex() throws {
        if dialect.engine == .sqlite { try removeAllTexts() }
        try execute("DELETE FROM search_entry")
        try execute("DELETE FROM search_word")
        try execute("DELETE FROM search_near")
    }

    var entryColumns: SQL { entryColumns(body: "body") }

    func entryColumns(body: SQL) -> SQL {
        """
        place, shelf, ref_kind, ref_id, language, is_original, translations, kind, topic, title,
        summary, \(fragment: body), path, published_at
        """
    }

    private func add(_ entry: SearchEntry) throws {
        let document = entry.document
        try execute(
            """
            INSERT INTO search_entry (place, shelf, ref_kind, ref_id, language, is_original,
                translations, kind, topic, title, summary, body, path, published_at)
            VALUES (\(entry.place), \(document.shelf), \(document.ref.kind), \(document.ref.id),
                \(document.language.stored), \(document.isOriginal),
                \(entry.translations.joined(separator: " ")), \(document.kind), \(document.topic),
                \(document.title), \(document.summary), \(document.body), \(document.path),
                \(document.publishedAt))
            """)
        let tokens = SearchTokens(entry)
        switch dialect.engine {
        case .sqlite: try addText(tokens, at: entry.place)
        case .postgres: try addVector(tokens, at: entry.place)
        }
        try learn(tokens.vocabulary, on: document.shelf)
    }

    /// Entries stand in the order of publication: the second, and a number within it.
    private func freePlace(_ moment: Date) throws -> Int {
        let first = SearchPlace.first(of: moment)
        let last = try scalar(
            """
            SELECT MAX(place) FROM search_entry
            WHERE place >= \(first) AND place < \(first + SearchPlace.perSecond)
            """, as: Int?.self)
        return last.flatMap { $0.map { $0 + 1 } } ?? first
    }

    /// Adds new words to the vocabulary, from which beginnings are completed and misspellings
    /// helped.
    private func learn(_ words: [String: String?], on shelf: SearchShelf) throws {
        let all = words.keys.sorted()
        for start in stride(from: 0, to: all.count, by: 64) {
            var chunk = Array(all[start..<min(start + 64, all.count)])
            let size = chunk.count
            // One length of list is one statement to prepare.
            while chunk.count < 64, let last = chunk.last { chunk.append(last) }
            let known = try rows(
                """
                SELECT word, spelling FROM search_word
                WHERE shelf = \(shelf) AND word IN \(list: chunk)
                """)
            let spelt = try Dictionary(
                known.map { (try $0.get("word", as: String.self), try $0.get("spelling")) },
                uniquingKeysWith: { (first: String?, _) in first })
            for word in chunk.prefix(size) {
                let spelling = words[word] ?? nil
                switch spelt[word] {
                case .none:
                    try execute(
                        """
                        INSERT INTO search_word (shelf, word, spelling)
                        VALUES (\(shelf), \(word), \(spelling))
                        ON CONFLICT \(conflict: ["shelf", "word"]) DO NOTHING
                        """)
                    if spelling != nil { try learnForms(word) }
                case .some(nil) where spelling != nil:
                    try execute(
                        """
                        UPDATE search_word SET spelling = \(spelling)
                        WHERE shelf = \(shelf) AND word = \(word)
                        """)
                    try learnForms(word)
                default: break
                }
            }
        }
    }
}

extension Connection {
    /// Adds what a word of a title may be mistaken for.
    private func learnForms(_ word: String) throws {
        for form in NearForms(word).forms {
            try execute(
                """
                INSERT INTO search_near (form, word) VALUES (\(form), \(word))
                ON CONFLICT \(conflict: ["form", "word"]) DO NOTHING
                """)
        }
    }
}

/// An entry's number in the index; a later publication has a larger one, so that the newest come
/// first without sorting.
enum SearchPlace {
    /// How many things can be published in one second before they count as the next one's.
    static let perSecond = 65_536

    static func first(of moment: Date) -> Int {
        Int(moment.timeIntervalSince1970.rounded(.down)) * perSecond
    }
}
