import Foundation
import HTTPTypes
import Markup
import Office
import TestKit
import Testing

@testable import Media

/// How files go out: in parts, as what they are, and only the library's.
struct FilesTests {
    private let office: TestOffice
    private let an: TestVisitor
    private let path: String
    private let paper = Array("%PDF-1.7\n".utf8) + (0..<5_000).map { UInt8($0 % 251) }

    init() async throws {
        office = try await TestOffice(MediaRoom.feature)
        an = try await office.visitor(.unitOfficer)
        path = try #require(try await an.item(("Công văn.pdf", paper)).path)
    }

    private func get(_ headers: [String: String]) async throws -> Answer {
        try await office.anyone().send(.get, path, headers: headers.fields)
    }

    @Test func `parts are what was asked for`() async throws {
        let whole = try await get([:])
        #expect(whole.bytes == paper)
        #expect(whole["Accept-Ranges"] == "bytes")
        #expect(whole["Content-Disposition"] == nil)
        for (range, part) in [
            ("bytes=0-9", 0..<10), ("bytes=4000-", 4_000..<5_009), ("bytes=-9", 5_000..<5_009),
            ("bytes=5000-99999", 5_000..<5_009), ("bytes=0-0", 0..<1),
            ("bytes=-99999", 0..<5_009),
        ] {
            let answer = try await get(["Range": range])
            #expect(answer.status == 206, "\(range)")
            #expect(answer.bytes == Array(paper[part]), "\(range)")
            #expect(
                answer["Content-Range"]
                    == "bytes \(part.lowerBound)-\(part.upperBound - 1)/5009")
        }
    }

    @Test func `parts that do not exist are said so`() async throws {
        for range in ["bytes=5009-", "bytes=99999999999999999999-", "bytes=-0"] {
            let answer = try await get(["Range": range])
            #expect(answer.status == 416, "\(range)")
            #expect(answer["Content-Range"] == "bytes */5009")
        }
    }

    @Test func `what makes no sense or asks for many parts is answered with the whole`()
        async throws
    {
        for range in ["bytes=9-3", "bytes=a-b", "bytes=-", "lines=1-2", "bytes=0-1,4-5", "bytes"] {
            let answer = try await get(["Range": range])
            #expect(answer.status == 200, "\(range)")
            #expect(answer.bytes.count == 5_009)
        }
    }

    @Test func `an entity tag saves sending again`() async throws {
        let tag = try #require(try await get([:])["ETag"])
        #expect(!tag.hasPrefix("W/"))
        #expect(try await get(["If-None-Match": tag]).status == 304)
        #expect(try await get(["If-None-Match": "\"other\""]).status == 200)
        #expect(try await get(["Range": "bytes=0-1", "If-Range": tag]).status == 206)
        #expect(try await get(["Range": "bytes=0-1", "If-Range": "\"other\""]).status == 200)
        let head = try await office.anyone().send(.head, path, headers: [:])
        #expect(head.status == 200)
        #expect(head.bytes.isEmpty)
    }

    @Test func `files of other rooms are not given out`() async throws {
        let hash = try office.office.files.put(Array("a photo of evidence".utf8))
        try await office.anyone().get("/files/\(hash).jpg", expecting: 404)
        try await office.anyone().get("/files/..%2F..%2Fetc%2Fpasswd", expecting: 404)
        try await office.anyone().get("/files/x", expecting: 404)
    }

    @Test func `papers are kept as they are, programs in them are not`() async throws {
        func zip(_ names: [String]) -> [UInt8] {
            [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
                + Array(names.joined(separator: " ").utf8)
        }
        let docx = zip(["[Content_Types].xml", "word/document.xml"])
        let item = try await an.item(("Báo cáo.docx", docx))
        #expect(item.kind == "document")
        let file = try await office.anyone().get(try #require(item.path))
        #expect(file.bytes == docx)
        #expect(file["Content-Disposition"]?.contains("attachment") == true)
        #expect(file["Content-Disposition"]?.contains("B%C3%A1o") == true)
        let macros = zip(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])
        _ = try await an.upload([("a.docx", macros)], expecting: 422)
        _ = try await an.upload([("a.docx", zip(["evil.exe"]))], expecting: 422)
        let odt =
            [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
            + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)
        #expect(try await an.item(("a.odt", odt)).path?.hasSuffix(".odt") == true)
    }
}
