import Foundation
import Markdown
import Markup
import Office
import Storage

/// What is written in one language.
struct StoryText: Sendable, Equatable, Codable {
    var title: String
    var summary: String
    /// CommonMark.
    var body: String

    /// What a search looks through.
    var folded: String {
        FoldedWords.line([title, summary, Markdown(body).plain].joined(separator: "\n"))
    }
}

/// Everything that is written and chosen for a story at one time. All of it is approved together.
struct Written: Sendable, Equatable, Codable {
    var kind: Story.Kind
    /// What can be read; never without Vietnamese, in which everything is written first.
    var texts: [Language: StoryText]
    /// Languages other than Vietnamese part by part, those too that are not ready for ``texts``.
    var translations: [Language: Translation] = [:]
    /// The topic's name; empty for none.
    var topic: String
    var unitID: String?
    /// Where the words come from when not from the commune itself.
    var source: String
    /// The task and the target of the plan that it serves.
    var taskID: String?
    var targetID: String?
    /// The leading picture, video or sound, in the media library.
    var mediaID: String?
    /// What an official document says of itself; nil for every other kind.
    var document: DocumentFacts?
    /// Files of the media library that readers can take with them.
    var attachments: [String] = []

    var vi: StoryText {
        get { texts[.vi] ?? StoryText(title: "", summary: "", body: "") }
        set { texts[.vi] = newValue }
    }

    var languages: [Language] { Language.sorted(texts.keys) }

    /// Whether somebody who read the `shown` text would now read something else: a text in a
    /// language that is added, or another unit or target, changes nothing that was said.
    func corrects(_ shown: Written) -> Bool {
        shown.texts.contains { texts[$0] != $1 } || kind != shown.kind
            || source != shown.source || mediaID != shown.mediaID || document != shown.document
            || attachments != shown.attachments
    }

    func text(in language: Language) -> (text: StoryText, language: Language) {
        texts[language].map { ($0, language) } ?? (vi, .vi)
    }
}

/// One text of a story as it was saved; never changed or deleted.
struct Revision: Sendable, Equatable {
    let id: String
    let storyID: String
    /// 1 for the first.
    let number: Int
    let officerID: String
    let at: Date
    let written: Written
    let topic: PublicationTopic?
}

extension Revision {
    /// - Parameter texts: what it says in each language, which stands in rows of its own.
    /// - Parameter translations: the parts of those other than Vietnamese.
    /// - Parameter topicNames: its topic's names beyond Vietnamese and English.
    init(
        row: Row, texts: [Language: StoryText], translations: [Language: Translation],
        document: DocumentFacts?, topicNames: [Language: String] = [:]
    ) throws {
        id = try row.get("id")
        storyID = try row.get("story_id")
        number = try row.get("number")
        officerID = try row.get("officer_id")
        at = try row.get("at")
        let topicName = try row.get("topic_name", as: String?.self)
        written =
            Written(
                kind: try row.get("kind"), texts: texts, translations: translations,
                topic: topicName ?? "",
                unitID: try row.get("unit_id", as: String?.self), source: try row.get("source"),
                taskID: try row.get("task_id", as: String?.self),
                targetID: try row.get("target_id", as: String?.self),
                mediaID: try row.get("media_id", as: String?.self), document: document,
                attachments: try Written.attachments(row)
            ).bound
        if let topicName {
            topic = PublicationTopic(
                slug: try row.get("topic_slug"), vi: topicName, en: try row.get("topic_en"),
                count: 0, more: topicNames)
        } else {
            topic = nil
        }
    }

    /// The text as a page of the portal.
    func article(
        of story: Story, unit: String?, in language: Language
    ) -> Article {
        let (text, spoken) = written.text(in: language)
        var article = Article(
            ref: story.ref, kind: written.kind, title: text.title,
            summary: text.summary,
            body: DrawnBodies.draw(text.body), language: spoken, languages: written.languages,
            path: story.portalPath ?? "", topic: topic, unit: unit, source: written.source,
            publishedAt: story.publishedAt, changedAt: story.changedAt)
        article.mediaID = written.mediaID
        article.document = written.document
        article.attachments = written.document == nil ? written.attachments : []
        article.reviewedAt = written.kind == .page ? story.reviewedAt : nil
        article.archivedAt = story.archivedAt
        article.translation = written.note(in: spoken)
        return article
    }
}

/// Something that was done with a story; the list is only ever added to.
struct StoryStep: Sendable, Encodable, Fetchable {
    enum Kind: String, Sendable, Codable, CaseIterable, Storable {
        case created, saved, submitted, returned, approved, published, corrected, withdrawn, moved
        case scheduled, unscheduled, archived, restored, urgent, checked, reviewed, linked
    }

    let kind: Kind
    let at: Date
    let officer: String
    /// What was said with it: a remark, a reason, an old address.
    let words: String?
    let revision: Int

    init(row: Row) throws {
        kind = try row.get("step")
        at = try row.get("at")
        officer = try row.get("officer_name")
        words = try row.get("words", as: String?.self)
        revision = try row.get("revision_number")
    }
}
