import Foundation
import Markup
import Office
import Storage

/// What an officer should look at today because of this room.
enum TodayOffer {
    /// Days for which a declined report is shown to who gave it.
    private static let days = 14.0

    @Sendable static func lines(
        _ connection: any Connection, _ officer: Officer, _ now: Date
    ) throws -> [TodayLine] {
        var lines: [TodayLine] = []
        if officer.may(.confirmEvidence) {
            let waiting = try connection.attestationsWaiting(for: officer)
            if waiting > 0 {
                lines.append(
                    TodayLine(
                        .due, words: Phrases.waiting(waiting).text,
                        path: "/office/evidence?state=reported"))
            }
        }
        if officer.may(.giveEvidence) {
            let since = now.addingTimeInterval(-days * 86_400)
            lines += try connection.attestationsDeclined(of: officer, since: since).map {
                TodayLine(
                    .next, words: Phrases.declinedLine($0.what).text,
                    path: "/office/evidence/\($0.id)")
            }
        }
        return lines
    }
}
