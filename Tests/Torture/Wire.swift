import Foundation
import Testing

/// Bytes over a socket, as rude as one likes.
struct Wire {
    /// What came back, as far as one could read it.
    struct Answer {
        let status: Int?
        let text: String

        func header(_ name: String) -> [String] {
            text.components(separatedBy: "\r\n").prefix { !$0.isEmpty }.compactMap { line in
                line.lowercased().hasPrefix(name.lowercased() + ": ")
                    ? String(line.dropFirst(name.count + 2)) : nil
            }
        }
    }

    private let socket: Int32

    /// Connects to the machine itself; nil when nobody listens.
    init?(port: Int) {
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { return nil }
        // Who does not read any more is not written to for long.
        for (option, seconds) in [(SO_RCVTIMEO, 20), (SO_SNDTIMEO, 2)] {
            var patience = timeval(tv_sec: seconds, tv_usec: 0)
            setsockopt(
                socket, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, size)
            }
        }
        if result != 0 {
            Foundation.close(socket)
            return nil
        }
    }

    /// Sends all of it; false when the other side hung up before the end.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Reads until the other side closes, or for twenty seconds, or to the end of a body of
    /// stated length.
    func receive(limit: Int = 4 << 20) -> Answer {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while all.count < limit {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            all += buffer[..<count]
            if Wire.isWhole(all) { break }
        }
        let text = String(decoding: all, as: UTF8.self)
        return Answer(
            status: text.hasPrefix("HTTP/1.") ? Int(text.dropFirst(9).prefix(3)) : nil, text: text)
    }

    func close() { Foundation.close(socket) }

    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return false }
        let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).lowercased()
        guard let length = head.firstMatch(of: /content-length: (\d+)/).flatMap({ Int($0.1) })
        else { return false }
        return bytes.count >= end.upperBound + length
    }

    /// One exchange on a connection of its own.
    static func exchange(port: Int, _ bytes: [UInt8]) -> Answer {
        guard let wire = Wire(port: port) else { return Answer(status: nil, text: "") }
        defer { wire.close() }
        wire.send(bytes)
        return wire.receive()
    }

    static func get(port: Int, _ path: String, cookie: String = "") -> Answer {
        exchange(
            port: port,
            Array(
                "GET \(path) HTTP/1.1\r\nHost: localhost\r\nCookie: \(cookie)\r\nConnection: close\r\n\r\n"
                    .utf8))
    }

    static func post(port: Int, _ path: String, _ body: String, cookie: String) -> Answer {
        exchange(
            port: port,
            Array(
                """
                POST \(path) HTTP/1.1\r\nHost: localhost\r\nCookie: \(cookie)\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)
                """.utf8))
    }
}
