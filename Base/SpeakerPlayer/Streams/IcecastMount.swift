import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1

/// A mount of an Icecast server to which a group's sound is sent: for equipment that plays a
/// stream's address and knows no other protocol. The server is Debian's `icecast2`, or any other
/// that takes a source by `PUT` (Icecast 2.4 and later).
package struct IcecastMount: Sendable, Equatable {
    /// With the mount's path, without user and password.
    package let address: URL
    private let authorization: String
    let name: String

    /// - Parameters:
    ///   - server: `http://source:password@host:8000`.
    ///   - path: of the mount, without a leading slash.
    ///   - name: shown by players; in ASCII, for Icecast 2 takes it for ISO 8859-1.
    /// - Returns: nil when `server` is no such address, or has no password.
    package init?(server: String, path: String, name: String) {
        guard var parts = URLComponents(string: server), ["http", "https"].contains(parts.scheme),
            parts.host?.isEmpty == false, let password = parts.password, !password.isEmpty
        else { return nil }
        let user = parts.user ?? "source"
        parts.user = nil
        parts.password = nil
        parts.query = nil
        parts.fragment = nil
        guard let server = parts.url else { return nil }
        address = server.appending(path: path)
        authorization = "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
        self.name = name
    }

    /// One client for the life of the program. A source is told nothing for hours, so nothing is
    /// awaited from the server.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        configuration.timeout.read = nil
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// Sends sound until it ends or the server hangs up.
    /// - Parameter onAir: runs once the server has taken the mount.
    /// - Throws: ``IcecastTrouble``.
    func send(
        _ sound: AsyncStream<[UInt8]>, onAir: @Sendable @escaping () async -> Void
    ) async throws {
        var request = HTTPClientRequest(url: address.absoluteString)
        request.method = .PUT
        request.headers.add(name: "Authorization", value: authorization)
        request.headers.add(name: "Content-Type", value: "audio/mpeg")
        request.headers.add(name: "Ice-Name", value: name)
        request.headers.add(name: "Ice-Public", value: "0")
        request.headers.add(name: "Ice-Audio-Info", value: "bitrate=64;channels=1;samplerate=48000")
        // Icecast 2.4 knows no chunks; it takes what comes, whatever length is named.
        request.body = .stream(
            sound.map { ByteBuffer(bytes: $0) }, length: .known(Int64.max / 2))
        do {
            let answer = try await IcecastMount.client.execute(request, deadline: .distantFuture)
            guard answer.status == .ok else {
                throw IcecastTrouble(
                    answer.status == .unauthorized ? .passwordRefused : .mountRefused)
            }
            await onAir()
            for try await _ in answer.body {}
        } catch let trouble as IcecastTrouble {
            throw trouble
        } catch {
            throw IcecastTrouble(.unreachable)
        }
        throw IcecastTrouble(.unreachable)
    }
}

/// Why a mount is not on the air.
package struct IcecastTrouble: Error, Equatable {
    package enum Kind: String, Sendable {
        /// Nobody answers, or the line was cut.
        case unreachable
        case passwordRefused
        /// Another source has it, or there are too many.
        case mountRefused
    }

    package let kind: Kind

    init(_ kind: Kind) { self.kind = kind }
}
