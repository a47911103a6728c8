import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix
import Web

extension FileBody {
    /// The whole, a part, or the word that nothing changed; read from the disk while it is sent.
    func response(to request: Request, _ dressed: HTTPFields) -> Response {
        var headers = dressed
        headers[.contentType] = contentType
        headers[.cacheControl] = "public, max-age=31536000, immutable"
        headers[.eTag] = tag
        headers[.acceptRanges] = "bytes"
        let selection = selection(
            ifNoneMatch: request.headers[.ifNoneMatch], ifRange: request.headers[.ifRange],
            range: request.method == .get ? request.headers[.range] : nil)
        switch selection {
        case .notModified:
            return Response(status: .notModified, headers: headers)
        case .unsatisfiable:
            headers[.contentRange] = "bytes */\(bytes)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        case .whole:
            return Response(status: .ok, headers: headers, body: body(0..<bytes))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes)"
            return Response(status: .partialContent, headers: headers, body: body(range))
        }
    }

    /// At most this much of it is in memory at a time.
    private static let piece = 256 * 1_024

    private func body(_ range: Range<Int>) -> ResponseBody {
        let place = place
        return ResponseBody(contentLength: range.count) { writer in
            let handle = try FileHandle(forReadingFrom: place)
            defer { try? handle.close() }  // read only: nothing can be lost
            let descriptor = handle.fileDescriptor
            var position = range.lowerBound
            while position < range.upperBound {
                let start = position
                let count = min(FileBody.piece, range.upperBound - start)
                let read = try await NIOThreadPool.singleton.runIfActive {
                    try FileBody.read(descriptor, at: start, count: count)
                }
                position += read.readableBytes
                try await writer.write(read)
            }
            try await writer.finish(nil)
        }
    }

    private static func read(
        _ descriptor: CInt, at offset: Int, count: Int
    ) throws -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: count)
        let taken = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { space in
            max(0, pread(descriptor, space.baseAddress, count, off_t(offset)))
        }
        // A stored file never becomes shorter; if a disk fails, the reader must not wait.
        guard taken > 0 else { throw CocoaError(.fileReadUnknown) }
        return buffer
    }
}
