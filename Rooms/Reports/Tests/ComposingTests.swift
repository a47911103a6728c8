import Office
import OfficialDocuments
import TestKit
import Testing
import WorkingTime

@testable import Reports

@Suite struct ComposingTests {
    private func figures(of office: TestOffice) async throws -> Figures {
        let house = office.office.house
        let now = office.clock.now
        return try await office.read {
            try Composer(MadeUp.november, $0, house, at: now).figures
        }
    }

    @Test func `evidence stands with its task, else with the section whose target it counts for`()
        async throws
    {
        let office = try await MadeUp.office()
        try await MadeUp.record("Mùa gặt", task: "write", in: office)
        try await MadeUp.record("Lễ hội", on: MadeUp.day(11, 12), in: office)
        try await MadeUp.record("Loa thôn Đông", .broadcastSessions, in: office)
        let figures = try await figures(of: office)
        let first = try #require(figures.sections.first)
        #expect(first.heading == "Tuyên truyền trên cổng")
        #expect(first.works.first?.evidence.first?.entries.map(\.title) == ["Mùa gặt"])
        #expect(first.evidence.first?.entries.map(\.title) == ["Lễ hội"])
        #expect(figures.other.map(\.measure) == [.broadcastSessions])
    }

    @Test func `only the month's own rows are in it, and none that was voided`() async throws {
        let office = try await MadeUp.office()
        try await MadeUp.record("Tháng Mười", on: MadeUp.day(10, 31), in: office)
        try await MadeUp.record("Cuối tháng", on: MadeUp.day(11, 30), in: office)
        try await MadeUp.record("Tháng Chạp", on: MadeUp.day(12, 1), in: office)
        try await MadeUp.record("Đã gỡ", in: office)
        let rows = try await office.read {
            try $0.ledgerRows(first: MadeUp.november.first, last: MadeUp.november.last)
        }
        let voided = try #require(rows.first { $0.title == "Đã gỡ" })
        try await office.office.act("test.void", by: nil) { act in
            try act.state(.evidenceVoided(rowID: voided.id, reason: "nhầm"))
        }
        let figures = try await figures(of: office)
        #expect(figures.sections.first?.evidence.first?.entries.map(\.title) == ["Cuối tháng"])
    }

    @Test func `a task finished in another month is left out, one of this month is in`()
        async throws
    {
        let figures = try await figures(of: try await MadeUp.office())
        let works = figures.sections.flatMap(\.works).map(\.text)
        #expect(works == ["Dựng sân khấu"])
    }

    @Test func `what is late says why, and next month's work stands in order`() async throws {
        let figures = try await figures(of: try await MadeUp.office())
        #expect(figures.late.map(\.reason) == ["Máy quay hỏng."])
        #expect(figures.next.map(\.words) == ["Họp tổng kết năm", "In tờ gấp"])
    }

    @Test func `shares are summed as parts of a whole`() async throws {
        let office = try await MadeUp.office()
        try await MadeUp.record(
            "Đợt 1", .staffBriefed, quantity: 20, outOf: 25, target: "staff", in: office)
        try await MadeUp.record(
            "Đợt 2", .staffBriefed, quantity: 25, outOf: 25, target: "staff", in: office)
        let group = try #require(try await figures(of: office).sections.first?.evidence.first)
        #expect(Wording.sentence(group).hasPrefix("Phổ biến cho 45/50 cán bộ"))
    }

    @Test func `without a plan the ledger alone makes a report`() async throws {
        let office = try await MadeUp.office(hasPlan: false)
        try await MadeUp.record("Mùa gặt", in: office)
        let figures = try await figures(of: office)
        #expect(figures.plan == nil)
        #expect(figures.sections.isEmpty)
        #expect(figures.other.first?.quantity == 1)
    }
}

@Suite struct WordingTests {
    @Test(arguments: [
        ("2026-11", "tháng 11 năm 2026"), ("2026-Q4", "quý IV năm 2026"), ("2026", "năm 2026"),
        ("2026-11-16", "tuần từ ngày 16/11/2026 đến ngày 22/11/2026"),
    ])
    func `a period is called as papers call it`(code: String, words: String) throws {
        #expect(Wording.name(try #require(Period(code: code))) == words)
    }

    private static let symbols: [(String?, OfficialDocument.Form, String)] = [
        ("12/KH-UBND", .state, "BC-UBND"), ("85-KH/ĐU", .party, "BC/ĐU"),
        ("/KH-BCĐ", .state, "BC-BCĐ"), (nil, .state, "BC-UBND"), (nil, .party, "BC/ĐU"),
        ("12", .state, "BC-UBND"),
    ]

    @Test(arguments: symbols)
    func `the report's symbol follows the plan's`(
        number: String?, form: OfficialDocument.Form, symbol: String
    ) {
        #expect(Report.Particulars.symbol(of: number, form) == symbol)
    }

    @Test func `a target in which nothing arose has neither a number nor a share`() {
        let targets = MadeUp.book().targets.map(Figures.Target.init)
        #expect(
            Wording.target(targets[0]) == (
                "Ít nhất 4\u{A0}tin, bài", "3\u{A0}tin, bài", "75\u{A0}%"
            ))
        #expect(Wording.target(targets[1]) == ("Ít nhất 95\u{A0}%", "–", "–"))
    }

    @Test func `a long task is named by its first sentence`() {
        #expect(Wording.brief("- Viết tin, bài. Mỗi tháng một lần.") == "Viết tin, bài")
        let long = Wording.brief(String(repeating: "tuyên truyền ", count: 60))
        #expect(long.count <= 221)
        #expect(long.hasSuffix("tuyên…") || long.hasSuffix("truyền…"))
    }

    @Test func `after twenty titles the rest is counted`() {
        let entries = (1...25).map { Figures.Entry(title: "Bài \($0)", day: MadeUp.day(11, 1)) }
        let words = Wording.sentence(
            Figures.Group(
                measure: .articlesPublished, quantity: 25, outOf: nil, entries: entries))
        #expect(words.hasPrefix("Đăng 25 tin, bài: “Bài 1” (01/11/2026)"))
        #expect(words.hasSuffix("và 5 việc khác"))
        #expect(!words.contains("Bài 21"))
    }
}
