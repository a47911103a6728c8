/// The commune's list as a table (RFC 4180): *written, said, note*. What spreadsheets write is read
/// too: semicolons or tabs, a mark at the beginning, a heading.
package struct PronunciationTable: Sendable {
    /// A line of the table.
    package struct Line: Sendable, Equatable {
        package let entry: Pronunciation
        package let note: String
        /// Its number in the text, from 1.
        package let number: Int

        package init(entry: Pronunciation, note: String, number: Int = 0) {
            self.entry = entry
            self.note = note
            self.number = number
        }
    }

    /// Bytes of a table.
    package static let largest = 1 << 20
    private static let headings: Set<String> = ["written", "cách viết", "viết", "chữ viết", "từ"]

    package let lines: [Line]
    /// Numbers of lines that hold no two columns, or too long ones.
    package let broken: [Int]

    package init(lines: [Line]) {
        self.lines = lines
        broken = []
    }

    package init(csv text: String) {
        var lines: [Line] = []
        var broken: [Int] = []
        let separator = Self.separator(of: text)
        for (place, row) in Self.rows(text, separator).enumerated() {
            let cells = row.map { Self.trimmed($0) }
            if cells.allSatisfy(\.isEmpty) { continue }
            if place == 0, let first = cells.first, Self.headings.contains(first.lowercased()) {
                continue
            }
            guard cells.count > 1, !cells[0].isEmpty, cells[0].count <= Pronunciation.longest,
                cells[1].count <= Pronunciation.longest
            else {
                broken.append(place + 1)
                continue
            }
            lines.append(
                Line(
                    entry: Pronunciation(written: cells[0], said: cells[1]),
                    note: cells.count > 2 ? cells[2] : "", number: place + 1))
        }
        self.lines = lines
        self.broken = broken
    }

    /// With a heading and CRLF, for spreadsheets.
    package var csv: String {
        (["written,said,note"]
            + lines.map { line in
                [line.entry.written, line.entry.said, line.note].map(Self.quoted)
                    .joined(separator: ",")
            }).joined(separator: "\r\n") + "\r\n"
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe.
    private static func quoted(_ cell: String) -> String {
        let safe = cell.first.map { "=+-@\t".contains($0) } == true ? "'" + cell : cell
        guard safe.contains(where: { ",;\"\r\n\t".contains($0) || $0 == "\r\n" }) else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    private static func separator(of text: String) -> Character {
        let first = text.prefix { $0 != "\n" && $0 != "\r\n" && $0 != "\r" }
        let counts = [",", ";", "\t"].map { sign in
            (Character(sign), first.count { $0 == Character(sign) })
        }
        return counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? ","
    }

    private static func rows(_ text: String, _ separator: Character) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var wasQuote = false
        for character in text where character != "\u{FEFF}" {
            if isQuoted {
                if character == "\"" {
                    isQuoted = false
                    wasQuote = true
                } else {
                    cell.append(character)
                }
                continue
            }
            switch character {
            case "\"" where wasQuote:
                cell.append("\"")
                isQuoted = true
            case "\"" where cell.isEmpty: isQuoted = true
            case separator:
                row.append(cell)
                cell = ""
            case "\n", "\r\n", "\r":
                rows.append(row + [cell])
                row = []
                cell = ""
            default: cell.append(character)
            }
            wasQuote = false
        }
        if !row.isEmpty || !cell.isEmpty { rows.append(row + [cell]) }
        return rows
    }

    private static func trimmed(_ cell: String) -> String {
        var rest = cell[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        if rest.first == "'", let second = rest.dropFirst().first, "=+-@".contains(second) {
            rest.removeFirst()
        }
        return String(rest)
    }
}
