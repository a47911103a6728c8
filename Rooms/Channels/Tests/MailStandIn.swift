import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A mail server on this machine (RFC 5321), one connection at a time: notes envelopes and letters,
/// with the dots of the wire taken away, and refuses what the test says.
final class MailStandIn: Sendable {
    struct Taken: Sendable, Equatable {
        var from = ""
        var to: [String] = []
        var letter = ""
        /// `user` and `password` of AUTH PLAIN.
        var login = ""
        /// Whether a line of the letter was over the 998 octets of RFC 5322.
        var hasLongLine = false
    }

    private struct State {
        var taken: [Taken] = []
        var lines: [String] = []
        var refusals: [String: String]
    }

    let port: Int
    private let listener: Int32
    private let state: Mutex<State>

    /// - Parameter refusals: what it answers to commands that begin so: `["RCPT": "550 no"]`.
    init(refusing refusals: [String: String] = [:]) throws {
        state = Mutex(State(refusals: refusals))
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = self.listener
        let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                bind(listener, plain, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, plain, &length) == 0
            }
        }
        guard isOpen else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        port = Int(UInt16(bigEndian: address.sin_port))
        let thread = Thread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                self?.serve(connection)
                close(connection)
            }
        }
        thread.start()
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    var taken: [Taken] { state.withLock { $0.taken } }
    /// Every command it was given.
    var lines: [String] { state.withLock { $0.lines } }

    func refuse(_ refusals: [String: String]) { state.withLock { $0.refusals = refusals } }

    private func serve(_ connection: Int32) {
        var buffer: [UInt8] = []
        var current = Taken()
        say("220 thu.example ESMTP", to: connection)
        while let line = line(&buffer, from: connection) {
            let verb = String(line.prefix(4)).uppercased()
            let refusal = state.withLock { state in
                state.lines.append(line)
                return state.refusals[verb]
            }
            if let refusal {
                say(refusal, to: connection)
                continue
            }
            switch verb {
            case "EHLO": say("250-thu.example\r\n250-AUTH PLAIN\r\n250 8BITMIME", to: connection)
            case "AUTH":
                say("334 ", to: connection)
                let code = self.line(&buffer, from: connection) ?? ""
                let bytes = Data(base64Encoded: code) ?? Data()
                current.login = bytes.split(separator: 0)
                    .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
                say("235 welcome", to: connection)
            case "MAIL":
                current.from = bracketed(line)
                say("250 ok", to: connection)
            case "RCPT":
                current.to.append(bracketed(line))
                say("250 ok", to: connection)
            case "DATA":
                say("354 go on", to: connection)
                var lines: [String] = []
                while let text = self.line(&buffer, from: connection), text != "." {
                    if text.utf8.count > 998 { current.hasLongLine = true }
                    lines.append(text.hasPrefix(".") ? String(text.dropFirst()) : text)
                }
                current.letter = lines.joined(separator: "\r\n")
                state.withLock { $0.taken.append(current) }
                current = Taken()
                say("250 taken", to: connection)
            case "QUIT":
                say("221 bye", to: connection)
                return
            default: say("500 what", to: connection)
            }
        }
    }

    private func bracketed(_ line: String) -> String {
        String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
    }

    private func say(_ text: String, to connection: Int32) {
        let bytes = Array((text + "\r\n").utf8)
        _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    private func line(_ buffer: inout [UInt8], from connection: Int32) -> String? {
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = buffer[..<end].filter { $0 != 0x0D }
                buffer.removeFirst(end + 1)
                return String(decoding: line, as: UTF8.self)
            }
            let count = recv(connection, &chunk, chunk.count, 0)
            guard count > 0, buffer.count < 1 << 20 else { return nil }
            buffer += chunk[..<count]
        }
    }
}
