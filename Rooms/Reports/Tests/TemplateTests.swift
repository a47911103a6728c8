import Office
import OfficialDocuments
import TestKit
import Testing
import WorkingTime

@testable import Reports

@Suite struct TemplateTests {
    @Test func `places are filled, whatever capitals and spaces their names have`() {
        let filled = TemplatePlace.fill("Báo cáo { KỲ  báo cáo } của {cơ quan}.") {
            $0 == .period ? "tháng 11" : "xã"
        }
        #expect(filled == "Báo cáo tháng 11 của xã.")
    }

    @Test(arguments: [
        ("{kỳ}", ["{kỳ}"]), ("{", ["{"]), ("{}", ["{}"]), ("a {cơ quan", ["{cơ quan"]),
        ("{năm} }", []), ("không có", []), ("{{năm}}", ["{{năm}"]),
    ])
    func `a name that there is not is found`(text: String, names: [String]) {
        #expect(TemplatePlace.unknown(in: text) == names)
    }

    @Test func `what is filled in is never read as a place again`() {
        #expect(TemplatePlace.fill("{cơ quan}") { _ in "{năm}" } == "{năm}")
    }

    @Test func `an office orders and leaves out chapters, and the next report follows`()
        async throws
    {
        let office = try await MadeUp.office()
        try await MadeUp.record("Mùa gặt", in: office)
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/reports/templates?occasion=month")
        try await editor.submit(
            page, to: "/office/reports/templates",
            [
                "place-next": "1", "place-results": "2", "place-targets": "",
                "place-late": "", "place-difficulties": "", "place-proposals": "",
                "heading-results": "Đã làm trong {kỳ báo cáo}", "opening": "Kính trình.",
            ])
        let made = try await editor.post("/office/reports", [("period", "2026-11")])
        let words = try await editor.follow(made).words
        #expect(words.contains("I. NHIỆM VỤ THÁNG 12 NĂM 2026"))
        #expect(words.contains("II. ĐÃ LÀM TRONG THÁNG 11 NĂM 2026"))
        #expect(words.contains("Kính trình."))
        #expect(!words.contains("KHÓ KHĂN, VƯỚNG MẮC"))
    }

    @Test func `an unknown place is refused by its name and the words stay`() async throws {
        let office = try await MadeUp.office()
        let editor = try await office.visitor(.editor)
        let page = try await editor.get("/office/reports/templates?occasion=year")
        let answer = try await editor.submit(
            page, to: "/office/reports/templates", ["opening": "Năm {số liệu} <b>"],
            expecting: 422)
        #expect(answer.words.contains("Không có chỗ điền nào tên là {số liệu}"))
        #expect(answer.text.contains("Năm {số liệu} &lt;b&gt;</textarea>"))
        #expect(try await office.read { try $0.storedTemplate(for: .year) } == nil)
    }

    @Test func `who saves a template second overwrites nobody`() async throws {
        let office = try await MadeUp.office()
        let editor = try await office.visitor(.editor)
        let leader = try await office.visitor(.leader)
        let seen = try await editor.get("/office/reports/templates?occasion=quarter")
        let other = try await leader.get("/office/reports/templates?occasion=quarter")
        try await leader.submit(other, to: "/office/reports/templates", ["opening": "Một."])
        let answer = try await editor.submit(
            seen, to: "/office/reports/templates", ["opening": "Hai."], expecting: 409)
        #expect(answer.text.contains("Hai.</textarea>"))
        let kept = try await office.read { try $0.template(for: .quarter) }
        #expect(kept.opening == "Một.")
    }

    @Test func `a longer report also judges, and compares with the year before`() throws {
        let year = Template.usual(for: Occasion(try #require(Period(code: "2026"))))
        #expect(year.chapters.map(\.content).contains(.comparison))
        #expect(year.parts.contains(.strengths))
        #expect(Occasion(try #require(Period(code: "2026-H1"))) == .half)
        #expect(Occasion(try #require(Period(code: "2026-01-05..2026-02-10"))) == .request)
    }
}

@Suite struct ComparisonTests {
    @Test func `the same days of the year before stand beside`() async throws {
        let office = try await MadeUp.office()
        try await MadeUp.record("Năm nay 1", in: office)
        try await MadeUp.record("Năm nay 2", in: office)
        let before = try #require(Day(iso: "2025-11-20"))
        try await MadeUp.record("Năm ngoái", on: before, in: office)
        let house = office.office.house
        let now = office.clock.now
        let figures = try await office.read {
            try Composer(MadeUp.november, $0, house, at: now).figures
        }
        let compared = try #require(figures.compared?.first)
        #expect(compared.now.quantity == 2 && compared.before.quantity == 1)
        #expect(compared.change == 100)
        #expect(Wording.change(compared) == "Tin, bài đã đăng: 2 (cùng kỳ 1, tăng 100\u{A0}%)")
        #expect(Prompts.lines(for: .strengths, figures).contains { $0.contains("tăng 100") })
        #expect(figures.proofs?.map(\.title) == ["Năm nay 1", "Năm nay 2"])
    }

    @Test func `nothing before is no growth`() {
        let compared = Figures.Compared(
            measure: .articlesPublished, now: .init(quantity: 4), before: .init())
        #expect(compared.change == nil)
    }

    @Test func `evidence is annexed with its public address and a code`() throws {
        var figures = Figures()
        figures.proofs = [
            .init(
                day: MadeUp.day(11, 5), title: "Mùa gặt", measure: .articlesPublished,
                address: "https://an-lao.example/tin/mua-gat"),
            .init(
                day: MadeUp.day(11, 6), title: "Họp dân", measure: .other, address: nil),
        ]
        let report = MadeUp.report(figures)
        let annex = try #require(report.document.annexes.first)
        guard case .table(let table) = annex.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.rows[0].last?.code == "https://an-lao.example/tin/mua-gat")
        #expect(table.rows[1].last?.words == "–")
    }
}
