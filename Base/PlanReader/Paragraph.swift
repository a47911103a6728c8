/// A heading, a bullet or a paragraph, its broken lines joined again.
struct Paragraph: Sendable {
    let marker: Marker
    /// Without the marker.
    var text: Text
    let line: Int
    var endLine: Int
    let isBold: Bool
    /// What stands here as a table; its rows are read by themselves.
    var table: Table?

    /// Ends like a sentence or a list's item.
    var isClosed: Bool {
        let end = text.without(trailing: "\"') ")
        return end.last.map { (".;!?" as StaticString).has($0) } ?? false
    }

    var endsWithColon: Bool { text.last == 0x3A }
}

/// Joins lines that conversion broke. Plans arrive in two states: one line a paragraph, or lines
/// broken at the page's width, often with a blank line after each. In the second, a line goes on
/// when the next line's first word would not have fitted on it.
struct Joiner {
    private let lines: [SourceLine]
    /// Width of a broken line in letters; nil when the source does not break its lines.
    private let width: Int?
    /// Whether a blank line ends a paragraph.
    private let blankEnds: Bool

    private let parted: Set<Int>

    /// A sentence that was cut in two and is one again.
    struct Join {
        /// The line that goes on.
        let line: Int
        let before: String
        let after: String

        static func id(line: Int) -> String { "joined-\(line)-0" }
    }

    /// - Parameter parted: numbers of lines that are not to be joined to the one before.
    init(lines: [SourceLine], parted: Set<Int> = []) {
        self.lines = lines
        self.parted = parted
        let lengths = lines.filter { !$0.isBlank }.map(\.text.count)
        let long = lengths.filter { $0 > 160 }.count
        let short = lengths.filter { $0 <= 160 && $0 > 30 }.sorted()
        // In broken text most lines that go on are about as long as the longest.
        if long * 20 < lengths.count, short.count >= 8 {
            let widest = short[short.count * 19 / 20]
            let full = short.filter { $0 * 10 >= widest * 8 }.count
            width = full * 3 >= short.count ? widest : nil
        } else {
            width = nil
        }
        var pairs = 0
        var apart = 0
        for (index, line) in lines.enumerated() where !line.isBlank && index > 0 {
            pairs += 1
            if lines[index - 1].isBlank { apart += 1 }
        }
        blankEnds = width == nil || apart * 10 < pairs * 6
    }

    /// The paragraphs of a part of the lines, and those of the joins that are worth telling: in a
    /// text broken at its margin every line goes on, and that is no damage.
    func paragraphs(from first: Int, to end: Int) -> ([Paragraph], [Join]) {
        var result: [Paragraph] = []
        var joins: [Join] = []
        var previous: SourceLine?
        var sawBlank = false
        var crossesPage = false
        var tableEnd = first
        for (index, line) in zip(lines.indices, lines)
        where index >= first && index < end && index >= tableEnd {
            if line.cells != nil, let found = Table.at(index, in: lines, before: end) {
                result.append(
                    Paragraph(
                        marker: .none, text: Text(""), line: found.table.line,
                        endLine: found.table.endLine, isBold: false, table: found.table))
                tableEnd = found.end
                previous = nil
                continue
            }
            if line.isPageNumber || line.isEdge {
                // What stands around the number of a page is the page's edge, not a paragraph's.
                crossesPage = true
                sawBlank = false
                continue
            }
            if line.isBlank || line.isOrnament {
                sawBlank = sawBlank || line.isBlank && !crossesPage
                continue
            }
            let (marker, start) = Marker.read(line.text)
            if line.startsPage, result.last?.isClosed == false {
                crossesPage = true
                sawBlank = false
            }
            var isJoined = false
            if let previous, let last = result.last, !line.isHeading,
                goesOn(last, previous, line, marker, start, sawBlank)
            {
                isJoined = !parted.contains(line.number)
                if sawBlank && blankEnds || crossesPage || !isJoined {
                    joins.append(Joiner.told(last.text, line))
                }
            }
            if isJoined, let last = result.last {
                result[result.count - 1].text = Joiner.join(last.text, line.text)
                result[result.count - 1].endLine = line.number
            } else {
                result.append(
                    Paragraph(
                        marker: marker, text: line.text.part(start..<line.text.count),
                        line: line.number, endLine: line.number, isBold: line.isBold))
            }
            previous = line
            sawBlank = false
            crossesPage = false
        }
        return (result.filter { !$0.text.isEmpty || $0.table != nil }, joins)
    }

    private static func told(_ first: Text, _ next: SourceLine) -> Join {
        let end = first.string.split(separator: " ").suffix(5).joined(separator: " ")
        let start = next.text.string.split(separator: " ").prefix(5).joined(separator: " ")
        return Join(
            line: next.number, before: "… \(end) ⏎ \(start) …", after: "… \(end) \(start) …")
    }

    /// Joins two lines; a number that broke at its dash (`57-` `KL/TW`) has no space in it.
    static func join(_ first: Text, _ second: Text) -> Text {
        first.joined(second, with: breaksNumber(first, second) ? "" : " ")
    }

    private static func breaksNumber(_ first: Text, _ second: Text) -> Bool {
        let end = first.count - 1
        return (first.is(end, "-") || first.is(end, "/"))
            && (first.isDigit(end - 1) || first.isUpper(end - 1)) && second.isUpper(0)
    }

    private func goesOn(
        _ paragraph: Paragraph, _ last: SourceLine, _ next: SourceLine, _ marker: Marker,
        _ start: Int, _ sawBlank: Bool
    ) -> Bool {
        let beginsLow = next.text.isLetter(start) && !next.text.isUpper(start)
        let isFull = isLong(last, before: next, percent: 93)
        if marker != .none {
            // "kinh tế" / "- xã hội": a dash of the sentence, not of a list.
            return isFull && beginsLow && !paragraph.isClosed && !paragraph.endsWithColon
        }
        if paragraph.marker.isNumbered, paragraph.text.isShouted {
            // A heading in capitals goes on only in capitals.
            return next.text.isShouted && !(blankEnds && sawBlank) && !paragraph.isClosed
        }
        if Joiner.breaksNumber(last.text, next.text) || hangs(paragraph.text) { return true }
        // "Đơn vị chủ trì: Công an xã;" / "Ban Chỉ huy Quân sự xã.": the list of units goes on.
        if last.text.last == 0x3B, Attribute.begins(paragraph.text), Units.begins(next.text) {
            return true
        }
        if blankEnds, sawBlank {
            return beginsLow && !paragraph.isClosed && !paragraph.endsWithColon
        }
        if Attribute.begins(next.text) { return false }
        if beginsLow || (next.text.is(0, ")") || next.text.is(0, ",")) {
            return !paragraph.endsWithColon || isFull
        }
        if next.text.isDigit(0), !paragraph.isClosed { return width != nil }
        let isAction = !paragraph.marker.isNumbered || paragraph.text.starts(with: "giao")
        if !paragraph.isClosed, isAction,
            isLong(last, before: next, percent: 75)
        {
            return !paragraph.endsWithColon
        }
        guard isFull else { return false }
        if paragraph.marker.isNumbered, paragraph.text.last == 0x29 { return false }
        if paragraph.marker.isNumbered, isWholeUnit(paragraph.text), !Units.begins(next.text) {
            return false
        }
        if !paragraph.isClosed { return !paragraph.endsWithColon }
        // A sentence that ends exactly at the margin: inside a bullet it goes on, between
        // paragraphs nothing tells, and a new one is likelier.
        return paragraph.marker == .bullet && paragraph.text.last == 0x2E
    }

    /// Words that no sentence and no heading ends with.
    private static let hanging: Set<String> = [
        "và", "của", "các", "ngày", "tháng", "trước", "với", "tại", "về", "cho", "trên", "trong",
        "theo", "những", "bằng", "giữa", "hoặc",
    ]

    /// Whether a text cannot end here: an open bracket, a comma, a word that waits for another.
    private func hangs(_ text: Text) -> Bool {
        if text.last == 0x2C { return true }
        let opened = text.folded.count { $0 == 0x28 }
        if opened > text.folded.count(where: { $0 == 0x29 }), opened < 4 { return true }
        let start = text.folded.lastIndex(of: 0x20).map { $0 + 1 } ?? 0
        return Joiner.hanging.contains(text.part(start..<text.count).string.lowercased())
    }

    /// A heading that names a unit.
    private func isWholeUnit(_ text: Text) -> Bool {
        Units.begins(Units.withoutCourtesy(text))
    }

    /// Whether the next line's first word would not have fitted.
    private func isLong(
        _ line: SourceLine, before next: SourceLine, percent: Int
    ) -> Bool {
        guard let width else { return false }
        let word = next.text.folded.firstIndex(of: 0x20) ?? next.text.count
        return (line.text.count + 1 + word) * 100 >= width * percent
    }
}
