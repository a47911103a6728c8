import Foundation
import HTTPTypes
import OutsidePrograms
import TestKit
import Testing

@testable import Media

/// Files for the tests, made by the same programs that the room uses.
enum MediaKit {
    private static let programs = OutsidePrograms()

    /// A photo of some size with an owner and a place written beside its pixels.
    static func jpeg(width: Int = 900, height: Int = 600) async throws -> [UInt8] {
        try await vips(
            ["gaussnoise", "made.png", String(width), String(height)], then: "made.jpg[Q=60]")
    }

    static func png(width: Int = 300, height: Int = 200) async throws -> [UInt8] {
        let outcome = try await programs.run(
            .vips, ["black", "made.png", String(width), String(height), "--bands", "3"],
            wanted: ["made.png"], limits: patient)
        return try #require(outcome.files["made.png"])
    }

    /// Making a file may take long on a machine that does other things too.
    private static let patient = OutsideLimits(
        seconds: 180, memoryBytes: 4 << 30, outputBytes: 64 << 20)

    private static func vips(_ first: [String], then last: String) async throws -> [UInt8] {
        let made = try await programs.run(.vips, first, wanted: ["made.png"])
        let noise = try #require(made.files["made.png"])
        let copied = try await programs.run(
            .vips, ["cast", "made.png", last, "uchar"], files: ["made.png": noise],
            wanted: ["made.jpg"])
        return try #require(copied.files["made.jpg"])
    }

    /// A short film with a tone.
    static func video(seconds: Int = 1, size: String = "320x240") async throws -> [UInt8] {
        let outcome = try await programs.run(
            .ffmpeg,
            [
                "-loglevel", "error", "-f", "lavfi", "-i",
                "testsrc2=size=\(size):rate=10:duration=\(seconds)", "-f", "lavfi", "-i",
                "sine=440:duration=\(seconds)", "-c:v", "libx264", "-preset", "ultrafast",
                "-c:a", "aac", "-metadata", "location=+21.1+106.0/", "-shortest", "made.mp4",
            ], wanted: ["made.mp4"])
        return try #require(outcome.files["made.mp4"])
    }

    static func tone() async throws -> [UInt8] {
        let outcome = try await programs.run(
            .ffmpeg,
            ["-loglevel", "error", "-f", "lavfi", "-i", "sine=440:duration=1", "made.wav"],
            wanted: ["made.wav"])
        return try #require(outcome.files["made.wav"])
    }

    /// An EXIF block with GPS, put behind the start of a JPEG: what a phone writes.
    static func withPlace(_ jpeg: [UInt8]) -> [UInt8] {
        // TIFF, big endian: one IFD with an Artist and a pointer to a GPS IFD with one reference.
        let artist = Array("Nguyen Van An\0".utf8)
        var tiff: [UInt8] = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 2]
        tiff += [0x01, 0x3B, 0, 2, 0, 0, 0, UInt8(artist.count), 0, 0, 0, 56]
        tiff += [0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38] + [0, 0, 0, 0]
        tiff += [0, 1, 0, 1, 0, 2, 0, 0, 0, 2] + Array("N\0".utf8) + [0, 0, 0, 0, 0, 0]
        tiff += artist
        let block = Array("Exif\0\0".utf8) + tiff
        let length = block.count + 2
        return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + block
            + jpeg.dropFirst(2)
    }

    static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        Data(bytes).range(of: Data(text.utf8)) != nil
    }
}

/// What the answers to scripts hold, as far as tests look at it.
struct SentItem: Decodable {
    struct Item: Decodable {
        let id: String
        let kind: String
        let state: String
        let path: String?
        let alt: String
        let markdown: String
        let trouble: String?
    }
    let item: Item
    let items: [Item]
}

extension TestVisitor {
    /// Sends files as a script does.
    func upload(
        _ files: [(String, [UInt8])], alt: String = "", expecting status: Int = 201,
        at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let form = PageForm.encoded(
            [("csrf", try await proof()), ("alt", alt)],
            files: files.map { PageForm.File("file", name: $0.0, bytes: $0.1) })
        let answer = try await send(
            .post, "/office/media",
            headers: [.accept: "application/json", .contentType: form.contentType],
            body: form.body)
        answer.expect(status, at: place)
        return answer
    }

    func item(_ files: (String, [UInt8])..., alt: String = "") async throws -> SentItem.Item {
        let answer = try await upload(files, alt: alt)
        return try JSONDecoder().decode(SentItem.self, from: Data(answer.bytes)).item
    }

    /// The item as a script sees it now.
    func look(at id: String) async throws -> SentItem.Item {
        let answer = try await get("/office/media/\(id)", accept: "application/json")
        return try JSONDecoder().decode(SentItem.self, from: Data(answer.bytes)).item
    }

    // MARK: - tus

    func begin(
        _ name: String, length: Int, expecting status: Int = 201,
        at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let answer = try await send(
            .post, "/office/uploads",
            headers: tus(
                [
                    "Upload-Length": String(length),
                    "Upload-Metadata": "filename \(Data(name.utf8).base64EncodedString())",
                ], proof: try await proof()))
        answer.expect(status, at: place)
        return answer
    }

    func go(
        on target: String, from offset: Int, _ bytes: [UInt8], more: [String: String] = [:],
        expecting status: Int = 204, at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        var headers = [
            "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream",
        ]
        headers.merge(more) { _, new in new }
        let answer = try await send(
            .patch, target, headers: tus(headers, proof: try await proof()), body: bytes)
        answer.expect(status, at: place)
        return answer
    }

    func offset(of target: String) async throws -> Int? {
        let answer = try await send(.head, target, headers: ["Tus-Resumable": "1.0.0"].fields)
        return answer["Upload-Offset"].flatMap { Int($0) }
    }

    private func tus(_ headers: [String: String], proof: String) -> HTTPFields {
        var all = headers
        all["Tus-Resumable"] = all["Tus-Resumable"] ?? "1.0.0"
        all["Conglang-Proof"] = proof
        return all.fields
    }
}

extension [String: String] {
    var fields: HTTPFields {
        var fields = HTTPFields()
        for (name, value) in self {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }
}

extension Answer {
    subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
