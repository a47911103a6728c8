import Foundation
import Office
import Storage

extension Connection {
    func articleSound(of ref: Ref) throws -> ArticleSound? {
        try fetchFirst(
            "SELECT * FROM article_sound WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id)")
    }

    /// Those that are not made yet, or have to be ordered again.
    func articleSoundsWaiting() throws -> [ArticleSound] {
        try fetchAll("SELECT * FROM article_sound WHERE hash = '' ORDER BY asked_at LIMIT 100")
    }

    /// A file of ours that everybody may hear: an article's, or of a bulletin that was aired.
    func publicSoundBytes(hash: String, at now: Date) throws -> Int? {
        if let bytes = try scalar(
            "SELECT bytes FROM article_sound WHERE hash = \(hash)", as: Int.self)
        {
            return bytes
        }
        return try scalar(
            """
            SELECT b.joined_bytes FROM bulletin b JOIN air_turn t ON t.bulletin_id = b.id
            WHERE b.joined_hash = \(hash) AND b.state = 'approved' AND t.is_ended = 0
                AND t.given <> '' AND t.starts_at <= \(now)
            """, as: Int.self)
    }

    /// Approved bulletins that were aired, the latest first, with when that was first.
    func airedBulletins(
        at now: Date, limit: Int, offset: Int = 0
    ) throws -> [(bulletin: Bulletin, at: Date)] {
        let rows = try rows(
            """
            SELECT b.*, a.first_at FROM bulletin b JOIN (
                SELECT bulletin_id, MIN(starts_at) AS first_at FROM air_turn
                WHERE is_ended = 0 AND given <> '' AND starts_at <= \(now) GROUP BY bulletin_id
            ) AS a ON a.bulletin_id = b.id
            WHERE b.state = 'approved'
            ORDER BY a.first_at DESC, b.id DESC LIMIT \(limit) OFFSET \(offset)
            """)
        return try rows.map { (try Bulletin(row: $0), try $0.get("first_at")) }
    }

    /// A bulletin by its public address; nil before it was aired.
    func publicBulletin(
        slug: String, at now: Date
    ) throws -> (bulletin: Bulletin, at: Date)? {
        guard
            let bulletin: Bulletin = try fetchFirst(
                "SELECT * FROM bulletin WHERE slug = \(slug)"),
            let first = try scalar(
                """
                SELECT MIN(starts_at) FROM air_turn WHERE bulletin_id = \(bulletin.id)
                    AND given <> '' AND starts_at <= \(now)
                """, as: Date?.self) ?? nil
        else { return nil }
        return (bulletin, first)
    }
}

extension Act {
    /// Orders the sound of an article, or orders it again.
    func orderArticleSound(_ ref: Ref, _ soundID: String) throws {
        try connection.execute(
            """
            INSERT INTO article_sound (ref_kind, ref_id, sound_id, asked_at)
            VALUES (\(ref.kind), \(ref.id), \(soundID), \(now))
            ON CONFLICT \(conflict: ["ref_kind", "ref_id"]) DO UPDATE
            SET sound_id = excluded.sound_id, asked_at = excluded.asked_at, hash = '', bytes = 0
            """)
    }

    /// The words changed: what was spoken is shown no more, and ordered again.
    func outdateArticleSound(_ ref: Ref) throws {
        try connection.execute(
            """
            UPDATE article_sound SET sound_id = '', hash = '', bytes = 0
            WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id)
            """)
    }

    func keepArticleSound(_ ref: Ref, _ sound: KeptSound) throws {
        try connection.execute(
            """
            UPDATE article_sound SET hash = \(sound.mp3), bytes = \(sound.mp3Bytes),
                seconds = \(sound.seconds)
            WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id)
            """)
    }

    func removeArticleSound(_ ref: Ref) throws {
        try connection.execute(
            "DELETE FROM article_sound WHERE ref_kind = \(ref.kind) AND ref_id = \(ref.id)")
    }
}
