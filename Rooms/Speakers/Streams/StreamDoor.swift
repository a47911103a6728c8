import Foundation
import Office
import SpeakerPlayer
import Web

/// Where equipment and listeners find a group's stream: HTTP Live Streaming (RFC 8216).
enum StreamDoor {
    static let path = "/loa/truc-tiep"
    static let playlist = "truc-tiep.m3u8"
    private static let ending = ".aac"

    /// The playlist of a group, as it stands in pages and manuals.
    static func address(of groupID: String) -> String { "\(path)/\(groupID)/\(playlist)" }

    /// The playlist, or a segment of it.
    @Sendable static func file(_ visit: Visit) async throws -> Reply {
        let (groupID, name) = (try visit.parameter("group"), try visit.parameter("name"))
        guard let stream = visit.office.streamHub.stream(of: groupID) else {
            throw Refusal.notFound
        }
        if name == playlist {
            // A moment after it began there is nothing yet: players ask again.
            guard let text = await stream.playlist({ "\($0)\(ending)" }) else {
                return .nothing(.unavailable, headers: [("Retry-After", "4")])
            }
            var reply = Reply.bytes(
                Array(text.utf8), contentType: "application/vnd.apple.mpegurl")
            reply.headers.append(("Cache-Control", "max-age=1"))
            return reply
        }
        guard name.hasSuffix(ending), let number = Int(name.dropLast(ending.count)),
            let bytes = await stream.segment(number)
        else { throw Refusal.notFound }
        var reply = Reply.bytes(bytes, contentType: "audio/aac")
        reply.headers.append(("Cache-Control", "max-age=60"))
        return reply
    }
}
