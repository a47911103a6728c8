import Foundation
import Office
import TestKit
import Testing
import WorkingTime

@testable import Evidence

/// From a unit's word to a number of the plan, over two people.
struct EvidenceTests {
    private func open() async throws -> TestOffice {
        try await TestOffice(EvidenceRoom.feature, TestPlan.feature)
    }

    /// Reports two sessions on the loudspeakers; returns the page's path.
    private func give(
        _ visitor: TestVisitor, _ more: KeyValuePairs<String, String> = [:],
        files: [PageForm.File] = []
    ) async throws -> String {
        let page = try await visitor.get("/office/evidence/new")
        let form = try page.form("/office/evidence")
        var fields = form.filled([
            ("what", "Phát thanh về lễ hội"), ("channel", "loudspeaker"),
            ("target", TestPlan.sessions), ("quantity", "2"),
        ])
        fields.removeAll { field in more.contains { $0.key == field.0 } }
        let answer = try await visitor.postUnproven(
            "/office/evidence", fields + more.map { ($0.key, $0.value) }, files: files,
            expecting: 303)
        let path = try #require(answer.location)
        return String(path.prefix { $0 != "?" })
    }

    private func ref(_ path: String) -> Ref {
        Ref("evidence", String(path.split(separator: "/").last ?? ""))
    }

    @Test func `what a unit reports counts only after somebody else confirmed it`() async throws {
        let office = try await open()
        let path = try await give(try await office.visitor(.unitOfficer))
        #expect(try await office.sum(.broadcastSessions).quantity == 0)
        let editor = try await office.visitor(.editor)
        let page = try await editor.get(path)
        let answer = try await editor.submit(page, to: path + "/confirmation")
        let after = try await editor.follow(answer)
        #expect(after.words.contains("Đang tính"))
        #expect(
            try await office.sum(.broadcastSessions)
                == LedgerSum(quantity: 2, outOf: 0, rows: 1))
        let row = try #require(try await office.ledger(about: ref(path)).first)
        #expect(row.targetID == TestPlan.sessions)
        #expect(row.channel == "loudspeaker")
        #expect(row.unitID == office.units[0].id)
        #expect(try await office.actions() == ["evidence.give", "evidence.confirm"])
    }

    @Test func `nobody confirms their own word, whatever their role`() async throws {
        let office = try await open()
        for role in [Role.editor, .leader, .administrator] {
            let visitor = try await office.visitor(role)
            let path = try await give(visitor, ["unit": office.units[0].id])
            let page = try await visitor.get(path)
            let actions = PageForm.all(of: page.page).map(\.action)
            #expect(!actions.contains(path + "/confirmation"))
            try await visitor.post(path + "/confirmation", expecting: 403)
            #expect(try await office.ledger(about: ref(path)) == [])
        }
    }

    @Test func `a unit officer does not decide`() async throws {
        let office = try await open()
        let path = try await give(try await office.visitor(.unitOfficer))
        let head = try await office.visitor(.hamletHead)
        for step in ["/confirmation", "/refusal", "/voiding"] {
            try await head.post(path + step, [("reason", "x")], expecting: 403)
        }
    }

    @Test func `declining needs a reason, and the unit reads it`() async throws {
        let office = try await open()
        let unit = try await office.visitor(.unitOfficer)
        let path = try await give(unit)
        let editor = try await office.visitor(.editor)
        try await editor.post(path + "/refusal", [("reason", "  ")], expecting: 422)
        let page = try await editor.get(path)
        try await editor.submit(page, to: path + "/refusal", ["reason": "Thiếu biên bản <họp>"])
        #expect(try await unit.get(path).words.contains("Thiếu biên bản <họp>"))
        #expect(try await office.sum(.broadcastSessions).rows == 0)
        try await editor.post(path + "/confirmation", expecting: 409)
    }

    @Test func `a voided row is shown with its reason and counts no more`() async throws {
        let office = try await open()
        let path = try await give(try await office.visitor(.unitOfficer))
        let leader = try await office.visitor(.leader)
        try await leader.post(path + "/confirmation")
        let page = try await leader.get(path)
        try await leader.submit(page, to: path + "/voiding", ["reason": "Báo trùng hai lần"])
        let after = try await leader.get(path)
        #expect(after.words.contains("Báo trùng hai lần"))
        #expect(!after.words.contains("Đang tính"))
        #expect(try await office.sum(.broadcastSessions).rows == 0)
        #expect(try await office.ledger(about: ref(path)).count == 1)
        try await leader.post(path + "/voiding", [("reason", "nữa")], expecting: 409)
    }

    @Test func `a second click on the same button counts once`() async throws {
        let office = try await open()
        let unit = try await office.visitor(.unitOfficer)
        let form = try await unit.get("/office/evidence/new").form("/office/evidence")
        let fields = form.filled([
            ("what", "Họp thôn"), ("channel", "meeting"), ("target", TestPlan.clean),
            ("quantity", "1"),
        ])
        let first = try await unit.postUnproven("/office/evidence", fields, expecting: 303)
        #expect(try await unit.follow(first).words.contains("Đã gửi."))
        let second = try await unit.postUnproven("/office/evidence", fields, expecting: 303)
        #expect(first.location == second.location)
        let path = String(try #require(first.location).prefix { $0 != "?" })
        let editor = try await office.visitor(.editor)
        try await editor.post(path + "/confirmation")
        try await editor.post(path + "/confirmation")
        #expect(try await office.sum(.other, target: TestPlan.clean).quantity == 1)
    }

    @Test func `a share needs its whole, and is not above it`() async throws {
        let office = try await open()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/evidence/new")
        for (quantity, whole) in [("20", ""), ("30", "25"), ("hai mươi", "25")] {
            let answer = try await editor.submit(
                page, to: "/office/evidence",
                [
                    "what": "Phổ biến kế hoạch", "unit": office.units[1].id,
                    "channel": "meeting", "target": TestPlan.briefed, "quantity": quantity,
                    "outOf": whole,
                ], expecting: 422)
            let form = try answer.form("/office/evidence")
            #expect(form["what"] == "Phổ biến kế hoạch")
            #expect(form["target"] == TestPlan.briefed)
            #expect(form["unit"] == office.units[1].id)
            #expect(form["quantity"] == quantity)
        }
        #expect(try await office.actions() == [])
    }

    @Test func `a day to come, another's unit, or a target of no plan are refused`() async throws {
        let office = try await open()
        let head = try await office.visitor(.hamletHead)
        let page = try await head.get("/office/evidence/new")
        let good: [(String, String)] = [
            ("what", "Làm sạch đường"), ("channel", "other"), ("target", TestPlan.clean),
            ("quantity", "1"),
        ]
        for bad in [
            ("day", "2026-11-21"), ("unit", office.units[0].id), ("target", "nowhere"),
            ("task", "nowhere"), ("channel", "pigeon"), ("what", ""), ("quantity", "-1"),
        ] {
            let fields = try page.form("/office/evidence").filled(good + [bad])
                .reversed().reduce(into: [(String, String)]()) { kept, field in
                    if !kept.contains(where: { $0.0 == field.0 }) { kept.append(field) }
                }
            try await head.postUnproven("/office/evidence", fields, expecting: 422)
        }
        try await head.submit(
            page, to: "/office/evidence",
            ["what": "Làm sạch", "channel": "other", "target": TestPlan.clean, "quantity": "1"])
    }

    @Test func `a photo is kept without what a phone wrote into it`() async throws {
        let office = try await open()
        let unit = try await office.visitor(.unitOfficer)
        let picture = SmallPicture.png
        let path = try await give(
            unit, ["description1": "Loa ở nhà văn hóa"],
            files: [
                PageForm.File(
                    "photo1", name: "IMG_1.png", contentType: "image/png", bytes: picture)
            ])
        let page = try await unit.get(path)
        let image = try #require(
            page.page.root.all("img").first { $0["src"]?.contains("/files/") == true })
        #expect(image["alt"] == "Loa ở nhà văn hóa")
        let bytes = try await unit.get(try #require(image["src"])).bytes
        #expect(bytes.starts(with: [0xFF, 0xD8, 0xFF]))
        let stamp = Array("Nguyen Van A at home".utf8)
        #expect(picture.contains(stamp))
        #expect(!bytes.contains(stamp))
    }

    @Test func `a file that is no picture is refused, and so is one without words`() async throws {
        let office = try await open()
        let unit = try await office.visitor(.unitOfficer)
        let page = try await unit.get("/office/evidence/new")
        for (bytes, words) in [
            (Array("<svg onload=x()>".utf8), "Ảnh"), (SmallPicture.png, ""),
            (Array(SmallPicture.png.prefix(40)), "Ảnh hỏng"),
        ] {
            try await unit.submit(
                page, to: "/office/evidence",
                [
                    "what": "Họp", "channel": "meeting", "target": TestPlan.clean,
                    "quantity": "1", "description1": words,
                ],
                files: [PageForm.File("photo1", name: "a.jpg", bytes: bytes)], expecting: 422)
        }
        #expect(try await office.actions() == [])
    }

    @Test func `what waits is on the first page of who confirms, not of who reported`() async throws
    {
        let office = try await open()
        _ = try await give(try await office.visitor(.editor), ["unit": office.units[0].id])
        let now = office.clock.now
        func lines(_ role: Role) async throws -> [TodayLine] {
            let officer = office.officer(role)
            return try await office.read { try office.office.house.today($0, officer, at: now) }
        }
        #expect(try await lines(.leader).map(\.path) == ["/office/evidence?state=reported"])
        #expect(try await lines(.editor).isEmpty)
        #expect(try await lines(.viewer).isEmpty)
    }

    @Test func `the list is narrowed by unit, month and state`() async throws {
        let office = try await open()
        _ = try await give(try await office.visitor(.unitOfficer))
        let viewer = try await office.visitor(.viewer)
        let listed = "Phát thanh về lễ hội"
        for (query, isThere) in [
            ("", true), ("?unit=\(office.units[0].id)", true),
            ("?unit=\(office.units[2].id)", false),
            ("?month=2026-11", true), ("?month=2026-10", false), ("?state=reported", true),
            ("?state=confirmed", false), ("?month=rubbish&state=rubbish", true),
        ] {
            let page = try await viewer.get("/office/evidence" + query)
            #expect(page.words.contains(listed) == isThere, "\(query)")
        }
    }
}
