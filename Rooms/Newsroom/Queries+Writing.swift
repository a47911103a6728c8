import Foundation
import Markup
import Office
import Storage
import WorkingTime

extension Act {
    /// Writes a new story with its first text; false when one of that id is there already.
    func add(_ story: Story, _ written: Written, by officer: Officer) throws -> Bool {
        let count = try connection.execute(
            """
            INSERT INTO story (id, state, author_id, writer_id, revision_id, created_at, updated_at)
            VALUES (\(story.id), \(story.state), \(story.authorID), \(story.writerID),
                \(story.revisionID), \(story.createdAt), \(story.updatedAt))
            ON CONFLICT \(conflict: ["id"]) DO NOTHING
            """)
        guard count == 1 else { return false }
        try add(written, id: story.revisionID, number: 1, to: story, by: officer)
        try record(.created, of: story, by: officer)
        return true
    }

    /// Writes one more text of a story.
    func add(
        _ written: Written, id: String, number: Int, to story: Story, by officer: Officer
    ) throws {
        let written = written.bound
        let topic = written.topic.isEmpty ? nil : try self.topic(called: written.topic)
        try connection.execute(
            """
            INSERT INTO story_revision (id, story_id, number, officer_id, at, kind, topic_id,
                unit_id, source, task_id, target_id, media_id, attachments)
            VALUES (\(id), \(story.id), \(number), \(officer.id), \(now), \(written.kind),
                \(topic?.id), \(written.unitID), \(written.source), \(written.taskID),
                \(written.targetID), \(written.mediaID), \(written.attachmentsJSON))
            """)
        if let facts = written.document {
            try add(facts, of: id, title: written.vi.title)
        }
        for (language, text) in written.texts {
            try connection.execute(
                """
                INSERT INTO story_text (id, revision_id, language, title, summary, body, folded)
                VALUES (\(newID()), \(id), \(language.rawValue), \(text.title), \(text.summary),
                    \(text.body), \(text.folded))
                """)
        }
        try addMedia(of: written, to: id)
        try add(written.translations, to: id)
        try index(written, of: story)
    }

    /// Moves a story on from `before`; refused when somebody else moved it first.
    func move(_ after: Story, from before: Story) throws {
        let count = try connection.execute(
            """
            UPDATE story SET state = \(after.state), writer_id = \(after.writerID),
                revision_id = \(after.revisionID), live_revision_id = \(after.liveRevisionID),
                remark = \(after.remark), slug = \(after.slug),
                published_at = \(after.publishedAt), changed_at = \(after.changedAt),
                withdrawn_at = \(after.withdrawnAt),
                withdrawn_because = \(after.withdrawnBecause), updated_at = \(after.updatedAt),
                approved_fingerprint = \(after.approvedFingerprint), shelf = \(after.shelf),
                publish_at = \(after.publishAt), publish_by = \(after.publishBy),
                unpublish_at = \(after.unpublishAt), unpublish_by = \(after.unpublishBy),
                unpublish_because = \(after.unpublishBecause),
                archived_at = \(after.archivedAt), urgent_at = \(after.urgent?.at),
                urgent_by = \(after.urgent?.officerID),
                urgent_because = \(after.urgent?.because), planned_on = \(after.plannedOn?.iso),
                review_on = \(after.reviewOn?.iso), review_by = \(after.reviewBy),
                reviewed_at = \(after.reviewedAt)
            WHERE id = \(before.id) AND state = \(before.state)
              AND revision_id = \(before.revisionID) AND updated_at = \(before.updatedAt)
            """)
        guard count == 1 else { throw Refusal.changedMeanwhile }
        try indexPortal(after, before: before)
    }

    func record(
        _ step: StoryStep.Kind, of story: Story, by officer: Officer, words: String? = nil
    ) throws {
        let isByPaper = [.approved, .returned].contains(step)
        try record(
            step, of: story, by: officer.id,
            words: words ?? (isByPaper ? officer.delegation?.words : nil))
    }

    func record(
        _ step: StoryStep.Kind, of story: Story, by officerID: String, words: String? = nil
    ) throws {
        try connection.execute(
            """
            INSERT INTO story_step (id, story_id, at, officer_id, step, words, revision_id)
            VALUES (\(newID()), \(story.id), \(now), \(officerID), \(step), \(words),
                \(story.revisionID))
            """)
    }

    /// Submits what was just saved, unless the checklist says that something is missing.
    /// - Returns: whether it was submitted; if not, the story's page says why.
    func submitSaved(
        _ story: inout Story, _ written: Written, by officer: Officer, _ house: House,
        numbersArePublic: Bool
    ) throws -> Bool {
        let checklist = try house.checklist(connection, written)
        guard checklist.allowsSubmission(numbersArePublic: numbersArePublic) else { return false }
        try story.submit(by: officer, at: now)
        try record(.submitted, of: story, by: officer)
        return true
    }

    /// An address that no story has or had, from a title.
    func freeSlug(for title: String) throws -> String {
        let made = Slug.make(from: title, limit: 80)
        let stem = made.isEmpty ? "tin" : made
        var slug = stem
        var number = 2
        while try connection.storyID(atAddress: slug) != nil {
            slug = "\(stem)-\(number)"
            number += 1
        }
        return slug
    }

    /// Keeps an address for a story for good.
    func keepAddress(_ slug: String, for story: Story) throws {
        try connection.execute(
            """
            INSERT INTO story_address (id, slug, story_id, created_at)
            VALUES (\(newID()), \(slug), \(story.id), \(now))
            ON CONFLICT \(conflict: ["slug"]) DO NOTHING
            """)
    }

    /// The topic of that name, made when there is none whose name reads the same without marks.
    func topic(called name: String) throws -> Topic {
        let made = Slug.make(from: name, limit: 80)
        let slug = made.isEmpty ? "khac" : made
        if let known = try connection.topic(slug: slug) { return known }
        let english = DefaultTopics.all.first { $0.vi == name }?.en ?? ""
        let topic = Topic(id: newID(), slug: slug, name: name, nameEn: english)
        try connection.execute(
            """
            INSERT INTO topic (id, slug, name, name_en, created_at)
            VALUES (\(topic.id), \(slug), \(name), \(english), \(now))
            """)
        return topic
    }

    /// Gives a topic other names; its address stays.
    func rename(_ topic: Topic, _ name: String, _ nameEn: String) throws {
        try connection.execute(
            "UPDATE topic SET name = \(name), name_en = \(nameEn) WHERE id = \(topic.id)")
    }
}
