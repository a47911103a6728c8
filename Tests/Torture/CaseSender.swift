import Building
import Crypto
import Foundation
import Office
import Storage
import Synchronization
import Testing
import Web

/// A resident with a telephone on a bad line: sends forms one after the other, and sends a form
/// that got no answer again until it has a receipt.
final class CaseSender: Sendable {
    struct Receipt: Sendable {
        let words: String
        /// What the database knows of the private address.
        let hash: String
        let hasPhoto: Bool
    }

    private struct Sent {
        let once: String
        let words: String
        let hasPhoto: Bool
    }

    private struct State {
        var receipts: [Receipt] = []
        var unanswered: Sent?
        var count = 0
        var repeats = 0
    }

    private let number: Int
    private let photo: [UInt8]
    private let state = Mutex(State())

    init(number: Int, photo: [UInt8]) {
        self.number = number
        self.photo = photo
    }

    func receipts() -> [Receipt] { state.withLock { $0.receipts } }
    func repeats() -> Int { state.withLock { $0.repeats } }

    /// Sends until nobody answers any more.
    func send(to port: Int, round: Int) {
        while true {
            let next = next(round)
            let answer = Wire.exchange(port: port, request(next))
            guard answer.status == 303, let location = answer.header("Location").first,
                let secret = location.prefix(while: { $0 != "?" }).split(separator: "/").last
            else {
                if answer.status != nil {
                    Issue.record("\(answer.text.prefix(400))")
                }
                return
            }
            let hash = Data(SHA256.hash(data: Data("case secret:\(secret)".utf8))).base64URL
            state.withLock { state in
                state.receipts.append(
                    Receipt(words: next.words, hash: hash, hasPhoto: next.hasPhoto))
                state.unanswered = nil
            }
        }
    }

    private func next(_ round: Int) -> Sent {
        state.withLock { state in
            if let again = state.unanswered {
                state.repeats += 1
                return again
            }
            state.count += 1
            let words = "Người \(number), vòng \(round), việc thứ \(state.count)"
            let once = Data(SHA256.hash(data: Data("\(words) \(UUID())".utf8))).base64URL
            let sent = Sent(once: once, words: words, hasPhoto: state.count % 3 == 0)
            state.unanswered = sent
            return sent
        }
    }

    private func request(_ sent: Sent) -> [UInt8] {
        let boundary = "ranh-gioi-7d3"
        var body: [UInt8] = []
        for (name, value) in [("once", sent.once), ("words", sent.words), ("category", "road")] {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
                    .utf8)
        }
        if sent.hasPhoto {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"photo1\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                    .utf8)
            body += photo + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        let head =
            "POST /phan-anh HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=\(boundary)\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n"
        return Array(head.utf8) + body
    }
}

/// A small photo as a telephone takes it.
enum CasePhoto {
    static func make(in folder: URL) async throws -> [UInt8] {
        let file = folder.appending(path: "anh.jpg")
        let vips = Process()
        vips.executableURL = URL(filePath: "/usr/bin/vips")
        vips.arguments = ["gaussnoise", file.path, "120", "90"]
        vips.standardInput = FileHandle.nullDevice
        try vips.run()
        while vips.isRunning { try await Task.sleep(for: .milliseconds(10)) }
        try #require(vips.terminationStatus == 0)
        return [UInt8](try Data(contentsOf: file))
    }
}

/// Where the commune of a torture keeps its rows.
struct CasePlace: Sendable {
    /// Nil for SQLite.
    let url: String?

    static func of(_ engine: Engine) throws -> CasePlace {
        guard engine == .postgres else { return CasePlace(url: nil) }
        let url = ProcessInfo.processInfo.environment["CONGLANG_TEST_POSTGRES"]
        let known: String = try #require(url, "run by bin/with-postgres")
        return CasePlace(url: known)
    }

    static func settings(_ data: URL, _ place: CasePlace) -> Settings {
        Settings(data: data, databaseURL: place.url)
    }

    static func found(_ data: URL, _ place: CasePlace) async throws {
        let registry = try await Registry.open(settings(data, place))
        _ = try await registry.found(
            Commune(
                slug: "tra-tan-\(UInt32.random(in: 0...UInt32.max))", name: "xã Tra Tấn",
                issuer: "UBND xã Tra Tấn", place: "Tra Tấn"))
        try await registry.close()
    }
}

/// The program serving residents, without anybody signing in.
struct CaseProgram: Sendable {
    let program: Program
    let port: Int

    static func start(_ data: URL, _ place: CasePlace, log: URL) async throws -> CaseProgram {
        let port = Int.random(in: 10_000..<30_000)
        var arguments = ["serve", "--data", data.path, "--port", String(port)]
        if let url = place.url { arguments += ["--database", url] }
        let program = try Program(
            arguments, log: log, environment: ["CONGLANG_OWN_NETWORKS": "127.0.0"])
        for _ in 0..<2_000 {
            if let wire = Wire(port: port) {
                wire.close()
                return CaseProgram(program: program, port: port)
            }
            try #require(program.isRunning, "\(program.said)")
            try await Task.sleep(for: .milliseconds(5))
        }
        throw RunningOffice.NoAnswer(said: program.said)
    }
}
