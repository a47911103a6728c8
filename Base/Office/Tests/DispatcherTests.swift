import HTTPTypes
import Markup
import Office
import Storage
import TestKit
import Testing
import Web

/// The one door: who comes in, and what becomes of everything that goes wrong.
struct DispatcherTests {
    @Test func `who is not signed in is led to the sign-in page and back`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let answer = try await office.anyone().get("/office/stand-in?a=1", expecting: 303)
        #expect(answer.location == "/office/sign-in?next=%2Foffice%2Fstand%2Din%3Fa%3D1")
    }

    @Test func `a role without the permission is refused, one with it is not`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let refused = try await office.visitor(.editor).get("/office/stand-in", expecting: 403)
        #expect(refused.words.contains("chưa được giao việc này"))
        try await office.visitor(.administrator).get("/office/stand-in")
    }

    @Test func `a form without its proof changes nothing and gives the words back`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let visitor = try await office.visitor(.administrator)
        let long = "Một đoạn dài mà không ai muốn phải viết lại lần thứ hai trong cùng một buổi."
        let answer = try await visitor.postUnproven(
            "/office/stand-in", [("note", long)], expecting: 403)
        #expect(answer.page.root.first("textarea")?.rawText == long)
        #expect(try await office.actions() == [])
    }

    @Test func `another browser's proof does not count`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let visitor = try await office.visitor(.administrator)
        let other = try await office.visitor(.leader).proof()
        try await visitor.postUnproven("/office/stand-in", [("csrf", other)], expecting: 403)
        #expect(try await office.actions() == [])
    }

    @Test func `a form that another site sends is refused even with the proof`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let visitor = try await office.visitor(.administrator)
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        try await visitor.postUnproven(
            "/office/stand-in", [("csrf", try await visitor.proof())],
            headers: [site: "cross-site"], expecting: 403)
        try await visitor.postUnproven(
            "/office/stand-in", [("csrf", try await visitor.proof())],
            headers: [site: "same-origin"], expecting: 303)
    }

    @Test func `a page that does not exist is a page too`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let desk = try await office.visitor(.viewer).get("/office/nowhere", expecting: 404)
        #expect(desk.page.root.first("h1")?.words == "Không tìm thấy trang")
        let portal = try await office.anyone().get("/en/nowhere", expecting: 404)
        #expect(portal.page.root.first("h1")?.words == "Page not found")
    }

    @Test func `a fault inside names a code and none of its own words`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let answer = try await office.visitor(.viewer).get("/office/fault", expecting: 500)
        #expect(answer.words.contains("Có lỗi, mã "))
        #expect(!answer.words.contains("secret of the machine"))
    }

    @Test func `a body above the limit is refused before it is read`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let visitor = try await office.visitor(.administrator)
        let heavy = String(repeating: "a", count: Limits.formBytes)
        try await visitor.post("/office/stand-in", [("note", heavy)], expecting: 413)
        #expect(try await office.actions() == [])
    }

    @Test func `a body that is no form is refused`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let visitor = try await office.visitor(.administrator)
        for (type, body) in [
            ("application/json", "{}"), ("multipart/form-data", "--x"),
            ("application/x-www-form-urlencoded", "a=%ff%fe"),
            ("application/x-www-form-urlencoded", "a=%00"),
        ] {
            let answer = try await visitor.send(
                .post, "/office/stand-in", headers: [.contentType: type], body: Array(body.utf8))
            #expect(answer.status == 400, "\(type) \(body)")
        }
    }

    @Test func `the same page is given as JSON to a program`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let visitor = try await office.visitor(.administrator)
        let answer = try await visitor.get("/office/stand-in", accept: "application/json")
        #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
        #expect(answer.text == #"{"note":"<b>"}"#)
    }

    @Test func `what is kept by browsers and what is not`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let desk = try await office.visitor(.administrator).get("/office/stand-in")
        #expect(desk.headers[.cacheControl] == "no-store")
        let link = try #require(desk.page.root.all("link").first { $0["rel"] == "stylesheet" })
        let style = try await office.anyone().get(try #require(link["href"]))
        #expect(style.headers[.cacheControl] == "public, max-age=31536000, immutable")
    }

    @Test func `the portal never sees the session cookie`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let visitor = try await office.visitor(.administrator)
        let answer = try await visitor.get("/stand-in")
        #expect(answer.words.contains("nobody"))
        #expect(answer.cookies == [])
    }

    @Test func `cookies travel only by HTTPS when readers come by it`() async throws {
        let office = try await TestOffice(StandInRoom.feature, isSecure: true)
        let answer = try await office.anyone().get("/office/nowhere", expecting: 404)
        #expect(answer.cookies.count == 1)
        #expect(answer.cookies.allSatisfy { $0.contains("; Secure") && $0.contains("; HttpOnly") })
    }

    @Test func `the desk speaks the language of its cookie`() async throws {
        let office = try await TestOffice(StandInRoom.feature)
        let visitor = try await office.visitor(.administrator)
        visitor.speak("en")
        let answer = try await visitor.get("/office/stand-in")
        #expect(answer.page.root.first("html")?["lang"] == "en")
        #expect(answer.headers[.contentLanguage] == "en")
    }
}

/// A room of this test only.
enum StandInRoom {
    struct Fault: Error, CustomStringConvertible {
        let description = "secret of the machine"
    }

    struct NotePage: PageContent {
        let note: String
        var title: String { "Ghi chú" }
        func html(_ frame: Frame) -> HTML { "<h1>Ghi chú</h1><p>\(note)</p>" }
    }

    static let feature = Feature(
        name: "StandIn",
        routes: [
            .page("/stand-in") { .page(NotePage(note: $0.officer?.name ?? "nobody")) },
            .get("/office/stand-in", for: .administer) { _ in .page(NotePage(note: "<b>")) },
            .get("/office/fault", for: .readOffice) { _ in throw Fault() },
            .post("/office/stand-in", for: .administer) { visit in
                try await visit.office.act("stand-in.note", by: visit.officer) { act in
                    act.note(Ref("note", "1"), "noted")
                }
                return .seeOther("/office/stand-in")
            },
        ])
}
