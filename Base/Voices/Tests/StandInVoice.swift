import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A speech service that notes what it is asked and answers with so many bytes.
final class StandInVoice: Sendable {
    struct Asked: Sendable {
        let uri: String
        let words: String
        let authorization: String?
        let kind: String?
    }

    private let channel: any Channel
    let received: Mutex<[Asked]>

    var address: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

    init(status: Int, bytes: Int) async throws {
        let box = Box()
        received = Mutex([])
        channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(Clerk(status, bytes, box))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        box.service.withLock { $0 = self }
    }

    func stop() async throws { try await channel.close() }

    final class Box: Sendable {
        let service = Mutex<StandInVoice?>(nil)
    }
}

private final class Clerk: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let status: Int
    private let bytes: Int
    private let box: StandInVoice.Box
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()

    init(_ status: Int, _ bytes: Int, _ box: StandInVoice.Box) {
        self.status = status
        self.bytes = bytes
        self.box = box
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body.clear()
        case .body(var part): body.writeBuffer(&part)
        case .end:
            let asked = StandInVoice.Asked(
                uri: head?.uri ?? "", words: String(buffer: body),
                authorization: head?.headers.first(name: "Authorization"),
                kind: head?.headers.first(name: "Content-Type"))
            box.service.withLock { $0 }?.received.withLock { $0.append(asked) }
            var headers = HTTPHeaders([("Content-Type", "audio/wav")])
            if status != 204 { headers.add(name: "Content-Length", value: "\(bytes)") }
            if status == 302 { headers.add(name: "Location", value: "http://127.0.0.1:1/") }
            context.write(
                wrapOutboundOut(
                    .head(
                        HTTPResponseHead(
                            version: .http1_1, status: HTTPResponseStatus(statusCode: status),
                            headers: headers))), promise: nil)
            if bytes > 0 {
                context.write(
                    wrapOutboundOut(
                        .body(.byteBuffer(ByteBuffer(repeating: 0x52, count: bytes)))),
                    promise: nil)
            }
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
