import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server that checks requests and answers them as LibreTranslate 1.6 does: `GET /languages`,
/// `POST /translate` with texts, a key, limits, and errors as `{"error": …}`.
final class StandIn: Sendable {
    struct Terms: Sendable {
        var key: String?
        var characterLimit = 2_000
        var textLimit = 50
        /// Requests that are answered; then 429.
        var requests = 1_000
        /// Answered instead, whatever was asked.
        var broken: (status: Int, body: String)?
        var seconds = 0
    }

    /// What arrived.
    struct Received: Sendable {
        var translations: [[String]] = []
        var keys: [String?] = []
        var targets: [String] = []
    }

    private let channel: any Channel
    let received = Mutex(Received())

    var address: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

    init(_ terms: Terms = Terms()) async throws {
        let box = Box()
        channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(Clerk(terms, box))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        box.server.withLock { $0 = self }
    }

    func stop() async throws { try await channel.close() }

    final class Box: Sendable {
        let server = Mutex<StandIn?>(nil)
    }
}

private final class Clerk: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let terms: StandIn.Terms
    private let box: StandIn.Box
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()

    init(_ terms: StandIn.Terms, _ box: StandIn.Box) {
        self.terms = terms
        self.box = box
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body.clear()
        case .body(var part): body.writeBuffer(&part)
        case .end:
            let (status, answer) = reply()
            var headers = HTTPHeaders([("Content-Type", "application/json")])
            headers.add(name: "Content-Length", value: "\(answer.utf8.count)")
            if status == 302 { headers.add(name: "Location", value: "http://127.0.0.1:1/") }
            if status == 429 { headers.add(name: "Retry-After", value: "30") }
            context.write(
                wrapOutboundOut(
                    .head(
                        HTTPResponseHead(
                            version: .http1_1, status: HTTPResponseStatus(statusCode: status),
                            headers: headers))), promise: nil)
            context.write(
                wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: answer)))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }

    private func reply() -> (Int, String) {
        if let broken = terms.broken { return broken }
        switch head?.uri {
        case "/languages":
            return (
                200,
                """
                [{"code":"vi","name":"Vietnamese","targets":["en","fr","ko","zh-Hans","vi"]},
                 {"code":"en","name":"English","targets":["vi"]}]
                """
            )
        case "/translate": return translate()
        default: return (404, "{\"error\":\"Not found\"}")
        }
    }

    private func translate() -> (Int, String) {
        guard head?.method == .POST,
            head?.headers.first(name: "Content-Type") == "application/json",
            let object = try? JSONSerialization.jsonObject(with: Data(body.readableBytesView)),
            let fields = object as? [String: Any]
        else { return (400, "{\"error\":\"Invalid JSON format\"}") }
        let key = fields["api_key"] as? String
        guard let server = box.server.withLock({ $0 }) else { return (500, "{}") }
        let count = server.received.withLock { received in
            received.keys.append(key)
            return received.keys.count
        }
        if count > terms.requests { return (429, "{\"error\":\"Slowdown: 20 per 1 minute\"}") }
        if terms.key != nil, key != terms.key { return (403, "{\"error\":\"Invalid API key\"}") }
        guard let texts = fields["q"] as? [String], !texts.isEmpty, fields["source"] is String,
            let target = fields["target"] as? String, fields["format"] as? String == "text"
        else { return (400, "{\"error\":\"Invalid request: missing q parameter\"}") }
        guard texts.count <= terms.textLimit,
            texts.reduce(0, { $0 + $1.count }) <= terms.characterLimit
        else { return (400, "{\"error\":\"Invalid request: request exceeds text limit\"}") }
        guard ["en", "fr", "ko", "zh-Hans"].contains(target) else {
            return (400, "{\"error\":\"\(target) is not supported\"}")
        }
        server.received.withLock {
            $0.translations.append(texts)
            $0.targets.append(target)
        }
        let answer = ["translatedText": texts.map { "\(target)(\($0))" }]
        let bytes = (try? JSONSerialization.data(withJSONObject: answer)) ?? Data()
        return (200, String(decoding: bytes, as: UTF8.self))
    }
}
