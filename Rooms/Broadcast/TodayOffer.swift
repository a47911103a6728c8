import Foundation
import Markup
import Office
import Storage
import WorkingTime

/// What an officer should look at today because of this room.
enum TodayOffer {
    /// Hours ahead in which an unapproved turn is late.
    private static let hours = 24.0

    @Sendable static func lines(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        var lines: [TodayLine] = []
        if officer.may(.approveStory) {
            let waiting = try connection.bulletins(state: .submitted, limit: 100)
                .filter { $0.canBeApproved(by: officer) }
            if !waiting.isEmpty {
                let path =
                    waiting.count == 1 ? waiting[0].path : BulletinDesk.path + "?state=submitted"
                lines.append(
                    TodayLine(.due, words: Phrases.waiting(waiting.count).text, path: path))
            }
        }
        if officer.may(.planBroadcasts) {
            let turns = try connection.airTurns(
                from: now, to: now.addingTimeInterval(hours * 3_600)
            ).filter { !$0.isEnded }
            let known = try connection.bulletins(ids: Set(turns.map(\.bulletinID)))
            for turn in turns {
                guard let bulletin = known.first(where: { $0.id == turn.bulletinID }),
                    bulletin.state == .draft || bulletin.state == .submitted
                else { continue }
                lines.append(
                    TodayLine(
                        .late,
                        words: Phrases.comingUnapproved(bulletin.title, turn.startsAt.written).text,
                        path: bulletin.path, due: turn.day))
            }
        }
        if officer.may(.writeStory) {
            lines += try connection.bulletins(state: .draft, limit: 100)
                .filter { $0.writerID == officer.id && $0.remark != nil }
                .map { TodayLine(.next, words: Phrases.sentBack($0.title).text, path: $0.path) }
        }
        return lines
    }
}
