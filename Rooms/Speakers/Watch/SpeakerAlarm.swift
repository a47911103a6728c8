import Foundation
import Office
import SpeakerProtocol
import Storage

/// Something about loudspeakers that somebody has to look at: begun once, ended once.
struct SpeakerAlarm: Sendable, Fetchable, Encodable, Equatable {
    enum Kind: String, Sendable, Codable, Storable, CaseIterable {
        /// Nothing heard of a loudspeaker; the subject is its id.
        case silent
        /// Nothing heard of a whole group: a power cut, or its line; the subject is the group's id.
        case silentGroup
        /// Nothing heard of any: the office's own line.
        case silentAll
        /// An airing is over and was not played by all; the subject is its id.
        case notPlayed
        /// An airing began late on some; the subject is its id.
        case late
        /// A loudspeaker's clock was wrong.
        case clock
        /// A loudspeaker has hardly any room for sounds.
        case storage
    }

    let id: String
    let kind: Kind
    let subject: String
    /// How many loudspeakers.
    let amount: Int
    let beganAt: Date
    let endedAt: Date?

    init(row: Row) throws {
        id = try row.get("id")
        kind = try row.get("kind")
        subject = try row.get("subject")
        amount = try row.get("amount")
        beganAt = try row.get("began_at")
        endedAt = try row.get("ended_at", as: Date?.self)
    }
}
