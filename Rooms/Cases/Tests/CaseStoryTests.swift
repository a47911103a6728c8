import Foundation
import Office
import TestKit
import Testing

@testable import Cases

/// A story begun from an answer takes what everybody may read, and nothing else.
@Suite struct CaseStoryTests {
    private let words = "Nhà ông Nguyễn Văn Bình (0912 345 678) đổ rác ra mương thôn Trung."

    private func published(_ kit: CaseKit, _ number: Int = 1) async throws -> ResidentCase {
        let asked = try await kit.ask(number, words, category: "waste", mayPublish: true)
        try await kit.answer(asked.id)
        let editor = try await kit.office.visitor(.editor)
        let path = PublicationDesk.path(asked.id)
        try await editor.submit(
            try await editor.get(path), to: path,
            ["title": "Rác ở mương \(number)", "checked": "1"])
        return try await kit.found(asked.id)
    }

    private func beginning(_ kit: CaseKit, _ ref: Ref) async throws -> StoryBeginning? {
        try await kit.office.read { try kit.office.office.house.storyBeginning($0, about: ref) }
    }

    @Test func `it begins with the masked words and leads to them`() async throws {
        let kit = try await CaseKit()
        let found = try await published(kit)
        let begun = try #require(try await beginning(kit, found.ref))
        #expect(begun.title == "Rác ở mương 1" && begun.body.contains("(/hoi-dap/rac-o-muong-1)"))
        for personal in ["Bình", "0912"] {
            #expect(!begun.body.contains(personal) && !begun.summary.contains(personal))
        }
        let desk = try await kit.office.visitor(.editor).get("/office/cases/\(found.id)")
        #expect(desk.links.contains(StoryBeginning.path(about: found.ref)))
    }

    @Test func `what is not public begins no story`() async throws {
        let kit = try await CaseKit()
        let asked = try await kit.ask(1, words, mayPublish: true)
        #expect(try await beginning(kit, asked.ref) == nil)
        #expect(try await beginning(kit, Ref("case", "../x")) == nil)
        #expect(try await beginning(kit, Ref("case-topic", "waste")) == nil)
        #expect(try await beginning(kit, Ref("story", asked.id)) == nil)
    }

    @Test func `the case knows the story that was begun from it`() async throws {
        let kit = try await CaseKit()
        let found = try await published(kit)
        try await kit.office.office.act("test.story", by: kit.office.officer(.editor)) { act in
            try act.state(
                .storyBegun(Ref("story", "s1"), title: "Hết rác ở mương", about: found.ref))
        }
        let page = try await kit.office.visitor(.editor).get("/office/cases/\(found.id)")
        #expect(page.links.contains("/office/stories/s1"))
        let own = try await kit.office.anyone().get(
            FollowDesk.path(CaseKeys.secret(of: CaseKit.once(1))))
        #expect(!own.links.contains("/office/stories/s1"), "a draft is no word to the sender")
    }

    @Test func `five answers of a kind in a month suggest one story of all`() async throws {
        let kit = try await CaseKit()
        for number in 1...4 { _ = try await published(kit, number) }
        let editor = try await kit.office.visitor(.editor)
        let address = StoryBeginning.path(about: CaseStories.topic("waste"))
        #expect(!(try await editor.get(CaseTopicsDesk.path).links.contains(address)))
        _ = try await published(kit, 5)
        #expect(try await editor.get(CaseTopicsDesk.path).links.contains(address))
        let begun = try #require(try await beginning(kit, CaseStories.topic("waste")))
        #expect(begun.body.split(separator: "\n").count == 5)
    }
}
