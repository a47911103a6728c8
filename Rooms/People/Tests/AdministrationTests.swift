import Foundation
import Markup
import Office
import People
import Storage
import TestKit
import Testing

struct AdministrationTests {
    @Test func `an account is added, linked and used`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        let people = try await administrator.get("/office/people")
        let added = try await administrator.submit(
            people, to: "/office/people",
            [
                "name": "Nguyễn Thị Hoa", "login": "Hoa", "role": "editor",
                "unit": office.units[0].id, "position": "Công chức",
            ])
        let path = try #require(added.location)
        let page = try await administrator.follow(added)
        #expect(page.words.contains("Nguyễn Thị Hoa"))
        let made = try await administrator.submit(page, to: path + "/link", expecting: 200)
        let link = try #require(made.page.root.element(id: "link")?["value"])
        #expect(link.hasPrefix("http://localhost/office/sign-in/link/"))
        let target = String(link.dropFirst("http://localhost".count))
        let hoa = office.anyone()
        try await hoa.submit(try await hoa.get(target), to: target)
        #expect(try await hoa.get("/office/account").words.contains("Nguyễn Thị Hoa"))
        #expect(
            try await office.actions() == [
                "officer.add", "officer.make-link", "session.open-by-link",
            ])
        // The link is shown to the administrator once and kept nowhere.
        #expect(try await !office.audit().contains { link.hasSuffix($0.summary) })
        #expect(try await !administrator.get(path).text.contains(link))
    }

    @Test func `a taken or malformed login gives the form back as it was filled in`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        for login in ["editor", "có dấu", "a", String(repeating: "a", count: 41)] {
            let page = try await administrator.get("/office/people")
            let answer = try await administrator.submit(
                page, to: "/office/people",
                ["name": "Người Mới", "login": login, "role": "viewer", "position": "Thủ thư"],
                expecting: 422)
            let form = try answer.form("/office/people")
            #expect(form["name"] == "Người Mới")
            #expect(form["position"] == "Thủ thư")
            #expect(form["role"] == "viewer")
        }
        #expect(try await office.actions() == [])
    }

    @Test func `a changed role holds from the next click`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        let editor = try await office.visitor(.editor)
        try await editor.get("/office/people", expecting: 403)
        let path = "/office/people/\(office.officer(.editor).id)"
        let page = try await administrator.get(path)
        try await administrator.submit(page, to: path, ["role": "administrator"])
        try await editor.get("/office/people")
        let line = try #require(try await office.audit().last)
        #expect(line.action == "officer.change")
        #expect(line.summary == "administrator, active")
        #expect(line.officer == office.officer(.administrator).name)
    }

    @Test func `closing an account ends its sessions and links`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        let officer = office.officer(.hamletHead)
        let head = try await office.visitor(officer)
        let secret = try await office.office.act("test.link", by: nil) { act in
            try act.makeSignInLink(for: officer)
        }
        let path = "/office/people/\(officer.id)"
        try await administrator.post(
            path, [("name", officer.name), ("role", officer.role.rawValue)])
        try await head.get("/office/account", expecting: 303)
        let target = "/office/sign-in/link/\(secret)"
        let again = office.anyone()
        try await again.submit(try await again.get(target), to: target, expecting: 403)
    }

    @Test(arguments: [[("role", "viewer"), ("active", "1")], [("role", "administrator")]])
    func `the last administrator stays`(fields: [(String, String)]) async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        let path = "/office/people/\(office.officer(.administrator).id)"
        let answer = try await administrator.post(
            path, [("name", "Quản trị")] + fields, expecting: 422)
        #expect(answer.words.contains("quản trị cuối cùng"))
        try await administrator.get("/office/people")
    }

    @Test func `one unit has one name`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        let page = try await administrator.get("/office/units")
        try await administrator.submit(
            page, to: "/office/units", ["name": "phòng VH-XH"], expecting: 422)
        try await administrator.submit(page, to: "/office/units", ["name": "Hội Nông dân"])
        #expect(try await office.read { try $0.units() }.count == 4)
    }

    @Test func `the commune's changed particulars are on every page at once`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        let page = try await administrator.get("/office/commune")
        try await administrator.submit(
            page, to: "/office/commune", ["name": "xã <An Lão> & bạn", "phone": "0200 111 222"])
        let after = try await administrator.get("/office/commune")
        #expect(after.page.root.first("title")?.rawText.hasSuffix("Xã <An Lão> & bạn") == true)
        #expect(office.portalChanges > 0)
        let refused = try await administrator.submit(
            after, to: "/office/commune", ["name": " ", "about": "Đôi lời"], expecting: 422)
        #expect(try refused.form("/office/commune")["about"] == "Đôi lời")
    }

    @Test func `the administrator chooses the portal's languages, and Vietnamese stays`()
        async throws
    {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        #expect(office.office.particulars.languages == [.vi, .en])
        let fields = [
            ("name", "xã An Lão"), ("issuer", "UBND xã An Lão"), ("place", "An Lão"),
            ("language", "ko"), ("language", "en"), ("language", "tlh"), ("language", "<b>"),
        ]
        try await administrator.post("/office/commune", fields, expecting: 303)
        #expect(office.office.particulars.languages == [.vi, .en, .ko])
        let stored = try await office.read { try $0.setting("commune", as: Commune.self) }
        #expect(stored?.languages == [.vi, .en, .ko])
    }

    @Test func `the trail shows who did what, newest first`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        try await administrator.post("/office/units", [("name", "Hội Nông dân")])
        office.clock.advance(hours: 1)
        try await administrator.post("/office/units", [("name", "Đoàn Thanh niên")])
        let words = try await administrator.get("/office/audit").words
        let later = try #require(words.range(of: "Đoàn Thanh niên"))
        let earlier = try #require(words.range(of: "Hội Nông dân"))
        #expect(later.lowerBound < earlier.lowerBound)
    }

    @Test func `a seal noted on paper tells whether the trail is as it was`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let administrator = try await office.visitor(.administrator)
        try await administrator.post("/office/units", [("name", "Hội Nông dân")])
        let line = try #require(try await office.audit().last)
        let place = try #require(line.place), seal = try #require(line.seal)
        let noted = AuditCheck.short(seal)
        let page = try await administrator.get("/office/audit?check=1").words
        #expect(page.contains(noted))
        #expect(page.contains("không dòng nào bị sửa"))
        let same = try await administrator.get(
            "/office/audit?place=\(place)&seal=\(noted.lowercased())")
        #expect(same.words.contains("Đúng dấu"))
        for wrong in ["place=\(place)&seal=\(noted.prefix(4))", "place=999&seal=\(noted)"] {
            let other = try await administrator.get("/office/audit?" + wrong)
            #expect(other.words.contains("Không khớp"))
        }
    }

    @Test func `sessions that ran out are forgotten by the night's work`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        _ = try await office.visitor(.editor)
        office.clock.advance(days: Session.days + 1)
        for kind in PeopleRoom.feature.dailyJobs { try await office.doJob(kind) }
        let count = try await office.read {
            try $0.scalar("SELECT COUNT(*) FROM session", as: Int.self)
        }
        #expect(count == 0)
    }
}
