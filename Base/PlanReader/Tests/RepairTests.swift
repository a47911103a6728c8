import Testing

@testable import PlanReader

/// Repairs: what is applied by itself, what is asked, and that each can be undone.
struct RepairTests {
    private let paper = """
        KẾ HOẠCH
        Tuyên truyền năm 2O26
        I. NỘI DUNG
        - Tuyên truyền trên Công thông tin điện tử xã trước ngày l5/3/2026.
        - Khai thác tiềm năng du lịch

        biển của địa phương.
        \u{0C}KẾ HOẠCH TUYÊN TRUYỀN XÃ TÂN HỘI
        2
        - Tổ chức hội thi tìm hiểu pháp luật; - Treo băng rôn tại các trục đường chính.
        \u{0C}KẾ HOẠCH TUYÊN TRUYỀN XÃ TÂN HỘI
        3
        - Tổng kết công tác tuyên truyền cuối năm.
        """

    private func read(_ choices: RepairChoices = [:]) throws -> PlanReading {
        try PlanReader.read(bytes: Array(paper.utf8), choices: choices)
    }

    private func repair(
        _ kind: PlanReading.Repair.Kind, in reading: PlanReading
    ) throws -> PlanReading.Repair {
        try #require(reading.review?.repairs.first { $0.kind == kind })
    }

    @Test func `certain damage is mended before reading`() throws {
        let reading = try read()
        #expect(reading.title == "Tuyên truyền năm 2026")
        #expect(reading.year == 2026)
        #expect(
            reading.tasks.map(\.text)
                == [
                    "Tuyên truyền trên Công thông tin điện tử xã trước ngày 15/3/2026.",
                    "Khai thác tiềm năng du lịch biển của địa phương.",
                    "Tổ chức hội thi tìm hiểu pháp luật",
                    "Treo băng rôn tại các trục đường chính.",
                    "Tổng kết công tác tuyên truyền cuối năm.",
                ].map { $0.hasSuffix("luật") ? "Tổ chức hội thi tìm hiểu pháp luật;" : $0 })
        let kinds = Set(reading.review?.repairs.filter(\.isApplied).map(\.kind) ?? [])
        #expect(kinds == [.runningHead, .pageNumber, .joined, .split, .figure])
        #expect(reading.deadlines.first?.due == "2026-03-15")
    }

    @Test func `a word with a wrong mark is asked and read as it stands`() throws {
        let word = try repair(.word, in: read())
        #expect(!word.isCertain && !word.isApplied)
        #expect(word.line == 4)
        #expect(word.before == "Công thông tin")
        #expect(word.after == "Cổng thông tin")
        let accepted = try read([word.id: true])
        #expect(accepted.tasks[0].text.contains("Cổng thông tin"))
        #expect(try repair(.word, in: accepted).isApplied)
    }

    @Test(arguments: PlanReading.Repair.Kind.allCases.filter { $0 != .word })
    func `every repair can be undone and done again`(kind: PlanReading.Repair.Kind) throws {
        let whole = try read()
        let repair = try repair(kind, in: whole)
        let undone = try read([repair.id: false])
        #expect(undone.tasks != whole.tasks || undone.year != whole.year || kind == .pageNumber)
        #expect(undone.review?.repairs.contains { $0.id == repair.id && $0.isApplied } != true)
        #expect(try read([repair.id: true]).tasks == whole.tasks)
    }

    @Test func `the share of sure passages falls with what is asked`() throws {
        let reading = try read()
        #expect(reading.review?.certainty == 0.8)
        let word = try repair(.word, in: reading)
        #expect(try read([word.id: true]).review?.certainty == 1)
    }

    @Test(arguments: [
        ("năm 2O26", "2026"), ("ngày 3O/4", "30"), ("l2/3/2026", "12"), ("1O%", "10"),
        ("4O/KH-UBND", "40"),
    ])
    func `letters among figures are figures`(words: String, figures: String) {
        let fix = Misread.figures(in: Text(words)).first
        #expect(fix?.after == figures)
        #expect(fix?.isCertain == true)
    }

    @Test(arguments: [
        "Quý I/2026", "II.1. Nội dung", "khí CO2", "35/2021/QH15", "ông Ol", "I. NỘI DUNG",
        "loa 5W", "Zalo OA", "10 lít",
    ])
    func `letters that are letters stay`(words: String) {
        #expect(Misread.figures(in: Text(words)).isEmpty)
    }

    @Test func `the usual words of offices are not suspected`() {
        let words = "Uỷ ban nhân dân xã tuyên truyền trên Cổng thông tin, văn hoá cơ số thuốc."
        #expect(Misread.words(in: Text(words)).isEmpty)
    }

    @Test func `a title that the pages repeat is not lost on the first`() throws {
        #expect(try read().title == "Tuyên truyền năm 2026")
    }
}
