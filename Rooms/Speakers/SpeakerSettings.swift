import Office
import Storage

/// What the commune decides about its loudspeakers.
struct SpeakerSettings: Sendable, Codable, Equatable {
    /// The share of the addressed loudspeakers that must have played the whole, in hundredths.
    var threshold = 80

    static let name = "speakers.settings"

    init() {}

    /// What a later version adds keeps its usual value.
    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        threshold = try values.decodeIfPresent(Int.self, forKey: .threshold) ?? 80
    }
}

/// The pair of keys that signs schedules; made with the first loudspeaker.
struct ScheduleKeys: Sendable, Codable {
    /// The private half, sealed.
    let sealed: String
    /// The public half in base64.
    let open: String

    static let name = "speakers.schedule-key"
    /// What the vault seals it for.
    static let label = "speakers schedule key"
}

extension Connection {
    func speakerSettings() throws -> SpeakerSettings {
        try setting(SpeakerSettings.name, as: SpeakerSettings.self) ?? SpeakerSettings()
    }

    func scheduleKeys() throws -> ScheduleKeys? {
        try setting(ScheduleKeys.name, as: ScheduleKeys.self)
    }
}
