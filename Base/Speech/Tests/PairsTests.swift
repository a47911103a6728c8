import Foundation
import Testing

@testable import Speech

/// Reads the tables beside it: `written → said`, perhaps `→ south`; ⏎ is a line's end.
@Suite struct PairsTests {
    struct Pair: Sendable, CustomTestStringConvertible {
        let written: String
        let said: String
        let region: SpeechRegion
        var testDescription: String { written }
    }

    static let tables = [
        "days", "hours", "numbers", "money", "phones", "papers", "abbreviations", "announcements",
    ]

    static func pairs(_ table: String) throws -> [Pair] {
        let file = try #require(
            Bundle.module.url(forResource: table, withExtension: "txt", subdirectory: "Pairs"))
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .map { $0.components(separatedBy: " → ") }.filter { $0.count > 1 }
            .map { parts in
                Pair(
                    written: parts[0].replacingOccurrences(of: "⏎", with: "\n"),
                    said: parts[1].replacingOccurrences(of: "⏎", with: "\n"),
                    region: parts.count > 2
                        ? try #require(SpeechRegion(rawValue: parts[2])) : .north)
            }
    }

    @Test(arguments: tables)
    func `what is written is said as in the table`(table: String) throws {
        for pair in try Self.pairs(table) {
            let said = Spoken(pair.written, region: pair.region).text
            #expect(said == pair.said, "\(pair.written)")
        }
    }

    @Test func `the tables hold at least three hundred pairs`() throws {
        #expect(try Self.tables.map { try Self.pairs($0).count }.reduce(0, +) >= 300)
    }

    @Test(arguments: tables)
    func `pieces hold the whole text, and each tells where it stands`(table: String) throws {
        for pair in try Self.pairs(table) {
            let spoken = Spoken(pair.written)
            let pieces = spoken.sentences.flatMap(\.pieces)
            #expect(pieces.map(\.written).joined() == spoken.written)
            let scalars = Array(spoken.written.unicodeScalars)
            for piece in pieces {
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[piece.range])
                #expect(String(view) == piece.written)
            }
        }
    }

    @Test(arguments: tables)
    func `what was said once is said the same when it is read again`(table: String) throws {
        for pair in try Self.pairs(table) {
            let once = Spoken(pair.written).text
            #expect(Spoken(once).text.lowercased() == once.lowercased(), "\(pair.written)")
        }
    }
}
