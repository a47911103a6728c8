import Foundation
import Markup
import Office
import Storage

/// One piece of a bulletin ("tin trong buổi").
struct BulletinItem: Sendable, Equatable, Fetchable, Encodable {
    /// Where its sound comes from.
    enum Kind: String, Sendable, Codable, Storable, CaseIterable {
        /// The words of a story on the portal, spoken.
        case story
        /// Typed for the loudspeakers, spoken.
        case words
        /// Recorded here or elsewhere.
        case recording
        case music
        /// A stream of somebody else, for so long.
        case relay

        /// Whether its sound is made of words.
        var isSpoken: Bool { self == .story || self == .words }
    }

    let id: String
    let bulletinID: String
    let place: Int
    let kind: Kind
    let title: String
    /// What is said; for a recording or a relay, what it says, for those who read.
    let words: String
    /// The story it was taken from.
    let ref: Ref?
    /// What a recording's file was called on the sender's device.
    let fileName: String
    /// The studio's id; nil for a relay, and in a house without a studio.
    let soundID: String?
    let streamURL: String
    /// For how long a relay lasts.
    let relaySeconds: Int

    init(
        id: String, bulletinID: String, place: Int, kind: Kind, title: String, words: String = "",
        ref: Ref? = nil, fileName: String = "", soundID: String? = nil, streamURL: String = "",
        relaySeconds: Int = 0
    ) {
        self.id = id
        self.bulletinID = bulletinID
        self.place = place
        self.kind = kind
        self.title = title
        self.words = words
        self.ref = ref
        self.fileName = fileName
        self.soundID = soundID
        self.streamURL = streamURL
        self.relaySeconds = relaySeconds
    }

    init(row: Row) throws {
        var ref: Ref?
        if let kind = try row.get("ref_kind", as: String?.self),
            let id = try row.get("ref_id", as: String?.self)
        {
            ref = Ref(kind, id)
        }
        self.init(
            id: try row.get("id"), bulletinID: try row.get("bulletin_id"),
            place: try row.get("place"), kind: try row.get("kind"), title: try row.get("title"),
            words: try row.get("words"), ref: ref, fileName: try row.get("file_name"),
            soundID: try row.get("sound_id", as: String?.self),
            streamURL: try row.get("stream_url"), relaySeconds: try row.get("relay_seconds"))
    }

    /// Pieces that one bulletin may have.
    static let most = 60
    /// Letters of one piece: about an hour of speech.
    static let characters = 40_000
    /// Minutes that a relay may last.
    static let relayMinutes = 180
}
