import Foundation
import Markdown
import Markup
import Office
import OutsidePrograms
import PaperText
import Web

/// Papers that become stories: officers write in Word, and what they wrote should not be typed
/// again. Pandoc reads them in its sandbox, in a folder of its own and under limits; what it gives
/// is Markdown, which our own reader makes safe like any other.
struct PaperImport: Sendable {
    /// A field of an unsaved text that says what was done to the paper; several may stand there.
    static let noteField = "import-note"

    /// Seconds, memory and output for one paper: pandoc takes 2 seconds for 200 pages.
    static let limits = OutsideLimits(seconds: 40, memoryBytes: 4 << 30, outputBytes: 32 << 20)

    static let pandoc = OutsideProgram(
        "pandoc", package: "pandoc", environment: ["GHCRTS": "-M800m"])

    private let programs: OutsidePrograms

    init(programs: OutsidePrograms = OutsidePrograms()) { self.programs = programs }

    /// What a paper says, with its pictures not yet in the library.
    struct Paper: Sendable {
        var text: ImportedText
        /// By the names that stand in the text: `picture-1`.
        var pictures: [String: [UInt8]] = [:]
        var notes: [Phrase] = []
    }

    /// - Throws: a refusal that says why a file cannot be read.
    func read(_ bytes: [UInt8], name: String) async throws -> Paper {
        let kind = try PaperKind(bytes, name: name)
        var paper: Paper
        switch kind {
        case .docx, .odt, .rtf: paper = try await unpack(bytes, kind)
        case .markdown: paper = Paper(text: ImportedText(PaperKind.decoded(bytes) ?? ""))
        case .text:
            let text = PaperImport.paragraphs(PaperKind.decoded(bytes) ?? "")
            paper = Paper(text: ImportedText(text))
        }
        guard !paper.text.body.isEmpty || !paper.text.title.isEmpty else {
            throw Refusal(ImportPhrases.empty)
        }
        if let legacy = LegacyLetters.found(in: paper.text.title + " " + paper.text.body) {
            paper.notes.insert(ImportPhrases.legacy(legacy.rawValue), at: 0)
        }
        if paper.text.madeHeadings > 0 {
            paper.notes.append(ImportPhrases.headings(paper.text.madeHeadings))
        }
        if let zip = ZipDirectory(bytes),
            zip.entries.contains(where: { $0.name.hasSuffix("vbaProject.bin") })
        {
            paper.notes.append(ImportPhrases.macro)
        }
        return paper
    }

    /// A page of ours or one that was made plain, whose pictures are named `picture-1` and so on.
    func read(page html: String) async throws -> Paper {
        try await unpack(Array(html.utf8), format: "html")
    }

    private func unpack(_ bytes: [UInt8], _ kind: PaperKind) async throws -> Paper {
        try await unpack(bytes, format: kind.rawValue)
    }

    private func unpack(_ bytes: [UInt8], format: String) async throws -> Paper {
        let names = (1...PandocFilter.pictures).map { "picture-\($0)" }
        let outcome: OutsideOutcome
        do {
            outcome = try await programs.run(
                PaperImport.pandoc,
                [
                    "--sandbox", "-f", format, "-t", "gfm", "--wrap=none",
                    "-L", PandocFilter.name, "paper",
                ],
                files: ["paper": bytes, PandocFilter.name: Array(PandocFilter.text.utf8)],
                wanted: names + ["said"], limits: PaperImport.limits)
        } catch let failure as OutsideFailure {
            throw Refusal(ImportPhrases.noProgram(failure.vi, failure.en), .unavailable)
        }
        guard outcome.succeeded else { throw Refusal(ImportPhrases.unreadable) }
        var paper = Paper(text: ImportedText(String(decoding: outcome.output, as: UTF8.self)))
        paper.pictures = outcome.files.filter { $0.key != "said" }
        let said = String(decoding: outcome.files["said"] ?? [], as: UTF8.self)
        let counts = Dictionary(
            said.split(separator: "\n").compactMap { line -> (String, Int)? in
                let parts = line.split(separator: " ")
                return parts.count == 2 ? Int(parts[1]).map { (String(parts[0]), $0) } : nil
            }, uniquingKeysWith: { one, _ in one })
        if let lost = counts["lost"], lost > 0 {
            paper.notes.append(ImportPhrases.lostPictures(lost, ImportPhrases.tooMany.text))
        }
        if counts["merged"] != nil { paper.notes.append(ImportPhrases.merged) }
        // Pandoc 2 does not read the rows that LibreOffice repeats on every page.
        if counts["headless"] != nil, format == "odt" { paper.notes.append(ImportPhrases.headless) }
        return paper
    }

    /// A plain text whose lines are its paragraphs, as Notepad writes it.
    private static func paragraphs(_ text: String) -> String {
        let lines = text.replacingOccurrences(of: "\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: true)
        let hasBlankLines = text.contains("\n\n") || text.contains("\r\n\r\n")
        var all = hasBlankLines ? text : lines.joined(separator: "\n\n")
        // Its first line is its title when it is short and no sentence.
        if let first = lines.first, first.count <= 150, lines.count > 1, !first.hasPrefix("#"),
            !first.hasSuffix("."), let range = all.range(of: first)
        {
            all.replaceSubrange(range, with: "# \(first)\n\n")
        }
        return all
    }
}
