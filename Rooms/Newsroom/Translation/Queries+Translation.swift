import Foundation
import Markup
import Office
import Storage

extension Act {
    /// Writes the parts of a revision's translations.
    func add(_ translations: [Language: Translation], to revisionID: String) throws {
        for (language, translation) in translations where !translation.isEmpty {
            let parts = String(decoding: try JSONEncoder().encode(translation.parts), as: UTF8.self)
            try connection.execute(
                """
                INSERT INTO story_translation (id, revision_id, language, parts, at)
                VALUES (\(newID()), \(revisionID), \(language), \(parts), \(translation.at))
                """)
        }
    }
}

extension Connection {
    /// The translations of a revision, part by part.
    func translations(of revisionID: String) throws -> [Language: Translation] {
        let found = try rows(
            """
            SELECT language, parts, at FROM story_translation WHERE revision_id = \(revisionID)
            """
        ).map { row in
            let parts = Data(try row.get("parts", as: String.self).utf8)
            return (
                try row.get("language", as: Language.self),
                Translation(
                    parts: try JSONDecoder().decode([TranslatedPart].self, from: parts),
                    at: try row.get("at", as: Date?.self))
            )
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
}

// MARK: - Drafts of a machine

extension Act {
    func keep(draft words: String, of source: String, in language: Language) throws {
        try connection.execute(
            """
            INSERT INTO machine_draft (id, language, source_hash, words, at)
            VALUES (\(newID()), \(language), \(Drafting.hash(source)), \(words), \(now))
            ON CONFLICT \(conflict: ["language", "source_hash"]) DO UPDATE
            SET words = excluded.words, at = excluded.at
            """)
    }

    /// Why nothing can be drafted for a story, until it is asked for again.
    func keep(trouble: Phrase?, of storyID: String, in language: Language) throws {
        try set(
            "translation-trouble \(storyID) \(language.rawValue)", trouble.map { [$0.vi, $0.en] })
    }
}

extension Connection {
    /// What a machine drafted of these source texts, by the source.
    func drafts(of sources: [String], in language: Language) throws -> [String: String] {
        guard !sources.isEmpty else { return [:] }
        let byHash = Dictionary(
            sources.map { (Drafting.hash($0), $0) }, uniquingKeysWith: { first, _ in first })
        let found = try rows(
            """
            SELECT source_hash, words FROM machine_draft
            WHERE language = \(language) AND source_hash IN \(list: byHash.keys.sorted())
            """)
        var drafts: [String: String] = [:]
        for row in found {
            if let source = byHash[try row.get("source_hash")] {
                drafts[source] = try row.get("words")
            }
        }
        return drafts
    }

    func translatorTrouble(of storyID: String, in language: Language) throws -> Phrase? {
        let words =
            try setting(
                "translation-trouble \(storyID) \(language.rawValue)", as: [String]?.self) ?? nil
        guard let words, words.count == 2 else { return nil }
        return Phrase(vi: words[0], en: words[1])
    }
}

// MARK: - The glossary

extension Act {
    /// Adds a name, or gives the one that reads the same its new names; an empty name is dropped.
    func keep(_ words: String, _ kind: Term.Kind, _ note: String, _ names: [Language: String])
        throws
        -> String
    {
        let slug = Glossary.slug(words)
        let known: String? = try connection.scalar(
            "SELECT id FROM term WHERE slug = \(slug)", as: String.self)
        let id = known ?? newID()
        if known == nil {
            try connection.execute(
                """
                INSERT INTO term (id, words, slug, kind, note, created_at)
                VALUES (\(id), \(words), \(slug), \(kind), \(note), \(now))
                """)
        } else {
            try connection.execute(
                """
                UPDATE term SET words = \(words), kind = \(kind), note = \(note)
                WHERE id = \(id)
                """)
        }
        for (language, name) in names {
            try connection.execute(
                "DELETE FROM term_name WHERE term_id = \(id) AND language = \(language)")
            guard !name.isEmpty else { continue }
            try connection.execute(
                """
                INSERT INTO term_name (id, term_id, language, words)
                VALUES (\(newID()), \(id), \(language), \(name))
                """)
        }
        return id
    }

    func dropTerm(_ id: String) throws {
        try connection.execute("DELETE FROM term_name WHERE term_id = \(id)")
        try connection.execute("DELETE FROM term WHERE id = \(id)")
    }
}

extension Connection {
    func terms() throws -> [Term] {
        var names: [String: [Language: String]] = [:]
        for row in try rows("SELECT term_id, language, words FROM term_name") {
            names[try row.get("term_id"), default: [:]][try row.get("language")] =
                try row.get("words", as: String.self)
        }
        return try rows("SELECT * FROM term ORDER BY words").map { row in
            let id: String = try row.get("id")
            return Term(
                id: id, words: try row.get("words"), kind: try row.get("kind"),
                note: try row.get("note"), names: names[id] ?? [:])
        }
    }
}

// MARK: - Names of topics

extension Act {
    func name(_ topicID: String, _ name: String, in language: Language) throws {
        try connection.execute(
            "DELETE FROM topic_name WHERE topic_id = \(topicID) AND language = \(language)")
        guard !name.isEmpty else { return }
        try connection.execute(
            """
            INSERT INTO topic_name (id, topic_id, language, name)
            VALUES (\(newID()), \(topicID), \(language), \(name))
            """)
    }
}

extension Connection {
    func topicNames(of topicID: String?) throws -> [Language: String] {
        guard let topicID else { return [:] }
        let names = try rows(
            "SELECT language, name FROM topic_name WHERE topic_id = \(topicID)"
        ).map {
            (try $0.get("language", as: Language.self), try $0.get("name", as: String.self))
        }
        return Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// Names of topics in languages other than Vietnamese and English, by the topic's id.
    func topicNames() throws -> [String: [Language: String]] {
        var names: [String: [Language: String]] = [:]
        for row in try rows("SELECT topic_id, language, name FROM topic_name") {
            names[try row.get("topic_id"), default: [:]][try row.get("language")] =
                try row.get("name", as: String.self)
        }
        return names
    }
}

// MARK: - The board

extension Connection {
    /// Ids of stories, what was touched last first.
    func latestStories(limit: Int, offset: Int) throws -> [String] {
        try scalars(
            """
            SELECT id FROM story ORDER BY updated_at DESC, id DESC
            LIMIT \(limit) OFFSET \(offset)
            """)
    }
}
