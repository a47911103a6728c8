import Foundation
import HTTPTypes
import Markup
import Office
import TestKit
import Testing

@testable import Media

/// Files sent in parts over a line that breaks.
struct UploadTests {
    private let office: TestOffice
    private let an: TestVisitor

    init() async throws {
        office = try await TestOffice(MediaRoom.feature)
        an = try await office.visitor(.unitOfficer)
    }

    @Test func `a picture sent in three parts becomes one item`() async throws {
        let photo = try await MediaKit.jpeg()
        let target = try #require(try await an.begin("hội.jpg", length: photo.count).location)
        let cuts = [0, photo.count / 3, photo.count / 2, photo.count]
        var last: Answer?
        for (from, to) in zip(cuts, cuts.dropFirst()) {
            #expect(try await an.offset(of: target) == from)
            last = try await an.go(on: target, from: from, Array(photo[from..<to]))
            #expect(last?["Upload-Offset"] == String(to))
        }
        let id = try #require(last?["Conglang-Media"])
        let item = try await an.look(at: id)
        #expect(item.kind == "picture")
        #expect(item.state == "ready")
        #expect(try await an.offset(of: target) == photo.count)
        // Asked once more, it answers the same and stores nothing.
        let again = try await an.go(on: target, from: photo.count, [])
        #expect(again["Conglang-Media"] == id)
    }

    @Test func `a part that does not follow what is there is refused and changes nothing`()
        async throws
    {
        let target = try #require(try await an.begin("a.jpg", length: 1_000).location)
        _ = try await an.go(on: target, from: 0, [UInt8](repeating: 1, count: 100))
        _ = try await an.go(on: target, from: 0, [2, 2, 2], expecting: 409)
        _ = try await an.go(on: target, from: 500, [2, 2, 2], expecting: 409)
        #expect(try await an.offset(of: target) == 100)
    }

    @Test func `a part longer than the file was said to be is not taken`() async throws {
        let target = try #require(try await an.begin("a.jpg", length: 10).location)
        _ = try await an.go(on: target, from: 0, [1, 2, 3])
        _ = try await an.go(
            on: target, from: 3, [UInt8](repeating: 9, count: 100), expecting: 413)
        #expect(try await an.offset(of: target) == 3)
    }

    @Test func `a part damaged on its way is sent again`() async throws {
        let target = try #require(try await an.begin("a.jpg", length: 10).location)
        let right = ["Upload-Checksum": "sha1 cDeAcZjCKn0rCAc3HXY3eahP388="]  // of 1, 2, 3
        let wrong = ["Upload-Checksum": "sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA="]
        _ = try await an.go(on: target, from: 0, [1, 2, 3], more: wrong, expecting: 460)
        #expect(try await an.offset(of: target) == 0)
        _ = try await an.go(on: target, from: 0, [1, 2, 3], more: right)
        #expect(try await an.offset(of: target) == 3)
        let unknown = ["Upload-Checksum": "md5 AAAA"]
        _ = try await an.go(on: target, from: 3, [4], more: unknown, expecting: 400)
    }

    @Test func `another version, no length, and too much are refused`() async throws {
        let proof = try await an.proof()
        for (headers, status) in [
            (["Upload-Length": "5"], 412),
            (["Upload-Length": "5", "Tus-Resumable": "0.2.2"], 412),
            (["Tus-Resumable": "1.0.0"], 400),
            (["Tus-Resumable": "1.0.0", "Upload-Length": "-1"], 400),
            (["Tus-Resumable": "1.0.0", "Upload-Length": "99999999999999"], 413),
        ] {
            var sent = headers
            sent["Conglang-Proof"] = proof
            let answer = try await an.send(.post, "/office/uploads", headers: sent.fields)
            #expect(answer.status == status)
        }
    }

    @Test func `nobody goes on with what another began`() async throws {
        let target = try #require(try await an.begin("a.jpg", length: 10).location)
        let binh = try await office.visitor(.editor)
        _ = try await binh.go(on: target, from: 0, [1], expecting: 404)
        #expect(try await binh.offset(of: target) == nil)
        var sent = ["Tus-Resumable": "1.0.0", "Upload-Offset": "0"]
        sent["Content-Type"] = "application/offset+octet-stream"
        let unproven = try await an.send(.patch, target, headers: sent.fields, body: [1])
        #expect(unproven.status == 403)
        #expect(try await an.offset(of: target) == 0)
    }

    @Test func `what is complete and no picture is said so, and let go`() async throws {
        let svg = Array("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".utf8)
        let target = try #require(try await an.begin("a.svg", length: svg.count).location)
        let answer = try await an.go(on: target, from: 0, svg, expecting: 422)
        #expect(answer.text.contains("không nhận loại tệp này"))
        #expect(try await an.offset(of: target) == nil)
        let left = try FileManager.default.contentsOfDirectory(
            atPath: try office.office.files.arrivals().path)
        #expect(left.isEmpty)
    }

    @Test func `unfinished ones are let go after three days`() async throws {
        let target = try #require(try await an.begin("a.jpg", length: 10).location)
        _ = try await an.go(on: target, from: 0, [1, 2, 3])
        try await office.doJob("media.sweep", key: "1")
        #expect(try await an.offset(of: target) == 3)
        office.clock.advance(days: 4)
        let back = try await office.visitor(.unitOfficer)
        try await office.doJob("media.sweep", key: "2")
        #expect(try await back.offset(of: target) == nil)
    }

    @Test func `one person cannot begin without end`() async throws {
        for _ in 0..<50 { _ = try await an.begin("a", length: 1) }
        _ = try await an.begin("a", length: 1, expecting: 429)
    }

    @Test func `names of files are shown and nothing else`() {
        #expect(Intake.tidy("../../etc/passwd") == "passwd")
        #expect(Intake.tidy("C:\\ảnh\\hội.jpg") == "hội.jpg")
        #expect(Intake.tidy("") == "tep")
        #expect(UploadDesk.metadata("filename %%%,alt") == [:])
    }
}
