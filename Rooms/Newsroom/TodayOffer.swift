import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// What an officer should look at today because of this room.
enum TodayOffer {
    /// Days before its day on which the keeper of a page is reminded.
    private static let reminderDays = 3

    @Sendable static func lines(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        var lines: [TodayLine] = []
        if officer.may(.approveStory) {
            lines += try locked(connection, officer, now)
            lines += try toCheck(connection, officer, now)
            lines += try connection.storiesToApprove(by: officer).map {
                let hours = now.timeIntervalSince($0.updatedAt) / 3_600
                return TodayLine(
                    hours >= Double(QueuePage.longHours) ? .late : .due,
                    words: Phrases.waitsForYou($0.title, $0.author).text,
                    path: "/office/stories/\($0.id)")
            }
            lines += try connection.oldImportsToApprove(by: officer).map {
                TodayLine(
                    .due, words: OldSitePhrases.waitsForYou($0.address, $0.count).text,
                    path: "/office/old-site/\($0.id)")
            }
            lines += try connection.stories(in: .approved, by: nil).map {
                TodayLine(
                    .next, words: Phrases.waitsToBePublished($0.title).text,
                    path: "/office/stories/\($0.id)")
            }
        }
        if officer.may(.writeStory) {
            lines += try connection.stories(in: .returned, by: officer).map {
                TodayLine(
                    .due, words: Phrases.returnedToYou($0.title, $0.remark ?? "").text,
                    path: "/office/stories/\($0.id)")
            }
        }
        return lines + (try toReview(connection, officer, now))
    }

    /// Days for which an approver is told that somebody tried wrong PINs at their link.
    private static let lockedDays = 14

    private static func locked(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        let since = now.addingTimeInterval(-Double(lockedDays) * 86_400)
        return try connection.lockedLinks(of: officer.id, since: since).map { link in
            TodayLine(
                .late, words: Phrases.byLinkLockedToday(link.title, link.lockedAt.written).text,
                path: "/office/account#pin")
        }
    }

    /// What was published in an emergency and waits for a second person.
    private static func toCheck(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        try connection.workLines(.urgent).compactMap { line in
            guard let at = line.urgentAt, line.urgentBy != officer.id, !line.isOwn(of: officer)
            else { return nil }
            let due = at.addingTimeInterval(Double(Urgency.hours) * 3_600)
            return TodayLine(
                now > due ? .late : .due, words: Phrases.toCheck(line.title, due.written).text,
                path: line.path, due: Day(of: due))
        }
    }

    /// Pages whose keeper should look whether they are still right.
    private static func toReview(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        let today = Day(of: now)
        return try connection.workLines(.toReview(today.adding(days: reminderDays)))
            .filter { ($0.keeperID ?? $0.authorID) == officer.id }
            .map { line in
                TodayLine(
                    line.reviewOn.map { $0 < today } == true ? .late : .due,
                    words: Phrases.toReview(line.title).text, path: line.path, due: line.reviewOn)
            }
    }
}
