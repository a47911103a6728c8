import Office
import Storage
import Web

/// Which kept pages of the portal a story's change makes wrong.
enum PageChangeOffer {
    /// The pages that show the story, and those that show the newest of the topic it is in now: of
    /// the topic that it left, only pages that show the story have anything to lose.
    @Sendable static func change(_ connection: any Connection, _ ref: Ref) throws -> PageChange? {
        guard ref.kind == "story" else { return nil }
        let topic = try connection.liveTopicSlug(ofStory: ref.id)
        return .only([.thing(kind: ref.kind, id: ref.id), .newest(topic: topic)])
    }
}
