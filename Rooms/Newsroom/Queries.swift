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

    fileprivate var conditionWithoutState: SQL {
        var parts: [SQL] = ["1 = 1"]
        if let authorID { parts.append("s.author_id = \(authorID)") }
        for word in FoldedWords.split(words ?? "") {
            parts.append("v.folded LIKE \("% " + word + "%")")
        }
        return parts.joined(separator: " AND ")
    }

    fileprivate var condition: SQL {
        guard let state else { return conditionWithoutState }
        return conditionWithoutState + " AND s.state = \(state)"
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
            row: row, texts: texts(of: id), translations: translations(of: id))
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

    /// What was touched last comes first.
    func stories(_ filter: Filter, limit: Int) throws -> [StoryLine] {
        try fetchAll(
            "\(fragment: lineSelection) WHERE \(fragment: filter.condition) \(fragment: newest(limit))"
        )
    }

    private func newest(_ limit: Int) -> SQL {
        "ORDER BY s.updated_at DESC, s.id DESC LIMIT \(limit)"
    }

    private var lineSelection: SQL {
        """
        SELECT s.id, s.state, s.live_revision_id, s.updated_at, s.remark, v.title,
               o.name AS author_name, u.name AS unit_name, t.name AS topic_name
        \(fragment: lineTables)
        """
    }

    private var lineTables: SQL {
        """
        FROM story s JOIN story_revision r ON r.id = s.revision_id
        JOIN story_text v ON v.revision_id = r.id AND v.language = 'vi'
        JOIN officer o ON o.id = s.author_id
        LEFT JOIN unit u ON u.id = r.unit_id LEFT JOIN topic t ON t.id = r.topic_id
        """
    }

    /// How many of each state, whatever state the filter names.
    func storyCounts(_ filter: Filter) throws -> [Story.State: Int] {
        let rows = try rows(
            """
            SELECT s.state AS state, COUNT(*) AS number \(fragment: lineTables)
            WHERE \(fragment: filter.conditionWithoutState) GROUP BY s.state
            """)
        return try Dictionary(
            rows.map { (try $0.get("state", as: Story.State.self), try $0.get("number")) },
            uniquingKeysWith: +)
    }

    /// What waits for this officer's approval, the oldest first.
    func storiesToApprove(by officer: Officer) throws -> [StoryLine] {
        try fetchAll(
            """
            \(fragment: lineSelection)
            WHERE s.state = \(Story.State.submitted) AND s.author_id <> \(officer.id)
              AND s.writer_id <> \(officer.id)
            ORDER BY s.updated_at, s.id LIMIT 20
            """)
    }

    /// What was returned to this officer, or was approved and waits to be published.
    func stories(in state: Story.State, by officer: Officer?) throws -> [StoryLine] {
        let whose: SQL = officer.map { "s.author_id = \($0.id)" } ?? "1 = 1"
        return try fetchAll(
            """
            \(fragment: lineSelection) WHERE s.state = \(state) AND \(fragment: whose)
            \(fragment: newest(20))
            """)
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
