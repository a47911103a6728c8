import Building
import Foundation
import Office
import Storage
import Testing

/// Goal: a large video on a bad line arrives as it was sent. Method: 200 MB in parts to the real
/// program, with a connection that breaks in the middle of a part, a program that is killed in the
/// middle of another, and a client that goes on from where the server says it is.
@Suite(.serialized) struct UploadTests {
    /// What is sent in all, and in one request.
    private static let length = 200 << 20
    private static let part = 8 << 20

    @Test(.timeLimit(.minutes(3)))
    func `a video of 200 MB outlives a broken line and a killed program`() async throws {
        try await withFolder { folder in
            let film = try await film(in: folder)
            let (hash, _) = try FileStore.hash(of: film)
            let bytes = [UInt8](try Data(contentsOf: film))
            #expect(bytes.count == UploadTests.length)

            let first = try await RunningOffice.start(in: folder)
            defer { first.program.kill() }
            let address = try await aside { try first.beginUpload(of: bytes.count) }
            _ = try await aside { try first.send(bytes, to: address, until: 64 << 20) }
            let reached = try await aside {
                let from = try #require(first.offset(of: address))
                #expect(from >= 64 << 20)
                // The line breaks in the middle of a part.
                _ = first.patch(bytes, at: from, to: address, sending: UploadTests.part / 2)
                return from
            }
            let further = reached + (40 << 20)
            _ = try await aside { try first.send(bytes, to: address, until: further) }
            let acknowledged = try await aside {
                let from = try #require(first.offset(of: address))
                _ = first.patch(
                    bytes, at: from, to: address, sending: UploadTests.part / 3,
                    then: { first.program.kill() })
                return from
            }
            #expect(!first.program.isRunning)

            let second = try await RunningOffice.start(in: folder)
            defer { second.program.kill() }
            let item = try await aside {
                let from = try #require(second.offset(of: address))
                #expect(from >= acknowledged, "what was acknowledged is gone")
                #expect(from < bytes.count)
                #expect(second.patch(bytes, at: from - 1, to: address).status == 409)
                return try second.send(bytes, to: address, until: bytes.count)
            }
            let id = try #require(item)
            try await expectReady(id, at: second)
            try await aside { try expectFiles(of: id, at: second) }
            second.program.kill()
            try await expectKept(id, hash: hash, in: folder)
        }
    }

    // MARK: - What arrived

    private func expectReady(_ id: String, at office: RunningOffice) async throws {
        for _ in 0..<300 {
            let answer = try await aside { office.look(at: id) }
            if answer.text.contains("\"state\":\"ready\"") { return }
            try #require(!answer.text.contains("\"state\":\"failed\""), "\(answer.text)")
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("the video is not ready after 30 seconds")
    }

    /// Readers get 720 lines, a still picture, and any part of it.
    private func expectFiles(of id: String, at office: RunningOffice) throws {
        let page = Wire.get(port: office.port, "/office/media/\(id)", cookie: office.cookie).text
        let video = try #require(page.firstMatch(of: /<source src="(\/files\/[0-9a-f]+\.mp4)"/)?.1)
        #expect(page.contains("width=\"1280\" height=\"720\""), "\(page)")
        let poster = try #require(page.firstMatch(of: /poster="(\/files\/[^"]+\.jpg)"/)?.1)
        #expect(Wire.get(port: office.port, String(poster)).status == 200)
        let part = Wire.exchange(
            port: office.port,
            Array(
                "GET \(video) HTTP/1.1\r\nHost: localhost\r\nRange: bytes=4-7\r\nConnection: close\r\n\r\n"
                    .utf8))
        #expect(part.status == 206)
        #expect(part.header("Content-Length") == ["4"])
        #expect(part.text.hasSuffix("ftyp"))
    }

    private func expectKept(_ id: String, hash: String, in folder: URL) async throws {
        let registry = try await Registry.open(Settings(data: folder.appending(path: "data")))
        let office = try #require(registry.offices.first)
        let kept = try await office.read { connection in
            try connection.scalar(
                "SELECT source_hash FROM media_item WHERE id = \(id)", as: String.self)
        }
        #expect(kept == hash, "other bytes arrived than were sent")
        let bytes = try await office.read { connection in
            try connection.scalar(
                "SELECT source_bytes FROM media_item WHERE id = \(id)", as: Int.self)
        }
        #expect(bytes == UploadTests.length)
        try await registry.close()
    }

    // MARK: - The film

    /// Two seconds of 1080 lines and a long empty box behind them (ISO/IEC 14496-12, §8.1.2) full
    /// of changing bytes, as cameras leave.
    private func film(in folder: URL) async throws -> URL {
        let film = folder.appending(path: "hội làng.mp4")
        let ffmpeg = Process()
        ffmpeg.executableURL = URL(filePath: "/usr/bin/ffmpeg")
        ffmpeg.arguments = [
            "-loglevel", "error", "-f", "lavfi", "-i", "testsrc2=size=1920x1080:rate=5:duration=2",
            "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", film.path,
        ]
        ffmpeg.standardInput = FileHandle.nullDevice
        try ffmpeg.run()
        while ffmpeg.isRunning { try await Task.sleep(for: .milliseconds(20)) }
        try #require(ffmpeg.terminationStatus == 0)
        let handle = try FileHandle(forWritingTo: film)
        let there = Int(try handle.seekToEnd())
        var rest = UploadTests.length - there
        let box = (0..<4).map { UInt8(rest >> (24 - 8 * $0) & 255) } + Array("free".utf8)
        try handle.write(contentsOf: box)
        rest -= box.count
        var word: UInt64 = 0x9E37_79B9_7F4A_7C15
        while rest > 0 {
            var block = [UInt64](repeating: 0, count: 131_072)
            for place in block.indices {
                word = word &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                block[place] = word
            }
            let bytes = block.withUnsafeBytes { Data($0.prefix(rest)) }
            try handle.write(contentsOf: bytes)
            rest -= bytes.count
        }
        try handle.close()
        return film
    }
}

extension RunningOffice {
    private func head(_ method: String, _ path: String, _ headers: [String]) -> [UInt8] {
        let lines =
            [
                "\(method) \(path) HTTP/1.1", "Host: localhost", "Cookie: \(cookie)",
                "Conglang-Proof: \(proof)", "Tus-Resumable: 1.0.0", "Connection: close",
            ] + headers
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// The address of a new upload.
    func beginUpload(of length: Int) throws -> String {
        let name = Data("hội làng.mp4".utf8).base64EncodedString()
        let answer = Wire.exchange(
            port: port,
            head(
                "POST", "/office/uploads",
                [
                    "Upload-Length: \(length)", "Upload-Metadata: filename \(name)",
                    "Content-Length: 0",
                ]))
        try #require(answer.status == 201, "\(answer.text)")
        return try #require(answer.header("Location").first)
    }

    func offset(of address: String) -> Int? {
        Wire.exchange(port: port, head("HEAD", address, [])).header("Upload-Offset").first
            .flatMap { Int($0) }
    }

    /// Sends one part; with `sending`, hangs up after so many bytes of it.
    func patch(
        _ bytes: [UInt8], at offset: Int, to address: String, sending: Int? = nil,
        then: () -> Void = {}
    ) -> Wire.Answer {
        let end = min(bytes.count, offset + (8 << 20))
        let head = head(
            "PATCH", address,
            [
                "Upload-Offset: \(offset)", "Content-Type: application/offset+octet-stream",
                "Content-Length: \(end - offset)",
            ])
        guard let wire = Wire(port: port) else { return Wire.Answer(status: nil, text: "") }
        defer { wire.close() }
        let stop = min(end, offset + (sending ?? .max / 2))
        wire.send(head + bytes[offset..<stop])
        then()
        return stop < end ? Wire.Answer(status: nil, text: "") : wire.receive()
    }

    /// Goes on from where the server is, part by part, until it has so much; the id of the item
    /// that the whole became.
    @discardableResult
    func send(_ bytes: [UInt8], to address: String, until goal: Int) throws -> String? {
        var position = try #require(offset(of: address))
        var patience = 50
        while position < goal {
            let answer = patch(bytes, at: position, to: address)
            if answer.status == 409, patience > 0 {
                // What a broken line left on its way was still being taken in: ask again.
                patience -= 1
                Thread.sleep(forTimeInterval: 0.1)
                position = try #require(offset(of: address))
                continue
            }
            try #require(answer.status == 204, "\(answer.text.prefix(600))")
            if let item = answer.header("Conglang-Media").first { return item }
            position = try #require(answer.header("Upload-Offset").first.flatMap { Int($0) })
        }
        return nil
    }

    /// The item as a script sees it.
    func look(at id: String) -> Wire.Answer {
        Wire.exchange(
            port: port, head("GET", "/office/media/\(id)", ["Accept: application/json"]))
    }
}
