import Office
import Storage

/// Which stories show an item of the media library: said on its page, so that nobody replaces or
/// puts away what readers are looking at.
enum MediaUses {
    /// Stories that are named; an emblem may stand in all.
    static let limit = 100

    @Sendable static func find(_ connection: any Connection, _ id: String) throws -> [MediaUse] {
        try connection.storiesShowing(media: id, limit: limit)
    }
}

extension Act {
    /// Notes what a revision shows of the media library.
    func addMedia(of written: Written, to revisionID: String) throws {
        for id in written.mediaIDs {
            try connection.execute(
                """
                INSERT INTO story_media (id, revision_id, media_id)
                VALUES (\(newID()), \(revisionID), \(id))
                """)
        }
    }
}

extension Connection {
    /// Stories whose newest text, or the one that readers get, shows an item; the ones touched
    /// last first.
    func storiesShowing(media id: String, limit: Int) throws -> [MediaUse] {
        try rows(
            """
            SELECT s.id, MAX(t.title) AS title, MAX(s.updated_at) AS touched
            FROM story_media m JOIN story_revision r ON r.id = m.revision_id
            JOIN story s ON s.id = r.story_id AND r.id IN (s.revision_id, s.live_revision_id)
            JOIN story_text t ON t.revision_id = r.id AND t.language = 'vi'
            WHERE m.media_id = \(id) GROUP BY s.id ORDER BY touched DESC, s.id LIMIT \(limit)
            """
        ).map { row in
            MediaUse(
                title: try row.get("title"),
                path: "/office/stories/\(try row.get("id", as: String.self))")
        }
    }
}
