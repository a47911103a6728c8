import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Web

@Suite struct FastPathTests {
    let cache = smallCache()

    @Test func `a cached page never reaches the router`() throws {
        let connection = try Connection(cache)
        try connection.send("GET /b HTTP/1.1\r\nHost: xa\r\n\r\n")
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"))
        #expect(answer.contains("Content-Length: 5\r\n"))
        #expect(answer.hasSuffix("\r\n\r\nshort"))
        #expect(connection.router.targets.isEmpty)
    }

    @Test func `a request split at any byte gets the same answer`() throws {
        let request = "GET /b HTTP/1.1\r\nHost: xa\r\nAccept: text/html\r\n\r\n"
        let whole = try Connection(cache)
        try whole.send(request)
        let expected = try whole.received()
        let bytes = Array(request.utf8)
        for place in 1..<bytes.count {
            let connection = try Connection(cache)
            try connection.channel.writeInbound(ByteBuffer(bytes: bytes[..<place]))
            #expect(try connection.received().isEmpty)
            try connection.channel.writeInbound(ByteBuffer(bytes: bytes[place...]))
            #expect(try connection.received() == expected)
            #expect(connection.router.targets.isEmpty)
        }
    }

    @Test func `a request that comes byte by byte is answered, known or not`() throws {
        let connection = try Connection(cache)
        let text = "GET /b HTTP/1.1\r\nHost: xa\r\n\r\nGET /no HTTP/1.1\r\nHost: xa\r\n\r\n"
        for byte in text.utf8 { try connection.channel.writeInbound(ByteBuffer(bytes: [byte])) }
        #expect(try connection.received().hasSuffix("short"))
        #expect(connection.router.targets == ["GET /no"])
    }

    @Test func `requests in one segment are answered in order`() throws {
        let connection = try Connection(cache)
        let one = "GET /b HTTP/1.1\r\nHost: xa\r\n\r\n"
        let head = "HEAD /b HTTP/1.1\r\nHost: xa\r\n\r\n"
        try connection.send(one + head + one)
        let answers = try connection.received().components("HTTP/1.1 200 OK\r\n")
        #expect(answers.count == 3)
        #expect(answers.map { $0.hasSuffix("short") } == [true, false, true])
    }

    @Test func `slow and fast answers keep the order of their requests`() throws {
        let connection = try Connection(cache)
        let fast = "GET /b HTTP/1.1\r\nHost: xa\r\n\r\n"
        func slow(_ name: String) -> String { "GET /\(name) HTTP/1.1\r\nHost: xa\r\n\r\n" }
        try connection.send(fast + slow("one") + fast + slow("two") + "GET /b HT")
        #expect(try connection.received().components("HTTP/1.1").count == 1)
        #expect(connection.router.targets == ["GET /one"])
        try connection.send("TP/1.1\r\nHost: xa\r\n\r\n")
        #expect(try connection.received().isEmpty, "nothing overtakes")
        try connection.answerNext("ONE")
        let middle = try connection.received().components("HTTP/1.1")
        #expect(middle.map(lastLine) == ["ONE", "short"])
        #expect(connection.router.targets == ["GET /one", "GET /two"])
        try connection.answerNext("TWO")
        let last = try connection.received().components("HTTP/1.1")
        #expect(last.map(lastLine) == ["TWO", "short"])
        #expect(connection.router.completions >= 2, "the router is told that a batch has ended")
    }

    @Test func `the smallest form that the reader takes is chosen`() throws {
        try #require(cache.page("xa", "/")).compressThoroughly()
        for (field, coding) in [
            ("gzip", "gzip"), ("gzip, deflate, br", "br"), ("br;q=1, GZIP;q=0.5", "br"),
            ("*", "br"), ("x-gzip", "gzip"), ("gzip;q=0", nil), ("gzip; q=0.000, *", "br"),
            ("*;q=0", nil), ("identity", nil), ("br", "br"), ("notgzip", nil), ("brr", nil),
            ("br;q=0, *", "gzip"), ("gzip, br;q=0.0", "gzip"), ("*;q=0, gzip", "gzip"), ("", nil),
        ] {
            let connection = try Connection(cache)
            try connection.send("GET / HTTP/1.1\r\nHost: xa\r\nAccept-Encoding: \(field)\r\n\r\n")
            let answer = try connection.received()
            let named = answer.firstMatch(of: #/Content-Encoding: (\w+)\r\n/#)?.1
            #expect(named.map(String.init) == coding, "\(field)")
            #expect(answer.hasSuffix(longText) == (coding == nil), "\(field)")
            #expect(answer.contains("Vary: Accept, Accept-Encoding\r\n"))
        }
    }

    @Test func `a reader who has the page is told so`() throws {
        let page = try #require(cache.page("xa", "/"))
        page.compressThoroughly()
        let plain = String(decoding: page.plain.tag, as: UTF8.self)
        let gzip = String(decoding: page.form(.gzip).tag, as: UTF8.self)
        let brotli = String(decoding: page.form([.gzip, .brotli]).tag, as: UTF8.self)
        #expect(Set([plain, gzip, brotli]).count == 3)
        for (field, codings, told) in [
            (plain, "", plain), ("W/" + plain, "", plain), ("\"x\", " + plain, "", plain),
            ("*", "", plain), (gzip, "", nil), ("\"x\"", "", nil),
            (String(plain.dropLast()), "", nil), (gzip, "gzip", gzip), (gzip, "gzip, br", gzip),
            (plain, "gzip, br", plain), (brotli, "gzip", nil), ("*", "br", brotli),
        ] {
            let connection = try Connection(cache)
            try connection.send(
                "GET / HTTP/1.1\r\nHost: xa\r\nAccept-Encoding: \(codings)\r\n"
                    + "If-None-Match: \(field)\r\n\r\n")
            let answer = try connection.received()
            #expect(answer.hasPrefix(told != nil ? "HTTP/1.1 304 " : "HTTP/1.1 200 "), "\(field)")
            if let told {
                #expect(answer.contains("ETag: \(told)\r\n") && answer.hasSuffix("\r\n\r\n"))
            }
        }
    }

    @Test(arguments: [
        "GET /b HTTP/1.1\r\nHost: xa\r\nConnection: Close\r\n\r\n",
        "GET /b HTTP/1.0\r\nHost: xa\r\n\r\n",
    ])
    func `the last request of a connection is answered and ends it`(request: String) throws {
        let connection = try Connection(cache)
        try connection.send(request + "GET /b HTTP/1.1\r\nHost: xa\r\n\r\n")
        let answer = try connection.received()
        #expect(answer.contains("\r\nConnection: close\r\n") && answer.hasSuffix("short"))
        #expect(answer.components("HTTP/1.1").count == 1)
        #expect(!connection.channel.isActive)
    }

    @Test(arguments: [
        "Cookie: a=b", "Range: bytes=0-1", "Accept: application/json", "Accept: text/JSON",
        "If-Match: \"x\"", "Authorization: Basic eDp5", "If-Range: \"x\"",
        "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT",
    ])
    func `a request for more than the page goes to the router alone`(field: String) throws {
        let connection = try Connection(cache)
        let fast = "GET /b HTTP/1.1\r\nHost: xa\r\n\r\n"
        try connection.send("GET /b HTTP/1.1\r\nHost: xa\r\n\(field)\r\n\r\n" + fast)
        #expect(connection.router.targets == ["GET /b"])
        try connection.answerNext("slow")
        let answers = try connection.received().components("HTTP/1.1")
        #expect(answers.map(lastLine) == ["slow", "short"])
    }

    @Test func `other hosts and other spellings are other pages`() throws {
        for request in [
            "/b HTTP/1.1\r\nHost: xb", "/b?x HTTP/1.1\r\nHost: xa",
            "/%62 HTTP/1.1\r\nHost: xa",
        ] {
            let connection = try Connection(cache)
            try connection.send("GET \(request)\r\n\r\n")
            #expect(try connection.received().isEmpty)
            #expect(connection.router.targets.count == 1)
        }
    }

    @Test func `the end of the input waits for what is owed`() throws {
        let connection = try Connection(cache)
        try connection.send("GET /no HTTP/1.1\r\nHost: xa\r\n\r\n")
        try connection.send("GET /b HTTP/1.1\r\nHost: xa\r\n\r\n")
        connection.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(!connection.router.inputHasEnded)
        try connection.answerNext("no")
        #expect(try connection.received().hasSuffix("short"))
        #expect(connection.router.inputHasEnded)
    }

    @Test func `a silent connection is closed, a slow answer is waited for`() throws {
        let silent = try Connection(cache)
        try silent.send("GET /b HT")
        silent.channel.embeddedEventLoop.advanceTime(by: .seconds(61))
        #expect(!silent.channel.isActive)
        let busy = try Connection(cache)
        try busy.send("GET /no HTTP/1.1\r\nHost: xa\r\n\r\n")
        busy.channel.embeddedEventLoop.advanceTime(by: .seconds(600))
        #expect(busy.channel.isActive)
        try busy.answerNext("late")
        busy.channel.embeddedEventLoop.advanceTime(by: .seconds(125))
        #expect(!busy.channel.isActive)
    }
}

private func lastLine(_ answer: String) -> String {
    String(answer.split(separator: "\r\n").last ?? "")
}

extension String {
    /// The parts that `separator` begins.
    func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let place = rest.firstRange(of: separator) {
            rest = rest[place.upperBound...]
            let end = rest.firstRange(of: separator)?.lowerBound ?? rest.endIndex
            parts.append(String(rest[..<end]))
        }
        return parts
    }
}
