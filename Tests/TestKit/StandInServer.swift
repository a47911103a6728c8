import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A server of somebody else, as far as a test needs one: notes what it is sent and answers with
/// statuses that the test chose, one connection at a time, on a port of its own.
package final class StandInServer: Sendable {
    /// One request as it came over the wire.
    package struct Heard: Sendable {
        /// `POST /hub HTTP/1.1`.
        package let line: String
        /// By their names in small letters.
        package let headers: [String: String]
        package let body: String
    }

    /// What it answers to one request.
    package struct Page: Sendable {
        package var status: Int
        package var headers: [(String, String)]
        package var body: [UInt8]

        package init(
            _ status: Int = 200, _ headers: [(String, String)] = [], body: [UInt8] = []
        ) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        package init(_ kind: String, _ text: String) {
            self.init(200, [("Content-Type", kind)], body: Array(text.utf8))
        }
    }

    private struct State {
        var heard: [Heard] = []
        var statuses: [Int]
    }

    package let port: Int
    private let listener: Int32
    private let state: Mutex<State>
    private let pages: (@Sendable (_ target: String) -> Page)?
    private let answers: (@Sendable (Heard) -> Page)?

    /// - Parameter statuses: of the first answers, in their order; 204 afterwards.
    /// - Parameter pages: what is at a path with its query, instead of statuses.
    /// - Parameter answers: what it answers to a whole request, instead of both.
    package init(
        answering statuses: [Int] = [], pages: (@Sendable (_ target: String) -> Page)? = nil,
        answers: (@Sendable (Heard) -> Page)? = nil
    ) throws {
        self.pages = pages
        self.answers = answers
        state = Mutex(State(statuses: statuses))
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

    /// What came so far.
    package var heard: [Heard] { state.withLock { $0.heard } }

    private func serve(_ connection: Int32) {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while StandInServer.whole(bytes) == nil {
            let count = recv(connection, &chunk, chunk.count, 0)
            guard count > 0, bytes.count < 1 << 20 else { return }
            bytes += chunk[..<count]
        }
        guard let request = StandInServer.whole(bytes) else { return }
        let status = state.withLock { state in
            state.heard.append(request)
            return state.statuses.isEmpty ? 204 : state.statuses.removeFirst()
        }
        let target = request.line.split(separator: " ").dropFirst().first.map(String.init) ?? "/"
        let page = answers?(request) ?? pages?(target) ?? Page(status)
        let headers = page.headers.map { "\($0.0): \($0.1)\r\n" }.joined()
        var answer =
            Array(
                "HTTP/1.1 \(page.status) Said\r\n\(headers)Content-Length: \(page.body.count)\r\nConnection: close\r\n\r\n"
                    .utf8) + page.body
        while !answer.isEmpty {
            let count = send(connection, answer, answer.count, Int32(MSG_NOSIGNAL))
            guard count > 0 else { return }
            answer.removeFirst(count)
        }
    }

    /// The request, once all of it is here.
    private static func whole(_ bytes: [UInt8]) -> Heard? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] =
                line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        let body = String(text[end.upperBound...])
        guard body.utf8.count >= Int(headers["content-length"] ?? "0") ?? 0 else { return nil }
        return Heard(line: lines.first ?? "", headers: headers, body: body)
    }
}
