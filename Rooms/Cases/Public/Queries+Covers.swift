import Foundation
import Office
import Pictures
import Storage

extension Connection {
    /// The covers of a case's photos, by the photo.
    func photoCovers(of caseID: String) throws -> [String: PhotoCover] {
        let all: [PhotoCover] = try fetchAll(
            "SELECT * FROM case_cover WHERE case_id = \(caseID)")
        return Dictionary(uniqueKeysWithValues: all.map { ($0.photoID, $0) })
    }
}

extension Act {
    /// Keeps the covered copy of a photo in place of an earlier one, on the portal at once where
    /// the photo is there; without parts the photo is as it was sent.
    /// - Returns: the hashes of files that nothing refers to any more.
    func cover(
        _ photoID: String, of found: ResidentCase, _ parts: [PicturePart],
        with copy: KeptPicture?
    ) throws -> [String] {
        let photos = try connection.storedFiles(of: found.ref)
        guard let photo = photos.first(where: { $0.id == photoID }) else { throw Refusal.notFound }
        let before = try connection.photoCovers(of: found.id)[photoID]
        _ = try connection.execute(
            "DELETE FROM case_cover WHERE case_id = \(found.id) AND photo_id = \(photoID)")
        var shown = photoID
        if let copy {
            shown = try attach(
                hash: copy.hash, name: photo.name, contentType: DrawnPhoto.contentType,
                bytes: copy.bytes, to: PhotoCover.ref(of: found.id), description: "")
            let json = String(decoding: try JSONEncoder().encode(parts), as: UTF8.self)
            _ = try connection.execute(
                """
                INSERT INTO case_cover (case_id, photo_id, parts, file_id)
                VALUES (\(found.id), \(photoID), \(json), \(shown))
                """)
        }
        note(found.ref, "\(found.code), \(parts.count)")
        try replaceOnPortal(before?.fileID ?? photoID, by: shown, of: found)
        guard let before else { return [] }
        return try letGo(of: before.fileID)
    }

    private func replaceOnPortal(
        _ old: String, by new: String, of found: ResidentCase
    ) throws {
        guard let published = try connection.publicCase(of: found.id),
            published.photos.contains(old)
        else { return }
        let photos = published.photos.map { $0 == old ? new : $0 }
        try setPublicPhotos(photos, of: found.id)
        try state(.casePublished(found.ref))
    }

    private func letGo(of fileID: String) throws -> [String] {
        guard let file = try connection.storedFile(id: fileID) else { return [] }
        _ = try connection.execute("DELETE FROM stored_file WHERE id = \(fileID)")
        let isUsed = try connection.exists(
            "SELECT id FROM stored_file WHERE hash = \(file.hash) LIMIT 1")
        return isUsed ? [] : [file.hash]
    }
}
