import Foundation
import Office
import SpeakerProtocol
import Storage

/// A loudspeaker as it is kept.
struct KeptSpeaker: Sendable, Fetchable, Codable, Identifiable {
    enum State: String, Sendable, Codable, Storable {
        /// A code was made; nothing has registered with it yet.
        case waiting
        case active
        /// No longer the commune's.
        case revoked
    }

    let id: String
    let groupID: String
    let groupName: String
    let name: String
    let place: String
    let position: Position?
    let state: State
    /// 0…100: its own, when an airing brings none.
    let volume: Int
    let hardware: String
    let version: String
    let registeredAt: Date?
    let revokedAt: Date?
    /// When it was heard of last.
    var seenAt: Date?
    var heartbeat: Heartbeat?
    /// Every entry of its log up to this number is here.
    let keptUpTo: Int

    struct Position: Sendable, Codable, Equatable {
        let latitude: Double
        let longitude: Double

        /// Nil unless both are there and on the globe.
        init?(_ latitude: Double?, _ longitude: Double?) {
            guard let latitude, let longitude, (-90...90).contains(latitude),
                (-180...180).contains(longitude)
            else { return nil }
            self.latitude = latitude
            self.longitude = longitude
        }

        /// `20.8123, 106.5432`, as maps of telephones write it.
        init?(typed: String) {
            let parts = typed.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " })
            guard parts.count == 2 else { return nil }
            self.init(Double(parts[0]), Double(parts[1]))
        }

        var written: String { "\(latitude), \(longitude)" }
    }

    init(row: Row) throws {
        id = try row.get("id")
        groupID = try row.get("group_id")
        groupName = try row.get("group_name")
        name = try row.get("name")
        place = try row.get("place")
        position = Position(
            try row.get("latitude", as: Double?.self), try row.get("longitude", as: Double?.self))
        state = try row.get("state")
        volume = try row.get("volume")
        hardware = try row.get("hardware")
        version = try row.get("version")
        registeredAt = try row.get("registered_at", as: Date?.self)
        revokedAt = try row.get("revoked_at", as: Date?.self)
        seenAt = try row.get("seen_at", as: Date?.self)
        keptUpTo = try row.get("kept_up_to")
        let text = try row.get("heartbeat", as: String.self)
        // One written by a later version may not be readable; the next one replaces it.
        heartbeat = try? SpeakerProtocol.decoded(Heartbeat.self, from: Data(text.utf8))
    }

    /// What the vault seals its key for.
    static func label(_ id: String) -> String { "speaker \(id)" }
}

/// A group of loudspeakers ("cụm loa"), as it is kept.
struct KeptGroup: Sendable, Fetchable, Codable, Identifiable {
    let id: String
    let name: String
    let place: String
    let position: KeptSpeaker.Position?
    /// How many are active in it.
    let speakers: Int

    init(row: Row) throws {
        id = try row.get("id")
        name = try row.get("name")
        place = try row.get("place")
        position = KeptSpeaker.Position(
            try row.get("latitude", as: Double?.self), try row.get("longitude", as: Double?.self))
        speakers = try row.get("speakers")
    }
}
