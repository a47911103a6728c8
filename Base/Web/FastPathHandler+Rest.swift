import NIOCore
import NIOHTTP1

extension FastPathHandler {
    /// Whether a connection is worth keeping: looked at once per timeout, so that a busy one pays
    /// no clock. Bytes of a head that never ends do not count as life.
    struct Rest {
        let timeout: TimeAmount
        /// Something happened since the last look.
        var isDisturbed = false
        fileprivate var waitingBytes = 0
        fileprivate var nextLook: Scheduled<Void>?

        init(timeout: TimeAmount) { self.timeout = timeout }

        mutating func stop() {
            nextLook?.cancel()
            nextLook = nil
        }

        /// What the client has not taken yet.
        static func waitingBytes(_ context: ChannelHandlerContext) -> Int {
            // A channel without the option (in tests) has written everything.
            (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        }
    }

    func startResting(_ context: ChannelHandlerContext) {
        guard rest.nextLook == nil else { return }
        rest.nextLook = context.eventLoop.assumeIsolated().scheduleTask(in: rest.timeout) {
            [self] in
            rest.nextLook = nil
            checkRest(context)
        }
    }

    private func checkRest(_ context: ChannelHandlerContext) {
        let waiting = Rest.waitingBytes(context)
        let isTaking = waiting > 0 && waiting != rest.waitingBytes
        guard rest.isDisturbed || isTaking || slow.isOursToAnswer else {
            context.close(promise: nil)
            return
        }
        rest.isDisturbed = false
        rest.waitingBytes = waiting
        startResting(context)
    }

    /// The requests that went on to the router, as the decoder understood them.
    struct SlowRequests {
        private var heads = 0
        private var ends = 0
        private var answers = 0

        /// Read whole, and not answered yet.
        var isOursToAnswer: Bool { heads > answers && heads == ends }
        /// What the decoder made of the bytes since ``expectOne()`` is one whole request.
        var isOne: Bool { heads == 1 && ends == 1 }

        mutating func expectOne() { self = SlowRequests() }
        mutating func note(_ part: HTTPServerRequestPart) {
            switch part {
            case .head: heads += 1
            case .body: break
            case .end: ends += 1
            }
        }
        mutating func noteAnswer() { answers += 1 }
    }
}

/// Stands behind the decoder and tells the fast path what went through it.
final class SlowRequestWatch: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let front: FastPathHandler

    init(_ front: FastPathHandler) { self.front = front }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        front.rest.isDisturbed = true
        front.slow.note(unwrapInboundIn(data))
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        context.write(data, promise: promise)
        guard case .end = unwrapOutboundIn(data) else { return }
        front.rest.isDisturbed = true
        front.slow.noteAnswer()
        front.slowAnswerEnded()
    }
}
