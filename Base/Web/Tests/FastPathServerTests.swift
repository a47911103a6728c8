import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Web

/// The same through a real socket and Hummingbird's own server.
@Suite(.timeLimit(.minutes(5))) struct FastPathServerTests {
    @Test func `a page is made once and comes the same from router and cache`() async throws {
        let house = SmallHouse()
        try await house.serve { port in
            let once = "GET /page HTTP/1.1\r\nHost: xa\r\n\r\n"
            let text = try await Client.talk(port, [once, once, once])
            let answers = text.components("HTTP/1.1 200 OK\r\n").map { answer in
                // The router writes the date at the end, the fast path at the beginning.
                answer.split(separator: "\r\n").filter { !$0.hasPrefix("Date: ") }
            }
            #expect(answers.count == 3)
            #expect(Set(answers).count == 1)
            #expect(house.made == 1)
        }
    }

    @Test func `who comes first gets the page compressed too`() async throws {
        let house = SmallHouse()
        try await house.serve { port in
            let once = "GET /page HTTP/1.1\r\nHost: xa\r\nAccept-Encoding: gzip\r\n\r\n"
            let answers = try await Client.talk(port, [once, once])
                .components(separatedBy: "HTTP/1.1 200 OK\r\n").dropFirst()
            #expect(answers.map { $0.contains("Content-Encoding: gzip") } == [true, true])
            #expect(house.made == 1)
        }
    }

    @Test func `a change is seen by the next request`() async throws {
        let house = SmallHouse()
        try await house.serve { port in
            let once = "GET /page HTTP/1.1\r\nHost: xa\r\n\r\n"
            _ = try await Client.talk(port, [once])
            house.cache.invalidateAll()
            _ = try await Client.talk(port, [once])
            #expect(house.made == 2)
        }
    }

    @Test func `a client that says goodbye early still gets every byte`() async throws {
        let house = SmallHouse()
        try await house.serve { port in
            let big = "GET /big HTTP/1.1\r\nHost: xa\r\n\r\n"
            _ = try await Client.talk(port, [big])
            let many = String(repeating: big, count: 12)
            let text = try await Client.talk(port, [many], readsLate: true)
            #expect(text.utf8.count > 12 * SmallHouse.bigBytes)
            let last = "GET /big HTTP/1.1\r\nHost: xa\r\nConnection: close\r\n\r\n"
            let closed = try await Client.talk(port, [big + last], ends: false)
            #expect(closed.utf8.count > 2 * SmallHouse.bigBytes)
            let both = try await Client.talk(port, [many + last], readsLate: true)
            #expect(both.utf8.count > 13 * SmallHouse.bigBytes)
            #expect(house.made == 1)
        }
    }

    @Test func `requests in pieces, known and unknown, are answered in order`() async throws {
        let house = SmallHouse()
        try await house.serve { port in
            let known = "GET /page HTTP/1.1\r\nHost: xa\r\n\r\n"
            _ = try await Client.talk(port, [known])
            let unknown = "GET /page HTTP/1.1\r\nHost: xa\r\nCookie: a=b\r\n\r\n"
            let post = "POST /page HTTP/1.1\r\nHost: xa\r\nContent-Length: 3\r\n\r\nabc"
            let all = known + unknown + known + post + known
            let middle = all.index(all.startIndex, offsetBy: 75)
            let text = try await Client.talk(
                port, [String(all[..<middle]), String(all[middle...])])
            #expect(text.components("HTTP/1.1 200 OK\r\n").count == 5)
            #expect(house.made == 4, "the cookie, the form and what followed the form")
        }
    }

    @Test func `the router's path knows too who has the page`() async throws {
        let house = SmallHouse()
        try await house.serve { port in
            let page = "/page HTTP/1.1\r\nHost: xa\r\nCookie: a=b\r\n"
            let first = try await Client.talk(port, ["GET \(page)\r\n"])
            let tag = try #require(first.split(separator: "\r\n").first { $0.hasPrefix("ETag: ") })
            let known = "If-None-Match: \(tag.dropFirst(6))\r\n\r\n"
            let second = try await Client.talk(port, ["GET \(page)\(known)"])
            #expect(second.hasPrefix("HTTP/1.1 304 Not Modified\r\n"))
            #expect(second.hasSuffix("\r\n\r\n") && second.contains("\(tag)\r\n"))
            #expect(house.made == 2)
        }
    }

    @Test func `the server can stop while a reader's connection is open`() async throws {
        let house = SmallHouse()
        let open = Mutex<(any Channel)?>(nil)
        try await house.serve { port in
            let channel = try await Client.connect(port, EOFCollector(nil))
            try await channel.writeAndFlush(
                ByteBuffer(string: "GET /page HTTP/1.1\r\nHost: xa\r\n\r\n"))
            open.withLock { $0 = channel }
        }
        let channel = try #require(open.withLock { $0 })
        try await channel.closeFuture.get()
    }
}

/// A responder that makes pages for the cache and counts them.
private final class SmallHouse: HTTPResponder, Sendable {
    typealias Context = BasicRequestContext

    static let bigBytes = 1 << 20
    let cache = PageCache(limitBytes: 32 << 20)
    private let count = Mutex(0)

    var made: Int { count.withLock { $0 } }

    func respond(to request: Request, context: Context) async throws -> Response {
        count.withLock { $0 += 1 }
        let generation = cache.generation(host: "xa")
        let text =
            request.uri.path == "/big"
            ? String(repeating: "b", count: SmallHouse.bigBytes) : longText
        let page = CachedPage(contentType: "text/plain", body: Array(text.utf8), headers: [])
        cache.store(page, host: "xa", target: request.uri.description, generation: generation)
        return page.response(to: request)
    }

    func serve(_ test: @Sendable @escaping (Int) async throws -> Void) async throws {
        let app = Application(responder: self, server: fastPathServer(cache: cache))
        try await app.test(.live) { client in
            try await test(try #require(client.port))
        }
    }
}

private enum Client {
    static func connect(_ port: Int, _ collector: EOFCollector) async throws -> any Channel {
        try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(collector)
                }
            }
            .connect(host: "127.0.0.1", port: port).get()
    }

    /// Sends the pieces, ends its side where told, and reads to the end: at once, or only when
    /// all that fits between the two has been sent.
    static func talk(
        _ port: Int, _ pieces: [String], ends: Bool = true, readsLate: Bool = false
    ) async throws -> String {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let text = loop.makePromise(of: String.self)
        let channel = try await connect(port, EOFCollector(text))
        if readsLate { try await channel.setOption(.autoRead, value: false).get() }
        for piece in pieces { try await channel.writeAndFlush(ByteBuffer(string: piece)) }
        if ends { try await channel.close(mode: .output) }
        if readsLate {
            try await Task.sleep(for: .milliseconds(200))
            try await channel.setOption(.autoRead, value: true).get()
        }
        let answer = try await text.futureResult.get()
        // It may have closed already.
        try? await channel.close()
        return answer
    }
}

/// Collects what comes until the other side ends.
private final class EOFCollector: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    private let text: Mutex<String> = Mutex("")
    private let promise: EventLoopPromise<String>?

    init(_ promise: EventLoopPromise<String>?) { self.promise = promise }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data)
        text.withLock { $0 += String(decoding: bytes.readableBytesView, as: Unicode.ASCII.self) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed = event { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        promise?.succeed(text.withLock { $0 })
    }
}
