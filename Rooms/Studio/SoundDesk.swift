import Foundation
import Markup
import Office
import Storage
import Web

/// One sound, for officers: how far it is, and the sound itself. Nothing of it is public here.
struct SoundDesk: Sendable {
    static let path = "/office/studio/sounds"

    /// `ID` is the page, `ID.mp3` and `ID.opus` are the files.
    @Sendable func show(_ visit: OfficerVisit) async throws -> Reply {
        let asked = try visit.parameter("id")
        let id = String(asked.prefix { $0 != "." })
        guard let sound = try await visit.office.read({ try $0.sound(id: id) }) else {
            throw Refusal.notFound
        }
        switch asked.dropFirst(id.count) {
        case "": return .page(SoundPage(sound: sound))
        case ".mp3":
            return try file(sound.sound.mp3, sound.sound.mp3Bytes, "audio/mpeg", visit)
        case ".opus":
            return try file(
                sound.sound.opus, sound.sound.opusBytes, "audio/ogg; codecs=opus", visit)
        default: throw Refusal.notFound
        }
    }

    private func file(
        _ hash: String, _ bytes: Int, _ contentType: String, _ visit: OfficerVisit
    ) throws -> Reply {
        guard let place = visit.office.files.file(hash) else { throw Refusal.notFound }
        return .file(
            FileBody(place: place, bytes: bytes, contentType: contentType, hash: hash))
    }

    /// Begins a failed sound anew.
    @Sendable func again(_ visit: OfficerVisit) async throws -> Reply {
        let id = try visit.parameter("id")
        try await visit.office.act("sound.again", by: visit.officer) { act in
            guard try act.connection.sound(id: id) != nil else { throw Refusal.notFound }
            if try act.reviveSound(id) { try Making.ask(id, in: act) }
            act.note(Ref("sound", id), "")
        }
        return .seeOther("\(Self.path)/\(id)")
    }
}
