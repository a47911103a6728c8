import CLibZip
package import Foundation

/// Writes a ZIP file from files of the disk, for what is too large to be held in memory.
package enum ZipFolder {
    /// Writes the files of `folder` that `paths` name to `file`. What stood there stays until the
    /// new one is whole.
    package static func write(
        _ paths: [String], of folder: URL, to file: URL
    ) throws(ArchiveFailure) {
        var code: Int32 = 0
        guard let archive = zip_open(file.path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            throw ArchiveFailure(description: "libzip \(code)")
        }
        do throws(ArchiveFailure) {
            for path in paths { try add(folder.appending(path: path), path, to: archive) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            let failure = failure(archive)
            zip_discard(archive)
            throw failure
        }
    }

    private static func add(
        _ file: URL, _ name: String, to archive: OpaquePointer
    ) throws(ArchiveFailure) {
        guard let source = zip_source_file(archive, file.path, 0, -1) else {
            throw failure(archive)
        }
        guard zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0 else {
            zip_source_free(source)
            throw failure(archive)
        }
    }

    private static func failure(_ archive: OpaquePointer) -> ArchiveFailure {
        guard let words = zip_strerror(archive) else {
            return ArchiveFailure(description: "unknown")
        }
        return ArchiveFailure(description: String(cString: words))
    }
}
