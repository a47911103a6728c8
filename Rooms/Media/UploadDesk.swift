import Crypto
import Foundation
import Office
import Storage
import Synchronization
import Web

/// Files sent in parts: tus 1.0 (https://tus.io/protocols/resumable-upload), its core with
/// creation and checksum. `HEAD` is answered by what answers `GET`.
struct UploadDesk: Sendable {
    static let version = "1.0.0"
    let intake: Intake
    private let turns = Turns()

    init(intake: Intake) { self.intake = intake }

    // MARK: - Beginning

    @Sendable func create(_ visit: OfficerVisit) async throws -> Reply {
        guard visit.header("Tus-Resumable") == UploadDesk.version else {
            return UploadDesk.otherVersion
        }
        guard let length = visit.header("Upload-Length").flatMap({ Int($0) }), length > 0 else {
            throw Refusal(Phrases.lengthNeeded, .badRequest)
        }
        guard length <= Limits.largestFileBytes else {
            throw Refusal(Phrases.fileTooLarge(Limits.largestFileBytes), .tooLarge)
        }
        let about = UploadDesk.metadata(visit.header("Upload-Metadata") ?? "")
        let name = Intake.tidy(about["filename"] ?? "")
        let alt = String((about["alt"] ?? "").prefix(Limits.lineCharacters))
        let office = visit.office
        let officer = visit.officer
        let id = office.newID()
        let now = office.now()
        try await office.database.write { connection in
            guard try connection.unfinishedUploads(of: officer) < Limits.unfinishedUploads else {
                throw Refusal(Phrases.tooManyUploads, .tooManyRequests)
            }
            try connection.begin(
                id, length: length, name: name, alt: alt, by: officer, at: now)
        }
        let place = try office.files.arrivals().appending(path: id)
        guard FileManager.default.createFile(atPath: place.path, contents: nil) else {
            throw Refusal(Phrases.noRoom, .unavailable)
        }
        return .nothing(
            .created,
            headers: [
                ("Location", "/office/uploads/\(id)"), ("Tus-Resumable", UploadDesk.version),
                ("Upload-Offset", "0"),
            ])
    }

    /// `filename dGVwLmpwZw==,alt …`; what cannot be read is left out.
    static func metadata(_ header: String) -> [String: String] {
        var found: [String: String] = [:]
        for pair in header.prefix(4_096).split(separator: ",") {
            let parts = pair.split(separator: " ")
            guard parts.count == 2, let data = Data(base64Encoded: String(parts[1])),
                let text = String(validating: data, as: UTF8.self)
            else { continue }
            found[String(parts[0])] = text.precomposedStringWithCanonicalMapping
        }
        return found
    }

    // MARK: - Where it stands

    @Sendable func look(_ visit: OfficerVisit) async throws -> Reply {
        let (upload, _, offset) = try await find(visit)
        return standing(.ok, upload, offset, itemID: upload.itemID)
    }

    private func find(_ visit: OfficerVisit) async throws -> (Upload, URL, Int) {
        let id = try visit.parameter("id")
        let officer = visit.officer
        guard let upload = try await visit.office.read({ try $0.upload(id: id, of: officer) })
        else { throw Refusal.notFound }
        let place = try visit.office.files.arrivals().appending(path: id)
        guard upload.itemID == nil else { return (upload, place, upload.length) }
        guard let size = try? FileManager.default.attributesOfItem(atPath: place.path)[.size],
            let offset = size as? Int
        else { throw Refusal(Phrases.uploadGone, .gone) }  // swept away, or its disk is
        return (upload, place, offset)
    }

    private func standing(
        _ status: Reply.Status, _ upload: Upload, _ offset: Int, itemID: String?
    ) -> Reply {
        var headers = [
            (name: "Tus-Resumable", value: UploadDesk.version),
            (name: "Upload-Offset", value: String(offset)),
            (name: "Upload-Length", value: String(upload.length)),
        ]
        if let itemID { headers.append((name: "Conglang-Media", value: itemID)) }
        return .nothing(status, headers: headers)
    }

    private static let otherVersion = Reply.nothing(
        .preconditionFailed,
        headers: [
            ("Tus-Version", version), ("Tus-Extension", "creation,checksum"),
            ("Tus-Checksum-Algorithm", "sha1,sha256"),
            ("Tus-Max-Size", String(Limits.largestFileBytes)),
        ])

    // MARK: - Going on

    @Sendable func receive(_ visit: OfficerVisit, _ arriving: Arriving) async throws -> Reply {
        guard visit.header("Tus-Resumable") == UploadDesk.version else {
            return UploadDesk.otherVersion
        }
        guard visit.header("Content-Type") == "application/offset+octet-stream" else {
            throw Refusal(Phrases.offsetStreamNeeded, .unsupportedKind)
        }
        let (upload, place, offset) = try await find(visit)
        if upload.itemID != nil {
            return standing(.noContent, upload, offset, itemID: upload.itemID)
        }
        guard visit.header("Upload-Offset").flatMap({ Int($0) }) == offset else {
            throw Refusal(Phrases.anotherOffset, .conflict)
        }
        let rest = upload.length - offset
        if let length = visit.header("Content-Length").flatMap({ Int($0) }), length > rest {
            throw Refusal(Phrases.longerThanSaid, .tooLarge)
        }
        let checksum = try Checksum(visit.header("Upload-Checksum"))
        guard let turn = turns.begin(upload.id) else {
            throw Refusal(Phrases.beingPrepared, .locked)
        }
        let reached = try await append(
            arriving, to: place, upload, from: offset, turn: turn, checksum)
        guard reached == upload.length else {
            return standing(.noContent, upload, reached, itemID: nil)
        }
        return try await finish(upload, place, visit)
    }

    private func append(
        _ arriving: Arriving, to place: URL, _ upload: Upload, from offset: Int, turn: Int,
        _ checksum: Checksum?
    ) async throws -> Int {
        let handle = try FileHandle(forWritingTo: place)
        defer { try? handle.close() }  // what was written has been written
        var checksum = checksum
        var position = offset
        do {
            try await arriving.each { bytes in
                guard position + bytes.count <= upload.length else {
                    throw Refusal(Phrases.longerThanSaid, .tooLarge)
                }
                checksum?.take(bytes)
                let at = position
                let isMine = try turns.perform(upload.id, turn) {
                    try handle.seek(toOffset: UInt64(at))
                    try handle.write(contentsOf: bytes)
                }
                // Somebody lost the line and began anew while we still waited on the old one.
                guard isMine else { throw Refusal(Phrases.anotherOffset, .conflict) }
                position += bytes.count
            }
        } catch let refusal as Refusal where refusal.status == .tooLarge {
            _ = try turns.perform(upload.id, turn) { try handle.truncate(atOffset: UInt64(offset)) }
            throw refusal
        } catch let refusal as Refusal {
            throw refusal
        } catch let error as CocoaError {
            throw error  // the disk, not the line
        } catch {
            throw Refusal(Phrases.lineBroke, .badRequest)  // what arrived stays
        }
        if let checksum, !checksum.isRight {
            _ = try turns.perform(upload.id, turn) { try handle.truncate(atOffset: UInt64(offset)) }
            throw Refusal(Phrases.damagedOnTheWay, .checksumMismatch)
        }
        return position
    }

    private func finish(_ upload: Upload, _ place: URL, _ visit: OfficerVisit) async throws -> Reply
    {
        guard turns.close(upload.id) else { throw Refusal(Phrases.beingPrepared, .locked) }
        defer { turns.open(upload.id) }
        do {
            let result = try await intake.take(
                place, name: upload.name, alt: upload.alt, by: visit.officer, at: visit.office)
            try await visit.office.database.write {
                try $0.note(upload: upload.id, became: result.id)
            }
            return standing(.noContent, upload, upload.length, itemID: result.id)
        } catch let refusal as Refusal where refusal.status == .unprocessable {
            // It will never be anything else, so it need not be kept.
            try await visit.office.database.write { try $0.forget(upload: upload.id) }
            try Intake.remove(place)
            throw refusal
        }
    }

    // MARK: - Letting go

    /// Takes away what nobody finished, and what lies about without anything waiting for it.
    @Sendable static func sweep(_ office: Office, _ job: Job) async throws {
        let moment = office.now().addingTimeInterval(-Upload.days * 86_400)
        try await office.database.write { connection in
            for upload in try connection.uploads(before: moment) {
                try connection.forget(upload: upload.id)
            }
        }
        let awaited = try await office.read { try $0.awaitedArrivals() }
        let folder = try office.files.arrivals()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for name in names where !awaited.contains(name) {
            let file = folder.appending(path: name)
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
            guard let changed = attributes[.modificationDate] as? Date, changed < moment else {
                continue
            }
            try Intake.remove(file)
        }
    }
}

/// `Upload-Checksum: sha1 BASE64`.
private struct Checksum {
    private var sha1 = Insecure.SHA1()
    private var sha256 = SHA256()
    private let wanted: [UInt8]
    private let isSHA1: Bool

    init?(_ header: String?) throws(Refusal) {
        guard let header else { return nil }
        let parts = header.split(separator: " ")
        guard parts.count == 2, parts[0] == "sha1" || parts[0] == "sha256",
            let wanted = Data(base64Encoded: String(parts[1]))
        else { throw Refusal(Phrases.checksumUnknown, .badRequest) }
        self.wanted = Array(wanted)
        isSHA1 = parts[0] == "sha1"
    }

    mutating func take(_ bytes: [UInt8]) {
        if isSHA1 { sha1.update(data: bytes) } else { sha256.update(data: bytes) }
    }

    var isRight: Bool {
        isSHA1 ? Array(sha1.finalize()) == wanted : Array(sha256.finalize()) == wanted
    }
}

/// Whose turn it is to write to an upload: the latest request's. A line that broke without a word
/// may leave an older one waiting; it must not write into what became a file of the library.
private final class Turns: Sendable {
    private struct State {
        var latest: [String: Int] = [:]
        var closed: Set<String> = []
        var count = 0
    }

    private let state = Mutex(State())

    /// Nil while the whole file is being looked at.
    func begin(_ id: String) -> Int? {
        state.withLock { state in
            guard !state.closed.contains(id) else { return nil }
            state.count += 1
            state.latest[id] = state.count
            return state.count
        }
    }

    /// Does it unless a later request has come; a few milliseconds at most.
    func perform(_ id: String, _ turn: Int, _ body: () throws -> Void) throws -> Bool {
        try state.withLock { state in
            guard state.latest[id] == turn, !state.closed.contains(id) else { return false }
            try body()
            return true
        }
    }

    /// Nobody writes from now on; false when somebody else closed it already.
    func close(_ id: String) -> Bool {
        state.withLock { $0.closed.insert(id).inserted }
    }

    func open(_ id: String) {
        state.withLock { state in
            state.closed.remove(id)
            state.latest[id] = nil
        }
    }
}
