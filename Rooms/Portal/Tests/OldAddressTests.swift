import Foundation
import HTTPTypes
import Markup
import Office
import Storage
import TestKit
import Testing
import Web
import WorkingTime

@testable import Portal

/// Old addresses never die: what was printed once still leads to the right page.
struct OldAddressTests {
    private func office() async throws -> TestOffice {
        try await TestOffice(PortalRoom.feature, TestPress.feature(3))
    }

    private static let map = "/office/old-addresses"

    @Test(arguments: [
        ("https://www.AnLao.example:443//vi/Tin-Tuc/le-hoi-12.html/", "/vi/tin-tuc/le-hoi-12.html"),
        ("/vi/tin-tuc/le-hoi-12.html?utm_source=zalo&fbclid=1", "/vi/tin-tuc/le-hoi-12.html"),
        ("/index.php?op=b&nv=news#top", "/index.php?nv=news&op=b"),
        ("/tin/l%E1%BB%85-h%E1%BB%99i", "/tin/lễ-hội"),
        ("anlao.example", "/"),
    ])
    func `an address is the same in every spelling`(typed: String, path: String) throws {
        #expect(try #require(OldAddress(typed: typed)).path == path)
    }

    @Test(arguments: [
        "", "tin cu", "javascript:alert(1)", "http://", "http:///a", "/a%00b", "/a%0d%0ab",
        "https://localhost/a", "/" + String(repeating: "a", count: 2_000),
    ])
    func `what is no address of a page is none`(typed: String) {
        #expect(OldAddress(typed: typed) == nil)
    }

    @Test func `an old address leads on, and an unknown one still says that nothing is there`()
        async throws
    {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get(Self.map)
        let added = try await editor.submit(
            page, to: Self.map,
            ["old": "https://cu.example/vi/news/le-hoi-12.html", "target": "/tin/le-hoi"])
        #expect(try await editor.follow(added).words.contains("Đã ghi 1 địa chỉ"))
        let reader = office.anyone()
        for spelling in ["", "/", "?utm_medium=x", "?b=1"] {
            let answer = try await reader.get(
                "/vi/news/le-hoi-12.html" + spelling, expecting: 301)
            #expect(answer.location == "/tin/le-hoi")
        }
        try await reader.get("/vi/news/khac.html", expecting: 404)
        #expect(try await office.actions().contains("old-address.keep"))
        let line = try #require(
            try await office.read { try $0.oldAddresses(with: "le-hoi-12", limit: 9) }.first)
        try await editor.post("\(Self.map)/\(line.id)/removal")
        try await reader.get("/vi/news/le-hoi-12.html", expecting: 404)
    }

    @Test func `an address with a query is told from another one`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        try await editor.post(
            Self.map,
            [
                (
                    "list",
                    """
                    Cũ;Mới
                    /index.php?nv=news&op=a;/tin/le-hoi
                    "/index.php?op=b&nv=news";/lien-he
                    /default.aspx;/
                    """
                )
            ])
        let reader = office.anyone()
        #expect(
            try await reader.get("/index.php?op=a&nv=news", expecting: 301).location
                == "/tin/le-hoi")
        #expect(
            try await reader.get("/index.php?nv=news&op=b", expecting: 301).location == "/lien-he")
        #expect(
            try await reader.get("/Default.aspx?tabid=9", expecting: 301).location == "/")
        try await reader.get("/index.php?nv=news&op=c", expecting: 404)
    }

    @Test(arguments: [
        "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)",
        "/office/accounts", "/a b", "/tin\r\nSet-Cookie: a",
    ])
    func `an old address leads nowhere but to pages of this portal`(target: String) async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        let refused = try await editor.post(
            Self.map, [("old", "/cu"), ("target", target)], expecting: 422)
        #expect(refused.page.root.all("input").contains { $0["value"] == "/cu" })
        try await office.anyone().get("/cu", expecting: 404)
    }

    @Test func `of a list the good lines are entered and the others come back with the reason`()
        async throws
    {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        let refused = try await editor.post(
            Self.map,
            [("list", "/a,/tin\nkhông phải,/tin\n/c\n/d,https://evil.example\n/a,/lich\n/f,/f\n")],
            expecting: 422)
        #expect(refused.words.contains("Đã ghi 1 địa chỉ"))
        #expect(refused.words.contains("Dòng 2"))
        let kept = try #require(refused.page.root.all("textarea").first { $0["id"] == "list" })
        #expect(kept.words.contains("/d,https://evil.example"))
        #expect(!kept.words.contains("/a,/tin "))
        #expect(try await office.anyone().get("/a", expecting: 301).location == "/tin")
    }

    @Test func `a list in a file is taken, and one that is no text is not`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get(Self.map)
        let list = PageForm.File(
            "file", name: "cu.csv", bytes: Array("\u{FEFF}cũ,mới\n/x.html,/tin\n".utf8))
        try await editor.submit(page, to: Self.map, [:], files: [list])
        try await office.anyone().get("/x.html", expecting: 301)
        let broken = PageForm.File("file", name: "cu.csv", bytes: [0xFF, 0xFE, 0x00, 0xD8])
        try await editor.submit(page, to: Self.map, [:], files: [broken], expecting: 422)
    }

    @Test(arguments: [
        "/%", "/%zz", "/%00", "/..%2f..%2fetc/passwd", "/'%20OR%201=1--", "/%25_%25",
        "/" + String(repeating: "%41", count: 2_000), "/?" + String(repeating: "a=1&", count: 900),
    ])
    func `hostile paths are just not found`(path: String) async throws {
        let office = try await office()
        let answer = try await office.anyone().get(
            path, expecting: path.hasPrefix("/?") ? 200 : 404)
        #expect(answer.location == nil)
    }

    @Test func `a page of ours stands before the map`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        try await editor.post(Self.map, [("old", "/lien-he"), ("target", "/tin")])
        try await office.anyone().get("/lien-he")
    }

    // MARK: - Hosts

    @Test func `what two old sites had is told apart by the host`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        try await editor.post(
            Self.map,
            [("list", "https://a.example/x,/tin\nhttps://b.example/x,/lich\na.example/y,/lich")])
        let reader = office.anyone()
        try await reader.get("/x", expecting: 404)
        #expect(try await reader.get("/y", expecting: 301).location == "/lich")
        let house = office.office.house
        let found = try await office.read {
            try house.destination($0, of: OldAddress(host: "b.example", path: "/x"))
        }
        #expect(found == "/lich")
    }

    @Test func `a host that the commune had tells its addresses from those of another`()
        async throws
    {
        let office = try await office()
        let chief = try await office.visitor(.administrator)
        let page = try await chief.get(Self.map)
        try await chief.submit(
            page, to: Self.map + "/hosts", ["hosts": "https://www.localhost.example/\nb.example"])
        #expect(office.office.particulars.oldHosts == ["localhost.example", "b.example"])
        try await chief.submit(
            page, to: Self.map + "/hosts", ["hosts": "không phải tên"], expecting: 422)
        #expect(office.office.particulars.oldHosts.count == 2)
        let stored = try await office.read { try $0.setting("commune", as: Commune.self) }
        #expect(stored?.oldHosts == ["localhost.example", "b.example"])
        try await office.visitor(.editor).post(
            Self.map + "/hosts", [("hosts", "c.example")], expecting: 403)
    }

    // MARK: - Asked for in vain

    @Test func `what readers ask for in vain is counted without them and can be led somewhere`()
        async throws
    {
        let office = try await office()
        let reader = office.anyone()
        let person: HTTPFields = [.userAgent: "Mozilla/5.0 (Linux; Android 14) Firefox/130"]
        for _ in 0..<4 {
            _ = try await reader.send(.get, "/vi/news/hoi.html", headers: person)
        }
        _ = try await reader.send(.get, "/vi/news/mot-lan.html", headers: person)
        _ = try await reader.send(
            .get, "/wp-login.php",
            headers: [.userAgent: "Mozilla/5.0 (compatible; Robot/2.1; +http://a.example/why)"])
        let missed = office.office.takeMisses()
        #expect(missed.map(\.address.path) == ["/vi/news/hoi.html", "/vi/news/mot-lan.html"])
        let day = office.clock.today
        try await office.office.database.write { connection in
            try office.office.house.keepMisses(connection, day, missed)
            try office.office.house.keepMisses(connection, day, [missed[0]])
        }
        let editor = try await office.visitor(.editor)
        let page = try await editor.get(Self.map)
        #expect(page.words.contains("/vi/news/hoi.html 8 lần"))
        #expect(!page.words.contains("mot-lan"))
        try await editor.post(
            Self.map, [("old", "/vi/news/hoi.html"), ("target", "/tin/le-hoi")])
        #expect(try await !editor.get(Self.map).words.contains("8 lần"))
        try await reader.get("/vi/news/hoi.html", expecting: 301)
    }

    @Test func `nonsense asked for all day fills nothing`() async throws {
        let office = try await office()
        let day = office.clock.today
        let many = (0..<1_300).compactMap {
            OldAddress(host: "", target: "/x\($0)").map { MissedAddress($0, times: 5) }
        }
        try await office.office.database.write { connection in
            try OldAddresses.keepMisses(connection, day.adding(days: -120), many)
            try OldAddresses.keepMisses(connection, day, many)
        }
        let rows = try await office.read {
            try $0.scalar("SELECT COUNT(*) FROM missed_address", as: Int.self)
        }
        #expect(rows == OldAddresses.mostMissed)
    }

    @Test func `an old address whose page is gone is shown as broken`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        try await editor.post(
            Self.map, [("list", "/a,/tin/le-hoi\n/b,/tin/khong-con\n/c,/chang-co\n/d,/lich")])
        let page = try await editor.get(Self.map)
        let gone = page.page.root.all("tr").filter { $0.words.contains("không còn") }
        #expect(gone.count == 2)
        #expect(gone.allSatisfy { $0.words.hasPrefix("/b") || $0.words.hasPrefix("/c") })
        let english = try await editor.get(Self.map + "?q=khong")
        #expect(english.page.root.all("tbody").flatMap { $0.all("tr") }.count == 1)
    }

    // MARK: - The merger

    @Test func `a merger is said on every page until its day`() async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/notices")
        let until = office.clock.today.adding(days: 30)
        try await editor.submit(
            page, to: "/office/notices/merger",
            [
                "oldNames": "xã Mỹ Đức, xã An Thắng", "decision": "Nghị quyết số 1669/NQ-UBTVQH15",
                "decidedOn": "2025-06-16", "mergerUntil": until.iso,
            ])
        let words =
            "Xã Mỹ Đức, xã An Thắng nay là xã An Lão, theo Nghị quyết số 1669/NQ-UBTVQH15 ngày 16/06/2025."
        for path in ["/", "/tin/le-hoi", "/lien-he"] {
            let shown = try await office.anyone().get(path)
            #expect(shown.words.contains(words), "\(path)")
            #expect(!shown.words.contains("Thông báo khẩn"))
        }
        #expect(try await office.anyone().get("/en/").words.contains("are now xã An Lão, by"))
        office.clock.advance(days: 31)
        try await office.doWaitingJobs(Turning.job)
        #expect(try await !office.anyone().get("/").words.contains("nay là"))
    }

    @Test(arguments: [
        ["oldNames": ""], ["decision": ""], ["decidedOn": "hôm qua"], ["mergerUntil": "2020-01-01"],
        ["mergerUntil": "2099-01-01"], ["mergerTarget": "javascript:x"],
    ])
    func `a notice of a merger without its facts is refused with what was typed`(
        wrong: [String: String]
    ) async throws {
        let office = try await office()
        let editor = try await office.visitor(.editor)
        var fields: [String: String] = [
            "oldNames": "xã Cũ", "newName": "xã Mới", "decision": "Nghị quyết 1",
            "decidedOn": "2025-06-16", "mergerTarget": "",
            "mergerUntil": office.clock.today.adding(days: 30).iso,
        ]
        fields.merge(wrong) { _, new in new }
        let refused = try await editor.post(
            "/office/notices/merger", fields.map { ($0.key, $0.value) }, expecting: 422)
        #expect(try refused.form("/office/notices/merger")["newName"] == "xã Mới")
    }
}
