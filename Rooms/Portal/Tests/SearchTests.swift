import Foundation
import Markup
import Office
import Storage
import TestKit
import Testing
import WorkingTime

@testable import Portal

/// Looking for something on the portal.
struct SearchTests {
    private func reader() async throws -> TestVisitor {
        let office = try await TestOffice(PortalRoom.feature, TestPress.feature(3))
        try await office.office.database.write { connection in
            for (number, title) in Self.titles.enumerated() {
                let ref = Ref("story", "\(number)")
                var documents = [
                    SearchDocument(
                        ref: ref, language: .vi, isOriginal: true,
                        kind: number == 1 ? "notice" : "article",
                        topic: number == 0 ? "le-hoi" : nil, title: title,
                        summary: "Tóm tắt <b> số \(number)",
                        body: "Bà con đọc kỹ nội dung sau đây về đường làng.",
                        path: "/tin/tin-\(number)",
                        publishedAt: TestPress.day.adding(days: number * 300).at(7))
                ]
                if number == 2 {
                    documents.append(
                        SearchDocument(
                            ref: ref, language: .en, isOriginal: false, kind: "article",
                            topic: nil, title: "Flower festival", summary: "", body: "",
                            path: "/tin/tin-2", publishedAt: TestPress.day.at(7)))
                }
                try connection.index(documents)
            }
        }
        return office.anyone()
    }

    private static let titles = [
        "Bưởi Trúc Khê vào vụ", "Thông báo lịch tiêm phòng", "Lễ hội hoa bưởi",
    ]

    @Test(arguments: ["vi", "en"])
    func `every answer is a well made page`(language: String) async throws {
        let reader = try await reader()
        let prefix = language == "vi" ? "" : "/" + language
        for query in [
            "", "?q=", "?q=buoi", "?q=b%C6%B0%E1%BB%9Fi&sort=newest", "?q=buoi&kind=notice",
            "?q=khong+co+dau", "?q=buoi&page=4", "?q=duong&from=2024-01-01&to=2020-01-01",
            "?q=buoi&year=2026&topic=le-hoi&lang=all", "?q=%22%3E%3Cscript%3E",
            "?q=%00&kind=x&year=9&page=-7&lang=%22&from=x&sort=x", "?q=festival&lang=en",
        ] {
            try await reader.get(prefix + "/search" + query)
        }
    }

    @Test func `what is typed without marks is shown with them`() async throws {
        let reader = try await reader()
        let found = try await reader.get("/search?q=buoi")
        #expect(found.text.contains("<mark>Bưởi</mark> Trúc Khê"))
        #expect(found.words.contains("2 kết quả"))
        let passage = try await reader.get("/search?q=lang+vu")
        #expect(passage.text.contains("<mark>vụ</mark>"))
        let body = try await reader.get("/search?q=duong")
        #expect(body.text.contains("<mark>đường</mark> làng"))
    }

    @Test func `choices narrow what is found`() async throws {
        let reader = try await reader()
        func count(_ query: String) async throws -> Int {
            try await reader.get("/search?" + query).links.filter { $0.hasPrefix("/tin/") }.count
        }
        #expect(try await count("q=duong") == 3)
        #expect(try await count("q=duong&kind=notice") == 1)
        #expect(try await count("q=duong&topic=le-hoi") == 1)
        #expect(try await count("q=duong&year=\(TestPress.day.year)") == 1)
        #expect(try await count("q=duong&from=\(TestPress.day.adding(days: 1).iso)") == 2)
        #expect(try await count("q=duong&to=\(TestPress.day.iso)") == 1)
        #expect(try await count("q=duong&lang=fr") == 0)
    }

    @Test
    func `a reader finds what there is in other languages when there is nothing in their own`()
        async throws
    {
        let reader = try await reader()
        let page = try await reader.get("/search?q=flower")
        #expect(page.links.contains("/en/tin/tin-2"))
        #expect(page.words.contains("bằng tiếng khác"))
        let english = try await reader.get("/en/search?q=duong")
        #expect(english.links.contains("/en/tin/tin-0"), "untranslated stories are shown too")
        #expect(!english.links.contains("/en/tin/tin-2"), "the translation stands for it")
    }

    @Test func `a search that finds nothing helps on`() async throws {
        let reader = try await reader()
        let nothing = try await reader.get("/search?q=%22%3E%3Cscript%3E")
        #expect(nothing.words.contains("Không có bài nào"))
        #expect(nothing.links.contains("/chu-de/le-hoi"))
        #expect(nothing.words.contains("Ủy ban nhân dân xã An Lão"))
        let misspelt = try await reader.get("/search?q=le+hio")
        #expect(misspelt.words.contains("lễ hội") || misspelt.words.contains("le hội"))
        let longer = try await reader.get("/search?q=buoi+zzz")
        #expect(longer.links.contains("/search?q=buoi"))
        #expect(try await reader.get("/search?q=").links.contains("/chu-de/le-hoi"))
    }

    @Test func `titles are suggested while somebody types`() async throws {
        let reader = try await reader()
        let answer = try await reader.get("/search/suggest?q=le%20ho")
        let list = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [Any])
        #expect(list.first as? String == "le ho")
        #expect(list[1] as? [String] == ["Lễ hội hoa bưởi"])
        #expect(list[3] as? [String] == ["http://localhost/tin/tin-2"])
        let none = try await reader.get("/search/suggest?q=%22%2A")
        #expect(none.text == #"["\"*",[],[],[]]"#)
    }

    @Test func `other ways lead to the search`() async throws {
        let reader = try await reader()
        let moved = try await reader.get("/tim-kiem?q=l%E1%BB%85", expecting: 301)
        #expect(moved.location == "/search?q=l%E1%BB%85")
        let description = try XMLText.read(try await reader.get("/opensearch.xml").text)
        #expect(description.name == "OpenSearchDescription")
        #expect(description.all("Url").count == 2)
        let home = try await reader.get("/")
        #expect(home.page.root.all("link").contains { $0["href"] == "/opensearch.xml" })
    }
}
