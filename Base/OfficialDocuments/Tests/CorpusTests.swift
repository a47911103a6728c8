import Foundation
import OfficialDocuments
import PlanReader
import Testing

/// The plans of the reader's own tests, written as papers of ours and read back: nothing that was
/// read before is lost on the way.
@Suite struct CorpusTests {
    static let plans: [URL] = ["Plans", "Corpus"].flatMap { name -> [URL] in
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../PlanReader/Tests/\(name)").standardized
        // Without the folder the test below fails, and says so.
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    }

    @Test func `there are plans to write`() { #expect(Self.plans.count >= 8) }

    @Test(arguments: plans)
    func `a plan written by us reads as it read before`(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        let before = try PlanReader.read(bytes: bytes)
        // What stands after the signature, and pages with running heads, are not rebuilt here.
        if bytes.contains(0x0C) { return }
        if before.sections.contains(where: { $0.number.hasPrefix("PL") }) { return }
        let paper = try Self.paper(before, lines: try PlanReader.lines(of: bytes))
        let words = try WordReader(try paper.wordFile()).words
        let after = try PlanReader.read(bytes: Array(words.utf8))
        #expect(after.form == before.form)
        #expect(Self.plain(after.issuer) == Self.plain(before.issuer))
        #expect(after.number == before.number)
        #expect(after.place == before.place)
        #expect(after.date == before.date)
        #expect(after.year == before.year)
        #expect(Self.plain(after.title) == Self.plain(before.title))
        #expect(after.legalBases.map(\.number) == before.legalBases.map(\.number))
        #expect(after.references == before.references)
        #expect(after.sections.map(\.number) == before.sections.map(\.number))
        #expect(
            after.sections.map { Self.plain($0.heading) }
                == before.sections.map { Self.plain($0.heading) })
        #expect(after.tasks.map { Self.plain($0.text) } == before.tasks.map { Self.plain($0.text) })
        #expect(after.assignments.map(\.units) == before.assignments.map(\.units))
        #expect(after.indicators.map(\.value) == before.indicators.map(\.value))
        #expect(after.reportDuties.map(\.kind) == before.reportDuties.map(\.kind))
        #expect(after.reportDuties.map(\.day) == before.reportDuties.map(\.day))
        #expect(after.recipients.map(Self.plain) == before.recipients.map(Self.plain))
        #expect(Self.plain(after.signatory?.name) == Self.plain(before.signatory?.name))
        #expect(Self.plain(after.signatory?.position) == Self.plain(before.signatory?.position))
    }

    /// In small letters, with one space between words, without closing marks.
    private static func plain(_ words: String?) -> String {
        (words ?? "").precomposedStringWithCanonicalMapping.lowercased()
            .replacing("uỷ", with: "ủy").replacing("*", with: "")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .trimmingCharacters(in: CharacterSet(charactersIn: " .;,:-"))
    }

    /// The paper of a reading: its head, foot and every line between.
    private static func paper(
        _ reading: PlanReading, lines: [String]
    ) throws -> OfficialDocument {
        let isParty = reading.form == .party
        let whole = reading.number ?? ""
        let mark: Character = isParty ? "-" : "/"
        let split = whole.firstIndex(of: mark)
        let number = split.map { String(whole[..<$0]) } ?? ""
        let symbol = split.map { String(whole[whole.index(after: $0)...]) }
        let day = reading.date?.split(separator: "-").compactMap { Int($0) } ?? []
        let signatory = reading.signatory
        return OfficialDocument(
            form: isParty ? .party : .state, issuer: reading.issuer ?? "",
            number: number.isEmpty ? nil : number,
            symbol: symbol ?? (isParty ? "KH/ĐU" : "KH-UBND"), place: reading.place ?? "",
            date: .init(
                day: day.count == 3 ? day[2] : nil, month: day.count == 3 ? day[1] : nil,
                year: day.first ?? reading.year ?? 2026), kind: .plan,
            subject: [reading.title ?? ""],
            blocks: blocks(reading, lines: lines), recipients: reading.recipients,
            signature: .init(
                authority: signatory?.authority, capacity: signatory?.capacity,
                position: signatory?.position, name: signatory?.name))
    }

    private static func blocks(
        _ reading: PlanReading, lines: [String]
    ) -> [OfficialDocument.Block] {
        let title = plain(reading.title)
        var start = (reading.places.title ?? 1) - 1
        while lines.indices.contains(start), title.contains(plain(lines[start])) { start += 1 }
        let foot = lines.firstIndex { plain($0).hasPrefix("nơi nhận") } ?? lines.count
        let end = min(foot, (reading.places.signatory ?? lines.count + 1) - 1)
        let inside = lines[min(start, end)..<end].map { $0.trimmingCharacters(in: .whitespaces) }
        return inside.filter { line in !line.allSatisfy { "-_*".contains($0) } }
            .map { .paragraph($0) }
    }
}
