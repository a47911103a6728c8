/// What a loudspeaker tells of itself each minute. What it does not know it leaves out.
package struct Heartbeat: Sendable, Codable, Equatable {
    /// 0…100.
    package var volume: Int
    /// Bytes free where sounds are kept.
    package var storageFree: Int
    package var version: String
    /// The number of the schedule it holds; 0 for none.
    package var schedule: Int
    /// Sounds of that schedule that it does not hold yet.
    package var missingSounds: Int
    /// The id of the airing that sounds now.
    package var playing: String?
    /// Milliseconds by which its own clock was wrong when it last compared it (its clock less the
    /// server's).
    package var clockOffset: Int?
    /// Seconds since it was switched on.
    package var uptime: Int?
    /// Degrees Celsius.
    package var temperature: Double?
    /// Commands that were carried out since the last heartbeat, by their ids.
    package var done: [String]?
    /// Entries of its log that are not yet delivered.
    package var logWaiting: Int?

    package init(
        volume: Int, storageFree: Int, version: String, schedule: Int, missingSounds: Int,
        playing: String? = nil, clockOffset: Int? = nil, uptime: Int? = nil,
        temperature: Double? = nil, done: [String]? = nil, logWaiting: Int? = nil
    ) {
        self.volume = volume
        self.storageFree = storageFree
        self.version = version
        self.schedule = schedule
        self.missingSounds = missingSounds
        self.playing = playing
        self.clockOffset = clockOffset
        self.uptime = uptime
        self.temperature = temperature
        self.done = done
        self.logWaiting = logWaiting
    }
}

/// The server's answer to a heartbeat.
package struct HeartbeatAnswer: Sendable, Codable, Equatable {
    package var time: Int
    /// The number of the newest schedule: fetch it when it is not the one held.
    package var schedule: Int
    /// Seconds until the next heartbeat.
    package var interval: Int
    /// To be carried out in their order, each once.
    package var commands: [SpeakerCommand]

    package init(time: Int, schedule: Int, interval: Int, commands: [SpeakerCommand]) {
        self.time = time
        self.schedule = schedule
        self.interval = interval
        self.commands = commands
    }
}

/// Something an officer tells one loudspeaker. It comes with every heartbeat until it is reported
/// as done, or until it is stale.
package struct SpeakerCommand: Sendable, Codable, Equatable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// Keeps ``SpeakerCommand/volume`` as its own from now on.
        case setVolume
        /// Starts anew, after what sounds now if that is urgent.
        case reboot
        /// Compares its clock with the server's now.
        case syncTime
        /// Ends what sounds now, for good, except what is urgent.
        case stop
    }

    package var id: String
    package var kind: Kind
    /// 0…100, of ``Kind/setVolume``.
    package var volume: Int?

    package init(id: String, kind: Kind, volume: Int? = nil) {
        self.id = id
        self.kind = kind
        self.volume = volume
    }
}

/// The answer to a question for changes: given at once when something is new, else when something
/// becomes new, or after ``SpeakerProtocol/holdSeconds``.
package struct ChangesAnswer: Sendable, Codable, Equatable {
    package var time: Int
    /// The number of the newest schedule.
    package var schedule: Int
    /// Whether commands wait: send a heartbeat now.
    package var hasCommands: Bool

    package init(time: Int, schedule: Int, hasCommands: Bool) {
        self.time = time
        self.schedule = schedule
        self.hasCommands = hasCommands
    }
}

/// The answer of the one address that needs neither seal nor registration.
package struct TimeAnswer: Sendable, Codable, Equatable {
    package var time: Int

    package init(time: Int) { self.time = time }
}

/// Why a request was refused. Sealed like any answer where the request's own seal fitted: only
/// then may a device believe ``time`` and ``count``, or that it was revoked.
package struct SpeakerTrouble: Error, Sendable, Codable, Equatable {
    package enum Kind: String, Sendable, Codable {
        /// 401: no such loudspeaker, or the seal does not fit.
        case seal
        /// 401: the clock is more than five minutes off; set it by ``SpeakerTrouble/time``.
        case clock
        /// 401: this count was taken before; go on above ``SpeakerTrouble/count``.
        case count
        /// 403: the loudspeaker is no longer the commune's. It falls silent and erases its keys.
        case revoked
        /// 403: the code is wrong, used, or too old.
        case code
        /// 404: no sound of this loudspeaker's schedule.
        case sound
        /// 422: the body cannot be read.
        case body
        /// 429: too much; wait a quarter of an hour.
        case tooMuch
        /// 503: the server cannot answer now; try again later.
        case later
    }

    package var trouble: Kind
    /// For who looks at the device, Vietnamese first.
    package var words: String
    package var time: Int
    package var count: Int?

    package init(_ trouble: Kind, words: String, time: Int, count: Int? = nil) {
        self.trouble = trouble
        self.words = words
        self.time = time
        self.count = count
    }
}
