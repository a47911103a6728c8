import Foundation
import Office
import Storage

/// Lets go, once a day, of what was kept as long as was promised: failed letters that nobody put
/// right, the skeletons of old ones, and the marks of messages that came long ago.
enum Tidying {
    static let job = "channels.tidying"

    @Sendable static func tidy(_ office: Office, _ job: Job) async throws {
        try await office.act("channels.tidy", by: nil) { act in
            func days(_ count: Int) -> Date {
                act.now.addingTimeInterval(-Double(count) * 86_400)
            }
            let (givenUp, forgotten) = try act.tidyLetters(
                failedBefore: days(ChannelSettings.failedDays),
                writtenBefore: days(ChannelSettings.keptDays))
            for letter in try act.connection.lostLetters(before: act.now.addingTimeInterval(-3_600))
            {
                try act.askToDeliver(letter.id, at: act.now)
            }
            let arrivals = try act.forgetArrivals(before: days(ChannelSettings.arrivalDays))
            act.note(Ref("job", job.key), "\(givenUp), \(forgotten), \(arrivals)")
        }
    }
}
