import CZlib

/// Takes single entries out of a ZIP file, in memory and up to a size.
struct ZipEntries {
    private let bytes: [UInt8]
    private let directory: ZipDirectory

    init?(_ bytes: [UInt8]) {
        guard let directory = ZipDirectory(bytes) else { return nil }
        self.bytes = bytes
        self.directory = directory
    }

    func has(_ name: String) -> Bool { directory.has(name) }

    /// The bytes of an entry; nil when there is none of that name or it cannot be unpacked.
    /// - Throws: ``PaperFailure/bomb`` when it holds more than `limit` bytes, whatever it claims.
    func entry(_ name: String, limit: Int) throws(PaperFailure) -> [UInt8]? {
        guard let entry = directory.entries.first(where: { $0.name == name }) else { return nil }
        guard entry.unpacked <= limit else { throw .bomb }
        let head = entry.place
        guard head + 30 <= bytes.count, bytes[head..<(head + 4)].elementsEqual("PK\u{3}\u{4}".utf8)
        else { return nil }
        let start =
            head + 30 + bytes.number(at: head + 26, of: 2) + bytes.number(at: head + 28, of: 2)
        guard start + entry.packed <= bytes.count else { return nil }
        let packed = bytes[start..<(start + entry.packed)]
        switch entry.method {
        case 0: return packed.count <= limit ? Array(packed) : nil
        case 8: return try ZipEntries.inflated(Array(packed), limit: limit)
        default: return nil
        }
    }

    /// A raw deflate stream (RFC 1951), piece by piece so that a lie about its size costs nothing.
    private static func inflated(_ packed: [UInt8], limit: Int) throws(PaperFailure) -> [UInt8]? {
        var stream = z_stream()
        guard
            inflateInit2_(
                &stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { inflateEnd(&stream) }
        var input = packed
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var status = Z_OK
        input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            while status == Z_OK, result.count <= limit {
                let made = piece.withUnsafeMutableBufferPointer { piece in
                    stream.next_out = piece.baseAddress
                    stream.avail_out = UInt32(piece.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    return piece.count - Int(stream.avail_out)
                }
                result += piece[..<made]
                if made == 0, stream.avail_in == 0 { break }
            }
        }
        guard result.count <= limit else { throw .bomb }
        return status == Z_STREAM_END ? result : nil
    }
}
