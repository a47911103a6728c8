import Foundation
import Markup
import Office
import Storage
import TestKit
import Testing

@testable import Newsroom

/// From a draft to the portal over two people, through the pages that they use.
struct NewsroomTests {
    private func open() async throws -> TestOffice { try await TestOffice(NewsroomRoom.feature) }

    /// Writes a story as the form would; returns its path.
    private func write(
        _ visitor: TestVisitor, _ more: [(String, String)] = [], then: String = "submit"
    ) async throws -> String {
        let page = try await visitor.get("/office/stories/new")
        var fields = try page.form("/office/stories").filled([
            ("title", "Lễ hội Đền Vẹt"), ("summary", "Khai hội sáng mai."),
            ("body", "Mời **bà con**."), ("topic", "Văn hóa, lễ hội"),
        ])
        fields.removeAll { field in field.0 == "then" || more.contains { $0.0 == field.0 } }
        let answer = try await visitor.postUnproven(
            "/office/stories", fields + more + [("then", then)], expecting: 303)
        let path = try #require(answer.location)
        try await visitor.get(path)
        return String(path.prefix { $0 != "?" })
    }

    private func ref(_ path: String) -> Ref {
        Ref("story", String(path.split(separator: "/").last ?? ""))
    }

    private func live(_ office: TestOffice, _ query: PublicationQuery = PublicationQuery(limit: 9))
        async throws -> [Publication]
    {
        let house = office.office.house
        return try await office.read { try house.publications($0, query) }
    }

    @Test func `a published story says how often it was read, and a draft says nothing of it`()
        async throws
    {
        var offers = Offers()
        offers.views = { _, path, _, _ in path.hasPrefix("/tin/") ? 1_234 : 0 }
        let office = try await TestOffice(
            NewsroomRoom.feature, Feature(name: "Counter", offers: offers))
        let path = try await write(try await office.visitor(.unitOfficer))
        let leader = try await office.visitor(.leader)
        let page = try await leader.get(path)
        #expect(!page.words.contains("Lượt đọc"))
        let after = try await leader.follow(
            try await leader.submit(page, to: path + "/publication"))
        #expect(after.words.contains("Lượt đọc 30 ngày qua 1.234"))
    }

    @Test func `a leader publishes with one button what somebody else wrote`() async throws {
        let office = try await open()
        let path = try await write(try await office.visitor(.unitOfficer))
        let leader = try await office.visitor(.leader)
        let page = try await leader.get(path)
        #expect(page.text.contains("<strong>bà con</strong>"), "the page is as it will look")
        let changes = office.portalChanges
        let answer = try await leader.submit(page, to: path + "/publication")
        let after = try await leader.follow(answer)
        #expect(after.words.contains("Đã đăng"))
        #expect(office.portalChanges == changes + 1)
        let rows = try await office.ledger(about: ref(path))
        let row = try #require(rows.first)
        #expect(rows.count == 1)
        #expect(row.measure == .articlesPublished)
        #expect(row.channel == "portal")
        #expect(row.topic == "Văn hóa, lễ hội")
        #expect(row.unitID == office.units[0].id)
        let publication = try #require(try await live(office).first)
        #expect(publication.path == "/tin/le-hoi-den-vet")
        #expect(try await office.actions() == ["story.write", "story.publish"])
    }

    @Test(arguments: [Role.leader, .administrator])
    func `nobody publishes their own, whatever their role`(role: Role) async throws {
        let office = try await open()
        let visitor = try await office.visitor(role)
        let path = try await write(visitor)
        let page = try await visitor.get(path)
        #expect(!PageForm.all(of: page.page).map(\.action).contains(path + "/publication"))
        try await visitor.post(path + "/publication", expecting: 403)
        try await visitor.post(path + "/approval", expecting: 403)
        #expect(try await live(office).isEmpty)
        #expect(try await office.ledger(about: ref(path)).isEmpty)
    }

    @Test func `withdrawing voids the row with the reason, and coming back writes a new one`()
        async throws
    {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(writer)
        let leader = try await office.visitor(.leader)
        try await leader.post(path + "/publication")
        #expect(try await office.sum(.articlesPublished).quantity == 1)
        let page = try await leader.get(path)
        try await leader.submit(page, to: path + "/withdrawal", ["reason": ""], expecting: 422)
        #expect(try await office.sum(.articlesPublished).quantity == 1)
        try await leader.submit(page, to: path + "/withdrawal", ["reason": "Sai ngày khai hội"])
        #expect(try await office.sum(.articlesPublished).quantity == 0)
        #expect(
            try await office.ledger(about: ref(path)).first?.voidedBecause == "Sai ngày khai hội")
        let house = office.office.house
        let found = try await office.read {
            try house.article($0, slug: "le-hoi-den-vet", in: .vi)
        }
        guard case .withdrawn(let reason, _) = found else {
            Issue.record("readers do not learn why it is gone")
            return
        }
        #expect(reason == "Sai ngày khai hội")
        try await writer.post(path + "/submission")
        try await leader.post(path + "/publication")
        #expect(try await office.sum(.articlesPublished).quantity == 1)
        #expect(try await office.ledger(about: ref(path)).count == 2)
        #expect(try await live(office).first?.path == "/tin/le-hoi-den-vet")
    }

    @Test func `a ledger that refuses keeps the story off the portal`() async throws {
        let office = try await TestOffice(NewsroomRoom.feature, TestOffice.alone)
        let path = try await write(
            try await office.visitor(.unitOfficer), [("unit", office.units[2].id)])
        // Somebody sweeps the ledger's table away: publishing has to fail as a whole.
        try await office.office.database.write { _ = try $0.execute("DROP TABLE evidence") }
        try await office.visitor(.leader).post(path + "/publication", expecting: 503)
        #expect(try await live(office).isEmpty)
        #expect(try await office.actions() == ["story.write"])
    }

    @Test func `a correction replaces the text and counts nothing`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        let path = try await write(writer)
        try await leader.post(path + "/publication")
        let form = try await writer.get(path + "/edit")
        try await writer.submit(form, to: path, ["title": "Lễ hội Đền Vẹt lùi một ngày"])
        #expect(try await live(office).first?.title == "Lễ hội Đền Vẹt")
        try await writer.post(path + "/submission")
        try await leader.submit(
            try await leader.get(path), to: path + "/publication", ["note": "Lùi một ngày."])
        #expect(try await live(office).first?.title == "Lễ hội Đền Vẹt lùi một ngày")
        #expect(try await live(office).first?.path == "/tin/le-hoi-den-vet")
        #expect(try await office.sum(.articlesPublished).rows == 1)
    }

    @Test func `who saves second gets both texts and loses nothing`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let editor = try await office.visitor(.editor)
        let path = try await write(writer, then: "save")
        let mine = try await writer.get(path + "/edit")
        let theirs = try await editor.get(path + "/edit")
        try await editor.submit(theirs, to: path, ["body": "Bản của chị Lan"])
        let conflict = try await writer.submit(
            mine, to: path, ["body": "Bản của chị Hoa"], expecting: 409)
        #expect(conflict.text.contains("Bản của chị Lan"))
        #expect(conflict.text.contains("Bản của chị Hoa"))
        #expect(try await text(office, path) == "Bản của chị Lan")
        try await writer.submit(conflict, to: path + "/merge", ["choose-body-vi-0": "both"])
        #expect(try await text(office, path) == "Bản của chị Hoa\n\nBản của chị Lan")
        try await writer.get(path + "/revisions/2")
    }

    private func text(_ office: TestOffice, _ path: String) async throws -> String {
        let id = ref(path).id
        return try await office.read { try $0.newest(id).1.written.vi.body }
    }

    @Test func `a leader decides only about the text that was on the page`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        let path = try await write(writer)
        let seen = try await leader.get(path)
        let form = try await writer.get(path + "/edit")
        try await writer.submit(form, to: path, ["body": "Đổi giờ"])
        let answer = try await leader.submit(seen, to: path + "/publication", expecting: 409)
        #expect(answer.words.contains("Đổi giờ"))
        #expect(try await live(office).isEmpty)
    }

    @Test func `a second click does nothing twice`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let form = try await writer.get("/office/stories/new")
        for _ in 1...2 {
            try await writer.submit(
                form, to: "/office/stories", ["title": "Một", "body": "Hai", "then": "submit"])
        }
        let leader = try await office.visitor(.leader)
        #expect(try await office.read { try $0.stories(Filter(), limit: 9) }.count == 1)
        let line = try #require(try await office.read { try $0.stories(Filter(), limit: 9) }.first)
        let page = try await leader.get("/office/stories/\(line.id)")
        for _ in 1...2 {
            try await leader.submit(page, to: "/office/stories/\(line.id)/publication")
        }
        #expect(try await office.sum(.articlesPublished).rows == 1)
    }

    @Test func `a returned story is on its writer's list with the remark`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        let path = try await write(writer)
        let house = office.office.house
        let (boss, clerk) = (office.officer(.leader), office.officer(.unitOfficer))
        let now = office.clock.now
        let waiting = try await office.read { try house.today($0, boss, at: now) }
        #expect(waiting.map(\.path) == [path])
        try await leader.submit(
            try await leader.get(path), to: path + "/return", ["remark": "Thiếu giờ khai hội"])
        #expect(try await office.read { try house.today($0, boss, at: now) }.isEmpty)
        let back = try await office.read { try house.today($0, clerk, at: now) }
        #expect(back.first?.words.contains("Thiếu giờ khai hội") == true)
        let page = try await writer.get(path + "/edit")
        #expect(page.words.contains("Thiếu giờ khai hội"))
    }

    @Test func `titles that read the same get addresses of their own, and old ones lead on`()
        async throws
    {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        let first = try await write(writer)
        let second = try await write(writer, [("title", "Le hoi den vet")])
        try await leader.post(first + "/publication")
        try await leader.post(second + "/publication")
        #expect(
            Set(try await live(office).map(\.path))
                == ["/tin/le-hoi-den-vet", "/tin/le-hoi-den-vet-2"])
        try await leader.post(first + "/address", [("slug", "le-hoi-den-vet-2")], expecting: 422)
        try await leader.post(first + "/address", [("slug", "Hội Đền Vẹt")])
        let house = office.office.house
        let old = try await office.read { try house.article($0, slug: "le-hoi-den-vet", in: .vi) }
        guard case .moved(let path) = old else {
            Issue.record("the old address leads nowhere")
            return
        }
        #expect(path == "/tin/hoi-den-vet")
    }

    @Test func `a form that makes no sense comes back with what was typed`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let page = try await writer.get("/office/stories/new")
        let again = try await writer.submit(
            page, to: "/office/stories", ["title": "", "body": "Chữ đã gõ"], expecting: 422)
        #expect(try again.form("/office/stories")["body"] == "Chữ đã gõ")
        #expect(again.words.contains("Bài cần một tiêu đề."))
    }

    @Test func `a preview shows the page, stores nothing and keeps what was typed`() async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let page = try await writer.get("/office/stories/new")
        let fields = try page.form("/office/stories").filled([
            ("title", "Thử"), ("body", "## Mục\n\n<script>alert(1)</script>"),
        ])
        let preview = try await writer.postUnproven(
            "/office/stories/preview", fields, expecting: 200)
        #expect(preview.text.contains("<h2>Mục</h2>"))
        #expect(!preview.text.contains("<script>alert"))
        #expect(try preview.form("/office/stories")["title"] == "Thử")
        try await writer.submit(page, to: "/office/stories", ["title": ""], expecting: 422)
        try await writer.post("/office/stories/preview", expecting: 200)
        #expect(try await office.actions().isEmpty)
    }

    @Test func `what was saved is never changed or deleted`() async throws {
        let office = try await open()
        _ = try await write(try await office.visitor(.unitOfficer))
        let database = office.office.database
        for table in ["story_revision", "story_text", "story_step"] {
            await #expect(throws: StorageError.appendOnly(table)) {
                try await database.write { connection in
                    switch table {
                    case "story_revision":
                        _ = try connection.execute("DELETE FROM story_revision")
                    case "story_text":
                        _ = try connection.execute("UPDATE story_text SET title = ''")
                    default: _ = try connection.execute("DELETE FROM story_step")
                    }
                }
            }
        }
    }

    @Test func `a viewer reads and cannot write, a hamlet head edits only their own`() async throws
    {
        let office = try await open()
        let path = try await write(try await office.visitor(.unitOfficer))
        let viewer = try await office.visitor(.viewer)
        try await viewer.get(path)
        try await viewer.get("/office/stories/new", expecting: 403)
        let head = try await office.visitor(.hamletHead)
        try await head.get(path + "/edit", expecting: 403)
        try await head.post(path, [("title", "a"), ("body", "b")], expecting: 403)
        try await head.post(path + "/submission", expecting: 403)
        try await head.post(path + "/withdrawal", [("reason", "x")], expecting: 403)
    }

    @Test(arguments: ["vi", "en"])
    func `every page is well made in both languages`(language: String) async throws {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        for visitor in [writer, leader] { visitor.speak(language) }
        try await writer.get("/office/stories")
        try await writer.get("/office/topics")
        let path = try await write(
            writer,
            [
                ("body", "# A\n\n| a | b |\n|---|---|\n| c | d |")
            ])
        for address in [path, path + "?lang=en", "/office/stories", "/office/stories?state=draft"] {
            try await leader.get(address)
        }
        try await leader.post(path + "/publication")
        for address in [path, path + "/edit", path + "/revisions/1", "/office/topics"] {
            try await leader.get(address)
        }
    }

    @Test func `a story names the task and the target it serves, and counts for them`() async throws
    {
        let office = try await TestOffice(NewsroomRoom.feature, TestPlan.feature)
        let writer = try await office.visitor(.unitOfficer)
        let path = try await write(
            writer, [("task", TestPlan.festival), ("target", TestPlan.sessions)])
        try await office.visitor(.leader).post(path + "/publication")
        let row = try #require(try await office.ledger(about: ref(path)).first)
        #expect(row.taskID == TestPlan.festival && row.targetID == TestPlan.sessions)
    }

    @Test func `topics to choose from are the commune's, the usual ones and the plan's sections`()
        async throws
    {
        let office = try await TestOffice(NewsroomRoom.feature, TestPlan.feature)
        let page = try await office.visitor(.unitOfficer).get("/office/stories/new")
        let offered = page.page.root.all("option").compactMap { $0["value"] }
        #expect(offered.contains("Giới thiệu quê hương"), "a heading of the plan")
        #expect(offered.contains("Văn hóa, lễ hội"))
        let own = Topic(id: "1", slug: "le-hoi", name: "Lễ hội", nameEn: "")
        let long = String(repeating: "dài ", count: 30)
        let names = Topic.names([own], sections: ["Lễ hội", "OCOP", long])
        #expect(names.filter { $0 == "Lễ hội" }.count == 1)
        #expect(names.first == "Lễ hội" && names.last == "OCOP")
    }

    @Test func `topics are found by their names, made once and renamed without moving`()
        async throws
    {
        let office = try await open()
        let writer = try await office.visitor(.unitOfficer)
        let leader = try await office.visitor(.leader)
        for title in ["Một", "Hai"] {
            let path = try await write(writer, [("title", title), ("topic", "Lễ hội")])
            try await leader.post(path + "/publication")
        }
        let house = office.office.house
        let topics = try await office.read { try house.topics($0) }
        #expect(topics == [PublicationTopic(slug: "le-hoi", vi: "Lễ hội", en: "", count: 2)])
        let known = try #require(try await office.read { try $0.topic(slug: "le-hoi") })
        try await leader.post(
            "/office/topics/\(known.id)", [("name", "Hội làng"), ("nameEn", "Village festivals")])
        let renamed = try await office.read { try house.topics($0) }
        #expect(renamed.first?.slug == "le-hoi")
        #expect(renamed.first?.name(in: .en) == "Village festivals")
    }

    @Test(arguments: [
        ("lễ hội", true), ("le hoi", true), ("ĐỀN VẸT", true), ("den vet le", true),
        ("ba con", true), ("khai", true), ("welcome", true), ("le hoi chùa", false), ("oi", false),
        ("%", false), ("", false),
    ])
    func `a search finds words with and without marks, by their beginnings`(
        words: String, isFound: Bool
    ) async throws {
        let office = try await open()
        let path = try await write(
            try await office.visitor(.unitOfficer), then: "save")
        let writer = try await office.visitor(.unitOfficer)
        try await writer.post(
            path + "/translations/en",
            [("part.0", "Festival"), ("part.2", "You are welcome"), ("then", "submit")])
        let leader = try await office.visitor(.leader)
        func found() async throws -> Int {
            try await office.read { try $0.search(SearchQuery(SearchQuestion(words))).count }
        }
        #expect(try await found() == 0, "a draft is nobody's to find")
        if !words.isEmpty {
            let listed = try await leader.get(
                "/office/stories?q="
                    + (words.addingPercentEncoding(withAllowedCharacters: []) ?? ""))
            #expect(listed.links.contains(path) == isFound, "officers find drafts too")
        }
        try await leader.post(path + "/publication")
        #expect((try await found() > 0) == isFound)
        try await leader.post(path + "/withdrawal", [("reason", "Sai ngày")])
        #expect(try await found() == 0)
    }

    @Test func `an index made anew finds the same`() async throws {
        let office = try await open()
        let path = try await write(try await office.visitor(.unitOfficer), [])
        try await office.visitor(.leader).post(path + "/publication")
        func found() async throws -> [SearchDocument] {
            try await office.read { try $0.search(SearchQuery(SearchQuestion("le hoi"))).hits }
        }
        let before = try await found()
        #expect(!before.isEmpty)
        try await office.office.refreshSearchIndex()
        #expect(try await found() == before)
        #expect(
            try await office.office.rebuildSearchIndex() == 2, "one for readers, one for officers")
        #expect(try await found() == before)
    }
}
