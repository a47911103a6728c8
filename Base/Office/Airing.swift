package import Foundation
package import Markup
package import Storage

/// How urgent something on the loudspeakers is; what comes first here interrupts or displaces what
/// comes after. Names instead of numbers: nobody has to remember whether 1 or 10 wins.
package enum AirPriority: String, Sendable, Codable, Storable, CaseIterable, Comparable {
    case urgent, notice, column, relay, music

    package static func < (left: AirPriority, right: AirPriority) -> Bool {
        left.rank < right.rank
    }

    /// 0 for what interrupts everything.
    private var rank: Int {
        switch self {
        case .urgent: 0
        case .notice: 1
        case .column: 2
        case .relay: 3
        case .music: 4
        }
    }

    package var words: Phrase {
        switch self {
        case .urgent: Phrase(vi: "Khẩn cấp", en: "Urgent")
        case .notice: Phrase(vi: "Thông báo", en: "Notice")
        case .column: Phrase(vi: "Chuyên mục", en: "Column")
        case .relay: Phrase(vi: "Tiếp âm", en: "Relay")
        case .music: Phrase(vi: "Nhạc", en: "Music")
        }
    }
}

/// A sound in the file store, ready to be aired: levelled, MP3 and Opus of the same length.
package struct KeptSound: Sendable, Codable, Equatable {
    /// SHA-256 of the MP3, in hexadecimal.
    package let mp3: String
    /// SHA-256 of the Opus file.
    package let opus: String
    package let mp3Bytes: Int
    package let opusBytes: Int
    /// Its exact length.
    package let seconds: Double

    package init(mp3: String, opus: String, mp3Bytes: Int, opusBytes: Int, seconds: Double) {
        self.mp3 = mp3
        self.opus = opus
        self.mp3Bytes = mp3Bytes
        self.opusBytes = opusBytes
        self.seconds = seconds
    }
}

/// What groups of loudspeakers are to play at one time: a session.
package struct Airing: Sendable {
    /// A piece of it, played after the one before without a pause.
    package enum Part: Sendable, Codable, Equatable {
        case sound(KeptSound, title: String)
        /// A stream (HTTP or HTTPS), relayed for so many seconds.
        case stream(url: String, seconds: Double, title: String)

        package var seconds: Double {
            switch self {
            case .sound(let sound, _): sound.seconds
            case .stream(_, let seconds, _): seconds
            }
        }
    }

    /// The same id is the same airing: given again before it began, it replaces what was given.
    package let id: String
    package let title: String
    /// What it is about, in the room that gave it.
    package let ref: Ref
    package let priority: AirPriority
    package let groupIDs: [String]
    package let startsAt: Date
    /// From here on it is neither begun nor continued: stale is worse than silent.
    package let endsAt: Date
    package let parts: [Part]
    /// 0…100; nil for each loudspeaker's own.
    package let volume: Int?
    /// What the ledger counts once enough loudspeakers have played the whole; nil counts nothing.
    package let counts: LedgerEntry?

    package init(
        id: String, title: String, ref: Ref, priority: AirPriority, groupIDs: [String],
        startsAt: Date, endsAt: Date, parts: [Part], volume: Int? = nil,
        counts: LedgerEntry? = nil
    ) {
        self.id = id
        self.title = title
        self.ref = ref
        self.priority = priority
        self.groupIDs = groupIDs
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.parts = parts
        self.volume = volume
        self.counts = counts
    }

    /// Seconds of all its parts.
    package var seconds: Double { parts.reduce(0) { $0 + $1.seconds } }
}

/// Loudspeakers that are addressed together: those of a hamlet.
package struct SpeakerGroup: Sendable, Codable, Equatable {
    package let id: String
    package let name: String
    /// How many loudspeakers are in it now.
    package let speakers: Int

    package init(id: String, name: String, speakers: Int) {
        self.id = id
        self.name = name
        self.speakers = speakers
    }
}

/// What is known of an airing. *Accepted*: kept here for the loudspeaker. *Delivered*: the
/// loudspeaker says that it holds the schedule and every sound. *Played*: it says that it played
/// the whole. None of the three stands for another.
package struct AiringProof: Sendable, Codable, Equatable {
    package let id: String
    /// Loudspeakers addressed: those of the groups when it began.
    package let addressed: Int
    package let accepted: Int
    package let delivered: Int
    package let played: Int
    /// The share that must have played the whole, in hundredths.
    package let threshold: Int
    /// Whether the session counts.
    package let isProven: Bool
    /// The page that tells who played what, when and how long.
    package let path: String

    package init(
        id: String, addressed: Int, accepted: Int, delivered: Int, played: Int, threshold: Int,
        isProven: Bool, path: String
    ) {
        self.id = id
        self.addressed = addressed
        self.accepted = accepted
        self.delivered = delivered
        self.played = played
        self.threshold = threshold
        self.isProven = isProven
        self.path = path
    }
}

/// What a group's loudspeakers play, as a stream for everybody (HTTP Live Streaming).
package struct LiveStream: Sendable, Codable, Equatable {
    /// The group's name.
    package let name: String
    /// Of the playlist, on this server.
    package let path: String

    package init(name: String, path: String) {
        self.name = name
        self.path = path
    }
}

/// The room with the loudspeakers.
package struct Loudspeakers: Sendable {
    package let groups: @Sendable (any Connection) throws -> [SpeakerGroup]
    package let air: @Sendable (Act, Airing) throws -> Void
    /// Takes an airing back: what has not begun is not begun, what plays stops.
    package let withdraw: @Sendable (Act, _ id: String) throws -> Void
    package let proof: @Sendable (any Connection, [String]) throws -> [String: AiringProof]

    package init(
        groups: @escaping @Sendable (any Connection) throws -> [SpeakerGroup],
        air: @escaping @Sendable (Act, Airing) throws -> Void,
        withdraw: @escaping @Sendable (Act, String) throws -> Void,
        proof: @escaping @Sendable (any Connection, [String]) throws -> [String: AiringProof]
    ) {
        self.groups = groups
        self.air = air
        self.withdraw = withdraw
        self.proof = proof
    }
}

extension Act {
    /// Gives an airing to the loudspeakers, in this act. Without loudspeakers nothing happens.
    package func air(_ airing: Airing) throws {
        for feature in house.features { try feature.offers.loudspeakers?.air(self, airing) }
    }

    /// Takes an airing back.
    package func withdrawAiring(_ id: String) throws {
        for feature in house.features { try feature.offers.loudspeakers?.withdraw(self, id) }
    }
}

extension House {
    /// The groups of loudspeakers, by name.
    package func speakerGroups(_ connection: any Connection) throws -> [SpeakerGroup] {
        try features.flatMap { try $0.offers.loudspeakers?.groups(connection) ?? [] }
    }

    /// What is known of airings, by their ids; unknown ids are left out.
    package func airingProofs(
        _ connection: any Connection, _ ids: [String]
    ) throws -> [String: AiringProof] {
        guard !ids.isEmpty else { return [:] }
        for feature in features {
            if let offer = feature.offers.loudspeakers { return try offer.proof(connection, ids) }
        }
        return [:]
    }
}

extension Office {
    /// What can be heard now as a stream.
    package func liveStreams() async throws -> [LiveStream] {
        var all: [LiveStream] = []
        for feature in house.features {
            if let offer = feature.offers.liveStreams { all += try await offer(self) }
        }
        return all
    }
}
