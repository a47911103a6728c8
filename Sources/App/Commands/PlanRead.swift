import ArgumentParser
import Building
import Foundation
import Markup
import PlanReader

/// `conglang plan …`
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Signed plans: read one, or read one in.",
        subcommands: [PlanRead.self, PlanImport.self])
}

/// `conglang plan read`: what a plan says, as an outline for people or JSON for programs.
struct PlanRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Show what a plan says; nothing is stored.",
        discussion: "The JSON is described in docs/plan-json.md.")

    /// How to show it.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The plan, as text.")
    var file: String

    @Option(help: "text for people, json for programs.")
    var format = Format.text

    func run() throws {
        let reading = try PlanRead.reading(of: InputFile.read(file))
        switch format {
        case .text:
            Terminal.say(PlanOutline(reading, language: Terminal.language).text)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            Terminal.say(String(decoding: try encoder.encode(reading), as: UTF8.self))
        }
    }

    static func reading(of bytes: [UInt8]) throws -> PlanReading {
        do {
            return try PlanReader.read(bytes: bytes)
        } catch {
            throw Trouble(
                Phrase(vi: error.vietnamese, en: error.english), exitCode: Trouble.dataError)
        }
    }
}
