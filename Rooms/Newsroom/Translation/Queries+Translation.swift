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
