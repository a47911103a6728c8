import Foundation
import HTTPTypes
import Markup
import Office
import OutsidePrograms
import Synchronization
import TestKit
import Testing
import Web

@testable import Newsroom

/// A media library that keeps what it gets in memory.
final class TestLibrary: Sendable {
    private let all = Mutex<[ArrivedMedia]>([])
    /// Whether it refuses everything, as it does without the program that reads pictures.
    let isClosed: Bool

    init(isClosed: Bool = false) { self.isClosed = isClosed }

    var arrived: [ArrivedMedia] { all.withLock { $0 } }

    static func id(_ number: Int) -> String {
        "019a0000-0000-7000-8000-" + String(repeating: "0", count: 11) + String(number)
    }

    var feature: Feature {
        var offers = Offers()
        offers.addMedia = { [self] _, media, _ in
            if isClosed { throw Refusal(Phrase(vi: "Thiếu vips.", en: "No vips."), .unavailable) }
            return all.withLock {
                $0.append(media)
                return TestLibrary.id($0.count)
            }
        }
        offers.media = { [self] _, ids in
            var found: [String: MediaItem] = [:]
            for (place, media) in arrived.enumerated() {
                let id = TestLibrary.id(place + 1)
                guard ids.contains(id) else { continue }
                found[id] = MediaItem(
                    id: id, kind: .picture, name: media.name,
                    alt: media.alt.isEmpty ? [:] : [.vi: media.alt],
                    renditions: [
                        MediaItem.Rendition(
                            path: "/files/x.jpg", type: "image/jpeg", width: 1, height: 1, bytes: 1)
                    ])
            }
            return found
        }
        return Feature(name: "TestLibrary", offers: offers)
    }
}

/// Papers for the tests, made by the programs with which people make them.
enum PaperKit {
    /// The smallest PNG: one transparent pixel.
    static let png = Array(
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        ) ?? Data())

    private static let programs = OutsidePrograms()

    /// Pandoc's paper of a Markdown text in which pictures are called `a.png` and `b.png`.
    static func made(_ markdown: String, as format: String = "docx") async throws -> [UInt8] {
        let outcome = try await programs.run(
            PaperImport.pandoc, ["-f", "markdown", "-t", format, "-o", "paper", "text.md"],
            files: [
                "text.md": Array(markdown.utf8), "a.png": png,
                // The same picture with a comment behind it is another file.
                "b.png": png + [0],
            ], wanted: ["paper"], limits: PaperImport.limits)
        return try #require(outcome.files["paper"], "\(outcome.complaint())")
    }

    /// What LibreOffice makes of a paper; nil where it is not installed.
    static func office(_ bytes: [UInt8], to format: String) async throws -> [UInt8]? {
        let writer = OutsideProgram("soffice", package: "libreoffice-writer-nogui")
        guard programs.find(writer) != nil else { return nil }
        let outcome = try await programs.run(
            writer, ["--headless", "--convert-to", format, "paper.in"],
            files: ["paper.in": bytes], wanted: ["paper.\(format)"],
            limits: OutsideLimits(seconds: 90, memoryBytes: 8 << 30, outputBytes: 64 << 20))
        let paper: [UInt8] = try #require(
            outcome.files["paper.\(format)"], "\(outcome.complaint())")
        return paper
    }

    /// A ZIP file of stored entries, as no honest program writes one. What it claims of the sizes
    /// is what is given, true or not.
    static func zip(
        _ entries: [(name: String, bytes: [UInt8])], claiming unpacked: Int? = nil,
        flags: UInt16 = 0
    ) -> [UInt8] {
        func two(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
        func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16 & 0xFFFF) }
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let name = Array(entry.name.utf8)
            let size = entry.bytes.count
            let common =
                two(20) + two(Int(flags)) + two(0) + four(0) + four(sum(entry.bytes)) + four(size)
                + four(unpacked ?? size) + two(name.count) + two(0)
            directory +=
                Array("PK\u{1}\u{2}".utf8) + two(20) + common + two(0) + two(0) + two(0) + four(0)
                + four(file.count) + name
            file += Array("PK\u{3}\u{4}".utf8) + common + name + entry.bytes
        }
        return file + directory + Array("PK\u{5}\u{6}".utf8) + two(0) + two(0)
            + two(entries.count) + two(entries.count) + four(directory.count) + four(file.count)
            + two(0)
    }

    /// CRC-32 (ISO 3309).
    private static func sum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }

    /// A Word file by hand, of one paragraph or of whatever its body is.
    static func docx(
        _ body: String = "<w:p><w:r><w:t>Xin chào</w:t></w:r></w:p>", head: String = "",
        more: [(String, [UInt8])] = [], relations: String = ""
    ) -> [UInt8] {
        let schemas = "http://schemas.openxmlformats.org"
        let word = "\(schemas)/wordprocessingml/2006/main"
        let start = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        let types =
            "\(start)<Types xmlns=\"\(schemas)/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
        let office = "\(schemas)/officeDocument/2006/relationships"
        let links = "\(schemas)/package/2006/relationships"
        let root =
            "\(start)<Relationships xmlns=\"\(links)\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        let own =
            "\(start)<Relationships xmlns=\"\(links)\">\(relations)</Relationships>"
        let document =
            "\(start)\(head)<w:document xmlns:w=\"\(word)\" xmlns:r=\"\(office)\"><w:body>\(body)</w:body></w:document>"
        let parts: [(String, String)] = [
            ("[Content_Types].xml", types), ("_rels/.rels", root),
            ("word/_rels/document.xml.rels", own), ("word/document.xml", document),
        ]
        return zip(parts.map { ($0.0, Array($0.1.utf8)) } + more)
    }
}

/// What the editor's script gets of a paper.
struct TakenPaper: Decodable {
    let title: String
    let summary: String
    let body: String
    let notes: [String]
}

extension TestVisitor {
    /// Drops a paper on the editor, as the script does.
    func drop(
        _ bytes: [UInt8], name: String = "bài.docx", expecting status: Int = 200,
        at place: SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let form = PageForm.encoded(
            [("csrf", try await proof())],
            files: [PageForm.File("file", name: name, bytes: bytes)])
        let answer = try await send(
            .post, "/office/stories/import",
            headers: [.accept: "application/json", .contentType: form.contentType],
            body: form.body)
        answer.expect(status, at: place)
        return answer
    }

    func take(_ bytes: [UInt8], name: String = "bài.docx") async throws -> TakenPaper {
        try JSONDecoder().decode(
            TakenPaper.self, from: Data(try await drop(bytes, name: name).bytes))
    }
}
