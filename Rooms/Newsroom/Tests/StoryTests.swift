import Foundation
import Markup
import Office
import Testing
import Web

@testable import Newsroom

/// Who may take which step from which state.
struct StoryTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)
    private let writer = Officer(id: "w", name: "Hoa", login: "hoa", role: .unitOfficer)
    private let editor = Officer(id: "e", name: "Lan", login: "lan", role: .editor)
    private let leader = Officer(id: "l", name: "Bình", login: "binh", role: .leader)
    private let viewer = Officer(id: "v", name: "Xem", login: "xem", role: .viewer)
    private let stranger = Officer(id: "s", name: "Tư", login: "tu", role: .hamletHead)

    private var everybody: [(String, Officer)] {
        [
            ("writer", writer), ("editor", editor), ("leader", leader), ("viewer", viewer),
            ("stranger", stranger),
        ]
    }

    private func place(_ slug: String = "a") -> Story.Place {
        Story.Place(slug: slug, shelf: .tin, fingerprint: "f")
    }

    /// A story of the writer's, brought to a state by those who may.
    private func story(_ state: Story.State) throws -> Story {
        var story = Story(id: "1", by: writer, revisionID: "r1", at: now)
        if state == .draft { return story }
        try story.submit(by: writer, at: now)
        switch state {
        case .draft, .submitted: break
        case .returned: try story.sendBack(by: leader, remark: "Thiếu giờ", at: now)
        case .approved: try story.approve(by: leader, "f", at: now)
        case .published: try story.publish(by: leader, at: place("a"), now: now)
        case .withdrawn:
            try story.publish(by: leader, at: place("a"), now: now)
            try story.withdraw(by: leader, because: "Sai ngày", at: now)
        }
        return story
    }

    private enum Act: String, CaseIterable {
        case write, submit, sendBack, approve, publish, withdraw
        case schedule, archive, restore, end, publishUrgently
    }

    private func perform(_ act: Act, _ story: inout Story, _ officer: Officer) throws {
        switch act {
        case .write: try story.write("r2", by: officer, at: now)
        case .submit: try story.submit(by: officer, at: now)
        case .sendBack: try story.sendBack(by: officer, remark: "Sửa", at: now)
        case .approve: try story.approve(by: officer, "f", at: now)
        case .publish: try story.publish(by: officer, at: place("b"), now: now)
        case .withdraw: try story.withdraw(by: officer, because: "Sai", at: now)
        case .schedule: try story.schedule(by: officer, for: soon, "f", at: now)
        case .archive: try story.archive(by: officer, at: now)
        case .restore: try story.restore(by: officer, at: now)
        case .end: try story.scheduleEnd(by: officer, for: soon, because: "Hết hạn", at: now)
        case .publishUrgently:
            try story.publishUrgently(by: officer, at: place(), because: "Lũ", now: now)
        }
    }

    private var soon: Date { now.addingTimeInterval(3_600) }

    /// State, act, who can, and what it becomes. Whatever is not here is refused.
    private let allowed: [(Story.State, Act, Set<String>, Story.State)] = [
        (.draft, .write, ["writer", "editor", "leader"], .draft),
        (.submitted, .write, ["writer", "editor", "leader"], .submitted),
        (.returned, .write, ["writer", "editor", "leader"], .returned),
        (.approved, .write, ["writer", "editor", "leader"], .draft),
        (.published, .write, ["writer", "editor", "leader"], .draft),
        (.withdrawn, .write, ["writer", "editor", "leader"], .draft),
        (.draft, .submit, ["writer", "editor", "leader"], .submitted),
        (.returned, .submit, ["writer", "editor", "leader"], .submitted),
        (.withdrawn, .submit, ["writer", "editor", "leader"], .submitted),
        (.submitted, .sendBack, ["leader"], .returned),
        (.approved, .sendBack, ["leader"], .returned),
        (.submitted, .approve, ["leader"], .approved),
        (.submitted, .publish, ["leader"], .published),
        (.approved, .publish, ["leader"], .published),
        (.published, .withdraw, ["leader"], .withdrawn),
        (.submitted, .schedule, ["leader"], .approved),
        (.approved, .schedule, ["leader"], .approved),
        (.published, .archive, ["leader"], .published),
        (.published, .end, ["leader"], .published),
        (.draft, .publishUrgently, ["leader"], .published),
        (.returned, .publishUrgently, ["leader"], .published),
    ]

    @Test(arguments: Story.State.allCases)
    func `only the steps of the table can be taken`(state: Story.State) throws {
        for act in Act.allCases {
            let rule = allowed.first { $0.0 == state && $0.1 == act }
            for (name, officer) in everybody {
                let before = try story(state)
                var after = before
                do {
                    try perform(act, &after, officer)
                    #expect(
                        rule?.2.contains(name) == true, "\(name) could \(act) what is \(state)")
                    #expect(after.state == rule?.3)
                } catch is Refusal {
                    #expect(
                        rule?.2.contains(name) != true, "\(name) could not \(act) what is \(state)")
                    #expect(after == before, "a refusal changes nothing")
                }
            }
        }
    }

    @Test(arguments: [Role.leader, .administrator])
    func `nobody approves what they began`(role: Role) throws {
        let author = Officer(id: "a", name: "A", login: "a", role: role)
        var story = Story(id: "1", by: author, revisionID: "r1", at: now)
        try story.submit(by: author, at: now)
        #expect(!story.canBePublished(by: author))
        #expect(throws: Refusal(Phrases.notYourOwn, .forbidden)) {
            try story.approve(by: author, "f", at: now)
        }
        #expect(throws: Refusal(Phrases.notYourOwn, .forbidden)) {
            try story.publish(by: author, at: place("a"), now: now)
        }
        #expect(story.state == .submitted)
        #expect(story.canBePublished(by: leader))
    }

    @Test func `nobody approves words that they wrote last`() throws {
        var story = try story(.submitted)
        try story.write("r2", by: leader, at: now)
        #expect(throws: Refusal.self) { try story.publish(by: leader, at: place("a"), now: now) }
        let other = Officer(id: "l2", name: "Mai", login: "mai", role: .leader)
        try story.publish(by: other, at: place("a"), now: now)
        #expect(story.liveRevisionID == "r2")
    }

    @Test func `a leader's words can be approved once the writer has submitted them`() throws {
        var story = try story(.returned)
        try story.write("r2", by: leader, at: now)
        try story.submit(by: writer, at: now)
        try story.publish(by: leader, at: place("a"), now: now)
        #expect(story.state == .published)
    }

    @Test func `readers keep the approved text while a correction waits`() throws {
        var story = try story(.published)
        try story.write("r2", by: writer, at: now)
        #expect(story.isLive)
        #expect(story.isBeingCorrected)
        #expect(story.liveRevisionID == "r1")
        try story.submit(by: writer, at: now)
        let later = now.addingTimeInterval(3_600)
        try story.publish(by: leader, at: place("khac"), now: later)
        #expect(story.liveRevisionID == "r2")
        #expect(story.slug == "a", "the address stays")
        #expect(story.publishedAt == now)
        #expect(story.changedAt == later)
    }

    @Test func `a published text can be withdrawn while its correction waits`() throws {
        var story = try story(.published)
        try story.write("r2", by: writer, at: now)
        try story.withdraw(by: leader, because: "Sai ngày họp", at: now)
        #expect(story.state == .withdrawn)
        #expect(!story.isLive)
        #expect(story.withdrawnBecause == "Sai ngày họp")
    }

    @Test func `a withdrawn story can come back and says no reason any more`() throws {
        var story = try story(.withdrawn)
        try story.submit(by: writer, at: now)
        #expect(story.withdrawnBecause != nil, "readers still see why until it is back")
        let later = now.addingTimeInterval(60)
        try story.publish(by: leader, at: place("khac"), now: later)
        #expect(story.withdrawnBecause == nil)
        #expect(story.publishedAt == later)
        #expect(story.slug == "a")
    }

    @Test(arguments: ["", "   \n"])
    func `returning and withdrawing need words`(words: String) throws {
        var waiting = try story(.submitted)
        #expect(throws: Refusal(Phrases.remarkNeeded)) {
            try waiting.sendBack(by: leader, remark: words, at: now)
        }
        var live = try story(.published)
        #expect(throws: Refusal(Phrases.reasonNeeded)) {
            try live.withdraw(by: leader, because: words, at: now)
        }
        #expect(live.isLive)
    }
}

/// What is typed becomes a text, or comes back with what is wrong.
struct FormReaderTests {
    private let reader = FormReader(book: nil, units: [], before: nil)

    private func read(_ fields: [(String, String)]) -> (written: Written, troubles: Troubles) {
        reader.read(Form(fields: fields.map { (name: $0.0, value: $0.1) }))
    }

    @Test func `a title and a text are enough`() {
        let (written, troubles) = read([("title", " Hội \n vật "), ("body", "Mời")])
        #expect(troubles.isEmpty)
        #expect(written.vi == StoryText(title: "Hội vật", summary: "", body: "Mời"))
        #expect(written.languages == [.vi])
        #expect(written.kind == .article)
    }

    @Test func `what is too long or not there is named`() {
        let (_, troubles) = read([
            ("title", String(repeating: "a", count: 301)),
            ("body", String(repeating: "ệ", count: 100_000)), ("unit", "x"), ("task", "x"),
            ("kind", "poem"),
        ])
        #expect(troubles.fields.keys.sorted() == ["body", "kind", "task", "title", "unit"])
    }

    @Test func `what no feed can carry is left out`() {
        let (written, _) = read([("title", "a\u{1}b\u{FFFF}"), ("body", "c\u{B}\td\u{1F600}")])
        #expect(written.vi.title == "ab")
        #expect(written.vi.body == "c\td\u{1F600}")
    }

    @Test func `a task that left the plan stays with the text that had it`() {
        let before = Written(
            kind: .article,
            texts: [
                .vi: StoryText(title: "a", summary: "", body: "b"),
                .ko: StoryText(title: "가", summary: "", body: "나"),
            ], topic: "", source: "", taskID: "old")
        let reader = FormReader(book: nil, units: [], before: before)
        let (written, troubles) = reader.read(FormReader.filled(before))
        #expect(troubles.isEmpty)
        #expect(written == before)
    }
}
