import Foundation
import Testing

/// Goal: nothing that can be sent brings the program down, makes it slow for others, or gets it
/// to show what it should not. Method: bytes over a socket to the program as it is run. Each
/// assault says what went wrong.
@Suite(.serialized) struct HostileTests {
    @Test func `broken requests are refused and the next reader is served`() async throws {
        try await assault { office in
            BrokenRequest.all.flatMap { request -> [String] in
                let answer = Wire.exchange(port: office.port, request.bytes)
                var faults: [String] = []
                if let status = answer.status, !(400..<500).contains(status) {
                    faults.append("\(request.name) gave \(status)")
                }
                if answer.text.contains("root:x:0") { faults.append("\(request.name) got out") }
                if !office.isWell { faults.append("not well after \(request.name)") }
                return faults
            }
        }
    }

    @Test(arguments: ["/office/sign-in", "/office/plans", "/nowhere"])
    func `a body of a hundred megabytes is refused without being kept`(
        path: String
    ) async throws {
        try await assault { office in
            let before = try HostileTests.memory(of: office)
            let wire = try #require(Wire(port: office.port))
            defer { wire.close() }
            let head = """
                POST \(path) HTTP/1.1\r\nHost: localhost\r\nCookie: \(office.cookie)\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: \(100 << 20)\r\nConnection: close\r\n\r\n
                """
            wire.send(Array(head.utf8))
            let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
            let began = ContinuousClock.now
            for _ in 0..<100 {
                if !wire.send(piece) { break }
            }
            let answer = wire.receive()
            var faults: [String] = []
            if let status = answer.status, !(400..<500).contains(status) {
                faults.append("gave \(status)")
            }
            let grown = try HostileTests.memory(of: office) - before
            if grown > 90 << 20 { faults.append("kept \(grown >> 20) MB") }
            let seconds = (ContinuousClock.now - began) / .seconds(1)
            if seconds > 15 { faults.append("held the line for \(Int(seconds)) s") }
            if !office.isWell { faults.append("not well afterwards") }
            return faults
        }
    }

    @Test func `two hundred who dawdle keep nobody waiting`() async throws {
        try await assault { office in
            let slow = (0..<200).compactMap { _ in Wire(port: office.port) }
            defer { for wire in slow { wire.close() } }
            for (place, wire) in slow.enumerated() {
                let part = place % 2 == 0 ? "GET / HT" : "POST /office/sign-in HTTP/1.1\r\nHost: l"
                wire.send(Array(part.utf8))
            }
            let began = ContinuousClock.now
            var faults = (0..<10).compactMap { office.isWell ? nil : "reader \($0) was not served" }
            if ContinuousClock.now - began > .seconds(10) { faults.append("readers waited") }
            return faults
        }
    }

    @Test func `ten thousand requests with random bytes leave it standing`() async throws {
        try await assault { office in
            var chance = SystemRandomNumberGenerator()
            let seed = Array(
                "POST /office/units HTTP/1.1\r\nHost: localhost\r\nCookie: x=y\r\n\r\n".utf8)
            for _ in 0..<1_000 {
                guard let wire = Wire(port: office.port) else { return ["nobody listens"] }
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
            return office.isWell ? [] : ["not well afterwards"]
        }
    }

    private func assault(
        _ work: @Sendable @escaping (RunningOffice) throws -> [String]
    ) async throws {
        try await withFolder { folder in
            let office = try await RunningOffice.start(in: folder)
            defer { office.program.kill() }
            for fault in try await aside({ try work(office) }) { Issue.record("\(fault)") }
        }
    }

    /// Bytes of memory that the program holds now.
    private static func memory(of office: RunningOffice) throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(office.program.id)/statm", encoding: .utf8)
        return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4_096
    }
}
