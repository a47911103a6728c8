import NIOCore
import NIOEmbedded
import Testing

@testable import Web

/// What could be read in two ways is read only by the decoder, and so is all that follows it.
@Suite struct HostileHeadTests {
    let cache = smallCache()

    @Test(arguments: [
        "GET /b HTTP/1.1\nHost: xa\n\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nX: a\nContent-Length: 5\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nX: a\rb\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\n folded\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nContent-Length: 0\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nContent-length:5\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nTRANSFER-ENCODING:chunked\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nTransfer-Encoding : chunked\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nHost: xb\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost:\r\nHost: xa\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa/\r\n\r\n",
        "GET /b HTTP/1.1\r\nAccept: text/html\r\n\r\n",
        "GET http://xa/b HTTP/1.1\r\nHost: xa\r\n\r\n",
        "GET /b  HTTP/1.1\r\nHost: xa\r\n\r\n",
        "GET /b\u{1} HTTP/1.1\r\nHost: xa\r\n\r\n",
        "GET /b# HTTP/1.1\r\nHost: xa\r\n\r\n",
        "GET /b HTTP/1.2\r\nHost: xa\r\n\r\n",
        "GET /b HTTP/2.0\r\nHost: xa\r\n\r\n",
        "GET /b\r\n\r\n",
        "\r\nGET /b HTTP/1.1\r\nHost: xa\r\n\r\n",
        "get /b HTTP/1.1\r\nHost: xa\r\n\r\n",
        "POST /b HTTP/1.1\r\nHost: xa\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\n: x\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nX\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nX: \u{0}\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nConnection: close, content-length\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nConnection: close\r\nConnection: keep-alive\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nExpect: 100-continue\r\n\r\n",
        "GET /b HTTP/1.1\r\nHost: xa\r\nTrailer: x\r\n\r\n",
    ])
    func `nothing that is not plain is answered here, nor anything after it`(head: String) throws {
        let fast = "GET /b HTTP/1.1\r\nHost: xa\r\n\r\n"
        for place in [head.utf8.count] + Array(stride(from: 1, to: head.utf8.count, by: 7)) {
            let connection = try Connection(cache)
            let bytes = Array((head + fast).utf8)
            // The decoder may call it an error; that is its answer to give.
            _ = try? connection.channel.writeInbound(ByteBuffer(bytes: bytes[..<place]))
            _ = try? connection.channel.writeInbound(ByteBuffer(bytes: bytes[place...]))
            #expect(try connection.received().isEmpty)
        }
    }

    @Test func `a body that looks like a request is a body`() throws {
        let connection = try Connection(cache)
        let inner = "GET /b HTTP/1.1\r\nHost: xa\r\n\r\n"
        try connection.send(
            "POST /p HTTP/1.1\r\nHost: xa\r\nContent-Length: \(inner.utf8.count)\r\n\r\n")
        try connection.send(inner)
        #expect(try connection.received().isEmpty)
        #expect(connection.router.targets == ["POST /p"])
        #expect(connection.router.bodyBytes == inner.utf8.count)
    }

    @Test func `a head without end is not kept without end`() throws {
        let connection = try Connection(cache)
        try connection.send("GET /b HTTP/1.1\r\nHost: xa\r\n")
        for number in 0..<200 { try connection.send("X-\(number): \(longText.count)\r\n") }
        try connection.send(
            "X: " + String(repeating: "a", count: PlainHead.maximumLength) + "\r\n\r\n")
        #expect(try connection.received().isEmpty)
        #expect(connection.router.targets == ["GET /b"])
    }

    @Test func `a character that headers may not carry begins no header`() {
        let page = CachedPage(
            contentType: "text/plain", body: Array("x".utf8),
            headers: [("X-Title", "a\r\nSet-Cookie: b"), ("Bad name", "x"), ("ETag", "\"mine\"")])
        let head = String(decoding: page.plain.head.readableBytesView, as: UTF8.self)
        #expect(!head.contains("\nSet-Cookie") && !head.contains("Bad name"))
        #expect(head.components("ETag: ").count == 1 && !head.contains("mine"))
    }
}
