import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Asks a service of somebody else over HTTP, without following it elsewhere: what we send carries
/// keys of the commune. What goes wrong is told without a word of what was sent.
enum OutsideAsk {
    /// Bytes of an answer at most.
    static let answerBytes = 256 << 10

    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// - Throws: ``LetterTrouble`` when there is no answer, or one that is no success.
    static func post(
        _ address: String, _ headers: [(String, String)], _ body: [UInt8], seconds: Int64 = 20
    ) async throws -> [UInt8] {
        var request = HTTPClientRequest(url: address)
        request.method = .POST
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await ask(request, headers, seconds: seconds)
    }

    /// - Throws: ``LetterTrouble`` when there is no answer, or one that is no success.
    static func get(
        _ address: String, _ headers: [(String, String)], seconds: Int64 = 20
    ) async throws -> [UInt8] {
        try await ask(HTTPClientRequest(url: address), headers, seconds: seconds)
    }

    private static func ask(
        _ plain: HTTPClientRequest, _ headers: [(String, String)], seconds: Int64
    ) async throws -> [UInt8] {
        var request = plain
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.headers.add(name: "User-Agent", value: "CongLang")
        do {
            let response = try await client.execute(request, timeout: .seconds(seconds))
            let answer = try await response.body.collect(upTo: answerBytes)
            let status = Int(response.status.code)
            switch status {
            case 200: return Array(answer.readableBytesView)
            case 429, 500...599: throw LetterTrouble("http-\(status)", .later)
            default: throw LetterTrouble("http-\(status)", .person)
            }
        } catch let trouble as LetterTrouble {
            throw trouble
        } catch is CancellationError {
            throw CancellationError()
        } catch let failure as HTTPClientError
            where failure == .deadlineExceeded || failure == .readTimeout
            || failure == .connectTimeout
        {
            throw LetterTrouble.tooSlow
        } catch {
            throw LetterTrouble.unreachable
        }
    }
}
