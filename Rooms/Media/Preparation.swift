import Footage
import Foundation
import Markup
import Office
import Pictures
import Storage

/// Makes videos and sounds ready, one piece of the durable queue for each; may be begun again at
/// any point.
struct Preparation: Sendable {
    static let kind = "media.prepare"
    /// Files that a preparation makes, and a replacement makes anew.
    static let made: [LibraryFile.Role] = [.whole, .card, .share, .video, .sound, .document]

    let intake: Intake

    private struct Payload: Codable {
        let item: String
    }

    /// Asks for the work, as part of the act that made it needed.
    static func ask(_ id: String, in act: Act) throws {
        try act.connection.enqueue(
            kind: kind, key: act.newID(), payload: Payload(item: id), runAt: act.now, now: act.now)
    }

    @Sendable func run(_ office: Office, _ job: Job) async throws {
        let id = try job.decoded(as: Payload.self).item
        guard let item = try await office.read({ try $0.libraryItem(id: id) }),
            item.state == .preparing, let arrival = item.arrival
        else { return }
        let folder = try office.files.arrivals()
        let made = folder.appending(path: "\(id).made")
        let still = folder.appending(path: "\(id).still")
        defer {
            // A made file that is not stored is made again; what stays is swept away by the day.
            try? Intake.remove(made)
            try? Intake.remove(still)
        }
        try Intake.remove(made)
        try Intake.remove(still)
        do {
            try await prepare(
                item, folder.appending(path: arrival), made: made, still: still, office)
        } catch let failure as FootageFailure {
            try await fail(item, failure.words, office)
        } catch let failure as PictureFailure {
            try await fail(item, failure.words, office)
        }
    }

    private func prepare(
        _ item: LibraryItem, _ source: URL, made: URL, still: URL, _ office: Office
    ) async throws {
        guard FileManager.default.fileExists(atPath: source.path) else {
            throw FootageFailure.broken("the arrival is gone")
        }
        let contents = try await intake.footage.contents(of: source)
        let onProgress: @Sendable (Int) async -> Void = { progress in
            // Only for who watches: a lost line of progress is no loss.
            try? await office.database.write { try $0.note(progress: progress, of: item.id) }
        }
        var files: [LibraryFile] = []
        var size: Footage.Size?
        if contents.hasPicture {
            size = try await intake.footage.video(
                of: source, contents, to: made, onProgress: onProgress)
            try await intake.footage.poster(of: made, seconds: contents.seconds, to: still)
            files = try Intake.stored(
                try await intake.pictures.versions(of: still, focus: item.focus), for: item.id,
                at: office)
        } else {
            try await intake.footage.sound(
                of: source, contents, to: made, onProgress: onProgress)
        }
        let (hash, bytes) = try office.files.adopt(made)
        files.append(
            LibraryFile(
                itemID: item.id, role: contents.hasPicture ? .video : .sound, hash: hash,
                contentType: contents.hasPicture ? "video/mp4" : "audio/mpeg", bytes: bytes,
                width: size?.width, height: size?.height))
        try await keep(item, contents, size, files, office)
        try Intake.remove(source)
    }

    private func keep(
        _ item: LibraryItem, _ contents: Footage.Contents, _ size: Footage.Size?,
        _ files: [LibraryFile], _ office: Office
    ) async throws {
        try await office.act("media.prepare", by: nil) { act in
            act.note(item.ref, item.name)
            _ = try act.dropFiles(of: item.id, Preparation.made)
            for file in files { try act.add(file) }
            try act.finish(
                item.id, kind: contents.hasPicture ? .video : .sound, width: size?.width,
                height: size?.height, milliseconds: Int(contents.seconds * 1_000))
            try act.state(.mediaChanged(item.ref))
        }
    }

    private func fail(_ item: LibraryItem, _ words: Phrase, _ office: Office) async throws {
        try await office.act("media.fail", by: nil) { act in
            act.note(item.ref, item.name)
            try act.fail(item.id, vi: words.vi, en: words.en)
        }
    }
}
