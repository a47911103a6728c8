import NIOCore
import NIOHTTP1

/// Stands before the HTTP decoder and answers plain requests for cached pages from bytes that are
/// ready. Everything else goes on untouched and in order: a plain request that the cache cannot
/// answer is passed on alone and the next one waits for its answer; anything that is not plain
/// ends the fast path for this connection.
///
/// Memory of one connection: one head of ``PlainHead/maximumLength``, and requests that wait up to
/// ``heldLimit``; reading stops while the client does not read.
final class FastPathHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    private enum Mode {
        /// At the beginning of a request, with nothing on its way.
        case listening
        /// The router is answering; what comes meanwhile is held.
        case waiting
        /// Everything goes on to the decoder, until the connection ends.
        case through
        /// The last answer was given; what comes is dropped.
        case closing
    }

    static let heldLimit = 65_536

    private let cache: PageCache
    private var mode = Mode.listening
    private var held: ByteBuffer?
    private var lines = StatusLines()
    private var isAnswering = false
    private var hasWritten = false
    private var hasForwarded = false
    private var isReadHeld = false
    private var isInputClosed = false
    /// The end of the input is still to be told to what is behind.
    private var isEndHeld = false
    private var isOutputClosed = false
    private var context: ChannelHandlerContext?
    private lazy var givingWay = GivingWay(of: self)
    var rest: Rest
    var slow = SlowRequests()

    init(cache: PageCache, idleTimeout: TimeAmount) {
        self.cache = cache
        rest = Rest(timeout: idleTimeout)
    }

    /// Puts the handler before the decoder of an ordinary pipeline, and its watch behind it.
    static func install(
        on pipeline: ChannelPipeline.SynchronousOperations, cache: PageCache,
        idleTimeout: TimeAmount
    ) throws {
        let handler = FastPathHandler(cache: cache, idleTimeout: idleTimeout)
        let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
        try pipeline.addHandler(SlowRequestWatch(handler), position: .after(decoder))
        try pipeline.addHandler(handler, position: .first)
    }

    // MARK: What comes in

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        switch mode {
        case .through: forward(bytes, context)
        case .closing: return
        case .listening, .waiting:
            if held == nil {
                held = bytes
            } else {
                held?.writeBuffer(&bytes)
            }
            answerHeld(context)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        finishBatch(context)
    }

    /// Answers what is held as far as it goes.
    private func answerHeld(_ context: ChannelHandlerContext) {
        guard !isAnswering else { return }
        isAnswering = true
        defer { isAnswering = false }
        while mode == .listening, held != nil {
            if !context.channel.isWritable {
                hasWritten = false
                context.flush()
                guard context.channel.isWritable else { return }
            }
            guard answerOne(context) else { return }
        }
        if mode == .through, let bytes = take() { forward(bytes, context) }
    }

    /// False when more bytes are needed.
    private func answerOne(_ context: ChannelHandlerContext) -> Bool {
        switch look() {
        case .partial:
            if let held, held.readableBytes > PlainHead.maximumLength { mode = .through }
            return mode == .through
        case .strange:
            mode = .through
        case .unknown(let length, let closes):
            passOn(length, closes, context)
        case .known(let length, let closes, let isNotModified, let bytes):
            let lines = lines.lines(isNotModified: isNotModified, closes: closes)
            context.write(wrapOutboundOut(.byteBuffer(lines)), promise: nil)
            context.write(wrapOutboundOut(.byteBuffer(bytes)), promise: nil)
            hasWritten = true
            rest.isDisturbed = true
            drop(length)
            if closes { close(context) }
        }
        return true
    }

    private enum Look {
        case partial
        case strange
        case unknown(length: Int, closes: Bool)
        case known(length: Int, closes: Bool, isNotModified: Bool, ByteBuffer)
    }

    private func look() -> Look {
        guard let held else { return .partial }
        return held.withUnsafeReadableBytes { bytes in
            switch PlainHead.read(bytes) {
            case .partial: return .partial
            case .strange: return .strange
            case .plain(let head):
                guard head.isOrdinary,
                    let page = cache.page(
                        host: UnsafeRawBufferPointer(rebasing: bytes[head.host]),
                        target: UnsafeRawBufferPointer(rebasing: bytes[head.target]),
                        isView: head.isPerson && !head.isHead)
                else { return .unknown(length: head.length, closes: head.closes) }
                let codings = head.acceptEncoding.map { Negotiation.codings(bytes[$0]) } ?? []
                let form = page.form(codings)
                let known = head.ifNoneMatch.flatMap {
                    page.known(by: bytes[$0], form, codings)
                }
                if let known {
                    return .known(
                        length: head.length, closes: head.closes, isNotModified: true,
                        known.notModified)
                }
                return .known(
                    length: head.length, closes: head.closes, isNotModified: false,
                    head.isHead ? form.head : form.rest)
            }
        }
    }

    /// Gives the decoder exactly one bodyless request. It has to agree that this is what it was;
    /// where it does not, nothing more is read here.
    private func passOn(_ length: Int, _ closes: Bool, _ context: ChannelHandlerContext) {
        guard let bytes = held?.readSlice(length: length) else { return }
        drop(0)
        mode = .waiting
        slow.expectOne()
        forward(bytes, context)
        if closes || !slow.isOne { mode = .through }
    }

    /// The answer of the router has been written whole.
    func slowAnswerEnded() {
        guard mode == .waiting, let context else { return }
        // Not within the write of the answer, whose end other handlers have still to see.
        context.eventLoop.assumeIsolated().execute { [self] in
            guard mode == .waiting else { return }
            mode = .listening
            resume(context)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        context.fireChannelWritabilityChanged()
        if context.channel.isWritable, !isAnswering { resume(context) }
    }

    private func resume(_ context: ChannelHandlerContext) {
        answerHeld(context)
        finishBatch(context)
        if isReadHeld, mayRead(context) {
            isReadHeld = false
            context.read()
        }
        if isEndHeld, !owesAnswers(context) { endInput(context) }
    }

    private func finishBatch(_ context: ChannelHandlerContext) {
        if hasWritten {
            hasWritten = false
            context.flush()
            givingWay.answered()
        }
        if hasForwarded {
            hasForwarded = false
            context.fireChannelReadComplete()
        }
    }

    private func forward(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        hasForwarded = true
        context.fireChannelRead(wrapInboundOut(bytes))
    }

    private func take() -> ByteBuffer? {
        defer { held = nil }
        return held
    }

    private func drop(_ length: Int) {
        held?.moveReaderIndex(forwardBy: length)
        if held?.readableBytes == 0 { held = nil }
    }

    // MARK: Reading no faster than the client does

    private func mayRead(_ context: ChannelHandlerContext) -> Bool {
        switch mode {
        case .through, .closing: true
        case .listening, .waiting:
            context.channel.isWritable && held?.readableBytes ?? 0 < FastPathHandler.heldLimit
        }
    }

    func read(context: ChannelHandlerContext) {
        if mayRead(context) {
            context.read()
        } else {
            isReadHeld = true
        }
    }

    // MARK: Ends

    /// Whether requests that came before the end of the input are still to be answered.
    private func owesAnswers(_ context: ChannelHandlerContext) -> Bool {
        switch mode {
        case .waiting: true
        case .listening: held != nil && !context.channel.isWritable
        case .through, .closing: false
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed:
            isInputClosed = true
            isEndHeld = true
            if !owesAnswers(context) { endInput(context) }
        case is ChannelShouldQuiesceEvent:
            afterWrites(context) { context in
                context.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
            }
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    /// Nothing more comes. What is behind closes once it knows, so it hears of it only when the
    /// answers are out.
    private func endInput(_ context: ChannelHandlerContext) {
        if mode == .closing {
            if isOutputClosed { context.close(promise: nil) }
            return
        }
        mode = .through
        isEndHeld = false
        if let bytes = take() {
            forward(bytes, context)
            finishBatch(context)
        }
        afterWrites(context) { context in
            context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        }
    }

    private func afterWrites(
        _ context: ChannelHandlerContext, _ act: @escaping (ChannelHandlerContext) -> Void
    ) {
        guard Rest.waitingBytes(context) > 0 else { return act(context) }
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { _ in act(context) }
        context.writeAndFlush(wrapOutboundOut(.byteBuffer(ByteBuffer())), promise: written)
    }

    /// Ends the connection as soon as both sides have said all: closing at once would cut off an
    /// answer that is still on its way.
    private func close(_ context: ChannelHandlerContext) {
        mode = .closing
        held = nil
        hasWritten = false
        context.flush()
        let closed = context.eventLoop.makePromise(of: Void.self)
        closed.futureResult.assumeIsolated().whenComplete { [self] _ in
            isOutputClosed = true
            if isInputClosed { context.close(promise: nil) }
        }
        closeOutput(context, closed)
    }

    func close(
        context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?
    ) {
        guard mode == .output else { return context.close(mode: mode, promise: promise) }
        closeOutput(context, promise)
    }

    /// With the input closed, closing the output closes the channel at once, whatever is still on
    /// its way: so that waits here.
    private func closeOutput(
        _ context: ChannelHandlerContext, _ promise: EventLoopPromise<Void>?
    ) {
        guard isInputClosed else { return context.close(mode: .output, promise: promise) }
        afterWrites(context) { context in context.close(mode: .output, promise: promise) }
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { startResting(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        startResting(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        mode = .closing
        held = nil
        rest.stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        rest.stop()
    }
}
