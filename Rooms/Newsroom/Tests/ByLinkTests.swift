import Foundation
import HTTPTypes
import Office
import Storage
import TestKit
import Testing
import Web
import WorkingTime

@testable import Newsroom

/// Approving by a one-time link and a PIN. Goal: the right person decides about the very text that
/// was sent, once; everybody and everything else gets nothing.
struct ByLinkTests {
    private static let pin = "480261"
    /// A network from which too many wrong PINs came.
    private static let busy = "198.51.100"

    /// The PINs of a test: every approver's is ``pin``.
    private static let pins = Feature(
        name: "PINs",
        offers: {
            var offers = Offers()
            offers.approvalPINs = ApprovalPINs(
                holders: { connection in
                    Set(try connection.officers().filter(\.isActive).map(\.id))
                },
                check: { _, _, pin, prefix in
                    if prefix == ByLinkTests.busy {
                        throw Refusal(Phrases.byLinkPINForm, .tooManyRequests)
                    }
                    return pin == ByLinkTests.pin
                })
            return offers
        }())

    private func open() async throws -> (office: TestOffice, path: String) {
        let office = try await TestOffice(NewsroomRoom.feature, Self.pins)
        return (office, try await office.submitted())
    }

    /// Makes a link as the writer would; the path of its page.
    private func link(
        _ office: TestOffice, _ path: String, for role: Role = .leader, by: Role = .unitOfficer
    ) async throws -> String {
        let writer = try await office.visitor(by)
        let page = try await writer.submit(
            try await writer.get(path), to: path + "/approval-links",
            ["approver": office.officer(role).id], expecting: 200)
        let message = try #require(page.page.root.element(id: "address")?.rawText)
        let start = try #require(message.range(of: "/duyet/"))
        return String(message[start.lowerBound...])
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The page that decides, after the right PIN.
    private func decision(_ visitor: TestVisitor, _ link: String) async throws -> Answer {
        try await visitor.submit(
            try await visitor.get(link), to: link, ["pin": Self.pin], expecting: 200)
    }

    private func send(
        _ what: String, _ page: Answer, _ visitor: TestVisitor, _ link: String,
        _ more: [(String, String)] = [], expecting status: Int = 200
    ) async throws -> Answer {
        let ticket = try #require(
            page.page.root.all("input").first { $0["name"] == "ticket" }?["value"])
        return try await visitor.postUnproven(
            link, [("ticket", ticket), ("do", what)] + more, expecting: status)
    }

    private func state(_ office: TestOffice, _ path: String) async throws -> Story.State? {
        let id = String(path.split(separator: "/").last ?? "")
        return try await office.read { try $0.story(id: id)?.state }
    }

    @Test func `the approver reads and publishes without ever signing in`() async throws {
        let (office, path) = try await open()
        let link = try await link(office, path)
        let phone = office.anyone(from: "192.0.2.10")
        let asking = try await phone.get(link)
        #expect(!asking.words.contains("Lễ hội"), "nothing is told before the PIN")
        #expect(asking.headers[.cacheControl] == "no-store")
        #expect(asking.headers[values: .init("Referrer-Policy") ?? .accept] == ["no-referrer"])
        #expect(asking.headers[.init("X-Robots-Tag") ?? .accept]?.contains("noindex") == true)
        let page = try await decision(phone, link)
        #expect(page.words.contains("Lễ hội Đền Vẹt"))
        #expect(try await state(office, path) == .submitted, "looking decides nothing")
        let done = try await send("publish", page, phone, link)
        #expect(done.words.contains("đăng lên cổng"))
        #expect(try await state(office, path) == .published)
        #expect(phone.cookie("conglang_session") == nil)
        let office404 = try await phone.get("/office/stories", expecting: 303)
        #expect(office404.location?.hasPrefix("/office/sign-in") == true)
        let history = try await office.visitor(.editor).get(path)
        #expect(history.words.contains("Qua liên kết một lần, có mã PIN"))
        let line = try #require(
            try await office.audit().last { $0.action == "story.publish-by-link" })
        #expect(line.officer == office.officer(.leader).name)
    }

    @Test func `a text can be approved only, or returned with a remark that is kept`()
        async throws
    {
        let (office, path) = try await open()
        let phone = office.anyone(from: "192.0.2.11")
        let first = try await link(office, path)
        let page = try await decision(phone, first)
        let empty = try await send("return", page, phone, first, expecting: 422)
        #expect(try await state(office, path) == .submitted, "a refusal uses nothing up")
        _ = try await send("return", empty, phone, first, [("remark", "Thiếu giờ khai hội.")])
        #expect(try await state(office, path) == .returned)
        let writer = try await office.visitor(.unitOfficer)
        let story = try await writer.get(path)
        #expect(story.words.contains("Thiếu giờ khai hội."))
        try await writer.submit(story, to: path + "/submission")
        let second = try await link(office, path)
        _ = try await send("approve", try await decision(phone, second), phone, second)
        #expect(try await state(office, path) == .approved)
    }

    @Test func `a link is good once, also for two taps at the same time`() async throws {
        let (office, path) = try await open()
        let link = try await link(office, path)
        let phone = office.anyone(from: "192.0.2.12")
        let page = try await decision(phone, link)
        let ticket = try #require(
            page.page.root.all("input").first { $0["name"] == "ticket" }?["value"])
        let body = Array("ticket=\(ticket)&do=publish".utf8)
        let type: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        async let one = phone.send(.post, link, headers: type, body: body)
        async let two = phone.send(.post, link, headers: type, body: body)
        let statuses = [try await one.status, try await two.status].sorted()
        #expect(statuses == [200, 410])
        #expect(try await state(office, path) == .published)
        let published = try await office.audit().filter { $0.action == "story.publish-by-link" }
        #expect(published.count == 1)
        try await phone.get(link, expecting: 410)
        try await phone.postUnproven(link, [("pin", Self.pin)], expecting: 410)
    }

    /// What makes a good link useless, and the state in which the text stays.
    enum Misuse: String, CaseIterable {
        case expired, changed, approvedOtherwise, returned, closed, revokedByMaker
        case revokedByApprover, revokedOnPhone
    }

    @Test(arguments: Misuse.allCases)
    func `a link that is over decides nothing and says why`(misuse: Misuse) async throws {
        let (office, path) = try await open()
        let link = try await link(office, path)
        let phone = office.anyone(from: "192.0.2.13")
        let page = try await decision(phone, link)
        try await spoil(misuse, office, path, link, page, phone)
        let before = try await state(office, path)
        let answer = try await phone.get(link, expecting: 410)
        #expect(answer.page.root.all("form").filter { $0["method"] == "post" }.isEmpty)
        try await phone.postUnproven(link, [("pin", Self.pin)], expecting: 410)
        _ = try await send("publish", page, phone, link, expecting: 410)
        _ = try await send("return", page, phone, link, [("remark", "x")], expecting: 410)
        #expect(try await state(office, path) == before)
    }

    private func spoil(
        _ misuse: Misuse, _ office: TestOffice, _ path: String, _ link: String, _ page: Answer,
        _ phone: TestVisitor
    ) async throws {
        let leader = try await office.visitor(.leader)
        switch misuse {
        case .expired: office.clock.advance(hours: 49)
        case .changed:
            let writer = try await office.visitor(.unitOfficer)
            try await writer.submit(
                try await writer.get(path + "/edit"), to: path,
                ["title": "Lễ hội Đền Vẹt, sửa giờ", "then": "submit"])
        case .approvedOtherwise: try await leader.post(path + "/approval")
        case .returned: try await leader.post(path + "/return", [("remark", "Sửa.")])
        case .closed:
            let id = office.officer(.leader).id
            try await office.office.act("test.close", by: nil) { act in
                _ = try act.connection.execute(
                    "UPDATE officer SET is_active = \(false) WHERE id = \(id)")
            }
        case .revokedByMaker, .revokedByApprover:
            let visitor =
                misuse == .revokedByMaker ? try await office.visitor(.unitOfficer) : leader
            let story = try await visitor.get(path)
            let action = try #require(
                PageForm.all(of: story.page).map(\.action).first {
                    $0.contains("/approval-links/")
                })
            try await visitor.submit(story, to: action)
        case .revokedOnPhone: _ = try await send("revoke", page, phone, link)
        }
    }

    @Test func `five wrong PINs kill the link, and the approver is told`() async throws {
        let (office, path) = try await open()
        let link = try await link(office, path)
        let stranger = office.anyone(from: "192.0.2.14")
        for (number, wrong) in ["000000", "999999", "135790", "024680"].enumerated() {
            let answer = try await stranger.postUnproven(link, [("pin", wrong)], expecting: 422)
            #expect(answer.words.contains("Còn \(4 - number) lần"))
        }
        for broken in ["", "12", "48026a", String(repeating: "4", count: 5_000)] {
            let answer = try await stranger.postUnproven(link, [("pin", broken)], expecting: 422)
            #expect(!answer.words.contains("Còn 0 lần"), "what is no PIN is no try")
        }
        try await stranger.postUnproven(link, [("pin", "111222")], expecting: 410)
        try await stranger.postUnproven(link, [("pin", Self.pin)], expecting: 410)
        #expect(try await state(office, path) == .submitted)
        #expect(try await office.actions().contains("story.approval-link-locked"))
        let now = office.clock.now
        let leader = office.officer(.leader)
        let lines = try await office.read { try TodayOffer.lines($0, leader, now) }
        #expect(lines.contains { $0.words.contains("bị khóa") && $0.urgency == .late })
    }

    @Test func `a right PIN forgives the wrong ones before it`() async throws {
        let (office, path) = try await open()
        let link = try await link(office, path)
        let phone = office.anyone(from: "192.0.2.15")
        for _ in 1...3 {
            for wrong in ["000000", "999999", "135790"] {
                try await phone.postUnproven(link, [("pin", wrong)], expecting: 422)
            }
            _ = try await decision(phone, link)
        }
    }

    @Test func `waiting for a busy network does not use the link up`() async throws {
        let (office, path) = try await open()
        let link = try await link(office, path)
        let there = office.anyone(from: "\(Self.busy).4")
        for _ in 1...7 {
            try await there.postUnproven(link, [("pin", Self.pin)], expecting: 429)
        }
        _ = try await decision(office.anyone(from: "192.0.2.20"), link)
    }

    @Test func `a decision needs the page behind the PIN, and needs it soon`() async throws {
        let (office, path) = try await open()
        let link = try await link(office, path)
        let phone = office.anyone(from: "192.0.2.16")
        for ticket in ["", "guess", String(repeating: "A", count: 43)] {
            try await phone.postUnproven(
                link, [("ticket", ticket), ("do", "publish")], expecting: 403)
        }
        let old = try await decision(phone, link)
        let new = try await decision(phone, link)
        _ = try await send("publish", old, phone, link, expecting: 403)
        office.clock.advance(hours: 1)
        _ = try await send("publish", new, phone, link, expecting: 403)
        #expect(try await state(office, path) == .submitted)
        let other = try await self.link(office, try await office.submitted())
        _ = try await send("publish", new, phone, other, expecting: 403)
    }

    @Test func `guessed addresses lead nowhere`() async throws {
        let (office, _) = try await open()
        let stranger = office.anyone(from: "192.0.2.17")
        for secret in [
            "a", String(repeating: "A", count: 43), String(repeating: "x", count: 3_000),
        ] {
            try await stranger.get("/duyet/" + secret, expecting: 404)
            try await stranger.postUnproven(
                "/duyet/" + secret, [("pin", Self.pin)], expecting: 404)
        }
    }

    @Test func `nobody is asked about their own text, and nobody who may not approve`()
        async throws
    {
        let office = try await TestOffice(NewsroomRoom.feature, Self.pins)
        let own = try await office.submitted(by: .leader)
        let editor = try await office.visitor(.editor)
        for role in [Role.leader, .editor, .viewer, .unitOfficer] {
            try await editor.post(
                own + "/approval-links", [("approver", office.officer(role).id)], expecting: 422)
        }
        try await editor.post(own + "/approval-links", [("approver", "x")], expecting: 422)
        let viewer = try await office.visitor(.viewer)
        let leader = office.officer(.administrator).id
        try await viewer.post(own + "/approval-links", [("approver", leader)], expecting: 403)
    }

    @Test func `a delegate decides within the days of the paper only`() async throws {
        let (office, path) = try await open()
        let (from, to) = (office.officer(.leader).id, office.officer(.editor).id)
        let (first, last) = (office.clock.today.iso, office.clock.today.iso)
        try await office.office.act("test.delegate", by: nil) { act in
            _ = try act.connection.execute(
                """
                INSERT INTO delegation
                    (id, from_id, to_id, document, first_day, last_day, created_at)
                VALUES (\(act.newID()), \(from), \(to), '15/QĐ-UBND', \(first), \(last),
                    \(act.now))
                """)
        }
        let link = try await link(office, path, for: .editor)
        let phone = office.anyone(from: "192.0.2.18")
        let page = try await decision(phone, link)
        office.clock.advance(hours: 24)
        _ = try await send("publish", page, phone, link, expecting: 410)
        #expect(try await state(office, path) == .submitted)
        office.clock.advance(hours: -24)
        _ = try await send("publish", try await decision(phone, link), phone, link)
        let history = try await office.visitor(.editor).get(path)
        #expect(history.words.contains("15/QĐ-UBND"))
    }

    @Test func `a correction shows what differs and asks for its note`() async throws {
        let (office, path) = try await open()
        let leader = try await office.visitor(.leader)
        try await leader.submit(try await leader.get(path), to: path + "/publication")
        let writer = try await office.visitor(.unitOfficer)
        try await writer.submit(
            try await writer.get(path + "/edit"), to: path,
            ["summary": "Khai hội chiều mai.", "then": "submit"])
        let link = try await link(office, path)
        let phone = office.anyone(from: "192.0.2.19")
        let page = try await decision(phone, link)
        #expect(page.page.root.all("ins").contains { $0.words.contains("chiều") })
        let refused = try await send("publish", page, phone, link, expecting: 422)
        _ = try await send(
            "publish", refused, phone, link, [("note", "Đổi giờ khai hội sang chiều.")])
        #expect(try await state(office, path) == .published)
    }

    @Test func `only the hash of the address is kept`() async throws {
        let (office, path) = try await open()
        let secret = try await link(office, path).split(separator: "/").last.map(String.init) ?? ""
        let kept = try await office.read { connection in
            try connection.scalars("SELECT secret FROM approval_link", as: String.self)
        }
        #expect(kept == [Session.hash(secret)])
        let audit = try await office.audit().map(\.summary).joined()
        #expect(!audit.contains(secret))
    }
}
