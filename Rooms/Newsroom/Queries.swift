import Foundation
import Markup
import Office
import Storage

/// Which stories a list of the desk shows; the address bar holds it.
struct Filter: Sendable, Equatable, Encodable {
    var state: Story.State?
    /// Words to find, with or without marks.
    var words: String?
    /// Only those begun by this officer.
    var authorID: String?

    init(state: Story.State? = nil, words: String? = nil, authorID: String? = nil) {
        self.state = state
        self.words = words
        self.authorID = authorID
    }

    /// What the words found, once somebody has looked; see ``Connection/found(by:)``.
    fileprivate var found: [String]?

    private enum CodingKeys: CodingKey { case state, words, authorID }

    /// A state's stories are counted up to here; there may be more.
    static let mostCounted = 1_000

    /// The ids that the words find, the newest thousand at most; nil without words.
    fileprivate func matches(_ connection: any Connection) throws -> [String]? {
        guard let words else { return nil }
        if let found { return found }
        let question = SearchQuestion(words)
        if question.isEmpty { return [] }
        var found = try connection.scalars(
            try connection.deskMatches(question, of: "story"), as: String.self)
        // A few lengths of list are a few statements to prepare.
        let length = [16, 128, SearchQuery.ranked].first { $0 >= found.count } ?? found.count
        while found.count < length { found.append("") }
        return found
    }

    fileprivate func condition(_ matches: [String]?, in state: Story.State?) -> SQL {
        var parts: [SQL] = ["1 = 1"]
        if let authorID { parts.append("author_id = \(authorID)") }
        if let state { parts.append("state = \(state)") }
        if let matches { parts.append("id IN \(list: matches)") }
        return parts.joined(separator: " AND ")
    }
}

/// A story as lists of the desk show it.
struct StoryLine: Sendable, Encodable, Fetchable {
    let id: String
    let title: String
    let state: Story.State
    let isLive: Bool
    let author: String
    let unit: String?
    let topic: String?
    let updatedAt: Date
    let remark: String?

    init(row: Row) throws {
        id = try row.get("id")
        title = try row.get("title")
        state = try row.get("state")
        isLive = try row.get("live_revision_id", as: String?.self) != nil
        author = try row.get("author_name")
        unit = try row.get("unit_name", as: String?.self)
        topic = try row.get("topic_name", as: String?.self)
        updatedAt = try row.get("updated_at")
        remark = try row.get("remark", as: String?.self)
    }
}

/// A topic of the portal, as the desk keeps it.
struct Topic: Sendable, Encodable, Equatable, Fetchable {
    let id: String
    let slug: String
    let name: String
    let nameEn: String

    init(id: String, slug: String, name: String, nameEn: String) {
        self.id = id
        self.slug = slug
        self.name = name
        self.nameEn = nameEn
    }

    init(row: Row) throws {
        self.init(
            id: try row.get("id"), slug: try row.get("slug"), name: try row.get("name"),
            nameEn: try row.get("name_en"))
    }
}

extension Connection {
    func story(id: String) throws -> Story? {
        try fetchFirst("SELECT * FROM story WHERE id = \(id)")
    }

    func revision(id: String) throws -> Revision? {
        try revision("\(fragment: revisionSelection) WHERE r.id = \(id)")
    }

    func revision(of storyID: String, number: Int) throws -> Revision? {
        try revision(
            "\(fragment: revisionSelection) WHERE r.story_id = \(storyID) AND r.number = \(number)")
    }

    private func revision(_ selection: SQL) throws -> Revision? {
        guard let row = try rows(selection).first else { return nil }
        let id: String = try row.get("id")
        return try Revision(
            row: row, texts: texts(of: id), translations: translations(of: id),
            document: documentFacts(of: id, attachments: Written.attachments(row)),
            topicNames: try topicNames(of: row.get("topic_id", as: String?.self)))
    }

    /// What a revision says, by language.
    private func texts(of revisionID: String) throws -> [Language: StoryText] {
        let texts = try rows(
            """
            SELECT language, title, summary, body FROM story_text
            WHERE revision_id = \(revisionID)
            """
        ).map { row in
            (
                try row.get("language", as: Language.self),
                StoryText(
                    title: try row.get("title"), summary: try row.get("summary"),
                    body: try row.get("body"))
            )
        }
        return Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }

    private var revisionSelection: SQL {
        """
        SELECT r.*, t.slug AS topic_slug, t.name AS topic_name, t.name_en AS topic_en
        FROM story_revision r
        LEFT JOIN topic t ON t.id = r.topic_id
        """
    }

    /// The steps of a story, the first first.
    func storySteps(of storyID: String) throws -> [StoryStep] {
        try fetchAll(
            """
            SELECT p.step, p.at, p.words, o.name AS officer_name, r.number AS revision_number
            FROM story_step p JOIN officer o ON o.id = p.officer_id
            JOIN story_revision r ON r.id = p.revision_id
            WHERE p.story_id = \(storyID) ORDER BY p.at, p.id
            """)
    }

    /// The filter with what its words find, for several questions about the same stories.
    func found(by filter: Filter) throws -> Filter {
        var filter = filter
        filter.found = try filter.matches(self)
        return filter
    }

    /// What was touched last comes first.
    func stories(_ filter: Filter, limit: Int) throws -> [StoryLine] {
        let condition = filter.condition(try filter.matches(self), in: filter.state)
        return try lines(
            of: "WHERE \(fragment: condition) ORDER BY updated_at DESC, id DESC LIMIT \(limit)",
            "ORDER BY s.updated_at DESC, s.id DESC")
    }

    /// The stories that a condition with its order and limit picks, and what lists show of them.
    /// They are picked before anything is joined, so that no engine joins all stories first.
    private func lines(of selection: SQL, _ order: SQL) throws -> [StoryLine] {
        try fetchAll(
            """
            SELECT s.id, s.state, s.live_revision_id, s.updated_at, s.remark, v.title,
                   o.name AS author_name, u.name AS unit_name, t.name AS topic_name
            FROM (SELECT id, state, live_revision_id, updated_at, remark, revision_id, author_id
                  FROM story \(fragment: selection)) AS s
            JOIN story_revision r ON r.id = s.revision_id
            JOIN story_text v ON v.revision_id = r.id AND v.language = 'vi'
            JOIN officer o ON o.id = s.author_id
            LEFT JOIN unit u ON u.id = r.unit_id LEFT JOIN topic t ON t.id = r.topic_id
            \(fragment: order)
            """)
    }

    /// How many of each state, whatever state the filter names; up to one more than
    /// ``Filter/mostCounted``, since counting a hundred thousand would be all that a list does.
    func storyCounts(_ filter: Filter) throws -> [Story.State: Int] {
        var counts: [Story.State: Int] = [:]
        if let matches = try filter.matches(self) {
            let found = try rows(
                """
                SELECT state, COUNT(*) AS number FROM story
                WHERE \(fragment: filter.condition(matches, in: nil)) GROUP BY state
                """)
            for row in found { counts[try row.get("state")] = try row.get("number") }
            return counts
        }
        for state in Story.State.allCases {
            let count = try scalar(
                """
                SELECT COUNT(*) AS number FROM (SELECT id FROM story
                    WHERE \(fragment: filter.condition(nil, in: state))
                    LIMIT \(Filter.mostCounted + 1)) AS counted
                """, as: Int.self)
            if let count, count > 0 { counts[state] = count }
        }
        return counts
    }

    /// What waits for this officer's approval, the oldest first; what an old site had waits as one
    /// import.
    func storiesToApprove(by officer: Officer) throws -> [StoryLine] {
        try lines(
            of: """
                WHERE state = \(Story.State.submitted) AND author_id <> \(officer.id)
                  AND writer_id <> \(officer.id)
                  AND id NOT IN (SELECT story_id FROM old_origin)
                ORDER BY updated_at, id LIMIT 20
                """, "ORDER BY s.updated_at, s.id")
    }

    /// What was returned to this officer, or was approved and waits to be published.
    func stories(in state: Story.State, by officer: Officer?) throws -> [StoryLine] {
        let whose: SQL = officer.map { "author_id = \($0.id)" } ?? "1 = 1"
        return try lines(
            of: """
                WHERE state = \(state) AND publish_at IS NULL AND \(fragment: whose)
                ORDER BY updated_at DESC, id DESC LIMIT 20
                """, "ORDER BY s.updated_at DESC, s.id DESC")
    }

    func topics() throws -> [Topic] { try fetchAll("SELECT * FROM topic ORDER BY name") }

    func topic(slug: String) throws -> Topic? {
        try fetchFirst("SELECT * FROM topic WHERE slug = \(slug)")
    }

    func topic(id: String) throws -> Topic? {
        try fetchFirst("SELECT * FROM topic WHERE id = \(id)")
    }

    /// Whose address it is or was.
    func storyID(atAddress slug: String) throws -> String? {
        try scalar("SELECT story_id FROM story_address WHERE slug = \(slug)", as: String.self)
    }
}
