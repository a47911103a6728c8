import Storage

extension Connection {
    /// The slug of the topic in which a story stands on the portal; nil without one.
    func liveTopicSlug(ofStory id: String) throws -> String? {
        try scalar(
            """
            SELECT t.slug FROM story s JOIN story_revision r ON r.id = s.live_revision_id
            JOIN topic t ON t.id = r.topic_id WHERE s.id = \(id)
            """, as: String.self)
    }
}
