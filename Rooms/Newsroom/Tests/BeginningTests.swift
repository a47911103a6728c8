import Foundation
import Office
import Synchronization
import TestKit
import Testing

@testable import Newsroom

/// A story about a thing of another room begins with that room's public words, and is told there.
@Suite struct BeginningTests {
    private final class Heard: Sendable {
        let facts = Mutex<[String]>([])
    }

    private func office(_ heard: Heard) async throws -> TestOffice {
        var offers = Offers(hears: { _, fact in
            guard case .storyBegun(let story, let title, let about) = fact else { return }
            heard.facts.withLock { $0.append("\(story.kind) \(title) \(about.id)") }
        })
        offers.storyBeginning = { _, ref in
            guard ref == Ref("case", "c1") else { return nil }
            return StoryBeginning(
                title: "Rác ở mương", summary: "Ai dọn?", body: "Xã đã dọn <b>sạch</b>.")
        }
        return try await TestOffice(
            NewsroomRoom.feature, Feature(name: "asked", offers: offers))
    }

    @Test func `the form has the words, and saving it tells the other room`() async throws {
        let heard = Heard()
        let office = try await office(heard)
        let writer = try await office.visitor(.editor)
        let page = try await writer.get(StoryBeginning.path(about: Ref("case", "c1")))
        let form = try page.form("/office/stories")
        #expect(form["title"] == "Rác ở mương" && form["body"] == "Xã đã dọn <b>sạch</b>.")
        try await writer.submit(page, to: "/office/stories", ["then": "save"])
        #expect(heard.facts.withLock { $0 } == ["story Rác ở mương c1"])
    }

    @Test(arguments: ["case/c2", "case", "//", "case/c1/x", "%3Cscript%3E/1"])
    func `what no room knows begins nothing`(about: String) async throws {
        let heard = Heard()
        let writer = try await office(heard).visitor(.editor)
        let page = try await writer.get("/office/stories/new?about=\(about)")
        #expect(try page.form("/office/stories")["title"] == "")
        #expect(try page.form("/office/stories")["about"] == nil)
    }
}
