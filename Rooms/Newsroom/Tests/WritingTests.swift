import Foundation
import Markup
import Office
import Storage
import TestKit
import Testing

@testable import Newsroom

/// Writing without losing a word: what was not saved, who else is writing, two saves, old versions.
struct WritingTests {
    private func open() async throws -> TestOffice { try await TestOffice(NewsroomRoom.feature) }

    private let old = "Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba."

    private func write(_ visitor: TestVisitor, body: String) async throws -> String {
        let page = try await visitor.get("/office/stories/new")
        let answer = try await visitor.submit(
            page, to: "/office/stories",
            ["title": "Lễ hội", "summary": "Mời bà con.", "body": body, "topic": "Văn hóa"])
        return String(try #require(answer.location).prefix { $0 != "?" })
    }

    private func text(_ office: TestOffice, _ path: String) async throws -> Written {
        let id = String(path.split(separator: "/").last ?? "")
        return try await office.read { try $0.newest(id).1.written }
    }

    @Test func `unsaved text of a new story is offered again and fills the form`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let page = try await writer.get("/office/stories/new")
        let id = try #require(page.form("/office/stories")["id"])
        let kept = try await writer.post(
            "/office/stories/\(id)/autosave",
            [("title", "Đang viết"), ("body", "Nửa bài"), ("topic", "Lễ hội"), ("id", id)],
            expecting: 200)
        #expect(kept.text.contains("keptAt"))
        let again = try await writer.get("/office/stories/new")
        #expect(again.words.contains("Có bản đang viết dở lúc"))
        #expect(again.words.contains("Đang viết"))
        let restored = try await writer.get("/office/stories/new?draft=\(id)")
        let form = try restored.form("/office/stories")
        #expect(form["body"] == "Nửa bài")
        #expect(form["topic"] == "Lễ hội")
        #expect(form["id"] == id)
        #expect(try await office.actions().isEmpty, "keeping is no act")
        try await writer.submit(restored, to: "/office/stories")
        let empty = try await writer.get("/office/stories/new")
        #expect(!empty.words.contains("Có bản đang viết dở"), "a save forgets what was unsaved")
    }

    @Test func `unsaved text belongs to its writer and can be thrown away`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer, body: old)
        let version = try #require(
            try await writer.get(path + "/edit").form(path)["version"])
        try await writer.post(
            path + "/autosave",
            [("title", "Lễ hội"), ("body", "Bản dở"), ("version", version)], expecting: 200)
        let editor = try await office.visitor(.editor)
        #expect(!(try await editor.get(path + "/edit")).text.contains("Bản dở"))
        let page = try await writer.get(path + "/edit")
        #expect(page.words.contains("Có bản đang viết dở"))
        #expect(try page.form(path)["body"] == old, "what is saved is shown first")
        let restored = try await writer.get(path + "/edit?draft=1")
        #expect(try restored.form(path)["body"] == "Bản dở")
        try await writer.submit(page, to: path + "/discard")
        #expect(!(try await writer.get(path + "/edit")).words.contains("đang viết dở"))
        #expect(try await text(office, path).vi.body == old)
    }

    @Test func `a sign that comes in behind the save of its form keeps nothing`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer, body: old)
        let id = String(path.split(separator: "/").last ?? "")
        let late = [("title", "Lễ hội"), ("body", old)]
        let first = try await writer.post(
            path + "/autosave", late + [("version", ""), ("id", id)], expecting: 200)
        #expect(!first.text.contains("keptAt\":\""))
        #expect(!(try await writer.get(path + "/edit")).words.contains("đang viết dở"))
        let page = try await writer.get(path + "/edit")
        let version = try #require(page.form(path)["version"])
        try await writer.submit(page, to: path, ["body": "Đã lưu."])
        try await writer.post(path + "/autosave", late + [("version", version)], expecting: 200)
        #expect(!(try await writer.get(path + "/edit")).words.contains("đang viết dở"))
        // Somebody else's save does not silence it, nor one's own in another window long ago.
        office.clock.advance(minutes: 2)
        try await writer.post(path + "/autosave", late + [("version", version)], expecting: 200)
        #expect((try await writer.get(path + "/edit")).words.contains("đang viết dở"))
    }

    @Test func `keeping changes no version, and refuses what is too much or not one's own`()
        async throws
    {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer, body: old)
        try await writer.post(
            path + "/autosave", [("title", "x"), ("body", "y")], expecting: 200)
        let huge = String(repeating: "ă", count: UnsavedText.limitBytes)
        try await writer.post(
            path + "/autosave", [("title", "x"), ("body", huge)], expecting: 413)
        try await writer.post("/office/stories/khong-co/autosave", [("body", "x")], expecting: 404)
        let viewer = try await office.visitor(.viewer)
        try await viewer.post(path + "/autosave", [("body", "x")], expecting: 403)
        #expect(try await text(office, path).vi.body == old)
        #expect(try await office.actions() == ["story.write"])
    }

    @Test func `unsaved texts go after thirty days, and the oldest make room`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        for number in 0..<(UnsavedText.limitCount + 3) {
            office.clock.advance(minutes: 1)
            let id = office.office.newID()
            try await writer.post(
                "/office/stories/\(id)/autosave", [("title", "Bài \(number)")], expecting: 200)
        }
        func count() async throws -> Int {
            try await office.read {
                try $0.scalar("SELECT COUNT(*) FROM unsaved_text", as: Int.self) ?? 0
            }
        }
        #expect(try await count() == UnsavedText.limitCount)
        office.clock.advance(days: 31)
        try await office.doJob(Autosave.job)
        #expect(try await count() == 0)
    }

    @Test func `two people on one story see each other for a while`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let editor = try await office.visitor(.editor)
        let path = try await write(writer, body: old)
        try await writer.post(path + "/autosave", [("only", "presence")], expecting: 200)
        let name = office.officer(.unitOfficer).name
        let page = try await editor.get(path + "/edit")
        #expect(page.words.contains("\(name) đang mở bài này từ"))
        let answer = try await editor.post(
            path + "/autosave", [("only", "presence")], expecting: 200)
        #expect(answer.text.contains(name))
        try await writer.post(path + "/autosave", [("only", "leave")], expecting: 200)
        #expect(!(try await editor.get(path + "/edit")).words.contains("đang mở bài này"))
        try await writer.post(path + "/autosave", [("only", "presence")], expecting: 200)
        office.clock.advance(minutes: 2)
        #expect(!(try await editor.get(path + "/edit")).words.contains("đang mở bài này"))
    }

    @Test func `changes to different paragraphs are merged without a question`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let editor = try await office.visitor(.editor)
        let path = try await write(writer, body: old)
        let mine = try await writer.get(path + "/edit")
        let theirs = try await editor.get(path + "/edit")
        try await editor.submit(
            theirs, to: path,
            ["body": "Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba của Lan.", "topic": "Lễ hội"])
        let conflict = try await writer.submit(
            mine, to: path,
            ["body": "Đoạn một của Hoa.\n\nĐoạn hai.\n\nĐoạn ba.", "title": "Lễ hội Đền Vẹt"],
            expecting: 409)
        #expect(conflict.words.contains("đã ghép xong"))
        try await writer.submit(conflict, to: path + "/merge")
        let merged = try await text(office, path)
        #expect(merged.vi.body == "Đoạn một của Hoa.\n\nĐoạn hai.\n\nĐoạn ba của Lan.")
        #expect(merged.vi.title == "Lễ hội Đền Vẹt")
        #expect(merged.topic == "Lễ hội")
    }

    @Test(arguments: ["mine", "theirs", "both"])
    func `a paragraph that both changed is decided by a person`(choice: String) async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let editor = try await office.visitor(.editor)
        let path = try await write(writer, body: old)
        let mine = try await writer.get(path + "/edit")
        let theirs = try await editor.get(path + "/edit")
        try await editor.submit(theirs, to: path, ["body": "Đoạn một.\n\nHai của Lan."])
        let conflict = try await writer.submit(
            mine, to: path, ["body": "Đoạn một.\n\nHai của Hoa."], expecting: 409)
        #expect(conflict.words.contains("Hai của Lan") && conflict.words.contains("Hai của Hoa"))
        let looked = try await writer.submit(
            conflict, to: path + "/merge", ["choose-body-vi-0": choice, "then": "edit"],
            expecting: 200)
        #expect(try looked.form(path)["body"]?.contains("Hai của") == true)
        try await writer.submit(conflict, to: path + "/merge", ["choose-body-vi-0": choice])
        let body = try await text(office, path).vi.body
        #expect(body.contains("Hai của Hoa") == (choice != "theirs"))
        #expect(body.contains("Hai của Lan") == (choice != "mine"))
    }

    @Test func `a third save between two is asked about again`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let editor = try await office.visitor(.editor)
        let path = try await write(writer, body: old)
        let mine = try await writer.get(path + "/edit")
        try await editor.submit(
            try await editor.get(path + "/edit"), to: path, ["body": "Của Lan."])
        let conflict = try await writer.submit(
            mine, to: path, ["body": "Của Hoa."], expecting: 409)
        try await editor.submit(
            try await editor.get(path + "/edit"), to: path, ["body": "Của Lan, lần hai."])
        let again = try await writer.submit(conflict, to: path + "/merge", expecting: 409)
        #expect(again.words.contains("lần hai") && again.words.contains("Của Hoa."))
        try await writer.submit(again, to: path + "/merge", ["choose-body-vi-0": "both"])
        #expect(try await text(office, path).vi.body == "Của Hoa.\n\nCủa Lan, lần hai.")
    }

    @Test func `any two versions are compared word by word and an old one comes back`()
        async throws
    {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer, body: "Hội mở ngày mồng năm.")
        try await writer.submit(
            try await writer.get(path + "/edit"), to: path, ["body": "Hội mở ngày mồng sáu."])
        try await writer.submit(
            try await writer.get(path + "/edit"), to: path, ["body": "Hội hoãn."])
        let page = try await writer.get(path + "/revisions?from=1&to=2")
        #expect(page.page.root.all("del").first?.words.contains("năm") == true)
        #expect(page.page.root.all("ins").first?.words.contains("sáu") == true)
        #expect(try await writer.get(path + "/revisions").words.contains("Bản 3"))
        try await writer.submit(page, to: path + "/revisions/1/restoration")
        #expect(try await text(office, path).vi.body == "Hội mở ngày mồng năm.")
        #expect(try await writer.get(path + "/revisions").words.contains("Bản 4"))
        try await writer.submit(page, to: path + "/revisions/1/restoration")
        #expect(
            try await !writer.get(path + "/revisions").words.contains("Bản 5"),
            "a second click restores nothing twice")
        try await writer.submit(
            try await writer.get(path + "/revisions?from=2&to=3"),
            to: path + "/revisions/2/restoration")
        try await writer.submit(page, to: path + "/revisions/1/restoration", expecting: 409)
        try await writer.get(path + "/revisions?from=1&to=99", expecting: 404)
        let viewer = try await office.visitor(.viewer)
        #expect(
            PageForm.all(of: try await viewer.get(path + "/revisions?from=1&to=2").page)
                .allSatisfy { !$0.action.contains("restoration") })
    }

    @Test func `nothing typed into a form becomes markup in a comparison`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer, body: "a")
        try await writer.submit(
            try await writer.get(path + "/edit"), to: path,
            ["body": "<script>alert(1)</script></ins>", "topic": "<b>"])
        let page = try await writer.get(path + "/revisions?from=1&to=2")
        #expect(page.page.root.all("script").allSatisfy { $0["src"] != nil })
        #expect(page.words.contains("<script>alert(1)</script></ins>"))
    }
}
