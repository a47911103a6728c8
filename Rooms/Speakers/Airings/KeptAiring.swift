import Foundation
import Office
import SpeakerProtocol
import Storage

/// An airing as it is kept.
struct KeptAiring: Sendable, Fetchable {
    let id: String
    let revision: Int
    let title: String
    let ref: Ref
    let priority: AirPriority
    let startsAt: Date
    let endsAt: Date
    let volume: Int?
    let parts: [Airing.Part]
    let counts: CountedSession?
    let givenAt: Date
    let withdrawnAt: Date?
    let frozenAt: Date?
    let provenAt: Date?

    init(row: Row) throws {
        id = try row.get("id")
        revision = try row.get("revision")
        title = try row.get("title")
        ref = Ref(try row.get("ref_kind"), try row.get("ref_id"))
        priority = try row.get("priority")
        startsAt = try row.get("starts_at")
        endsAt = try row.get("ends_at")
        volume = try row.get("volume", as: Int?.self)
        parts = try JSONDecoder().decode(
            [Airing.Part].self, from: Data(try row.get("parts", as: String.self).utf8))
        let text = try row.get("counts", as: String.self)
        counts =
            text.isEmpty
            ? nil : try JSONDecoder().decode(CountedSession.self, from: Data(text.utf8))
        givenAt = try row.get("given_at")
        withdrawnAt = try row.get("withdrawn_at", as: Date?.self)
        frozenAt = try row.get("frozen_at", as: Date?.self)
        provenAt = try row.get("proven_at", as: Date?.self)
    }

    var seconds: Double { parts.reduce(0) { $0 + $1.seconds } }

    /// As loudspeakers are told of it.
    var scheduled: ScheduledAiring {
        ScheduledAiring(
            id: id, revision: revision, title: title,
            priority: SpeakerPriority(rawValue: priority.rawValue) ?? .music,
            startsAt: startsAt.milliseconds, endsAt: endsAt.milliseconds, volume: volume,
            parts: parts.map(\.scheduled))
    }
}

extension Airing.Part {
    var scheduled: ScheduledPart {
        switch self {
        case .sound(let sound, let title):
            ScheduledPart(
                title: title, seconds: sound.seconds,
                mp3: SoundFile(hash: sound.mp3, bytes: sound.mp3Bytes),
                opus: SoundFile(hash: sound.opus, bytes: sound.opusBytes))
        case .stream(let url, let seconds, let title):
            ScheduledPart(title: title, seconds: seconds, stream: url)
        }
    }
}

/// What the ledger is to count of an airing, as it is kept until enough loudspeakers have played it.
struct CountedSession: Sendable, Codable, Equatable {
    let measure: Measure
    let quantity: Int
    let channel: String
    let topic: String?
    let unitID: String?
    let title: String
    let taskID: String?
    let targetID: String?

    init(_ entry: LedgerEntry) {
        measure = entry.measure
        quantity = entry.quantity
        channel = entry.channel
        topic = entry.topic
        unitID = entry.unitID
        title = entry.title
        taskID = entry.taskID
        targetID = entry.targetID
    }

    /// The row of the ledger: of the day on which the airing began, and leading to the page that
    /// tells who played it.
    func entry(of airing: KeptAiring) -> LedgerEntry {
        LedgerEntry(
            measure: measure, quantity: quantity, at: airing.startsAt, channel: channel,
            topic: topic, unitID: unitID, ref: Ref(AiringRef.kind, airing.id), title: title,
            taskID: taskID, targetID: targetID)
    }
}

/// How other rooms point at an airing.
enum AiringRef {
    static let kind = "airing"

    static func path(_ id: String) -> String { "/office/speakers/airings/\(id)" }
}
