import NIOCore
import NIOEmbedded
import NIOHTTP1

@testable import Web

/// A connection without a socket: the real decoder and encoder, the fast path before them, and a
/// stand-in for the router that answers when told.
struct Connection {
    let channel = EmbeddedChannel()
    let router = StandInRouter()

    init(_ cache: PageCache) throws {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false)
        try pipeline.addHandler(router)
        try FastPathHandler.install(on: pipeline, cache: cache, idleTimeout: .seconds(60))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80)).wait()
    }

    /// Sends as one segment.
    func send(_ text: String) throws {
        try channel.writeInbound(ByteBuffer(string: text))
    }

    /// All that was answered since the last call, without the dates.
    func received() throws -> String {
        var text = ""
        while let data = try channel.readOutbound(as: IOData.self) {
            if case .byteBuffer(let buffer) = data {
                text += String(decoding: buffer.readableBytesView, as: UTF8.self)
            }
        }
        return text.split(separator: "\r\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("Date: ") }.joined(separator: "\r\n")
    }

    /// What the ordinary path did with the requests so far.
    func answerNext(_ body: String) throws {
        router.answer(body)
        channel.embeddedEventLoop.run()
    }
}

/// Notes requests and answers the oldest when told.
final class StandInRouter: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private(set) var targets: [String] = []
    private(set) var bodyBytes = 0
    private(set) var inputHasEnded = false
    private(set) var completions = 0
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): targets.append("\(head.method) \(head.uri)")
        case .body(let bytes): bodyBytes += bytes.readableBytes
        case .end: break
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) { completions += 1 }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed = event { inputHasEnded = true }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        targets.append("error")
    }

    func answer(_ body: String) {
        guard let context else { return }
        let head = HTTPResponseHead(
            version: .http1_1, status: .ok, headers: ["content-length": "\(body.utf8.count)"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(
            wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}

/// A cache with two pages of host `xa`: `/` is long enough to compress, `/b` is not.
func smallCache() -> PageCache {
    let cache = PageCache(limitBytes: 1 << 20)
    cache.put("/", longText)
    cache.put("/b", "short")
    return cache
}

let longText = String(repeating: "Tin của xã. ", count: 40)

extension PageCache {
    func put(_ target: String, _ text: String) {
        store(
            CachedPage(contentType: "text/plain", body: Array(text.utf8), headers: []),
            host: "xa", target: target, generation: generation(host: "xa"))
    }

    func page(_ host: String, _ target: String) -> CachedPage? {
        Array(host.utf8).withUnsafeBytes { host in
            Array(target.utf8).withUnsafeBytes { page(host: host, target: $0) }
        }
    }
}
