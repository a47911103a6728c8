package import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Web

/// The portal as a stranger gets it, asked without a network: no cookie, no session, no address.
/// Every answer goes through the same dispatcher as a reader's.
package struct InsidePortal: Sendable {
    private let respond: @Sendable (Request) async throws -> Response
    private let host: String

    /// - Parameter host: what the pages take for their own host name.
    package init(_ dispatcher: Dispatcher, host: String) {
        let responder = dispatcher.router().buildResponder()
        let logger = dispatcher.logger
        respond = { request in
            try await responder.respond(to: request, context: GateContext(inside: logger))
        }
        self.host = host
    }

    /// Asks for a path with its query.
    package func ask(_ target: String) async throws -> InsideAnswer {
        let request = Request(
            head: HTTPRequest(
                method: .get, scheme: "http", authority: host, path: target,
                headerFields: [.accept: "text/html"]),
            body: RequestBody(buffer: ByteBuffer()))
        return InsideAnswer(try await respond(request))
    }
}

/// What the portal answered.
package struct InsideAnswer: Sendable {
    package let status: Int
    /// Where a reply leads.
    package let location: String?
    package let contentType: String
    private let response: Response

    init(_ response: Response) {
        status = response.status.code
        location = response.headers[.location]
        contentType = response.headers[.contentType] ?? ""
        self.response = response
    }

    package var isHTML: Bool { contentType.hasPrefix("text/html") }

    /// The whole body.
    package func bytes() async throws -> [UInt8] {
        let sink = Collecting()
        try await response.body.write(sink)
        return sink.bytes.withLock { $0 }
    }

    /// The body, piece by piece, into a file.
    package func write(to handle: FileHandle) async throws {
        try await response.body.write(Filing(handle: handle))
    }
}

private final class Collecting: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

private struct Filing: ResponseBodyWriter {
    let handle: FileHandle

    func write(_ buffer: ByteBuffer) async throws {
        try handle.write(contentsOf: Data(buffer.readableBytesView))
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
