import Foundation
import HTTPTypes
import Markup
import Office
import Speech
import TestKit
import Testing
import Voices

@testable import Studio

@Suite struct StudioPagesTests {
    private func open() async throws -> TestOffice { try await TestOffice(StudioRoom.feature) }

    @Test func `a passage is shown as it will be said, and can be heard at once`() async throws {
        let office = try await open()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/studio")
        #expect(page.words.contains("Chưa có từ nào"))
        let answer = try await editor.submit(
            page, to: "/office/studio/trial",
            ["words": "UBND xã họp lúc 7h30. <b>Mời</b> bà con."],
            expecting: 200)
        #expect(answer.words.contains("Ủy ban nhân dân"))
        #expect(answer.words.contains("bảy giờ ba mươi phút"))
        let path = try #require(
            answer.text.firstMatch(of: /src="(\/office\/studio\/sounds\/[0-9a-f]{64}\.mp3)"/)?.1)
        let sound = try await editor.get(String(path))
        #expect(sound.headers[.contentType] == "audio/mpeg")
        let part = try await editor.send(
            .get, String(path), headers: [.range: "bytes=0-9"])
        part.expect(206)
        #expect(part.bytes.count == 10)
        let shown = try await editor.get(String(path.dropLast(4)))
        #expect(shown.words.contains("Dài 0:0"))
    }

    @Test func `an entry is added, heard, changed and removed`() async throws {
        let office = try await open()
        let editor = try await office.visitor(.editor)
        var page = try await editor.get("/office/studio")
        let added = try await editor.submit(
            page, to: "/office/studio/words",
            ["written": "Bản Khoóc", "said": "bản khoóc", "note": "thôn 3"])
        page = try await editor.follow(added)
        #expect(page.words.contains("Bản Khoóc"))
        let entry = try #require(try await office.office.read { try $0.pronunciations() }.first)
        let path = "/office/studio/words/\(entry.id)"
        let heard = try await editor.submit(page, to: path + "/hear")
        #expect(try await editor.follow(heard).words.contains("bản khoóc"))
        _ = try await editor.submit(page, to: path, ["said": "bản khoóc nhỏ"])
        #expect(
            try await office.office.read { try $0.pronunciations() }.map(\.said)
                == ["bản khoóc nhỏ"])
        // The page was shown before the change: its version is old.
        let late = try await editor.submit(page, to: path, ["said": "cũ"], expecting: 409)
        #expect(late.words.contains("Người khác vừa lưu"))
        _ = try await editor.submit(page, to: path + "/remove")
        #expect(try await office.office.read { try $0.pronunciations() }.isEmpty)
    }

    @Test func `what is wrong or there already is refused, and what was typed stays`() async throws
    {
        let office = try await open()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/studio")
        for (written, said) in [
            ("", "a"), ("!!!", "a"), ("a", ""), (String(repeating: "a", count: 121), "b"),
        ] {
            let answer = try await editor.submit(
                page, to: "/office/studio/words", ["written": written, "said": said],
                expecting: 422)
            #expect(answer.words.contains("Cần cả cách viết và cách đọc"))
        }
        _ = try await editor.submit(
            page, to: "/office/studio/words", ["written": "KDL", "said": "khu du lịch"])
        let twice = try await editor.submit(
            page, to: "/office/studio/words", ["written": "KDL", "said": "khác hẳn"],
            expecting: 422)
        #expect(twice.words.contains("đã có trong danh sách"))
        #expect(twice.text.contains("khác hẳn"))
        let empty = try await editor.submit(
            page, to: "/office/studio/trial", ["words": "🎉 …"], expecting: 422)
        #expect(empty.words.contains("Không có chữ nào để đọc"))
    }

    @Test func `a spreadsheet goes in and comes out again`() async throws {
        let office = try await open()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/studio")
        let table = "cách viết;cách đọc;ghi chú\nKDL;khu du lịch;\n\"a;b\";\"x \"\"y\"\"\";z\nlẻ\n"
        let taken = try await editor.submit(
            page, to: "/office/studio/words/import", ["table": table])
        #expect(try await editor.follow(taken).words.contains("Đã nhập 2 từ"))
        let csv = try await editor.get("/office/studio/words.csv")
        let again = PronunciationTable(csv: csv.text)
        #expect(again.lines.map(\.entry.written).sorted() == ["KDL", "a;b"])
        #expect(again.lines.contains { $0.entry.said == "x \"y\"" && $0.note == "z" })
        let wrong = try await editor.submit(
            page, to: "/office/studio/words/import", ["table": "không có cột"], expecting: 422)
        #expect(wrong.words.contains("Không đọc được dòng nào"))
    }

    @Test func `the commune chooses its voice, and a voice that is gone is refused`() async throws {
        let office = try await open()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/studio")
        _ = try await editor.submit(
            page, to: "/office/studio/voice",
            ["voice": "south", "speed": "90", "pitch": "999", "region": "south"])
        let settings = try await office.office.read { try $0.studioSettings() }
        #expect(settings.voice == "south")
        #expect(settings.style.speed == 90)
        #expect(settings.style.pitch == 100)
        _ = try await editor.submit(
            page, to: "/office/studio/voice", ["voice": "nobody"], expecting: 422)
    }

    @Test func `unknown sounds are not found, and who may not plan broadcasts stays out`()
        async throws
    {
        let office = try await open()
        let editor = try await office.visitor(.editor)
        for path in ["x", "x.mp3", "\(String(repeating: "0", count: 64)).opus", "..%2F..%2Fetc"] {
            _ = try await editor.get("/office/studio/sounds/\(path)", expecting: 404)
        }
        let viewer = try await office.visitor(.viewer)
        _ = try await viewer.get("/office/studio", expecting: 403)
    }
}
