/// What a paper is made of before its lines are laid out.
enum Block: Sendable, Equatable {
    /// A paragraph with its visible number, if it has one; a forced line break is `\n`.
    case paragraph(String)
    /// Rows of cells, each of paragraphs.
    case table([[Cell]])

    /// A cell; one that spans columns is followed by as many empty ones.
    struct Cell: Sendable, Equatable {
        var paragraphs: [String]

        var isEmpty: Bool { paragraphs.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
    }

    var isBlank: Bool {
        switch self {
        case .paragraph(let text): text.allSatisfy(\.isWhitespace)
        case .table(let rows): rows.allSatisfy { $0.allSatisfy(\.isEmpty) }
        }
    }

    /// All its words.
    var text: String {
        switch self {
        case .paragraph(let text): text
        case .table(let rows):
            rows.flatMap { $0 }.flatMap(\.paragraphs).joined(separator: "\n")
        }
    }

    /// The same in other letters.
    func mapped(_ change: (String) -> String) -> Block {
        switch self {
        case .paragraph(let text): .paragraph(change(text))
        case .table(let rows):
            .table(rows.map { $0.map { Cell(paragraphs: $0.paragraphs.map(change)) } })
        }
    }
}

/// Lays blocks out as the lines of a text. Tables that only set columns side by side, as heads and
/// signatures of papers do, become the lines of those columns; others stay tables.
struct BlockLines {
    private(set) var lines: [String] = []
    private let blocks: [Block]

    init(_ blocks: [Block]) {
        self.blocks = blocks
        for (place, block) in blocks.enumerated() where !block.isBlank {
            switch block {
            case .paragraph(let text): add(text)
            case .table(let rows): add(rows, at: place)
            }
            lines.append("")
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
    }

    private mutating func add(_ text: String) {
        for line in text.split(separator: "\n") {
            let words = Letters.tidy(line).trimmingSpaces
            if !words.isEmpty { lines.append(words) }
        }
    }

    private mutating func add(_ rows: [[Block.Cell]], at place: Int) {
        let columns = rows.map(\.count).max() ?? 0
        if columns <= 1 {
            // A frame around paragraphs.
            for cell in rows.flatMap({ $0 }) { cell.paragraphs.forEach { add($0) } }
        } else if isHead(rows, at: place) || isFoot(rows, at: place) {
            for column in 0..<columns {
                for row in rows where column < row.count {
                    row[column].paragraphs.forEach { add($0) }
                }
            }
        } else {
            for row in rows where !row.allSatisfy(\.isEmpty) { lines.append(BlockLines.row(row)) }
        }
    }

    static func row(_ cells: [Block.Cell]) -> String {
        let words = cells.map { cell in
            cell.paragraphs.flatMap { $0.split(separator: "\n") }
                .map { Letters.tidy($0).trimmingSpaces.replacing("|", with: "/") }
                .filter { !$0.isEmpty }.joined(separator: Paper.cellBreak)
        }
        return "| " + words.joined(separator: " | ") + " |"
    }

    /// Office and number beside the motto and the day.
    private func isHead(_ rows: [[Block.Cell]], at place: Int) -> Bool {
        guard place < 12, rows.count <= 6 else { return false }
        let words = Letters.folded(Block.table(rows).text.replacing("\n", with: " "))
        return [
            "cong hoa xa hoi", "cong hoa xhcn", "doc lap", "dang cong san viet nam",
        ].contains { words.contains($0) }
            || rows.count <= 3 && words.contains(/(^| )so ?:? ?[0-9….]* ?[\/-] ?[a-z]/)
                && words.contains(/ngay.{0,12}thang/)
    }

    /// To whom it goes beside who signs it.
    private func isFoot(_ rows: [[Block.Cell]], at place: Int) -> Bool {
        guard rows.count <= 12, rows.allSatisfy({ $0.count <= 3 }) else { return false }
        let paragraphs = rows.flatMap { $0 }.flatMap(\.paragraphs)
        if paragraphs.contains(where: { Letters.folded($0.trimmingSpaces).hasPrefix("noi nhan") }) {
            return true
        }
        return blocks[place...].filter { !$0.isBlank }.count <= 4
            && paragraphs.contains(where: BlockLines.isProxy)
    }

    /// `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`.
    static func isProxy(_ text: String) -> Bool {
        let words = text.trimmingSpaces
        return words == words.uppercased()
            && words.prefixMatch(of: /(TM|T\/M|T\.M|KT|K\/T|TL|T\/L|TUQ|Q)[. ]/) != nil
    }
}

extension StringProtocol {
    var trimmingSpaces: String {
        let start = drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
