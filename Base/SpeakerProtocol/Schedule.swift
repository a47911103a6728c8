import Crypto
import Foundation

/// How urgent an airing is: what comes first interrupts what comes after.
package enum SpeakerPriority: String, Sendable, Codable, CaseIterable, Comparable {
    case urgent, notice, column, relay, music

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .urgent: 0
        case .notice: 1
        case .column: 2
        case .relay: 3
        case .music: 4
        }
    }
}

/// What a loudspeaker is to play in the next days: all of it. What a newer schedule no longer has
/// is not begun, and stops when it sounds.
package struct SpeakerSchedule: Sendable, Codable, Equatable {
    /// Whose it is; one for another loudspeaker is refused.
    package var speaker: String
    /// The id of its group.
    package var group: String
    /// Never goes back: a schedule with a smaller number than the one held is refused.
    package var number: Int
    package var issuedAt: Int
    /// From here on nothing of it is begun: a loudspeaker without a line falls silent by itself.
    package var goodUntil: Int
    /// The loudspeaker's own volume, 0…100.
    package var volume: Int
    /// By their beginnings, then by their ids.
    package var airings: [ScheduledAiring]

    package init(
        speaker: String, group: String, number: Int, issuedAt: Int, goodUntil: Int, volume: Int,
        airings: [ScheduledAiring]
    ) {
        self.speaker = speaker
        self.group = group
        self.number = number
        self.issuedAt = issuedAt
        self.goodUntil = goodUntil
        self.volume = volume
        self.airings = airings
    }
}

/// Something to be played at one time.
package struct ScheduledAiring: Sendable, Codable, Equatable {
    package var id: String
    /// Grows when it is changed before it began; the same id is never played twice, whatever its
    /// revision.
    package var revision: Int
    package var title: String
    package var priority: SpeakerPriority
    package var startsAt: Int
    /// From here on it is neither begun nor continued.
    package var endsAt: Int
    /// 0…100; the loudspeaker's own when there is none.
    package var volume: Int?
    /// Played one after the other without a pause.
    package var parts: [ScheduledPart]

    package init(
        id: String, revision: Int, title: String, priority: SpeakerPriority, startsAt: Int,
        endsAt: Int, volume: Int?, parts: [ScheduledPart]
    ) {
        self.id = id
        self.revision = revision
        self.title = title
        self.priority = priority
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.volume = volume
        self.parts = parts
    }

    /// Seconds of all its parts.
    package var seconds: Double { parts.reduce(0) { $0 + $1.seconds } }
}

/// A sound, in two formats of the same length, or a stream.
package struct ScheduledPart: Sendable, Codable, Equatable {
    package var title: String
    /// Its exact length; of a stream, for how long it is relayed.
    package var seconds: Double
    package var mp3: SoundFile?
    package var opus: SoundFile?
    /// HTTP or HTTPS; then there are no files.
    package var stream: String?

    package init(
        title: String, seconds: Double, mp3: SoundFile? = nil, opus: SoundFile? = nil,
        stream: String? = nil
    ) {
        self.title = title
        self.seconds = seconds
        self.mp3 = mp3
        self.opus = opus
        self.stream = stream
    }
}

/// A file to fetch and to check before it is played.
package struct SoundFile: Sendable, Codable, Hashable {
    /// SHA-256 in lower-case hexadecimal.
    package var hash: String
    package var bytes: Int

    package init(hash: String, bytes: Int) {
        self.hash = hash
        self.bytes = bytes
    }
}

/// A schedule as it travels and is kept: the exact text, and the commune's signature over it. A
/// stolen key of one loudspeaker, or a stolen address, cannot make one.
package struct SignedSchedule: Sendable, Codable, Equatable {
    /// A ``SpeakerSchedule`` as JSON.
    package var schedule: String
    /// Ed25519 (RFC 8032) in base64.
    package var signature: String

    package init(schedule: String, signature: String) {
        self.schedule = schedule
        self.signature = signature
    }

    /// Signs a schedule.
    /// - Parameter key: the private half, 32 bytes in base64.
    package init(_ schedule: SpeakerSchedule, key: String) throws {
        let text = String(decoding: try SpeakerProtocol.encoded(schedule), as: UTF8.self)
        let raw = Data(base64Encoded: key) ?? Data()
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: raw)
        self.schedule = text
        signature = try key.signature(for: SignedSchedule.signed(text)).base64EncodedString()
    }

    /// A new pair of keys, in base64.
    package static func newKeys() -> (secret: String, open: String) {
        let key = Curve25519.Signing.PrivateKey()
        return (
            key.rawRepresentation.base64EncodedString(),
            key.publicKey.rawRepresentation.base64EncodedString()
        )
    }

    /// The schedule, if the commune signed it for this loudspeaker and it does not go back.
    /// - Parameters:
    ///   - key: the public half in base64.
    ///   - held: the number of the schedule held; 0 for none.
    package func opened(
        key: String, speaker: String, held: Int
    ) throws(Doubt) -> SpeakerSchedule {
        guard let raw = Data(base64Encoded: key), raw.count == 32,
            let signature = Data(base64Encoded: signature),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw),  // none fits none
            key.isValidSignature(signature, for: SignedSchedule.signed(schedule))
        else { throw .signature }
        // Signed, so written by a server of ours: a text that cannot be read is a newer one's.
        guard
            let value = try? SpeakerProtocol.decoded(
                SpeakerSchedule.self, from: Data(schedule.utf8))
        else { throw .unreadable }
        guard value.speaker == speaker else { throw .anothers }
        guard value.number >= held else { throw .older }
        return value
    }

    /// Why a schedule is not followed; the one held stays in force.
    package enum Doubt: Error, Sendable, Equatable {
        case signature, unreadable, anothers, older
    }

    /// The signature is of nothing but schedules.
    private static func signed(_ text: String) -> Data {
        Data(("conglang-speaker-schedule-1\n" + text).utf8)
    }
}
