/// One entry of a loudspeaker's log, written to its disk before it is delivered. Numbers begin at
/// 1, grow by 1, and are never used twice; an entry that cannot be read any more is delivered as
/// ``Kind/lost``.
package struct SpeakerLogEntry: Sendable, Codable, Equatable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// A schedule was received and its signature checked: ``SpeakerLogEntry/schedule``.
        case scheduleHeld
        /// The schedule has the airing in this revision, and every sound of it is on the disk and
        /// has its hash: *delivered*.
        case airingHeld
        /// The first sound left the loudspeaker.
        case playStarted
        /// It is over, whole or not; once for each airing.
        case playFinished
        /// It was not begun, or not to its end, and why: ``SpeakerLogEntry/reason``.
        case playFailed
        /// Something more urgent took its place: ``SpeakerLogEntry/by``.
        case interrupted
        /// It goes on.
        case resumed
        /// Somebody opened or moved the device.
        case tamper
        /// The clock was set: ``SpeakerLogEntry/offset``.
        case clockSet
        /// This number was lost.
        case lost
    }

    /// Why something was not played.
    package enum Reason: String, Sendable, Codable, CaseIterable {
        /// Its time had passed, or the rest no longer fitted.
        case stale
        /// A sound is not there or damaged.
        case noSound
        /// The stream could not be heard.
        case noStream
        /// The sound device failed.
        case device
        /// An officer stopped it.
        case stopped
        /// It was withdrawn.
        case withdrawn
        /// Something more urgent lasted too long.
        case displaced
    }

    package var number: Int
    /// The corrected clock.
    package var at: Int
    package var kind: Kind
    package var airing: String?
    package var revision: Int?
    /// When the first sound left the loudspeaker, by the corrected clock; of what was played.
    package var startedAt: Int?
    /// Seconds that sounded, for each part; of ``Kind/playFinished``.
    package var seconds: [Double]?
    /// Whether it was played to its end; of ``Kind/playFinished``.
    package var whole: Bool?
    package var reason: Reason?
    package var by: String?
    package var schedule: Int?
    /// Milliseconds by which the clock was wrong; of ``Kind/clockSet``.
    package var offset: Int?

    package init(
        number: Int, at: Int, kind: Kind, airing: String? = nil, revision: Int? = nil,
        startedAt: Int? = nil, seconds: [Double]? = nil, whole: Bool? = nil,
        reason: Reason? = nil, by: String? = nil, schedule: Int? = nil, offset: Int? = nil
    ) {
        self.number = number
        self.at = at
        self.kind = kind
        self.airing = airing
        self.revision = revision
        self.startedAt = startedAt
        self.seconds = seconds
        self.whole = whole
        self.reason = reason
        self.by = by
        self.schedule = schedule
        self.offset = offset
    }
}

/// Entries on their way to the server: any of them, in any order, as often as one likes.
package struct LogDelivery: Sendable, Codable, Equatable {
    package var entries: [SpeakerLogEntry]

    package init(entries: [SpeakerLogEntry]) { self.entries = entries }
}

/// What the server has of a log.
package struct LogAnswer: Sendable, Codable, Equatable {
    package var time: Int
    /// Every entry up to this number is kept for good; the device may forget them.
    package var keptUpTo: Int

    package init(time: Int, keptUpTo: Int) {
        self.time = time
        self.keptUpTo = keptUpTo
    }
}

extension ScheduledAiring {
    /// Of a sound this many seconds may be missing at its ends.
    package static let slackSeconds = 1.0
    /// Of a stream this share has to be relayed: lines falter.
    package static let streamShare = 0.9

    /// Whether an entry says that the whole of this airing was played, in its revision and within
    /// its time.
    package func wasPlayedWhole(_ entry: SpeakerLogEntry) -> Bool {
        guard entry.kind == .playFinished, entry.whole == true, entry.airing == id,
            entry.revision == revision, let startedAt = entry.startedAt,
            let seconds = entry.seconds, seconds.count == parts.count,
            startedAt >= startsAt - 2_000, startedAt < endsAt, entry.at >= startedAt,
            entry.at <= endsAt + 2_000
        else { return false }
        let isWhole = zip(parts, seconds).allSatisfy { part, played in
            guard played.isFinite else { return false }
            return part.stream == nil
                ? played >= part.seconds - ScheduledAiring.slackSeconds
                : played >= part.seconds * ScheduledAiring.streamShare
        }
        // What sounded cannot have taken less time than it is long.
        let lasted = Double(entry.at - startedAt) / 1_000
        return isWhole && lasted >= seconds.reduce(0, +) * 0.95 - 2
    }
}
