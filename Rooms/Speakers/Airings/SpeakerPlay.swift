import Foundation
import Office
import SpeakerProtocol
import Storage

/// An entry of a log about an airing.
struct PlayEntry: Sendable, Fetchable {
    let speakerID: String
    let at: Date
    let keptAt: Date
    let revision: Int
    let kind: SpeakerLogEntry.Kind?
    let startedAt: Date?
    let seconds: Double
    let isWhole: Bool
    let reason: SpeakerLogEntry.Reason?

    init(row: Row) throws {
        speakerID = try row.get("speaker_id")
        at = try row.get("at")
        keptAt = try row.get("kept_at")
        revision = try row.get("revision")
        kind = SpeakerLogEntry.Kind(rawValue: try row.get("kind"))
        startedAt = try row.get("started_at", as: Date?.self)
        seconds = try row.get("seconds")
        isWhole = try row.get("is_whole")
        reason = SpeakerLogEntry.Reason(rawValue: try row.get("reason"))
    }
}

/// What one loudspeaker says of one airing: accepted, delivered and played, each with its time.
struct SpeakerPlay: Sendable, Encodable {
    let speakerID: String
    let name: String
    let group: String
    /// Nil when it is no longer kept for it.
    let acceptedAt: Date?
    let deliveredAt: Date?
    let startedAt: Date?
    let finishedAt: Date?
    /// When the server heard of the end.
    let heardAt: Date?
    /// Seconds that sounded.
    let seconds: Double
    let isWhole: Bool
    /// Why it was not played; a ``SpeakerLogEntry/Reason``.
    let reason: String
    /// Seconds by which it began late; nil when it did not begin.
    let lateSeconds: Double?

    init(_ speaker: KeptSpeaker, _ airing: KeptAiring, _ entries: [PlayEntry]) {
        speakerID = speaker.id
        name = speaker.name
        group = speaker.groupName
        let registered = speaker.registeredAt ?? airing.givenAt
        acceptedAt =
            speaker.state == .active && airing.withdrawnAt == nil
            ? max(airing.givenAt, registered) : nil
        deliveredAt =
            entries.first { $0.kind == .airingHeld && $0.revision == airing.revision }?.at
        let ends = entries.filter { $0.kind == .playFinished }
        let end = ends.first(where: \.isWhole) ?? ends.last
        startedAt = end?.startedAt ?? entries.first { $0.kind == .playStarted }?.startedAt
        finishedAt = end?.at
        heardAt = end?.keptAt
        seconds = end?.seconds ?? 0
        isWhole = end?.isWhole ?? false
        reason =
            isWhole ? "" : entries.last { $0.kind == .playFailed }?.reason?.rawValue ?? ""
        lateSeconds = startedAt.map { $0.timeIntervalSince(airing.startsAt) }
    }
}
