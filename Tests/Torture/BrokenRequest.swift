/// A request that is wrong in itself: the answer is 4xx, or the line is cut.
struct BrokenRequest: Sendable {
    let name: String
    let bytes: [UInt8]

    private init(_ name: String, _ text: String) {
        self.name = name
        bytes = Array(text.utf8)
    }

    private init(_ name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    private static let host = "Host: localhost\r\nConnection: close\r\n"

    private static func get(_ name: String, _ path: String, _ headers: String = "") -> Self {
        Self(name, "GET \(path) HTTP/1.1\r\n\(host)\(headers)\r\n")
    }

    private static func post(_ name: String, _ headers: String, _ body: String) -> Self {
        Self(name, "POST /office/sign-in HTTP/1.1\r\n\(host)\(headers)\r\n\r\n\(body)")
    }

    static let all: [BrokenRequest] = lines + paths + bodies + bytes

    private static let lines: [BrokenRequest] = [
        Self("no HTTP", "hello\r\n\r\n"),
        Self("HTTP 0.9", "GET /\r\n\r\n"),
        Self("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
        Self("an unknown method", "FOO / HTTP/1.1\r\n\(host)\r\n"),
        Self("TRACE", "TRACE /office HTTP/1.1\r\n\(host)\r\n"),
        Self("CONNECT", "CONNECT example.com:443 HTTP/1.1\r\n\(host)\r\n"),
        get("a NUL in a header", "/nowhere", "X: a\0b\r\n"),
        get("a heavy header", "/nowhere", "X: \(String(repeating: "a", count: 1 << 20))\r\n"),
        get(
            "twenty thousand headers", "/nowhere",
            (0..<20_000).map { "X-\($0): a\r\n" }.joined()),
    ]

    private static let paths: [BrokenRequest] = [
        get("a NUL in the path", "/a\0b"),
        get("an encoded NUL", "/nowhere/%00"),
        get("a broken escape", "/nowhere/%zz%e"),
        get("a way out of the folder", "/assets/../../../etc/passwd"),
        get("an encoded way out", "/assets/..%2f..%2f..%2fetc/passwd"),
        get("a heavy address", "/\(String(repeating: "a", count: 1 << 20))"),
    ]

    private static let bodies: [BrokenRequest] = [
        post("two lengths", "Content-Length: 3\r\nContent-Length: 5", "abcde"),
        post("a negative length", "Content-Length: -5", "abc"),
        post("an endless length", "Content-Length: 99999999999999999999", "abc"),
        post("broken chunks", "Transfer-Encoding: chunked", "zz\r\nabc\r\n"),
        post(
            "a length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked",
            "0\r\n\r\n"),
        post(
            "a multipart body without a boundary",
            "Content-Type: multipart/form-data\r\nContent-Length: 5", "--abc"),
        post(
            "a multipart body that is cut",
            "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 50",
            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb"),
        post(
            "a body of another kind", "Content-Type: application/xml\r\nContent-Length: 4",
            "<a/>"),
    ]

    private static let bytes: [BrokenRequest] = [
        Self(
            "bytes that are no UTF-8",
            bytes: Array("GET /nowhere/".utf8) + [0xFF, 0xFE, 0xC0]
                + Array(" HTTP/1.1\r\n\(host)\r\n".utf8)),
        Self(
            "a greeting by TLS",
            bytes: [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03]),
    ]
}
