import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import SpeakerProtocol

/// Sealed requests to the commune's office, and answers whose seal fits.
struct OfficeLine: Sendable {
    let identity: DeviceIdentity
    private let seal: SpeakerSeal

    init?(_ identity: DeviceIdentity) {
        guard let seal = SpeakerSeal(key: identity.key) else { return nil }
        self.identity = identity
        self.seal = seal
    }

    /// An answer, and when it was asked for and came, by the running clock.
    struct Answer: Sendable {
        let status: Int
        let body: Data
        let sentAt: Int
        let arrivedAt: Int
    }

    /// Seconds for an answer; longer than a question for changes is held.
    static let patience: Int64 = 65

    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// Asks for something.
    /// - Parameters:
    ///   - time: the device's clock.
    ///   - count: never used before.
    /// - Throws: ``SpeakerTrouble`` when the server refused and said so under its seal;
    ///   ``PlayerTrouble`` when there is no answer, or one that is not to be believed.
    func ask(
        _ method: String, _ path: String, body: Data = Data(), time: Int, count: Int,
        headers: [(String, String)] = []
    ) async throws -> Answer {
        let given = seal.request(
            method, path, speaker: identity.speaker, time: time, count: count, body: body)
        let all =
            [
                (SpeakerProtocol.Header.speaker, identity.speaker),
                (SpeakerProtocol.Header.time, String(time)),
                (SpeakerProtocol.Header.count, String(count)),
                (SpeakerProtocol.Header.seal, given),
            ] + headers
        let sentAt = DeviceTime.running()
        let response = try await OfficeLine.send(
            identity.server, method, path, body, headers: all)
        let bytes = try await OfficeLine.collect(response)
        let answer = Answer(
            status: Int(response.status.code), body: bytes, sentAt: sentAt,
            arrivedAt: DeviceTime.running())
        if answer.status == 304 { return answer }
        let said = response.headers.first(name: SpeakerProtocol.Header.seal) ?? ""
        let isSealed = seal.fitsAnswer(said, status: answer.status, count: count, body: bytes)
        if answer.status == 200, isSealed { return answer }
        guard isSealed else {
            throw answer.status == 503 || answer.status == 429
                ? PlayerTrouble.later : PlayerTrouble.strangeAnswer
        }
        throw try SpeakerProtocol.decoded(SpeakerTrouble.self, from: bytes)
    }

    /// Fetches a sound piece by piece from a byte on.
    /// - Parameter take: gets each piece; `isFresh` says that the server began at the first byte.
    func fetch(
        _ hash: String, from first: Int, time: Int, count: Int,
        take: (_ piece: Data, _ isFresh: Bool) throws -> Void
    ) async throws {
        let path = "\(SpeakerProtocol.Path.sounds)/\(hash)"
        let given = seal.request(
            "GET", path, speaker: identity.speaker, time: time, count: count, body: Data())
        let headers =
            [
                (SpeakerProtocol.Header.speaker, identity.speaker),
                (SpeakerProtocol.Header.time, String(time)),
                (SpeakerProtocol.Header.count, String(count)),
                (SpeakerProtocol.Header.seal, given),
            ] + (first > 0 ? [("Range", "bytes=\(first)-")] : [])
        let response = try await OfficeLine.send(
            identity.server, "GET", path, Data(), headers: headers)
        switch response.status.code {
        case 200, 206:
            let isFresh = response.status.code == 200
            do {
                var isFirst = isFresh
                for try await piece in response.body {
                    try take(Data(piece.readableBytesView), isFirst)
                    isFirst = false
                }
            } catch let trouble as PlayerTrouble {
                throw trouble
            } catch {
                throw PlayerTrouble.noLine
            }
        case 416: try take(Data(), true)
        default:
            let bytes = try await OfficeLine.collect(response)
            let said = response.headers.first(name: SpeakerProtocol.Header.seal) ?? ""
            guard
                seal.fitsAnswer(
                    said, status: Int(response.status.code), count: count, body: bytes)
            else { throw PlayerTrouble.later }
            throw try SpeakerProtocol.decoded(SpeakerTrouble.self, from: bytes)
        }
    }

    // MARK: - Without a seal

    /// Becomes a loudspeaker of the commune.
    static func register(
        _ server: String, _ registration: SpeakerRegistration
    ) async throws -> SpeakerWelcome {
        let body = try SpeakerProtocol.encoded(registration)
        let response = try await send(
            server, "POST", SpeakerProtocol.Path.registration, body, headers: [])
        let bytes = try await collect(response)
        switch response.status.code {
        case 200: return try SpeakerProtocol.decoded(SpeakerWelcome.self, from: bytes)
        case 403, 422: throw PlayerTrouble.codeRefused
        case 429, 503: throw PlayerTrouble.later
        default: throw PlayerTrouble.strangeAnswer
        }
    }

    private static func send(
        _ server: String, _ method: String, _ path: String, _ body: Data,
        headers: [(String, String)]
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: server + path)
        request.method = HTTPMethod(rawValue: method)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if !body.isEmpty {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: body))
        }
        do {
            return try await client.execute(request, timeout: .seconds(patience))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw PlayerTrouble.noLine
        }
    }

    private static func collect(_ response: HTTPClientResponse) async throws -> Data {
        do {
            let body = try await response.body.collect(upTo: 8 << 20)
            return Data(body.readableBytesView)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw PlayerTrouble.noLine
        }
    }
}
