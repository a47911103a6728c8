import CLibZip
import Foundation

/// The archive could not be written; the word is libzip's own.
package struct ArchiveFailure: Error, Equatable, CustomStringConvertible {
    package let description: String
}

/// Writes a ZIP file in memory.
package enum ZipArchive {
    /// The entries in their order. No entry carries a time of its own, so that the same parts give
    /// the same bytes.
    package static func bytes(of parts: [(name: String, content: [UInt8])]) throws -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else {
            throw failure(&error)
        }
        defer { zip_source_free(target) }
        // The archive frees its source when it closes; this keeps ours to read from.
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            throw failure(&error)
        }
        do {
            for (name, content) in parts { try add(content, name, to: archive) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            let failure = failure(zip_get_error(archive))
            zip_discard(archive)
            throw failure
        }
        return try read(target)
    }

    private static func add(_ bytes: [UInt8], _ name: String, to archive: OpaquePointer) throws {
        guard let copy = malloc(max(1, bytes.count)) else {
            throw ArchiveFailure(description: "no memory")
        }
        bytes.withUnsafeBytes { from in
            if let start = from.baseAddress { copy.copyMemory(from: start, byteCount: from.count) }
        }
        // The source frees the copy.
        guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
            free(copy)
            throw failure(zip_get_error(archive))
        }
        let place = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard place >= 0 else {
            zip_source_free(source)
            throw failure(zip_get_error(archive))
        }
        // 1980-01-01, the first day that a ZIP file knows.
        guard zip_file_set_dostime(archive, zip_uint64_t(place), 0, 0x21, 0) == 0 else {
            throw failure(zip_get_error(archive))
        }
    }

    private static func read(_ source: OpaquePointer) throws -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw failure(zip_source_error(source)) }
        defer { zip_source_close(source) }
        guard zip_source_seek(source, 0, SEEK_END) == 0 else {
            throw failure(zip_source_error(source))
        }
        let size = zip_source_tell(source)
        guard size >= 0, zip_source_seek(source, 0, SEEK_SET) == 0 else {
            throw failure(zip_source_error(source))
        }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        let count = bytes.withUnsafeMutableBytes {
            zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count))
        }
        guard count == size else { throw failure(zip_source_error(source)) }
        return bytes
    }

    private static func failure(_ error: UnsafeMutablePointer<zip_error_t>?) -> ArchiveFailure {
        guard let error, let words = zip_error_strerror(error) else {
            return ArchiveFailure(description: "unknown")
        }
        return ArchiveFailure(description: String(cString: words))
    }
}
