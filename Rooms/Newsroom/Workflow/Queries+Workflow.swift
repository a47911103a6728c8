import Foundation
import Markup
import Office
import Storage
import WorkingTime

// MARK: - Remarks

extension Connection {
    /// Remarks on a story, the first first.
    func remarks(on storyID: String) throws -> [Remark] {
        try fetchAll(
            """
            SELECT m.*, o.name AS officer_name
            FROM story_remark m JOIN officer o ON o.id = m.officer_id
            WHERE m.story_id = \(storyID) ORDER BY m.at, m.id LIMIT 500
            """)
    }
}

extension Act {
    func add(
        _ words: String, at paragraph: Paragraph, of story: Story, by officer: Officer
    ) throws {
        try connection.execute(
            """
            INSERT INTO story_remark (id, story_id, revision_id, officer_id, at, mark, quote, words)
            VALUES (\(newID()), \(story.id), \(story.revisionID), \(officer.id), \(now),
                \(paragraph.mark), \(paragraph.quote), \(words))
            """)
    }

    /// Says that a remark is seen to, or is not after all.
    /// - Returns: whether there is such a remark.
    func setRemark(
        _ id: String, of storyID: String, done: Bool, by officer: Officer
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE story_remark SET done_at = \(done ? now : nil),
                done_by = \(done ? officer.id : nil)
            WHERE id = \(id) AND story_id = \(storyID)
            """) == 1
    }
}

extension Connection {
    /// What was put right in a published story, said openly, oldest first.
    func correctionNotes(of storyID: String) throws -> [CorrectionNote] {
        try rows(
            """
            SELECT at, words FROM story_step
            WHERE story_id = \(storyID) AND step = 'corrected' AND words IS NOT NULL
            ORDER BY at, id
            """
        ).map { CorrectionNote(at: try $0.get("at"), text: try $0.get("words")) }
    }
}

// MARK: - Links for outsiders

extension Connection {
    /// Links to a story that are not over, the newest first.
    func links(to storyID: String, at now: Date) throws -> [PreviewLink] {
        try fetchAll(
            """
            SELECT l.*, o.name AS officer_name
            FROM story_link l JOIN officer o ON o.id = l.officer_id
            WHERE l.story_id = \(storyID) AND l.revoked_at IS NULL AND l.expires_at > \(now)
            ORDER BY l.created_at DESC, l.id LIMIT 50
            """)
    }

    /// The story behind a link that is good now.
    func storyID(behind secret: String, at now: Date) throws -> String? {
        try scalar(
            """
            SELECT story_id FROM story_link WHERE secret = \(Session.hash(secret))
              AND revoked_at IS NULL AND expires_at > \(now)
            """, as: String.self)
    }
}

extension Act {
    /// Opens a link and returns its secret, of which only a hash is kept.
    func openLink(
        to story: Story, for purpose: String, until: Date, by officer: Officer
    ) throws -> String {
        let secret = Session.newSecret()
        try connection.execute(
            """
            INSERT INTO story_link (id, secret, story_id, officer_id, purpose, created_at,
                expires_at)
            VALUES (\(newID()), \(Session.hash(secret)), \(story.id), \(officer.id), \(purpose),
                \(now), \(until))
            """)
        return secret
    }

    func revokeLink(_ id: String, to storyID: String) throws -> Bool {
        try connection.execute(
            """
            UPDATE story_link SET revoked_at = \(now)
            WHERE id = \(id) AND story_id = \(storyID) AND revoked_at IS NULL
            """) == 1
    }
}

// MARK: - Lists of what waits

extension Connection {
    /// What waits for somebody, by the question asked; the first is the most pressing.
    func workLines(_ question: WorkLine.Question) throws -> [WorkLine] {
        try fetchAll(
            """
            SELECT s.id, s.state, s.author_id, s.writer_id, s.shelf, s.slug, s.updated_at,
                   s.live_revision_id, s.publish_at, s.unpublish_at, s.planned_on, s.review_on,
                   s.review_by, s.reviewed_at, s.published_at, s.urgent_at, s.urgent_by,
                   s.urgent_because, r.kind, r.target_id, v.title, o.name AS author_name,
                   w.name AS keeper_name,
                   (SELECT MAX(p.at) FROM story_step p
                    WHERE p.story_id = s.id AND p.step = 'submitted') AS submitted_at
            FROM story s JOIN story_revision r ON r.id = s.revision_id
            JOIN story_text v ON v.revision_id = r.id AND v.language = 'vi'
            JOIN officer o ON o.id = s.author_id
            LEFT JOIN officer w ON w.id = s.review_by
            WHERE \(fragment: question.condition) LIMIT 300
            """)
    }
}

extension WorkLine.Question {
    fileprivate var condition: SQL {
        switch self {
        case .submitted: "s.state = 'submitted' ORDER BY s.updated_at, s.id"
        case .scheduled:
            """
            s.id IN (SELECT id FROM story WHERE publish_at IS NOT NULL
                     UNION SELECT id FROM story WHERE unpublish_at IS NOT NULL)
            ORDER BY COALESCE(s.publish_at, s.unpublish_at), s.id
            """
        case .urgent: "s.urgent_at IS NOT NULL ORDER BY s.urgent_at, s.id"
        case .toReview(let day):
            """
            s.review_on IS NOT NULL AND s.review_on <= \(day.iso)
            AND s.live_revision_id IS NOT NULL ORDER BY s.review_on, s.id
            """
        case .planned(let first, let last):
            """
            (s.planned_on >= \(first.iso) AND s.planned_on <= \(last.iso))
            OR (s.publish_at >= \(first.start) AND s.publish_at < \(last.adding(days: 1).start))
            OR (s.published_at >= \(first.start)
                AND s.published_at < \(last.adding(days: 1).start)
                AND s.live_revision_id IS NOT NULL)
            ORDER BY s.planned_on, s.published_at, s.id
            """
        }
    }
}
