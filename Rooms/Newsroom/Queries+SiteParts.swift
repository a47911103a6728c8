import Foundation
import Markup
import Office
import Storage

extension Connection {
    /// When each part of `size` stories on the portal last changed, oldest stories first.
    func livePartChanges(size: Int) throws -> [Date] {
        try scalars(
            """
            SELECT MAX(changed_at) FROM (
                SELECT (ROW_NUMBER() OVER (ORDER BY id) - 1) / \(size) AS part, changed_at
                FROM story WHERE live_revision_id IS NOT NULL
            ) AS numbered GROUP BY part ORDER BY part
            """, as: Date.self)
    }

    /// The addresses of a part.
    func livePart(_ number: Int, size: Int) throws -> [PublicAddress] {
        let rows = try rows(
            """
            SELECT s.id, s.slug, s.changed_at, s.media_id, s.kind, t.language
            FROM (
                SELECT l.id, l.slug, l.changed_at, l.live_revision_id, r.media_id, r.kind
                FROM story l JOIN story_revision r ON r.id = l.live_revision_id
                ORDER BY l.id LIMIT \(size) OFFSET \(number * size)
            ) AS s JOIN story_text t ON t.revision_id = s.live_revision_id
            ORDER BY s.id
            """)
        var addresses: [PublicAddress] = []
        var languages: [Language] = []
        for (place, row) in rows.enumerated() {
            let id: String = try row.get("id")
            if let language = Language(rawValue: try row.get("language")) {
                languages.append(language)
            }
            let next = place + 1 < rows.count ? rows[place + 1] : nil
            if try next?.get("id", as: String.self) == id { continue }
            addresses.append(
                PublicAddress(
                    path: try row.get("kind", as: PublicationKind.self).shelf.path(
                        of: try row.get("slug")),
                    changedAt: try row.get("changed_at"), languages: Language.sorted(languages),
                    mediaID: try row.get("media_id", as: String?.self)))
            languages = []
        }
        return addresses
    }
}
