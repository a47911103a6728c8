import Foundation
import Markup
import Office
import Storage

/// Which questions and answers a reader looks for.
struct PublicCaseQuery: Sendable, Equatable {
    var words = ""
    var category = ""
    var hamlet = ""
    /// From 1.
    var page = 1

    static let listed = 20
    /// How many finds of the search are looked through for a category and a hamlet.
    static let searched = 1_000
}

extension Connection {
    private var publicSelection: SQL {
        """
        SELECT p.*, c.state AS state, COALESCE(m.outcome, c.outcome) AS outcome
        FROM case_public p JOIN resident_case c ON c.id = p.case_id
        LEFT JOIN resident_case m ON m.id = c.merged_into
        """
    }

    /// Newest first; one more than a page shows where there are more.
    func publicCases(_ query: PublicCaseQuery) throws -> [PublicCase] {
        var parts: [SQL] = ["p.withdrawn_at IS NULL"]
        if !query.category.isEmpty { parts.append("p.category = \(query.category)") }
        if !query.hamlet.isEmpty { parts.append("p.hamlet = \(query.hamlet)") }
        let question = SearchQuestion(query.words)
        if !question.isEmpty {
            let found = try search(
                SearchQuery(
                    question, kind: "question", sorting: .newest, limit: PublicCaseQuery.searched))
            parts.append("p.case_id IN \(list: found.hits.map(\.ref.id))")
        }
        let offset = (query.page - 1) * PublicCaseQuery.listed
        return try fetchAll(
            """
            \(fragment: publicSelection) WHERE \(fragment: parts.joined(separator: " AND "))
            ORDER BY p.published_at DESC, p.case_id DESC
            LIMIT \(PublicCaseQuery.listed + 1) OFFSET \(offset)
            """)
    }

    func publicCase(slug: String) throws -> PublicCase? {
        try fetchFirst(
            "\(fragment: publicSelection) WHERE p.slug = \(slug) AND p.withdrawn_at IS NULL")
    }

    /// What of a case is on the portal now.
    func publicCase(of caseID: String) throws -> PublicCase? {
        try fetchFirst(
            """
            \(fragment: publicSelection)
            WHERE p.case_id = \(caseID) AND p.withdrawn_at IS NULL
            """)
    }

    /// Since when nothing is at that address any more, where there was something.
    func publicCaseWithdrawn(slug: String) throws -> Date? {
        let moment = try scalar(
            "SELECT withdrawn_at FROM case_public WHERE slug = \(slug)", as: Date?.self)
        return moment ?? nil
    }

    /// The others of a category, newest first.
    func publicCases(like one: PublicCase, limit: Int = 5) throws -> [PublicCase] {
        try fetchAll(
            """
            \(fragment: publicSelection)
            WHERE p.category = \(one.categoryID) AND p.withdrawn_at IS NULL
                AND p.case_id <> \(one.caseID)
            ORDER BY p.published_at DESC, p.case_id DESC LIMIT \(limit)
            """)
    }

    /// Answered cases whose sender allows it and that nobody has put on the portal yet.
    func casesToPublish(limit: Int = 50) throws -> [ResidentCase] {
        try fetchAll(
            """
            SELECT * FROM resident_case
            WHERE may_publish = 1 AND published_at IS NULL AND erased_at IS NULL
                AND state = 'answered'
            ORDER BY answered_at DESC, id DESC LIMIT \(limit)
            """)
    }

    /// How many questions of each kind came onto the portal since a moment.
    func publishedKinds(since moment: Date) throws -> [String: Int] {
        let rows = try rows(
            """
            SELECT category, COUNT(*) AS number FROM case_public
            WHERE withdrawn_at IS NULL AND published_at >= \(moment) GROUP BY category
            """)
        return try Dictionary(
            uniqueKeysWithValues: rows.map { (try $0.get("category"), try $0.get("number")) })
    }

    func publicCaseSlugIsTaken(_ slug: String, besides caseID: String) throws -> Bool {
        try exists(
            "SELECT slug FROM case_public WHERE slug = \(slug) AND case_id <> \(caseID)")
    }

    /// When each part of `size` published questions last changed, oldest first.
    func publicCasePartChanges(size: Int) throws -> [Date] {
        try scalars(
            """
            SELECT MAX(changed_at) FROM (
                SELECT (ROW_NUMBER() OVER (ORDER BY case_id) - 1) / \(size) AS part, changed_at
                FROM case_public WHERE withdrawn_at IS NULL
            ) AS numbered GROUP BY part ORDER BY part
            """, as: Date.self)
    }

    func publicCasePart(_ number: Int, size: Int) throws -> [PublicAddress] {
        try rows(
            """
            SELECT slug, changed_at FROM case_public WHERE withdrawn_at IS NULL
            ORDER BY case_id LIMIT \(size) OFFSET \(number * size)
            """
        ).map { row in
            PublicAddress(
                path: PublicCase.path(of: try row.get("slug")),
                changedAt: try row.get("changed_at"), languages: [.vi], mediaID: nil)
        }
    }

    /// For making the index of searches anew.
    func publicCaseBatch(after id: String, limit: Int) throws -> SearchBatch {
        let some: [PublicCase] = try fetchAll(
            """
            \(fragment: publicSelection) WHERE p.case_id > \(id) AND p.withdrawn_at IS NULL
            ORDER BY p.case_id LIMIT \(limit)
            """)
        return SearchBatch(things: some.map { [$0.document] }, last: some.last?.caseID)
    }
}

extension Act {
    func write(_ draft: PublicDraft, of found: ResidentCase, slug: String, by officer: Officer)
        throws
    {
        let photos = String(
            decoding: try JSONEncoder().encode(draft.photos), as: UTF8.self)
        _ = try connection.execute(
            """
            INSERT INTO case_public (case_id, slug, title, question, answer, category, hamlet,
                photos, published_at, changed_at, published_by)
            VALUES (\(found.id), \(slug), \(draft.title), \(draft.question), \(draft.answer),
                \(found.categoryID), \(found.hamlet), \(photos), \(now), \(now), \(officer.id))
            ON CONFLICT \(conflict: ["case_id"]) DO UPDATE SET title = excluded.title,
                question = excluded.question, answer = excluded.answer,
                category = excluded.category, hamlet = excluded.hamlet,
                photos = excluded.photos, changed_at = excluded.changed_at,
                published_by = excluded.published_by, withdrawn_at = NULL
            """)
    }

    /// Which photos stand beside the public words.
    func setPublicPhotos(_ photos: [String], of caseID: String) throws {
        let json = String(decoding: try JSONEncoder().encode(photos), as: UTF8.self)
        _ = try connection.execute(
            """
            UPDATE case_public SET photos = \(json), changed_at = \(now)
            WHERE case_id = \(caseID) AND withdrawn_at IS NULL
            """)
    }

    /// Takes the words away, and keeps the address so that it can say that they are gone.
    func clearPublicWords(of caseID: String) throws {
        _ = try connection.execute(
            """
            UPDATE case_public SET title = '', question = '', answer = '', photos = '[]',
                withdrawn_at = \(now), changed_at = \(now)
            WHERE case_id = \(caseID) AND withdrawn_at IS NULL
            """)
    }

    func publicCaseSlug(of caseID: String) throws -> String? {
        try connection.scalar(
            "SELECT slug FROM case_public WHERE case_id = \(caseID)", as: String.self)
    }
}
