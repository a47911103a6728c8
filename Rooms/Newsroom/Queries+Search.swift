import Foundation
import Markdown
import Markup
import Office
import Storage

/// What the index of searches gets of a story: its newest text for officers, and for readers what
/// is on the portal.
extension Act {
    /// After a new text: officers find it from now on.
    func index(_ written: Written, of story: Story) throws {
        try connection.index(written.documents(of: story, on: .desk, at: now))
    }

    /// After a step: readers find what is on the portal now, and topics know how many they have.
    func indexPortal(_ after: Story, before: Story) throws {
        guard after.liveRevisionID != before.liveRevisionID || after.slug != before.slug else {
            return try countListed(after, before: before)
        }
        let old = try connection.scalar(
            "SELECT live_topic_id FROM story WHERE id = \(after.id)", as: String?.self)
        var new: String?
        var kind: Story.Kind?
        if let live = after.liveRevisionID, let revision = try connection.revision(id: live) {
            new =
                try connection.scalar(
                    "SELECT topic_id FROM story_revision WHERE id = \(live)", as: String?.self)
                ?? nil
            kind = revision.written.kind
            try connection.index(
                revision.documents(of: after, on: .portal, at: after.publishedAt ?? now))
        } else {
            try connection.removeFromIndex(after.ref)
        }
        try connection.execute(
            """
            UPDATE story SET live_topic_id = \(new), live_kind = \(kind) WHERE id = \(after.id)
            """)
        if let old, let old, before.isListed { try count(-1, in: old) }
        if let new, after.isListed { try count(1, in: new) }
    }

    /// What is archived stays readable at its address, but its topic lists it no more.
    private func countListed(_ after: Story, before: Story) throws {
        guard after.isListed != before.isListed else { return }
        let topic = try connection.scalar(
            "SELECT live_topic_id FROM story WHERE id = \(after.id)", as: String?.self)
        if let topic, let topic { try count(after.isListed ? 1 : -1, in: topic) }
    }

    private func count(_ change: Int, in topicID: String) throws {
        try connection.execute(
            "UPDATE topic SET live_count = live_count + \(change) WHERE id = \(topicID)")
    }
}

extension Connection {
    /// For making the index anew.
    func searchBatch(after id: String, limit: Int) throws -> SearchBatch {
        let stories: [Story] = try fetchAll(
            "SELECT * FROM story WHERE id > \(id) ORDER BY id LIMIT \(limit)")
        let things = try stories.flatMap { story -> [[SearchDocument]] in
            var things: [[SearchDocument]] = []
            if let newest = try revision(id: story.revisionID) {
                things.append(newest.documents(of: story, on: .desk, at: newest.at))
            }
            if let live = story.liveRevisionID, let revision = try revision(id: live) {
                things.append(
                    revision.documents(
                        of: story, on: .portal, at: story.publishedAt ?? revision.at))
            }
            return things
        }
        return SearchBatch(things: things, last: stories.last?.id)
    }
}

extension Revision {
    fileprivate func documents(
        of story: Story, on shelf: SearchShelf, at moment: Date
    ) -> [SearchDocument] {
        written.documents(of: story, on: shelf, topic: topic?.slug, at: moment)
    }
}

extension Written {
    fileprivate func documents(
        of story: Story, on shelf: SearchShelf, topic: String? = nil, at moment: Date
    ) -> [SearchDocument] {
        languages.compactMap { language in
            texts[language].map { text in
                SearchDocument(
                    ref: story.ref, shelf: shelf, language: language, isOriginal: language == .vi,
                    kind: kind.rawValue, topic: topic, title: text.title, summary: text.summary,
                    body: Markdown(text.body).plain,
                    path: shelf == .portal ? story.portalPath ?? "" : story.path,
                    publishedAt: moment)
            }
        }
    }
}
