import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// A story as the lists of what is to be done show it.
struct WorkLine: Sendable, Encodable, Fetchable {
    enum Question: Sendable {
        /// Waits for approval, the oldest first.
        case submitted
        /// Comes or goes by itself.
        case scheduled
        /// Was published by one person alone.
        case urgent
        /// Has to be looked at by a day.
        case toReview(Day)
        /// Planned for, or put on the portal in, these days.
        case planned(Day, Day)
    }

    let id: String
    let title: String
    let state: Story.State
    let kind: Story.Kind
    let author: String
    let authorID: String
    let writerID: String
    let isLive: Bool
    let targetID: String?
    let submittedAt: Date?
    let publishAt: Date?
    let unpublishAt: Date?
    let publishedAt: Date?
    let plannedOn: Day?
    let reviewOn: Day?
    let keeperID: String?
    let keeper: String?
    let urgentAt: Date?
    let urgentBy: String?
    let urgentBecause: String?

    init(row: Row) throws {
        id = try row.get("id")
        title = try row.get("title")
        state = try row.get("state")
        kind = try row.get("kind")
        author = try row.get("author_name")
        authorID = try row.get("author_id")
        writerID = try row.get("writer_id")
        isLive = try row.get("live_revision_id", as: String?.self) != nil
        targetID = try row.get("target_id", as: String?.self)
        submittedAt = try row.get("submitted_at", as: Date?.self)
        publishAt = try row.get("publish_at", as: Date?.self)
        unpublishAt = try row.get("unpublish_at", as: Date?.self)
        publishedAt = try row.get("published_at", as: Date?.self)
        plannedOn = try row.get("planned_on", as: String?.self).flatMap { Day(iso: $0) }
        reviewOn = try row.get("review_on", as: String?.self).flatMap { Day(iso: $0) }
        keeperID = try row.get("review_by", as: String?.self)
        keeper = try row.get("keeper_name", as: String?.self)
        urgentAt = try row.get("urgent_at", as: Date?.self)
        urgentBy = try row.get("urgent_by", as: String?.self)
        urgentBecause = try row.get("urgent_because", as: String?.self)
    }

    var path: String { "/office/stories/\(id)" }

    /// The day on which it was, will be, or is meant to be on the portal.
    var day: Day? {
        if isLive, let publishedAt { return Day(of: publishedAt) }
        if let publishAt { return Day(of: publishAt) }
        return plannedOn
    }

    func isOwn(of officer: Officer) -> Bool { officer.id == authorID || officer.id == writerID }
}
