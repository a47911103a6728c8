import Foundation
import Markup
import Office
import Storage

/// What an officer should look at today because of this room.
enum TodayOffer {
    @Sendable static func lines(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        var lines: [TodayLine] = []
        if officer.may(.approveStory) {
            lines += try connection.storiesToApprove(by: officer).map {
                TodayLine(
                    .due, words: Phrases.waitsForYou($0.title, $0.author).text,
                    path: "/office/stories/\($0.id)")
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
        return lines
    }
}
