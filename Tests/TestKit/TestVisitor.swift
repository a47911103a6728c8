import Foundation
package import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Office
import Synchronization
package import Testing
import Web

/// A browser without a network: keeps cookies by their paths, follows no redirect by itself,
/// reads each HTML page strictly, and records an issue when a status is not the expected one.
package final class TestVisitor: Sendable {
    private struct Cookie: Sendable {
        let value: String
        let path: String
    }

    private let office: TestOffice
    private let address: String
    private let cookies = Mutex<[String: Cookie]>([:])

    init(_ office: TestOffice, from address: String) {
        self.office = office
        self.address = address
    }

    // MARK: - Cookies

    package func keep(_ name: String, _ value: String, path: String) {
        cookies.withLock { $0[name] = Cookie(value: value, path: path) }
    }

    package func cookie(_ name: String) -> String? { cookies.withLock { $0[name]?.value } }

    package func forget(_ name: String) { cookies.withLock { $0[name] = nil } }

    /// Chooses the language of the desk.
    package func speak(_ language: String) {
        keep("conglang_language", language, path: "/office")
    }

    // MARK: - Asking

    /// Asks for a page.
    @discardableResult
    package func get(
        _ target: String, expecting status: Int = 200, accept: String = "text/html",
        at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let answer = try await send(.get, target, headers: [.accept: accept], at: place)
        answer.expect(status, at: place)
        return answer
    }

    /// Sends fields to an address with the proof that one of our pages would have carried.
    @discardableResult
    package func post(
        _ target: String, _ fields: [(String, String)] = [], files: [PageForm.File] = [],
        expecting status: Int = 303, at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        try await postUnproven(
            target, [("csrf", try await proof())] + fields, files: files, expecting: status,
            at: place)
    }

    /// Sends fields and nothing else.
    @discardableResult
    package func postUnproven(
        _ target: String, _ fields: [(String, String)], files: [PageForm.File] = [],
        headers: HTTPFields = [:], expecting status: Int,
        at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let sent = PageForm.encoded(fields, files: files)
        var headers = headers
        headers[.accept] = "text/html"
        headers[.contentType] = sent.contentType
        let answer = try await send(.post, target, headers: headers, body: sent.body, at: place)
        answer.expect(status, at: place)
        return answer
    }

    /// Fills the page's form that posts to `action` and sends it, as a person would: fields that
    /// are not named keep what the page put there, and a field that the form lacks is an issue.
    @discardableResult
    package func submit(
        _ page: Answer, to action: String, _ filled: KeyValuePairs<String, String> = [:],
        files: [PageForm.File] = [], expecting status: Int = 303,
        at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let form = try page.form(action, at: place)
        let fields = form.filled(filled.map { ($0.key, $0.value) }, at: place)
        if !files.isEmpty, !form.isMultipart {
            Issue.record("the form to \(action) sends no files", sourceLocation: place)
        }
        return try await postUnproven(
            action, fields, files: files, expecting: status, at: place)
    }

    /// Goes where a reply leads.
    @discardableResult
    package func follow(
        _ answer: Answer, expecting status: Int = 200,
        at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        guard let target = answer.location else {
            Issue.record("the answer leads nowhere", sourceLocation: place)
            return answer
        }
        return try await get(target, expecting: status, at: place)
    }

    /// What a form of ours would carry in this browser now.
    package func proof() async throws -> String {
        if cookie("conglang_session") == nil, cookie("conglang_visit") == nil {
            try await send(.get, "/office", headers: [:])
        }
        return CSRF.token(for: cookie("conglang_session") ?? cookie("conglang_visit") ?? "")
    }

    // MARK: - Sending

    /// Sends anything at all.
    @discardableResult
    package func send(
        _ method: HTTPRequest.Method, _ target: String, headers: HTTPFields,
        body: [UInt8] = [], at place: SourceLocation? = nil
    ) async throws -> Answer {
        var headers = headers
        let path = String(target.prefix { $0 != "?" })
        let jar = cookies.withLock { jar in
            jar.filter { path == $0.value.path || path.hasPrefix(prefix($0.value.path)) }
                .map { "\($0.key)=\($0.value.value)" }.sorted().joined(separator: "; ")
        }
        if !jar.isEmpty { headers[.cookie] = jar }
        if method == .post { headers[.contentLength] = String(body.count) }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "localhost", path: target,
                headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let channel = NIOAsyncTestingChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: address, port: 40_000)
        let context = GateContext(
            source: ApplicationRequestContextSource(
                channel: channel, logger: Logger(label: "test")))
        let response = try await answer(request, context)
        let sink = Sink()
        try await response.body.write(sink)
        _ = try await channel.finish(acceptAlreadyClosed: true)
        let answer = Answer(
            target: target, status: response.status.code, headers: response.headers,
            bytes: sink.bytes.withLock { $0 })
        take(answer)
        if let place { answer.check(at: place) }
        return answer
    }

    private func prefix(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

    private func answer(_ request: Request, _ context: GateContext) async throws -> Response {
        try await office.dispatch(request, context)
    }

    private func take(_ answer: Answer) {
        for line in answer.cookies {
            let parts = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let pair = parts.first, let equals = pair.firstIndex(of: "=") else { continue }
            let path = parts.first { $0.lowercased().hasPrefix("path=") }?.dropFirst(5) ?? "/"
            let name = String(pair[..<equals])
            if parts.contains(where: { $0.lowercased() == "max-age=0" }) {
                forget(name)
            } else {
                keep(name, String(pair[equals...].dropFirst()), path: String(path))
            }
        }
    }
}

/// Collects a body.
private final class Sink: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
