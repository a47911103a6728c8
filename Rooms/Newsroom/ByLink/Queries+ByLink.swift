import Foundation
import Office
import Storage

/// A link as the story's page shows it.
struct ApprovalLinkLine: Sendable, Encodable, Fetchable {
    let id: String
    let officerID: String
    let officer: String
    let makerID: String
    let expiresAt: Date

    init(row: Row) throws {
        id = try row.get("id")
        officerID = try row.get("officer_id")
        officer = try row.get("officer_name")
        makerID = try row.get("made_by")
        expiresAt = try row.get("expires_at")
    }
}

/// A link that died of wrong PINs, as its approver is told.
struct LockedLink: Sendable, Fetchable {
    let title: String
    let storyID: String
    let lockedAt: Date

    init(row: Row) throws {
        title = try row.get("title")
        storyID = try row.get("story_id")
        lockedAt = try row.get("locked_at")
    }
}

extension Connection {
    func approvalLink(secret: String) throws -> ApprovalLink? {
        try fetchFirst("SELECT * FROM approval_link WHERE secret = \(Session.hash(secret))")
    }

    func approvalLink(id: String, of storyID: String) throws -> ApprovalLink? {
        try fetchFirst(
            "SELECT * FROM approval_link WHERE id = \(id) AND story_id = \(storyID)")
    }

    /// Links by which something can be decided still, the newest first.
    func approvalLinks(of storyID: String, at now: Date) throws -> [ApprovalLinkLine] {
        try fetchAll(
            """
            SELECT l.id, l.officer_id, l.made_by, l.expires_at, o.name AS officer_name
            FROM approval_link l JOIN officer o ON o.id = l.officer_id
            JOIN story s ON s.id = l.story_id AND s.revision_id = l.revision_id
            WHERE l.story_id = \(storyID) AND l.used_at IS NULL AND l.revoked_at IS NULL
              AND l.locked_at IS NULL AND l.expires_at > \(now)
            ORDER BY l.created_at DESC, l.id LIMIT 50
            """)
    }

    /// Links of an approver that died of wrong PINs since a moment.
    func lockedLinks(of officerID: String, since moment: Date) throws -> [LockedLink] {
        try fetchAll(
            """
            SELECT l.story_id, l.locked_at, t.title
            FROM approval_link l
            JOIN story_text t ON t.revision_id = l.revision_id AND t.language = 'vi'
            WHERE l.officer_id = \(officerID) AND l.locked_at > \(moment)
            ORDER BY l.locked_at DESC, l.id LIMIT 20
            """)
    }
}

extension Act {
    /// Makes a link and returns its secret, of which only a hash is kept.
    func makeApprovalLink(
        to story: Story, _ revision: Revision, for approver: Officer, by maker: Officer,
        until: Date
    ) throws -> String {
        let secret = Session.newSecret()
        try connection.execute(
            """
            INSERT INTO approval_link (id, secret, story_id, revision_id, fingerprint, officer_id,
                made_by, created_at, expires_at, failures)
            VALUES (\(newID()), \(Session.hash(secret)), \(story.id), \(revision.id),
                \(revision.written.fingerprint), \(approver.id), \(maker.id), \(now), \(until), 0)
            """)
        return secret
    }

    /// Counts a try before its PIN is compared, so that many at once are no more than one by one.
    /// - Returns: which try it is, from 1; nil when there was none left.
    func countTry(of link: ApprovalLink) throws -> Int? {
        let count = try connection.execute(
            """
            UPDATE approval_link SET failures = failures + 1
            WHERE id = \(link.id) AND failures < \(ApprovalLink.tries) AND locked_at IS NULL
              AND used_at IS NULL AND revoked_at IS NULL
            """)
        guard count == 1 else { return nil }
        return try connection.scalar(
            "SELECT failures FROM approval_link WHERE id = \(link.id)", as: Int.self)
    }

    /// Takes a try back that was never compared.
    func forgiveTry(of link: ApprovalLink) throws {
        try connection.execute(
            """
            UPDATE approval_link SET failures = failures - 1
            WHERE id = \(link.id) AND failures > 0 AND locked_at IS NULL
            """)
    }

    /// Ends a link whose tries are used up.
    func lock(_ link: ApprovalLink) throws {
        try connection.execute(
            """
            UPDATE approval_link SET locked_at = \(now), ticket = NULL
            WHERE id = \(link.id) AND locked_at IS NULL AND used_at IS NULL
            """)
    }

    /// After a right PIN: forgives the wrong ones and lets the page decide that carries what is
    /// returned; nil when the link died meanwhile.
    func openTicket(of link: ApprovalLink) throws -> String? {
        let ticket = Session.newSecret()
        let until = now.addingTimeInterval(Double(ApprovalLink.ticketMinutes) * 60)
        let count = try connection.execute(
            """
            UPDATE approval_link
            SET failures = 0, ticket = \(Session.hash(ticket)), ticket_until = \(until)
            WHERE id = \(link.id) AND locked_at IS NULL AND used_at IS NULL
              AND revoked_at IS NULL
            """)
        return count == 1 ? ticket : nil
    }

    /// Uses a link up.
    /// - Returns: false for the second of two at once.
    func use(_ link: ApprovalLink) throws -> Bool {
        try connection.execute(
            """
            UPDATE approval_link SET used_at = \(now), ticket = NULL
            WHERE id = \(link.id) AND used_at IS NULL AND revoked_at IS NULL
              AND locked_at IS NULL
            """) == 1
    }

    /// - Returns: whether there was something to end.
    func revoke(_ link: ApprovalLink) throws -> Bool {
        try connection.execute(
            """
            UPDATE approval_link SET revoked_at = \(now), ticket = NULL
            WHERE id = \(link.id) AND used_at IS NULL AND revoked_at IS NULL
            """) == 1
    }
}
