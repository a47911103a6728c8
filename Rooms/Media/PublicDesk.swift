import Foundation
import Office
import Storage
import Web

/// What everybody gets of the library.
enum PublicDesk {
    /// A file at `/files/HASH.ext`; only what belongs to an item, never another room's.
    @Sendable static func file(_ visit: Visit) async throws -> Reply {
        let asked = try visit.parameter("name")
        let hash = String(asked.prefix { $0 != "." })
        guard let place = visit.office.files.file(hash),
            let found = try await visit.office.read({ try $0.libraryFile(hash: hash) }),
            found.file.path == "/files/\(asked)"
        else { throw Refusal.notFound }
        var reply = Reply.file(
            FileBody(
                place: place, bytes: found.file.bytes, contentType: found.file.contentType,
                hash: hash))
        if found.file.role == .document, found.file.contentType != FileType.pdf {
            reply.headers.append(("Content-Disposition", Reply.disposition(found.name)))
        }
        return reply
    }

    /// `/media/ID` leads to the main file of the item.
    @Sendable static func item(_ visit: Visit) async throws -> Reply {
        let id = try visit.parameter("id")
        let item = try await visit.office.read { try LibraryOffer.items($0, [id])[id] }
        guard let main = item?.renditions.first(where: { $0.type != "image/webp" }) else {
            throw Refusal.notFound
        }
        return .seeOther(main.path)
    }
}
