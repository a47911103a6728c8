import Foundation
import HTTPTypes
import Office
import Storage
import TestKit
import Testing

@testable import Cases

/// From an answer to a page for everybody: masked, confirmed, findable, and gone when it has to.
@Suite struct PublicationTests {
    private static let words =
        "Nhà ông Nguyễn Văn Bình (0912 345 678, xe 15A-123.45) đổ rác ra mương thôn Trung."

    private func published(_ kit: CaseKit) async throws -> ResidentCase {
        let asked = try await kit.ask(1, Self.words, category: "waste", mayPublish: true)
        try await kit.answer(asked.id)
        let editor = try await kit.office.visitor(.editor)
        let path = PublicationDesk.path(asked.id)
        let page = try await editor.get(path)
        try await editor.submit(page, to: path, ["title": "Rác ở mương", "checked": "1"])
        return try await kit.found(asked.id)
    }

    @Test func `personal data are masked before the officer confirms`() async throws {
        let kit = try await CaseKit()
        let asked = try await kit.ask(1, Self.words, category: "waste", mayPublish: true)
        try await kit.answer(asked.id)
        let editor = try await kit.office.visitor(.editor)
        let form = try await editor.get(PublicationDesk.path(asked.id))
            .form(PublicationDesk.path(asked.id))
        let question = try #require(form["question"])
        for personal in ["Bình", "0912", "123.45"] { #expect(!question.contains(personal)) }
        #expect(question.contains("đổ rác ra mương"))
    }

    @Test func `what is typed back in is stopped until somebody says that it may stand`()
        async throws
    {
        let kit = try await CaseKit()
        let asked = try await kit.ask(1, Self.words, category: "waste", mayPublish: true)
        try await kit.answer(asked.id)
        let editor = try await kit.office.visitor(.editor)
        let path = PublicationDesk.path(asked.id)
        let page = try await editor.get(path)
        let again = try await editor.submit(
            page, to: path,
            ["title": "Rác", "answer": "Gọi 0912 345 678 để hỏi.", "checked": "1"],
            expecting: 422)
        #expect(try again.form(path)["answer"] == "Gọi 0912 345 678 để hỏi.")
        #expect(try await kit.found(asked.id).publishedAt == nil)
        try await editor.submit(
            again, to: path, ["despite": "1", "checked": "1"])
        #expect(try await kit.found(asked.id).publishedAt != nil)
    }

    @Test func `only what its sender allows comes onto the portal`() async throws {
        let kit = try await CaseKit()
        let asked = try await kit.ask(1, mayPublish: false)
        try await kit.answer(asked.id)
        let editor = try await kit.office.visitor(.editor)
        try await editor.post(
            PublicationDesk.path(asked.id),
            [
                ("title", "Đèn"), ("question", "Đèn tắt"), ("answer", "Đã thay"),
                ("checked", "1"),
            ], expecting: 422)
        #expect(try await kit.found(asked.id).publishedAt == nil)
    }

    @Test func `a published question is listed, read, found without marks, and on the map`()
        async throws
    {
        let kit = try await CaseKit()
        _ = try await published(kit)
        let reader = kit.office.anyone()
        for list in ["/hoi-dap", "/en/hoi-dap", "/hoi-dap?q=rac+muong", "/hoi-dap?loai=waste"] {
            #expect(try await reader.get(list).links.contains { $0.hasSuffix("/rac-o-muong") })
        }
        let others = try await reader.get("/hoi-dap?loai=light")
        #expect(!others.links.contains { $0.hasSuffix("/rac-o-muong") })
        let page = try await reader.get("/hoi-dap/rac-o-muong")
        #expect(page.text.contains("\"QAPage\""))
        #expect(!page.text.contains("0912") && !page.text.contains("Bình"))
        let json = try await reader.get("/hoi-dap/rac-o-muong", accept: "application/json")
        #expect(!json.text.contains("0912"))
        let parts = try await kit.office.read { try Publication.siteParts.addresses($0, 0, 100) }
        #expect(parts.map(\.path) == ["/hoi-dap/rac-o-muong"])
    }

    @Test func `a sender who no longer agrees takes it off at once, words and all`() async throws {
        let kit = try await CaseKit()
        let found = try await published(kit)
        try await kit.office.anyone().get("/hoi-dap/rac-o-muong")
        try await kit.step(found.id, by: nil) { act, found in
            try act.allow(publishing: false, of: found)
        }
        let reader = kit.office.anyone()
        try await reader.get("/hoi-dap/rac-o-muong", expecting: 410)
        #expect(!(try await reader.get("/hoi-dap?q=rac").words.contains("Rác ở mương")))
        let left = try await kit.office.read {
            try $0.scalars("SELECT question FROM case_public", as: String.self)
        }
        #expect(left == [""])
    }

    @Test func `an officer takes it off with a reason that the sender reads`() async throws {
        let kit = try await CaseKit()
        let found = try await published(kit)
        let editor = try await kit.office.visitor(.editor)
        let path = PublicationDesk.path(found.id)
        let page = try await editor.get(path)
        try await editor.submit(page, to: path + "/withdrawal", ["reason": "Đăng nhầm"])
        try await kit.office.anyone().get("/hoi-dap/rac-o-muong", expecting: 410)
        let own = try await kit.office.anyone().get(
            FollowDesk.path(CaseKeys.secret(of: CaseKit.once(1))))
        #expect(own.words.contains("Đăng nhầm"))
    }

    @Test func `a reopened case says so on its public page`() async throws {
        let kit = try await CaseKit()
        let found = try await published(kit)
        let reader = kit.office.anyone()
        #expect(!(try await reader.get("/hoi-dap/rac-o-muong").words.contains("xử lý lại")))
        try await kit.step(found.id, by: nil) { act, found in
            try act.reopen(found, because: "Vẫn còn rác")
        }
        #expect(try await reader.get("/hoi-dap/rac-o-muong").words.contains("xử lý lại"))
    }

    @Test func `hostile words are words`() async throws {
        let kit = try await CaseKit()
        for query in [
            "?q=%22%27%3Cscript%3E&loai=%27%3B--&thon=%25", "?page=-4", "?page=99999999999999",
            "?q=" + String(repeating: "a", count: 3_000),
        ] {
            let answer = try await kit.office.anyone().send(
                .get, "/hoi-dap" + query, headers: [.accept: "text/html"], at: #_sourceLocation)
            #expect(answer.status == 200 || answer.status == 404)
        }
    }
}
