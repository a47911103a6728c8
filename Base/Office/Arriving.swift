package import Hummingbird
import NIOCore

/// The body of a request while it arrives.
package struct Arriving: Sendable {
    private let body: RequestBody?

    package init(_ body: RequestBody? = nil) { self.body = body }

    /// Hands over the pieces in their order; the sender waits while one is being taken.
    /// - Throws: what `take` throws, and an error of the line when it breaks in the middle: the
    ///   pieces before it have been taken.
    package func each(_ take: ([UInt8]) async throws -> Void) async throws {
        guard let body else { return }
        for try await piece in body { try await take(Array(piece.readableBytesView)) }
    }
}
