import Foundation
import Office
import People
import Storage
import TestKit
import Testing

/// Coming in and going out. Counts of wrong tries are the process's own, so each test comes from
/// an address and with a login that no other test uses.
struct SignInTests {
    private let password = "bốn từ không liền nhau"

    /// An officer who has chosen a password.
    private func officer(_ login: String, in office: TestOffice) async throws -> Officer {
        let officer = try await office.hire(.editor, login: login)
        let visitor = try await office.visitor(officer)
        let page = try await visitor.get("/office/account")
        try await visitor.submit(page, to: "/office/account/password", ["password": password])
        return officer
    }

    @Test func `a name and its password open the office`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        _ = try await officer("lan", in: office)
        let visitor = office.anyone(from: "198.51.100.1")
        let form = try await visitor.get("/office/sign-in?next=/office/account")
        let answer = try await visitor.submit(
            form, to: "/office/sign-in", ["login": "Lan", "password": password])
        #expect(answer.location == "/office/account")
        let account = try await visitor.follow(answer)
        #expect(account.words.contains("lan"))
        #expect(try await office.actions().last == "session.open")
    }

    @Test func `the session cookie is out of reach of scripts and of other sites`() async throws {
        let office = try await TestOffice(PeopleRoom.feature, isSecure: true)
        _ = try await officer("cuc", in: office)
        let visitor = office.anyone(from: "198.51.100.2")
        let form = try await visitor.get("/office/sign-in")
        let answer = try await visitor.submit(
            form, to: "/office/sign-in", ["login": "cuc", "password": password])
        let line = try #require(answer.cookies.first { $0.hasPrefix("conglang_session=") })
        for flag in ["HttpOnly", "SameSite=Lax", "Path=/office", "Secure", "Max-Age=1209600"] {
            #expect(line.components(separatedBy: "; ").contains(flag), "\(flag)")
        }
        let secret = try #require(visitor.cookie("conglang_session"))
        #expect(secret.count == 43)
        let stored = try await office.read { connection in
            try connection.scalars("SELECT id FROM session", as: String.self)
        }
        #expect(!stored.contains(secret))
    }

    @Test func `a wrong password says no more than that, and keeps the name`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        _ = try await officer("mai", in: office)
        let visitor = office.anyone(from: "198.51.101.3")
        var said: [String] = []
        for login in ["mai", "khong-ai-ca"] {
            let form = try await visitor.get("/office/sign-in")
            let answer = try await visitor.submit(
                form, to: "/office/sign-in", ["login": login, "password": "sai mật khẩu"],
                expecting: 422)
            #expect(answer.page.root.element(id: "login")?["value"] == login)
            #expect(answer.page.root.element(id: "password")?["value"] == nil)
            said.append(answer.words)
        }
        #expect(said[0] == said[1])
        #expect(visitor.cookie("conglang_session") == nil)
    }

    @Test func `after five wrong tries even the right password waits a quarter of an hour`()
        async throws
    {
        let office = try await TestOffice(PeopleRoom.feature)
        _ = try await officer("dao", in: office)
        func attempt(_ password: String, from address: String, expecting status: Int) async throws {
            let visitor = office.anyone(from: address)
            let form = try await visitor.get("/office/sign-in")
            try await visitor.submit(
                form, to: "/office/sign-in", ["login": "dao", "password": password],
                expecting: status)
        }
        for place in 0..<5 {
            try await attempt("sai \(place)", from: "198.51.\(102 + place).4", expecting: 422)
        }
        try await attempt(password, from: "198.51.110.4", expecting: 429)
        office.clock.advance(minutes: 16)
        try await attempt(password, from: "198.51.110.4", expecting: 303)
    }

    @Test func `ten wrong tries of one network are enough, whatever the names`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        for place in 0..<10 {
            let visitor = office.anyone(from: "198.51.120.\(place)")
            let form = try await visitor.get("/office/sign-in")
            try await visitor.submit(
                form, to: "/office/sign-in", ["login": "nguoi\(place)", "password": "sai"],
                expecting: 422)
        }
        let visitor = office.anyone(from: "198.51.120.200")
        let form = try await visitor.get("/office/sign-in")
        try await visitor.submit(
            form, to: "/office/sign-in", ["login": "nguoi-khac", "password": "sai"],
            expecting: 429)
    }

    @Test func `a sign-in never leads to another site`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        _ = try await officer("sen", in: office)
        for target in [
            "https://example.com", "//example.com", "/officeevil", "/office/\\example.com",
            "javascript:x",
        ] {
            let visitor = office.anyone(from: "198.51.130.5")
            let answer = try await visitor.post(
                "/office/sign-in",
                [("login", "sen"), ("password", password), ("next", target)])
            #expect(answer.location == "/office", "\(target)")
        }
    }

    @Test func `a link opens the office once`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let officer = office.officer(.editor)
        let secret = try await office.office.act("x", by: nil) { act in
            try act.makeSignInLink(for: officer)
        }
        let path = "/office/sign-in/link/\(secret)"
        let first = office.anyone()
        // Looking at the address, as a messenger's preview does, does not use it up.
        try await first.get(path)
        let form = try await first.get(path)
        let answer = try await first.submit(form, to: path)
        #expect(answer.location == "/office/account")
        try await first.follow(answer)
        let second = office.anyone()
        let again = try await second.submit(try await second.get(path), to: path, expecting: 403)
        #expect(again.words.contains("đã dùng rồi hoặc đã hết hạn"))
        #expect(second.cookie("conglang_session") == nil)
    }

    @Test func `a link ends after its hours`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let officer = office.officer(.editor)
        let secret = try await office.office.act("x", by: nil) { act in
            try act.makeSignInLink(for: officer)
        }
        office.clock.advance(hours: Session.linkHours)
        let path = "/office/sign-in/link/\(secret)"
        let visitor = office.anyone()
        try await visitor.submit(try await visitor.get(path), to: path, expecting: 403)
    }

    @Test func `signing out ends the session itself, not only the cookie`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let visitor = try await office.visitor(.editor)
        let secret = try #require(visitor.cookie("conglang_session"))
        let page = try await visitor.get("/office/account")
        let answer = try await visitor.submit(page, to: "/office/sign-out")
        #expect(answer.location == "/office/sign-in")
        #expect(visitor.cookie("conglang_session") == nil)
        visitor.keep("conglang_session", secret, path: "/office")
        try await visitor.get("/office/account", expecting: 303)
        #expect(try await office.actions() == ["session.close"])
    }

    @Test func `a new password signs every other device out`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let here = try await office.visitor(.unitOfficer)
        let there = try await office.visitor(.unitOfficer)
        let page = try await here.get("/office/account")
        let answer = try await here.submit(
            page, to: "/office/account/password", ["password": password])
        try await here.follow(answer)
        try await there.get("/office/account", expecting: 303)
    }

    @Test func `a password is changed only by who knows the old one`() async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let visitor = try await office.visitor(try await officer("hue", in: office))
        let page = try await visitor.get("/office/account")
        let refused = try await visitor.submit(
            page, to: "/office/account/password",
            ["current": "không phải câu này", "password": "một câu hoàn toàn khác"],
            expecting: 422)
        #expect(refused.page.root.descendants.contains { $0["role"] == "alert" })
        try await visitor.submit(
            page, to: "/office/account/password",
            ["current": password, "password": "một câu hoàn toàn khác"])
    }

    @Test(arguments: ["ngắn", "1234567890", "matkhau1234", "aaaaaaaaaaaa"])
    func `a password that is guessed first is refused`(password: String) async throws {
        let office = try await TestOffice(PeopleRoom.feature)
        let visitor = try await office.visitor(.viewer)
        let page = try await visitor.get("/office/account")
        try await visitor.submit(
            page, to: "/office/account/password", ["password": password], expecting: 422)
        #expect(try await office.actions() == [])
    }
}
