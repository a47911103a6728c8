import Foundation
import Office
import OfficialDocuments
import Storage
import WorkingTime

/// The next year's plan as far as somebody wrote it: plain text, whose lines become the paper.
struct PlanDraft: Sendable, Encodable, Fetchable {
    /// What is written.
    struct Text: Sendable, Encodable, Equatable {
        var year: Int
        var form: OfficialDocument.Form
        var body: String
    }

    let text: Text
    let version: Int
    let changedBy: String
    let changedAt: Date

    init(row: Row) throws {
        let form: String = try row.get("form")
        text = Text(
            year: try row.get("year"), form: form == "party" ? .party : .state,
            body: try row.get("body"))
        version = try row.get("version")
        changedBy = try row.get("changed_name")
        changedAt = try row.get("changed_at")
    }
}

/// Lines of plain text as the blocks of a paper: `I. …`, `1. …`, `a) …` are headings, `- …` a
/// bullet, `Căn cứ …` what it rests on, `| a | b |` a row of a table, `PHỤ LỤC: …` begins an annex.
enum PlainPaper {
    static func read(
        _ text: String
    ) -> (blocks: [OfficialDocument.Block], annexes: [OfficialDocument.Annex]) {
        var parts: [(title: String?, blocks: [OfficialDocument.Block])] = [(nil, [])]
        var rows: [[String]] = []
        func endTable() {
            guard let head = rows.first else { return }
            let table = OfficialDocument.Table(
                columns: head.enumerated().map { place, words in
                    // As wide as its longest words, so that short columns stay narrow.
                    let longest = rows.map { $0.indices.contains(place) ? $0[place].count : 0 }
                    return .init(words, share: max(4, min(longest.max() ?? 0, 30)))
                },
                rows: Array(rows.dropFirst()))
            parts[parts.count - 1].blocks.append(.table(table))
            rows = []
        }
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty { continue }
            if line.hasPrefix("|") {
                rows.append(cells(of: line))
                continue
            }
            endTable()
            if line.hasPrefix("PHỤ LỤC:") {
                let title = line.dropFirst("PHỤ LỤC:".count)
                parts.append((title.trimmingCharacters(in: .whitespaces), []))
            } else {
                parts[parts.count - 1].blocks.append(block(of: line))
            }
        }
        endTable()
        return (
            parts[0].blocks,
            parts.dropFirst().map { .init($0.title ?? "", blocks: $0.blocks) }
        )
    }

    private static func cells(of line: String) -> [String] {
        var inside = Substring(line).dropFirst()
        if inside.last == "|" { inside.removeLast() }
        return inside.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
    }

    static func block(of line: String) -> OfficialDocument.Block {
        if let first = line.first, "-–•+".contains(first) {
            return .bullet(line.dropFirst().trimmingCharacters(in: .whitespaces))
        }
        if line.hasPrefix("Căn cứ ") { return .basis(line) }
        guard let space = line.firstIndex(of: " ") else { return .paragraph(line) }
        let number = line[..<space]
        let words = line[space...].trimmingCharacters(in: .whitespaces)
        guard let level = level(of: number), words.count <= 250 else { return .paragraph(line) }
        return .heading(level: level, number: String(number), words: words)
    }

    /// 1 for `II.`, 2 for `3.`, 3 for `3.1.` and `a)`; nil for what numbers nothing.
    private static func level(of number: Substring) -> Int? {
        if number.count == 2, number.last == ")", number.first?.isLowercase == true { return 3 }
        let parts = number.split(separator: ".")
        guard number.last == ".", !parts.isEmpty else { return nil }
        if parts.count == 1, parts[0].allSatisfy({ "IVX".contains($0) }) { return 1 }
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) && $0.count <= 2 })
        else { return nil }
        return min(parts.count + 1, 4)
    }
}
