import Foundation
import Markup
import Office
import OutsidePrograms
import Pictures
import Storage
import Web

/// Where an officer covers faces and number plates before a photo becomes public.
enum CoverDesk {
    static func path(_ caseID: String, _ photoID: String) -> String {
        "\(PublicationDesk.path(caseID))/photos/\(photoID)"
    }

    @Sendable static func page(_ visit: OfficerVisit) async throws -> Reply {
        let (found, photo, cover) = try await asked(visit)
        return .page(
            CoverPage(
                caseID: found.id, code: found.code, photoID: photo.id, parts: cover?.parts ?? []))
    }

    /// Exactly what readers get of the photo.
    @Sendable static func shown(_ visit: OfficerVisit) async throws -> Reply {
        let (_, photo, cover) = try await asked(visit)
        let file: StoredFile? = try await visit.office.read { connection in
            guard let cover else { return photo }
            return try connection.storedFile(id: cover.fileID)
        }
        guard let file, let bytes = try visit.office.files.get(file.hash) else {
            throw Refusal.notFound
        }
        return .bytes(bytes, contentType: file.contentType)
    }

    @Sendable static func cover(_ visit: OfficerVisit) async throws -> Reply {
        let (found, photo, _) = try await asked(visit)
        let parts = CoverDesk.parts(of: visit.form)
        guard parts.count <= PhotoCover.mostParts else {
            throw Refusal(CoverWords.tooMany(PhotoCover.mostParts))
        }
        var copy: KeptPicture?
        if !parts.isEmpty {
            let bytes = try await draw(photo, parts, visit.office)
            copy = KeptPicture(hash: try visit.office.files.put(bytes), bytes: bytes.count)
        }
        let kept = copy
        let unused = try await visit.office.act("case.cover", by: visit.officer) { act in
            try act.cover(photo.id, of: try act.caseNow(found.id), parts, with: kept)
        }
        for hash in unused { try visit.office.files.remove(hash) }
        return .seeOther(path(found.id, photo.id) + "?saved=1")
    }

    /// Ticked cells and drawn rectangles.
    private static func parts(of form: Form) -> [PicturePart] {
        let cells = form.all("cell").compactMap { Int($0) }.compactMap(PhotoCover.cell)
        let drawn = form.all("part").compactMap(PhotoCover.part)
        var seen: Set<PicturePart> = []
        return (cells + drawn).filter { seen.insert($0).inserted }
    }

    private static func draw(
        _ photo: StoredFile, _ parts: [PicturePart], _ office: Office
    ) async throws -> [UInt8] {
        guard let bytes = try office.files.get(photo.hash) else { throw Refusal.notFound }
        do {
            return try await Pictures().covered(bytes, parts: parts)
        } catch PictureFailure.program(let failure) {
            throw Refusal(Phrase(vi: failure.vi, en: failure.en), .unavailable)
        } catch let failure as PictureFailure {
            throw Refusal(failure.words)
        }
    }

    private static func asked(
        _ visit: OfficerVisit
    ) async throws -> (ResidentCase, StoredFile, PhotoCover?) {
        let id = try visit.parameter("id"), photoID = try visit.parameter("photo")
        return try await visit.office.read { connection in
            guard let found = try connection.residentCase(id: id),
                let photo = try connection.storedFiles(of: found.ref)
                    .first(where: { $0.id == photoID })
            else { throw Refusal.notFound }
            return (found, photo, try connection.photoCovers(of: id)[photoID])
        }
    }
}
