import Foundation
import Office
import TestKit
import Testing

@testable import Broadcast

/// What may be put into a bulletin, and what not.
struct PieceTests {
    @Test(arguments: [
        ("ID3", 0, "mp3"), ("ftyp", 4, "m4a"), ("OggS", 0, "ogg"),
    ])
    func `a recording is known by its first bytes`(word: String, place: Int, kind: String) {
        let bytes = Array(repeating: UInt8(0), count: place) + Array(word.utf8) + [1, 2, 3]
        #expect(Recording.kind(of: bytes)?.rawValue == kind)
    }

    @Test func `other files are no recordings`() {
        #expect(Recording.kind(of: []) == nil)
        #expect(Recording.kind(of: [0xFF]) == nil)
        #expect(Recording.kind(of: Array("<html>".utf8)) == nil)
        #expect(Recording.kind(of: Array("RIFFxxxxAVI ".utf8)) == nil)
        #expect(Recording.kind(of: RadioKit.mp3("x")) == .mp3)
    }

    @Test func `a recording from a telephone goes to the studio`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        let editor = try await kit.office.visitor(.editor)
        try await editor.post(
            path + "/pieces", [("kind", "recording"), ("title", "Lời bà Tư")],
            files: [
                PageForm.File(
                    "file", name: "../../ghi âm.mp3", contentType: "audio/mpeg",
                    bytes: RadioKit.mp3("giọng"))
            ])
        let id = kit.id(path)
        let item = try #require(try await kit.office.read { try $0.items(ofBulletin: id) }.last)
        #expect(item.kind == .recording)
        #expect(item.soundID != nil)
        let answer = try await editor.post(
            path + "/pieces", [("kind", "recording"), ("words", "Lời đã gõ")],
            files: [
                PageForm.File(
                    "file", name: "virus.mp3", contentType: "audio/mpeg",
                    bytes: Array("MZ nothing to hear".utf8))
            ], expecting: 422)
        #expect(answer.text.contains("Lời đã gõ"))
    }

    @Test(
        arguments: [
            "", "ftp://x.vn/a", "javascript:alert(1)", "http://", "https://localhost/a",
            "https://user:pass@x.vn/a", "https://x.vn/a b", "file:///etc/passwd",
            "https://x.vn/\u{202E}",
        ])
    func `only plain addresses of streams are relayed`(address: String) async throws {
        #expect(StreamAddress.checked(address) == nil)
    }

    @Test(arguments: ["0", "-5", "181", "nửa giờ", "99999999999999999999"])
    func `a relay lasts some minutes`(minutes: String) async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        let editor = try await kit.office.visitor(.editor)
        try await editor.post(
            path + "/pieces",
            [("kind", "relay"), ("stream", "https://x.vn/a"), ("minutes", minutes)],
            expecting: 422)
    }

    @Test func `words that are empty, endless or of no kind are refused`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write()
        let editor = try await kit.office.visitor(.editor)
        try await editor.post(
            path + "/pieces", [("kind", "words"), ("words", "  ")], expecting: 422)
        try await editor.post(
            path + "/pieces",
            [("kind", "words"), ("words", String(repeating: "a", count: 40_001))], expecting: 422)
        try await editor.post(
            path + "/pieces", [("kind", "bomb"), ("words", "x")], expecting: 404)
        try await editor.post("/office/broadcast/bulletins/none/pieces", expecting: 404)
    }

    @Test func `pieces change places, and the clock follows`() async throws {
        let kit = try await RadioKit()
        let path = try await kit.write("mười chữ cái")
        let editor = try await kit.office.visitor(.editor)
        try await editor.post(
            path + "/pieces", [("kind", "words"), ("title", "Hai"), ("words", "hai")])
        let id = kit.id(path)
        let items = try await kit.office.read { try $0.items(ofBulletin: id) }
        try await editor.post(path + "/pieces/\(items[1].id)", [("act", "up")])
        let house = kit.office.office.house
        let order = try await kit.office.read { connection in
            let bulletin = try #require(try connection.bulletin(id: id))
            return try house.runningOrder(connection, of: bulletin)
        }
        #expect(order.lines.map(\.title) == ["Hai", "Tiêm phòng"])
        #expect(order.lines.map(\.offset) == [0, 3])
        #expect(order.seconds == 15)
        try await editor.post(path + "/pieces/\(items[0].id)", [("act", "remove")])
        try await editor.post(path + "/pieces/\(items[0].id)", [("act", "up")], expecting: 404)
        #expect(try await kit.office.read { try $0.items(ofBulletin: id) }.count == 1)
    }

    @Test func `jingles open and close; approved bulletins keep those they had`() async throws {
        let kit = try await RadioKit()
        let editor = try await kit.office.visitor(.editor)
        func jingle(_ words: String) -> [PageForm.File] {
            [
                PageForm.File(
                    "opening", name: "\(words).mp3", contentType: "audio/mpeg",
                    bytes: RadioKit.mp3(words))
            ]
        }
        let fields = [("name", "Thông tin địa phương"), ("priority", "column"), ("counts", "1")]
        try await editor.post(ColumnDesk.path, fields, files: jingle("cũ"))
        let column = try #require(try await kit.office.read { try $0.radioColumns() }.first)
        let path = try await kit.write(column: column.id)
        try await kit.plan(path, "2026-11-21", "06:00")
        try await kit.approve(path)
        #expect(kit.speakers.all.first?.parts.count == 2)
        let before = kit.speakers.all.first?.parts
        try await editor.post("\(ColumnDesk.path)/\(column.id)", fields, files: jingle("mới"))
        try await kit.office.doJob(Giving.job, key: "later")
        #expect(kit.speakers.all.first?.parts == before)
        try await editor.post(
            ColumnDesk.path, [("name", "x"), ("priority", "urgent")], expecting: 422)
    }

    @Test func `joined files are only frames`() {
        let one = RadioKit.mp3("a", frames: 3)
        let two = RadioKit.mp3("b", frames: 2)
        var described = Array(one.prefix(417))
        described.replaceSubrange(36..<40, with: Array("Info".utf8))
        let tag = Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 4] + [9, 9, 9, 9]
        let end = Array("TAG".utf8) + Array(repeating: UInt8(0), count: 125)
        #expect(MP3Frames.joined([tag + described + one + end, two]) == one + two)
        #expect(MP3Frames.joined([one, Array("no sound at all".utf8)]) == nil)
        #expect(MP3Frames.joined([]) == nil)
        #expect(MP3Frames.joined([Array(one.dropLast(100))]) == Array(one.prefix(834)))
        #expect(MP3Frames.joined([Array("ID3".utf8) + [4, 0, 0, 127, 127, 127, 127, 0]]) == nil)
    }
}
