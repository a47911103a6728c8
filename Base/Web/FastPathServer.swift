package import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// Hummingbird's HTTP/1.1 server with the page cache in front of its decoder.
///
/// A connection on which nothing moves for `idleSeconds` to twice that is closed, unless an answer
/// of ours is being made.
package func fastPathServer(cache: PageCache, idleSeconds: Int64 = 60) -> HTTPServerBuilder {
    HTTPServerBuilder { responder in
        var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
        decoder.maxHeaderFieldSize = 2 * PlainHead.maximumLength
        decoder.maxHeaderListSize = 4 * PlainHead.maximumLength
        decoder.maxHeaderFieldCount = 100
        return FastPathChannel(
            cache: cache, idleTimeout: .seconds(idleSeconds),
            ordinary: HTTP1Channel(
                responder: responder,
                configuration: .init(httpDecoderConfiguration: decoder)))
    }
}

/// One connection: the ordinary HTTP/1.1 channel with two handlers more.
struct FastPathChannel: ServerChildChannel {
    let cache: PageCache
    let idleTimeout: TimeAmount
    let ordinary: HTTP1Channel

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        ordinary.setup(channel: channel, logger: logger).flatMapThrowing { value in
            try FastPathHandler.install(
                on: channel.pipeline.syncOperations, cache: cache, idleTimeout: idleTimeout)
            return value
        }
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await ordinary.handle(value: value, logger: logger)
    }
}
