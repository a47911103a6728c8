import Foundation
import Testing

/// Goal: nothing that can be sent brings the program down, makes it slow for others, or gets it
/// to show what it should not. Method: bytes over a socket to the program as it is run.
@Suite(.serialized) struct HostileTests {
    private static let host = "Host: localhost\r\n"

    @Test func `broken requests are refused and the next reader is served`() async throws {
        try await withFolder { folder in
            let office = try await RunningOffice.start(in: folder)
            defer { office.program.kill() }
            for request in BrokenRequest.all {
                let name = request.name
                let answer = Wire.exchange(port: office.port, request.bytes)
                if let status = answer.status {
                    #expect((400..<500).contains(status), "\(name): \(status)")
                }
                #expect(!answer.text.contains("root:x:0"), "\(name)")
                #expect(office.isWell, "after \(name)")
            }
        }
    }

    @Test func `a body of a hundred megabytes is refused without being kept`() async throws {
        try await withFolder { folder in
            let office = try await RunningOffice.start(in: folder)
            defer { office.program.kill() }
            for path in ["/office/sign-in", "/office/plans", "/nowhere"] {
                let before = try Self.memory(of: office)
                let wire = try #require(Wire(port: office.port))
                let length = 100 << 20
                wire.send(
                    Array(
                        """
                        POST \(path) HTTP/1.1\r\n\(Self.host)Cookie: \(office.cookie)\r\n\
                        Content-Type: application/x-www-form-urlencoded\r\n\
                        Content-Length: \(length)\r\nConnection: close\r\n\r\n
                        """.utf8))
                let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
                for _ in 0..<100 where !wire.send(piece) { break }
                let answer = wire.receive()
                wire.close()
                if let status = answer.status {
                    #expect((400..<500).contains(status), "\(path): \(status)")
                }
                let grown = try Self.memory(of: office) - before
                #expect(grown < 90 << 20, "\(path): \(grown >> 20) MB")
                #expect(office.isWell)
            }
        }
    }

    @Test func `two hundred who dawdle keep nobody waiting`() async throws {
        try await withFolder { folder in
            let office = try await RunningOffice.start(in: folder)
            defer { office.program.kill() }
            let slow = (0..<200).compactMap { _ in Wire(port: office.port) }
            defer { for wire in slow { wire.close() } }
            for (place, wire) in slow.enumerated() {
                let part = place % 2 == 0 ? "GET / HT" : "POST /office/sign-in HTTP/1.1\r\nHost: l"
                wire.send(Array(part.utf8))
            }
            let began = ContinuousClock.now
            for _ in 0..<10 { #expect(office.isWell) }
            #expect(ContinuousClock.now - began < .seconds(10))
        }
    }

    @Test func `ten thousand random requests leave it standing`() async throws {
        try await withFolder { folder in
            let office = try await RunningOffice.start(in: folder)
            defer { office.program.kill() }
            var chance = SystemRandomNumberGenerator()
            let seed = Array("POST /office/units HTTP/1.1\r\n\(Self.host)Cookie: x=y\r\n\r\n".utf8)
            for _ in 0..<1_000 {
                guard let wire = Wire(port: office.port) else {
                    Issue.record("nobody listens any more")
                    return
                }
                for _ in 0..<10 {
                    var bytes = seed
                    for _ in 0..<Int.random(in: 1...6, using: &chance) {
                        let place = Int.random(in: 0..<bytes.count, using: &chance)
                        bytes[place] = .random(in: .min ... .max, using: &chance)
                    }
                    if !wire.send(bytes) { break }
                }
                wire.close()
            }
            #expect(office.isWell)
        }
    }

    /// Bytes of memory that the program holds now.
    private static func memory(of office: RunningOffice) throws -> Int {
        let path = "/proc/\(office.program.process.processIdentifier)/statm"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4_096
    }
}
