import Foundation
import Testing

@testable import PlanReader

/// Plans written for these tests in the wordings of the genre, each with its reading
/// (`Plans/*.gold.json`). The readings were first made by the program and then gone through by a
/// person beside the paper, section by section: they hold what is right against later changes.
struct PlanReaderTests {
    static let plans = [
        "tinh-kinh-bac", "phuong-dong-quan", "phuong-dong-quan-decomposed",
        "dang-uy-xa-hoa-lac", "xa-muong-khen", "xa-binh-phu", "xa-song-thao", "xa-tan-hoi",
    ]

    static func url(_ name: String, _ ending: String) throws -> URL {
        try #require(
            Bundle.module.url(forResource: name, withExtension: ending, subdirectory: "Plans"))
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url(name, "txt")))
    }

    @Test(arguments: plans) func `a plan of the genre is read as its careful reader does`(
        name: String
    ) throws {
        let reading = try PlanReader.read(bytes: PlanReaderTests.bytes(name))
        let gold = try JSONDecoder().decode(
            PlanReading.self,
            from: Data(contentsOf: PlanReaderTests.url(name, "gold.json")))
        #expect(reading.kind == gold.kind)
        #expect(reading.form == gold.form)
        #expect(reading.issuer == gold.issuer)
        #expect(reading.number == gold.number)
        #expect(reading.place == gold.place)
        #expect(reading.date == gold.date)
        #expect(reading.year == gold.year)
        #expect(reading.title == gold.title)
        #expect(reading.legalBases == gold.legalBases)
        #expect(reading.references == gold.references)
        #expect(reading.sections == gold.sections)
        #expect(reading.tasks == gold.tasks)
        #expect(reading.assignments == gold.assignments)
        #expect(reading.indicators == gold.indicators)
        #expect(reading.reportDuties == gold.reportDuties)
        #expect(reading.deadlines == gold.deadlines)
        #expect(reading.recipients == gold.recipients)
        #expect(reading.signatory == gold.signatory)
    }

    @Test func `letters composed or not, spaces doubled or not, are read the same`() throws {
        let plain = try PlanReader.read(bytes: PlanReaderTests.bytes("phuong-dong-quan"))
        let other = try PlanReader.read(bytes: PlanReaderTests.bytes("phuong-dong-quan-decomposed"))
        #expect(other.tasks.map(\.text) == plain.tasks.map(\.text))
        #expect(other.assignments == plain.assignments)
        #expect(other.indicators == plain.indicators)
        #expect(other.title == plain.title)
    }

    /// Breaks the body as a PDF does: at a width, with blank lines between and pages numbered.
    private func broken(_ text: String, width: Int, blanks: Bool, pages: Bool) -> String {
        var lines: [String] = []
        var isFoot = false
        var count = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            isFoot = isFoot || line.hasPrefix("Nơi nhận") || line.hasPrefix("TM.")
            if isFoot || index < 16 {
                lines.append(String(line))
                continue
            }
            var rest = ""
            for word in line.split(separator: " ") {
                if !rest.isEmpty, rest.count + 1 + word.count > width {
                    lines.append(rest)
                    if blanks { lines.append("") }
                    count += 1
                    if pages, count.isMultiple(of: 20) { lines += ["", "\(count / 20 + 1)", ""] }
                    rest = ""
                }
                rest += rest.isEmpty ? String(word) : " " + word
            }
            lines.append(rest)
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: ["tinh-kinh-bac", "phuong-dong-quan", "xa-binh-phu"], [72, 80, 90])
    func `a plan broken at the margin reads as the whole one`(name: String, width: Int) throws {
        let text = String(decoding: try PlanReaderTests.bytes(name), as: UTF8.self)
        let whole = try PlanReader.read(bytes: Array(text.utf8))
        for (blanks, pages) in [(false, false), (true, false), (true, true)] {
            let cut = broken(text, width: width, blanks: blanks, pages: pages)
            let reading = try PlanReader.read(bytes: Array(cut.utf8))
            #expect(reading.sections.map(\.number) == whole.sections.map(\.number))
            #expect(reading.tasks.map(\.text) == whole.tasks.map(\.text))
            #expect(reading.assignments.map(\.units) == whole.assignments.map(\.units))
            #expect(reading.indicators.map(\.value) == whole.indicators.map(\.value))
            #expect(reading.reportDuties.map(\.kind) == whole.reportDuties.map(\.kind))
        }
    }

    @Test func `everything read says on which lines it stands`() throws {
        for name in PlanReaderTests.plans {
            let bytes = try PlanReaderTests.bytes(name)
            let lines = try PlanReader.lines(of: bytes)
            let reading = try PlanReader.read(bytes: bytes)
            let places =
                reading.sections.map { ($0.line, $0.endLine) }
                + reading.tasks.map { ($0.line, $0.endLine) }
                + reading.assignments.map { ($0.line, $0.endLine) }
                + reading.indicators.map { ($0.line, $0.endLine) }
                + reading.reportDuties.map { ($0.line, $0.endLine) }
            for (line, end) in places {
                #expect(line >= 1 && line <= end && end <= lines.count)
            }
            for task in reading.tasks {
                let stand = lines[(task.line - 1)...(task.endLine - 1)].joined(separator: " ")
                let first = task.text.split(separator: " ").prefix(2).joined(separator: " ")
                #expect(
                    Text(stand.precomposedStringWithCanonicalMapping).string
                        .split(separator: " ").joined(separator: " ").replacing("*", with: "")
                        .contains(first), "\(name) \(task.line)")
            }
        }
    }

    @Test func `a place name spelt three ways is a warning at its line`() throws {
        let text = """
            KẾ HOẠCH
            Thông tin đối ngoại xã Điềm He năm 2026
            Thực hiện Kế hoạch số 42/KH-UBND, Ủy ban nhân dân xã Điềm He ban hành Kế hoạch:
            I. NỘI DUNG
            - Giới thiệu xã Điem He.
            - Quảng bá xã Diêm He.
            """
        let reading = try PlanReader.read(bytes: Array(text.utf8))
        #expect(reading.issuer == "Ủy ban nhân dân xã Điềm He")
        #expect(reading.warnings.map(\.line) == [5, 6])
        #expect(reading.warnings.allSatisfy { $0.message.contains("3 cách") })
    }

    @Test func `numbering that skips is a warning`() throws {
        let text = """
            KẾ HOẠCH
            Thông tin năm 2026
            I. NỘI DUNG
            1. Một
            - Làm việc này.
            3. Ba
            - Làm việc kia.
            """
        let reading = try PlanReader.read(bytes: Array(text.utf8))
        #expect(reading.warnings.contains { $0.line == 6 })
    }

    @Test func `JSON writes null for what the paper leaves blank`() throws {
        let reading = try PlanReader.read(bytes: PlanReaderTests.bytes("phuong-dong-quan"))
        let json = String(decoding: try JSONEncoder().encode(reading), as: UTF8.self)
        #expect(json.contains("\"number\":null"))
        #expect(json.contains("\"date\":null"))
        let back = try JSONDecoder().decode(PlanReading.self, from: Data(json.utf8))
        #expect(back == reading)
    }
}
