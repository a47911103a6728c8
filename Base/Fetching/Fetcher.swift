import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// What came from an address.
package struct Fetched: Sendable {
    /// Where it was in the end.
    package let url: URL
    /// `text/html`, in small letters, without parameters; empty when nothing was said.
    package let kind: String
    /// `utf-8`, when it was said.
    package let charset: String?
    package let bytes: [UInt8]

    package init(url: URL, kind: String, charset: String? = nil, bytes: [UInt8]) {
        self.url = url
        self.kind = kind
        self.charset = charset
        self.bytes = bytes
    }
}

/// Why nothing came.
package enum FetchTrouble: Error, Sendable, Equatable {
    /// No `http` or `https` address of a host.
    case notAnAddress
    /// A machine of a private network, or a port on which no websites live.
    case notAllowed
    /// No such host, or it does not answer.
    case unreachable
    case tooSlow
    case tooLarge(Int)
    case tooManyRedirects
    case refused(status: Int)
    /// Sent compressed though that was not asked for.
    case compressed
}

/// Fetches pages and pictures of other sites on an officer's word: politely, within limits, and
/// only from the public internet.
package struct Fetcher: Sendable {
    private let addressGuard: AddressGuard
    private let seconds: Double
    private let turns: Turns
    /// How often one fetch is sent elsewhere.
    private static let redirects = 5

    /// - Parameter pauseSeconds: between two requests to one host.
    /// - Parameter seconds: how long one answer may take in all.
    package init(
        _ addressGuard: AddressGuard = .publicOnly, pauseSeconds: Double = 1, seconds: Double = 30
    ) {
        self.addressGuard = addressGuard
        self.seconds = seconds
        turns = Turns(pauseSeconds: pauseSeconds)
    }

    /// - Throws: `FetchTrouble`, or that the task was cancelled.
    package func fetch(_ url: URL, limitBytes: Int) async throws -> Fetched {
        var url = url
        for _ in 0...Fetcher.redirects {
            switch try await ask(url, limitBytes: limitBytes) {
            case .found(let fetched): return fetched
            case .elsewhere(let next): url = next
            }
        }
        throw FetchTrouble.tooManyRedirects
    }

    private enum Answer: Sendable {
        case found(Fetched)
        case elsewhere(URL)
    }

    private func ask(_ url: URL, limitBytes: Int) async throws -> Answer {
        guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = url.host(), !host.isEmpty, url.user() == nil
        else { throw FetchTrouble.notAnAddress }
        let machine = try await addressGuard.machine(
            of: host.trimmingCharacters(in: ["[", "]"]),
            port: url.port ?? (scheme == "https" ? 443 : 80))
        try await turns.wait(for: host)
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: configuration(host, machine))
        let answer: Result<Answer, any Error>
        do {
            answer = .success(
                try await within(seconds) {
                    try await Fetcher.answer(of: client, url, limitBytes: limitBytes)
                })
        } catch {
            answer = .failure(error)
        }
        try? await client.shutdown()  // it holds one connection, which is over either way
        do {
            return try answer.get()
        } catch let trouble as FetchTrouble {
            throw trouble
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw FetchTrouble.unreachable
        }
    }

    /// The connection goes to the machine that was looked at; certificates are of the name.
    private func configuration(_ host: String, _ machine: String) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        configuration.timeout.read = .seconds(15)
        configuration.dnsOverride = [host: machine]
        configuration.httpVersion = .http1Only
        return configuration
    }

    private static func answer(
        of client: HTTPClient, _ url: URL, limitBytes: Int
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: url.absoluteString)
        request.headers.add(name: "User-Agent", value: "CongLang (moves a commune's own site)")
        request.headers.add(name: "Accept", value: "*/*")
        // Nothing compressed: it could grow without end.
        request.headers.add(name: "Accept-Encoding", value: "identity")
        request.headers.add(name: "Accept-Language", value: "vi")
        let response = try await client.execute(request, timeout: .seconds(30))
        let status = Int(response.status.code)
        if (300..<400).contains(status), let place = response.headers.first(name: "Location") {
            guard let next = URL(string: place, relativeTo: url)?.absoluteURL else {
                throw FetchTrouble.notAnAddress
            }
            return .elsewhere(next)
        }
        guard status == 200 else { throw FetchTrouble.refused(status: status) }
        let coding = response.headers.first(name: "Content-Encoding")?.lowercased() ?? "identity"
        guard coding == "identity" || coding.isEmpty else { throw FetchTrouble.compressed }
        var bytes: [UInt8] = []
        for try await part in response.body {
            guard bytes.count + part.readableBytes <= limitBytes else {
                throw FetchTrouble.tooLarge(limitBytes)
            }
            bytes.append(contentsOf: part.readableBytesView)
        }
        let said = response.headers.first(name: "Content-Type")?.lowercased() ?? ""
        let charset = said.range(of: "charset=").map { range in
            said[range.upperBound...].prefix { $0 != ";" }
                .trimmingCharacters(in: CharacterSet(charactersIn: "\"' "))
        }
        return .found(
            Fetched(
                url: url, kind: said.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces),
                charset: charset, bytes: bytes))
    }

    private func within<T: Sendable>(
        _ seconds: Double, _ body: @escaping @Sendable () async throws -> T
    ) async throws -> T {
        try await withThrowingTaskGroup(of: T.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw FetchTrouble.tooSlow
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw FetchTrouble.tooSlow }
            return first
        }
    }
}

/// Lets requests to one host come one after the other, with a pause between them.
private final class Turns: Sendable {
    private let pauseSeconds: Double
    private let next = Mutex<[String: ContinuousClock.Instant]>([:])

    init(pauseSeconds: Double) { self.pauseSeconds = pauseSeconds }

    func wait(for host: String) async throws {
        guard pauseSeconds > 0 else { return }
        let now = ContinuousClock.now
        let turn = next.withLock { next in
            if next.count > 1_000 { next = next.filter { $0.value > now } }
            let turn = max(next[host] ?? now, now)
            next[host] = turn + .seconds(pauseSeconds)
            return turn
        }
        if turn > now { try await Task.sleep(until: turn, clock: .continuous) }
    }
}
