import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// What coming onto the portal and leaving it mean, whoever or whatever asks for it.
extension Act {
    /// Where the newest text of a story comes to stand.
    func place(for story: Story, _ revision: Revision) throws -> Story.Place {
        Story.Place(
            slug: try story.slug ?? freeSlug(for: revision.written.vi.title),
            shelf: revision.written.kind.shelf, fingerprint: revision.written.fingerprint,
            since: story.publishedAt == nil
                ? try connection.oldOrigin(ofStory: story.id)?.publishedAt : nil)
    }

    /// Writes down that the newest text is on the portal, and what the plan counts with it.
    /// - Parameter words: the note on a correction, or why it came late.
    func announce(
        _ story: Story, _ revision: Revision, wasLive: Bool, by officerID: String,
        words: String? = nil
    ) throws {
        if let slug = story.slug { try keepAddress(slug, for: story) }
        try record(wasLive ? .corrected : .published, of: story, by: officerID, words: words)
        // What came from an old site was not written now, and counts for no plan.
        let isOld = try connection.oldOrigin(ofStory: story.id) != nil
        let entry = wasLive || isOld ? nil : revision.written.entry(of: story, at: now)
        try state(entry.map { .storyPublished($0) } ?? .storyChanged(story.ref))
        if let moment = story.unpublishAt { try ask(.unpublish, for: story, at: moment) }
    }

    /// Writes down that it left the portal; what it counted for is voided.
    func announceEnd(_ story: Story, by officerID: String, because words: String) throws {
        try record(.withdrawn, of: story, by: officerID, words: words)
        try state(.storyWithdrawn(story.ref, reason: words))
    }
}

/// The moment at which the program itself takes a step, as the durable queue keeps it.
struct Slot: Codable, Sendable, Equatable {
    enum Kind: String, Sendable, Codable {
        case publish = "newsroom.publish"
        case unpublish = "newsroom.unpublish"
    }

    let story: String
    /// Milliseconds since 1970: what the story's row has to say still.
    let moment: Int

    init(_ story: Story, _ moment: Date) {
        self.story = story.id
        self.moment = Int((moment.timeIntervalSince1970 * 1_000).rounded())
    }

    func isStill(_ date: Date?) -> Bool {
        date.map { Int(($0.timeIntervalSince1970 * 1_000).rounded()) } == moment
    }
}

extension Act {
    /// Asks the durable queue for a step at a moment. Asking twice for the same is asking once.
    func ask(_ kind: Slot.Kind, for story: Story, at moment: Date) throws {
        let slot = Slot(story, moment)
        try connection.enqueue(
            kind: kind.rawValue, key: "\(slot.story) \(slot.moment)", payload: slot,
            runAt: moment, now: now)
    }
}

/// What the program does by itself at a moment that a person chose. The person's account may be
/// closed by then: the decision was made when it was open. Each step happens once: a job that
/// runs again finds the story moved on.
enum ScheduleJobs {
    /// Seconds after which a step was late, and the history says so.
    static let lateSeconds = 300.0

    /// Thrown to undo an act that turned out to have nothing to do.
    private struct MovedOn: Error {}

    @Sendable static func publish(_ office: Office, _ job: Job) async throws {
        let slot = try job.decoded(as: Slot.self)
        try await perform(office, "story.publish") { act in
            guard let before = try act.connection.story(id: slot.story),
                slot.isStill(before.publishAt), let by = before.publishBy,
                let revision = try act.connection.revision(id: before.revisionID)
            else { throw MovedOn() }
            var after = before
            try after.goLive(at: act.place(for: before, revision), now: act.now)
            try act.move(after, from: before)
            try act.announce(
                after, revision, wasLive: before.isLive, by: by,
                words: late(before.publishAt, act.now))
            act.note(after.ref, revision.written.vi.title)
        }
    }

    @Sendable static func unpublish(_ office: Office, _ job: Job) async throws {
        let slot = try job.decoded(as: Slot.self)
        try await perform(office, "story.withdraw") { act in
            guard let before = try act.connection.story(id: slot.story), before.isLive,
                slot.isStill(before.unpublishAt), let by = before.unpublishBy,
                let because = before.unpublishBecause
            else { throw MovedOn() }
            var after = before
            after.leave(because: because, at: act.now)
            try act.move(after, from: before)
            try act.announceEnd(after, by: by, because: because)
            let title = try act.connection.revision(id: before.revisionID)?.written.vi.title
            act.note(after.ref, title ?? "")
        }
    }

    private static func perform(
        _ office: Office, _ action: String, _ body: @Sendable @escaping (Act) throws -> Void
    ) async throws {
        do {
            try await office.act(action, by: nil, body)
        } catch is MovedOn {
            return  // somebody decided otherwise, or it is done already
        }
    }

    /// What the history says of a step that came late, in the language of the records.
    private static func late(_ moment: Date?, _ now: Date) -> String? {
        guard let moment, now.timeIntervalSince(moment) > lateSeconds else { return nil }
        return Phrases.cameLate(moment.written).vi
    }
}
