import CZlib

/// Compresses what is sent many times (RFC 1952).
enum Gzip {
    /// The bytes as a gzip member, or nil when that would not be smaller.
    static func compress(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8]? {
        guard bytes.count >= 256, bytes.count < Int(UInt32.max) else { return nil }
        var stream = z_stream()
        let windowBitsForGzip: Int32 = 15 + 16
        let memoryLevel: Int32 = 8
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, windowBitsForGzip, memoryLevel, Z_DEFAULT_STRATEGY,
                ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        // One byte less than the input: what does not fit is not worth sending compressed.
        return input.withUnsafeMutableBufferPointer { input in
            var isComplete = false
            let output = [UInt8](unsafeUninitializedCapacity: input.count - 1) { output, count in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                isComplete = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = output.count - Int(stream.avail_out)
            }
            return isComplete ? output : nil
        }
    }
}
