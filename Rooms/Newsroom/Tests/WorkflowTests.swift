import Foundation
import HTTPTypes
import Markup
import Office
import Storage
import TestKit
import Testing
import Web
import WorkingTime

@testable import Newsroom

/// Returning with remarks, approving what was seen, corrections, the archive, emergencies, links.
struct WorkflowTests {
    private func open() async throws -> TestOffice { try await TestOffice(NewsroomRoom.feature) }

    private func story(_ office: TestOffice, _ path: String) async throws -> Story {
        let id = String(path.split(separator: "/").last ?? "")
        return try #require(try await office.read { try $0.story(id: id) })
    }

    private func live(_ office: TestOffice) async throws -> [Publication] {
        let house = office.office.house
        return try await office.read { try house.publications($0, PublicationQuery(limit: 9)) }
    }

    private func article(_ office: TestOffice, _ slug: String) async throws -> Article {
        let house = office.office.house
        let found = try await office.read { try house.article($0, slug: slug, in: .vi) }
        guard case .article(let article) = found else { throw Refusal.notFound }
        return article
    }

    // MARK: - Remarks

    @Test func `a remark stays with its paragraph and says when the paragraph changed`()
        async throws
    {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        let page = try await leader.get(path + "/return")
        // The title, the summary, two paragraphs.
        try await leader.submit(
            page, to: path + "/return", ["p-2": "Mấy giờ?", "p-3": "Đường nào?"])
        #expect(try await story(office, path).state == .returned)
        let writer = try await office.visitor(.unitOfficer)
        let seen = try await writer.get(path)
        #expect(seen.words.contains("Mấy giờ?"))
        #expect(seen.words.contains("Góp ý cần sửa (2)"))
        #expect(!seen.words.contains("đoạn đã đổi"))
        let form = try await writer.get(path + "/edit")
        #expect(form.words.contains("Mấy giờ?"), "the remark stands beside the editor")
        try await writer.submit(
            form, to: path,
            ["body": "Đoạn mở đầu mới.\n\nMời **bà con** đến dự.\n\nĐường qua cầu Vẹt."])
        let after = try await writer.get(path)
        #expect(after.words.contains("đoạn đã đổi"))
        let list = try await office.read { connection in
            let (story, revision) = try connection.newest(
                String(path.split(separator: "/").last ?? ""))
            return try connection.remarkList(of: story, revision)
        }
        #expect(list.remarks.map { list.stands($0) } == [true, false])
        let first = try #require(list.remarks.first)
        try await writer.post("\(path)/remarks/\(first.id)", [("done", "1")])
        #expect(try await writer.get(path).words.contains("Góp ý cần sửa (1)"))
    }

    @Test func `returning without any words is refused and keeps what was typed`() async throws {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        let page = try await leader.get(path + "/return")
        try await leader.submit(page, to: path + "/return", [:], expecting: 422)
        let long = String(repeating: "ệ", count: 1_001)
        let answer = try await leader.submit(
            page, to: path + "/return", ["p-2": long, "p-3": "Đường nào?"], expecting: 422)
        #expect(answer.text.contains("Đường nào?"))
        #expect(try await story(office, path).state == .submitted)
    }

    @Test func `a remark on a paragraph that is not there is passed over`() async throws {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        try await leader.post(path + "/return", [("p-999", "Ở đâu?"), ("p--1", "Đâu?")])
        #expect(try await story(office, path).state == .returned)
        try await leader.post("\(path)/remarks/none", [("done", "1")], expecting: 404)
    }

    // MARK: - Approving

    @Test func `the approval page shows the article and what differs from the live one`()
        async throws
    {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        let first = try await leader.get(path + "/approval")
        #expect(first.text.contains("<strong>bà con</strong>"))
        #expect(!first.text.contains("<del>"))
        try await leader.submit(first, to: path + "/publication")
        let writer = try await office.visitor(.unitOfficer)
        try await writer.submit(
            try await writer.get(path + "/edit"), to: path, ["title": "Lễ hội Đền Vẹt lùi ngày"])
        try await writer.post(path + "/submission")
        let second = try await leader.get(path + "/approval")
        #expect(second.text.contains("<ins>"))
        #expect(second.words.contains("Duyệt và đăng bản sửa"))
    }

    @Test func `an approval holds for exactly the text that was seen`() async throws {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        let page = try await leader.get(path + "/approval")
        let writer = try await office.visitor(.unitOfficer)
        try await writer.submit(
            try await writer.get(path + "/edit"), to: path, ["title": "Khác"])
        try await leader.submit(page, to: path + "/publication", expecting: 409)
        #expect(try await live(office).isEmpty)
    }

    @Test func `a save that changes nothing keeps the approval`() async throws {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        try await leader.post(path + "/approval")
        let writer = try await office.visitor(.unitOfficer)
        try await writer.submit(try await writer.get(path + "/edit"), to: path)
        #expect(try await story(office, path).state == .approved)
        try await leader.post(path + "/publication")
        #expect(try await live(office).count == 1)
    }

    @Test func `what was changed behind the approval's back is not published`() throws {
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        let writer = Officer(id: "w", name: "Hoa", login: "hoa", role: .unitOfficer)
        let leader = Officer(id: "l", name: "Bình", login: "binh", role: .leader)
        var story = Story(id: "1", by: writer, revisionID: "r1", at: now)
        try story.submit(by: writer, at: now)
        try story.approve(by: leader, "seen", at: now)
        let other = Story.Place(slug: "a", shelf: .tin, fingerprint: "other")
        #expect(throws: Refusal(Phrases.notWhatWasApproved, .conflict)) {
            try story.publish(by: leader, at: other, now: now)
        }
        #expect(!story.isLive)
    }

    // MARK: - Corrections

    @Test func `a correction says what was put right, or that only letters changed`()
        async throws
    {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        let writer = try await office.visitor(.unitOfficer)
        try await leader.post(path + "/publication")
        func change(_ title: String) async throws {
            try await writer.submit(
                try await writer.get(path + "/edit"), to: path, ["title": title])
            try await writer.post(path + "/submission")
        }
        try await change("Lễ hội Đền Vẹt ngày 23")
        office.clock.advance(hours: 2)
        try await leader.post(path + "/publication", expecting: 422)
        try await leader.post(path + "/publication", [("note", "Khai hội ngày 23, không phải 22.")])
        let noted = try await article(office, "le-hoi-den-vet")
        #expect(noted.notes.map(\.text) == ["Khai hội ngày 23, không phải 22."])
        #expect(noted.notes.first?.at == office.clock.now)
        #expect(noted.changedAt == office.clock.now, "feeds see that it changed")
        try await change("Lễ hội Đền Vẹt ngày 23/11")
        try await leader.post(path + "/publication", [("minor", "1")])
        let after = try await article(office, "le-hoi-den-vet")
        #expect(after.notes.count == 1)
        #expect(after.title == "Lễ hội Đền Vẹt ngày 23/11")
        let steps = try await office.read {
            try $0.storySteps(of: String(path.split(separator: "/").last ?? ""))
        }
        #expect(steps.filter { $0.kind == .corrected }.count == 2, "both are in the history")
    }

    // MARK: - The archive

    @Test func `what is archived can be read and is in no list, and can come back`()
        async throws
    {
        let office = try await open()
        let path = try await office.submitted()
        let leader = try await office.visitor(.leader)
        try await leader.post(path + "/publication")
        try await leader.submit(try await leader.get(path), to: path + "/archive")
        #expect(try await live(office).isEmpty)
        #expect(try await topicCounts(office) == [:], "its topic lists nothing any more")
        #expect(try await article(office, "le-hoi-den-vet").archivedAt == office.clock.now)
        #expect(try await office.sum(.articlesPublished).quantity == 1, "it was published")
        try await leader.post(path + "/archive", expecting: 409)
        try await leader.submit(try await leader.get(path), to: path + "/restoration")
        #expect(try await live(office).count == 1)
        #expect(try await topicCounts(office) == ["van-hoa-le-hoi": 1])
        #expect(try await article(office, "le-hoi-den-vet").archivedAt == nil)
        try await leader.submit(try await leader.get(path), to: path + "/archive")
        try await leader.submit(
            try await leader.get(path), to: path + "/withdrawal", ["reason": "Sai ngày."])
        #expect(try await topicCounts(office) == [:], "it is not taken off twice")
    }

    private func topicCounts(_ office: TestOffice) async throws -> [String: Int] {
        let topics = try await office.office.read { try $0.liveTopics() }
        return Dictionary(uniqueKeysWithValues: topics.map { ($0.slug, $0.count) })
    }

    // MARK: - Emergencies

    @Test func `a leader publishes alone in an emergency and somebody else looks within a day`()
        async throws
    {
        let office = try await open()
        let path = try await office.submitted(then: "save", by: .leader)
        let leader = try await office.visitor(.leader)
        try await leader.post(path + "/publication", expecting: 409)
        try await leader.post(path + "/urgent-publication", [("urgency", "")], expecting: 422)
        try await leader.submit(
            try await leader.get(path), to: path + "/urgent-publication",
            ["urgency": "Nước lên nhanh"])
        #expect(try await live(office).count == 1)
        try await leader.post(path + "/check", expecting: 403)
        let second = try await office.hire(.leader, login: "hai")
        let house = office.office.house
        let now = office.clock.now
        let today = try await office.read { try house.today($0, second, at: now) }
        #expect(today.first?.words.contains("Đăng khẩn cấp") == true)
        office.clock.advance(days: 2)
        let later = office.clock.now
        let late = try await office.read { try house.today($0, second, at: later) }
        #expect(late.first?.urgency == .late)
        let visitor = try await office.visitor(second)
        try await visitor.submit(try await visitor.get(path), to: path + "/check")
        #expect(try await story(office, path).urgent == nil)
        #expect(try await visitor.get(path).words.contains("Xem lại quá hạn"))
        try await visitor.post(path + "/check", expecting: 409)
    }

    @Test(arguments: [Role.administrator, .editor, .unitOfficer])
    func `nobody but a leader publishes alone`(role: Role) async throws {
        let office = try await open()
        let path = try await office.submitted(then: "save", by: role)
        let visitor = try await office.visitor(role)
        try await visitor.post(
            path + "/urgent-publication", [("urgency", "Lũ")], expecting: 403)
        #expect(try await live(office).isEmpty)
    }

    // MARK: - Links for outsiders

    @Test func `a link shows the draft without an account until it ends`() async throws {
        let office = try await open()
        let path = try await office.submitted(then: "save")
        let writer = try await office.visitor(.unitOfficer)
        let shown = try await writer.submit(
            try await writer.get(path), to: path + "/links",
            ["purpose": "Cụ Từ", "days": "1"], expecting: 200)
        let start = try #require(shown.text.range(of: "/xem-truoc/"))
        let link = String(shown.text[start.lowerBound...].prefix { $0 != "\"" })
        let outsider = office.anyone()
        let page = try await outsider.get(link)
        #expect(page.words.contains("BẢN NHÁP"))
        #expect(page.words.contains("Lễ hội Đền Vẹt"))
        #expect(page.text.contains("noindex"))
        #expect(page.headers[.cacheControl] == "no-store")
        #expect(!(try await writer.get(path)).text.contains(link), "the secret is said once")
        try await outsider.get("/xem-truoc/khong-co", expecting: 404)
        try await outsider.get("/xem-truoc/" + String(repeating: "a", count: 500), expecting: 404)
        office.clock.advance(days: 1, minutes: 1)
        try await outsider.get(link, expecting: 404)
    }

    @Test func `a link can be ended before its time`() async throws {
        let office = try await open()
        let path = try await office.submitted(then: "save")
        let writer = try await office.visitor(.unitOfficer)
        let shown = try await writer.post(path + "/links", [("days", "7")], expecting: 200)
        let start = try #require(shown.text.range(of: "/xem-truoc/"))
        let link = String(shown.text[start.lowerBound...].prefix { $0 != "\"" })
        let id = String(path.split(separator: "/").last ?? "")
        let now = office.clock.now
        let open = try await office.read { try $0.links(to: id, at: now) }
        try await writer.post("\(path)/links/\(try #require(open.first).id)/revocation")
        try await office.anyone().get(link, expecting: 404)
        let stranger = try await office.visitor(.hamletHead)
        try await stranger.post(path + "/links", [("days", "7")], expecting: 403)
    }

    // MARK: - Planning

    @Test func `the editorial calendar has what is planned, scheduled and published`()
        async throws
    {
        let office = try await open()
        let planned = try await office.submitted([("title", "Bài dự kiến")], then: "save")
        let writer = try await office.visitor(.unitOfficer)
        try await writer.submit(
            try await writer.get(planned), to: planned + "/plan", ["plannedOn": "2026-11-27"])
        try await writer.post(planned + "/plan", [("plannedOn", "27/11")], expecting: 422)
        let published = try await office.submitted([("title", "Bài đã đăng")])
        let leader = try await office.visitor(.leader)
        try await leader.post(published + "/publication")
        let page = try await leader.get("/office/editorial")
        #expect(page.words.contains("Bài dự kiến"))
        #expect(page.words.contains("Bài đã đăng"))
        #expect(page.words.contains("1 đã đăng"))
        #expect(page.words.contains("1 dự kiến"))
        #expect(!(try await leader.get("/office/editorial?month=2026-09")).words.contains("Bài"))
        try await leader.get("/office/editorial?month=khong")
    }

    @Test func `a lasting page is looked at again by its keeper`() async throws {
        let office = try await open()
        let path = try await office.submitted([("kind", "page"), ("title", "Giới thiệu xã")])
        let leader = try await office.visitor(.leader)
        try await leader.post(path + "/publication")
        let keeper = office.officer(.editor)
        try await leader.submit(
            try await leader.get(path), to: path + "/review",
            ["reviewOn": "2026-12-20", "reviewBy": keeper.id])
        let house = office.office.house
        let early = office.clock.now
        #expect(try await office.read { try house.today($0, keeper, at: early) }.isEmpty)
        office.clock.advance(days: 32)
        let now = office.clock.now
        let lines = try await office.read { try house.today($0, keeper, at: now) }
        #expect(lines.first?.words.contains("Giới thiệu xã") == true)
        #expect(lines.first?.urgency == .late)
        let editor = try await office.visitor(keeper)
        #expect(try await editor.get("/office/queue").words.contains("Giới thiệu xã"))
        try await editor.post(
            path + "/review", [("reviewOn", "2027-12-20"), ("reviewed", "1")])
        #expect(try await article(office, "gioi-thieu-xa").reviewedAt == now)
        #expect(try await office.read { try house.today($0, keeper, at: now) }.isEmpty)
    }

    @Test func `the queue says how long each text has waited`() async throws {
        let office = try await open()
        _ = try await office.submitted()
        office.clock.advance(days: 3)
        let page = try await office.visitor(.leader).get("/office/queue")
        #expect(page.words.contains("chờ 3 ngày"))
    }
}
