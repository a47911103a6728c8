import Foundation
import Testing

@testable import PlanReader

/// Plans of the genre's dialects (`Corpus/*.txt`), each with the reading that a clerk wrote by hand
/// from the paper before the program had seen it. The score is the mean F1 of the fields, as one
/// compares two clerks: what is missing counts as much as what is invented.
struct CorpusTests {
    /// What a field says, as comparable words.
    private struct Field: Sendable {
        let name: String
        let pick: @Sendable (PlanReading) -> [String]
    }

    private static let fields: [Field] = [
        Field(name: "head") { reading in
            [
                ("form", reading.form.rawValue), ("issuer", reading.issuer),
                ("number", reading.number), ("place", reading.place), ("date", reading.date),
                ("year", reading.year.map(String.init)), ("title", reading.title),
            ].compactMap { name, value in value.map { "\(name) \(plain($0))" } }
        },
        Field(name: "legalBases") { $0.legalBases.map { "\($0.number) \($0.date ?? "")" } },
        Field(name: "references") { $0.references },
        Field(name: "sections") {
            $0.sections.map { "\($0.number) \(plain($0.heading).prefix(40))" }
        },
        Field(name: "tasks") { $0.tasks.map { "\($0.section) \(plain($0.text).prefix(60))" } },
        Field(name: "facts") { reading in
            reading.tasks.flatMap { task in
                [task.due, task.money.map(String.init)].compactMap { $0 }
                    .map { "\(plain(task.text).prefix(30)) \($0)" }
            }
        },
        Field(name: "assignments") { reading in
            reading.assignments.flatMap { assignment in
                assignment.units.map {
                    "\(assignment.section) \(assignment.role.rawValue) \(unit($0))"
                }
            }
        },
        Field(name: "indicators") {
            $0.indicators.map {
                "\($0.measure) \($0.comparator.rawValue) \($0.value) \($0.per.rawValue)"
            }
        },
        Field(name: "reportDuties") {
            $0.reportDuties.map {
                "\($0.kind.rawValue) \($0.day.map(String.init) ?? "") \($0.due ?? "")"
            }
        },
        Field(name: "recipients") { $0.recipients.map(plain) },
        Field(name: "signatory") { reading in
            [
                ("authority", reading.signatory?.authority),
                ("capacity", reading.signatory?.capacity),
                ("position", reading.signatory?.position), ("name", reading.signatory?.name),
            ].compactMap { name, value in value.map { "\(name) \(plain($0))" } }
        },
    ]

    private static func plain(_ text: String) -> String {
        var text = text.precomposedStringWithCanonicalMapping.lowercased()
        text.removeAll { "*“”\"'‘’".contains($0) }
        text = text.replacing("–", with: "-")
        text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.trimmingCharacters(in: CharacterSet(charactersIn: " .;,:-"))
    }

    private static func unit(_ name: String) -> String {
        let name = plain(name)
        for level in [" xã", " phường"] where name.hasSuffix(level) {
            return String(name.dropLast(level.count)).trimmingCharacters(in: .whitespaces)
        }
        return name
    }

    /// Nil where nothing is stated and nothing claimed.
    private static func score(_ got: [String], _ want: [String]) -> Double? {
        let got = Set(got)
        let want = Set(want)
        if got.isEmpty, want.isEmpty { return nil }
        return 2 * Double(got.intersection(want).count) / Double(got.count + want.count)
    }

    private static var papers: [(name: String, text: URL, gold: URL)] {
        get throws {
            let folder = try #require(
                Bundle.module.url(forResource: "Corpus", withExtension: nil))
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                .filter { $0.hasSuffix(".txt") }.map { file in
                    let name = String(file.dropLast(4))
                    return (
                        name, folder.appendingPathComponent(file),
                        folder.appendingPathComponent("\(name).gold.json")
                    )
                }
        }
    }

    @Test func `at least twenty plans are read as a careful clerk reads them`() throws {
        var byField: [String: [Double]] = [:]
        var totals: [Double] = []
        var report = ""
        let papers = try CorpusTests.papers
        #expect(papers.count >= 20)
        for paper in papers {
            let gold = try JSONDecoder().decode(
                PlanReading.self, from: Data(contentsOf: paper.gold))
            let reading = try PlanReader.read(bytes: Array(Data(contentsOf: paper.text)))
            var scores: [Double] = []
            for field in CorpusTests.fields {
                let got = field.pick(reading)
                let want = field.pick(gold)
                guard let score = CorpusTests.score(got, want) else { continue }
                scores.append(score)
                byField[field.name, default: []].append(score)
                for missing in Set(want).subtracting(got).sorted() {
                    report += "\n  \(paper.name) \(field.name) missing \(missing)"
                }
                for extra in Set(got).subtracting(want).sorted() {
                    report += "\n  \(paper.name) \(field.name) extra   \(extra)"
                }
            }
            let total = scores.reduce(0, +) / Double(scores.count)
            totals.append(total)
            report += "\n\(paper.name) \((total * 1000).rounded() / 1000)"
        }
        let mean = totals.reduce(0, +) / Double(totals.count)
        for (name, scores) in byField.sorted(by: { $0.key < $1.key }) {
            let value = scores.reduce(0, +) / Double(scores.count)
            report += "\n\(name) \((value * 1000).rounded() / 1000)"
        }
        #expect(mean >= 0.97, "F1 \(mean)\(report)")
        if ProcessInfo.processInfo.environment["CONGLANG_TEST_VERBOSE"] != nil {
            FileHandle.standardError.write(Data("F1 \(mean)\(report)\n".utf8))
        }
    }
}
