import ArgumentParser
import Building
import Foundation
import Markup
import PaperText
import PlanReader

/// `conglang plan …`
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Signed plans: read one, or read one in.",
        subcommands: [PlanRead.self, PlanImport.self])
}

/// `conglang plan read`: what a plan says, as an outline for people or JSON for programs.
struct PlanRead: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Show what a plan says; nothing is stored.",
        discussion: """
            Word files (.docx, .doc), .odt, .rtf, .html, .txt, PDF, scanned PDF and photos are
            read. The JSON is described in docs/plan-json.md.
            """)

    /// How to show it.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, lines }

    @Argument(help: "The plan, in any form in which offices send papers.")
    var file: String

    @Option(help: "text for people, json for programs, lines for the paper's own words.")
    var format = Format.text

    func run() async throws {
        let paper = try await PlanRead.paper(of: InputFile.read(file), name: file)
        for remark in paper.remarks { Terminal.complain(remark.words.text) }
        if let sureness = paper.sureness {
            Terminal.complain(
                Phrase(vi: "Độ chắc chắn: \(sureness) %", en: "Sureness: \(sureness) %").text)
        }
        if format == .lines {
            Terminal.say(paper.texts.joined(separator: "\n"))
            return
        }
        let reading = try PlanRead.reading(of: paper)
        switch format {
        case .text, .lines:
            Terminal.say(PlanOutline(reading, language: Terminal.language).text)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            Terminal.say(String(decoding: try encoder.encode(reading), as: UTF8.self))
        }
    }

    /// The words of a file; pages are told on the terminal as they are recognized.
    static func paper(of bytes: [UInt8], name: String) async throws -> Paper {
        do {
            return try await PaperReader().read(bytes, name: name) { done, all in
                if all > 1 { Terminal.progress(done, of: all) }
            }
        } catch let failure as PaperFailure {
            throw Trouble(failure.words, exitCode: Trouble.dataError)
        }
    }

    static func reading(of paper: Paper) throws -> PlanReading {
        do {
            return try PlanReader.read(lines: paper.texts)
        } catch {
            throw Trouble(
                Phrase(vi: error.vietnamese, en: error.english), exitCode: Trouble.dataError)
        }
    }
}
