import AsyncHTTPClient
import Foundation
package import Markup
import NIOCore
import NIOHTTP1

/// A service that speaks, at an address that the administrator of the server chose: one POST with a
/// sentence in UTF-8, one sound file back. `docs/voices.md` is its contract.
package struct HTTPVoice: SpeakingVoice {
    static let soundBytes = 64 << 20

    private let address: URL
    private let key: String?
    private let seconds: Int

    /// Nil when `address` is no `http` or `https` address. What its query says is passed on.
    /// - Parameter seconds: how long one sentence may take.
    package init?(address: String, key: String? = nil, seconds: Int = 60) {
        guard let url = URL(string: address), let host = url.host(), !host.isEmpty,
            url.scheme == "https" || url.scheme == "http", url.fragment() == nil
        else { return nil }
        self.address = url
        self.key = key
        self.seconds = seconds
    }

    package var id: String { "http" }
    package var name: Phrase {
        Phrase(vi: "Giọng của dịch vụ đọc", en: "The speech service's voice")
    }
    package var mark: String { address.absoluteString }

    /// Redirects could carry words and key to somebody else, so they are not followed. One client
    /// for the life of the program.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    package func speak(_ words: String, style: VoiceStyle) async throws -> [UInt8] {
        let asked = address.appending(queryItems: [
            URLQueryItem(name: "speed", value: "\(style.speed)"),
            URLQueryItem(name: "pitch", value: "\(style.pitch)"),
        ])
        var request = HTTPClientRequest(url: asked.absoluteString)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "text/plain; charset=utf-8")
        request.headers.add(
            name: "Accept", value: "audio/wav, audio/flac, audio/ogg, audio/mpeg")
        request.headers.add(name: "Accept-Encoding", value: "identity")
        if let key { request.headers.add(name: "Authorization", value: "Bearer \(key)") }
        request.body = .bytes(ByteBuffer(string: words))
        let body: ByteBuffer
        let status: Int
        do {
            let response = try await HTTPVoice.client.execute(
                request, timeout: .seconds(Int64(seconds)))
            status = Int(response.status.code)
            body = try await response.body.collect(upTo: HTTPVoice.soundBytes)
        } catch is CancellationError {
            throw CancellationError()
        } catch is NIOTooManyBytesError {
            throw VoiceTrouble.tooLarge
        } catch let error as HTTPClientError
            where error == .deadlineExceeded || error == .readTimeout
        {
            throw VoiceTrouble.tooSlow(seconds: seconds)
        } catch {
            throw VoiceTrouble.unreachable
        }
        switch status {
        case 200: break
        case 401, 403: throw VoiceTrouble.keyRefused
        default: throw VoiceTrouble.broken(status: status)
        }
        guard body.readableBytes > 44 else { throw VoiceTrouble.noSound }
        return Array(body.readableBytesView)
    }
}
